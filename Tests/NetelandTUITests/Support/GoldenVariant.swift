import Testing

@testable import NetelandTUI

/// One of the ways in which each story is kept: in both languages at three sizes, and in Dutch on a terminal that shows
/// only ASCII and on one without colours.
struct GoldenVariant: CustomTestStringConvertible, Sendable {
  enum Look: String, Sendable { case full, ascii, mono }

  let language: Language
  let width: Int
  let height: Int
  let look: Look

  static let all: [GoldenVariant] =
    [Language.dutch, .english].flatMap { language in
      [(80, 24), (60, 20), (120, 40)].map { GoldenVariant(language, $0, .full) }
    } + [GoldenVariant(.dutch, (80, 24), .ascii), GoldenVariant(.dutch, (80, 24), .mono)]

  private init(_ language: Language, _ size: (Int, Int), _ look: Look) {
    self.language = language
    (width, height) = size
    self.look = look
  }

  /// The end of the file's name: `nl-80x24`, `mono-80x24`.
  var name: String {
    let first = look == .full ? (language == .dutch ? "nl" : "en") : look.rawValue
    return "\(first)-\(width)x\(height)"
  }

  var testDescription: String { name }

  var stage: Stage {
    var stage = Stage(width, height)
    stage.language = language
    return stage
  }

  /// What is kept of the last frame.
  func text(of ending: Stage.Ending) -> String {
    switch look {
    case .full: ending.frame.text()
    case .ascii: ending.frame.text(ascii: true)
    case .mono: "\(ending.frame.text())\n\(monoLegend) On top: \(ending.nameOnTop)\n\(ending.frame.monoText())"
    }
  }

  private var monoLegend: String { "-- b bold, d dim, u underlined, h bold and underlined; capitals: reversed." }
}

/// Compares a story's last frame with the file that is kept of it in this variant.
func expectGolden(
  _ ending: Stage.Ending, _ story: String, _ variant: GoldenVariant, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectGolden(variant.text(of: ending), "\(story)-\(variant.name)", sourceLocation: sourceLocation)
}

extension Stage.Ending {
  /// The type of what takes the keys, and its view where it has several: `AgendaScreen week`.
  var nameOnTop: String {
    let top = state.layers.last ?? state.screens[state.shown.rawValue]
    let name = "\(type(of: top))"
    return switch top {
    case let agenda as AgendaScreen: "\(name) \(agenda.shown)"
    case let reach as ReachScreen: "\(name) \(reach.shown)"
    default: name
    }
  }
}

extension Buffer {
  /// How each cell looks without colours, a letter a cell: a dot is plain, or see `GoldenVariant`.
  func monoText() -> String {
    (0..<height).map { y in
      var line = row(y).map { cell in
        let look = Theme.mono.appearance(of: cell.style)
        let letter = look.underline ? (look.bold ? "h" : "u") : look.bold ? "b" : look.dim ? "d" : "."
        return look.reverse ? (letter == "." ? "R" : letter.uppercased()) : letter
      }
      while line.last == "." { line.removeLast() }
      return line.joined()
    }.joined(separator: "\n")
  }
}
