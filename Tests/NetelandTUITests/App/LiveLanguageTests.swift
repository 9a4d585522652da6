import Domain
import Testing

@testable import NetelandTUI

/// The language is switched while the program runs, wherever one is.
@Suite("The language is switched in every screen, layer and form")
struct LiveLanguageTests {
  private static let places = [
    "", "<tab>", "2", "2<enter>", "2/olen<enter>", "3", "3<tab>", "3<tab>p", "3<tab><tab>", "3<tab><tab><tab>", "3g",
    "3<tab><tab>v", "3K", "3i", "3in", "3w", "3e", "3n", "3nrobot<enter><enter>", "3X", "3R", "3 m", "4", "4<tab>",
    "4<tab><tab>", "4<tab><tab><tab>", "4<tab><tab><tab><tab>", "4<tab><tab><tab><tab><tab>",
    "4<tab><tab><tab><tab><tab><tab>", "4d", "4A", "4<enter>", "5", "5<enter>", "5<enter>e", "5<enter>n", "r",
    "r<enter>", "r<enter>9", "U", "C", "P", "?",
  ]

  private func frame(_ state: AppState) -> String {
    var buffer = Buffer(size: state.size)
    _ = state.draw(on: &buffer)
    return buffer.text()
  }

  /// The first line that differs.
  private func difference(_ one: AppState, _ other: AppState) -> String? {
    let lines = zip(frame(one).split(separator: "\n"), frame(other).split(separator: "\n"))
    return lines.first { $0 != $1 }.map { "\($0) / \($1)" }
  }

  /// What keys did is said once, in the language in which they were pressed.
  private func silent(_ state: AppState) -> AppState {
    var state = state
    (state.notice, state.news) = (nil, nil)
    return state
  }

  @Test("What is there then is what would be there, and back again nothing is lost", arguments: places)
  func everywhere(keys: String) {
    let dutch = silent(Stage(120, 40).play(.typed(keys)).state)
    var stage = Stage(120, 40)
    stage.language = .english
    let english = silent(stage.play(.typed(keys)).state)
    var switched = dutch
    _ = switched.perform(.language)
    #expect(difference(switched, english) == nil)
    _ = switched.perform(.language)
    #expect(difference(switched, dutch) == nil)
  }
}
