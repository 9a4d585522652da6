import Testing

@testable import NetelandTUI

@Suite("A column beside the line of its target")
struct ColumnChartTargetTests {
  /// The glyph of the column on the row of the target, with so many of a hundred certain and possible.
  private func onTheLine(_ low: Int, _ high: Int, target: Int, height: Int) -> String? {
    let area = Rect(x: 0, y: 0, width: 5, height: height)
    let chart = ColumnChart(
      [ColumnChart.Column(label: "", valueText: "", low: low, high: high, total: 100)], targetPercent: target)
    guard let line = chart.targetRow(of: area) else { return nil }
    var buffer = Buffer(size: area.size)
    chart.draw(in: area, on: &buffer)
    let rows = buffer.text().split(separator: "\n", omittingEmptySubsequences: false)
    return rows[line].dropFirst(2).first.map(String.init)
  }

  @Test("It covers the line where the number reaches it and only there, whatever the height", arguments: 3...14)
  func line(height: Int) {
    for target in [1, 30, 50, 71, 99] {
      for low in 0...100 {
        for high in [low, min(100, low + 1), min(100, low + 20), 100] {
          let wanted = low >= target ? "█" : high >= target ? "▒" : "─"
          let glyph = onTheLine(low, high, target: target, height: height)
          if glyph != wanted {
            Issue.record("\(low)-\(high) against \(target): \(glyph ?? "nothing"), height \(height)")
            return
          }
        }
      }
    }
  }
}
