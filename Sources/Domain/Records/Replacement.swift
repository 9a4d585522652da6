/// One record before and after: added where there was none, deleted where none is left.
///
/// It holds both sides, so it can be turned round, put into words field by field, written to the journal,
/// and refused where somebody else has changed the record meanwhile.
public struct Replacement<Element: Record>: Sendable, Equatable {
  public let before: Element?
  public let after: Element?

  /// Nil where nothing would change, or where the two are not the same record.
  public init?(before: Element?, after: Element?) {
    guard before != after else { return nil }
    if let before, let after, before.id != after.id { return nil }
    self.before = before
    self.after = after
  }

  public var id: RecordID<Element> { after?.id ?? before!.id }

  public var inverted: Replacement { Replacement(before: after, after: before)! }

  /// False, with nothing changed, where the record is not the one this replacement was made from.
  func apply(to records: inout Records<Element>) -> Bool {
    guard records[id] == before else { return false }
    if let after { records.put(after) } else { records.remove(id) }
    return true
  }
}
