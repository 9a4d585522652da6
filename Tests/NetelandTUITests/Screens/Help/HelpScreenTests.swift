import Domain
import Testing

@testable import NetelandTUI

@Suite("The help, looked through and done")
struct HelpScreenTests {
  private func play(_ keys: String, _ width: Int = 80, _ height: Int = 24) -> Stage.Ending {
    Stage(width, height).play(.typed(keys))
  }

  @Test("Every line can be reached with the arrows, with the cursor on it", arguments: [(80, 24), (120, 40), (60, 20)])
  func walking(width: Int, height: Int) throws {
    let count = play("3").state.offers.count
    var keys = "3?"
    for row in 0..<count {
      let ending = play(keys, width, height)
      let help = try #require(ending.state.layers.last as? HelpScreen)
      #expect(help.list.selected == row)
      let cursor = try #require(ending.cursor, "row \(row)")
      let line = Array(ending.frame.text().split(separator: "\n", omittingEmptySubsequences: false)[cursor.y])
      #expect(line[cursor.x] == "▸")
      keys += "<down>"
    }
  }

  @Test(
    "Enter does what the line says",
    arguments: [
      ("1", "naar bereik", "4"), ("2", "nieuwe sessie", "n"), ("2", "omkeren", "S"), ("1", "wat er mis is", "P"),
    ])
  func doing(screen: String, typed: String, key: String) {
    #expect(play("\(screen)?/\(typed)<enter>").frame.text() == play(screen + key).frame.text())
  }

  @Test("A key is found as it is printed, with its case")
  func keys() {
    #expect(play("2?/S<enter>").frame.text() == play("2S").frame.text())
    #expect(play("2?/?").frame.text().contains("Alle toetsen tonen"))
    #expect(!play("2?/?").frame.text().contains("nieuwe sessie inplannen"))
  }

  @Test("Esc shows all of it again, and then closes it")
  func leaving() {
    #expect(play("2?/omk<esc>").frame.text() == play("2?").frame.text())
    #expect(play("2?/omk<esc><esc>").state.layers.isEmpty)
    #expect(play("2??").state.layers.isEmpty)
  }

  @Test("What can do nothing now says so, and Enter says why and stays")
  func refused() throws {
    let refusal = try #require(play("5").state.refusal(of: .delete))
    #expect(play("5?/verwijderen").frame.text().contains("(nu niet)"))
    let tried = play("5?/verwijderen<enter>")
    #expect(tried.state.notice == Notice(.refused, refusal))
    #expect(tried.state.layers.count == 1)
  }

  @Test("What is not there is not done")
  func nothing() {
    let ending = play("1?/qqqq<enter>")
    #expect(ending.frame.text().contains("Niets gevonden"))
    #expect(ending.state.layers.count == 1)
  }
}
