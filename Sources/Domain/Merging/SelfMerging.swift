/// A record that the program keeps for itself, and of which it knows how two versions go together: there is nothing for
/// people to choose.
protocol SelfMerging: Record {
  /// The same whichever comes first.
  static func merged(_ one: Self, _ other: Self) -> Self
}

extension SelfMerging {
  /// Of a record of this kind, and of the one that stands there now, if any.
  static func merged(_ record: any Record, onto present: (any Record)?) -> (any Record)? {
    guard let record = record as? Self else { return nil }
    return (present as? Self).map { merged(record, $0) } ?? record
  }
}
