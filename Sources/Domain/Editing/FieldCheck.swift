/// Walks over a record and refuses what no reader would take back from the file: a number outside the range
/// of its field, a required id that is empty.
struct FieldCheck: FieldVisitor {
  let kind: RecordKind
  private var prefix = ""

  init(_ kind: RecordKind) {
    self.kind = kind
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?
  ) throws {
    try check(value, key, range)
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?
  ) throws {
    if let value { try check(value, key, range) }
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, usually usual: Value
  ) throws {
    try check(value, key, nil)
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) throws {
    for value in values { try check(value, key, nil) }
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) throws {
    guard var inner = part else { return }
    try visit(&inner, at: "\(key).")
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) throws {
    for index in parts.indices { try visit(&parts[index], at: "\(key)[\(index)].") }
  }

  mutating func unknown(_ fields: inout UnknownFields) throws {}

  private mutating func visit<Part: Visitable>(_ part: inout Part, at place: String) throws {
    let outer = prefix
    prefix += place
    defer { prefix = outer }
    try part.visit(&self)
  }

  private func check<Value: FieldValue>(_ value: Value, _ key: StaticString, _ range: ClosedRange<Int>?)
    throws
  {
    let scalar = value.scalar
    if let range, case .integer(let number) = scalar, !range.contains(number) {
      throw Refusal.outOfRange(kind: kind, field: "\(prefix)\(key)", value: number, range: range)
    }
    if Value(scalar) == nil { throw Refusal.missingField(kind: kind, field: "\(prefix)\(key)") }
  }
}

extension Record {
  /// Refuses a record that could not be read back from its file.
  func checkFields() throws(Refusal) {
    var check = FieldCheck(Self.kind)
    var copy = self
    do {
      try copy.visit(&check)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      preconditionFailure("a field check throws refusals alone")
    }
  }

  /// Refuses references that lead nowhere, but for those the record had before: an old mistake must not
  /// stand in the way of mending another.
  func checkReferences(in alliance: Alliance, year: SchoolYear?, since before: Self?) throws(Refusal) {
    var known: Set<Reference>?
    for reference in references where !alliance.has(reference, in: year) {
      let old = known ?? Set(before?.references.map(\.unplaced) ?? [])
      known = old
      guard old.contains(reference.unplaced) else {
        throw .noSuchRecord(kind: reference.kind, id: reference.id)
      }
    }
  }
}

extension Reference {
  /// What it points at, wherever it stands in the record.
  fileprivate var unplaced: Reference { Reference(field: "", kind: kind, id: id) }
}
