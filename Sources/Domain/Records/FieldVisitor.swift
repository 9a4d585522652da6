/// Something that walks over the fields of a record in their file order: a reader, a writer, a
/// comparison, a merge.
///
/// A record describes its fields once (`Visitable.visit`); that one description fixes the keys, their order
/// in the file, what may be absent and which numbers are possible. Everything that has to know the fields
/// is a visitor of it.
public protocol FieldVisitor {
  /// A field that must be there. `range` holds the possible numbers of an integer field.
  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?
  ) throws

  /// A field that may be absent: absent means unknown, and unknown is not written.
  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?
  ) throws

  /// A field that is left out of the file while it has its `usual` value.
  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, usually usual: Value
  ) throws

  /// A list of values on one line; absent means empty.
  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) throws

  /// An object inside the record; absent means nil.
  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) throws

  /// A list of objects inside the record; absent means empty.
  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) throws

  /// The keys this version of the program does not know; they survive a save untouched.
  mutating func unknown(_ fields: inout UnknownFields) throws
}

extension FieldVisitor {
  public mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value) throws {
    try field(key, &value, in: nil)
  }

  public mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value?) throws {
    try field(key, &value, in: nil)
  }

  /// A number that is left out of the file while it is the `usual` one; `range` holds the possible ones.
  public mutating func field(
    _ key: StaticString, _ value: inout Int, usually usual: Int, in range: ClosedRange<Int>
  ) throws {
    var unusual = value == usual ? nil : value
    try field(key, &unusual, in: range)
    value = unusual ?? usual
  }
}

/// A value made of fields.
public protocol Visitable: Equatable, Sendable {
  /// The value a reader starts from; its fields are all overwritten or left at their absent meaning.
  static var blank: Self { get }

  /// Hands every field to the visitor, in the order of the file.
  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws
}

/// A value with a key of its own: what is edited, journaled and merged as one.
public protocol Record: Visitable, Identifiable where ID == RecordID<Self> {
  static var kind: RecordKind { get }
  var id: RecordID<Self> { get }
}

/// A record that can be taken out of use without being deleted, so that history keeps its meaning.
public protocol Retirable: Record {
  var retired: Bool { get set }
}

/// The keys of one object that this version does not know, with their values as canonical JSON text, in the
/// order in which the file has them.
public struct UnknownFields: Equatable, Sendable {
  public struct Field: Equatable, Sendable {
    public let key: String
    public let json: String

    public init(key: String, json: String) {
      self.key = key
      self.json = json
    }
  }

  public var fields: [Field]

  public init(_ fields: [Field] = []) {
    self.fields = fields
  }

  public var isEmpty: Bool { fields.isEmpty }
}
