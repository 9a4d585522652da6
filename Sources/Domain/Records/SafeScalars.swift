/// A scalar of a text, and what is wrong with it there.
public struct JudgedScalar: Equatable, Sendable {
  public let scalar: Unicode.Scalar
  /// Nil where it may pass.
  public let hazard: TextHazard?

  @inlinable
  init(_ scalar: Unicode.Scalar, _ hazard: TextHazard? = nil) {
    self.scalar = scalar
    self.hazard = hazard
  }

  /// What may be shown: itself, or the sign that stands for it.
  @inlinable
  public var shown: Unicode.Scalar { hazard == nil ? scalar : SafeText.sign(for: scalar) }
}

/// The scalars of a text, each judged where it stands: a joiner between two emoji, one variation selector after a
/// character and the tags that spell the flag of a region are part of what people write; anywhere else they are
/// invisible, and a way to hide text.
///
/// Of one kind of text alone, to which a string is easily made: see `Records` for what a constraint costs.
public struct SafeScalars: Sequence, IteratorProtocol {
  @usableFromInline let text: Substring.UnicodeScalarView
  @usableFromInline var index: Substring.Index
  /// The last scalar that a joiner could join to something; selectors and skin tones in between do not count.
  @usableFromInline var joinable: Unicode.Scalar?
  /// Whether a variation selector may follow.
  @usableFromInline var canVary = false
  /// The tags still to come of a flag that has been looked at to its end.
  @usableFromInline var tags = 0

  @inlinable
  public init(_ text: some StringProtocol) {
    self.text = Substring(text).unicodeScalars
    index = self.text.startIndex
  }

  @inlinable
  public mutating func next() -> JudgedScalar? {
    guard index != text.endIndex else { return nil }
    let scalar = text[index]
    text.formIndex(after: &index)
    if SafeText.isPlain(scalar) { return pass(scalar) }
    return judge(scalar)
  }

  @inlinable
  mutating func judge(_ scalar: Unicode.Scalar) -> JudgedScalar {
    if tags > 0 {
      tags -= 1
      return JudgedScalar(scalar)
    }
    switch scalar.value {
    case 0xFE0E, 0xFE0F:
      guard canVary else {
        joinable = nil
        return JudgedScalar(scalar, .hidden)
      }
      canVary = false
      return JudgedScalar(scalar)
    case 0x1F3FB...0x1F3FF:
      canVary = true
      return JudgedScalar(scalar)
    case 0x200D:
      var joins = false
      if let joinable, index != text.endIndex {
        joins = SafeText.isJoinable(joinable) && SafeText.isJoinable(text[index])
      }
      (joinable, canVary) = (nil, false)
      return JudgedScalar(scalar, joins ? nil : .hidden)
    case 0x1F3F4:
      tags = tagsAhead()
      return pass(scalar)
    default:
      guard let hazard = SafeText.rareHazard(of: scalar) else { return pass(scalar) }
      (joinable, canVary) = (nil, false)
      return JudgedScalar(scalar, hazard)
    }
  }

  @inlinable
  mutating func pass(_ scalar: Unicode.Scalar) -> JudgedScalar {
    (joinable, canVary) = (scalar, true)
    return JudgedScalar(scalar)
  }

  /// How many tags make a flag of the black one: one to six letters or digits (`gbsct`), and the end; else 0.
  @inlinable
  func tagsAhead() -> Int {
    var count = 0
    var ahead = index
    while ahead != text.endIndex, count < 7 {
      count += 1
      switch text[ahead].value {
      case 0xE0030...0xE0039, 0xE0061...0xE007A: text.formIndex(after: &ahead)
      case 0xE007F: return count > 1 ? count : 0
      default: return 0
      }
    }
    return 0
  }
}
