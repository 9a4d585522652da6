import Testing

@testable import NetelandTUI

@Suite("Bars of reach")
struct RangeBarTests {
  func bar(_ low: Int, _ high: Int, _ total: Int, _ target: Int?, width: Int, ascii: Bool = false) -> String {
    drawn(width, 1) { RangeBar(low: low, high: high, total: total, target: target).draw(in: $0, on: &$1) }
      .text(ascii: ascii)
  }

  @Test("Certain, possible, rest and the target differ by glyph, in ASCII too")
  func glyphs() {
    #expect(bar(30, 50, 100, 71, width: 10) == "███▒▒░░│░░")
    #expect(bar(30, 50, 100, 71, width: 10, ascii: true) == "###::..|..")
    #expect(bar(100, 100, 100, 71, width: 10) == "███████│██")
    #expect(bar(0, 0, 100, nil, width: 4) == "░░░░")
    #expect(bar(0, 0, 0, 71, width: 4) == "····")
  }

  @Test("A figure that is certain is shown to an eighth of a cell, rounded down")
  func eighths() {
    #expect(bar(35, 35, 100, nil, width: 10) == "███▌░░░░░░")
    #expect(bar(1, 1, 1_000, nil, width: 10) == "▏░░░░░░░░░")
    #expect(bar(999, 999, 1_000, nil, width: 10) == "█████████▉")
  }

  @Test("A small range is shown, but not past the target or the end")
  func smallRange() {
    #expect(bar(30, 31, 100, 71, width: 10) == "███▒░░░│░░")
    #expect(bar(70, 70, 100, 71, width: 10) == "███████│░░")
    #expect(bar(70, 71, 100, 72, width: 10) == "██████▒│░░")
    #expect(bar(98, 99, 100, nil, width: 10) == "████████▒░")
    #expect(bar(99, 100, 100, nil, width: 10) == "█████████▒")
  }

  @Test("No cell says more than the numbers, and none passes the target before they do")
  func law() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<20_000 {
      let total = 1 + Int(random.next() % 700)
      let low = Int(random.next() % UInt64(total + 1))
      let high = low + Int(random.next() % UInt64(total - low + 1))
      let target = Int(random.next() % UInt64(total + 1))
      let length = 1 + Int(random.next() % 60)
      let cells = RangeCells(low: low, high: high, total: total, target: target, length: length)
      #expect(cells.certain * total <= low * length)
      #expect(cells.certain <= cells.possible && cells.possible <= length)
      #expect((0..<8).contains(cells.eighths))
      #expect(cells.possible < length || high == total || cells.possible == cells.certain)
      let mark = cells.target ?? -1
      #expect((0..<length).contains(mark))
      if low < target { #expect(cells.certain <= mark) }
      if high < target { #expect(cells.possible <= mark) }
      if low < target, cells.eighths > 0 { #expect(cells.certain < mark) }
      if high > low, length > 2, cells.possible == cells.certain { #expect(low * length < total) }
    }
  }

  @Test("Numbers that contradict each other or are huge do not trap")
  func impossible() {
    #expect(bar(50, 30, 100, 71, width: 10) == "█████░░│░░")
    #expect(bar(130, 140, 100, 271, width: 10) == "█████████│")
    #expect(bar(-5, -3, 100, -1, width: 4) == "│░░░")
    #expect(bar(.max, .max, .max, .max, width: 4) == "███│")
    #expect(bar(.min, .max, .max, nil, width: 4) == "▒▒▒▒")
    #expect(bar(3, 4, -2, 1, width: 3) == "···")
  }

  @Test("The gauge names the target above the bar and has its scale and notes below")
  func gauge() {
    let gauge = RangeGauge(
      RangeBar(low: 300, high: 400, total: 1_000, target: 710), targetLabel: "71 %",
      scale: ["0", "50", "100"], notes: ["nog 310 leerlingen nodig"], barRows: 2)
    #expect(gauge.height == 5)
    let buffer = drawn(30, 5) { gauge.draw(in: $0, on: &$1) }
    #expect(
      buffer.text() == """
                             ▼ 71 %
        █████████▒▒▒░░░░░░░░░│░░░░░░░░
        █████████▒▒▒░░░░░░░░░│░░░░░░░░
        0             50           100
        nog 310 leerlingen nodig
        """)
  }

  @Test("The label of the target goes to the other side where it does not fit")
  func gaugeLabel() {
    let gauge = RangeGauge(RangeBar(low: 3, high: 4, total: 10, target: 9), targetLabel: "90 %")
    let buffer = drawn(12, 2) { gauge.draw(in: $0, on: &$1) }
    #expect(buffer.text() == "     90 % ▼\n███▒░░░░░░│░")
  }

  @Test("With little room the gauge keeps the bar")
  func gaugeEdges() {
    let gauge = RangeGauge(
      RangeBar(low: 3, high: 4, total: 10, target: 7), targetLabel: "71 %", scale: ["0", "50", "100"],
      notes: ["een", "twee"], barRows: 3)
    #expect(drawn(10, 1) { gauge.draw(in: $0, on: &$1) }.text() == "███▒░░░│░░")
    #expect(sizesDrawnOutside { gauge.draw(in: $0, on: &$1) }.isEmpty)
    let bar = RangeBar(low: 1, high: 2, total: 3, target: 2)
    #expect(sizesDrawnOutside { bar.draw(in: $0, on: &$1) }.isEmpty)
  }
}

@Suite("Small charts")
struct ChartTests {
  @Test("A sparkline has a column for each value; unknown is a dot, nothing a line")
  func sparkline() {
    let line = Sparkline([0, 1, 4, nil, 8])
    #expect(drawn(6, 1) { line.draw(in: $0, on: &$1) }.text() == "_▁▄·█")
    #expect(drawn(2, 1) { line.draw(in: $0, on: &$1) }.text() == "·█")
    #expect(sizesDrawnOutside { line.draw(in: $0, on: &$1) }.isEmpty)
    #expect(drawn(2, 1) { Sparkline([]).draw(in: $0, on: &$1) }.text() == "")
  }

  static let chart = ColumnChart(
    [
      .init(label: "23-24", valueText: "62 %", low: 62, high: 62, total: 100),
      .init(label: "24-25", valueText: "80 %", low: 80, high: 80, total: 100),
      .init(label: "25-26", valueText: "30-50", low: 30, high: 50, total: 100),
      .init(label: "26-27", valueText: "?", low: 0, high: 0, total: 0),
    ], targetPercent: 71)

  @Test("Years stand beside each other with the line of the target, which only a year that met it covers")
  func columns() {
    let buffer = drawn(27, 12) { Self.chart.draw(in: $0, on: &$1) }
    #expect(
      buffer.text() == """


                80 %
        ─62 %──██████──────────────
        ▁▁▁▁▁▁ ██████
        ██████ ██████ 30-50
        ██████ ██████ ▒▒▒▒▒▒
        ██████ ██████ ▒▒▒▒▒▒
        ██████ ██████ ██████
        ██████ ██████ ██████
        ██████ ██████ ██████   ?
        23-24  24-25  25-26  26-27
        """)
  }

  @Test("Nothing is drawn outside")
  func edges() {
    #expect(sizesDrawnOutside { Self.chart.draw(in: $0, on: &$1) }.isEmpty)
    #expect(sizesDrawnOutside { ColumnChart([]).draw(in: $0, on: &$1) }.isEmpty)
  }
}
