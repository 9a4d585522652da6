import Testing

@testable import Domain

@Suite("What calendars are told")
struct CalendarPublicationTests {
  private let years = SmallAlliance.year...SchoolYear(containing: .latest)
  private var small = SmallAlliance()

  init() {
    small.add(
      small.session("a", venue: "lab", guides: ["an"], schools: [SmallAlliance.oak]),
      small.session("b", at: "09:00", guides: ["bo"], schools: [SmallAlliance.elm]))
  }

  /// Tells a calendar at a moment, and puts that into the ledger.
  private func tell(
    _ alliance: inout Alliance, _ scope: CalendarScope = .all, at seconds: Int = 0
  ) throws -> [CalendarPublication.Event] {
    let publication = CalendarPublication(
      alliance, for: scope, in: years, subject: "", at: Moment(secondsSince1970: seconds))
    try alliance.apply(publication.edit)
    return publication.events
  }

  private func summary(_ events: [CalendarPublication.Event]) -> [String] {
    events.map { "\($0.publication.id) \($0.publication.sequence)\($0.isCancelled ? " cancelled" : "")" }
  }

  @Test("Everything is told first as number 0, by day and hour; told again without news, nothing is kept")
  func first() throws {
    var alliance = small.alliance
    #expect(summary(try tell(&alliance)) == ["b 0", "a 0"])
    let again = CalendarPublication(
      alliance, for: .all, in: years, subject: "", at: Moment(secondsSince1970: 99))
    #expect(again.edit.isEmpty)
    #expect(again.events.allSatisfy { $0.publication.modified == Moment(secondsSince1970: 0) })
  }

  @Test("What changed has the next number and the moment at which it was told; the rest keeps its own")
  func changed() throws {
    var alliance = small.alliance
    _ = try tell(&alliance)
    try alliance.apply(Edit.move("a", start: TimeOfDay("15:00")!, in: alliance))
    let events = try tell(&alliance, at: 60)
    #expect(summary(events) == ["b 0", "a 1"])
    #expect(events.map(\.publication.modified.secondsSince1970) == [0, 60])
  }

  @Test("A new name of a venue or a workshop, and a guide's new number, are news; a count of pupils is none")
  func whatIsNews() throws {
    var alliance = small.alliance
    _ = try tell(&alliance)
    alliance.venues.put(Venue(id: "lab", name: "Atelier"))
    #expect(summary(try tell(&alliance)) == ["b 0", "a 1"])
    var bo = alliance.guides["bo"]!
    bo.phone = "0470 12 34 56"
    alliance.guides.put(bo)
    #expect(summary(try tell(&alliance)) == ["b 1", "a 1"])
    var a = alliance.session("a")!
    a.participation[0].registered = 12
    a.note = "sleutel halen"
    alliance[SmallAlliance.year].sessions.put(a)
    #expect(summary(try tell(&alliance)) == ["b 1", "a 1"])
  }

  @Test("A cancelled session and a deleted one stay, as cancelled, with a higher number; for ever")
  func gone() throws {
    var alliance = small.alliance
    _ = try tell(&alliance)
    try alliance.apply(Edit.cancel("a", reason: "Ziek", in: alliance))
    try alliance.apply(Edit.delete("b" as RecordID<Session>, in: alliance))
    for _ in 0..<2 { #expect(summary(try tell(&alliance)) == ["b 1 cancelled", "a 1 cancelled"]) }
  }

  @Test("A session that is cancelled before a calendar had it is not told of")
  func neverTold() throws {
    var alliance = small.alliance
    try alliance.apply(Edit.cancel("a", reason: "Ziek", in: alliance))
    #expect(summary(try tell(&alliance)) == ["b 0"])
    try alliance.apply(Edit.delete("a" as RecordID<Session>, in: alliance))
    #expect(summary(try tell(&alliance)) == ["b 0"])
  }

  @Test("A session that goes to another guide is crossed out in the one calendar and new in the other")
  func otherGuide() throws {
    var alliance = small.alliance
    #expect(summary(try tell(&alliance, .guide("an"))) == ["a 0"])
    #expect(summary(try tell(&alliance, .guide("bo"))) == ["b 0"])
    var session = alliance.session("a")!
    session.guides = ["bo"]
    let edit = try Edit.edit(session, in: alliance)
    try alliance.apply(edit)
    #expect(summary(try tell(&alliance, .guide("bo"))) == ["b 0", "a 1"])
    #expect(summary(try tell(&alliance, .guide("an"))) == ["a 1 cancelled"])
    #expect(summary(try tell(&alliance, .school(SmallAlliance.oak))) == ["a 1"])
    #expect(summary(try tell(&alliance, .venue("hall"))) == [])
    // And back again: the number goes on.
    try alliance.apply(edit.inverted)
    #expect(summary(try tell(&alliance, .guide("an"))) == ["a 2"])
    #expect(summary(try tell(&alliance, .guide("bo"))) == ["b 0", "a 2 cancelled"])
  }

  @Test("What was taken back is told as news, never under an old number")
  func undone() throws {
    var alliance = small.alliance
    _ = try tell(&alliance)
    let move = try Edit.move("a", start: TimeOfDay("15:00")!, in: alliance)
    try alliance.apply(move)
    _ = try tell(&alliance)
    try alliance.apply(move.inverted)
    #expect(summary(try tell(&alliance)) == ["b 0", "a 2"])
    let deletion = try Edit.delete("a" as RecordID<Session>, in: alliance)
    try alliance.apply(deletion)
    #expect(summary(try tell(&alliance)) == ["b 0", "a 3 cancelled"])
    try alliance.apply(deletion.inverted)
    #expect(summary(try tell(&alliance)) == ["b 0", "a 4"])
  }

  @Test("A clock that was put back makes nothing older")
  func clock() throws {
    var alliance = small.alliance
    _ = try tell(&alliance, at: 1_000)
    try alliance.apply(Edit.move("a", start: TimeOfDay("15:00")!, in: alliance))
    #expect(try tell(&alliance, at: 10).last?.publication.modified.secondsSince1970 == 1_000)
  }

  @Test("A session that moves to the next school year keeps its line, and a year by itself tells of it once more")
  func otherYear() throws {
    var alliance = small.alliance
    func year(_ alliance: inout Alliance) throws -> [String] {
      let publication = CalendarPublication(
        alliance, for: .all, in: SmallAlliance.year...SmallAlliance.year, subject: "", at: Moment(secondsSince1970: 0))
      try alliance.apply(publication.edit)
      return summary(publication.events)
    }
    #expect(try year(&alliance) == ["b 0", "a 0"])
    try alliance.apply(Edit.move("a", to: Day("2027-09-08")!, in: alliance))
    #expect(try year(&alliance) == ["b 0", "a 1"])
    #expect(try year(&alliance) == ["b 0"])
    #expect(summary(try tell(&alliance)) == ["b 0", "a 1"])
    #expect(alliance[SmallAlliance.year].publications.count == 2)
    #expect(alliance[SmallAlliance.year.next].publications.isEmpty)
  }

  @Test("Lines that two machines began in different years go on from the greater number, with the calendars of both")
  func twoYears() throws {
    var alliance = small.alliance
    _ = try tell(&alliance, .guide("an"))
    var line = alliance[SmallAlliance.year].publications["a"]!
    line.sequence = 7
    line.calendars = ["venue:lab"]
    alliance[SmallAlliance.year.previous].publications.put(line)
    #expect(summary(try tell(&alliance, .guide("an"))) == ["a 7"])
    try alliance.apply(Edit.delete("a" as RecordID<Session>, in: alliance))
    #expect(summary(try tell(&alliance, .venue("lab"))) == ["a 8 cancelled"])
    #expect(summary(try tell(&alliance, .guide("an"))) == ["a 8 cancelled"])
  }

  @Test("Of two lines of one session the greater number stands; the same number for different news is told anew")
  func merging() {
    var one = Publication(
      id: "a", modified: Moment(secondsSince1970: 5), fingerprint: ContentHash(bits: 1), day: SmallAlliance.wednesday,
      start: TimeOfDay("13:30")!)
    one.calendars = ["all"]
    one.sequence = 3
    var other = one
    other.calendars = ["guide:an"]
    other.modified = Moment(secondsSince1970: 9)
    other.fingerprint = ContentHash(bits: 2)
    for merged in [Publication.merged(one, other), Publication.merged(other, one)] {
      #expect(merged.sequence == 3 && merged.fingerprint == .none)
      #expect(merged.calendars == ["all", "guide:an"] && merged.modified.secondsSince1970 == 9)
    }
    other.modified = one.modified
    other.day = SmallAlliance.wednesday.adding(days: 1)
    #expect(Publication.merged(one, other) == Publication.merged(other, one))
    other.sequence = 2
    #expect(Publication.merged(one, other).fingerprint == ContentHash(bits: 1))
    #expect(Publication.merged(other, one).sequence == 3)
    #expect(Publication.merged(one, one) == one)
  }
}
