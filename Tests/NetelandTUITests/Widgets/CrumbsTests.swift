import Testing

@testable import NetelandTUI

@Suite("Where one is")
struct CrumbsTests {
  private func drawn(_ parts: [String], width: Int) -> String {
    var buffer = Buffer(size: Size(width: width, height: 1))
    Crumbs(parts).draw(in: buffer.bounds, on: &buffer)
    return String(buffer.text().prefix { $0 != "\n" })
  }

  @Test("From the whole to the part")
  func whole() {
    #expect(drawn(["Bereik", "dekking", "De Wissel"], width: 40) == "Bereik › dekking › De Wissel")
    #expect(drawn(["Bereik", "dekking", "De Wissel"], width: 28) == "Bereik › dekking › De Wissel")
  }

  @Test("Of too many the first go, and the last is cut only where it stands alone")
  func narrow() {
    #expect(drawn(["Bereik", "dekking", "De Wissel"], width: 27) == "… › dekking › De Wissel")
    #expect(drawn(["Bereik", "dekking", "De Wissel"], width: 22) == "… › De Wissel")
    #expect(drawn(["Bereik", "dekking", "Vrije Basisschool De Wissel"], width: 16) == "… › Vrije Basis…")
  }

  @Test("Too little room, or nothing but the screen, shows none")
  func none() {
    #expect(drawn(["Bereik", "dekking"], width: 11) == "")
    #expect(drawn(["Overzicht"], width: 40) == "")
    #expect(drawn(["Overzicht", ""], width: 40) == "")
  }

  @Test(
    "Screens, views, layers and what is selected",
    arguments: [
      ("2", "Scholen › Basisschool De IJsvogel"),
      ("3<tab>", "Agenda › week › De fiets van morgen"),
      ("4<tab>", "Bereik › dekking › GO! basisschool Ad Astra"),
      ("5<tab>", "Beheer › Scholen › Basisschool De IJsvogel"),
      ("U", "Overzicht › Geschiedenis"),
      ("3e", "… › lijst › De fiets van morgen › Sessie wijzigen"),
    ])
  func screens(keys: String, crumbs: String) {
    let head = Stage(160, 40).play(.typed(keys)).frame.text().prefix { $0 != "\n" }
    #expect(head.contains("  \(crumbs)  "), "\(head)")
  }

  @Test("The year and the day stay, whatever there is to say", arguments: [100, 110, 120, 140])
  func room(width: Int) {
    for keys in ["4<tab>", "3e", "5<tab>e", "2"] {
      let head = Stage(width, 40).play(.typed(keys)).frame.text().prefix { $0 != "\n" }
      #expect(head.contains("2026-2027  za 21/11/2026"), "\(head)")
      #expect(head.contains(" › "), "\(head)")
    }
    #expect(!Stage(80, 24).play(.typed("4<tab>")).frame.text().prefix { $0 != "\n" }.contains("›"))
  }
}
