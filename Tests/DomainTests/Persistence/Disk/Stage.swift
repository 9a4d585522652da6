import Testing

@testable import Domain

/// What a data folder has to hold at some moment: worked out by the tests, never asked of the store.
struct Stage {
  var alliance: Alliance
  /// The ids of the changes, oldest first.
  var ids: [String] = []
  /// Contradictions that wait for a choice: `venues.json v1 name`.
  var conflicts: Set<String> = []

  /// Whether a store shows this, and its history all of it that is kept.
  func isShown(by store: Store, _ history: [HistoryEntry], keeping kept: Int) -> Bool {
    store.alliance == alliance && Stage.conflicts(of: store) == conflicts && fits(history.map(\.change.id), kept)
  }

  /// Old changes may be gone, but for the last ones and with the order as it was.
  private func fits(_ found: [String], _ kept: Int) -> Bool {
    let least = ids.suffix(kept)
    guard found.suffix(least.count) == least, Set(found).count == found.count else { return false }
    var rest = ids[...]
    for id in found {
      guard let index = rest.firstIndex(of: id) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  static func conflicts(of store: Store) -> Set<String> {
    Set(store.conflicts.map { "\($0.place.file) \($0.place.record) \($0.place.field ?? "")" })
  }

  func named(_ label: String) -> String {
    "\(label): \(ids.suffix(6)) \(conflicts) \(Stage.text(of: alliance))"
  }

  /// The records that the tests change, in short.
  static func text(of alliance: Alliance) -> String {
    let venues = alliance.venues.map { "\($0.id.text)=\($0.name)/\($0.capacity ?? 0)/\($0.note ?? "")" }
    let kits = alliance.kits.map { "\($0.id.text)=\($0.name)/\($0.stock)/\($0.note ?? "")" }
    let meetings = alliance.years.sorted { $0.key < $1.key }.flatMap { year, records in
      records.meetings.map { "\(year) \($0.id.text)=\($0.title)/\($0.note ?? "")" }
    }
    return (venues + kits + meetings).joined(separator: " ")
  }
}

extension Edit {
  /// What makes one alliance of another, in the kinds of records that the tests change.
  static func difference(from old: Alliance, to new: Alliance) -> Edit {
    func between<Element: Record>(
      _ old: Records<Element>, _ new: Records<Element>, _ wrap: (Replacement<Element>) -> Mutation
    ) -> [Mutation] {
      Set(old.map(\.id) + new.map(\.id)).sorted().compactMap { Replacement(before: old[$0], after: new[$0]).map(wrap) }
    }
    var mutations = between(old.venues, new.venues) { .venue($0) } + between(old.kits, new.kits) { .kit($0) }
    for year in Set(old.schoolYears + new.schoolYears).sorted() {
      mutations += between(old[year].meetings, new[year].meetings) { .meeting(year, $0) }
    }
    return Edit(.edited, "", mutations)
  }
}

extension Alliance {
  mutating func change(venue id: RecordID<Venue>, _ body: (inout Venue) -> Void) {
    guard var venue = venues[id] else { return }
    body(&venue)
    venues.put(venue)
  }

  mutating func change(kit id: RecordID<Kit>, _ body: (inout Kit) -> Void) {
    guard var kit = kits[id] else { return }
    body(&kit)
    kits.put(kit)
  }

  mutating func change(meeting id: RecordID<Meeting>, in year: SchoolYear, _ body: (inout Meeting) -> Void) {
    guard var meeting = years[year]?.meetings[id] else { return }
    body(&meeting)
    self[year].meetings.put(meeting)
  }
}
