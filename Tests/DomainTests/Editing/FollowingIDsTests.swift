import Domain
import Testing

@Suite("Ids that follow from one")
struct FollowingIDsTests {
  @Test("The same id gives the same ones, another gives others, and all are ids of the same second")
  func following() {
    var source = IDSource(seed: 9)
    let first: RecordID<Session> = source.next(at: 1_795_000_000)
    let second: RecordID<Session> = source.next(at: 1_795_000_000)
    let ids: [RecordID<Session>] = IDSource.ids(60, from: first.text)
    #expect(ids == IDSource.ids(60, from: first.text))
    #expect(Array(ids.prefix(5)) == IDSource.ids(5, from: first.text))
    let others: [RecordID<Session>] = IDSource.ids(60, from: second.text)
    #expect(Set(ids + others + [first, second]).count == 122)
    #expect(ids.allSatisfy { $0.text.utf8.count == 15 && $0.text.prefix(7) == first.text.prefix(7) })
  }

  @Test("An id that no source made gives ids all the same")
  func foreign() {
    let ids: [RecordID<Session>] = IDSource.ids(3, from: "lab")
    #expect(Set(ids).count == 3 && ids.allSatisfy { $0.text.utf8.count == 15 })
    #expect((IDSource.ids(0, from: "x") as [RecordID<Session>]).isEmpty)
  }
}
