import Domain
import Testing

@testable import NetelandTUI

@Suite("Sessions on the command line")
struct SessionCommandsTests {
  private func place(linked: Bool = true) throws -> Workplace {
    let place = try Workplace()
    try Store.create(place.data, SeriesStage.alliance(linked: linked))
    return place
  }

  private func sessions(_ place: Workplace) throws -> [Session] {
    let alliance = try Store.open(place.data, forReadingOnly: true).alliance
    return alliance.years.values.flatMap(\.sessions).sorted(by: Session.inOrder)
  }

  private func days(_ place: Workplace) throws -> [String] { try sessions(place).map { "\($0.day)" } }

  @Test("The listing still lists, with its options before and after the folder")
  func listing() throws {
    let place = try place()
    let run = place.run("sessions", "--from", "1/12", "--json")
    #expect(run.status == 0 && run.output.contains("\"s1\"") && !run.output.contains("\"s0\""))
    #expect(run.output.contains("\"series\": \"series\""))
    #expect(place.run("sessions").lines.count == 4)
    #expect(place.run("sessions", "list", "--to", "1/12").lines.count == 2)
  }

  @Test("A session is added by the names of things, with the length of its workshop")
  func add() throws {
    let place = try place()
    let run = place.run(
      "sessions", "add", "--workshop", "bruggen", "--day", "26/11", "--start", "14u", "--venue", "zaal", "--guides",
      "Bo", "--invite", "L5 De Eik", "--note", "Tape")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Ingepland: Bruggen do 26/11/2026"))
    let added = try #require(try sessions(place).first { $0.workshop == "VB-02" })
    #expect(added.day == Day("2026-11-26") && added.start == TimeOfDay("14:00") && added.venue == "hall")
    #expect(added.guides == ["bo"] && added.note == "Tape")
    #expect(added.participation == [Participation(school: "012345-01", grade: .l5, invited: 24)])
    #expect(place.run("undo").status == 0)
    #expect(try sessions(place).count == 3)
  }

  @Test("What blocks is named on the standard error output, exits with 1 and changes nothing; a reason does it")
  func blocked() throws {
    let place = try place()
    let words = ["sessions", "add", "--workshop", "VB-02", "--day", "25/11", "--start", "14:00", "--venue", "lab"]
    let run = CommandRun(words + ["--data", place.data])
    #expect(run.status == 1 && run.errors.contains("Lab is al bezet: wo 25/11"))
    #expect(try sessions(place).count == 3)
    #expect(CommandRun(words + ["--reason", "Twee helften", "--data", place.data]).status == 0)
    #expect(try sessions(place).contains { $0.overrides == [Override(rule: "venue-taken", reason: "Twee helften")] })
  }

  @Test("What does not exist is wrong usage, in words")
  func wrongUsage() throws {
    let place = try place()
    #expect(place.run("sessions", "move", "nope", "--by", "7").status == 2)
    let noGuide = place.run("sessions", "edit", "s0", "--add-guide", "Zed")
    #expect(noGuide.status == 2 && noGuide.errors.contains("Zed"))
    let noHour = place.run("sessions", "move", "s0", "--start", "25:99")
    #expect(noHour.status == 2 && noHour.errors.contains("25:99"))
    #expect(place.run("sessions", "move", "s0").status == 2)
    // What belongs to the listing is not taken in silence.
    #expect(place.run("sessions", "move", "s0", "--by", "7", "--to", "3/12").status == 2)
    #expect(place.run("sessions", "repeat", "s0", "--weeks", "0").status == 2)
    #expect(place.run("sessions", "cancel", "s0").status == 2)
    let alone = try self.place(linked: false)
    #expect(alone.run("sessions", "confirm", "s0", "--scope", "all").status == 2)
  }

  @Test("A copy goes to the day that is given, or to the next free one")
  func copy() throws {
    let place = try place()
    #expect(place.run("sessions", "copy", "s2").status == 0)
    #expect(try days(place).last == "2026-12-16")
    #expect(place.run("sessions", "copy", "s0", "--day", "27/11", "--guides", "bo").status == 0)
    let copy = try #require(try sessions(place).first { $0.day == Day("2026-11-27") })
    #expect(copy.guides == ["bo"] && copy.series == nil)
  }

  @Test("A repeat lists what it made and what it skipped; --dry-run lists the same and changes nothing")
  func repeats() throws {
    let place = try place(linked: false)
    let before = try place.snapshot()
    let dry = place.run("sessions", "repeat", "s2", "--times", "2", "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("Nog niet bewaard: Ingepland: 2× Robots bouwen"))
    #expect(try place.snapshot() == before && place.journal().isEmpty)
    let run = place.run("sessions", "repeat", "s2", "--times", "2")
    #expect(run.status == 0)
    #expect(run.output.contains("wo 23/12/2026  overgeslagen: kerstvakantie"))
    #expect(try days(place).suffix(2) == ["2026-12-16", "2027-01-06"])
    let series = Set(try sessions(place).filter { $0.day > Day("2026-12-02")! }.map(\.series))
    #expect(series.count == 1 && series.first! != nil)
  }

  @Test("A repeat keeps and leaves days, takes workshops in turn and makes an academy")
  func academy() throws {
    let place = try place(linked: false)
    let run = place.run(
      "sessions", "repeat", "s2", "--until", "20/1", "--keep", "23/12", "--leave", "6/1", "--academy", "Robotclub",
      "--workshops", "Bruggen, Robots", "--json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("{\n  \"saved\": true,\n  \"act\": \"scheduled\",\n"))
    #expect(run.output.contains("\"reason\": \"christmas\""))
    let made = try sessions(place).dropFirst(3)
    #expect(made.map { "\($0.day)" } == ["2026-12-16", "2026-12-23", "2027-01-13", "2027-01-20"])
    #expect(made.map(\.workshop) == ["VB-02", "VB-01", "VB-02", "VB-01"])
    #expect(Set(try sessions(place).dropFirst(2).map(\.academy)) == ["robotclub"])
    #expect(made.allSatisfy { $0.participation.map(\.registered) == [8] })
  }

  @Test("Where some clash nothing is done; --possible does the others")
  func possible() throws {
    let place = try place()
    let refused = place.run("sessions", "repeat", "s0", "--times", "3")
    #expect(refused.status == 1 && refused.errors.contains("2 van 3 kunnen niet"))
    #expect(try sessions(place).count == 3)
    let json = place.run("sessions", "repeat", "s0", "--times", "3", "--json")
    #expect(json.status == 1 && json.output.contains("\"outcome\": \"refused\""))
    #expect(json.output.contains("\"saved\": false") && json.output.contains("\"rule\": \"venue-taken\""))
    #expect(place.run("sessions", "repeat", "s0", "--times", "3", "--possible").status == 0)
    #expect(try days(place) == ["2026-11-25", "2026-12-02", "2026-12-09", "2026-12-16"])
  }

  @Test("A repeat without a day to land on is refused and changes nothing")
  func noDay() throws {
    let place = try place()
    let run = place.run("sessions", "repeat", "s2", "--until", "10/12")
    #expect(run.status == 1 && !run.errors.isEmpty)
    #expect(place.journal().isEmpty)
  }

  @Test("A series moves as a whole, from a session on, or one of it alone")
  func move() throws {
    let place = try place()
    #expect(place.run("sessions", "move", "s1", "--by", "7", "--scope", "following").status == 0)
    #expect(try days(place) == ["2026-11-25", "2026-12-09", "2026-12-16"])
    #expect(place.run("sessions", "move", "s1", "--by=-7", "--scope", "all").status == 0)
    #expect(try days(place) == ["2026-11-18", "2026-12-02", "2026-12-09"])
    #expect(place.run("sessions", "move", "s0", "--day", "24/11", "--start", "9:00", "--venue", "Zaal").status == 0)
    let moved = try #require(try sessions(place).first { $0.id == "s0" })
    #expect(moved.day == Day("2026-11-24") && moved.start == TimeOfDay("09:00") && moved.venue == "hall")
    #expect(place.run("undo").status == 0 && place.run("undo").status == 0 && place.run("undo").status == 0)
    #expect(try days(place) == ["2026-11-25", "2026-12-02", "2026-12-09"])
  }

  @Test("Several by their ids: confirmed, held, given to another guide, cancelled with the reason")
  func several() throws {
    let place = try place()
    #expect(place.run("sessions", "confirm", "s0", "s1").status == 0)
    #expect(try sessions(place).map(\.status) == [.confirmed, .confirmed, .planned])
    #expect(place.run("sessions", "edit", "s0", "s2", "--remove-guide", "An", "--by", "Bo").status == 0)
    #expect(try sessions(place).map(\.guides) == [["bo"], ["an"], ["bo"]])
    #expect(place.run("sessions", "hold", "s0").status == 1)
    #expect(place.run("sessions", "hold", "s0", today: Day("2026-11-26")!).status == 0)
    let cancelled = place.run("sessions", "cancel", "s1", "--scope", "following", "--reason", "Zaal gesloten")
    #expect(cancelled.status == 0 && cancelled.output.contains("Geannuleerd: 2× Robots bouwen"))
    #expect(try sessions(place).map(\.cancelReason) == [nil, "Zaal gesloten", "Zaal gesloten"])
    let again = place.run("sessions", "cancel", "s1", "s2", "--reason", "Nog eens")
    #expect(again.status == 0 && again.output == "Er is niets te doen\n")
  }
}
