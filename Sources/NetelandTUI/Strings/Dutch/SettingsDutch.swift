import Domain

extension SettingsStrings {
  static let dutch = SettingsStrings(
    setting: "instelling", value: "waarde", source: "vanwaar", standard: "standaard",
    file: { "Instellingen: \($0.harmless)" },
    noFile: { "Instellingen: \($0.harmless) (bestaat niet)" },
    noFolder: "geen map voor instellingen: XDG_CONFIG_HOME noch HOME is gekend",
    checked: { ignored, remarks in
      let first = ignored == 0 ? "niets genegeerd" : "\(ignored) genegeerd"
      return remarks == 0 ? first : "\(first), \(DutchWords.count(remarks, "opmerking", "opmerkingen"))"
    },
    ignored: { count, key in
      let what =
        count == 1 ? "1 instelling klopt niet en is genegeerd" : "\(count) instellingen kloppen niet en zijn genegeerd"
      return key.map { "\(what): \($0) toont ze" } ?? what
    },
    remark: "opgelet",
    sentence: DutchSettings.sentence)
}

private enum DutchSettings {
  static func sentence(_ kind: SettingProblem.Kind, _ problems: ProblemStrings) -> String {
    switch kind {
    case .data(.comment): return "commentaar gevonden, dat kent JSON niet"
    case .data(.empty): return "het bestand is leeg, instellingen tussen { en } verwacht"
    case .data(let kind):
      return problems.dataKind(kind)
    case .tooLong(let limit):
      return "het bestand is groter dan \(limit >> 20) MB, zoveel instellingen zijn er niet"
    case .unknownName(let found, let nearest?, _):
      return "\(found.harmless) gevonden, \(nearest) verwacht"
    case .unknownName(let found, nil, let expected):
      return "\(found.harmless) gevonden, een van deze verwacht: \(expected.joined(separator: ", "))"
    case .elsewhere(let action, let contexts):
      return "\(action.rawValue) doet hier niets, wel in \(names(contexts))"
    case .notKeys(let found):
      return "\(found.harmless) gevonden, een toets of een lijst van toetsen verwacht, zoals \"n\" of [\"n\", \"F4\"]"
    case .unknownKey(let found):
      return "\(found.harmless) gevonden, een toets verwacht: een teken of een naam zoals Enter, F4, Ctrl-R, Shift-Up"
    case .sameKey(let found, let key):
      return "\(found.harmless) gevonden, dat is voor een terminal hetzelfde als \(key.name)"
    case .types(let key):
      return "\(key.name) gevonden, dat wordt hier getypt: een toets met Ctrl of Alt, of F1 tot F12 verwacht"
    case .needed:
      return "geen toets gevonden, minstens een verwacht: zonder deze kan je niet verder"
    case .taken(let key, let action):
      return "\(key.name) gevonden, dat doet hier al \(action.rawValue): geef die ook een andere toets"
    case .altGr(let key):
      return "\(key.name) vraagt AltGr op een Belgisch toetsenbord"
    case .hides(let key, let action, let context):
      return "\(key.name) doet hier niet meer \(action.rawValue) (\(context.rawValue))"
    case .hidden(let key, let contexts):
      return "\(key.name) doet iets anders in \(names(contexts))"
    }
  }

  private static func names(_ contexts: [KeyContext]) -> String {
    contexts.map(\.rawValue).joined(separator: ", ")
  }
}
