/// Adding, editing, retiring and deleting records, whatever their kind. Only the alliance as it is goes in;
/// nothing changes until the edit is applied.
extension Edit {
  /// Throws `idTaken`, or what is wrong with the record (`missingField`, `outOfRange`, `impossible`,
  /// `noSuchRecord` for what it points at).
  public static func add<R: Removable>(
    _ record: R, at place: R.Place, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    guard R.records(in: alliance, at: place)[record.id] == nil else {
      throw .idTaken(kind: R.kind, id: record.id.text)
    }
    return try replace(.added, nil, with: record, at: place, in: alliance)
  }

  /// Puts the record in the place of the one with its id; empty where nothing differs. Throws
  /// `noSuchRecord`, or what is wrong with the record.
  public static func edit<R: Placed>(
    _ record: R, at place: R.Place, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    let before = try R.stored(record.id, at: place, in: alliance)
    return try replace(.edited, before, with: record.confirmed(), at: place, in: alliance)
  }

  /// Adds the record, or edits the one with its id: for what is typed into a table, as enrolments are.
  public static func put<R: Removable>(
    _ record: R, at place: R.Place, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    R.records(in: alliance, at: place)[record.id] == nil
      ? try add(record.confirmed(), at: place, in: alliance) : try edit(record, at: place, in: alliance)
  }

  /// Takes a record out of use; what points at it keeps its meaning. Empty where it is retired already.
  public static func retire<R: Placed & Retirable>(
    _ id: RecordID<R>, at place: R.Place, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    try setRetired(true, .retired, id, at: place, in: alliance)
  }

  /// Takes a retired record into use again. Empty where it is in use.
  public static func restore<R: Placed & Retirable>(
    _ id: RecordID<R>, at place: R.Place, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    try setRetired(false, .restored, id, at: place, in: alliance)
  }

  /// Throws `stillUsed`, with the number of records that point at it, where there are any: those are
  /// retired instead.
  public static func delete<R: Removable>(
    _ id: RecordID<R>, at place: R.Place, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    let before = try R.stored(id, at: place, in: alliance)
    let uses = alliance.uses(of: R.kind, id.text, in: place.schoolYear)
    guard uses == 0 else { throw .stillUsed(kind: R.kind, id: id.text, by: uses) }
    return make(.deleted, before, nil, at: place, in: alliance)
  }

  private static func setRetired<R: Placed & Retirable>(
    _ retired: Bool, _ act: Act, _ id: RecordID<R>, at place: R.Place, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    let before = try R.stored(id, at: place, in: alliance)
    var after = before
    after.retired = retired
    return make(act, before, after, at: place, in: alliance)
  }

  private static func replace<R: Placed>(
    _ act: Act, _ before: R?, with after: R, at place: R.Place, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    try after.checkFields(since: before)
    try after.check()
    try after.checkReferences(in: alliance, year: place.schoolYear, since: before)
    return make(act, before, after, at: place, in: alliance)
  }

  private static func make<R: Placed>(
    _ act: Act, _ before: R?, _ after: R?, at place: R.Place, in alliance: Alliance
  ) -> Edit {
    let subject = (after ?? before)?.subject(in: alliance, at: place) ?? ""
    let replacement = Replacement(before: before, after: after)
    return Edit(act, subject, replacement.map { [R.mutation($0, at: place)] } ?? [])
  }
}

/// The same for records that stand in no school year.
extension Edit {
  public static func add<R: Removable>(_ record: R, in alliance: Alliance) throws(Refusal) -> Edit
  where R.Place == EveryYear { try add(record, at: EveryYear(), in: alliance) }

  public static func edit<R: Placed>(_ record: R, in alliance: Alliance) throws(Refusal) -> Edit
  where R.Place == EveryYear { try edit(record, at: EveryYear(), in: alliance) }

  public static func put<R: Removable>(_ record: R, in alliance: Alliance) throws(Refusal) -> Edit
  where R.Place == EveryYear { try put(record, at: EveryYear(), in: alliance) }

  public static func retire<R: Placed & Retirable>(_ id: RecordID<R>, in alliance: Alliance) throws(Refusal)
    -> Edit
  where R.Place == EveryYear { try retire(id, at: EveryYear(), in: alliance) }

  public static func restore<R: Placed & Retirable>(_ id: RecordID<R>, in alliance: Alliance) throws(Refusal)
    -> Edit
  where R.Place == EveryYear { try restore(id, at: EveryYear(), in: alliance) }

  public static func delete<R: Removable>(_ id: RecordID<R>, in alliance: Alliance) throws(Refusal) -> Edit
  where R.Place == EveryYear { try delete(id, at: EveryYear(), in: alliance) }
}

extension Placed {
  fileprivate static func stored(_ id: ID, at place: Place, in alliance: Alliance) throws(Refusal) -> Self {
    guard let found = records(in: alliance, at: place)[id] else {
      throw .noSuchRecord(kind: kind, id: id.text)
    }
    return found
  }
}
