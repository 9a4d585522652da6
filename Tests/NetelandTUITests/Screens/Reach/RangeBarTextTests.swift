import Testing

@testable import NetelandTUI

struct RangeBarTextTests {
  @Test("A bar in a table cell looks as the bar by itself, whatever the numbers and the width")
  func sameAsDrawn() {
    for width in 0...14 {
      for total in [0, 1, 7, 24, 100] {
        for low in stride(from: 0, through: total, by: max(1, total / 5)) {
          for high in stride(from: low, through: total, by: max(1, total / 5)) {
            for target in [nil, 0, total * 71 / 100, total] {
              let bar = RangeBar(low: low, high: high, total: total, target: target)
              let area = Rect(x: 0, y: 0, width: width, height: 1)
              var drawn = Buffer(size: area.size)
              bar.draw(in: area, on: &drawn)
              var written = Buffer(size: area.size)
              let text = bar.text(width: width)
              text.draw(in: area, on: &written)
              #expect(text.width == width)
              #expect(drawn == written, "\(low)-\(high) of \(total), target \(target ?? -1), width \(width)")
            }
          }
        }
      }
    }
  }
}
