import Domain
import Testing

@Suite("What a change did to a record")
struct MutationDetailTests {
  private let small = SmallAlliance()

  @Test("A record that is added has only an after, one that is deleted only a before")
  func wholeRecords() throws {
    let add = try Edit.add(Venue(id: "barn", name: "Schuur"), in: small.alliance).mutations[0]
    #expect(add.effect == .added)
    #expect(add.differences.map(\.field) == ["id", "name"])
    #expect(add.differences.allSatisfy { $0.before == nil && $0.after != nil })
    #expect(add.subject(in: small.alliance) == "Schuur")
    #expect(add.inverted.effect == .deleted)
    #expect(add.inverted.differences.map(\.before) == add.differences.map(\.after))
    #expect(add.inverted.differences.allSatisfy { $0.after == nil })
  }

  @Test("Elements are named by their key wherever they stand, and one that comes in moves no other")
  func elements() throws {
    var before = small.session("s1", schools: [SmallAlliance.elm])
    before.participation[0].registered = 9
    var after = before
    after.participation.insert(Participation(school: SmallAlliance.oak, grade: .l5, attended: 4), at: 0)
    after.participation[1].attended = 8
    let change = Mutation.session(SmallAlliance.year, try #require(Replacement(before: before, after: after)))
    let oak = "participation[\(SmallAlliance.oak) L5]"
    let elm = "participation[\(SmallAlliance.elm) L5]"
    #expect(change.effect == .changed)
    #expect(Set(change.differences.map(\.key)) == [oak, elm])
    #expect(change.differences.first { $0.key == elm }?.field == elm + ".attended")
    #expect(change.differences.filter { $0.key == oak }.allSatisfy { $0.before == nil })
    #expect(change.subject(in: small.alliance) == "Robots bouwen 2026-11-25")
  }

  @Test("Both ways tell of the same fields", arguments: 0..<60)
  func symmetric(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let before = random.session()
    var after = random.session()
    after.id = before.id
    guard let change = Replacement(before: before, after: after).map({ Mutation.session(SmallAlliance.year, $0) })
    else { return }
    let forth = change.differences
    #expect(!forth.isEmpty)
    #expect(Set(forth.map(\.field)) == Set(change.inverted.differences.map(\.field)))
    #expect(forth.allSatisfy { $0.before != $0.after && $0.field.hasPrefix($0.key) })
  }
}
