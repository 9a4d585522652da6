import Domain
import Testing

@testable import NetelandTUI

/// What is opened over tables, and their filter, through the real event loop. `make golden` writes the files anew.
@Suite("Tables look as expected")
struct TableGoldenTests {
  static let stories: [(name: String, keys: String)] = [
    ("table-columns", "2O"),
    ("table-columns-sorted", "2O<down>s<down>ss<down> "),
    ("table-frequency", "2F"),
    ("table-frequency-reach", "2F<right><right><right><right>"),
    ("table-filter-fields", "2/gemeente:olen bereik<lt>50"),
    ("table-filter-wrong", "2/olen bereik<lt>half"),
    ("table-filter-completion", "2/gem"),
    ("table-folded", "2g<down>z<end>z"),
    ("table-marked", "2 <down> V"),
    ("table-take", "2y"),
    ("table-take-file", "2y<end><enter>"),
    ("table-sessions-by-workshop", "3O<down><down><down><down>g<esc>"),
    ("table-sessions-sorted", "3sss"),
    ("table-workshops-frequency", "5<down><tab>F"),
    ("table-reach-grouped", "4g"),
  ]

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    var keys = story.keys
    if variant.language == .english {
      keys = keys.replacing("gemeente", with: "municipality").replacing("bereik", with: "reach")
      keys = keys.replacing("gem", with: "mun")
    }
    try expectGolden(variant.stage.play(.typed(keys)), story.name, variant)
  }

  @Test("The hardware cursor stands on what is selected", arguments: ["2O", "2F", "2y", "2g", "3s", "2gz"])
  func cursor(keys: String) throws {
    let ending = Stage().play(.typed(keys))
    let cursor = try #require(ending.cursor)
    #expect(ending.frame.row(cursor.y).contains { $0.style.attributes.contains(.selected) })
  }
}
