import Domain
import Glibc
import Testing

@testable import NetelandTUI

@Suite("Giving out on the command line")
struct ExportCommandTests {
  private func events(_ calendar: String) -> Int { calendar.split(separator: "\r\nBEGIN:VEVENT").count - 1 }

  @Test("A calendar goes to standard output or to a file, and what it was told is kept once")
  func calendar() throws {
    let place = try Workplace.sample()
    let printed = place.run("export", "ics")
    #expect(printed.status == 0 && printed.errors.isEmpty)
    #expect(printed.output.hasPrefix("BEGIN:VCALENDAR\r\n") && events(printed.output) > 50)
    let ledger = try place.snapshot()["2026-2027/publications.json"]
    #expect(ledger != nil)
    let journal = place.journal()

    let file = place.path + "/alles.ics"
    let written = place.run("export", "ics", "--output", file)
    #expect(written.lines == ["\(events(printed.output)) sessies in \(file)"])
    #expect(try place.read("alles.ics") == printed.output)
    #expect(place.run("export", "ics", "--output", "-").output == printed.output)
    #expect(try place.snapshot()["2026-2027/publications.json"] == ledger)
    #expect(place.journal() == journal)
  }

  @Test("A school, a guide or a venue is named by its id, its name or the beginning of its name")
  func scope() throws {
    let place = try Workplace.sample()
    let alliance = SampleAlliance.make()
    let year = SchoolYear("2026-2027")!
    let session = try #require(alliance[year].sessions.first { !$0.guides.isEmpty && $0.status == .held })
    let guide = try #require(alliance.guides[session.guides[0]])
    let asked = [guide.id.text, guide.name, guide.name.uppercased()]
    let calendars = asked.map { place.run("export", "ics", "--guide", $0) }
    #expect(Set(calendars.map(\.output)).count == 1)
    let own = alliance[year].sessions.filter { $0.guides.contains(guide.id) && $0.status != .cancelled }
    #expect(events(calendars[0].output) == own.count)
    #expect(calendars[0].output.contains("NAME:STEM Neteland (voorbeeld): \(guide.name)\r\n"))

    let none = place.run("export", "ics", "--school", "Nergens")
    #expect(none.status == 1 && none.output.isEmpty && none.errors.contains("Nergens"))
    #expect(place.run("export", "ics", "--school", "").status == 1)
    let two = place.run("export", "ics", "--school", "GO!")
    #expect(two.status == 2 && two.errors.hasPrefix("Welke school is \"GO!\"?"))
    #expect(place.run("export", "ics", "--guide", "a", "--venue", "b").status == 2)
  }

  @Test("In a folder of which a file cannot be read nobody is told that its sessions are cancelled")
  func unreadable() throws {
    let place = try Workplace.sample()
    _ = place.run("export", "ics")
    _ = try place.write("{", to: place.data + "/2026-2027/sessions.json")
    let run = place.run("export", "ics")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("2026-2027/sessions.json"))
  }

  @Test("What a guide's calendar had and is deleted stays in it as cancelled, in the words of the language")
  func cancelled() throws {
    let place = try Workplace.sample()
    let store = try Store.open(place.data)
    let session = try #require(store.alliance[SchoolYear("2026-2027")!].sessions.first { $0.status == .planned })
    _ = place.run("export", "ics")
    let author = Author(user: "an", host: "h", time: "2026-11-21T10:00:00")
    try store.save([Change(id: "c1", edit: try .delete(session.id, in: store.alliance))], by: author)
    try store.bringFilesUpToDate()
    let title = try #require(store.alliance.workshops[session.workshop]?.title)
    let file = place.path + "/a.ics"
    let run = place.run("export", "ics", "--output", file)
    #expect(run.lines[0].hasSuffix(", waarvan 1 geannuleerd"))
    let text = try place.read("a.ics")
    #expect(text.contains("SUMMARY:Geannuleerd: \(title)\r\nSTATUS:CANCELLED\r\n"))
    #expect(place.run("export", "ics", "--lang", "en").output.contains("SUMMARY:Cancelled: \(title)\r\n"))
    // The ledger is no step that can be undone.
    let ledger = try place.snapshot()["2026-2027/publications.json"]
    let history = try Store.open(place.data).history()
    let told = try #require(history.first { $0.change.edit.act == .published })
    let refused = place.run("undo", "--change", told.change.id)
    #expect(refused.status == 1)
    #expect(refused.errors == "Wat aan agenda's is doorgegeven, kan niet ongedaan gemaakt worden")
    #expect(place.run("undo").status == 1)
    #expect(try place.snapshot()["2026-2027/publications.json"] == ledger)
    #expect(place.run("export", "ics").output.contains("UID:\(session.id)@neteland"))
  }

  @Test("A file is replaced as a whole, keeps its rights, and a link leads to the file that is meant")
  func outputFile() throws {
    let place = try Workplace()
    let target = try place.write("oud", to: "echt.ics")
    chmod(target, 0o640)
    let link = place.path + "/link.ics"
    #expect(symlink("echt.ics", link) == 0)
    try OutputFile(link).write(Array("nieuw".utf8))
    #expect(try place.read("echt.ics") == "nieuw")
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(target, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(throws: FileProblem.self) { try OutputFile(place.path + "/geen/map.ics").write([]) }
    try OutputFile("/dev/null").write([1])
    #expect(try Files(root: place.path).names(in: "").sorted() == ["echt.ics", "link.ics"])
  }

  @Test(
    "A table has a row a record, small counts stay out of it, and unknown is empty",
    arguments: ExportTable.Kind.allCases)
  func tables(_ kind: ExportTable.Kind) throws {
    let place = try Workplace.sample()
    let run = place.run("export", "csv", kind.rawValue)
    #expect(run.status == 0)
    let table = try CSVTable(bytes: Array(run.output.utf8))
    let alliance = SampleAlliance.make()
    let sessions = alliance[SchoolYear("2026-2027")!].sessions
    switch kind {
    case .sessions: #expect(table.rows.count == sessions.count)
    case .schools: #expect(table.rows.count == alliance.schools.active.count)
    case .participation:
      #expect(table.rows.count == sessions.reduce(0) { $0 + $1.participation.count })
      let attended = try table.column("aanwezig")
      #expect(!table.rows.contains { (1..<5).contains(Int($0[attended]) ?? 0) })
      #expect(run.errors.isEmpty == !table.rows.contains { $0[attended] == ReachWording.hiddenMark })
    }
    let named = place.run("export", "csv", kind.rawValue, "--contacts")
    #expect(kind == .participation || named.output.utf8.count > run.output.utf8.count)
    #expect(
      place.run("export", "csv", kind.rawValue, "--year", "2019-2020").output.split(separator: "\r\n").count
        == (kind == .schools ? table.rows.count + 1 : 1))
  }
}

@Suite("Taking a calendar in on the command line")
struct ImportCalendarCommandTests {
  private let weekly = """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    UID:turnclub@example.org
    SUMMARY:Turnclub
    DTSTART;TZID=Europe/Brussels:20261125T180000
    DTEND;TZID=Europe/Brussels:20261125T200000
    RRULE:FREQ=WEEKLY;COUNT=2
    END:VEVENT
    BEGIN:VEVENT
    UID:fout
    DTSTART:morgen
    END:VEVENT
    END:VCALENDAR

    """

  @Test("A dry run shows what would come and what is wrong, and changes nothing; then it is taken, once")
  func taking() throws {
    let place = try Workplace.sample()
    let venue = try #require(SampleAlliance.make().venues.active.first)
    let file = try place.write(weekly, to: "zaal.ics")
    let before = try place.snapshot()
    let dry = place.run("import", "ics", file, "--venue", venue.name, "--dry-run")
    #expect(dry.status == 0)
    #expect(
      dry.lines == [
        "+ wo 25/11 18:00-20:00", "+ wo 02/12 18:00-20:00",
        "Zou inlezen: 2 toegevoegd, 0 weggenomen, 0 ongewijzigd",
      ])
    #expect(dry.errors == "\(file):11: DTSTART: niet te lezen, de afspraak is overgeslagen: morgen")
    #expect(try place.snapshot() == before)

    #expect(place.run("import", "ics", file, "--venue", venue.id.text).lines.last?.hasPrefix("Ingelezen: 2 ") == true)
    let after = try place.snapshot()
    #expect(!String(decoding: try #require(after["venues.json"]), as: UTF8.self).contains("urnclub"))
    #expect(
      place.run("import", "ics", file, "--venue", venue.id.text).lines
        == ["Niets te wijzigen: 2 tijden staan er al"])
    #expect(try place.snapshot() == after)
    #expect(place.run("undo").status == 0)
    #expect(try place.snapshot() == before)
  }

  @Test("Sessions that the calendar now forbids are named")
  func clashes() throws {
    let place = try Workplace.sample()
    let alliance = SampleAlliance.make()
    let session = try #require(
      alliance[SchoolYear("2026-2027")!].sessions.inOrder.first {
        $0.status.isOpen && $0.day > SampleAlliance.today && !$0.guides.isEmpty
      })
    let day = session.day.description.replacing("-", with: "")
    let file = try place.write(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:\(day)\nEND:VEVENT\nEND:VCALENDAR\n", to: "eigen.ics")
    let run = place.run("import", "ics", file, "--guide", session.guides[0].text)
    #expect(run.lines.contains { $0.hasPrefix("Botst: ") && $0.contains("heeft dan iets anders") })
    let json = place.run("import", "ics", file, "--guide", session.guides[0].text, "--json", "--lang", "en").output
    #expect(json.contains("\"unchanged\": 1") && json.contains("\"added\": []"))
  }

  @Test("What is no calendar is refused, and whose it is must be said")
  func refused() throws {
    let place = try Workplace.sample()
    let file = try place.write("naam;plaats\n", to: "lijst.csv")
    let run = place.run("import", "ics", file, "--guide", "")
    #expect(run.status == 1)
    let venue = try #require(SampleAlliance.make().venues.first?.id.text)
    let wrong = place.run("import", "ics", file, "--venue", venue)
    #expect(wrong.status == 1 && wrong.errors.contains("BEGIN:VCALENDAR"))
    #expect(place.run("import", "ics", file).status == 2)
    #expect(place.run("import", "ics", file, "--venue", venue, "--guide", "x").status == 2)
  }

  @Test("Everything that can be wrong with a calendar is said in both languages", arguments: Language.allCases)
  func words(_ language: Language) {
    let texts = language.strings.calendars
    let kinds: [CalendarProblem.Kind] = [
      .notALine, .notUTF8, .badNesting, .unreadable(property: "DTEND"), .missing(property: "DTSTART"),
      .noUID(events: 2),
      .unknownZone, .repetitionNotUnderstood, .thisAndFuture, .endsBeforeItBegins, .tooOften,
    ]
    let said = kinds.map { texts.text(CalendarProblem(line: 7, kind: $0, found: "x\u{1B}[2J"), file: "a.ics") }
    #expect(Set(said).count == kinds.count)
    #expect(said.allSatisfy { $0.hasPrefix("a.ics:7: ") && $0 == $0.harmless })
    let left = BusyTimeImport.LeftOut.allCases.map { texts.leftOut($0, 2) }
    #expect(Set(left).count == left.count)
  }
}
