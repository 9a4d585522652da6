import Testing

@testable import Domain
@testable import NetelandTUI

@Suite("Registrations on the command line")
struct RegistrationCommandTests {
  private let place: Workplace
  /// A full session with a class of 4 waiting; the names of its two classes.
  private let session = "s26-0032"
  private let first = ["--school", "Vrije Basisschool De Drie", "--grade", "L5"]
  private let other = ["--school", "basisschool de koperwiek", "--grade", "l5"]

  init() throws { place = try Workplace.sample() }

  private func run(_ command: String, _ words: [String]) -> CommandRun {
    CommandRun([command, session] + words + ["--data", place.data])
  }

  private func stored() throws -> Session {
    try #require(try Store.open(place.data, forReadingOnly: true).alliance.session(RecordID(session)))
  }

  private func change(_ change: (inout Session) -> Void) throws {
    let store = try Store.open(place.data)
    var copy = try #require(store.alliance.session(RecordID(session)))
    change(&copy)
    let author = Author(user: "an", host: "balie", time: "2026-11-20T16:30:12")
    let edit = Edit(
      .edited, "", [.session(copy.schoolYear, try #require(Replacement(before: stored(), after: copy)))])
    try store.save([Change(id: "c\(copy.capacity ?? 0)", edit: edit)], by: author)
    try store.bringFilesUpToDate()
  }

  @Test("A class that the school cannot have is refused, with what it can have")
  func impossibleClass() throws {
    let before = try stored()
    let run = run("register", ["--school", "basisschool de koperwiek", "--grade", "S3", "--pupils", "2"])
    #expect(run.status == 2)
    #expect(run.errors.contains("Basisschool De Koperwiek heeft geen S3: verwacht werd een van L1-L6 (--grade)"))
    #expect(try stored() == before)
  }

  @Test("Of a session that was called off, its places say so and why")
  func cancelledPlaces() throws {
    try change {
      $0.status = .cancelled
      $0.cancelReason = "begeleider ziek"
    }
    #expect(run("places", []).lines[1] == "geannuleerd: begeleider ziek")
    #expect(run("places", ["--json"]).output.contains("\"status\": \"cancelled\""))
  }

  @Test("The places of a session, its classes and its waiting list are told")
  func places() throws {
    let run = run("places", [])
    #expect(run.status == 0)
    #expect(run.lines[0] == "wo 25/11 13:30-15:30 Slimme straat, veilige straat")
    #expect(run.lines[1] == "17 van 17 ingeschreven, volzet, wachtlijst: 4 leerlingen")
    #expect(run.output.contains("do 12/11/2026  de rest wacht"))
    #expect(CommandRun(["places", "nothing", "--data", place.data]).status == 2)
  }

  @Test("A group that does not fit is a question: nothing is done, and the answers are named")
  func question() throws {
    let before = place.journal()
    let asked = run("register", other + ["--pupils", "4"])
    #expect(asked.status == 1)
    #expect(asked.output.isEmpty)
    #expect(asked.errors.contains("L5 Basisschool De Koperwiek: 4 leerlingen"))
    #expect(asked.errors.contains("wacht al langer"))
    #expect(
      asked.errors.contains("--hold: ") && asked.errors.contains("--reason: ") && !asked.errors.contains("--fill"))
    #expect(place.journal() == before)
    #expect(run("register", other + ["--pupils", "4", "--fill"]).status == 1)
    #expect(place.journal() == before)
  }

  @Test("The answers do what they say, and the log has each step with its reason")
  func answers() throws {
    let held = run("register", other + ["--pupils", "4", "--hold"])
    #expect(held.status == 0)
    #expect(held.lines[0].hasSuffix("wo 25/11/2026 – te weinig plaatsen"))
    #expect(try stored().waiting.map(\.pupils) == [4, 4])

    let gone = run("withdraw", first + ["--pupils", "2", "--reason", "griep"])
    #expect(gone.status == 0)
    #expect(gone.errors.contains("niet voor de hele eerste groep"))
    #expect(run("promote", []).status == 1)
    #expect(run("promote", ["--fill"]).status == 0)
    #expect(try stored().waiting.map(\.pupils) == [2, 4])

    #expect(run("promote", ["--reason", "tweede zaal"]).status == 0)
    #expect(try stored().reason(against: .capacity) == "tweede zaal")
    let all = run("withdraw", first)
    #expect(
      all.lines.count == 3 && all.lines[1].hasPrefix("Van de wachtlijst geplaatst: L5 Basisschool De Koperwiek (4)"))
    #expect(try stored().waiting.isEmpty)
    #expect(try stored().overrides.isEmpty)

    let log = place.run("log")
    #expect(log.lines.count == 6)
    #expect(log.output.contains("– griep") && log.output.contains("– tweede zaal"))
    #expect(log.output.contains("– er kwam plaats vrij"))
    let json = place.run("log", "--json").output
    #expect(json.contains("\"cause\": \"places-free\"") && json.contains("\"reason\": \"griep\""))
  }

  @Test("A class of the list is promoted out of turn for a reason alone")
  func outOfTurn() throws {
    #expect(run("register", other + ["--pupils", "1", "--hold"]).status == 0)
    try change { $0.capacity = 19 }
    let asked = run("promote", other)
    #expect(asked.status == 1 && asked.errors.contains("wacht al langer"))
    #expect(run("promote", other + ["--reason", "komt met zus"]).status == 0)
    #expect(try stored().waiting.map(\.pupils) == [4])
    #expect(run("promote", ["--school", "990009-01"]).status == 2)
  }

  @Test("Those who wait leave the list, and the last to come of a class goes first")
  func leave() throws {
    #expect(run("register", first + ["--pupils", "3", "--hold"]).status == 0)
    #expect(run("withdraw", first + ["--waiting"]).status == 0)
    #expect(try stored().waiting.map(\.pupils) == [4])
    #expect(run("withdraw", first + ["--waiting", "--pupils", "1"]).status == 0)
    #expect(try stored().waiting.map(\.pupils) == [3])
    let none = run("withdraw", other + ["--waiting"])
    #expect(none.status == 1 && none.errors.contains("staat niet op de wachtlijst"))
  }

  @Test("For programs there is what was done, what is asked and how the places stand")
  func json() throws {
    let asked = run("register", other + ["--pupils", "4", "--json"])
    #expect(asked.status == 1)
    for part in [
      "\"done\": []", "\"kind\": \"too-few-places\"", "\"kind\": \"others-wait\"", "\"choice\": \"hold\"",
      "\"needsReason\": true", "\"capacity\": 17", "\"free\": 0", "\"since\": \"2026-11-12\"",
    ] {
      #expect(asked.output.contains(part), "\(part)")
    }
    let done = run("register", other + ["--pupils", "4", "--hold", "--json"])
    #expect(done.status == 0)
    #expect(done.output.contains("\"act\": \"waitlisted\"") && done.output.contains("\"question\": null"))
    #expect(run("places", ["--json"]).output.contains("\"decided\": \"hold\""))
  }

  @Test("What is refused is said, and nothing changes")
  func refused() throws {
    let before = place.journal()
    #expect(run("register", ["--school", "De", "--grade", "L5", "--pupils", "4"]).status == 2)
    #expect(run("register", ["--school", "990145-01", "--grade", "L9", "--pupils", "4"]).status == 2)
    #expect(run("register", first + ["--pupils", "0"]).status == 1)
    #expect(run("register", other + ["--pupils", "2", "--fill", "--hold"]).status == 2)
    let many = run("withdraw", first + ["--pupils", "99"])
    #expect(many.status == 1 && many.errors.contains("99 kan niet: het zijn er maar 9"))
    #expect(run("withdraw", other).status == 1)
    #expect(run("register", other + ["--pupils", "4", "--hold", "--read-only"]).status == 1)
    #expect(place.journal() == before)
  }

  @Test("A waiting list and a journal of before, without day, decision and reason, are read and written as they were")
  func older() throws {
    try change {
      $0.waiting[0].since = nil
      $0.waiting[0].decided = nil
    }
    let line = String(decoding: place.journal(), as: UTF8.self)
    #expect(!line.contains("\"reason\":null") && !line.contains("\"cause\""))
    let file = try place.read("alliance/2026-2027/sessions.json")
    #expect(file.contains("\"pupils\": 4\n        }\n      ]"))
    #expect(place.run("log").lines.count == 1)
    #expect(run("places", []).status == 0)
  }
}
