import Domain
import Glibc
import Testing

@testable import NetelandTUI

@Suite("neteland config")
struct ConfigCommandTests {
  private func place(_ text: String?) throws -> Workplace {
    let place = try Workplace()
    mkdir(place.path + "/neteland", 0o700)
    if let text { _ = try place.write(text, to: "neteland/config.json") }
    return place
  }

  private func run(_ place: Workplace, _ words: String..., variables: [String: String] = [:]) -> CommandRun {
    CommandRun(["config"] + words, variables: ["XDG_CONFIG_HOME": place.path].merging(variables) { $1 })
  }

  @Test("Each value says where it comes from: an option, the environment, a line of the file, or nobody")
  func sources() throws {
    let place = try place(
      """
      {
        "theme": "light",
        "keys": {
          "everywhere": { "undo": ["z", "Ctrl-U"] }
        }
      }
      """)
    let lines = run(place, "--lang", "en", variables: ["NETELAND_DATA": "/srv/stem"]).lines.map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(
      lines == [
        "Settings: \(place.path)/neteland/config.json", "setting value from", "data /srv/stem NETELAND_DATA",
        "language en --lang", "startScreen overview default", "theme light config.json:2", "mouse true default",
        "keys.everywhere.undo z Ctrl-U config.json:4",
      ])
  }

  @Test("The language that is set comes before the locale, and an option before both")
  func language() throws {
    let settings = SettingsReader.read(Array(#"{"language": "en"}"#.utf8), path: "config.json")
    let dutch = { (name: String) in name == "LANG" ? "nl_BE.UTF-8" : nil }
    #expect(InForce.language(given: nil, settings, dutch).value == .english)
    #expect(InForce.language(given: nil, settings, dutch).source == .file(line: 1))
    #expect(InForce.language(given: .dutch, settings, dutch).source == .flag("--lang"))
    #expect(InForce.language(given: nil, Settings(), dutch).value == .dutch)
    #expect(InForce.language(given: nil, Settings(), dutch).source == .environment("LANG"))
    #expect(InForce.language(given: nil, Settings(), { _ in nil }).source == .standard)
  }

  @Test("NO_COLOR comes before the theme that is set")
  func noColour() throws {
    let place = try place(#"{"theme": "light"}"#)
    #expect(run(place, variables: ["NO_COLOR": "1"]).output.contains("mono"))
    #expect(run(place).output.contains("light"))
  }

  @Test("Where there is no file, that is said and nothing is wrong")
  func noFile() throws {
    let place = try place(nil)
    let run = run(place, "--check", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.output.contains("(not there)"))
    #expect(self.run(place, "--path").output == "\(place.path)/neteland/config.json\n")
  }

  @Test("The home folder is taken where XDG_CONFIG_HOME says nothing, or no full path")
  func path() {
    #expect(SettingsSource.path { $0 == "HOME" ? "/home/an" : nil } == "/home/an/.config/neteland/config.json")
    #expect(
      SettingsSource.path { ["HOME": "/home/an", "XDG_CONFIG_HOME": "here"][$0] }
        == "/home/an/.config/neteland/config.json")
    #expect(SettingsSource.path { _ in nil } == nil)
    #expect(CommandRun(["config", "--path"]).status == 1)
  }

  @Test("--check names what is wrong and exits with 1; a remark alone does not")
  func check() throws {
    let bad = run(try place(#"{"theme": "pink", "keys": {"everywhere": {"undo": "@"}}}"#), "--check", "--lang", "en")
    #expect(bad.status == 1)
    #expect(bad.lines.count == 3)
    #expect(bad.lines.last == "1 ignored, 1 remark")
    let awkward = run(try place(#"{"keys": {"everywhere": {"undo": "@"}}}"#), "--check", "--lang", "en")
    #expect(awkward.status == 0)
    #expect(awkward.lines.last == "nothing ignored, 1 remark")
    #expect(run(try place("{}"), "--check").status == 0)
  }

  @Test("--json has every value with its source, and every problem with its place")
  func json() throws {
    let run = run(try place("{\n  \"language\": \"fr\",\n  \"mouse\": true\n}"), "--json", "--lang", "en")
    #expect(run.status == 0)
    let document = JSONDocument(Array(run.output.utf8), file: "output")
    #expect(document.problems.isEmpty)
    guard case .object(let members)? = document.root?.value else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == ["file", "exists", "settings", "problems"])
    #expect(run.output.contains(#""from": "config.json:3""#))
    #expect(run.output.contains(#""line": 2"#))
    #expect(run.output.contains(#""column": 15"#))
  }

  @Test("A folder, a pipe or a book in the place of the file is named, and nothing waits for it")
  func noText() throws {
    for make in [
      { mkdir($0, 0o700) }, { mkfifo($0, 0o600) },
      { path in
        let file = fopen(path, "wb")
        defer { fclose(file) }
        return ftruncate(fileno(file), 2 << 20)
      },
    ] as [(String) -> Int32] {
      let place = try place(nil)
      #expect(make(place.path + "/neteland/config.json") == 0)
      let run = run(place, "--check")
      #expect(run.status == 1)
      #expect(run.lines.count == 2)
    }
  }

  @Test("neteland keys shows the keys that are set")
  func keys() throws {
    let place = try place(#"{"keys": {"everywhere": {"nextTheme": "z"}}}"#)
    let page = CommandRun(["keys", "--lang", "en"], variables: ["XDG_CONFIG_HOME": place.path]).output
    #expect(page.contains("| `z` | \(Strings.english.actions[.nextTheme].long) |"))
    #expect(!page.contains("| `T` |"))
  }
}
