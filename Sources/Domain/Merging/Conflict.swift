/// Where a change that was saved contradicts what somebody else has written into a file.
public struct ConflictPlace: Visitable, Hashable {
  /// The change, by its place in the journal.
  public var sequence = 0
  /// The path of the file.
  public var file = ""
  public var record = ""
  /// As `RecordMerge` names it; nil where one of the two has deleted the record.
  public var field: String?
  private var unknown = UnknownFields()

  public static var blank: ConflictPlace { ConflictPlace() }

  private init() {}

  init(sequence: Int, file: DataFile, record: String, field: String?) {
    self.sequence = sequence
    self.file = file.path
    self.record = record
    self.field = field
  }

  /// Whether both are about the same field of the same record.
  func isAbout(_ other: ConflictPlace) -> Bool {
    file == other.file && record == other.record && field == other.field
  }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("seq", &sequence, in: JournalEntry.sequences)
    try visitor.field("file", &file)
    try visitor.field("record", &record)
    try visitor.field("field", &field)
    try visitor.unknown(&unknown)
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.sequence == right.sequence && left.isAbout(right)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(sequence)
    hasher.combine(file)
    hasher.combine(record)
    hasher.combine(field)
  }
}

/// A change that was saved here and contradicts what somebody else has written into the file: in one field of a record, or
/// in whether there is one at all. What stands in the file stays until somebody chooses.
public struct Conflict: Equatable, Sendable {
  public let place: ConflictPlace
  /// Ours: the latest change of it, with who made it.
  public let entry: HistoryEntry
  /// From what the record was before the first of our changes of it to what it is after the latest.
  public private(set) var mutation: Mutation

  /// Nil where the change did not touch that record.
  init?(_ place: ConflictPlace, _ entry: HistoryEntry) {
    guard
      let mutation = entry.change.edit.mutations.first(where: {
        $0.file.path == place.file && $0.recordID == place.record
      })
    else { return nil }
    self.place = place
    self.entry = entry
    self.mutation = mutation
  }

  public var field: String? { place.field }

  /// With an earlier one about the same field; nil where the two of ours together change nothing that contradicts.
  func following(_ earlier: Conflict, in alliance: Alliance) -> Conflict? {
    guard let both = mutation.following(earlier.mutation), both.rebased(onto: alliance).conflicts.contains(field)
    else { return nil }
    var conflict = self
    conflict.mutation = both
    return conflict
  }

  /// What puts our value in the place of theirs; empty where it stands there already.
  public func ours(in alliance: Alliance) -> Edit {
    let edit = entry.change.edit
    return Edit(.resolved, edit.subject, mutation.taking(field, in: alliance).map { [$0] } ?? [])
  }
}

extension Mutation {
  /// Gives one field of the record, as it is now, the value it has after this mutation; the whole record for nil.
  func taking(_ field: String?, in alliance: Alliance) -> Mutation? {
    func standing<Element>(
      _ change: Replacement<Element>, _ records: Records<Element>, _ wrap: (Replacement<Element>) -> Mutation
    ) -> Mutation? {
      Mutation.taking(field, of: change, in: records[change.id]).map(wrap)
    }
    switch self {
    case .alliance(let change): return Mutation.taking(field, of: change, in: alliance.profile).map { .alliance($0) }
    case .school(let change): return standing(change, alliance.schools) { .school($0) }
    case .workshop(let change): return standing(change, alliance.workshops) { .workshop($0) }
    case .partner(let change): return standing(change, alliance.partners) { .partner($0) }
    case .guide(let change): return standing(change, alliance.guides) { .guide($0) }
    case .venue(let change): return standing(change, alliance.venues) { .venue($0) }
    case .kit(let change): return standing(change, alliance.kits) { .kit($0) }
    case .enrolment(let year, let change): return standing(change, alliance[year].enrolments) { .enrolment(year, $0) }
    case .freeDay(let year, let change): return standing(change, alliance[year].freeDays) { .freeDay(year, $0) }
    case .academy(let year, let change): return standing(change, alliance[year].academies) { .academy(year, $0) }
    case .session(let year, let change): return standing(change, alliance[year].sessions) { .session(year, $0) }
    case .meeting(let year, let change): return standing(change, alliance[year].meetings) { .meeting(year, $0) }
    case .observation(let year, let change):
      return standing(change, alliance[year].observations) { .observation(year, $0) }
    case .publication(let year, let change):
      return standing(change, alliance[year].publications) { .publication(year, $0) }
    }
  }

  private static func taking<Element>(_ field: String?, of change: Replacement<Element>, in present: Element?)
    -> Replacement<Element>?
  {
    guard let field, let ours = change.after, let present else {
      return Replacement(before: present, after: change.after)
    }
    return Replacement(before: present, after: FieldChoice.take(field, of: ours, into: present))
  }
}
