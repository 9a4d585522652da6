/// Writes records by the rules of the files: keys in the order of `visit`, one field a line, nothing for
/// what is unknown, usual or empty, unknown keys at the end of their object. The same record gives the same
/// bytes.
struct RecordWriter: FieldVisitor {
  private(set) var output: JSONOutput
  private var isFirst = true

  init(_ style: JSONOutput.Style) {
    output = JSONOutput(style)
  }

  /// Writes a value as an object.
  mutating func write<Value: Visitable>(_ value: Value) {
    var copy = value
    openObject()
    do {
      try copy.visit(&self)
    } catch {
      preconditionFailure("a writer throws nothing, and a record only what its visitor throws")
    }
    closeObject()
  }

  /// Writes an object of which `members` writes the fields.
  mutating func writeObject(_ members: (inout RecordWriter) -> Void) {
    let outer = isFirst
    openObject()
    members(&self)
    closeObject()
    isFirst = outer
  }

  /// Writes a member with a list that has an object for each element.
  mutating func writeObjects<Value: Visitable>(_ key: String, _ values: some Collection<Value>) {
    begin(key)
    writeObjects(values)
  }

  private mutating func writeObjects<Value: Visitable>(_ values: some Collection<Value>) {
    output.open(.openBracket)
    var isFirstElement = true
    for value in values {
      output.separate(isFirst: isFirstElement)
      isFirstElement = false
      write(value)
    }
    output.close(.closeBracket, isEmpty: isFirstElement)
    isFirst = false
  }

  /// Writes a member with an object.
  mutating func write<Value: Visitable>(_ key: String, _ value: Value) {
    begin(key)
    write(value)
  }

  mutating func write(_ key: StaticString, _ scalar: Scalar) {
    begin(key)
    output.append(scalar)
  }

  mutating func write(_ fields: UnknownFields) {
    for field in fields.fields {
      begin(field.key)
      output.append(json: field.json)
    }
  }

  /// Ends the text with a newline and gives its bytes.
  consuming func finish() -> [UInt8] {
    output.append(.newline)
    return output.bytes
  }

  private mutating func openObject() {
    output.open(.openBrace)
    isFirst = true
  }

  private mutating func closeObject() {
    output.close(.closeBrace, isEmpty: isFirst)
    isFirst = false
  }

  private mutating func begin(_ key: StaticString) {
    output.separate(isFirst: isFirst)
    isFirst = false
    output.append(.quote)
    output.append(key)
    output.append(.quote)
    output.appendColon()
  }

  private mutating func begin(_ key: String) {
    output.separate(isFirst: isFirst)
    isFirst = false
    output.append(.text(key))
    output.appendColon()
  }

  // MARK: Fields

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?
  ) {
    write(key, value.scalar)
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?
  ) {
    if let value { write(key, value.scalar) }
  }

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, usually usual: Value) {
    if value != usual { write(key, value.scalar) }
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) {
    guard !values.isEmpty else { return }
    begin(key)
    output.open(.openBracket)
    for (index, value) in values.enumerated() {
      output.separateOnLine(isFirst: index == 0)
      output.append(value.scalar)
    }
    output.close(.closeBracket, isEmpty: true)
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) {
    guard let part else { return }
    begin(key)
    write(part)
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) {
    guard !parts.isEmpty else { return }
    begin(key)
    writeObjects(parts)
  }

  mutating func unknown(_ fields: inout UnknownFields) {
    write(fields)
  }
}

extension JSONOutput {
  /// Appends a JSON value in the style of this text, at this depth. A text that is no JSON becomes a
  /// string, so that nothing makes the file unreadable.
  mutating func append(json: String) {
    var json = json
    let isValue = json.withUTF8 { utf8 -> Bool in
      var scanner = JSONScanner(utf8, depthLimit: 128)
      guard (try? scanner.skipValue()) != nil, scanner.isAtEnd else { return false }
      scanner.position = 0
      try? scanner.copyValue(to: &self) { _, _ in }
      return true
    }
    if !isValue { append(.text(json)) }
  }
}
