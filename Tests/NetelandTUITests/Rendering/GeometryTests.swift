import Testing

@testable import NetelandTUI

@Suite("Areas")
struct GeometryTests {
  @Test("Fixed, percent and fill parts together cover the area exactly")
  func parts() {
    let area = Rect(x: 2, y: 3, width: 80, height: 24)
    #expect(
      area.split(.horizontal, [.fixed(20), .fill(1), .percent(25)]).map(\.width) == [20, 40, 20])
    #expect(area.split(.vertical, [.fixed(1), .fill(1), .fixed(1)]).map(\.y) == [3, 4, 26])
    #expect(area.split(.horizontal, [.fill(2), .fill(1)], gap: 1).map(\.width) == [52, 27])
    #expect(area.split(.horizontal, [.atLeast(30), .fill(1)]).map(\.width) == [55, 25])
  }

  @Test("However small the area, parts stay inside it, in order and without overlap")
  func tooSmall() {
    var random = SplitMix64(seed: 71)
    for _ in 0..<2_000 {
      let area = Rect(
        x: Int.random(in: -3...5, using: &random), y: 0, width: Int.random(in: 0...12, using: &random),
        height: Int.random(in: 0...3, using: &random))
      let constraints = (0..<Int.random(in: 0...5, using: &random)).map { _ -> Constraint in
        let number = Int.random(in: -2...15, using: &random)
        return [.fixed(number), .fill(number), .percent(number * 10), .atLeast(number)]
          .randomElement(using: &random)!
      }
      let gap = Int.random(in: 0...2, using: &random)
      let parts = area.split(.horizontal, constraints, gap: gap)
      #expect(parts.count == constraints.count)
      var end = area.x
      for part in parts {
        #expect(part.x >= end && part.right <= area.right && part.width >= 0 && part.height == area.height)
        end = part.right
      }
      let fills = constraints.contains { if case .fill = $0 { true } else { false } }
      if fills, gap == 0 { #expect(parts.map(\.width).reduce(0, +) == area.width) }
    }
  }

  @Test("Cutting off an edge leaves the rest, and never more than there is")
  func edges() {
    let area = Rect(x: 0, y: 0, width: 10, height: 4)
    #expect(area.splitTop(1).rest == Rect(x: 0, y: 1, width: 10, height: 3))
    #expect(area.splitBottom(1).part == Rect(x: 0, y: 3, width: 10, height: 1))
    #expect(area.splitLeft(3).part == Rect(x: 0, y: 0, width: 3, height: 4))
    #expect(area.splitRight(3).part == Rect(x: 7, y: 0, width: 3, height: 4))
    #expect(area.splitBottom(9).part == area)
    #expect(area.splitTop(9).rest.isEmpty)
    #expect(area.splitLeft(-1).part.isEmpty)
  }

  @Test("An inset larger than the area, and areas that do not meet, are empty")
  func empty() {
    #expect(Rect(x: 0, y: 0, width: 3, height: 3).inset(2).isEmpty)
    #expect(Rect(x: 0, y: 0, width: 3, height: 3).inset() == Rect(x: 1, y: 1, width: 1, height: 1))
    #expect(
      Rect(x: 0, y: 0, width: 3, height: 3).intersection(Rect(x: 5, y: 0, width: 2, height: 2)).isEmpty)
    #expect(Rect(x: 0, y: 0, width: -4, height: 2).isEmpty)
  }

  @Test("A box in the middle never sticks out")
  func centred() {
    let area = Rect(x: 0, y: 0, width: 10, height: 5)
    #expect(area.centred(Size(width: 4, height: 3)) == Rect(x: 3, y: 1, width: 4, height: 3))
    #expect(area.centred(Size(width: 40, height: 3)) == Rect(x: 0, y: 1, width: 10, height: 3))
  }
}
