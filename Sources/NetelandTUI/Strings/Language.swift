import Domain

/// A language of the interface. A new one is a case here and a folder beside `Dutch/`; the compiler asks for the rest.
enum Language: String, CaseIterable, Sendable {
  case dutch = "nl"
  case english = "en"

  var strings: Strings {
    switch self {
    case .dutch: .dutch
    case .english: .english
    }
  }

  var format: Format {
    switch self {
    case .dutch: .dutch
    case .english: .english
    }
  }

  /// The one after this, round and round.
  var next: Language {
    let all = Language.allCases
    return all[(all.firstIndex(of: self)! + 1) % all.count]
  }

  /// From the value of LANG or LC_ALL: `nl_BE.UTF-8`. English unless it says Dutch.
  init(locale: String) {
    self = locale.hasPrefix("nl") ? .dutch : .english
  }
}
