/// Edits of a record that somebody had open for a while: a form, a grid of numbers. What others have done to other fields
/// of it meanwhile stays; where they did something else to the same field, the edit is refused and nothing is lost.
///
/// `known` is the record as it was when the work on it began. Who has been shown what others made of a field, and wants
/// their own all the same, knows that too: ``Record/knowing(_:of:)``.
extension Edit {
  /// Throws `changedMeanwhile` with the field that others changed otherwise, or without one where they deleted the record;
  /// and what ``edit(_:at:in:)`` throws.
  public static func edit<R: Placed>(
    _ record: R, since known: R, at place: R.Place, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    let file = DataFile(R.kind, at: place)
    guard let present = R.records(in: alliance, at: place)[record.id] else {
      throw .changedMeanwhile(file: file, record: record.id.text)
    }
    return try edit(record.merged(since: known, with: present, in: file), at: place, in: alliance)
  }

  /// The same for a record that is added where there is none. `known` is nil where there was none.
  public static func put<R: Removable>(
    _ record: R, since known: R?, at place: R.Place, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    let file = DataFile(R.kind, at: place)
    guard let present = R.records(in: alliance, at: place)[record.id] else {
      if known != nil { throw .changedMeanwhile(file: file, record: record.id.text) }
      return try put(record, at: place, in: alliance)
    }
    // Both began with nothing: every field in which they differ contradicts.
    let merged = try record.merged(since: known ?? R.blank, with: present, in: file)
    return try put(merged, at: place, in: alliance)
  }

  /// The same for a session, which is judged as it becomes with what others did to it.
  public static func edit(
    _ session: Session, since known: Session, reasons: [RuleID: String] = [:], in alliance: Alliance
  ) throws(Refusal) -> Edit {
    try edit(session.merged(since: known, in: alliance), reasons: reasons, in: alliance)
  }
}

extension Session {
  /// This session, filled in by somebody who began with `known`, with what others have done to it since. Throws
  /// `changedMeanwhile`.
  public func merged(since known: Session, in alliance: Alliance) throws(Refusal) -> Session {
    for year in alliance.schoolYears {
      guard let present = alliance[year].sessions[id] else { continue }
      return try merged(since: known, with: present, in: .yearly(year, .session))
    }
    throw .changedMeanwhile(file: .yearly(known.schoolYear, .session), record: id.text)
  }
}

extension Record {
  /// This record, filled in by somebody who began with `known`, with what others have done to it since.
  /// - Returns: beside it the fields in which the two contradict each other, as a merge names them; these are as others
  ///   left them.
  public func merged(since known: Self, with present: Self) -> (record: Self, contradictions: [String]) {
    if present == known { return (self, []) }
    let merge = RecordMerge.merge(base: known, ours: self, theirs: present)
    return (merge.merged, merge.conflicts)
  }

  /// This state of a record, known to somebody, with these fields as others have made them by now: for somebody who has
  /// been shown those. An edit since then replaces just what was shown; what others make of it later contradicts anew.
  public func knowing(_ fields: [String], of present: Self) -> Self {
    fields.reduce(self) { FieldChoice.take($1, of: present, into: $0) }
  }

  func merged(since known: Self, with present: Self, in file: DataFile) throws(Refusal) -> Self {
    let (merged, contradictions) = merged(since: known, with: present)
    guard let field = contradictions.first else { return merged }
    throw .changedMeanwhile(file: file, record: id.text, field: field)
  }
}

extension DataFile {
  fileprivate init(_ kind: RecordKind, at place: some RecordPlace) {
    self = place.schoolYear.map { .yearly($0, kind) } ?? .standing(kind)
  }
}
