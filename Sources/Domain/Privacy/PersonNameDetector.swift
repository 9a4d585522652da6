/// Finds what looks like the name of a person: a given name with a surname (*Emma Van den Broeck*), and whatever name
/// stands beside a word for pupils (*leerling Xavi Okonkwo*, *Noor (L5)* after *het meisje*).
///
/// A guess, and meant as one: names that no list has and that stand alone are not seen, and what is called after a person
/// may be taken for one. The names of schools, places, partners and workshops of the alliance are not.
struct PersonNameDetector {
  /// Every stretch of up to six words in the names of organisations.
  private let organisations: Set<String>

  init(organisations names: [String]) {
    var phrases: Set<String> = []
    for name in Set(names) {
      let words = TextWords(name).words.map(\.folded)
      for start in words.indices {
        for end in start..<min(words.count, start + 6) {
          phrases.insert(words[start...end].joined(separator: " "))
        }
      }
    }
    organisations = phrases
  }

  func matches(in text: TextWords) -> [PrivacyMatch] {
    var matches: [PrivacyMatch] = []
    var index = 0
    while index < text.words.count {
      guard let found = name(from: index, in: text.words) else {
        index += 1
        continue
      }
      if let last = organisation(from: index, to: found.last, in: text.words) {
        index = last + 1
        continue
      }
      let words = text.words[index...found.last]
      index = found.last + 1
      matches.append(
        PrivacyMatch(kind: found.kind, range: words.first!.range.lowerBound..<words.last!.range.upperBound))
    }
    return matches
  }

  /// The name that begins with this word, and the place of its last word.
  private func name(from first: Int, in words: [TextWords.Word]) -> (kind: PrivacyKind, last: Int)? {
    let word = words[first]
    guard word.isName, !NameWords.never.contains(word.folded), NameWords.pupil(word.folded) == nil else { return nil }
    let isGiven = NameWords.isGivenName(word.folded)
    let last = end(of: first, in: words)
    if isNamedPupil(first, last, isGiven: isGiven, in: words) { return (.pupilName, last) }
    return isGiven && last > first ? (.personalName, last) : nil
  }

  /// The last word of the name: capitals, with the small words of Dutch and other surnames before them.
  private func end(of first: Int, in words: [TextWords.Word]) -> Int {
    var last = first
    var next = first + 1
    while next < words.count, words[next - 1].goesOn {
      let word = words[next]
      if word.isName && NameWords.pupil(word.folded) == nil && !NameWords.never.contains(word.folded)
        || NameWords.particles.contains(word.folded) && word.text.first?.isUppercase == true
      {
        last = next
      } else if word.isInitial && word.gap.hasPrefix(".") {
        return next
      } else if !NameWords.particles.contains(word.folded) {
        break
      }
      next += 1
    }
    // De and Van are capitals of a surname, and no surname by themselves.
    while last > first, NameWords.particles.contains(words[last].folded) { last -= 1 }
    return last
  }

  /// Whether a word for pupils names whoever this is.
  private func isNamedPupil(_ first: Int, _ last: Int, isGiven: Bool, in words: [TextWords.Word]) -> Bool {
    // "Noor, leerling van …", "Noor (leerling)"
    if let after = words.indices.contains(last + 1) ? words[last + 1] : nil, NameWords.pupil(after.folded) == .one,
      [", ", " (", " is ", ": "].contains(words[last].gap), isGiven || last > first
    {
      return true
    }
    var distance = 0
    var index = first - 1
    while index >= 0, distance < 4, !words[index].endsSentence {
      if let count = NameWords.pupil(words[index].folded) {
        // A given name needs no surname; nor does any name right after "leerling", but "leerlingen" go with schools.
        if isGiven { return true }
        return distance == 0 && words[index].goesOn && (last > first || count == .one && isOwnName(words[first]))
      }
      guard isGiven || NameWords.links.contains(words[index].folded) else { return false }
      if NameWords.links.contains(words[index].folded) { distance -= 1 }
      distance += 1
      index -= 1
    }
    return false
  }

  /// The last word of the name of an organisation that begins here; nil where there is none. A given name alone is no
  /// organisation, though a school may be called after it.
  private func organisation(from first: Int, to last: Int, in words: [TextWords.Word]) -> Int? {
    (first...last).last { end in
      (end > first || !NameWords.isGivenName(words[first].folded))
        && organisations.contains(words[first...end].map(\.folded).joined(separator: " "))
    }
  }

  private func isOwnName(_ word: TextWords.Word) -> Bool {
    !organisations.contains(word.folded) && !word.folded.hasPrefix("sint-")
  }
}
