import Domain

/// The words and the notation in which a statement is put to people.
struct ReachWording {
  let strings: Strings
  let format: Format
  /// The smallest count of pupils that is not hidden.
  let threshold: Int

  init(_ strings: Strings, _ format: Format, threshold: Int = 0) {
    self.strings = strings
    self.format = format
    self.threshold = threshold
  }

  var texts: CommandStrings { strings.commands }
  var words: WordStrings { strings.words }

  /// What stands in the place of what is hidden.
  static let hiddenMark = "*"

  /// What stands in the place of a count: that it is small, where it is hidden for a small count of its row and is one
  /// itself. Nil where it is shown.
  func hidden(_ reason: Disclosure.Reason?, _ count: Int) -> String? {
    switch reason {
    case nil: nil
    case .small where count < threshold: "<\(threshold)"
    case .small, .complementary: Self.hiddenMark
    }
  }

  /// The verdict, with how many pupils are still needed where any are.
  func verdict(_ standing: Standing) -> String {
    let verdict = words.verdict(standing.verdict)
    let range = standing.stillNeeded
    guard range.upperBound > 0 else { return verdict }
    return texts.verdictNeeding(verdict, format.range(range.lowerBound, range.upperBound), range.upperBound)
  }
}
