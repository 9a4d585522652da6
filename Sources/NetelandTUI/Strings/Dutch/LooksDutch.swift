extension LooksStrings {
  static let dutch = LooksStrings(
    shown: { name in
      switch name {
      case "dark": "Thema: donker (dark)"
      case "light": "Thema: licht (light)"
      case "highContrast": "Thema: hoog contrast (highContrast)"
      case "mono": "Thema: zonder kleur (mono)"
      default: "Thema: \(name.harmless)"
      }
    },
    noColours: "Geen kleuren: de terminal heeft er geen, of NO_COLOR staat aan (neteland --theme dark zet ze aan)",
    unknownTheme: {
      "thema \"\($0.harmless)\" bestaat niet: dark, light, highContrast, mono, auto, of een bestand (naam.json)"
    })
}
