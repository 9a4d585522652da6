import Testing

@testable import NetelandTUI

@Suite("Themes")
struct ThemeTests {
  @Test("Mono uses no colour at all")
  func mono() {
    for role in Role.allCases {
      for attributes in [[], .selected, .marked, [.selected, .bold]] as [Attributes] {
        let look = Theme.mono.appearance(of: Style(role, attributes))
        #expect(look.foreground == .terminal && look.background == .terminal)
      }
    }
  }

  @Test("Good, warning and bad differ without colour, in every theme", arguments: Theme.all)
  func withoutColour(theme: Theme) {
    // Taking the colours away is what a printer, a colour-blind eye or a bad projector does.
    let looks = [Role.good, .warning, .bad].map { role in
      var look = theme.appearance(of: Style(role))
      look.foreground = .terminal
      look.background = .terminal
      return look
    }
    #expect(Set(looks).count == 3)
    #expect(Set([Signs.good, Signs.warning, Signs.bad]).count == 3)
  }

  @Test("Every theme keeps the terminal's background for plain text", arguments: Theme.all)
  func background(theme: Theme) {
    #expect(theme.appearance(of: .text).background == .terminal)
  }

  @Test("A selected row is one even bar, whatever its roles, but for the parts of a reach bar")
  func selection() {
    for theme in Theme.all {
      let plain = theme.appearance(of: .text.with(.selected))
      for role in Role.allCases where ![.certain, .possible, .rest, .target].contains(role) {
        let look = theme.appearance(of: Style(role, .selected))
        #expect(look.foreground == plain.foreground && look.background == plain.background)
        #expect(look.reverse && !look.dim)
      }
      #expect(
        theme.appearance(of: .certain.with(.selected)).foreground == theme.appearance(of: .certain).foreground
      )
    }
  }

  @Test("A theme is found by its name", arguments: Theme.all)
  func byName(theme: Theme) {
    #expect(Theme.named(theme.name) == theme)
    #expect(Theme.named("purple") == nil)
  }
}
