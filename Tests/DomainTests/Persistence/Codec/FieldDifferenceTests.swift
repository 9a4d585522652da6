import Domain
import Testing

@Suite("What differs between two states of a record")
struct FieldDifferenceTests {
  private let session: Session = {
    var session = Session(
      id: "s1", day: Day("2026-11-25")!, start: TimeOfDay("13:30")!, workshop: "VB-03")
    session.participation = [
      Participation(school: "a", grade: .l5, attended: 12), Participation(school: "b", grade: .l6),
      Participation(school: "c", grade: .l6),
    ]
    session.guides = ["g1"]
    return session
  }()

  private func changed(_ change: (inout Session) -> Void) -> [FieldDifference] {
    var after = session
    change(&after)
    return differences(from: session, to: after)
  }

  @Test("Nothing differs between a record and itself", arguments: 0..<10)
  func same(seed: UInt64) {
    var random = RandomRecords(seed: seed)
    let session = random.session()
    #expect(differences(from: session, to: session) == [])
  }

  @Test("Fields are named in the order of the file, with what they held and hold")
  func fields() {
    let found = changed {
      $0.status = .held
      $0.day = Day("2026-11-26")!
      $0.guides = []
      $0.note = "x"
      $0.participation[1].attended = 9
    }
    #expect(found.map(\.field) == ["day", "guides", "status", "participation[1].attended", "note"])
    #expect(found.map(\.key) == ["day", "guides", "status", "participation", "note"])
    #expect(
      found.map(\.before) == [
        .scalar(.text("2026-11-25")), .list([.text("g1")]), .scalar(.text("planned")), nil, nil,
      ])
    #expect(
      found.map(\.after) == [
        .scalar(.text("2026-11-26")), nil, .scalar(.text("held")), .scalar(.integer(9)), .scalar(.text("x")),
      ])
  }

  @Test("An element taken out of a list is that element alone, wherever it stood")
  func elementRemoved() {
    let found = changed { $0.participation.remove(at: 1) }
    #expect(found.allSatisfy { $0.field.hasPrefix("participation[1].") && $0.after == nil })
    #expect(found.contains { $0.field == "participation[1].school" && $0.before == .scalar(.text("b")) })
  }

  @Test("An element put into a list is that element alone, wherever it stands")
  func elementAdded() {
    let found = changed {
      $0.participation.insert(Participation(school: "z", grade: .s1, invited: 3), at: 0)
    }
    #expect(found.allSatisfy { $0.field.hasPrefix("participation[0].") && $0.before == nil })
    #expect(found.contains { $0.field == "participation[0].invited" && $0.after == .scalar(.integer(3)) })
  }

  @Test("Unknown keys are compared too, and those in an object inside")
  func unknown() {
    var before = School(id: "a")
    before.unknown = UnknownFields([.init(key: "x", json: "1"), .init(key: "y", json: "2")])
    var after = before
    after.unknown = UnknownFields([.init(key: "y", json: "3"), .init(key: "z", json: "4")])
    after.address.unknown = UnknownFields([.init(key: "floor", json: "2")])
    let found = differences(from: before, to: after)
    #expect(found.map(\.field) == ["address.floor", "y", "z", "x"])
    #expect(found.map(\.key) == ["address", "y", "z", "x"])
    #expect(found.map(\.before) == [nil, .json("2"), nil, .json("1")])
    #expect(found.map(\.after) == [.json("2"), .json("3"), .json("4"), nil])
  }

  @Test(
    "Two records that differ have a difference, and the other way round the same fields differ",
    arguments: 0..<40)
  func symmetric(seed: UInt64) {
    var random = RandomRecords(seed: seed)
    let before = random.session()
    let after = random.session()
    let forth = differences(from: before, to: after)
    let back = differences(from: after, to: before)
    #expect(!forth.isEmpty)
    #expect(Set(forth.map(\.field)) == Set(back.map(\.field)))
    #expect(forth.allSatisfy { $0.before != $0.after })
  }
}
