import Domain
import Testing

@testable import NetelandTUI

@Suite("What a filter leaves")
struct FilterLawTests {
  private func terms(_ text: String) -> [FilterTerm] { TableRow.parser.parse(text).terms }
  private func left(_ rows: [TableRow], _ text: String) -> [Int] { TableRow.left(of: rows, by: terms(text)) }

  @Test("A bound holds surely when it holds for all that the value may be, possibly when for one", arguments: 1...30)
  func surely(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let rows = TableRow.some(60, &chance)
    let bound = Int.random(in: 0...100, using: &chance)
    for (order, holds) in [("<", { $0 < $1 }), ("<=", { $0 <= $1 }), (">", { $0 > $1 }), (">=", { $0 >= $1 })]
      as [(String, (Int, Int) -> Bool)]
    {
      var sure: [Int] = []
      var possible: [Int] = []
      for row in rows {
        guard case .share(let lower, let upper, let whole) = row.values[3] else { continue }
        // Every number of pupils it may be, against so much percent of all.
        let answers = (lower...upper).map { holds($0 * 100, bound * whole) }
        if answers.allSatisfy(\.self) { sure.append(row.place) }
        if answers.contains(true) { possible.append(row.place) }
      }
      #expect(left(rows, "deel\(order)\(bound)") == sure)
      #expect(left(rows, "deel\(order)\(bound)?") == possible)
    }
  }

  @Test("Surely below and possibly not below share the known rows; what nobody knows is in neither", arguments: 1...20)
  func complement(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let rows = TableRow.some(80, &chance)
    let sure = left(rows, "deel<50")
    let rest = left(rows, "deel>=50?")
    let unknown = left(rows, "deel:?")
    #expect(Set(sure).isDisjoint(with: rest) && Set(sure).isDisjoint(with: unknown))
    #expect((sure + rest + unknown).sorted() == Array(rows.indices))
  }

  @Test("Every condition has to hold, and - leaves out just what it would have left", arguments: 1...20)
  func conjunction(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let rows = TableRow.some(60, &chance)
    let texts = ["tekst:olen", "vlag:ja", "getal>10", "dag<1/11", "uur>=12", "zonder:getal", "wissel", "deel=20..80?"]
    let some = (0..<3).map { _ in texts.randomElement(using: &chance)! }
    let each = some.map { Set(left(rows, $0)) }
    #expect(left(rows, some.joined(separator: " ")) == each.reduce(Set(rows.indices)) { $0.intersection($1) }.sorted())
    for text in texts where text != "wissel" {
      #expect((left(rows, text) + left(rows, "-" + text)).sorted() == Array(rows.indices))
    }
  }

  @Test("Case and accents do not count in a text, and = takes it whole")
  func texts() {
    let rows = ["Olen", "Oolen", "élan", "De Wissel"].enumerated().map {
      TableRow(place: $0, values: [TableValue($1)] + [TableValue](repeating: .missing, count: 5))
    }
    #expect(left(rows, "tekst:OLEN") == [0, 1])
    #expect(left(rows, "tekst=olen") == [0])
    #expect(left(rows, "tekst:elan") == [2])
    #expect(left(rows, "tekst:\"de w\"") == [3])
    #expect(left(rows, "tekst:olen,elan") == [0, 1, 2])
    #expect(left(rows, "-wissel") == [0, 1, 2])
  }

  @Test("Of several values : finds one, and = takes them all")
  func lists() {
    let rows = [["L5"], ["L5", "L6"], ["L6"]].enumerated().map {
      TableRow(place: $0, values: [.list($1)] + [TableValue](repeating: .missing, count: 5))
    }
    #expect(left(rows, "tekst:L5") == [0, 1])
    #expect(left(rows, "tekst=L5") == [0])
    #expect(left(rows, "tekst=\"L5, L6\"") == [1])
  }
}
