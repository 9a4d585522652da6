import Testing

@testable import Domain

@Suite("The values that contradict each other")
struct FieldVersionsTests {
  private var small = SmallAlliance()
  private let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")

  init() {
    small.add(small.session("s1", venue: "lab", schools: [SmallAlliance.oak, SmallAlliance.elm]))
  }

  private func conflict(_ mutation: Mutation, _ field: String?) throws -> Conflict {
    let entry = HistoryEntry(Change(id: "c1", edit: Edit(.edited, "", [mutation])), sequence: 1, by: author)
    let place = ConflictPlace(sequence: 1, file: mutation.file, record: mutation.recordID, field: field)
    return try #require(Conflict(place, entry))
  }

  private func sessionChange(_ change: (inout Session) -> Void) throws -> Mutation {
    let before = try #require(small.alliance.session("s1"))
    var after = before
    change(&after)
    return .session(SmallAlliance.year, try #require(Replacement(before: before, after: after)))
  }

  @Test("A plain field has one, with what both knew")
  func plain() throws {
    let ours = try sessionChange { $0.venue = "hall" }
    var alliance = small.alliance
    alliance[SmallAlliance.year].sessions.put(
      {
        var theirs = alliance.session("s1")!
        theirs.venue = nil
        theirs.note = "van hen"
        return theirs
      }())
    let versions = try conflict(ours, "venue").versions(in: alliance)
    #expect(
      versions == [
        FieldVersions(
          key: "venue", field: "venue", base: .scalar(.text("lab")), ours: .scalar(.text("hall")), theirs: nil)
      ])
  }

  @Test("Of a class of a session only the numbers that differ are told, under its name")
  func element() throws {
    let ours = try sessionChange {
      $0.participation[1].attended = 6
      $0.participation[1].registered = 9
    }
    var alliance = small.alliance
    var theirs = try #require(alliance.session("s1"))
    theirs.participation.removeFirst()
    theirs.participation[0].attended = 7
    theirs.participation[0].registered = 9
    alliance[SmallAlliance.year].sessions.put(theirs)
    let key = "participation[\(SmallAlliance.elm) L5]"
    #expect(
      try conflict(ours, key).versions(in: alliance) == [
        FieldVersions(
          key: key, field: key + ".attended", base: nil, ours: .scalar(.integer(6)), theirs: .scalar(.integer(7)))
      ])
  }

  @Test("Of an object the parts, of a list by its places, of unknown keys each")
  func parts() throws {
    let before = try #require(small.alliance.schools.first)
    var after = before
    after.address.street = "Dorp"
    after.contacts = [Contact(name: "An")]
    after.unknown = UnknownFields([UnknownFields.Field(key: "later", json: "1")])
    let mutation = Mutation.school(try #require(Replacement(before: before, after: after)))
    func fields(_ field: String) throws -> [String] {
      try conflict(mutation, field).versions(in: small.alliance).map(\.field)
    }
    #expect(try fields("address") == ["address.street"])
    #expect(try fields("contacts") == ["contacts[0].name"])
    #expect(try fields("…") == ["….later"])
  }

  @Test("Of a record they deleted: what we had changed; of one we deleted: what they had")
  func wholeRecord() throws {
    let before = try #require(small.alliance.venues["lab"])
    var changed = before
    changed.capacity = 12
    var alliance = small.alliance
    alliance.venues.remove("lab")
    let ours = try conflict(.venue(try #require(Replacement(before: before, after: changed))), nil)
    #expect(ours.isDeletedThere(in: alliance) && !ours.isDeletedHere)
    #expect(
      ours.versions(in: alliance) == [
        FieldVersions(key: "capacity", field: "capacity", base: nil, ours: .scalar(.integer(12)), theirs: nil)
      ])
    alliance.venues.put(changed)
    let deleted = try conflict(.venue(try #require(Replacement(before: before, after: nil))), nil)
    #expect(deleted.isDeletedHere && !deleted.isDeletedThere(in: alliance))
    #expect(
      deleted.versions(in: alliance) == [
        FieldVersions(key: "capacity", field: "capacity", base: nil, ours: nil, theirs: .scalar(.integer(12)))
      ])
  }

  @Test("Every field that a merge calls a contradiction has values that differ", arguments: 0..<80)
  func law(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let base = random.session()
    var ours = random.session()
    var theirs = random.session()
    ours.id = base.id
    theirs.id = base.id
    for field in RecordMerge.merge(base: base, ours: ours, theirs: theirs).conflicts {
      let versions = FieldVersions.all(base: base, ours: ours, theirs: theirs, of: field)
      #expect(!versions.isEmpty, "\(field)")
      #expect(versions.allSatisfy { $0.ours != $0.theirs && $0.key == field && $0.field.hasPrefix(field) }, "\(field)")
    }
  }
}
