import Domain
import Glibc
import Testing

@testable import NetelandTUI

@Suite("The imports on the command line")
struct ImportCommandTests {
  @Test("A new alliance takes the agency's schools and pupils, and the second time nothing of them")
  func importing() throws {
    let place = try Workplace.started()
    let schools = agencyList("agency-schools.csv")
    let pupils = agencyList("agency-pupils.csv")

    let first = place.run("import", "schools", schools)
    #expect(first.status == 0)
    #expect(first.lines.contains("+ school 012345-02 Vrije Basisschool De Denappel"))
    #expect(first.lines.last == "Ingelezen: 5 toegevoegd, 0 gewijzigd, 0 ongewijzigd")
    let counted = place.run("import", "pupils", pupils, "--year", "2026-2027")
    #expect(counted.status == 0)
    #expect(counted.output.contains("+ leerlingenaantal 012345-01 Vrije Basisschool De Denappel: "))

    let before = try place.snapshot()
    let journal = place.journal()
    for again in [place.run("import", "schools", schools), place.run("import", "pupils", pupils)] {
      #expect(again.status == 0)
      #expect(again.lines.last?.hasPrefix("Niets te wijzigen") == true)
    }
    #expect(try place.snapshot() == before)
    #expect(place.journal() == journal)
  }

  @Test("The counts belong to the school year today lies in, unless another is named")
  func yearOfTheCounts() throws {
    let place = try Workplace.started()
    _ = place.run("import", "schools", agencyList("agency-schools.csv"))
    let late = place.run("import", "pupils", agencyList("agency-pupils.csv"), today: Day("2027-09-02")!)
    #expect(late.status == 0)
    #expect(late.errors.contains("2026-2027"))
    #expect(try place.snapshot().keys.contains { $0.hasSuffix("enrolments.json") } == false)
    let running = place.run("import", "pupils", agencyList("agency-pupils.csv"))
    #expect(running.status == 0)
    #expect(try place.snapshot()["2026-2027/enrolments.json"] != nil)
  }

  @Test("An import is one change, and undo takes it back whole")
  func undoing() throws {
    let place = try Workplace.started()
    let before = try place.snapshot()
    _ = place.run("import", "schools", agencyList("agency-schools.csv"))
    #expect(try place.snapshot() != before)
    #expect(try Store.open(place.data).history().count == 1)
    let undone = place.run("undo")
    #expect(undone.lines == ["Ongedaan gemaakt: Ingelezen: agency-schools.csv"])
    #expect(try place.snapshot() == before)
    #expect(place.run("undo").status == 1)
    #expect(place.run("redo").status == 0)
    #expect(try Store.open(place.data).alliance.schools.count == 5)
  }

  @Test("A dry run shows what would change and changes nothing")
  func dryRun() throws {
    let place = try Workplace.started()
    let before = try place.snapshot()
    let run = place.run("import", "schools", agencyList("agency-schools.csv"), "--dry-run")
    #expect(run.status == 0)
    #expect(run.lines.contains("+ school 034567-01 Sint-Odrada-instituut Ω"))
    #expect(run.lines.last?.hasPrefix("Proef, er is niets gewijzigd: 5 toegevoegd") == true)
    #expect(try place.snapshot() == before)
    #expect(place.journal().isEmpty)
  }

  @Test("A changed field is shown as it was and as it is")
  func changes() throws {
    let place = try Workplace.started()
    _ = place.run("import", "schools", agencyList("agency-schools.csv"))
    let list = try place.write(
      "schoolnummer;intern_vplnummer;naam;postcode;net;straat\n12345;1;De Denappel;2200;VGO;Dennenlaan\n",
      to: "list.csv")
    let run = place.run("import", "schools", list)
    #expect(run.lines.contains("    naam: Vrije Basisschool De Denappel → De Denappel"))
    #expect(run.lines.contains("    straat: Sparrenlaan → Dennenlaan"))
    #expect(run.output.contains("4 scholen"))
  }

  @Test("A list that cannot be read is refused as a whole, with its place, and nothing is changed")
  func refused() throws {
    let place = try Workplace.started()
    let before = try place.snapshot()
    let header = "schoolnummer;intern_vplnummer;naam;postcode;net\n"
    let wrong = [
      ("quote.csv", header + "1;1;\"open;2200;VGO\n", "quote.csv:2:5:"),
      ("column.csv", "schoolnummer;naam\n1;De Wissel\n", "column.csv:1:1:"),
      ("fields.csv", header + "1;1;De Wissel;2200\n", "fields.csv:2:1:"),
      ("number.csv", header + "1;1;Goed;2200;VGO\nx\u{1B}[31m;1;De Wissel;2200;VGO\n", "number.csv:3:1:"),
      ("empty.csv", "", "empty.csv:1:1:"),
    ]
    for (name, text, expected) in wrong {
      let run = place.run("import", "schools", try place.write(text, to: name))
      #expect(run.status == 1, "\(name)")
      #expect(run.errors.contains(expected), "\(run.errors)")
      #expect(!run.errors.contains("\u{1B}"))
      #expect(run.output.isEmpty)
    }
    #expect(try place.snapshot() == before)
    #expect(place.journal().isEmpty)
  }

  @Test("A list that is not there, or is a folder, is named with the reason")
  func unreadable() throws {
    let place = try Workplace.started()
    let missing = place.run("import", "schools", "/no/such/list.csv")
    #expect(missing.status == 1)
    #expect(missing.errors == "/no/such/list.csv kan niet gelezen worden: bestaat niet")
    #expect(place.run("import", "pupils", place.path).errors.contains("het is een map"))
  }

  @Test("Nothing is read into a folder whose own schools cannot be read whole")
  func halfFolder() throws {
    let place = try Workplace.started()
    _ = place.run("import", "schools", agencyList("agency-schools.csv"))
    let whole = try place.read("alliance/schools.json")
    _ = try place.write(String(whole.dropLast(40)), to: "alliance/schools.json")
    let before = try place.snapshot()
    for words in [["schools", "agency-schools.csv"], ["pupils", "agency-pupils.csv"]] {
      let run = place.run("import", words[0], agencyList(words[1]))
      #expect(run.status == 1)
      #expect(run.errors.contains("schools.json:"))
    }
    #expect(try place.snapshot() == before)
  }

  @Test("Asked to change nothing, it changes nothing")
  func readOnly() throws {
    let place = try Workplace.started()
    let before = try place.snapshot()
    let run = place.run("import", "schools", agencyList("agency-schools.csv"), "--read-only")
    #expect(run.status == 1)
    #expect(run.errors.contains("Alleen lezen"))
    #expect(try place.snapshot() == before)
  }

  @Test("A folder that cannot be written is named", .enabled(if: getuid() != 0))
  func notWritable() throws {
    let place = try Workplace.started()
    chmod(place.data, 0o500)
    let run = place.run("import", "schools", agencyList("agency-schools.csv"))
    #expect(run.status == 1)
    #expect(run.errors.contains("je mag niet schrijven in"))
    chmod(place.data, 0o700)
  }

  @Test("For programs: what is new, what differs, what was left out")
  func json() throws {
    let place = try Workplace.started()
    let run = place.run("import", "schools", agencyList("agency-schools.csv"), "--dry-run", "--json")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("{\n  \"file\": "))
    #expect(run.output.contains("\n  \"dryRun\": true,\n  \"added\": 5,\n  \"changed\": 0,\n"))
    #expect(run.output.contains("\"other-postcode\": 1"))
  }
}
