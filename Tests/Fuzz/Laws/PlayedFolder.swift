@testable import Domain
@testable import NetelandTUI

/// The data folder while a script is played: what was saved there, and what others do to its files meanwhile.
struct PlayedFolder {
  private(set) var contents: FolderContents
  /// All changes, oldest first: those of earlier days too.
  private(set) var history: [HistoryEntry]

  init(_ alliance: Alliance, earlier: [HistoryEntry]) {
    contents = FolderContents(alliance)
    history = earlier
  }

  /// As the store does: on top of what stands there by now.
  mutating func save(_ change: Change) throws(Refusal) -> HistoryEntry {
    let made = try contents.alliance.applyRebased(change.edit)
    let entry = HistoryEntry(
      Change(id: change.id, edit: made, place: change.place), sequence: history.count + 1,
      by: EarlierDays.author(""))
    history.append(entry)
    return entry
  }

  /// Ends a contradiction; ours may no longer fit.
  mutating func resolve(_ choice: Choice) throws(Refusal) -> [HistoryEntry] {
    let edit = choice.conflict.ours(in: contents.alliance)
    var made: [HistoryEntry] = []
    if choice.withOurs, !edit.isEmpty { made.append(try save(Change(id: choice.id, edit: edit))) }
    contents.conflicts.removeAll { $0.place == choice.conflict.place }
    return made
  }

  // MARK: Others

  /// Somebody puts the files back as they were.
  mutating func putBack(_ alliance: Alliance) { contents = FolderContents(alliance) }

  /// Somebody writes something else into the records that were changed last, or deletes them.
  mutating func contradict(deleting: Bool) {
    for entry in history.suffix(3) {
      for mutation in entry.change.edit.mutations.prefix(3) {
        mutation.overwrite(in: &contents.alliance, deleting: deleting)
        for field in mutation.rebased(onto: contents.alliance).conflicts {
          let place = ConflictPlace(
            sequence: entry.sequence, file: mutation.file, record: mutation.recordID, field: field)
          contents.conflicts.removeAll { $0.place.isAbout(place) }
          if let conflict = Conflict(place, entry) { contents.conflicts.append(conflict) }
        }
      }
    }
    contents.alliance.dropEmptyYears()
  }
}

/// What somebody chose in a contradiction, until the folder has it.
struct Choice {
  let conflict: Conflict
  let withOurs: Bool
  let id: String
}

/// What two people did to the sample alliance on earlier days; the last states are the sample's own.
enum EarlierDays {
  static let entries: [HistoryEntry] = {
    let sample = DashboardLaws.sample
    var venue = sample.venues[0]
    venue.name = "Zaal De Sluis"
    venue.capacity = 44
    var guide = sample.guides[0]
    guide.phone = "0470 12 34 56"
    var kit = sample.kits[0]
    kit.stock += 3
    let phones = sample.schools.prefix(4).compactMap { school in
      var before = school
      before.phone = "014 00 00 00"
      return Replacement(before: before, after: school).map { Mutation.school($0) }
    }
    let edits: [(Change.Place, Edit, String)] = [
      (.new, Edit(.imported, "scholen.csv", phones), "bert"),
      (.new, edit(venue.name, Replacement(before: venue, after: sample.venues[0]).map { .venue($0) }), ""),
      (.new, edit(guide.name, Replacement(before: sample.guides[0], after: guide).map { .guide($0) }), ""),
      (.undo(of: "c3"), edit(guide.name, Replacement(before: guide, after: sample.guides[0]).map { .guide($0) }), ""),
      (.new, edit(kit.name, Replacement(before: sample.kits[0], after: kit).map { .kit($0) }), "bert"),
      (.undo(of: "c5"), edit(kit.name, Replacement(before: kit, after: sample.kits[0]).map { .kit($0) }), "bert"),
    ]
    return edits.enumerated().map { index, made in
      HistoryEntry(Change(id: "c\(index + 1)", edit: made.1, place: made.0), sequence: index + 1, by: author(made.2))
    }
  }()

  /// What they began with: the sample without all of it that still stands.
  static let ground: Alliance = {
    var ground = DashboardLaws.sample
    for entry in Timeline(entries, of: "").done.reversed() {
      do throws(Refusal) { try ground.apply(entry.change.edit.inverted) } catch { fatalError("\(error)") }
    }
    return ground
  }()

  static func author(_ user: String) -> Author {
    Author(user: user, host: "laptop", time: "2026-11-20T10:02:03")
  }

  private static func edit(_ subject: String, _ mutation: Mutation?) -> Edit {
    Edit(.edited, subject, [mutation].compactMap(\.self))
  }
}

extension Mutation {
  /// Puts into the record what this mutation did not, where it still stands.
  fileprivate func overwrite(in alliance: inout Alliance, deleting: Bool) {
    func write<Element>(
      _ records: inout Records<Element>, _ change: Replacement<Element>, _ otherwise: (inout Element) -> Void
    ) {
      guard var record = records[change.id] else { return }
      if deleting { return records.remove(change.id) }
      otherwise(&record)
      records.put(record)
    }
    switch self {
    case .alliance: alliance.profile.name += " (anders)"
    case .school(let change):
      write(&alliance.schools, change) {
        $0.name += " (anders)"
        $0.phone = "011 22 33 44"
      }
    case .workshop(let change): write(&alliance.workshops, change) { $0.title += " (anders)" }
    case .partner(let change): write(&alliance.partners, change) { $0.name += " (anders)" }
    case .guide(let change): write(&alliance.guides, change) { $0.phone = "0499 99 99 99" }
    case .venue(let change):
      write(&alliance.venues, change) {
        $0.name += " (anders)"
        $0.capacity = nil
      }
    case .kit(let change): write(&alliance.kits, change) { $0.stock += 1 }
    case .enrolment(let year, let change): write(&alliance[year].enrolments, change) { $0.counts = [] }
    case .freeDay(let year, let change): write(&alliance[year].freeDays, change) { $0.name += " (anders)" }
    case .academy(let year, let change): write(&alliance[year].academies, change) { $0.name += " (anders)" }
    case .meeting(let year, let change): write(&alliance[year].meetings, change) { $0.title += " (anders)" }
    case .observation(let year, let change): write(&alliance[year].observations, change) { $0.text += " (anders)" }
    case .publication(let year, let change): write(&alliance[year].publications, change) { $0.sequence += 1 }
    case .session(let year, let change):
      write(&alliance[year].sessions, change) { session in
        session.status = session.status == .held ? .planned : .held
        session.start = TimeOfDay("19:45")!
        session.venue = nil
        session.note = "Anders"
        for index in session.participation.indices { session.participation[index].attended = 1 }
      }
    }
  }
}
