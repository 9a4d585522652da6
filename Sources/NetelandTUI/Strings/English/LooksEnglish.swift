extension LooksStrings {
  static let english = LooksStrings(
    shown: { name in
      switch name {
      case "dark": "Theme: dark"
      case "light": "Theme: light"
      case "highContrast": "Theme: high contrast (highContrast)"
      case "mono": "Theme: without colour (mono)"
      default: "Theme: \(name.harmless)"
      }
    },
    noColours: "No colours: the terminal has none, or NO_COLOR is set (neteland --theme dark turns them on)",
    unknownTheme: {
      "there is no theme \"\($0.harmless)\": dark, light, highContrast, mono, auto, or a file (name.json)"
    })
}
