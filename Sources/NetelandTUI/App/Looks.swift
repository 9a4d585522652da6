/// Which theme is shown, and what the key that goes on to the next one finds.
struct Looks: Equatable, Sendable {
  /// In the order of the key; a theme from a file first.
  let themes: [Theme]
  private var shown = 0
  /// Whether the terminal's background decides: until somebody chooses.
  private(set) var followsBackground: Bool
  /// Whether the theme was named for this one time: then it holds against NO_COLOR.
  let isAskedFor: Bool
  /// Without colours all themes look the same.
  var hasColours = true

  /// - Parameter hasLightBackground: as far as the environment says; the terminal's own answer comes later.
  init(hasLightBackground: Bool? = nil) {
    themes = Theme.all
    followsBackground = true
    isAskedFor = false
    show(hasLightBackground == true ? .light : .dark)
  }

  init(_ theme: Theme, isAskedFor: Bool) {
    themes = Theme.all.contains(theme) ? Theme.all : [theme] + Theme.all
    followsBackground = false
    self.isAskedFor = isAskedFor
    show(theme)
  }

  var theme: Theme { themes[shown] }

  /// Whether a theme that can come up has colours that need a terminal of direct colour.
  var hasExactColours: Bool { themes[0].hasExactColours }

  mutating func goOn() {
    followsBackground = false
    shown = (shown + 1) % themes.count
  }

  /// The terminal has said what its background is.
  mutating func adapt(to background: RGB) {
    guard followsBackground else { return }
    followsBackground = false
    show(background.isLight ? .light : .dark)
  }

  private mutating func show(_ theme: Theme) {
    shown = themes.firstIndex(of: theme) ?? shown
  }
}
