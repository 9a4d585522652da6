/// A record that is edited as a whole: it knows its place in the alliance and the mutation that replaces it.
///
/// A new kind of record is one conformance. Sessions are not among them: what is done to a session is
/// judged by the scheduling rules first (see the edits of sessions).
public protocol Placed: Record {
  /// Where records of the kind stand: ``EveryYear``, or in a `SchoolYear`.
  associatedtype Place: RecordPlace

  static func records(in alliance: Alliance, at place: Place) -> Records<Self>
  static func mutation(_ replacement: Replacement<Self>, at place: Place) -> Mutation

  /// What the history calls it, in the alliance's own words.
  func subject(in alliance: Alliance, at place: Place) -> String

  /// Refuses what is wrong with the record by itself, beyond the ranges of its fields.
  func check() throws(Refusal)

  /// The record as it is kept when somebody has put it in by hand.
  func confirmed() -> Self
}

extension Placed {
  public func check() throws(Refusal) {}
  public func confirmed() -> Self { self }

  /// Refuses a name of nothing but white space.
  func requireName(_ name: String, _ field: String) throws(Refusal) {
    if name.isBlank { throw .missingField(kind: Self.kind, field: field) }
  }
}

/// A record of which there can be more and fewer.
public protocol Removable: Placed {}

/// Where records stand.
public protocol RecordPlace: Sendable, Hashable {
  /// Nil for what belongs to no school year.
  var schoolYear: SchoolYear? { get }
}

/// The place of what outlives the school years: schools, the catalogue, people.
public struct EveryYear: RecordPlace {
  public var schoolYear: SchoolYear? { nil }
  public init() {}
}

extension SchoolYear: RecordPlace {
  public var schoolYear: SchoolYear? { self }
}

// MARK: - Records that outlive the years

extension AllianceProfile: Placed {
  public static func records(in alliance: Alliance, at place: EveryYear) -> Records<Self> {
    Records([alliance.profile])
  }
  public static func mutation(_ replacement: Replacement<Self>, at place: EveryYear) -> Mutation {
    .alliance(replacement)
  }
  public func subject(in alliance: Alliance, at place: EveryYear) -> String { name }
  public func check() throws(Refusal) { try requireName(name, "name") }
}

extension School: Removable {
  public static func records(in alliance: Alliance, at place: EveryYear) -> Records<Self> { alliance.schools }
  public static func mutation(_ replacement: Replacement<Self>, at place: EveryYear) -> Mutation {
    .school(replacement)
  }
  public func subject(in alliance: Alliance, at place: EveryYear) -> String { name }
  public func check() throws(Refusal) { try requireName(name, "name") }
}

extension Workshop: Removable {
  public static func records(in alliance: Alliance, at place: EveryYear) -> Records<Self> {
    alliance.workshops
  }
  public static func mutation(_ replacement: Replacement<Self>, at place: EveryYear) -> Mutation {
    .workshop(replacement)
  }
  public func subject(in alliance: Alliance, at place: EveryYear) -> String { title }
  public func check() throws(Refusal) { try requireName(title, "title") }
}

extension Partner: Removable {
  public static func records(in alliance: Alliance, at place: EveryYear) -> Records<Self> {
    alliance.partners
  }
  public static func mutation(_ replacement: Replacement<Self>, at place: EveryYear) -> Mutation {
    .partner(replacement)
  }
  public func subject(in alliance: Alliance, at place: EveryYear) -> String { name }
  public func check() throws(Refusal) { try requireName(name, "name") }
}

extension Guide: Removable {
  public static func records(in alliance: Alliance, at place: EveryYear) -> Records<Self> { alliance.guides }
  public static func mutation(_ replacement: Replacement<Self>, at place: EveryYear) -> Mutation {
    .guide(replacement)
  }
  public func subject(in alliance: Alliance, at place: EveryYear) -> String { name }
  public func check() throws(Refusal) { try requireName(name, "name") }
}

extension Venue: Removable {
  public static func records(in alliance: Alliance, at place: EveryYear) -> Records<Self> { alliance.venues }
  public static func mutation(_ replacement: Replacement<Self>, at place: EveryYear) -> Mutation {
    .venue(replacement)
  }
  public func subject(in alliance: Alliance, at place: EveryYear) -> String { name }
  public func check() throws(Refusal) {
    try requireName(name, "name")
    // Hours that end before they begin are open at no time: the end has not been filled in well.
    if let index = openingHours.firstIndex(where: { $0.span == nil }) {
      throw .missingField(kind: Self.kind, field: "openingHours[\(index)].end")
    }
  }
}

extension Kit: Removable {
  public static func records(in alliance: Alliance, at place: EveryYear) -> Records<Self> { alliance.kits }
  public static func mutation(_ replacement: Replacement<Self>, at place: EveryYear) -> Mutation {
    .kit(replacement)
  }
  public func subject(in alliance: Alliance, at place: EveryYear) -> String { name }
  public func check() throws(Refusal) { try requireName(name, "name") }
}

// MARK: - Records of a school year

extension Enrolment: Removable {
  public static func records(in alliance: Alliance, at year: SchoolYear) -> Records<Self> {
    alliance[year].enrolments
  }
  public static func mutation(_ replacement: Replacement<Self>, at year: SchoolYear) -> Mutation {
    .enrolment(year, replacement)
  }
  public func subject(in alliance: Alliance, at year: SchoolYear) -> String {
    "\(alliance.schools[school]?.name ?? school.text) \(year)"
  }
  public func check() throws(Refusal) {
    for count in counts {
      guard let whole = count.total else { continue }
      let parts = [(count.boys ?? 0) + (count.girls ?? 0), count.priority ?? 0]
      for part in parts where part > whole {
        throw .impossible(.partLargerThanWhole(part: part, whole: whole))
      }
    }
  }
  /// A count that somebody has looked at is no longer last year's.
  public func confirmed() -> Self {
    var copy = self
    copy.provisional = false
    return copy
  }
}

extension FreeDay: Removable {
  public static func records(in alliance: Alliance, at year: SchoolYear) -> Records<Self> {
    alliance[year].freeDays
  }
  public static func mutation(_ replacement: Replacement<Self>, at year: SchoolYear) -> Mutation {
    .freeDay(year, replacement)
  }
  public func subject(in alliance: Alliance, at year: SchoolYear) -> String { "\(name) \(first)" }
  public func check() throws(Refusal) {
    try requireName(name, "name")
    // A period that ends before it begins covers no day: the last day has not been filled in well.
    if last < first { throw .missingField(kind: Self.kind, field: "last") }
  }
}

extension Academy: Removable {
  public static func records(in alliance: Alliance, at year: SchoolYear) -> Records<Self> {
    alliance[year].academies
  }
  public static func mutation(_ replacement: Replacement<Self>, at year: SchoolYear) -> Mutation {
    .academy(year, replacement)
  }
  public func subject(in alliance: Alliance, at year: SchoolYear) -> String { "\(name) \(year)" }
  public func check() throws(Refusal) { try requireName(name, "name") }
}

extension Meeting: Removable {
  public static func records(in alliance: Alliance, at year: SchoolYear) -> Records<Self> {
    alliance[year].meetings
  }
  public static func mutation(_ replacement: Replacement<Self>, at year: SchoolYear) -> Mutation {
    .meeting(year, replacement)
  }
  public func subject(in alliance: Alliance, at year: SchoolYear) -> String { "\(title) \(day)" }
  public func check() throws(Refusal) { try requireName(title, "title") }
}

extension Observation: Removable {
  public static func records(in alliance: Alliance, at year: SchoolYear) -> Records<Self> {
    alliance[year].observations
  }
  public static func mutation(_ replacement: Replacement<Self>, at year: SchoolYear) -> Mutation {
    .observation(year, replacement)
  }
  public func subject(in alliance: Alliance, at year: SchoolYear) -> String { "\(day)" }
  public func check() throws(Refusal) { try requireName(text, "text") }
}
