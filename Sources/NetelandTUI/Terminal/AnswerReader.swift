/// What a terminal says when the program asks it something.
enum TerminalAnswer: Equatable, Sendable {
  /// The colour of its background (OSC 11).
  case background(RGB)
  /// Which terminal it is (DA1): asked behind the other, because every terminal answers it, so that one that does not
  /// know the first question is not waited for.
  case attributes
  /// An answer that nothing can be made of.
  case unreadable
}

/// Tells an answer of the terminal from keys: both come in the same stream, and both start with an escape.
///
/// It is given what follows the escape, a scalar at a time, until it knows.
struct AnswerReader {
  enum Step: Equatable {
    case more
    case answer(TerminalAnswer)
    /// These were keys.
    case keys
  }

  /// What it has been given.
  private(set) var taken: [UInt32] = []
  private var isEnding = false

  /// Longer than any colour is written.
  private static let longest = 64
  private static let question = "]11;".unicodeScalars.map(\.value)
  private static let escape: UInt32 = 27
  private static let bell: UInt32 = 7
  private static let stringEnd: UInt32 = 0x9C

  /// What asks for the colour of the background, and then who answers.
  static let inquiry = "\u{1B}]11;?\u{1B}\\\u{1B}[c"

  /// Whether an answer may go on like this after the escape.
  static func isIntroducer(_ value: UInt32) -> Bool { value == question[0] || value == 0x5B }

  /// Whether enough of an answer has come for it to be no typing, even where the rest is lost.
  var isCertain: Bool { taken.count >= Self.question.count || taken.count >= 2 && taken[0] == 0x5B }

  mutating func take(_ value: UInt32) -> Step {
    taken.append(value)
    return taken[0] == Self.question[0] ? takeColour(value) : takeAttributes(value)
  }

  private mutating func takeColour(_ value: UInt32) -> Step {
    let index = taken.count - 1
    if index < Self.question.count { return value == Self.question[index] ? .more : .keys }
    if isEnding {
      // An escape that ends the answer is followed by a backslash.
      return .answer(value == 0x5C ? answer(dropping: 2) : .unreadable)
    }
    switch value {
    case Self.bell, Self.stringEnd: return .answer(answer(dropping: 1))
    case Self.escape: isEnding = true
    default: if taken.count > Self.longest { return .answer(.unreadable) }
    }
    return .more
  }

  /// `[?64;1;2c`
  private func takeAttributes(_ value: UInt32) -> Step {
    switch (taken.count, value) {
    case (1, 0x5B), (2, 0x3F): .more
    case (3..., 0x30...0x39), (3..., 0x3B): taken.count > Self.longest ? .answer(.unreadable) : .more
    case (3..., 0x63): .answer(.attributes)
    default: .keys
    }
  }

  private func answer(dropping end: Int) -> TerminalAnswer {
    var text = String.UnicodeScalarView()
    for value in taken.dropFirst(Self.question.count).dropLast(end) {
      guard let scalar = Unicode.Scalar(value) else { return .unreadable }
      text.append(scalar)
    }
    return RGB(specification: String(text)).map { .background($0) } ?? .unreadable
  }
}

extension RGB {
  /// As X11 writes a colour: `rgb:1e1e/1e1e/1e1e` with one to four digits a part, `rgba:` with a fourth part, or
  /// `#rrggbb`.
  init?(specification text: String) {
    if text.hasPrefix("#") {
      self.init(hexadecimal: text)
      return
    }
    guard let colon = text.firstIndex(of: ":"), ["rgb", "rgba"].contains(text[..<colon]) else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == (text.hasPrefix("rgba") ? 4 : 3) else { return nil }
    let values = parts.compactMap { part -> UInt8? in
      guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit), let value = Int(part, radix: 16)
      else { return nil }
      let largest = 1 << (4 * part.utf8.count) - 1
      return UInt8((value * 255 + largest / 2) / largest)
    }
    guard values.count == parts.count else { return nil }
    self.init(values[0], values[1], values[2])
  }
}
