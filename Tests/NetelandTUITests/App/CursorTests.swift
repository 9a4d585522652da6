import Domain
import Testing

@testable import NetelandTUI

/// Screen readers and magnifiers follow the hardware cursor.
@Suite("The hardware cursor stands on what is selected")
struct CursorTests {
  /// Every screen, view and layer, by the keys that lead there.
  private static let places = [
    "", "<tab>", "<tab><tab>", "<tab><tab><tab>", "<down>", "2", "2<enter>", "2<down><down>", "2/olen", "2/olen<enter>",
    "3", "3<down>", "3<tab>", "3<tab>p", "3<tab><tab>", "3<tab><tab><tab>", "3g", "3<tab><tab>v", "3K", "3i", "3w",
    "3e",
    "3X", "3R", "3 ", "4", "4<down>", "4<tab>", "4<tab><tab>", "4<tab><tab><tab>", "4<tab><tab><tab><tab>",
    "4<tab><tab><tab><tab><tab>", "4<tab><tab><tab><tab><tab><tab>", "4d", "4A", "4<enter>", "5", "5<enter>",
    "5<enter>e", "5<enter>n", "5/w", "n", "r", "r<enter>", "U", "C", "P", "?", "1", "2zz",
  ]

  @Test("in every screen, view and layer, at every size", arguments: places, [(80, 24), (60, 20), (120, 40)])
  func everywhere(keys: String, size: (Int, Int)) throws {
    let ending = Stage(size.0, size.1).play(.typed(keys))
    let cursor = try #require(ending.cursor, "\(keys) hides the cursor")
    let body = ending.frame.bounds.splitTop(1).rest.splitBottom(2).rest
    #expect(body.contains(cursor))
    // Where something looks selected, the cursor is on its line, unless it is where one types.
    guard !ending.state.top.takesText else { return }
    let selected = (0..<ending.frame.height).filter { y in
      ending.frame.row(y).contains { $0.style.attributes.contains(.selected) }
    }
    #expect(selected.isEmpty || selected.contains(cursor.y))
  }

  @Test("In a form it stands in the field with the focus, whatever its kind")
  func form() throws {
    var keys = "3n"
    var rows: [Int] = []
    for _ in 0..<8 {
      let ending = Stage(120, 40).play(.typed(keys))
      let cursor = try #require(ending.cursor)
      let line = ending.frame.row(cursor.y).map { ending.frame.content(of: $0) }.joined()
      #expect(line.contains("▸"))
      rows.append(cursor.y)
      keys += "<tab>"
    }
    #expect(Set(rows).count == rows.count)
  }
}
