/// Walks over a record and refuses what no reader would take back from the file (a number outside the range of its
/// field, a required id that is empty) and what `SafeText` has against its texts.
///
/// Whatever a form, a paste, a command line or an import makes of a record comes by here before it is an edit.
struct FieldCheck: FieldVisitor {
  let kind: RecordKind
  /// Texts that are let be, whatever is in them.
  private let tolerated: Set<String>
  /// The texts with a hazard, where these are gathered instead of refused.
  private var gathered: Set<String>?
  private var prefix = ""

  init(_ kind: RecordKind, tolerating tolerated: Set<String> = []) {
    self.kind = kind
    self.tolerated = tolerated
  }

  /// The texts of a record that hold a hazard; ids among them.
  static func hazardousTexts<R: Record>(of record: R) -> Set<String> {
    var check = FieldCheck(R.kind)
    check.gathered = []
    var copy = record
    // What else is wrong ends the walk; then it is that which is refused.
    try? copy.visit(&check)
    return check.gathered ?? []
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

  private mutating func check<Value: FieldValue>(_ value: Value, _ key: StaticString, _ range: ClosedRange<Int>?)
    throws
  {
    let scalar = value.scalar
    if case .text(let text) = scalar, let hazard = text.hazard, !tolerated.contains(text) {
      guard gathered == nil else {
        gathered?.insert(text)
        return
      }
      throw Refusal.unsafeText(kind: kind, field: "\(prefix)\(key)", scalar: hazard.scalar)
    }
    if let range, case .integer(let number) = scalar, !range.contains(number) {
      throw Refusal.outOfRange(kind: kind, field: "\(prefix)\(key)", value: number, range: range)
    }
    if Value(scalar) == nil { throw Refusal.missingField(kind: kind, field: "\(prefix)\(key)") }
  }
}

extension Record {
  /// Refuses a record that could not be read back from its file, and texts with characters that no screen should be
  /// given; but for texts the record had before: an old mistake must not stand in the way of mending another.
  public func checkFields(since before: Self? = nil) throws(Refusal) {
    do throws(Refusal) {
      try checkFields(tolerating: [])
    } catch {
      guard case .unsafeText = error, let before else { throw error }
      try checkFields(tolerating: FieldCheck.hazardousTexts(of: before))
    }
  }

  private func checkFields(tolerating texts: Set<String>) throws(Refusal) {
    var check = FieldCheck(Self.kind, tolerating: texts)
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
