import Testing

@testable import NetelandTUI

@Suite("How somebody wants a table")
struct TableArrangementTests {
  @Test("It is written and read back as it was", arguments: 1...50)
  func roundTrip(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    var arrangement = TableArrangement()
    let ids = TableRow.columns.map(\.id).shuffled(using: &chance)
    if Bool.random(using: &chance) {
      arrangement.columns = ids.map { .init(column: $0, isShown: Bool.random(using: &chance)) }
    }
    arrangement.order = ids.prefix(Int.random(in: 0...3, using: &chance)).map {
      .init(column: $0, isDescending: Bool.random(using: &chance))
    }
    if Bool.random(using: &chance) { arrangement.group = ids[0] }
    #expect(TableArrangement(arrangement.text) == arrangement)
  }

  @Test("What is no arrangement is none", arguments: ["a", "a;b", ";;;", "A;;", ";a b;", ";a asc;", ";;a b", "a b;;"])
  func bad(text: String) {
    #expect(TableArrangement(text) == nil)
  }

  @Test("Every column is there once, whatever an older arrangement says of it", arguments: 1...30)
  func choices(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let known = TableRow.columns.map { TableArrangement.Choice(column: $0.id, isShown: Bool.random(using: &chance)) }
    var arrangement = TableArrangement()
    arrangement.columns = (known + [.init(column: "gone", isShown: true)]).shuffled(using: &chance)
      .prefix(Int.random(in: 0...7, using: &chance)).map { $0 }
    let choices = arrangement.choices(of: known)
    #expect(Set(choices.map(\.column)) == Set(known.map(\.column)))
    #expect(choices.count == known.count)
    let kept = arrangement.columns.filter { $0.column != "gone" }
    #expect(choices.filter { choice in kept.contains { $0.column == choice.column } } == kept)
  }

  @Test("A column steps up, down and out of the sorting, the later keys after the earlier")
  func steps() {
    var arrangement = TableArrangement()
    arrangement.stepSort("a")
    arrangement.stepSort("b", descendingFirst: true)
    #expect(arrangement.text == ";a,b desc;")
    arrangement.stepSort("a")
    arrangement.stepSort("b", descendingFirst: true)
    #expect(arrangement.text == ";a desc,b;")
    arrangement.stepSort("a")
    arrangement.stepSort("b", descendingFirst: true)
    #expect(arrangement == .usual)
  }

  @Test("Tables have names for files, each its own")
  func names() {
    #expect(Set(TableID.all.map(\.text)).count == TableID.all.count)
    for table in TableID.all { #expect(TableID(table.text) == table) }
    #expect(TableID("nothing") == nil)
  }
}
