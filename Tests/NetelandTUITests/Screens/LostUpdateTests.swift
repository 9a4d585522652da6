import Domain
import Testing

@testable import NetelandTUI

/// What others do to a record while a form has it open is neither lost nor written over unseen.
@Suite("A form that is open while others work")
struct LostUpdateTests {
  private let history: SampleHistory
  private var state: AppState

  init() throws {
    history = try SampleHistory()
    state = AppState(
      world: World(alliance: history.alliance, today: SampleAlliance.today, host: "laptop"),
      size: Size(width: 80, height: 24), ids: IDSource(seed: 1), now: IDSource.epoch, user: "an")
    _ = state.update(.history(history.entries))
  }

  /// Somebody else saves this.
  private mutating func bert(_ edit: Edit) throws {
    var alliance = state.world.alliance
    try alliance.apply(edit)
    let author = Author(user: "bert", host: "balie", time: "2026-11-21T10:00:00")
    let entry = HistoryEntry(Change(id: "b1", edit: edit), sequence: state.world.lastSequence + 1, by: author)
    _ = state.update(.changedElsewhere(FolderContents(alliance), News(entries: [entry])))
  }

  /// We save this, and the disk has it.
  private mutating func save(_ requests: [Request]) throws {
    guard case .save(let change)? = state.carryOut(requests).first else {
      Issue.record("no command to save")
      return
    }
    let author = Author(user: "an", host: "laptop", time: "2026-11-21T09:50:00")
    _ = state.update(.saved([HistoryEntry(change, sequence: state.world.lastSequence + 1, by: author)]))
  }

  private mutating func press(_ keys: String) -> [Command] {
    [Key].typed(keys).flatMap { state.update(.input(.key($0))) }
  }

  private func saves(_ commands: [Command]) -> Int { commands.count { if case .save = $0 { true } else { false } } }

  // MARK: The form of a record

  private mutating func openVenue() throws -> RecordFormScreen {
    _ = state.carryOut([.start(.editRecord(.venue, id: history.venue.text))])
    return try #require(state.layers.last as? RecordFormScreen)
  }

  @Test("Record: what they did to another field stays")
  mutating func recordMerges() throws {
    _ = try openVenue()
    _ = press("<end> 2")
    try bert(try history.resize(12))
    #expect(saves(press("<ctrl-s>")) == 1)
    let venue = try #require(state.world.alliance.venues[history.venue])
    #expect(venue.name == "Zaal De Sluis 2")
    #expect(venue.capacity == 12)
    #expect(state.layers.isEmpty)
  }

  @Test("Record: what they did to the same field is said with who did it, and the form stays open")
  mutating func recordRefuses() throws {
    _ = try openVenue()
    _ = press("<end> 2")
    try bert(try history.rename("Zaal De Brug"))
    #expect(saves(press("<ctrl-s>")) == 0)
    #expect(state.world.alliance.venues[history.venue]?.name == "Zaal De Brug")
    let notice = try #require(state.notice)
    #expect(notice.weight == .refused)
    #expect(notice.text.contains("naam van locatie Zaal De Brug"))
    #expect(notice.text.contains("bert: Aangepast: Zaal De Brug"))
    let form = try #require(state.layers.last as? RecordFormScreen)
    #expect(form.form.focusedKey == "name")
    #expect(form.form.text(of: "name") == "Zaal De Sluis 2")
    #expect(form.form.fields.first { $0.key == "name" }?.problem?.text.contains("Zaal De Brug") == true)
    // Having seen it, saving once more takes what was typed.
    #expect(saves(press("<ctrl-s>")) == 1)
    #expect(state.world.alliance.venues[history.venue]?.name == "Zaal De Sluis 2")
  }

  @Test("Record: what was seen is not what stands there now, so it is said again")
  mutating func recordRefusesAgain() throws {
    _ = try openVenue()
    _ = press("<end> 2")
    try bert(try history.rename("Zaal De Brug"))
    _ = press("<ctrl-s>")
    var alliance = state.world.alliance
    var venue = try #require(alliance.venues[history.venue])
    venue.name = "Zaal De Kaai"
    alliance.venues.put(venue)
    _ = state.update(.changedElsewhere(FolderContents(alliance), News(isOfFiles: true)))
    #expect(saves(press("<ctrl-s>")) == 0)
    #expect(state.world.alliance.venues[history.venue]?.name == "Zaal De Kaai")
  }

  @Test("Record: what was not shown is not replaced, and what was shown need not be shown again")
  mutating func recordSeen() throws {
    _ = try openVenue()
    _ = press("<end> 2")
    try bert(try history.rename("Zaal De Brug"))
    _ = press("<ctrl-s>")
    // The number of places was not typed yet when the name was shown.
    try bert(try Edit.edit(venue { $0.capacity = 12 }, in: state.world.alliance))
    var form = try #require(state.layers.last as? RecordFormScreen)
    form.form.set(.number(80), of: "capacity")
    state.layers[0] = form
    #expect(saves(press("<ctrl-s>")) == 0)
    #expect(state.notice?.text.contains("plaatsen van locatie Zaal De Brug") == true)
    #expect(saves(press("<ctrl-s>")) == 1)
    #expect(state.world.alliance.venues[history.venue]?.name == "Zaal De Sluis 2")
    #expect(state.world.alliance.venues[history.venue]?.capacity == 80)
  }

  @Test("Record: of a value with several fields all is shown that saving would change back")
  mutating func recordParts() throws {
    _ = try openVenue()
    var form = try #require(state.layers.last as? RecordFormScreen)
    form.form.set(.text("Kerkstraat"), of: "street")
    state.layers[0] = form
    try bert(try Edit.edit(venue { $0.address.number = "99" }, in: state.world.alliance))
    #expect(saves(press("<ctrl-s>")) == 0)
    let open = try #require(state.layers.last as? RecordFormScreen)
    let shown = open.form.fields.filter { $0.problem != nil }
    #expect(shown.map(\.key) == ["number"])
    #expect(shown.first?.problem?.text.contains("99") == true)
  }

  private func venue(_ change: (inout Venue) -> Void) throws -> Venue {
    var copy = try #require(state.world.alliance.venues[history.venue])
    change(&copy)
    return copy
  }

  @Test("Record: one that they deleted is not made again")
  mutating func recordGone() throws {
    let unused = Venue(id: "schuur", name: "Schuur")
    try save([.edit(try Edit.add(unused, in: state.world.alliance))])
    _ = state.carryOut([.start(.editRecord(.venue, id: "schuur"))])
    _ = press("<end> 2")
    try bert(try Edit.delete(unused.id, in: state.world.alliance))
    #expect(saves(press("<ctrl-s>")) == 0)
    #expect(state.world.alliance.venues["schuur"] == nil)
    #expect(state.notice?.text.contains("bert: Verwijderd: Schuur") == true)
    #expect(state.layers.count == 1)
  }

  // MARK: The form of a session

  private func session(_ change: (inout Session) -> Void) throws -> Edit {
    var copy = try #require(state.world.alliance.session(history.session))
    change(&copy)
    return try Edit.edit(copy, in: state.world.alliance)
  }

  @Test("Session: what they did to another field stays")
  mutating func sessionMerges() throws {
    _ = state.carryOut([.start(.editSession(history.session))])
    var form = try #require(state.layers.last as? SessionFormScreen)
    form.form.set(.text("Breng schaar mee"), of: SessionFields.note.rawValue)
    state.layers[0] = form
    try bert(try session { $0.minutes = 95 })
    #expect(saves(press("<ctrl-s>")) == 1)
    let session = try #require(state.world.alliance.session(history.session))
    #expect(session.note == "Breng schaar mee")
    #expect(session.minutes == 95)
  }

  @Test("Session: what they did to the same field is said with who did it, and the form goes there")
  mutating func sessionRefuses() throws {
    _ = state.carryOut([.start(.editSession(history.session))])
    var form = try #require(state.layers.last as? SessionFormScreen)
    form.form.set(.number(100), of: SessionFields.minutes.rawValue)
    state.layers[0] = form
    try bert(try session { $0.minutes = 95 })
    #expect(saves(press("<ctrl-s>")) == 0)
    #expect(state.world.alliance.session(history.session)?.minutes == 95)
    #expect(state.notice?.text.contains("duur in minuten van sessie") == true)
    #expect(state.notice?.text.contains("bert: ") == true)
    let open = try #require(state.layers.last as? SessionFormScreen)
    #expect(open.form.focusedKey == SessionFields.minutes.rawValue)
    #expect(saves(press("<ctrl-s>")) == 1)
    #expect(state.world.alliance.session(history.session)?.minutes == 100)
  }

  @Test("Session: each field that contradicts is said before it is replaced")
  mutating func sessionSaysEach() throws {
    _ = state.carryOut([.start(.editSession(history.session))])
    var form = try #require(state.layers.last as? SessionFormScreen)
    form.form.set(.number(100), of: SessionFields.minutes.rawValue)
    form.form.set(.text("Breng schaar mee"), of: SessionFields.note.rawValue)
    state.layers[0] = form
    try bert(
      try session {
        $0.minutes = 95
        $0.note = "Breng lijm mee"
      })
    #expect(saves(press("<ctrl-s>")) == 0)
    #expect(saves(press("<ctrl-s>")) == 0)
    #expect(state.notice?.text.contains("notitie van sessie") == true)
    #expect(state.world.alliance.session(history.session)?.note == "Breng lijm mee")
    #expect(saves(press("<ctrl-s>")) == 1)
    #expect(state.world.alliance.session(history.session)?.note == "Breng schaar mee")
    #expect(state.world.alliance.session(history.session)?.minutes == 100)
  }

  // MARK: The grid of numbers

  /// A held session with two classes of which nobody knows anything yet.
  private mutating func openGrid() throws -> Session {
    let year = SchoolYear(containing: SampleAlliance.today)
    var session = try #require(
      state.world.alliance[year].sessions.inOrder.first { $0.status == .held && $0.participation.count >= 2 })
    for row in session.participation.indices {
      let line = session.participation[row]
      session.participation[row] = Participation(school: line.school, grade: line.grade)
    }
    session.participation = Array(session.participation.prefix(2))
    var alliance = state.world.alliance
    alliance[year].sessions.put(session)
    _ = state.update(.changedElsewhere(FolderContents(alliance), News()))
    _ = state.carryOut([.start(.recordParticipation(session.id))])
    return session
  }

  private func line(_ row: Int, _ attended: Int, of session: Session) throws -> Edit {
    var line = session.participation[row]
    line.attended = attended
    return try Edit.recordParticipation(
      session.id, rows: [line], in: state.world.alliance, today: SampleAlliance.today
    ).edit
  }

  @Test("Numbers: those they recorded of another class stay")
  mutating func numbersMerge() throws {
    let session = try openGrid()
    _ = press("5")
    try bert(try line(1, 7, of: session))
    #expect(saves(press("<ctrl-s>")) == 1)
    #expect(state.world.alliance.session(session.id)?.participation.map(\.attended) == [5, 7])
  }

  @Test("Numbers: other ones of the same class are said with who recorded them, and the grid stays open")
  mutating func numbersRefuse() throws {
    let session = try openGrid()
    _ = press("<down>5")
    try bert(try line(1, 7, of: session))
    #expect(saves(press("<ctrl-s>")) == 0)
    #expect(state.world.alliance.session(session.id)?.participation.map(\.attended) == [nil, 7])
    #expect(state.notice?.text.contains("bert: Deelname ingevuld") == true)
    let grid = try #require(state.layers.last as? RecordingScreen)
    #expect(grid.grid.row == 1)
    // What they do elsewhere meanwhile takes nothing away of what was seen.
    try bert(try history.rename("Zaal De Kaai"))
    #expect(saves(press("<ctrl-s>")) == 1)
    #expect(state.world.alliance.session(session.id)?.participation.map(\.attended) == [nil, 5])
  }
}
