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

  @Test("NO_COLOR counts when it is not empty")
  func colour() {
    #expect(environment(["NO_COLOR": "1"]).hasNoColour)
    #expect(!environment(["NO_COLOR": ""]).hasNoColour)
    #expect(!environment([:]).hasNoColour)
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
