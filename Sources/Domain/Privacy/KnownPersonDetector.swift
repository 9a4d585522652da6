/// Finds the names of the adults that the alliance has on record, the guides and the contacts, in other texts.
struct KnownPersonDetector {
  /// The words of the names, by their first word.
  private let names: [String: [[String]]]

  /// A name of one word is no more than a word.
  init(names: [String]) {
    let words = Set(names.map { TextWords($0).words.map(\.folded) }).filter { $0.count > 1 }
    // The longest first: An Van den Berg before An Van.
    self.names = Dictionary(grouping: words.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }, by: { $0[0] })
  }

  func matches(in text: TextWords) -> [PrivacyMatch] {
    let words = text.words
    var matches: [PrivacyMatch] = []
    var index = 0
    while index < words.count {
      let found = names[words[index].folded]?.first { name in
        words[index...].prefix(name.count).map(\.folded) == name
          && words[index...].prefix(name.count - 1).allSatisfy(\.goesOn)
      }
      guard let found else {
        index += 1
        continue
      }
      let last = index + found.count - 1
      matches.append(
        PrivacyMatch(kind: .knownPerson, range: words[index].range.lowerBound..<words[last].range.upperBound))
      index = last + 1
    }
    return matches
  }
}
