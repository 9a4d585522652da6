/// Gives one field of a record the value it has in another state of the record.
struct FieldChoice: FieldVisitor {
  /// As `RecordMerge` names it: `venue`, `participation[school-3 L5]`.
  private let field: String
  private let source: [any Sendable]
  private var index = 0

  /// `value` with the field as `source` has it.
  static func take<Value: Visitable>(_ field: String, of source: Value, into value: Value) -> Value {
    var choice = FieldChoice(field: field, source: FieldSnapshot(source).values)
    var chosen = value
    do {
      try chosen.visit(&choice)
    } catch {
      preconditionFailure("a choice throws nothing, and a record only what its visitor throws")
    }
    return chosen
  }

  private init(field: String, source: [any Sendable]) {
    self.field = field
    self.source = source
  }

  private mutating func take<Value>(_ key: StaticString, _ value: inout Value) {
    defer { index += 1 }
    guard field == "\(key)", let other = source[index] as? Value else { return }
    value = other
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?
  ) {
    take(key, &value)
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?
  ) {
    take(key, &value)
  }

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, usually usual: Value) {
    take(key, &value)
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) {
    take(key, &values)
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) {
    take(key, &part)
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) {
    guard Part.self is any MergeKeyed.Type, field.hasPrefix("\(key)["), field.hasSuffix("]") else {
      return take(key, &parts)
    }
    let name = field.dropFirst("\(key)[".count).dropLast()
    let other = (source[index] as? [Part])?.first { RecordMerge.key(of: $0) == name }
    index += 1
    let place = parts.firstIndex { RecordMerge.key(of: $0) == name }
    switch (place, other) {
    case (let place?, let other?): parts[place] = other
    case (let place?, nil): parts.remove(at: place)
    case (nil, let other?): parts.append(other)
    case (nil, nil): break
    }
  }

  mutating func unknown(_ fields: inout UnknownFields) {
    take("…", &fields)
  }
}
