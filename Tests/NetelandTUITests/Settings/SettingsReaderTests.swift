import Domain
import Testing

@testable import NetelandTUI

@Suite("The file of settings")
struct SettingsReaderTests {
  private func read(_ text: String) -> Settings { SettingsReader.read(Array(text.utf8), path: "config.json") }

  /// Problems as they are said in English, without the name of the file.
  private func problems(_ text: String) -> [String] {
    read(text).problems.map { String(Strings.english.settings.text($0, Strings.english.problems).dropFirst(12)) }
  }

  @Test("Each setting holds as it is written, with its line")
  func all() {
    let settings = read(
      """
      {
        "language": "en",
        "startScreen": "agenda",
        "theme": "light",
        "mouse": false,
        "columns": { "schools": ["name", "reach"] },
        "keys": { "agenda": { "newSession": ["F2", "a"], "markHeld": "n" } }
      }
      """)
    #expect(settings.problems.isEmpty)
    #expect(settings.language == Settings.Placed(value: .english, line: 2))
    #expect(settings.startScreen == Settings.Placed(value: .agenda, line: 3))
    #expect(settings.theme == Settings.Placed(value: "light", line: 4))
    #expect(settings.mouse == Settings.Placed(value: false, line: 5))
    #expect(settings.columns.map(\.value.names) == [["name", "reach"]])
    let agenda: [KeyContext] = [.agenda, .list, .everywhere]
    #expect(settings.bindings.action(for: .function(2), in: agenda) == .newSession)
    #expect(settings.bindings.action(for: .character("a"), in: agenda) == .newSession)
    #expect(settings.bindings.action(for: .character("n"), in: agenda) == .markHeld)
    #expect(settings.keys.map(\.line) == [7, 7])
  }

  @Test("An empty object sets nothing, and nothing is wrong with it")
  func nothing() {
    let settings = read("{}")
    #expect(settings.problems.isEmpty)
    #expect(settings.bindings.all == KeyBindings.standard.all)
  }

  @Test(
    "What is wrong is named with its line and column, what was found and what was expected",
    arguments: [
      (#"{"theme": "lihgt"}"#, #"1:11: theme: found "lihgt", expected light"#),
      (#"{"theme": "x"}"#, #"1:11: theme: found "x", expected one of dark, light, highContrast, mono, auto"#),
      (#"{"them": "dark"}"#, #"1:2: found "them", expected theme"#),
      (
        "{\n  \"language\": \"nl\",\n  \"é\": 1\n}",
        #"3:3: found "é", expected one of language, startScreen, theme, mouse, columns, keys"#
      ),
      (#"{"language": 1}"#, "1:14: language: found 1, expected one of nl, en"),
      (#"{"mouse": "yes"}"#, #"1:11: mouse: found "yes", expected true or false"#),
      (#"{"keys": []}"#, "1:10: keys: found [], expected fields between { and }"),
      (#"{"keys": {"agend": {}}}"#, #"1:11: keys: found "agend", expected agenda"#),
      (#"{"keys": {"agenda": {"newSesion": "n"}}}"#, #"1:22: keys.agenda: found "newSesion", expected newSession"#),
      (
        #"{"keys": {"agenda": {"quit": "z"}}}"#,
        "1:22: keys.agenda.quit: quit does nothing here, but in everywhere"
      ),
      (
        #"{"keys": {"everywhere": {"undo": "Ctrl-1"}}}"#,
        #"1:34: keys.everywhere.undo: found "Ctrl-1", expected a key: a character, or a name like Enter, F4, Ctrl-R or Shift-Up"#
      ),
      (
        #"{"keys": {"everywhere": {"undo": ["z", "Ctrl-M"]}}}"#,
        #"1:40: keys.everywhere.undo: found "Ctrl-M", which a terminal cannot tell from Enter"#
      ),
      (
        #"{"keys": {"everywhere": {"undo": 5}}}"#,
        #"1:34: keys.everywhere.undo: found 5, expected a key or a list of keys, like "n" or ["n", "F4"]"#
      ),
      (
        #"{"keys": {"everywhere": {"quit": []}}}"#,
        "1:34: keys.everywhere.quit: found no key, expected at least one: nobody can go on without it"
      ),
      (
        #"{"keys": {"form": {"submit": "s"}}}"#,
        "1:30: keys.form.submit: found s, which is typed here: expected a key with Ctrl or Alt, or F1 to F12"
      ),
      (
        #"{"keys": {"agenda": {"newSession": "m"}}}"#,
        "1:22: keys.agenda.newSession: found m, which does moveSession here: give that another key too"
      ),
      (#"{"columns": {"schools": ["nmae"]}}"#, #"1:26: columns.schools: found "nmae", expected name"#),
      (#"{"theme": "dark",}"#, "1:17: this comma is one too many"),
      (#"{"theme" "dark"}"#, #"1:10: found "dark", expected a colon"#),
      ("// mine\n{}", "1:1: found a comment, JSON has none"),
      ("", ": the file is empty, expected settings between { and }"),
      ("[1]", "1:1: found [1], expected fields between { and }"),
      (#"{"theme": "dark", "theme": "light"}"#, "1:19: theme: is here twice, first on line 1"),
    ] as [(String, String)])
  func named(_ text: String, _ problem: String) {
    let said = problems(text)
    #expect(said.count == 1)
    // Without a place there is no colon before the sentence's own.
    #expect(said.first == (problem.hasPrefix(": ") ? String(problem.dropFirst(1)) : problem))
    #expect(read(text).ignored == 1)
  }

  @Test("One wrong setting does not take the others with it")
  func others() {
    let settings = read(
      #"{"theme": 3, "language": "en", "keys": {"agenda": {"newSession": "m", "copySession": "F2"}}}"#)
    #expect(settings.ignored == 2)
    #expect(settings.language?.value == .english)
    #expect(settings.bindings.action(for: .function(2), in: [.agenda]) == .copySession)
    #expect(settings.bindings.action(for: .character("m"), in: [.agenda]) == .moveSession)
    #expect(settings.bindings.action(for: .character("n"), in: [.agenda]) == .newSession)
  }

  @Test(
    "A key that holds and is awkward is remarked on",
    arguments: [
      (
        #"{"keys": {"everywhere": {"undo": "@"}}}"#,
        "1:26: note: keys.everywhere.undo: @ needs AltGr on a Belgian keyboard"
      ),
      (
        #"{"keys": {"agenda": {"newSession": "u"}}}"#,
        "1:22: note: keys.agenda.newSession: u no longer does undo here (everywhere)"
      ),
      (
        #"{"keys": {"agenda": {"newSession": "é"}}}"#,
        "1:22: note: keys.agenda.newSession: é no longer does showSchools here (everywhere)"
      ),
      (
        #"{"keys": {"everywhere": {"undo": "w"}}}"#,
        "1:26: note: keys.everywhere.undo: w does something else in agenda, agendaGrid"
      ),
    ] as [(String, String)])
  func remarks(_ text: String, _ remark: String) {
    #expect(problems(text) == [remark] || problems(text) == [remark.replacing(", agendaGrid", with: "")])
    #expect(read(text).ignored == 0)
    #expect(read(text).keys.count == 1)
  }

  @Test("Whatever stands in the file, it is read to the end, and what is said of it is harmless")
  func anything() {
    let good = Array(
      """
      {"language":"en","theme":"light","mouse":true,"columns":{"schools":["name"]},
      "keys":{"agenda":{"newSession":["F2","a"],"markHeld":"n"},"form":{"submit":"Ctrl-W"}}}
      """.utf8)
    let pieces = [#"""#, "{", "}", "[", "]", ",", ":", "null", "\u{1B}[2J", "\u{202E}", "\\u0000", "\u{0}", "é", "1e9"]
    var random = SplitMix64(seed: 612)
    for _ in 0..<3_000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...6, using: &random))
        bytes.replaceSubrange(start..<end, with: Array(pieces.randomElement(using: &random)!.utf8))
        if bytes.isEmpty { bytes = good }
      }
      let settings = SettingsReader.read(bytes, path: "config.json")
      for problem in settings.problems {
        for language in Language.allCases {
          let said = language.strings.settings.text(problem, language.strings.problems)
          #expect(said == said.harmless)
          #expect(!said.isEmpty)
        }
        if let line = problem.line { #expect(line >= 1 && (problem.column ?? 0) >= 1) }
      }
    }
  }
}
