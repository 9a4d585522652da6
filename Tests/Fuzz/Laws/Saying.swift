import Domain

@testable import NetelandTUI

/// Whatever is said of bytes that nobody has looked at yet has to be said in both languages, on one line that
/// does a terminal no harm.
enum Saying {
  static func check(_ texts: (Strings) -> [String]) throws {
    for language in Language.allCases {
      for text in texts(language.strings) { try check(text) }
    }
  }

  static func check(_ text: String) throws {
    try require(!text.isEmpty, "Something is said")
    try require(isHarmless(text), "What is said can be sent to a terminal: \(text.debugDescription)")
  }

  static func isHarmless(_ text: String) -> Bool { text.hazard == nil }

  static func check(_ problems: [DataProblem]) throws {
    try check { strings in problems.map(strings.problems.text) }
  }
}
