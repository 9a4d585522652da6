import Domain
import Testing

@testable import NetelandTUI

@Suite("Going to a day that is typed")
struct GoToScreenTests {
  private func text(_ keys: String, width: Int = 80) -> String {
    Stage(width, 24).play(.typed(keys)).frame.text()
  }

  @Test("What is typed is shown in full before Enter: the day, its week, how far it is, what is on")
  func preview() {
    let shown = text("3gwo 25 nov")
    #expect(shown.contains("woensdag 25 november 2026"))
    #expect(shown.contains("week 48 · over 4 dagen"))
    #expect(text("3gherfst").contains("maandag 2 november 2026"))
    #expect(text("3gherfst").contains("herfstvakantie"))
    #expect(text("3ggisteren").contains("gisteren"))
  }

  @Test("Enter goes there, in the year where the day lies, and Esc stays")
  func enter() {
    let ending = Stage().play(.typed("3g25/11/2025<enter>"))
    #expect(ending.state.layers.isEmpty)
    #expect(ending.state.world.year == SchoolYear("2025-2026"))
    let stayed = Stage().play(.typed("3g25/11/2025<esc>"))
    #expect(stayed.state.layers.isEmpty)
    #expect(stayed.state.world.year == SchoolYear("2026-2027"))
  }

  @Test("What is no day is refused and stays to be mended; nothing typed goes nowhere")
  func refused() {
    let ending = Stage().play(.typed("3g31/11<enter>"))
    #expect(ending.state.notice?.weight == .refused)
    #expect(ending.state.layers.count == 1)
    let other = Stage().play(.typed("3gdo 25/11<enter>"))
    #expect(other.state.notice?.text == "25/11/2026 is een woensdag")
    #expect(other.state.layers.count == 1)
    #expect(Stage().play(.typed("3g<enter>")).state.layers.isEmpty)
  }

  @Test("The top row of a Belgian keyboard types digits")
  func topRow() {
    // é( is 25 without Shift, && is 11.
    #expect(text("3gé(/&&").contains("woensdag 25 november 2026"))
  }

  @Test("A pasted day is read too, and where there is little room the box stays whole", arguments: [40, 60])
  func narrow(width: Int) {
    let ending = Stage(width, 20).play([.key(.character("3")), .key(.character("g")), .paste("25/11\n")])
    #expect(ending.frame.text().contains("woensdag 25 november 2026"))
  }
}
