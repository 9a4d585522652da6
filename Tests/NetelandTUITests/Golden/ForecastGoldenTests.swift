import Domain
import Testing

@testable import NetelandTUI

/// Where the year ends and how it goes there, as it is drawn. `make golden` writes the files anew.
@Suite("The forecast and the course look as expected")
struct ForecastGoldenTests {
  private static func keys(_ view: ReachViewID) -> String {
    "4" + String(repeating: "<tab>", count: view.rawValue)
  }

  static let stories: [(name: String, keys: String)] = [
    ("reach-groups", keys(.groups)), ("reach-course", keys(.course)), ("reach-course-earlier", keys(.course) + ",,,,"),
    ("reach-forecast", keys(.forecast)), ("reach-forecast-earlier", "-" + keys(.forecast) + ",,,,,,,,,,,,"),
    ("what-if", keys(.forecast) + "<enter>"),
  ]

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    try expectGolden(variant.stage.play(.typed(story.keys)), story.name, variant)
  }
}
