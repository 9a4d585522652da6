import Testing

@testable import NetelandTUI

@Suite("Control sequences that the terminal database does not know")
struct ControlSequenceTests {
  private func steps(_ text: String) -> [ControlSequence.Step] {
    var sequence = ControlSequence()
    return text.unicodeScalars.map { sequence.take($0.value) }
  }

  @Test(
    "are keys where xterm writes them so",
    arguments: [
      ("1;5D", Key.controlLeft), ("A", .up), ("1;2C", .shiftRight), ("1;5H", .controlHome), ("F", .end),
      ("5~", .pageUp),
      ("3~", .delete), ("15~", .function(5)), ("17~", .function(6)), ("24~", .function(12)), ("Z", .backTab),
      ("P", .function(1)),
    ])
  func keys(text: String, key: Key) {
    let found = steps(text)
    #expect(found.last == .key(key))
    #expect(found.dropLast().allSatisfy { $0 == .more })
  }

  @Test(
    "are swallowed to their end where they are anything else",
    arguments: [
      "99;5u", "1;9R", "1;5R", "I", "O", "1;9A", "?1;2c", "200;300;400m", "12345678~", "38;5~", "1;1;1A", ">0q",
    ])
  func swallowed(text: String) {
    let found = steps(text)
    #expect(found.last == .nothing)
    #expect(found.dropLast().allSatisfy { $0 == .more })
  }

  @Test("have an end, whatever comes", arguments: 1...200)
  func end(seed: Int) {
    var state = UInt64(seed)
    var sequence = ControlSequence()
    for count in 0..<100 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if sequence.take(UInt32(truncatingIfNeeded: state >> 33) % 0x200) != .more { return }
      #expect(count < 33)
    }
  }
}
