/// A field that holds the id of another record.
public struct Reference: Hashable, Sendable {
  /// The field with its place in the record: `guides[0]`, `participation[2].school`.
  public let field: String
  /// The kind of record it points at.
  public let kind: RecordKind
  public let id: String
}

/// Walks over a record and collects what it points at. The types of the fields say what that is, so a new
/// field or kind of record needs nothing here.
struct ReferenceCollector: FieldVisitor {
  private(set) var references: [Reference] = []
  private var prefix = ""

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?
  ) throws {
    note(value) { "\(key)" }
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?
  ) throws {
    if let value { note(value) { "\(key)" } }
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, usually usual: Value
  ) throws {
    note(value) { "\(key)" }
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) throws {
    for (index, value) in values.enumerated() { note(value) { "\(key)[\(index)]" } }
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) throws {
    guard var inner = part else { return }
    try visit(&inner, at: "\(key)")
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) throws {
    for index in parts.indices { try visit(&parts[index], at: "\(key)[\(index)]") }
  }

  mutating func unknown(_ fields: inout UnknownFields) throws {}

  private mutating func visit<Part: Visitable>(_ part: inout Part, at place: String) throws {
    let outer = prefix
    prefix += place + "."
    defer { prefix = outer }
    try part.visit(&self)
  }

  private mutating func note<Value: FieldValue>(_ value: Value, _ key: () -> String) {
    guard let id = value as? any IdentifyingValue, let kind = id.subjectKind else { return }
    references.append(Reference(field: prefix + key(), kind: kind, id: id.text))
  }
}

/// An id, whatever it is the id of.
private protocol IdentifyingValue {
  var text: String { get }
  var subjectKind: RecordKind? { get }
}

extension RecordID: IdentifyingValue {
  fileprivate var subjectKind: RecordKind? { (Subject.self as? any Record.Type)?.kind }
}

extension Record {
  /// The other records this one points at, in the order of its fields; its own id is none of them.
  public var references: [Reference] {
    var collector = ReferenceCollector()
    var copy = self
    // The collector throws nothing.
    try? copy.visit(&collector)
    return collector.references.compactMap { reference in
      guard reference.kind == Self.kind, reference.id == id.text else { return reference }
      // The id of an enrolment is that of its school.
      return Self.kind == .enrolment
        ? Reference(field: reference.field, kind: .school, id: reference.id) : nil
    }
  }
}

extension Alliance {
  /// Whether a reference leads to a record. Academies are looked up in the school year the reference comes
  /// from, sessions in any.
  public func has(_ reference: Reference, in year: SchoolYear?) -> Bool {
    let id = reference.id
    switch reference.kind {
    case .alliance: return profile.id.text == id
    case .school: return schools[RecordID(id)] != nil
    case .workshop: return workshops[RecordID(id)] != nil
    case .partner: return partners[RecordID(id)] != nil
    case .guide: return guides[RecordID(id)] != nil
    case .venue: return venues[RecordID(id)] != nil
    case .kit: return kits[RecordID(id)] != nil
    case .session: return session(RecordID(id)) != nil
    case .enrolment: return year.map { self[$0].enrolments[RecordID(id)] != nil } ?? false
    case .freeDay: return year.map { self[$0].freeDays[RecordID(id)] != nil } ?? false
    case .academy: return year.map { self[$0].academies[RecordID(id)] != nil } ?? false
    case .meeting: return year.map { self[$0].meetings[RecordID(id)] != nil } ?? false
    case .observation: return year.map { self[$0].observations[RecordID(id)] != nil } ?? false
    case .publication: return year.map { self[$0].publications[RecordID(id)] != nil } ?? false
    }
  }

  /// Every record of the folder with the file it stands in, in the order of the files' kinds and the
  /// records' ids.
  func forEachRecord(_ body: (DataFile, any Record) -> Void) {
    body(.standing(.alliance), profile)
    func each<Element: Record>(_ records: Records<Element>, _ file: DataFile) {
      for record in records { body(file, record) }
    }
    each(schools, .standing(.school))
    each(workshops, .standing(.workshop))
    each(partners, .standing(.partner))
    each(guides, .standing(.guide))
    each(venues, .standing(.venue))
    each(kits, .standing(.kit))
    for year in schoolYears {
      let records = self[year]
      each(records.enrolments, .yearly(year, .enrolment))
      each(records.freeDays, .yearly(year, .freeDay))
      each(records.academies, .yearly(year, .academy))
      each(records.sessions, .yearly(year, .session))
      each(records.meetings, .yearly(year, .meeting))
      each(records.observations, .yearly(year, .observation))
      each(records.publications, .yearly(year, .publication))
    }
  }

  /// How many other records point at this one; for the records of a school year, those of that year.
  public func uses(of kind: RecordKind, _ id: String, in year: SchoolYear? = nil) -> Int {
    var count = 0
    forEachRecord { file, record in
      // An id is unique within its file: elsewhere the same id of a yearly kind is another record.
      if let year, kind != .session, case .yearly(let other, _) = file, other != year { return }
      if record.references.contains(where: { $0.kind == kind && $0.id == id }) { count += 1 }
    }
    return count
  }
}
