import Domain
import Testing

@testable import NetelandTUI

@Suite("The search for personal data on the command line")
struct PrivacyCommandTests {
  @Test("Nothing found is said, and the status is 0")
  func nothing() throws {
    let place = try Workplace.sample()
    let run = place.run("check", "--privacy")
    #expect(run.status == 0)
    #expect(run.lines == ["Geen persoonsgegevens gezien in vrije tekst"])
    #expect(CommandRun(["check", "--privacy", "--json", "--data", place.data]).output == "[]\n")
  }

  @Test("What is found is said with its place in both languages, and the status is 1")
  func found() throws {
    let place = try Workplace.sample()
    let school = SampleAlliance.make().schools[0]
    #expect(place.run("edit", "school", school.id.text, "note=Bel 014/58.99.11, leerling Xavi weende").status == 0)
    let run = place.run("check", "--privacy")
    #expect(run.status == 1)
    #expect(
      run.lines == [
        "schools.json: school \(school.id.text), veld note: lijkt een telefoonnummer: \"014/58.99.11\"",
        "schools.json: school \(school.id.text), veld note: lijkt de naam van een leerling: \"Xavi\"",
        "2 plekken om na te kijken op persoonsgegevens",
      ])
    let english = place.run("check", "--privacy", "--lang", "en")
    #expect(english.lines.first?.hasSuffix("looks like a telephone number: \"014/58.99.11\"") == true)
    // The usual check is about other things.
    #expect(!place.run("check").output.contains("014/58.99.11"))
  }

  @Test("For programs it gives kind, place and range")
  func json() throws {
    let place = try Workplace.sample()
    let school = SampleAlliance.make().schools[0]
    _ = place.run("edit", "school", school.id.text, "note=é: a@b.be")
    let run = place.run("check", "--privacy", "--json")
    #expect(run.status == 1)
    for part in [
      "\"kind\": \"email\"", "\"file\": \"schools.json\"", "\"record\": \"\(school.id.text)\"", "\"field\": \"note\"",
      "\"start\": 3", "\"end\": 9", "\"excerpt\": \"a@b.be\"",
    ] { #expect(run.output.contains(part), "\(part)") }
  }

  @Test("A file that cannot be read is named: not all has been looked through")
  func unreadable() throws {
    let place = try Workplace.sample()
    _ = try place.write("{", to: place.data + "/kits.json")
    let run = place.run("check", "--privacy")
    #expect(run.status == 1)
    #expect(run.errors.contains("kits.json"))
  }
}
