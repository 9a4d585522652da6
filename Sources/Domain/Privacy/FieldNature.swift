/// What the text of a field is meant for; it says which personal data may stand in it.
public enum FieldNature: Equatable, Sendable {
  /// Notes, reasons, observations, and names that people make up: no personal data at all.
  case free
  /// What an organisation, a place or a workshop is called, and where it is: `Thomas More`, `Jan Van Eyckstraat`. Names of
  /// people are not looked for.
  case organisation
  /// The name of an adult: a guide or a contact.
  case adultName
  /// The e-mail address of an adult or an organisation.
  case email
  /// Their telephone number.
  case telephone
  /// A word for programs: ids, rules, postcodes.
  case key

  /// The kinds that would be out of place.
  public var unwanted: Set<PrivacyKind> {
    switch self {
    case .free: Set(PrivacyKind.allCases)
    case .organisation, .adultName: [.nationalNumber, .email, .telephone]
    case .email: [.nationalNumber, .telephone]
    case .telephone: [.nationalNumber, .email]
    case .key: [.nationalNumber, .email]
    }
  }

  /// The nature of a text field, by the kind of its record and the way to it without places: `contacts.role`. A field that
  /// nobody has judged is nil, and is searched as free text.
  public static func judged(_ kind: RecordKind, _ path: String) -> FieldNature? {
    if let nature = contactFields[path] { return kind == .school || kind == .partner ? nature : nil }
    if let nature = addressFields[path] { return kind == .school || kind == .venue ? nature : nil }
    switch (kind, path) {
    case (_, "id"), (.session, "overrides.rule"), (.alliance, "rules.rule"),
      (.alliance, "municipalities.postcodes"), (.publication, "calendars"), (.venue, "bookings.event"),
      (.guide, "busy.event"):
      return .key
    case (_, "note"): return .free
    case (.session, "cancelReason"), (.session, "overrides.reason"), (.observation, "text"): return .free
    case (.meeting, "title"), (.academy, "name"), (.freeDay, "name"), (.alliance, "targets.name"): return .free
    case (.guide, "name"): return .adultName
    case (.guide, "email"), (.school, "email"): return .email
    case (.guide, "phone"), (.school, "phone"): return .telephone
    case (.alliance, "name"), (.alliance, "municipalities.name"), (.freeDay, "municipality"),
      (.partner, "municipality"), (.school, "name"), (.school, "website"), (.partner, "name"),
      (.partner, "website"), (.venue, "name"), (.kit, "name"), (.workshop, "title"), (.publication, "title"):
      return .organisation
    default: return nil
    }
  }

  private static let contactFields: [String: FieldNature] = [
    "contacts.name": .adultName, "contacts.role": .free, "contacts.email": .email, "contacts.phone": .telephone,
  ]
  private static let addressFields: [String: FieldNature] = [
    "address.street": .organisation, "address.number": .organisation, "address.box": .organisation,
    "address.postcode": .key, "address.municipality": .organisation,
  ]
}
