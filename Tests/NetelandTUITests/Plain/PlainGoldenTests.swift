import Domain
import Testing

@testable import NetelandTUI

/// Every view as it is read aloud. `make golden` writes the files anew.
@Suite("Every view is read in plain lines")
struct PlainGoldenTests {
  private static let stories: [(name: String, dutch: [String], english: [String])] = [
    ("overview", [], []),
    ("schools", ["scholen", "openen"], ["schools", "open"]),
    ("agenda", ["agenda", "rijen", "hulp"], ["agenda", "rows", "help"]),
    ("agenda-week", ["agenda", "week", "oppakken", "rechts"], ["agenda", "week", "pick up", "right"]),
    ("agenda-month", ["agenda", "maand", "2"], ["agenda", "month", "2"]),
    ("agenda-year", ["agenda", "jaar"], ["agenda", "year"]),
    ("reach", ["bereik", "openen"], ["reach", "open"]),
    ("reach-coverage", ["bereik", "dekking", "links"], ["reach", "coverage", "left"]),
    ("reach-course", ["bereik", "verloop"], ["reach", "course"]),
    ("reach-groups", ["bereik", "groepen"], ["reach", "groups"]),
    ("reach-quality", ["bereik", "kwaliteit"], ["reach", "quality"]),
    ("reach-years", ["bereik", "jaren"], ["reach", "years"]),
    ("reach-forecast", ["bereik", "vooruit"], ["reach", "forecast"]),
    ("admin", ["beheer", "4", "openen", "aanpassen", ":terug"], ["admin", "4", "open", "edit", ":back"]),
    (
      "session-form", ["agenda", "nieuwe sessie", "?", "robots bouwen", "4/11", ":lees"],
      ["agenda", "new session", "?", "robots bouwen", "4/11", ":read"]
    ),
    ("recording", ["scholen", "deelname", "openen", "99"], ["schools", "numbers", "open", "99"]),
    ("registrations", ["agenda", "36", "inschrijvingen"], ["agenda", "36", "registrations"]),
    ("rules", ["beheer", "K"], ["admin", "K"]),
    ("who-can", ["agenda", "38", "wie kan dit"], ["agenda", "38", "who can"]),
    ("history", ["geschiedenis"], ["history"]),
    ("problems", ["problemen"], ["problems"]),
    ("target", ["bereik", "wat telt"], ["reach", "what counts"]),
  ]

  @Test("in Dutch and in English", arguments: stories.indices, Language.allCases)
  func golden(index: Int, language: Language) throws {
    let story = Self.stories[index]
    var stage = PlainStage()
    stage.language = language
    let talk = stage.talk(language == .dutch ? story.dutch : story.english)
    try expectGolden(talk.transcript, "plain-\(story.name)-\(language.rawValue)")
  }

  @Test("Nothing is said that can only be seen", arguments: stories.indices, Language.allCases)
  func signs(index: Int, language: Language) {
    let story = Self.stories[index]
    var stage = PlainStage()
    stage.language = language
    let text = stage.talk(language == .dutch ? story.dutch : story.english).transcript
    let drawn = text.unicodeScalars.filter { scalar in
      (0x2190...0x21FF).contains(scalar.value) || (0x2500...0x27BF).contains(scalar.value) || scalar.value == 0x1B
    }
    #expect(String(String.UnicodeScalarView(drawn)) == "")
    #expect(!text.contains("…"))
    // No line is there for the sake of the screen.
    #expect(!text.split(separator: "\n", omittingEmptySubsequences: false).contains(""))
  }
}
