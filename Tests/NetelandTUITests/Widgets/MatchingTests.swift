import Testing

@testable import NetelandTUI

@Suite("Finding labels")
struct MatchingTests {
  func found(_ query: String, _ label: String) -> [String]? {
    match(query, label).map { $0.ranges.map { String(label[$0]) } }
  }

  @Test(
    "Case, accents and signs do not count",
    arguments: [
      ("herent", "École HÉRENTALS", ["HÉRENT"]), ("École", "ecole", ["ecole"]), ("ijs", "Ĳsbeer", ["Ĳs"]),
      ("sint jan", "Sint-Jan", ["Sint", "Jan"]), ("sint-jan", "SINT JAN", ["SINT", "JAN"]),
      ("klavertje", "'t Klavertje", ["Klavertje"]), ("cafe", "Cafe\u{301}", ["Cafe\u{301}"]),
      ("strasse", "Straße", ["Straße"]), ("oeuvre", "Œuvre", ["Œuvre"]),
    ])
  func folding(query: String, label: String, expected: [String]) {
    #expect(found(query, label) == expected)
  }

  @Test("Every word has to be there, in any order")
  func words() {
    #expect(found("olen vrije", "Vrije Basisschool Olen") == ["Vrije", "Olen"])
    #expect(found("olen gemeente", "Vrije Basisschool Olen") == nil)
  }

  @Test("Letters may jump forward in a word or to the start of a later one, nowhere else")
  func jumping() {
    #expect(found("vlb", "Vrije Lagere Basisschool") == ["V", "L", "B"])
    #expect(found("grbdk", "Grobbendonk") == ["Gr", "b", "d", "k"])
    #expect(found("stlam", "Sint-Lambertus") == ["S", "t", "Lam"])
    #expect(found("rbd", "Grobbendonk") == nil)
    #expect(found("ve", "Vrije Basisschool De Vlieger") != nil)
    #expect(found("oen", "Vrije School Herenthout") == nil)
  }

  @Test("Nothing typed matches everything, also when it is only signs")
  func empty() {
    #expect(found("", "x") == [])
    #expect(found(" - ", "x") == [])
    #expect(found("x", "") == nil)
    #expect(Query("...").isEmpty)
  }

  @Test("The start of the label comes before the start of a word, the middle, and jumps")
  func ranking() {
    let labels = ["Rozenbos", "De Bosrank", "Kobossel", "Boomschors", "Bos", "Bosuil"]
    let ranked = Query("bos").ranked(labels, label: \.self)
    #expect(ranked.map(\.item) == ["Bos", "Bosuil", "De Bosrank", "Rozenbos", "Kobossel", "Boomschors"])
  }

  @Test("A detail is searched too, after all labels, and only the label is highlighted")
  func details() {
    let options = [
      FormOption(key: "1", label: "Zonnebloem", detail: "Olen"),
      FormOption(key: "2", label: "Olense Gemeenteschool", detail: "Herentals"),
      FormOption(key: "3", label: "Regenboog", detail: "Vorselaar"),
    ]
    let ranked = Query("olen").ranked(options, label: \.label, detail: \.detail)
    #expect(ranked.map(\.item.key) == ["2", "1"])
    #expect(ranked[1].match.ranges.isEmpty)
    let both = Query("zon olen").ranked(options, label: \.label, detail: \.detail)
    #expect(both.map { hit in hit.match.ranges.map { String(hit.item.label[$0]) } } == [["Zon"]])
  }

  @Test("A label is found by itself and by any start of itself")
  func law() {
    var random = SplitMix64(seed: 8)
    let alphabet = Array("abeé -'ĳxß7漢")
    for _ in 0..<2_000 {
      let label = String(
        (0..<Int(random.next() % 12)).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
      #expect(match(label, label) != nil)
      let start = String(label.prefix(Int(random.next() % 12)))
      let found = match(start, label)
      #expect(found != nil)
      let ranges = found?.ranges ?? []
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }

  @Test("A text made to be slow is not")
  func slow() {
    let text = String(repeating: "a ", count: 400)
    #expect(match(String(repeating: "a", count: 60) + "b", text) == nil)
  }
}
