import Domain
import Testing

@testable import NetelandTUI

/// The screens where there is more room than on most, and where it is upright.
@Suite("Screens use the room there is")
struct LayoutGoldenTests {
  private static let stories: [(name: String, keys: String)] = [
    ("overview", "1"), ("schools", "2"), ("agenda", "3"), ("agenda-week", "3<tab>"), ("agenda-month", "3<tab><tab>"),
    ("reach", "4"), ("reach-quality", "4<tab><tab><tab><tab>"), ("admin", "5<tab>"),
  ]

  @Test("in Dutch, at 200x60 and upright, at 60x50", arguments: stories, [(200, 60), (60, 50)])
  func dutch(story: (name: String, keys: String), size: (Int, Int)) throws {
    let frame = Stage(size.0, size.1).play(.typed(story.keys)).frame
    try expectGolden(frame.text(), "\(story.name)-nl-\(size.0)x\(size.1)")
  }

  @Test("on a projector, with large digits")
  func projector() throws {
    try expectGolden(Stage(60, 20).play(.typed("1z")).frame.text(), "overview-large-nl-60x20")
    try expectGolden(Stage(60, 20).play(.typed("1z")).frame.text(ascii: true), "overview-large-ascii-60x20")
  }

  private static let overview = Stage().play(.typed("1")).state.screens[0] as? OverviewScreen ?? OverviewScreen()

  /// From the smallest terminal to one as large as a wall.
  private static let sizes = [40, 59, 60, 72, 79, 80, 99, 100, 111, 112, 119, 120, 159, 160, 161, 200, 260].flatMap {
    width in
    [10, 16, 20, 24, 34, 35, 40, 50, 60, 90].map { Size(width: width, height: $0) }
  }

  @Test("The panes of a screen lie within it, beside or below each other and never over each other", arguments: sizes)
  func panes(size: Size) {
    let area = Rect(x: 0, y: 1, width: size.width, height: size.height - 3)
    func check(_ panes: [Rect], _ name: String) {
      for (index, pane) in panes.enumerated() where !pane.isEmpty {
        #expect(pane.intersection(area) == pane, "\(name) \(pane)")
        for other in panes[(index + 1)...] {
          #expect(pane.intersection(other).isEmpty, "\(name) \(pane) \(other)")
        }
      }
    }
    for view in AgendaViewID.allCases {
      let agenda = AgendaLayout(view, in: area)
      check([agenda.view, agenda.detail, agenda.month, agenda.upcoming], "agenda, \(view)")
    }
    let schools = SchoolsLayout(in: area)
    if schools.showsBoth { check([schools.table, schools.detail, schools.line], "schools") }
    let admin = AdminLayout(in: area, hasDetail: true)
    check([admin.kinds, admin.records, admin.detail], "admin")
    for view in ReachViewID.allCases {
      let reach = ReachLayout(view, in: area)
      check([reach.head, reach.view, reach.course], "reach, \(view)")
    }
    let overview = OverviewLayout(Self.overview, in: area)
    check([overview.gauge, overview.networks] + OverviewScreen.Pane.allCases.map(overview.area), "overview")
    #expect(!overview.area(of: .attention).isEmpty, "overview")
  }

  @Test("Beside the list stands the month of what is selected, and with a grid what comes from its week on")
  func besides() {
    #expect(Stage(200, 60).play(.typed("3")).frame.text().contains(" november 2026 ─"))
    #expect(Stage(200, 60).play(.typed("3>>>")).frame.text().contains(" december 2026 ─"))
    for size in [(200, 60), (60, 50)] {
      let week = Stage(size.0, size.1).play(.typed("3<tab>")).frame.text()
      #expect(week.contains("Vanaf ma 16/11"))
      let next = Stage(size.0, size.1).play(.typed("3<tab>>")).frame.text()
      #expect(next.contains("Vanaf ma 23/11") && next.contains("Meet je klasklimaat"))
    }
    #expect(!Stage(80, 24).play(.typed("3<tab>")).frame.text().contains("Vanaf"))
  }

  @Test("What stands beside the list follows what is done in it")
  func follows() {
    func month(_ keys: String) -> String {
      let lines = Stage(200, 60).play(.typed(keys)).frame.text().split(separator: "\n")
      return lines.suffix(22).map { $0.suffix(54) }.joined(separator: "\n")
    }
    // Marked as held: its sign in the month is another one.
    #expect(month("3").contains("●09:"))
    #expect(month("3a").contains("✓09:") && month("3a") != month("3"))
  }

  @Test(
    "What is selected stays in view while one walks to the end and back, upright too", arguments: ["2", "3", "5<tab>"])
  func walking(screen: String) throws {
    for size in [(60, 50), (80, 60), (200, 60), (120, 40), (60, 20)] {
      for keys in ["<end>", "<end><home>", String(repeating: "<down>", count: 45), "<pgdn><pgdn><pgup>"] {
        let ending = Stage(size.0, size.1).play(.typed(screen + keys))
        let cursor = try #require(ending.cursor)
        #expect(ending.frame.row(cursor.y).contains { $0.style.attributes.contains(.selected) }, "\(size) \(keys)")
      }
    }
  }
}
