import Testing

@testable import NetelandTUI

@Suite("The same said with fewer bytes")
struct SequenceSaverTests {
  /// As one frame after another.
  private func saved(_ frames: String...) -> [String] {
    var saver = SequenceSaver()
    return frames.map { saved($0, by: &saver) }
  }

  private func saved(_ frame: String, by saver: inout SequenceSaver) -> String {
    var bytes = Array(frame.utf8)
    let count = bytes.withUnsafeMutableBufferPointer { saver.compact($0) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  @Test("Attributes that no text comes between are one sequence, and the character set in force is not selected again")
  func attributes() {
    #expect(
      saved("\u{1B}(B\u{1B}[ma\u{1B}[39m\u{1B}(B\u{1B}[0;1m\u{1B}[96mb") == ["\u{1B}(B\u{1B}[ma\u{1B}[1;96mb"])
    #expect(saved("\u{1B}[39;49m\u{1B}[39;49m\u{1B}(B\u{1B}[mx") == ["\u{1B}(B\u{1B}[mx"])
    #expect(saved("\u{1B}[0;10m\u{0F}a\u{1B}[0;10;1m\u{0F}b") == ["\u{0F}\u{1B}[0;10ma\u{1B}[1mb"])
  }

  @Test("What is in force already is not said again, in the next frame neither, until something else had the terminal")
  func inForce() {
    var saver = SequenceSaver()
    #expect(saved("\u{1B}[0;1ma", by: &saver) == "\u{1B}[0;1ma")
    #expect(saved("\u{1B}[0;1mb\u{1B}[mc", by: &saver) == "b\u{1B}[mc")
    #expect(saved("\u{1B}[md", by: &saver) == "d")
    saver.forget()
    #expect(saved("\u{1B}[me", by: &saver) == "\u{1B}[me")
  }

  @Test("A move takes on no attributes; erasing does")
  func moves() {
    #expect(saved("\u{1B}[0;7ma\u{1B}[m\u{1B}[3;4H\u{1B}[0;1mb") == ["\u{1B}[0;7ma\u{1B}[3;4H\u{1B}[0;1mb"])
    #expect(saved("\u{1B}[0;7ma\u{1B}[m\u{1B}[K\u{1B}[0;1mb") == ["\u{1B}[0;7ma\u{1B}[m\u{1B}[K\u{1B}[1mb"])
  }

  @Test("What is no attribute passes as it is, and afterwards nothing is taken to be in force")
  func others() {
    for other in ["\u{1B}[?1049h", "\u{1B}]52;c;Zm9v\u{07}", "\u{1B}]11;?\u{1B}\\", "\u{1B}=", "\u{1B}7", "→é", "\n"] {
      #expect(saved(other) == [other])
    }
    #expect(saved("\u{1B}[0;1ma\u{1B}8\u{1B}[0;1mb") == ["\u{1B}[0;1ma\u{1B}8\u{1B}[0;1mb"])
    #expect(saved("\u{1B}]R\u{1B}[m\u{1B}[1ma") == ["\u{1B}]R\u{1B}[0;1ma"])
    #expect(saved("\u{1B}[ma\u{1B}]0;\u{1B}[1m", "\u{1B}[mb") == ["\u{1B}[ma\u{1B}]0;\u{1B}[1m", "\u{1B}[mb"])
    #expect(saved("a\u{1B}(0q\u{1B}(Ba\u{1B}(Bb") == ["a\u{1B}(0q\u{1B}(Ba" + "b"])
  }

  @Test("A sequence that is cut off is passed on as far as it goes")
  func cut() {
    for part in ["\u{1B}", "\u{1B}[", "\u{1B}[?25", "\u{1B}]0;x", "\u{1B}("] { #expect(saved(part) == [part]) }
  }

  @Test("Whatever is said, every cell has the look that it has without the saving", arguments: 0..<300 as Range<UInt64>)
  func law(seed: UInt64) {
    var random = Generator(seed: seed)
    var plain = Page()
    var spared = Page()
    var saver = SequenceSaver()
    for _ in 0..<8 {
      let frame = (0..<random.next(40)).map { _ in random.sequence() }.joined()
      plain.take(frame)
      let said = saved(frame, by: &saver)
      #expect(said.utf8.count <= frame.utf8.count)
      spared.take(said)
      #expect(plain == spared, "\(frame.debugDescription) became \(said.debugDescription)")
    }
  }
}

/// What ncurses may say, by chance.
private struct Generator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func sequence() -> String {
    switch next(12) {
    case 0: "\u{1B}(B\u{1B}[m"
    case 1: "\u{1B}(B\u{1B}[0;\(next(8))m"
    case 2: "\u{1B}[3\(next(8))m"
    case 3: "\u{1B}[39;49m"
    case 4: "\u{1B}[38;5;\(next(256))m"
    case 5: "\u{1B}[\(next(4) + 1);\(next(10) + 1)H"
    case 6: "\r"
    case 7: "\u{1B}[\(next(5) + 1)X"
    case 8: "\u{1B}[39m"
    case 9: ["\u{1B}7", "\u{1B}8", "\u{0F}", "\u{1B}[?25l"][next(4)]
    default: String(repeating: "é", count: next(3) + 1)
    }
  }
}

/// A terminal of four rows as far as looks go: what every cell has been given.
private struct Page: Equatable {
  private struct Look: Equatable {
    var attributes: Set<Int> = []
    var colour = "39"
  }

  private var cells: [[Look]] = Array(repeating: Array(repeating: Look(), count: 12), count: 4)
  private var look = Look()
  private var kept = Look()
  private var x = 0
  private var y = 0

  static func == (one: Page, other: Page) -> Bool {
    one.cells == other.cells && one.look == other.look && one.x == other.x && one.y == other.y
  }

  mutating func take(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": takeSequence(&rest)
      case "\r": x = 0
      case "\u{0F}": break
      default:
        cells[y][min(x, 11)] = look
        x = min(x + 1, 11)
      }
    }
  }

  private mutating func takeSequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
    switch rest.popFirst() {
    case "7": kept = look
    case "8": look = kept
    case "(": rest.removeFirst()
    default:
      var parameters = ""
      while let scalar = rest.popFirst() {
        if ("@"..."~").contains(scalar) { return carryOut(scalar, parameters) }
        parameters.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func carryOut(_ final: Unicode.Scalar, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    switch final {
    case "H": (y, x) = (numbers[0] - 1, numbers[1] - 1)
    case "X": for column in x..<min(12, x + numbers[0]) { cells[y][column] = look }
    case "m": attributes(parameters.isEmpty ? [0] : numbers)
    default: break
    }
  }

  private mutating func attributes(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = Look()
      case 38:
        look.colour = "\(rest.prefix(2))"
        rest = rest.dropFirst(2)
      case 30...37, 39: look.colour = "\(number)"
      case 49: break
      default: look.attributes.insert(number)
      }
    }
  }
}
