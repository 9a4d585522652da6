/// A control sequence (ECMA-48: `ESC [`, parameters, a final character) that the terminal database does not know, read a
/// scalar at a time until its end. Taken for typing, its letters would be commands.
struct ControlSequence {
  enum Step: Equatable {
    case more
    case key(Key)
    /// It has ended, and is no key that is used here.
    case nothing
  }

  private var parameters: [UInt32] = []

  /// Longer than any that a key sends.
  private static let longest = 32

  /// - Parameter value: what follows the introducer.
  mutating func take(_ value: UInt32) -> Step {
    switch value {
    case 0x40...0x7E: return key(ending: value).map { .key($0) } ?? .nothing
    case 0x20...0x3F where parameters.count < Self.longest:
      parameters.append(value)
      return .more
    default: return .nothing
    }
  }

  /// As xterm writes them: `ESC [ 1 ; 5 D` is Ctrl and the left arrow, `ESC [ 5 ~` is PgUp.
  private func key(ending final: UInt32) -> Key? {
    let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false).map(Self.number)
    guard numbers.count <= 2, !numbers.contains(nil) else { return nil }
    let first = numbers.first.flatMap { $0 } ?? 1
    let modifier = (numbers.count == 2 ? numbers[1] : nil) ?? 1
    if final == 0x7E { return modifier == 1 ? Self.numbered(first) : nil }
    return first == 1 ? Self.arrow(final, modifier: modifier) : nil
  }

  /// Nil for what is no number; an empty one counts as 1.
  private static func number(_ digits: ArraySlice<UInt32>) -> Int? {
    if digits.isEmpty { return 1 }
    guard digits.count < 6, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// - Parameter modifier: 1 for none, 2 Shift, 5 Ctrl.
  static func arrow(_ final: UInt32, modifier: Int = 1) -> Key? {
    let keys: (plain: Key, shift: Key, control: Key)? =
      switch final {
      case 0x41: (.up, .shiftUp, .controlUp)
      case 0x42: (.down, .shiftDown, .controlDown)
      case 0x43: (.right, .shiftRight, .controlRight)
      case 0x44: (.left, .shiftLeft, .controlLeft)
      case 0x46: (.end, .shiftEnd, .controlEnd)
      case 0x48: (.home, .shiftHome, .controlHome)
      default: nil
      }
    switch (modifier, final) {
    case (1, 0x5A): return .backTab
    case (1, 0x50...0x53): return .function(Int(final) - 0x50 + 1)
    case (1, _): return keys?.plain
    case (2, _): return keys?.shift
    case (5, _): return keys?.control
    default: return nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }
}
