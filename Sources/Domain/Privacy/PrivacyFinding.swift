/// Personal data that stands where none should, or seems to.
public struct PrivacyFinding: Equatable, Sendable {
  public let file: DataFile
  /// The id of the record.
  public let record: String
  /// The field with its place in the record: `contacts[0].role`; a key the program does not know by its name.
  public let field: String
  public let kind: PrivacyKind
  /// The whole text of the field.
  public let text: String
  /// Where in the text, in characters as a reader counts them; never empty.
  public let range: Range<Int>

  /// The stretch of the text that it is about.
  public var excerpt: String { String(text.dropFirst(range.lowerBound).prefix(range.count)) }
}

/// What a text seems to hold. The first ones are surest, and win where two see something in the same place.
public enum PrivacyKind: String, CaseIterable, Sendable, Hashable {
  /// A Belgian national register number, with the right check digits.
  case nationalNumber = "national-number"
  case email
  case telephone
  /// The name of a guide or contact of the alliance.
  case knownPerson = "known-person"
  /// A name beside a word for pupils.
  case pupilName = "pupil-name"
  /// A given name with a surname.
  case personalName = "personal-name"
}

/// What a detector has found in one text.
struct PrivacyMatch: Equatable {
  let kind: PrivacyKind
  /// In characters.
  let range: Range<Int>
}
