/// The values of a record in the order of its fields: what a merge compares.
struct FieldSnapshot: FieldVisitor {
  /// One a field, unknown keys last.
  private(set) var values: [any Sendable] = []

  init<Value: Visitable>(_ value: Value) {
    var copy = value
    do {
      try copy.visit(&self)
    } catch {
      preconditionFailure("a snapshot throws nothing, and a record only what its visitor throws")
    }
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?
  ) {
    values.append(value)
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?
  ) {
    values.append(value)
  }

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, usually usual: Value) {
    values.append(value)
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ list: inout [Value]) {
    values.append(list)
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) {
    values.append(part)
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) {
    values.append(parts)
  }

  mutating func unknown(_ fields: inout UnknownFields) {
    values.append(fields)
  }
}
