@testable import Domain

/// A text in a test that does not spell what the test says it spells.
struct Misspelt: Error {
  let text: String
}

extension LosslessStringConvertible {
  /// For days, times and school years that a test writes as text: `try Day(spelt: "2026-11-21")`.
  init(spelt text: String) throws {
    guard let value = Self(text) else { throw Misspelt(text: text) }
    self = value
  }
}
