/// What newcomers are told once, on the status line.
enum Hint: String, CaseIterable, Sendable {
  /// How anything is found, the keys among it.
  case welcome

  /// After so many keys it has been read, or never will be.
  static let mostKeys = 5
}

extension AppState {
  /// What stands on the status line while nothing else has to be said; nil for who knows it.
  var hint: Hint? {
    Hint.allCases.first { !remembered.hintsSeen.contains($0.rawValue) }
  }

  /// Counts a key; after a few of them the hint does not come back.
  mutating func countKeyForHint() {
    guard let hint else { return }
    keysBesideHint += 1
    if keysBesideHint >= Hint.mostKeys { learn(hint) }
  }

  /// Who has done what a hint speaks of need not read it.
  mutating func learn(_ hint: Hint) {
    remembered.hintsSeen.insert(hint.rawValue)
  }

  func text(of hint: Hint) -> String {
    switch hint {
    case .welcome: world.strings.palette.welcome(keys.label(of: .palette), keys.label(of: .help))
    }
  }
}
