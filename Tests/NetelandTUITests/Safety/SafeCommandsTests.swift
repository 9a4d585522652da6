import Domain
import Testing

@testable import NetelandTUI

@Suite("What commands print")
struct SafeCommandsTests {
  private static let dose = Poison.dose(3) + "\u{202E}\u{9B}5m\u{7F}\n\t\u{200B}"

  private func expectHarmless(_ run: CommandRun, _ words: [String]) {
    let place = words.joined(separator: " ").harmless
    // Lines are lines of ours: what was a line break in a name is shown.
    #expect(Poison.first(in: run.output, but: "\n") == nil, "\(place)")
    #expect(Poison.first(in: run.errors, but: "\n") == nil, "\(place)")
  }

  @Test("is harmless, of every command, as text and as JSON, though every text of the folder is not")
  func everyCommand() throws {
    let place = try Workplace()
    let alliance = try Alliance.runningSample.poisoned(Self.dose)
    try Store.create(place.data, alliance)
    let kinds = EditableKind.allCases.map(\.rawValue)
    var commands: [[String]] = [
      ["reach"], ["reach", "--by", "school"], ["reach", "--by", "municipality"], ["forecast"],
      ["forecast", "--at", "2026-10-15"], ["schools"], ["sessions"],
      ["sessions", "--from", "2026-09-01", "--to", "2027-06-30"], ["check"], ["check", "--privacy"], ["keys"],
    ]
    commands += kinds.map { ["list", $0] }
    var printed = 0
    for words in commands {
      for (format, language) in [([], "nl"), (["--json"], "en")] where format.isEmpty || words != ["keys"] {
        let run = CommandRun(words + format + ["--data", place.data, "--lang", language])
        expectHarmless(run, words)
        printed += run.output.utf8.count
        if run.output.contains("[31m") { #expect(run.output.contains(format.isEmpty ? "␛[31m" : "\\u001b[31m")) }
      }
    }
    #expect(printed > 100_000)
    for kind in [RecordKind.school, .guide, .venue, .kit, .partner, .workshop] {
      let ids: [String] =
        switch kind {
        case .school: alliance.schools.map(\.id.text)
        case .guide: alliance.guides.map(\.id.text)
        case .venue: alliance.venues.map(\.id.text)
        case .kit: alliance.kits.map(\.id.text)
        case .partner: alliance.partners.map(\.id.text)
        default: alliance.workshops.map(\.id.text)
        }
      let id = try #require(ids.first)
      for words in [
        ["show", kind.rawValue, id], ["edit", kind.rawValue, id, "note=goed"], ["retire", kind.rawValue, id],
        ["restore", kind.rawValue, id], ["delete", kind.rawValue, id], ["undo"], ["redo"],
      ] {
        expectHarmless(CommandRun(words + ["--data", place.data]), words)
      }
    }
  }

  @Test("quotes arguments, paths and lists without obeying them")
  func arguments() throws {
    let place = try Workplace.sample()
    let bad = "x\(Self.dose.replacing("\n", with: ""))"
    let list = try place.write(
      "schoolnummer;intern_vplnummer;naam;net;postcode\r1;1;De \u{1B}[31mWissel;\u{202E}iets;2200\r",
      to: "lijst\(bad).csv")
    for words in [
      [bad], ["--\(bad)"], ["list", bad], ["show", "school", bad], ["edit", "school", bad, "name=x"],
      ["edit", "school", "012345-01", "\(bad)=1"], ["add", "venue", bad], ["add", "venue", "\(bad)=x"],
      ["add", "venue", "name=Zaal", "capacity=\(bad)"], ["add", "venue", "name=Zaal", "school=\(bad)"],
      ["add", "venue", "name=Zaal", "postcode=\(bad)"], ["add", "free-day", "name=x", "first=\(bad)"],
      ["delete", "kit", bad], ["reach", "--year", bad], ["reach", "--by", bad], ["sessions", "--from", bad],
      ["import", "schools", list], ["import", "schools", list, "--dry-run", "--json"], ["import", "pupils", list],
      ["import", "schools", "/nergens/\(bad)"],
    ] {
      let run = CommandRun(words + ["--data", place.data])
      #expect(run.status != 0 || words[0] == "import", "\(words.joined(separator: " ").harmless)")
      expectHarmless(run, words)
    }
    for words in [["schools"], ["init"], ["check", "--json"]] {
      expectHarmless(CommandRun(words + ["--data", "/nergens/\(bad)"]), words)
    }
  }

  @Test("A line break in an argument makes no line of its own in the answer")
  func forgedLine() {
    let run = CommandRun(["nonsense\nneteland: alles is weg"])
    #expect(run.status == 2)
    #expect(run.errors.split(separator: "\n").allSatisfy { !$0.hasPrefix("neteland: alles") })
    #expect(run.errors.contains("nonsense␊neteland"))
  }

  @Test(
    "What is typed on a command line with a control, a turn or something hidden is refused, by name",
    arguments: [
      ("\u{1B}[31m", "een stuurteken (U+001B)"), ("\u{202E}", "een teken dat tekst omdraait (U+202E)"),
      ("\u{200B}", "een onzichtbaar teken (U+200B)"), ("a\nb", "een regeleinde (U+000A)"),
    ])
  func refused(text: String, name: String) throws {
    let place = try Workplace.started()
    let before = try place.snapshot()
    let run = place.run("add", "venue", "name=Zaal \(text)x")
    #expect(run.status == 1)
    #expect(run.errors.contains(name))
    #expect(try place.snapshot() == before)
    let made = CommandRun(["init", place.path + "/nieuw", "--name", "A\(text)b"])
    #expect(made.status == 1)
    #expect(made.errors.contains(name))
  }

  @Test("What people write is kept and printed as it is", arguments: ["Zaal é e\u{301} ĳ", "👩‍🔬 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "بيت بית"])
  func ordinary(text: String) throws {
    let place = try Workplace.started()
    #expect(place.run("add", "venue", "name=\(text)").status == 0)
    for words in [["list", "venue"], ["list", "venue", "--json"]] {
      let run = CommandRun(words + ["--data", place.data])
      #expect(String.UnicodeScalarView(run.output.unicodeScalars).map { $0 }.contains(Array(text.unicodeScalars)))
    }
  }
}
