import Testing

@testable import NetelandTUI

@Suite("Finding names")
struct NameIndexTests {
  /// The names found, best first.
  private func found(_ query: String, in names: [String], limit: Int = 200) -> [String] {
    var index = NameIndex()
    for name in names { index.add(index.part(name), place: name.utf8.count) }
    return index.find(Query(query), limit: limit).entries.map { names[$0] }
  }

  @Test("The start of a name comes before the start of a word, the middle, and jumps; of equals the shorter")
  func ranking() {
    let names = ["Rozenbos", "De Bosrank", "Kobossel", "Boomschors", "Bosuilen", "Bos"]
    #expect(found("bos", in: names) == ["Bos", "Bosuilen", "De Bosrank", "Rozenbos", "Kobossel", "Boomschors"])
  }

  @Test(
    "A letter wrong, missing or too many, or two swapped, is found all the same",
    arguments: [
      ("wizsel", "De Wissel"), ("wsisel", "De Wissel"), ("wisssel", "De Wissel"), ("grobendonk", "Grobbendonk"),
      ("hernetals", "Herentals"), ("robbots", "Robots bouwen"), ("waterstoff", "Waterstof"),
      ("aklvertje", "Klavertje"),
      ("wetenschappp", "Wetenschap"), ("progammer", "Programmeer je eigen game"),
    ])
  func typos(query: String, name: String) {
    #expect(found(query, in: ["Iets heel anders", name]) == [name])
  }

  @Test("A whole word comes before the start of a longer one, also mistyped")
  func wholeWords() {
    let names = ["Wisselen van taal", "De Wissel", "Wisselbank"]
    for query in ["wissel", "wissle"] { #expect(found(query, in: names).first == "De Wissel") }
  }

  @Test("Short words and numbers are taken as they are typed", arguments: ["oln", "2027", "25/12", "wi5sel"])
  func exact(query: String) {
    #expect(found(query, in: ["Olen", "wo 25/11/2026", "De Wissel"]).filter { $0 != "Olen" } == [])
  }

  @Test("What stands somewhere as it was typed is not mistyped")
  func noNoise() {
    #expect(found("olen", in: ["Polden", "Olen", "Oden"]) == ["Olen"])
    #expect(found("olem", in: ["Polder", "Olen"]) == ["Olen"])
  }

  @Test("Every word has to be in the entry, in whichever part; a name counts for more than what stands beside it")
  func parts() {
    var index = NameIndex()
    let (olen, robots, waves) = (index.part("Olen"), index.part("Robots bouwen"), index.part("Golven in Olen"))
    index.add(robots, [olen])
    index.add(robots)
    index.add(waves)
    index.add(olen, [robots])
    func find(_ query: String) -> [Int] { index.find(Query(query), limit: 9).entries }
    #expect(find("olen bouw") == [0, 3])
    #expect(find("robots") == [0, 1, 3])
    #expect(find("olen") == [3, 0, 2])
    #expect(find("olen gent").isEmpty)
  }

  @Test("Of entries that fit as well the heavier comes first, then the one whose place is lower, then the first")
  func order() {
    var index = NameIndex()
    let name = index.part("Robots")
    for place in [5, 9_000, 3, 5, NameIndex.lastPlace] { index.add(name, place: place) }
    index.add(name, weight: 1, place: 50)
    #expect(index.find(Query("rob"), limit: 9).entries == [5, 2, 0, 3, 1, 4])
  }

  @Test("The best of many are the first of all of them, however few are asked for")
  func limits() {
    var random = SplitMix64(seed: 61)
    var index = NameIndex()
    let names = (0..<40).map { index.part("naam \($0)") }
    for _ in 0..<3_000 {
      index.add(
        names[Int(random.next() % 40)], weight: Int(random.next() % 3), place: Int(random.next() % 50))
    }
    let all = index.find(Query("naam 1"), limit: 5_000)
    #expect(all.total == all.entries.count)
    #expect(all.total > 500)
    for limit in [1, 2, 7, 100, 499] {
      let best = index.find(Query("naam 1"), limit: limit)
      #expect(best.entries == Array(all.entries.prefix(limit)))
      #expect(best.total == all.total)
    }
  }

  @Test("Nothing typed finds everything, and an empty index nothing")
  func empty() {
    #expect(found("", in: ["a", "bb"]).count == 2)
    #expect(NameIndex().find(Query("a"), limit: 3) == NameIndex.Finding(entries: [], total: 0))
    #expect(found("a", in: ["", " ", "-"]).isEmpty)
  }

  @Test("A name is found by itself, by each of its words, and with any one letter left out of a long word")
  func law() {
    var random = SplitMix64(seed: 19)
    let letters = Array("abcdeé ĳ-o")
    for _ in 0..<1_500 {
      let name = String((0..<Int(random.next() % 24)).map { _ in letters[Int(random.next() % 10)] })
      #expect(found(name, in: [name]) == [name])
      for word in Query(name).words {
        let text = String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
        #expect(found(text, in: [name]) == [name])
        guard word.count >= 5 else { continue }
        let gap = Int(random.next() % UInt64(word.count))
        let scalars = word.enumerated().filter { $0.offset != gap }.compactMap { Unicode.Scalar($0.element) }
        #expect(found(String(String.UnicodeScalarView(scalars)), in: [name]) == [name], "\(name): \(scalars)")
      }
    }
  }

  @Test("What was found is marked, a mistyped word as far as it stands there")
  func places() {
    func marked(_ query: String, _ label: String) -> [String] {
      Query(query).places(in: label).map { String(label[$0]) }
    }
    #expect(marked("wiss", "De Wissel") == ["Wiss"])
    #expect(marked("wizsel", "De Wissel Olen") == ["Wissel"])
    #expect(marked("olen wiss", "De Wissel") == ["Wiss"])
    #expect(marked("gent", "De Wissel") == [])
  }

  @Test("The distance is that of the fewest slips to the start of a word, as tried by hand")
  func oracle() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<3_000 {
      let word = (0..<4 + Int(random.next() % 6)).map { _ in UInt32(0x61 + random.next() % 3) }
      let text = (0..<Int(random.next() % 11)).map { _ in UInt32(0x61 + random.next() % 3) }
      let expected = (0...text.count).map { Self.distance(word, Array(text[..<$0])) }.min() ?? word.count
      let most = word.count < 8 ? 1 : 2
      let hit = TypoSearch(word)?.best(in: text)
      #expect(hit?.slips == (expected <= most && !text.isEmpty ? expected : nil), "\(word) \(text)")
    }
  }

  /// The same by the definition, for short words.
  private static func distance(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for row in 0...one.count {
      for column in 0...other.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        let isSame = one[row - 1] == other[column - 1]
        var least = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
          least = min(least, table[row - 2][column - 2] + 1)
        }
        table[row][column] = least
      }
    }
    return table[one.count][other.count]
  }
}
