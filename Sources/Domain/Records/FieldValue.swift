/// A JSON value that holds nothing else.
public enum Scalar: Equatable, Sendable {
  case text(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)
}

/// What a reader expected in a field; the interface and the messages put it into words.
public enum Expectation: Equatable, Sendable {
  case text
  case integer
  case integerIn(ClosedRange<Int>)
  case number
  case trueOrFalse
  case day
  case time
  case moment
  case fingerprint
  case schoolYear
  case oneOf([String])
  case object
  case list
}

/// A value that one JSON scalar holds.
public protocol FieldValue: Equatable, Sendable {
  static var expectation: Expectation { get }

  /// Nil where the scalar has the wrong type or spells no such value.
  init?(_ scalar: Scalar)

  /// The same from a text in the bytes of a file, for what comes so often that making a string of it first would be felt.
  init?(spelled text: SpelledText)

  var scalar: Scalar { get }
}

extension FieldValue {
  public init?(spelled text: SpelledText) { self.init(.text(text.string)) }
}

extension String: FieldValue {
  public static var expectation: Expectation { .text }

  public init?(_ scalar: Scalar) {
    guard case .text(let text) = scalar else { return nil }
    self = text
  }

  public var scalar: Scalar { .text(self) }
}

extension Int: FieldValue {
  public static var expectation: Expectation { .integer }

  public init?(_ scalar: Scalar) {
    guard case .integer(let number) = scalar else { return nil }
    self = number
  }

  public var scalar: Scalar { .integer(self) }
}

extension Double: FieldValue {
  public static var expectation: Expectation { .number }

  public init?(_ scalar: Scalar) {
    switch scalar {
    case .number(let number): self = number
    case .integer(let number): self = Double(number)
    default: return nil
    }
  }

  /// A whole number is written without a fraction: 5, not 5.0.
  public var scalar: Scalar { Int(exactly: self).map(Scalar.integer) ?? .number(self) }
}

extension Bool: FieldValue {
  public static var expectation: Expectation { .trueOrFalse }

  public init?(_ scalar: Scalar) {
    guard case .bool(let flag) = scalar else { return nil }
    self = flag
  }

  public var scalar: Scalar { .bool(self) }
}

extension RecordID: FieldValue {
  public static var expectation: Expectation { .text }

  public init?(_ scalar: Scalar) {
    guard case .text(let text) = scalar, !text.isEmpty else { return nil }
    self.init(text)
  }

  public var scalar: Scalar { .text(text) }
}

/// An enum whose raw values are the words in the file.
public protocol FieldWord: FieldValue, RawRepresentable<String>, CaseIterable {}

extension FieldWord {
  public static var expectation: Expectation { .oneOf(allCases.map(\.rawValue)) }

  public init?(_ scalar: Scalar) {
    guard case .text(let text) = scalar else { return nil }
    self.init(rawValue: text)
  }

  public var scalar: Scalar { .text(rawValue) }
}

/// A value that its own text spells in full: days, times, school years.
public protocol FieldText: FieldValue, LosslessStringConvertible {}

extension FieldText {
  public init?(_ scalar: Scalar) {
    guard case .text(let text) = scalar else { return nil }
    self.init(text)
  }

  public var scalar: Scalar { .text(description) }
}

extension Day: FieldText {
  public init?(spelled text: SpelledText) { self.init(utf8: text.bytes) }

  public static var expectation: Expectation { .day }
}

extension TimeOfDay: FieldText {
  public init?(spelled text: SpelledText) { self.init(utf8: text.bytes) }

  public static var expectation: Expectation { .time }
}

extension SchoolYear: FieldText {
  public static var expectation: Expectation { .schoolYear }
}
