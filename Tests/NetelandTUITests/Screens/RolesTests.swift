import Domain
import Testing

@testable import NetelandTUI

/// The same look for the same meaning, on every screen, view and layer.
@Suite("One accent for each meaning")
struct RolesTests {
  private static let walk = [
    "1", "2", "2<enter>", "3", "3<tab>", "3<tab><tab>", "3<tab><tab><tab>", "4", "4<tab>", "4<tab><tab>",
    "4<tab><tab><tab>", "4<tab><tab><tab><tab>", "4<tab><tab><tab><tab><tab>", "4<tab><tab><tab><tab><tab><tab>",
    "5<tab>",
    "3e", "3w", "3i", "5K", "1r", ":olen", "?", "4<enter>",
  ]

  /// What lies behind a layer stands back, and a tick is the title of the column of what was held.
  private static let roles: [String: Set<Role>] = [
    Signs.good: [.good, .held, .text, .title, .header, .muted], Signs.bad: [.bad, .cancelled, .muted],
  ]

  @Test("What is right has a tick, what is wrong a cross, and both look so everywhere", arguments: walk)
  func signs(keys: String) {
    for size in [(80, 24), (200, 60)] {
      let frame = Stage(size.0, size.1).play(.typed(keys)).frame
      for y in 0..<frame.height {
        for cell in frame.row(y) {
          guard let allowed = Self.roles[frame.content(of: cell)] else { continue }
          #expect(allowed.contains(cell.style.role), "\(frame.content(of: cell)) as \(cell.style.role) in row \(y)")
        }
      }
    }
  }

  @Test("A tab, a key in a hint and what has the focus share the accent")
  func focus() {
    let frame = Stage().play(.typed("1")).frame
    let roles = Set(frame.row(0).filter { frame.content(of: $0) != " " }.map(\.style.role))
    #expect(roles == [.accent, .title, .key, .text, .muted])
    let footer = Set(frame.row(frame.height - 1).filter { frame.content(of: $0) != " " }.map(\.style.role))
    #expect(footer == [.key, .text])
  }
}
