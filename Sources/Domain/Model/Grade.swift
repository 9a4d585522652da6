/// Primary (lager) or secondary (secundair) education.
public enum Level: String, FieldWord, Sendable {
  case primary, secondary
}

/// A year of school: L1-L6 in primary, S1-S7 in secondary education.
public enum Grade: String, FieldWord, Comparable, Sendable {
  case l1 = "L1", l2 = "L2", l3 = "L3", l4 = "L4", l5 = "L5", l6 = "L6"
  case s1 = "S1", s2 = "S2", s3 = "S3", s4 = "S4", s5 = "S5", s6 = "S6", s7 = "S7"

  /// A letter and a digit, found without making a text of them: there is one in every line of participation.
  public init?(spelled text: SpelledText) {
    guard text.bytes.count == 2 else { return nil }
    switch (text.bytes[0], text.bytes[1]) {
    case (UInt8(ascii: "L"), UInt8(ascii: "1")): self = .l1
    case (UInt8(ascii: "L"), UInt8(ascii: "2")): self = .l2
    case (UInt8(ascii: "L"), UInt8(ascii: "3")): self = .l3
    case (UInt8(ascii: "L"), UInt8(ascii: "4")): self = .l4
    case (UInt8(ascii: "L"), UInt8(ascii: "5")): self = .l5
    case (UInt8(ascii: "L"), UInt8(ascii: "6")): self = .l6
    case (UInt8(ascii: "S"), UInt8(ascii: "1")): self = .s1
    case (UInt8(ascii: "S"), UInt8(ascii: "2")): self = .s2
    case (UInt8(ascii: "S"), UInt8(ascii: "3")): self = .s3
    case (UInt8(ascii: "S"), UInt8(ascii: "4")): self = .s4
    case (UInt8(ascii: "S"), UInt8(ascii: "5")): self = .s5
    case (UInt8(ascii: "S"), UInt8(ascii: "6")): self = .s6
    case (UInt8(ascii: "S"), UInt8(ascii: "7")): self = .s7
    default: return nil
    }
  }

  public var level: Level { rank <= Grade.l6.rank ? .primary : .secondary }

  /// Place in the school career, from 0 (L1) to 12 (S7).
  public var rank: Int {
    switch self {
    case .l1: 0
    case .l2: 1
    case .l3: 2
    case .l4: 3
    case .l5: 4
    case .l6: 5
    case .s1: 6
    case .s2: 7
    case .s3: 8
    case .s4: 9
    case .s5: 10
    case .s6: 11
    case .s7: 12
    }
  }

  public static func < (left: Grade, right: Grade) -> Bool { left.rank < right.rank }
}
