import Domain
import Testing

@testable import NetelandTUI

/// A small agenda of weekly sessions on Wednesdays, and the layers that work on several of them.
struct SeriesStage {
  static let year = SchoolYear("2026-2027")!
  static let today = Day("2026-11-21")!

  /// Five sessions from the first Wednesday after today, the first held if asked, linked where asked.
  static func alliance(linked: Bool = true, change: (inout Alliance) -> Void = { _ in }) -> Alliance {
    var alliance = Alliance.empty(named: "Test")
    var oak = School(id: "012345-01", name: "De Eik")
    oak.levels = [.primary]
    oak.address.municipality = "Olen"
    alliance.schools = Records([oak])
    alliance.workshops = Records([
      Workshop(id: "VB-01", title: "Robots bouwen"), Workshop(id: "VB-02", title: "Bruggen"),
    ])
    alliance.guides = Records([Guide(id: "an", name: "An Peeters"), Guide(id: "bo", name: "Bo Claes")])
    alliance.venues = Records([Venue(id: "lab", name: "Lab"), Venue(id: "hall", name: "Zaal")])
    alliance[year].enrolments.put(
      Enrolment(school: "012345-01", counts: [GradeCount(grade: .l5, pupils: 24)]))
    for index in 0..<3 {
      var session = Session(
        id: RecordID("s\(index)"), day: Day("2026-11-25")!.adding(days: 7 * index), start: TimeOfDay("13:30")!,
        workshop: "VB-01")
      session.venue = "lab"
      session.guides = ["an"]
      session.participation = [Participation(school: "012345-01", grade: .l5, invited: 24, registered: 8)]
      if linked { session.series = "series" }
      alliance[year].sessions.put(session)
    }
    change(&alliance)
    return alliance
  }

  static func stage(
    _ width: Int = 80, _ height: Int = 24, linked: Bool = true, change: (inout Alliance) -> Void = { _ in }
  ) -> Stage {
    var stage = Stage(width, height)
    stage.alliance = alliance(linked: linked, change: change)
    stage.today = today
    return stage
  }

  static func days(_ alliance: Alliance) -> [String] {
    alliance[year].sessions.inOrder.map { "\($0.day)" }
  }
}

@Suite("Copying and repeating from the agenda")
struct RepeatScreenTests {
  private func play(_ keys: String, linked: Bool = false, change: (inout Alliance) -> Void = { _ in }) -> Stage.Ending {
    SeriesStage.stage(linked: linked, change: change).play(.typed(keys))
  }

  @Test("A copy is the same session on the next day it would come again, and is judged before it is there")
  func copy() throws {
    let ending = play("3c")
    #expect(ending.frame.text().contains("Sessie kopiëren"))
    // The next Wednesday is taken by the next session.
    #expect(ending.frame.text().contains("Lab is al bezet"))
    let saved = play("3c16/12/2026<ctrl-s>").state.world.alliance
    #expect(SeriesStage.days(saved) == ["2026-11-25", "2026-12-02", "2026-12-09", "2026-12-16"])
    let copy = try #require(saved[SeriesStage.year].sessions.inOrder.last)
    #expect(copy.guides == ["an"] && copy.series == nil && copy.status == .planned)
    #expect(copy.participation == [Participation(school: "012345-01", grade: .l5, invited: 24)])
  }

  @Test("A repeat shows every day it makes and every one it skips, with why, before any of it is there")
  func preview() {
    let ending = play("3<down><down>R<tab><down>")
    let text = ending.frame.text()
    #expect(text.contains("Sessie herhalen: wo 09/12 Robots bouwen"))
    #expect(text.contains("tot kerstvakantie (ma 21/12 – zo 03/01)") || text.contains("de volgende vakantie"))
    #expect(text.contains("✓ wo 16/12 13:30"))
    #expect(ending.saved.isEmpty)
    let further = play("3<down><down>R  <tab>3").frame.text()
    #expect(further.contains("~ wo 23/12  overgeslagen: kerstvakantie (ma 21/12 – zo 03/01)"))
    #expect(further.contains("3 sessies, 2 overgeslagen"))
  }

  @Test("It is one step of the history: one undo takes all of it back")
  func oneUndo() {
    let made = play("3<down><down>R  <tab>3<ctrl-s>")
    #expect(made.saved.count == 1)
    #expect(made.saved[0].edit.subject == "3× Robots bouwen 2026-12-16 – 2027-01-13")
    let days = SeriesStage.days(made.state.world.alliance)
    #expect(days.suffix(3) == ["2026-12-16", "2027-01-06", "2027-01-13"])
    #expect(made.frame.text().contains("Ingepland: 3× Robots bouwen wo 16/12/2026 – wo 13/01/2027"))
    let undone = play("3<down><down>R  <tab>3<ctrl-s>u").state.world.alliance
    #expect(undone == SeriesStage.alliance(linked: false))
  }

  @Test("A skipped day can be taken all the same, and a day that was found can be dropped")
  func keepAndLeave() {
    let ending = play("3<down><down>R  <tab>3<tab><tab><tab>23/12<enter><tab>16/12<enter><ctrl-s>")
    let days = SeriesStage.days(ending.state.world.alliance)
    #expect(days.suffix(3) == ["2026-12-23", "2027-01-06", "2027-01-13"])
  }

  @Test("A name makes it an academy with the same pupils; a name that is known joins that one")
  func academy() throws {
    let made = play("3<down><down>R<tab><tab>Robotclub<ctrl-s>")
    let academy = try #require(made.state.world.alliance[SeriesStage.year].academies.first)
    #expect(academy.name == "Robotclub" && academy.rosters.map(\.pupils) == [8])
    #expect(made.frame.text().contains("STEM-academie") || made.saved[0].edit.mutations.count == 3)
    let joined = play("3<down><down>R<tab><tab>robotclub<ctrl-s>") { alliance in
      alliance[SeriesStage.year].academies.put(Academy(id: "club", name: "Robotclub"))
    }
    #expect(joined.state.world.alliance[SeriesStage.year].academies.count == 1)
    #expect(joined.state.world.alliance.session("s2")?.academy == "club")
  }

  @Test("What clashes is named and nothing is done before a reason or a word is given")
  func clash() {
    // The first session repeated lands on the other two.
    let asked = play("3R<ctrl-s>")
    #expect(asked.saved.isEmpty)
    #expect(asked.frame.text().contains("2 van 3 kunnen niet"))
    #expect(asked.frame.text().contains("✗ wo 02/12 13:30  Lab is al bezet"))
    let possible = play("3R<ctrl-s><tab> <ctrl-s>")
    #expect(SeriesStage.days(possible.state.world.alliance).suffix(1) == ["2026-12-16"])
    #expect(possible.state.world.alliance[SeriesStage.year].sessions.count == 4)
    let reasoned = play("3R<ctrl-s>twee groepen<ctrl-s>")
    #expect(reasoned.state.world.alliance[SeriesStage.year].sessions.count == 6)
  }

  @Test("A day that cannot be read makes nothing, and says so")
  func wrongDay() {
    let ending = play("3R <tab>31/2<ctrl-s>")
    #expect(ending.saved.isEmpty)
    #expect(ending.frame.text().contains("geen bestaande dag"))
  }

  @Test("A cancelled session is not repeated")
  func cancelled() {
    let ending = play("3R") { alliance in
      for var session in alliance[SeriesStage.year].sessions {
        session.status = .cancelled
        alliance[SeriesStage.year].sessions.put(session)
      }
    }
    #expect(ending.state.layers.isEmpty)
    #expect(ending.frame.text().contains("de sessie is geannuleerd"))
  }

  @Test("Nothing is drawn outside the area, however small")
  func awkward() throws {
    let world = World(alliance: SeriesStage.alliance(), today: SeriesStage.today)
    let screens: [any Screen] = [
      try #require(RepeatScreen(repeating: "s0", fresh: "x", in: world)),
      try #require(BulkScreen(["s0", "s1"], .move, in: world)),
      ScopeScreen(try #require(SeriesWork(.confirm, on: "s0", in: world.alliance)), in: world),
    ]
    for screen in screens {
      #expect(sizesDrawnOutside { _ = screen.draw(in: $0, on: &$1, world: world) } == [])
    }
  }
}

@Suite("For how much of a series an edit is meant")
struct ScopeScreenTests {
  private func play(_ keys: String, change: (inout Alliance) -> Void = { _ in }) -> Stage.Ending {
    SeriesStage.stage(change: change).play(.typed(keys))
  }

  @Test("Moving one of a series asks before anything is saved; alone is what Enter takes")
  func one() {
    let asked = play("3m26/11/2026<ctrl-s>")
    #expect(asked.saved.isEmpty)
    #expect(asked.frame.text().contains("Een sessie van een reeks"))
    #expect(asked.frame.text().contains("alleen deze sessie"))
    let moved = play("3m26/11/2026<ctrl-s><ctrl-s>")
    #expect(SeriesStage.days(moved.state.world.alliance) == ["2026-11-26", "2026-12-02", "2026-12-09"])
    #expect(moved.state.layers.isEmpty)
  }

  @Test("With what follows, the days move by the same step, and none before moves")
  func following() {
    let moved = play("3<down>m3/12/2026<ctrl-s> <ctrl-s>")
    #expect(SeriesStage.days(moved.state.world.alliance) == ["2026-11-25", "2026-12-03", "2026-12-10"])
    #expect(moved.saved.count == 1)
    let undone = play("3<down>m3/12/2026<ctrl-s> <ctrl-s>u")
    #expect(undone.state.world.alliance == SeriesStage.alliance())
  }

  @Test("A series that moves a week on is not in its own way")
  func roomForItself() {
    let asked = play("3m2/12/2026<ctrl-s>")
    // Alone it would stand where the next one is.
    #expect(asked.frame.text().contains("Lab is al bezet"))
    let moved = play("3m2/12/2026<ctrl-s><home>  <ctrl-s>")
    #expect(SeriesStage.days(moved.state.world.alliance) == ["2026-12-02", "2026-12-09", "2026-12-16"])
  }

  @Test("Cancelling asks too, with the reason that was given")
  func cancel() {
    let cancelled = play("3XBegeleider ziek<enter>  <ctrl-s>").state.world.alliance
    #expect(cancelled[SeriesStage.year].sessions.allSatisfy { $0.status == .cancelled })
    #expect(cancelled.session("s2")?.cancelReason == "Begeleider ziek")
    let one = play("3XBegeleider ziek<enter><ctrl-s>").state.world.alliance
    #expect(one[SeriesStage.year].sessions.count { $0.status == .cancelled } == 1)
  }

  @Test("Going back leaves the form as it was filled in")
  func back() {
    let ending = play("3m26/11/2026<ctrl-s><esc>")
    #expect(ending.saved.isEmpty && ending.state.layers.count == 1)
    #expect(ending.frame.text().contains("26/11/2026"))
  }

  @Test("Where no other session of the series is open there is nothing to ask")
  func alone() {
    let ending = play("3m26/11/2026<ctrl-s>") { alliance in
      for id: RecordID<Session> in ["s1", "s2"] {
        var session = alliance.session(id)!
        session.status = .cancelled
        alliance[SeriesStage.year].sessions.put(session)
      }
    }
    #expect(ending.saved.count == 1 && ending.state.layers.isEmpty)
  }
}

@Suite("What is done to marked sessions")
struct BulkScreenTests {
  private func play(_ keys: String, change: (inout Alliance) -> Void = { _ in }) -> Stage.Ending {
    SeriesStage.stage(linked: false, change: change).play(.typed(keys))
  }

  @Test("Space marks and goes on; the head says how many, the lines which")
  func marks() {
    let text = play("3  ").frame.text()
    #expect(text.contains("2 gemarkeerd"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix(" *") } == 2)
    #expect(play("3 <up> ").frame.text().contains("gemarkeerd") == false)
    #expect(play("3*").frame.text().contains("3 gemarkeerd"))
    #expect(play("3**").frame.text().contains("gemarkeerd") == false)
    #expect(play("3*<esc>").frame.text().contains("gemarkeerd") == false)
    #expect(play("3 <down>V").frame.text().contains("3 gemarkeerd"))
  }

  @Test("With a filter only what is shown is marked")
  func filtered() {
    let ending = play("3/bruggen<enter>*") { alliance in
      var session = alliance.session("s1")!
      session.workshop = "VB-02"
      alliance[SeriesStage.year].sessions.put(session)
    }
    #expect(ending.frame.text().contains("1 gemarkeerd"))
  }

  @Test("Confirming asks once for all of them and is one step of the history")
  func confirm() {
    let asked = play("3*b")
    #expect(asked.saved.isEmpty && asked.frame.text().contains("3 gemarkeerde sessies"))
    let done = play("3*b<ctrl-s>")
    #expect(done.saved.count == 1)
    #expect(done.state.world.alliance[SeriesStage.year].sessions.allSatisfy { $0.status == .confirmed })
    #expect(play("3*b<ctrl-s>u").state.world.alliance == SeriesStage.alliance(linked: false))
  }

  @Test("They move by days or weeks, or all to a day; where they cannot all be there, that is asked")
  func move() {
    #expect(
      SeriesStage.days(play("3*m+1w<ctrl-s>").state.world.alliance) == ["2026-12-02", "2026-12-09", "2026-12-16"])
    #expect(
      SeriesStage.days(play("3*m-1<ctrl-s>").state.world.alliance) == ["2026-11-24", "2026-12-01", "2026-12-08"])
    let asked = play("3*m13/1/2027<ctrl-s>")
    #expect(asked.saved.isEmpty && asked.frame.text().contains("2 van 3 kunnen niet"))
    let first = play("3*m13/1/2027<ctrl-s><tab> <ctrl-s>").state.world.alliance
    #expect(SeriesStage.days(first) == ["2026-12-02", "2026-12-09", "2027-01-13"])
  }

  @Test("A guide comes along, takes over from another, and the venue changes for all")
  func guides() {
    let added = play("3*ebo<enter><ctrl-s>").state.world.alliance
    #expect(added[SeriesStage.year].sessions.allSatisfy { $0.guides == ["an", "bo"] })
    let replaced = play("3*e<backtab> <tab>an<enter><tab>bo<enter><ctrl-s>").state.world.alliance
    #expect(replaced[SeriesStage.year].sessions.allSatisfy { $0.guides == ["bo"] })
    let venue = play("3*e<up>  <tab>zaal<enter><ctrl-s>").state.world.alliance
    #expect(venue[SeriesStage.year].sessions.allSatisfy { $0.venue == "hall" })
  }

  @Test("Held and cancelled as their keys say; what cannot be is named, and the rest is asked for")
  func statuses() {
    let held = play("3*a<ctrl-s>")
    #expect(held.saved.isEmpty && held.frame.text().contains("Dit kan voor geen enkele sessie"))
    let one = play("3*a<ctrl-s>") { alliance in
      var past = alliance.session("s0")!
      past.day = Day("2026-11-18")!
      alliance[SeriesStage.year].sessions.put(past)
    }
    #expect(one.frame.text().contains("2 van 3 kunnen niet: kies Enkel wat kan voor de andere"))
    let cancelled = play("3 XZaal gesloten<ctrl-s>").state.world.alliance
    #expect(cancelled.session("s0")?.cancelReason == "Zaal gesloten")
    #expect(cancelled.session("s1")?.status == .planned)
    #expect(play("3*X<ctrl-s>").saved.isEmpty)
  }

  @Test("Where nothing can be changed the key says why")
  func readOnly() {
    var stage = SeriesStage.stage()
    stage.readOnly = .asked
    let ending = stage.play(.typed("3*b"))
    #expect(ending.state.layers.isEmpty && ending.frame.text().contains("3 gemarkeerd"))
  }

  @Test(
    "So much later or a day, as people type it",
    arguments: [
      ("+7", SessionChange.DayChange.by(days: 7)), ("-3d", .by(days: -3)), ("+ 2 weken", .by(days: 14)),
      ("-1w", .by(days: -7)), ("25/11", .to(Day("2026-11-25")!)), ("wo 25/11/2026", .to(Day("2026-11-25")!)),
    ])
  func dayChanges(text: String, wanted: SessionChange.DayChange) {
    #expect(DayChangeInput.read(text, in: SeriesStage.year, today: Day("2026-11-21")!) == wanted)
  }

  @Test("What is neither is not taken", arguments: ["", "+", "+x", "+7m", "+99999", "x"])
  func noDayChange(text: String) {
    #expect(DayChangeInput.read(text, in: SeriesStage.year, today: Day("2026-11-21")!) == nil)
  }
}
