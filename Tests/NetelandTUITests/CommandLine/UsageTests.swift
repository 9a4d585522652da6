import Domain
import Testing

@testable import NetelandTUI

@Suite("How commands are called")
struct UsageTests {
  @Test(
    "Wrong usage is said on the error output, and the status is 2",
    arguments: [
      ["nonsense"], ["--nonsense"], ["reach", "--year", "2026"], ["reach", "--by", "colour"], ["import"],
      ["import", "schools"], ["init", "x", "--data", "y"], ["schools", "--lang", "fr"], ["reach", "extra"],
      ["reach", "--demo", "--data", "x"],
      ["init", "x", "--demo"], ["init", "x", "--name", " "],
    ])
  func wrong(words: [String]) {
    let run = CommandRun(words)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(!run.errors.hasPrefix("Error"))
  }

  @Test(
    "A mistake is named in the language of the interface",
    arguments: [
      (["--nonsense"], "Onbekende optie '--nonsense'"),
      (["nonsense"], "Onverwacht: 'nonsense'"),
      (["reach", "--year", "2026"], "De waarde '2026' past niet bij '--year <2026-2027>'"),
      (["import"], "Zeg wat je wil inlezen: schools, pupils of ics"),
      (["reach", "--demo", "--data", "x"], "--demo en --data sluiten elkaar uit"),
      (["list"], "Er ontbreekt '<kind>'"),
    ])
  func dutch(words: [String], said: String) {
    let errors = CommandRun(words + ["--lang", "nl"]).errors
    #expect(errors.hasPrefix(said), "\(errors)")
    #expect(!errors.contains("See '") && !errors.contains("Usage"))
    #expect(CommandRun(words + ["--lang", "en"]).errors.contains("Usage: "))
  }

  @Test("What both languages say of a mistake is a sentence without its full stop in Dutch")
  func mistakes() {
    for mistake in UsageMistake.allCases {
      let text = Strings.dutch.mistakes.text(mistake)
      #expect(!text.hasSuffix(".") && text != mistake.rawValue)
      #expect(Strings.english.mistakes.text(mistake) == mistake.rawValue)
    }
  }

  @Test("Help and version are printed, and the status is 0")
  func help() {
    #expect(CommandRun(["--version"]).output.contains("."))
    #expect(CommandRun(["reach", "--help"]).output.contains("USAGE: neteland reach"))
    #expect(CommandRun(["help", "reach", "--lang", "nl"]).output.contains("USAGE"))
    #expect(CommandRun(["--help"]).status == 0)
  }

  @Test("Options that every command has may stand before the command too")
  func before() throws {
    let place = try Workplace.sample()
    let one = CommandRun(["--data", place.data, "--lang", "en", "schools"])
    let other = CommandRun(["schools", "--data", place.data, "--lang", "en"])
    #expect(one.output == other.output)
    #expect(one.lines.count == 38)
  }

  @Test("Without a command it is the dashboard, with its options")
  func dashboard() throws {
    guard case .dashboard(let options) = Neteland.request(["--lang=en", "--demo", "--read-only"]) else {
      Issue.record("no dashboard")
      return
    }
    #expect((options.language, options.isDemo, options.isReadOnly) == (.english, true, true))
  }

  @Test("The demo is the sample on its own day, and what is changed in it is gone")
  func demo() throws {
    let run = CommandRun(["reach", "--demo"], today: Day("2031-01-01")!)
    #expect(run.status == 0)
    #expect(run.lines.first == "STEM Neteland (voorbeeld): bereik in 2026-2027")
    #expect(CommandRun(["edit", "alliance", "percent=75", "--demo"]).status == 0)
    #expect(CommandRun(["show", "alliance", "--demo"]).output.contains("71"))
  }

  @Test("Text from a file is shown, never obeyed")
  func harmless() throws {
    let place = try Workplace()
    var alliance = Alliance.empty(named: "Test")
    alliance.schools = Records([School(id: "012345-01", name: "De \u{1B}[31mWissel\u{7}\u{202E}")])
    try Store.create(place.data, alliance)
    for words in [["schools"], ["schools", "--json"], ["list", "school"], ["list", "school", "--json"]] {
      let run = CommandRun(words + ["--data", place.data])
      #expect(run.output.contains("Wissel"))
      #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    }
  }

  @Test("Columns line up by what a terminal shows, wide characters included")
  func columns() {
    var table = TextTable("A", ">N", "")
    table.add("日本", "1", "x")
    table.add("e\u{301}", "100", "y")
    #expect(table.lines == ["A       N", "日本    1  x", "e\u{301}     100  y"])
  }
}
