import Testing

@testable import Domain

/// Somebody's calendar, which takes in what it is given by the rules of RFC 5545.
private struct Receiver {
  struct Entry: Equatable {
    let sequence: Int
    let isCancelled: Bool
    let start: WallTime
    let minutes: Int
    let guides: [RecordID<Guide>]
    let venue: RecordID<Venue>?

    init(_ event: CalendarPublication.Event) {
      sequence = event.publication.sequence
      isCancelled = event.isCancelled
      start = WallTime(event.publication.day, event.publication.start)
      minutes = event.publication.minutes
      guides = isCancelled ? [] : event.session?.guides.sortedOnce() ?? []
      venue = isCancelled ? nil : event.session?.venue
    }

    func says(sameAs other: Entry) -> Bool {
      isCancelled == other.isCancelled && guides == other.guides && venue == other.venue
        && (isCancelled || start == other.start && minutes == other.minutes)
    }
  }

  private(set) var entries: [RecordID<Session>: Entry] = [:]

  /// - Returns: what is against the rules.
  mutating func take(_ events: [CalendarPublication.Event]) -> [String] {
    var wrong: [String] = []
    var given: Set<RecordID<Session>> = []
    for event in events {
      let id = event.publication.session
      if !given.insert(id).inserted { wrong.append("\(id) is there twice") }
      let entry = Entry(event)
      if let known = entries[id] {
        if entry.sequence < known.sequence { wrong.append("\(id) goes back: \(known.sequence) to \(entry.sequence)") }
        if !entry.says(sameAs: known), entry.sequence == known.sequence { wrong.append("\(id) changed unseen") }
      } else if entry.isCancelled {
        wrong.append("\(id) is crossed out and was never there")
      }
      entries[id] = entry
    }
    for (id, entry) in entries where !given.contains(id) && !entry.isCancelled { wrong.append("\(id) is forgotten") }
    return wrong
  }
}

@Suite("Laws of what calendars are told")
struct CalendarLawTests {
  private static let scopes: [CalendarScope] = [
    .all, .guide("an"), .guide("bo"), .venue("lab"), .venue("hall"), .school(SmallAlliance.oak),
    .school(SmallAlliance.elm),
  ]
  private let author = Author(user: "an", host: "h", time: "")

  private func randomEdit(_ alliance: Alliance, _ dice: inout Dice) -> Edit? {
    var small = SmallAlliance()
    small.alliance = alliance
    let id = RecordID<Session>("s\(dice.roll(8))")
    var draft = small.randomSession(id, &dice)
    let reasons = Dictionary(uniqueKeysWithValues: RuleID.allCases.map { ($0, "because") })
    switch dice.roll(9) {
    case 0, 1:
      draft.status = .planned
      return try? Edit.schedule(draft, reasons: reasons, in: alliance)
    case 2, 3:
      draft.status = alliance.session(id)?.status ?? .planned
      return try? Edit.edit(draft, reasons: reasons, in: alliance)
    case 4:
      let day = dice.pick([Day("2027-09-08")!, Day("2026-11-10")!])
      return try? Edit.move(id, to: day, reasons: reasons, in: alliance)
    case 5: return try? Edit.cancel(id, reason: "Ziek", in: alliance)
    case 6: return try? Edit.reinstate(id, reasons: reasons, in: alliance)
    case 7: return try? Edit.delete(id, in: alliance)
    default: return try? Edit.hold(id, today: Day("2027-12-01")!, in: alliance)
    }
  }

  @Test(
    "Whatever is edited, undone, redone, deleted and given out, in whatever order: no number goes back, no change comes unseen, and nothing a calendar had is forgotten",
    arguments: 1...80)
  func anyOrder(seed: Int) throws {
    var dice = Dice(seed)
    var alliance = SmallAlliance().alliance
    var timeline = Timeline(of: "an")
    var receivers: [CalendarScope: Receiver] = [:]
    var given = 0
    for step in 0..<150 {
      var change: Change?
      switch dice.roll(10) {
      case 0...4: change = randomEdit(alliance, &dice).map { Change(id: "c\(step)", edit: $0) }
      case 5, 6: change = timeline.undo(id: "c\(step)")
      case 7: change = timeline.redo(id: "c\(step)")
      default:
        let scope = dice.pick(Self.scopes)
        let publication = CalendarPublication(
          alliance, for: scope, in: SmallAlliance.year...SmallAlliance.year.next, subject: scope.name,
          at: Moment(secondsSince1970: dice.roll(1_000)))
        #expect(receivers[scope, default: Receiver()].take(publication.events) == [])
        change = Change(id: "c\(step)", edit: publication.edit)
        given += 1
      }
      guard let change, !change.edit.isEmpty else { continue }
      let made = try alliance.applyRebased(change.edit)
      timeline.record(
        HistoryEntry(Change(id: change.id, edit: made, place: change.place), sequence: step + 1, by: author))
    }
    #expect(given > 10)
    // The ledger is written, read and given out as it was kept.
    for year in alliance.schoolYears {
      let file = DataFile.yearly(year, .publication)
      let read = FileCodec.decode(alliance.encoded(file), as: Publication.self, file: file.path)
      #expect(read.problems.isEmpty && read.records == alliance[year].publications)
    }
  }

  @Test("Nobody can take back what was given out")
  func noUndo() throws {
    var small = SmallAlliance()
    small.add(small.session("a"))
    let edit = CalendarPublication(
      small.alliance, for: .all, in: SmallAlliance.year...SmallAlliance.year, subject: "",
      at: Moment(secondsSince1970: 0)
    ).edit
    #expect(!edit.isEmpty)
    let move = try Edit.move("a", start: TimeOfDay("15:00")!, in: small.alliance)
    var timeline = Timeline(of: "an")
    timeline.record(HistoryEntry(Change(id: "c1", edit: move), sequence: 1, by: author))
    timeline.record(HistoryEntry(Change(id: "c2", edit: edit), sequence: 2, by: author))
    #expect(timeline.undo(id: "c3")?.place == .undo(of: "c1"))
    #expect(timeline.undo(of: "c2", id: "c3") == nil)
    // Nor does giving out make final what was undone.
    let undo = try #require(timeline.undo(id: "c3"))
    timeline.record(HistoryEntry(undo, sequence: 3, by: author))
    timeline.record(HistoryEntry(Change(id: "c4", edit: edit), sequence: 4, by: author))
    #expect(timeline.redo(id: "c5")?.place == .redo(of: "c1"))
  }
}
