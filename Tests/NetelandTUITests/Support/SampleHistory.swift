@testable import Domain

/// Some days of work on the sample alliance, by two people on two machines, with the alliance as it is afterwards.
struct SampleHistory {
  private(set) var alliance = SampleAlliance.make()
  private(set) var entries: [HistoryEntry] = []
  let venue: RecordID<Venue>
  let session: RecordID<Session>

  init() throws {
    let start = SampleAlliance.make()
    let venue = start.venues[0].id
    self.venue = venue
    let moved = start[SchoolYear(containing: SampleAlliance.today)].sessions.inOrder.last { $0.status.isOpen }
    session = moved?.id ?? ""
    let phones = start.schools.prefix(30).compactMap { school -> Mutation? in
      var copy = school
      copy.phone = "014 00 00 00"
      return Replacement(before: school, after: copy).map { .school($0) }
    }
    try add(.new, Edit(.imported, "scholen.csv", phones), "bert", "balie", "2026-11-18T09:12:40")
    try add(.new, try rename("Zaal De Sluis"), "an", "laptop", "2026-11-19T14:05:00")
    try record("2026-11-20T16:30:12")
    let day = moved?.day.adding(days: 7)
    let move = try Edit.move(session, to: day, reasons: SampleHistory.reasons, in: alliance)
    try add(.new, move, "bert", "balie", "2026-11-21T09:00:00")
    try add(.undo(of: "c4"), move.inverted, "bert", "balie", "2026-11-21T09:01:30")
    try add(.new, try resize(44), "an", "laptop", "2026-11-21T09:30:00")
  }

  func rename(_ name: String) throws -> Edit {
    var copy = alliance.venues[venue]!
    copy.name = name
    return try Edit.edit(copy, in: alliance)
  }

  func resize(_ capacity: Int) throws -> Edit {
    var copy = alliance.venues[venue]!
    copy.capacity = capacity
    return try Edit.edit(copy, in: alliance)
  }

  private static let reasons = Dictionary(uniqueKeysWithValues: RuleID.allCases.map { ($0, "afgesproken") })

  private mutating func record(_ time: String) throws {
    let year = SchoolYear(containing: SampleAlliance.today)
    let held = alliance[year].sessions.inOrder.first { session in
      session.status == .held && !session.participation.isEmpty
        && session.participation.allSatisfy { $0.attended == nil }
    }!
    var rows = held.participation
    rows[0].attended = 6
    rows[0].firstTimers = 2
    let outcome = try Edit.recordParticipation(held.id, rows: rows, in: alliance, today: SampleAlliance.today)
    try add(.new, outcome.edit, "an", "laptop", time)
  }

  mutating func add(_ place: Change.Place, _ edit: Edit, _ user: String, _ host: String, _ time: String) throws {
    try alliance.apply(edit)
    let number = entries.count + 1
    entries.append(
      HistoryEntry(
        Change(id: "c\(number)", edit: edit, place: place), sequence: number,
        by: Author(user: user, host: host, time: time)))
  }

  /// What an editor made of the venue that was changed here: another name, and a number that is gone.
  func conflicts(in changed: inout Alliance) throws -> [Conflict] {
    changed = alliance
    var theirs = changed.venues[venue]!
    theirs.name = "Polyvalente zaal"
    theirs.capacity = nil
    changed.venues.put(theirs)
    let gone = changed.guides[0]
    changed.guides.remove(gone.id)
    var ours = gone
    ours.phone = "0470 12 34 56"
    let edit = Edit(.edited, gone.name, [.guide(Replacement(before: gone, after: ours)!)])
    let entry = HistoryEntry(
      Change(id: "c7", edit: edit), sequence: 7, by: Author(user: "an", host: "laptop", time: "2026-11-21T09:40:00"))
    return [
      Conflict(ConflictPlace(sequence: 2, file: .standing(.venue), record: venue.text, field: "name"), entries[1]),
      Conflict(ConflictPlace(sequence: 6, file: .standing(.venue), record: venue.text, field: "capacity"), entries[5]),
      Conflict(ConflictPlace(sequence: 7, file: .standing(.guide), record: gone.id.text, field: nil), entry),
    ].compactMap(\.self)
  }
}
