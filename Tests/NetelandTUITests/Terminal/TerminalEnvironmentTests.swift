import Testing

@testable import NetelandTUI

@Suite("What the environment says of the terminal")
struct TerminalEnvironmentTests {
  private func environment(_ variables: [String: String]) -> TerminalEnvironment {
    TerminalEnvironment { variables[$0] }
  }

  @Test(
    "Boxes are drawn unless the locale names another character set",
    arguments: [
      ([:], false), (["LANG": "nl_BE.UTF-8"], false), (["LANG": "nl_BE.utf8"], false), (["LANG": "C"], true),
      (["LANG": "POSIX"], true), (["LANG": "nl_BE.ISO-8859-1"], true), (["LANG": "nl_BE@euro"], true),
      (["LANG": "nl_BE"], false), (["LANG": "C.UTF-8"], false), (["LANG": "C", "LC_ALL": "C.UTF-8"], false),
      (["LANG": "nl_BE.UTF-8", "LC_CTYPE": "C"], true), (["LANG": "nl_BE.UTF-8", "LC_ALL": ""], false),
    ] as [([String: String], Bool)])
  func characterSet(variables: [String: String], isASCII: Bool) {
    #expect(environment(variables).isASCII == isASCII)
  }

  @Test(
    "COLORFGBG says whether the background is light, where it says anything",
    arguments: [
      ("15;0", false), ("0;15", true), ("0;default;15", true), ("12;8", false), ("0;7", true), ("15;default", nil),
      ("", nil), ("0;99", nil),
    ] as [(String, Bool?)])
  func backgroundHint(value: String, isLight: Bool?) {
    #expect(environment(["COLORFGBG": value]).hasLightBackground == isLight)
  }

  @Test("Only terminals that pass over what they do not know are asked")
  func questions() {
    for name in ["xterm-256color", "tmux-256color", "alacritty", "foot"] {
      #expect(environment(["TERM": name]).answersQuestions)
    }
    for name in ["linux", "vt100", "dumb", "screen", ""] { #expect(!environment(["TERM": name]).answersQuestions) }
    #expect(environment(["TERM": "screen-256color", "TMUX": "/tmp/x"]).answersQuestions)
  }

  @Test("Direct colour is taken where the terminal says it has it")
  func directColour() {
    #expect(environment(["TERM": "xterm-256color", "COLORTERM": "truecolor"]).directName == "xterm-direct")
    #expect(environment(["TERM": "alacritty", "COLORTERM": "24bit"]).directName == "alacritty-direct")
    #expect(environment(["TERM": "xterm-direct", "COLORTERM": "truecolor"]).directName == nil)
    #expect(environment(["TERM": "xterm-256color"]).directName == nil)
  }

  @Test("NO_COLOR counts when it is not empty")
  func colour() {
    #expect(environment(["NO_COLOR": "1"]).hasNoColour)
    #expect(!environment(["NO_COLOR": ""]).hasNoColour)
    #expect(!environment([:]).hasNoColour)
  }

  @Test("Frames are marked as such unless NETELAND_SYNC says no")
  func frames() {
    #expect(environment([:]).mayHoldFrames)
    #expect(environment(["NETELAND_SYNC": "on"]).mayHoldFrames)
    for word in ["off", "0", "no"] { #expect(!environment(["NETELAND_SYNC": word]).mayHoldFrames) }
  }

  @Test(
    "A terminal that the database may not know has one to stand in for it; an odd one has none",
    arguments: [
      ("xterm-kitty", "xterm-256color"), ("alacritty", "xterm-256color"), ("tmux-256color", "screen"),
      ("vt320", nil), ("dumb", nil), ("", nil),
    ] as [(String, String?)])
  func substitute(name: String, substitute: String?) {
    #expect(environment(["TERM": name]).substituteName == substitute)
  }
}
