import Domain
import Testing

@testable import NetelandTUI

/// A schools screen on the sample alliance, to be played with.
private struct Play {
  var world: World
  var screen = SchoolsScreen()

  init(width: Int = 80) {
    world = World(alliance: SampleAlliance.make(), today: SampleAlliance.today)
    world.room = Size(width: width, height: 21)
    screen.refresh(in: world)
  }

  @discardableResult
  mutating func press(_ actions: Action...) -> [Request] {
    actions.flatMap { screen.update($0, in: world) }
  }

  mutating func filter(_ text: String) {
    press(.filter)
    for character in text { _ = screen.type(.character(character), in: world) }
  }

  var names: [String] { screen.rows.map(\.name) }
  var sorted: ColumnID? { screen.table.order.first?.column }

  func drawn() -> Buffer {
    var buffer = Buffer(size: world.room)
    _ = screen.draw(in: buffer.bounds, on: &buffer, world: world)
    return buffer
  }
}

@Suite("The schools screen")
struct SchoolsScreenTests {
  @Test("Every school of the alliance has a row, by name")
  func everySchool() {
    let play = Play()
    #expect(play.screen.rows.count == play.world.alliance.schools.count)
    let names = play.names.map { FoldedText($0).letters }
    #expect(zip(names, names.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
  }

  @Test("Sorting goes from column to column and comes round, never by the bar")
  func sortRound() {
    var play = Play()
    var seen: [ColumnID?] = []
    repeat {
      seen.append(play.sorted)
      play.press(.sort)
    } while play.sorted != "name"
    #expect(
      seen == ["name", "municipality", "network", "levels", "enrolled", "reach", "held", "planned", "next"])
  }

  @Test("What nobody knows comes last, up and down", arguments: [false, true])
  func unknownLast(reversed: Bool) throws {
    var play = Play()
    while play.sorted != "enrolled" { play.press(.sort) }
    if reversed { play.press(.reverseSort) }
    let numbers = play.screen.rows.map(\.enrolled)
    let known = numbers.compactMap(\.self)
    #expect(known.count < numbers.count)
    #expect(numbers.prefix(known.count).allSatisfy { $0 != nil })
    #expect(known == (reversed ? known.sorted(by: >) : known.sorted()))
  }

  @Test("Reach is sorted by its share, not by the number of pupils")
  func byShare() {
    var play = Play()
    while play.sorted != "reach" { play.press(.sort) }
    let shares = play.screen.rows.compactMap(\.reach).filter { $0.enrolled > 0 }
    for (one, next) in zip(shares, shares.dropFirst()) {
      #expect(one.lower * next.enrolled <= next.lower * one.enrolled)
    }
  }

  @Test("Sorting keeps the selected school selected")
  func selectionStays() {
    var play = Play()
    play.press(.down, .down, .down)
    let chosen = play.screen.selected?.id
    play.press(.sort, .reverseSort)
    #expect(play.screen.selected?.id == chosen)
  }

  @Test("By municipality, each group stands under a heading with its reach, and none is lost")
  func grouped() {
    var play = Play()
    play.press(.group)
    let municipalities = play.screen.table.groups.map(\.name)
    #expect(municipalities == play.world.alliance.profile.municipalities.map(\.name))
    #expect(play.screen.rows.count == play.world.alliance.schools.count)
    #expect(play.screen.table.groups.allSatisfy { $0.heading.text.contains("bereikt") })
    play.press(.group)
    #expect(play.screen.table.groups.isEmpty)
  }

  @Test("The filter looks at name, municipality, net, number and contact persons")
  func filters() throws {
    var play = Play()
    let school = try #require(play.world.alliance.schools.first { !$0.contacts.isEmpty })
    for text in [school.name, school.id.text, school.contacts[0].name, "\(school.municipality) \(school.name)"] {
      play.filter(text)
      #expect(play.screen.rows.contains { $0.id == school.id }, "\(text)")
      #expect(play.screen.rows.count < play.world.alliance.schools.count, "\(text)")
      play.press(.clearFilter)
    }
    #expect(play.screen.rows.count == play.world.alliance.schools.count)
  }

  @Test("The filter says how many are left, and marks what it found")
  func filterLine() {
    var play = Play()
    play.filter("wilgentak")
    let frame = play.drawn()
    #expect(frame.text().contains("1 van 37"))
    #expect(frame.cells.contains { $0.style.role == .match })
  }

  @Test("While the filter is typed, keys are text; Enter keeps it, Esc shows all again")
  func filterKeys() {
    var play = Play()
    play.filter("zzzz")
    #expect(play.screen.takesText)
    #expect(play.screen.context == .tableFilter)
    #expect(play.screen.refusal(of: .open, in: play.world) == nil)
    #expect(play.screen.refusal(of: .newSession, in: play.world) != nil)
    play.press(.open)
    #expect(!play.screen.takesText)
    #expect(play.screen.rows.isEmpty)
    #expect(play.press(.newSession).isEmpty)
    play.press(.back)
    #expect(play.screen.rows.count == 37)
  }

  @Test("A school that the filter hides is shown when it is asked for")
  func focusClears() throws {
    var play = Play()
    let wanted = try #require(play.screen.rows.last).id
    play.filter("wilgentak")
    play.press(.open)
    play.screen.focus(on: .school(wanted), in: play.world)
    #expect(play.screen.selected?.id == wanted)
  }

  @Test("Beside a wide table stands the selected school; a narrow screen shows it in place of the table")
  func panes() throws {
    var wide = Play(width: 120)
    let school = try #require(wide.screen.selected.flatMap { wide.world.alliance.schools[$0.id] })
    #expect(wide.drawn().text().contains(school.name))
    var narrow = Play()
    #expect(!narrow.drawn().text().contains("Leerlingen"))
    narrow.press(.open)
    #expect(narrow.screen.pane == .detail)
    #expect(narrow.drawn().text().contains(school.name))
    narrow.press(.back)
    #expect(narrow.screen.pane == .table)
    wide.press(.nextPane)
    #expect(wide.screen.pane == .detail)
  }

  @Test("Enter on a session of the school goes to it in the agenda")
  func opensSession() throws {
    var play = Play()
    play.filter("wilgentak")
    play.press(.open, .open)
    let requests = play.press(.open)
    guard case .show(.agenda, .session(let id))? = requests.first else {
      Issue.record("\(requests)")
      return
    }
    let session = try #require(play.world.alliance.session(id))
    #expect(session.participation.contains { $0.school == play.screen.selected?.id })
  }

  @Test("In the detail pane the selection passes over headings, to the very end and back")
  func detailMoves() throws {
    var play = Play()
    play.press(.open, .last)
    let lines = try #require(play.screen.detail).lines
    #expect(play.screen.detailList.selected == lines.lastIndex(where: \.isSelectable))
    for _ in lines {
      play.press(.up)
      #expect(lines[play.screen.detailList.selected].isSelectable)
    }
    #expect(play.screen.detailList.selected == lines.firstIndex(where: \.isSelectable))
  }

  @Test("A new session is for the selected school, and e edits its record")
  func asks() throws {
    var play = Play()
    let id = try #require(play.screen.selected).id
    #expect(play.press(.newSession) == [.start(.newSession(SessionSeed(school: id)))])
    #expect(play.press(.edit) == [.start(.editRecord(.school, id: id.text))])
  }

  @Test("Recording takes the session of the school that waits for numbers, else asks which")
  func records() throws {
    var play = Play()
    let waiting = try #require(play.world.figures.attention.items(.heldWithoutNumbers).first)
    guard case .session(let id) = waiting.subject, let session = play.world.alliance.session(id) else {
      Issue.record("no session waits")
      return
    }
    play.screen.focus(on: .school(session.participation[0].school), in: play.world)
    guard case .start(.recordParticipation)? = play.press(.recordParticipation).first else {
      Issue.record("no session to record")
      return
    }
    let idle = try #require(play.screen.rows.first { $0.held == 0 && $0.planned == 0 })
    play.screen.focus(on: .school(idle.id), in: play.world)
    #expect(play.press(.recordParticipation) == [.start(.chooseSessionToRecord)])
  }

  @Test("A school out of use or no member carries a sign, and gets no new session once it is out of use")
  func signs() throws {
    var play = Play()
    var school = try #require(play.world.alliance.schools.first { $0.member && !$0.retired })
    school.retired = true
    var alliance = play.world.alliance
    alliance.schools.put(school)
    play.world = World(alliance: alliance, today: SampleAlliance.today)
    play.screen.refresh(in: play.world)
    play.screen.focus(on: .school(school.id), in: play.world)
    let row = try #require(play.screen.selected)
    #expect(row.cell(.name).text.hasPrefix("✗ "))
    #expect(play.screen.refusal(of: .newSession, in: play.world) != nil)
    let guest = try #require(play.screen.rows.first { !$0.isMember })
    #expect(guest.cell(.name).text.hasPrefix("○ "))
  }

  @Test("Nothing is drawn outside the area, however small")
  func awkward() {
    for width in [80, 120] {
      var play = Play(width: width)
      play.press(.group)
      let screen = play.screen
      let world = play.world
      #expect(sizesDrawnOutside { _ = screen.draw(in: $0, on: &$1, world: world) } == [])
    }
  }

  @Test("An alliance without schools says what to do")
  func empty() {
    var play = Play()
    play.world = World(alliance: Alliance(), today: SampleAlliance.today)
    play.screen.refresh(in: play.world)
    #expect(play.drawn().text().contains("Nog geen scholen"))
    let requests = play.press(.open, .down, .group, .sort, .edit)
    #expect(requests.allSatisfy { if case .arrange = $0 { true } else { false } })
  }

  @Test("Short names use the usual abbreviations, and leave other names alone")
  func shortNames() {
    let names = [
      ("Gemeentelijke Basisschool De Waterhoek", "GBS De Waterhoek"), ("GO! basisschool Ad Astra", "GO! BS Ad Astra"),
      ("Basisschool Élan", "BS Élan"), ("Basisschooltje", "Basisschooltje"), ("Humaniora", "Humaniora"),
    ]
    for (name, short) in names { #expect(School(id: "1", name: name).shortName == short) }
  }
}
