import Domain
import Testing

@testable import NetelandTUI

/// What a colour says is said by a word or a sign too.
@Suite("Nothing is said by colour alone")
struct WithoutColourTests {
  private static let places = [
    "", "2", "2<enter>", "3", "3<tab>", "3<tab><tab>", "3<tab><tab><tab>", "3<tab>p", "3w", "3K", "3i", "4", "4<tab>",
    "4<tab><tab>", "4<tab><tab><tab>", "4<tab><tab><tab><tab>", "4<tab><tab><tab><tab><tab>",
    "4<tab><tab><tab><tab><tab><tab>", "4<enter>", "5", "r", "r<enter>99", "P", "U",
  ]

  /// Roles that say what something is.
  private static let meanings: Set<Role> = [
    .good, .warning, .bad, .planned, .confirmed, .held, .cancelled, .unknown, .holiday, .certain, .possible, .rest,
    .target,
  ]

  @Test("No sign that stands alone means two things that only its colour tells apart", arguments: places)
  func signs(keys: String) {
    let frame = Stage(120, 40).play(.typed(keys)).frame
    var roles: [String: Set<Role>] = [:]
    // The last two lines say what a key did, in words.
    for y in 0..<(frame.height - 2) {
      for run in Self.runs(of: frame, y) where run.text.count == 1 && Self.meanings.contains(run.role) {
        let scalar = run.text.unicodeScalars.first!
        guard !scalar.properties.isAlphabetic, scalar.properties.numericType == nil, !Self.isLine(scalar) else {
          continue
        }
        roles[run.text, default: []].insert(run.role)
      }
    }
    let ambiguous = roles.filter { $0.value.count > 1 }
    #expect(ambiguous.isEmpty, "\(ambiguous)")
  }

  @Test("Good and bad are said by a word, a number or a sign, never by the colour of a shape", arguments: places)
  func verdicts(keys: String) {
    let frame = Stage(120, 40).play(.typed(keys)).frame
    for y in 0..<frame.height {
      for run in Self.runs(of: frame, y) where run.role == .good || run.role == .bad {
        // The edge of a session has the colour of the sign at its head.
        guard !run.text.unicodeScalars.allSatisfy(Self.isLine) else { continue }
        let isSaid = run.text.contains { $0.isLetter || $0.isNumber } || ["✓", "✗", "!", "?"].contains(run.text)
        #expect(isSaid, "\(run.text) on row \(y)")
      }
    }
  }

  private static func isLine(_ scalar: Unicode.Scalar) -> Bool { 0x2500...0x257F ~= scalar.value }

  @Test("In mono every meaning that stands in a cell is still a word or a sign", arguments: places)
  func mono(keys: String) {
    let frame = Stage(120, 40).play(.typed(keys)).frame
    // Bars and free days: their parts differ by their glyph.
    var glyphs: [Role: Set<UInt32>] = [:]
    for cell in frame.cells where [.certain, .possible, .rest, .target].contains(cell.style.role) {
      if cell.glyph != Cell.space { glyphs[cell.style.role, default: []].insert(cell.glyph) }
    }
    let parts: [Role] = [.certain, .possible, .rest, .target]
    for (index, one) in parts.enumerated() {
      for other in parts.dropFirst(index + 1) {
        #expect(glyphs[one, default: []].isDisjoint(with: glyphs[other, default: []]), "\(one) and \(other)")
      }
    }
  }

  /// What stands beside each other in one role, spaces within it too.
  private static func runs(of frame: Buffer, _ y: Int) -> [(text: String, role: Role)] {
    var runs: [(text: String, role: Role)] = []
    for cell in frame.row(y) {
      let text = frame.content(of: cell)
      if let last = runs.last, last.role == cell.style.role {
        runs[runs.count - 1].text += text
      } else {
        runs.append((text, cell.style.role))
      }
    }
    return runs.map { run in
      var text = run.text[...]
      while text.first == " " { text = text.dropFirst() }
      while text.last == " " { text = text.dropLast() }
      return (String(text), run.role)
    }
    .filter { !$0.text.isEmpty }
  }
}
