/// The runs of digits in a text and what stands between them: what numbers that people write in groups are made of.
struct DigitGroups {
  struct Group: Equatable {
    /// In characters.
    let range: Range<Int>
    let digits: [Int]
  }

  let characters: [Character]
  let groups: [Group]

  init(_ characters: [Character]) {
    self.characters = characters
    var groups: [Group] = []
    var index = 0
    while index < characters.count {
      guard DigitGroups.digit(characters[index]) != nil else {
        index += 1
        continue
      }
      let start = index
      var digits: [Int] = []
      while index < characters.count, let digit = DigitGroups.digit(characters[index]) {
        digits.append(digit)
        index += 1
      }
      groups.append(Group(range: start..<index, digits: digits))
    }
    self.groups = groups
  }

  private static func digit(_ character: Character) -> Int? {
    guard let byte = character.asciiValue, (0x30...0x39).contains(byte) else { return nil }
    return Int(byte) - 0x30
  }

  /// What stands between a group and the next.
  func gap(after index: Int) -> String {
    String(characters[groups[index].range.upperBound..<groups[index + 1].range.lowerBound])
  }

  func character(before position: Int) -> Character? { position > 0 ? characters[position - 1] : nil }

  /// Whether a number may begin with this group: not in the middle of a word, a date, a decimal or a longer number.
  func begins(at index: Int) -> Bool {
    guard let before = character(before: groups[index].range.lowerBound) else { return true }
    if before.isLetter || before.isNumber || before == "+" || before == "_" { return false }
    return !(index > 0 && ["-", ".", "/", ",", ":"].contains(gap(after: index - 1)))
  }

  /// Whether a number may end with this group.
  func ends(at index: Int) -> Bool {
    let end = groups[index].range.upperBound
    if end < characters.count, characters[end].isLetter || characters[end] == "_" { return false }
    return !(index + 1 < groups.count && ["-", ".", "/", ",", ":"].contains(gap(after: index)))
  }

  /// From the first character of a group to the last of another.
  func range(_ first: Int, _ last: Int) -> Range<Int> {
    groups[first].range.lowerBound..<groups[last].range.upperBound
  }
}
