import Domain
import Testing

@testable import NetelandTUI

@Suite("Changing the looks")
struct LooksTests {
  private func state(_ looks: Looks = Looks()) -> AppState {
    AppState(
      world: World(alliance: SampleAlliance.make(), today: SampleAlliance.today), size: Size(width: 80, height: 24),
      ids: IDSource(seed: 1), now: IDSource.epoch, looks: looks)
  }

  private func themes(_ state: inout AppState, presses: Int) -> [String] {
    (0..<presses).map { _ in
      _ = state.update(.input(.key(.character("T"))))
      return state.looks.theme.name
    }
  }

  @Test("T goes through all themes and comes back, and says which it is")
  func cycle() {
    var state = state()
    #expect(themes(&state, presses: 5) == ["light", "highContrast", "mono", "dark", "light"])
    #expect(state.notice == Notice(.hint, state.world.strings.looks.shown("light")))
    #expect(state.world.strings.looks.shown("light").contains("licht"))
  }

  @Test("A theme of one's own comes first and comes back")
  func own() {
    let own = Theme(name: "zee", base: .light, selection: nil, looks: [:])
    var state = state(Looks(own, isAskedFor: true))
    #expect(state.looks.theme == own)
    #expect(themes(&state, presses: 5) == ["dark", "light", "highContrast", "mono", "zee"])
  }

  @Test("The terminal's background decides, as long as nobody has chosen", arguments: [true, false])
  func background(isLight: Bool) {
    let colour = RGB(isLight ? 0xFDF6E3 : 0x1E1E1E)
    var untouched = state(Looks(hasLightBackground: !isLight))
    #expect(untouched.update(.input(.background(colour))).isEmpty)
    #expect(untouched.looks.theme == (isLight ? .light : .dark))

    var named = state(Looks(.mono, isAskedFor: true))
    _ = named.update(.input(.background(colour)))
    #expect(named.looks.theme == .mono)

    var turned = state()
    _ = themes(&turned, presses: 2)
    _ = turned.update(.input(.background(colour)))
    #expect(turned.looks.theme == .highContrast)
  }

  @Test("The answer of the terminal does nothing but that")
  func nothingElse() {
    var state = state()
    _ = state.update(.input(.key(.character("?"))))
    let layers = state.layers.count
    _ = state.update(.input(.background(RGB(0xFFFFFF))))
    #expect(state.layers.count == layers)
  }

  @Test("Without colours T says why nothing changes")
  func noColours() {
    var looks = Looks()
    looks.hasColours = false
    var state = state(looks)
    #expect(themes(&state, presses: 1) == ["dark"])
    #expect(state.notice?.weight == .refused)
    #expect(state.notice?.text.contains("NO_COLOR") == true)
  }

  @Test("The terminal is told before the frame, not one frame late")
  func told() {
    let terminal = HeadlessTerminal(size: Size(width: 80, height: 24), script: [[.background(RGB(0xFFFFFF))]])
    var seen: [Theme] = []
    terminal.onPresent = { [unowned terminal] _, _ in seen.append(terminal.theme) }
    let runner = Runner(
      state(), terminal: terminal, saver: MemorySaver(), clock: WallClock(fixedDay: SampleAlliance.today))
    _ = runner.run()
    #expect(seen == [.dark, .light])
  }
}
