import Testing

@testable import Domain

@Suite("A folder with many sessions")
struct LargeFolderTests {
  private let folder: TemporaryFolder
  private let root: String
  private let alliance: Alliance

  /// The sample with its last three years so full that their files are read by two threads.
  init() throws {
    folder = try TemporaryFolder()
    root = folder.path + "/alliantie"
    var alliance = SampleAlliance.make()
    for year in alliance.schoolYears.suffix(3) {
      var sessions = alliance[year].sessions.all
      for number in 0..<4_000 {
        var copy = sessions[number % 20]
        copy.id = RecordID("copy-\(number)")
        copy.note = number % 7 == 0 ? "Een nota van meer dan vijftien letters" : nil
        sessions.append(copy)
      }
      alliance[year].sessions = Records(sessions)
    }
    self.alliance = alliance
    try Store.create(root, alliance, flushing: false)
  }

  @Test("Is opened as it was, whoever read which of its files")
  func opened() throws {
    for year in alliance.schoolYears.suffix(3) {
      #expect(try folder.bytes("alliantie/\(year)/sessions.json").count > 1 << 20)
    }
    let store = try Store.open(root)
    #expect(store.alliance == alliance)
    #expect(store.problems.isEmpty)
  }

  @Test("Names what cannot be read in every one of its files, and lets none of them be written over")
  func problems() throws {
    let paths = alliance.schoolYears.suffix(3).map { "\($0)/sessions.json" }
    for path in paths {
      try folder.write(Array(try folder.bytes("alliantie/" + path).dropLast(3)), to: "alliantie/" + path)
    }
    let store = try Store.open(root)
    #expect(Set(store.problems.map(\.file)) == Set(paths))
    for year in alliance.schoolYears.suffix(3) {
      // All but the one in which the file ends is there.
      #expect(store.alliance[year].sessions.count >= alliance[year].sessions.count - 1)
      var session = try #require(store.alliance[year].sessions.first)
      session.minutes += 5
      let before = store.alliance[year].sessions.first
      let replacement = try #require(Replacement(before: before, after: session))
      let change = Change(id: "c", edit: Edit(.edited, "", [.session(year, replacement)]))
      #expect(throws: StoreProblem.fileNotWhole(path: "\(year)/sessions.json")) {
        try store.save([change], by: Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03"))
      }
    }
  }
}
