import Domain
import Testing

@testable import NetelandTUI

@Suite("What newcomers are told once")
struct HintTests {
  private func newcomer(_ width: Int = 80, _ height: Int = 24) -> Stage {
    var stage = Stage(width, height)
    stage.hintsSeen = []
    return stage
  }

  /// The line above the footer.
  private func status(_ ending: Stage.Ending) -> String {
    let lines = ending.frame.text().split(separator: "\n", omittingEmptySubsequences: false)
    return String(lines[ending.frame.height - 2])
  }

  @Test(
    "The first frame says how anything is found, in both languages and within 60 columns",
    arguments: Language.allCases)
  func first(language: Language) {
    var stage = newcomer(60, 20)
    stage.language = language
    let line = status(stage.play([Input.wake]))
    #expect(line.contains(": ") && line.contains("?") && line.contains("Esc") && !line.contains("…"))
  }

  @Test("After a few keys it is gone, and known for the next time")
  func fewKeys() {
    let almost = newcomer().play(.typed("jkjk"))
    #expect(almost.state.hint == .welcome && !status(almost).isEmpty)
    let gone = newcomer().play(.typed("jkjkj"))
    #expect(gone.state.hint == nil && status(gone).isEmpty)
    #expect(gone.state.remembered.hintsSeen == [Hint.welcome.rawValue])
  }

  @Test("Who opens the palette or the help need not be told", arguments: [":", "?"])
  func done(key: String) {
    let ending = newcomer().play(.typed(key + "<esc>"))
    #expect(ending.state.remembered.hintsSeen == [Hint.welcome.rawValue] && status(ending).isEmpty)
  }

  @Test("What a key has to say goes before it, and it is not said to who knows it")
  func notice() {
    let ending = newcomer().play(.typed("u"))
    #expect(status(ending).contains("Er is niets om ongedaan te maken"))
    #expect(status(Stage().play(.typed("1"))).isEmpty)
  }

  @Test("It names the keys that hold, and none that was taken away")
  func ownKeys() throws {
    var stage = newcomer()
    stage.settings = SettingsReader.read(
      Array(#"{"keys": {"everywhere": {"palette": [], "help": "F9"}}}"#.utf8), path: "config.json")
    let line = status(stage.play([Input.wake]))
    #expect(line.contains("F9") && !line.contains(": vindt"))
  }
}
