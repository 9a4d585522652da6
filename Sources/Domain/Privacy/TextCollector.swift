/// Walks over a record and collects its texts: the fields that are plain text, the record's own id, and whatever stands
/// under keys that the program does not know. Words, days, numbers and references cannot hold anything of their own.
struct TextCollector: FieldVisitor {
  struct Field: Equatable {
    /// `contacts.role`
    let path: String
    /// `contacts[0].role`
    let place: String
    let text: String
  }

  private(set) var texts: [Field] = []
  private var path = ""
  private var place = ""

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?) {
    collect(value, key)
  }

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?) {
    if let value { collect(value, key) }
  }

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, usually usual: Value) {
    collect(value, key)
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) {
    for (index, value) in values.enumerated() { collect(value, key, at: index) }
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) throws {
    guard var inner = part else { return }
    try visit(&inner, "\(key)", at: "\(key)")
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) throws {
    for index in parts.indices { try visit(&parts[index], "\(key)", at: "\(key)[\(index)]") }
  }

  mutating func unknown(_ fields: inout UnknownFields) {
    for field in fields.fields {
      // The dot before it keeps it apart from the fields that are known.
      for text in [field.key] + JSONTexts(field.json).texts {
        texts.append(Field(path: path + "." + field.key, place: place + field.key, text: text))
      }
    }
  }

  private mutating func visit<Part: Visitable>(_ part: inout Part, _ key: String, at spot: String) throws {
    let outer = (path, place)
    path += key + "."
    place += spot + "."
    defer { (path, place) = outer }
    try part.visit(&self)
  }

  private mutating func collect<Value: FieldValue>(_ value: Value, _ key: StaticString, at index: Int? = nil) {
    guard case .text(let text) = value.scalar, Value.self == String.self || isID(key) else { return }
    texts.append(Field(path: "\(path)\(key)", place: "\(place)\(key)\(index.map { "[\($0)]" } ?? "")", text: text))
  }

  private func isID(_ key: StaticString) -> Bool { path.isEmpty && "\(key)" == "id" }
}

/// The texts and numbers in a piece of JSON that is known to be well formed, keys included.
struct JSONTexts {
  private(set) var texts: [String] = []

  init(_ json: String) {
    var rest = Substring(json).unicodeScalars
    while let first = rest.popFirst() {
      switch first {
      case "\"": texts.append(JSONTexts.string(&rest))
      case "0"..."9":
        var number = String(first)
        while let next = rest.first, "0"..."9" ~= next || next == "." {
          number.unicodeScalars.append(next)
          rest.removeFirst()
        }
        texts.append(number)
      default: break
      }
    }
  }

  /// What stands before the closing quote, which is taken too.
  private static func string(_ rest: inout Substring.UnicodeScalarView) -> String {
    var units: [UInt16] = []
    while let scalar = rest.popFirst(), scalar != "\"" {
      guard scalar == "\\", let escape = rest.popFirst() else {
        units += UTF16.encode(scalar)!
        continue
      }
      switch escape {
      case "n", "r", "t", "b", "f": units.append(0x20)
      case "u":
        var digits = String.UnicodeScalarView()
        for _ in 0..<4 { if let digit = rest.popFirst() { digits.append(digit) } }
        units.append(UInt16(String(digits), radix: 16) ?? 0xFFFD)
      default: units += UTF16.encode(escape)!
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
