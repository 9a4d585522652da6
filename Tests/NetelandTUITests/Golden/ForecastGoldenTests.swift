import Domain
import Testing

@testable import NetelandTUI

/// Where the year ends and how it goes there, as it is drawn. `make golden` writes the files anew.
@Suite("The forecast and the course look as expected")
struct ForecastGoldenTests {
  private static func keys(_ view: ReachViewID) -> String {
    "4" + String(repeating: "<tab>", count: view.rawValue)
  }

  private static let stories: [(name: String, keys: String)] = [
    ("reach-course", keys(.course)), ("reach-course-earlier", keys(.course) + ",,,,"),
    ("reach-forecast", keys(.forecast)), ("reach-forecast-earlier", "-" + keys(.forecast) + ",,,,,,,,,,,,"),
    ("what-if", keys(.forecast) + "<enter>"),
  ]

  @Test("in Dutch, at 80x24 and 120x40", arguments: stories, [(80, 24), (120, 40)])
  func dutch(story: (name: String, keys: String), size: (Int, Int)) throws {
    let frame = Stage(size.0, size.1).play(.typed(story.keys)).frame
    try expectGolden(frame.text(), "\(story.name)-nl-\(size.0)x\(size.1)")
  }

  @Test("in English, at 80x24", arguments: stories)
  func english(story: (name: String, keys: String)) throws {
    var stage = Stage()
    stage.language = .english
    try expectGolden(stage.play(.typed(story.keys)).frame.text(), "\(story.name)-en-80x24")
  }

  @Test("on a narrow terminal, at 60x20", arguments: stories)
  func narrow(story: (name: String, keys: String)) throws {
    try expectGolden(Stage(60, 20).play(.typed(story.keys)).frame.text(), "\(story.name)-nl-60x20")
  }

  @Test("without UTF-8", arguments: [ReachViewID.course, .forecast])
  func ascii(view: ReachViewID) throws {
    let frame = Stage().play(.typed(Self.keys(view))).frame
    try expectGolden(frame.text(ascii: true), "reach-\(view)-ascii-80x24")
  }
}
