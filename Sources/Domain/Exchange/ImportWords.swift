/// The agency's words for the networks, whether a site is recognised, and the levels it offers.
enum ImportWords {
  static let networks = [
    "Gemeenschapsonderwijs", "Officieel gesubsidieerd onderwijs", "Vrij gesubsidieerd onderwijs",
  ]

  /// Nil for a word that names none of the three, such as that of a private school.
  static func network(_ text: String) -> EducationNetwork? {
    let words = words(in: text)
    if words.first == "go" || words.contains("gemeenschapsonderwijs") { return .community }
    // "Niet gesubsidieerd" belongs to none of the three.
    if words.contains("niet") { return nil }
    if words.contains(where: { official.contains($0) }) { return .official }
    if words.contains(where: { free.contains($0) }) { return .free }
    return nil
  }

  private static let official: Set<String> = [
    "officieel", "ogo", "gemeente", "gemeentelijk", "stad", "stedelijk", "provincie", "provinciaal", "vgc",
  ]
  private static let free: Set<String> = ["vrij", "vgo", "privaatrechtelijk"]

  enum Recognition {
    case recognised, ended, unknown
  }

  /// `S` (subsidised or financed) and `E` (recognised, without subsidy) are the agency's codes. Nothing at
  /// all says nothing against the site.
  static func recognition(_ text: String) -> Recognition {
    let words = words(in: text)
    guard let first = words.first else { return .recognised }
    if words.contains(where: { ended.contains($0) }) { return .ended }
    let isKnown = ["s", "e", "voorlopig"].contains(first) || words.contains { recognised.contains($0) }
    // "Niet meer erkend"
    if first == "niet" || first == "geen" { return isKnown ? .ended : .unknown }
    return isKnown ? .recognised : .unknown
  }

  private static let recognised: Set<String> = [
    "erkend", "erkende", "erkenning", "gesubsidieerd", "gefinancierd",
  ]
  private static let ended: Set<String> = [
    "afgevoerd", "afgeschaft", "opgeheven", "stopgezet", "gesloten", "beëindigd", "beeindigd", "geschrapt",
    "ingetrokken",
  ]

  /// The levels in a text such as `111, 211` or `Gewoon kleuteronderwijs, Gewoon lager onderwijs`.
  static func levels(_ text: String) -> Set<Level> {
    var levels = Set(ImportNumber.runs(in: text).compactMap { ImportStructure(code: $0).level })
    for word in words(in: text) {
      if word == "lager" || word == "lagere" { levels.insert(.primary) }
      if word == "secundair" { levels.insert(.secondary) }
    }
    return levels
  }

  /// The words of a text in lower case, without what is neither letter nor digit: `GO!` is `go`.
  static func words(in text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

extension Set<String> {
  fileprivate func contains(_ word: Substring) -> Bool { contains(String(word)) }
}

/// The main structure (hoofdstructuur) in which pupils are enrolled, by the agency's code.
enum ImportStructure: Equatable {
  /// 211, and 221 for special education.
  case primary
  /// 311, and 321 for special education.
  case secondary
  /// 111, and 121 for special education.
  case nursery
  /// 312 and 315, dual learning, and whatever the agency adds.
  case other

  init(code: Int) {
    switch code {
    case 211, 221: self = .primary
    case 311, 321: self = .secondary
    case 111, 121: self = .nursery
    default: self = .other
    }
  }

  var level: Level? {
    switch self {
    case .primary: .primary
    case .secondary: .secondary
    case .nursery, .other: nil
    }
  }
}

/// The sex of the pupils of a row.
enum ImportSex {
  case boys, girls
  /// Registered as neither; counted in the whole alone.
  case other

  static let expected = ["M", "V", "X"]

  init?(_ text: String) {
    switch text.lowercased() {
    case "m", "man", "mannelijk", "jongen", "jongens", "1", "1.0": self = .boys
    case "v", "vrouw", "vrouwelijk", "meisje", "meisjes", "f", "2", "2.0": self = .girls
    case "x", "ander", "andere": self = .other
    default: return nil
    }
  }
}
