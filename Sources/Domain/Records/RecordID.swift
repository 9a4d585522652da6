/// The key of a record: opaque text, unique among the records of its kind.
///
/// At most 15 bytes where the program makes one, so that Swift keeps it inside the value and never
/// allocates. Schools carry their official key instead (see `School`).
public struct RecordID<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool {
    left.text < right.text
  }
}

extension RecordID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
