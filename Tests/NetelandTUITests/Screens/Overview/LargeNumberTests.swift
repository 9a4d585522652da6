import Domain
import Testing

@testable import NetelandTUI

@Suite("The reach in large digits")
struct LargeNumberTests {
  private func blocks(_ text: String) -> Int { text.split(separator: "\n").filter { $0.contains("██ ") }.count }

  @Test("z shows them on a projector of 60x20, and takes them away again")
  func key() throws {
    let usual = Stage(60, 20).play(.typed("1")).frame.text()
    let large = Stage(60, 20).play(.typed("1z")).frame.text()
    #expect(large != usual)
    #expect(blocks(large) >= 5)
    // The number stands there as text too, for who has the screen read aloud.
    let written = try #require(usual.split(separator: "\n").first { $0.contains(" van ") && $0.contains("%") })
    #expect(large.contains(written))
    #expect(Stage(60, 20).play(.typed("1zz")).frame.text() == usual)
    #expect(large.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test("Below them Tab brings one pane after another, with the cursor on what is selected")
  func panes() throws {
    let titles = ["Vraagt aandacht", "Volgende sessies", "Per gemeente", "Schooljaren"]
    for (index, title) in titles.enumerated() {
      let keys = "1z" + String(repeating: "<tab>", count: index)
      let ending = Stage(60, 20).play(.typed(keys))
      let text = ending.frame.text()
      #expect(titles.filter { text.contains($0) } == [title])
      let cursor = try #require(ending.cursor)
      #expect(ending.frame.row(cursor.y).contains { $0.style.attributes.contains(.selected) })
    }
  }

  @Test("They come by themselves where there is room for everything else", arguments: [(60, 50), (200, 60)])
  func room(width: Int, height: Int) {
    let text = Stage(width, height).play(.typed("1")).frame.text()
    #expect(blocks(text) >= 5)
    for title in ["Vraagt aandacht", "Volgende sessies", "Per gemeente", "Schooljaren"] {
      #expect(text.contains(title))
    }
  }

  @Test("Where nobody knows the share nothing changes, at any size", arguments: [(40, 10), (60, 20), (200, 60)])
  func unknown(width: Int, height: Int) {
    var stage = Stage(width, height)
    stage.alliance = .empty(named: "Test")
    #expect(stage.play(.typed("1z")).frame.text() == stage.play(.typed("1")).frame.text())
  }
}
