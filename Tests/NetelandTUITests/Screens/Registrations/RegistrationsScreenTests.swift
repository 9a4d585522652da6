import Domain
import Testing

@testable import NetelandTUI

@Suite("Who gets a place and who waits")
struct RegistrationsScreenTests {
  /// The first session that comes, with so many places, of which `taken` by its first class, and a waiting list.
  private struct Desk {
    var stage = Stage()
    let id: RecordID<Session>

    init(places: Int?, taken: Int?, waiting: [(grade: Grade, pupils: Int)] = []) throws {
      let year = SchoolYear(containing: SampleAlliance.today)
      var session = try #require(
        stage.alliance[year].sessions.inOrder.first { $0.day >= SampleAlliance.today && $0.status != .cancelled })
      id = session.id
      let school = session.participation[0].school
      session.capacity = places
      if places == nil {
        session.venue = nil
        var workshop = try #require(stage.alliance.workshops[session.workshop])
        workshop.capacity = nil
        stage.alliance.workshops.put(workshop)
      }
      session.participation = [Participation(school: school, grade: .l5, registered: taken)]
      session.waiting = waiting.map { WaitingGroup(school: school, grade: $0.grade, pupils: $0.pupils) }
      stage.alliance[year].sessions.put(session)
    }

    func play(_ keys: String) throws -> (ending: Stage.Ending, session: Session) {
      let ending = stage.play(.typed("3i" + keys))
      return (ending, try #require(ending.state.world.alliance.session(id)))
    }
  }

  @Test("A group that fits is in after its number and Enter, and the layer stays")
  func fits() throws {
    let (ending, session) = try Desk(places: 20, taken: 6).play("n5<enter><enter>")
    #expect(session.participation.map(\.registered) == [11])
    #expect(ending.saved.map(\.edit.act) == [.registered])
    #expect(ending.state.layers.count == 1)
    #expect(ending.frame.text().contains("11 van 20 ingeschreven · 9 plaatsen vrij"))
  }

  @Test("What does not fit is asked before anything happens; Esc goes back into the form as it was typed")
  func question() throws {
    let desk = try Desk(places: 10, taken: 6)
    let asked = try desk.play("n5<enter>mail van maandag<enter>").ending
    #expect(asked.saved.isEmpty)
    let text = asked.frame.text()
    #expect(text.contains("Nog 4 plaatsen vrij"))
    #expect(text.contains("▸ 4 nu plaatsen, 1 op de wachtlijst"))
    let back = try desk.play("n5<enter>mail van maandag<enter><esc>").ending
    let form = try #require(back.state.layers.last as? RegisterFormScreen)
    #expect(form.pupils == 5 && form.reason == "mail van maandag")
    #expect(back.saved.isEmpty)
  }

  @Test("Enter fills, the next answer holds, and the last asks for a reason first")
  func answers() throws {
    let desk = try Desk(places: 10, taken: 6)
    let filled = try desk.play("n5<enter><enter><enter>").session
    #expect(filled.participation[0].registered == 10)
    #expect(filled.waiting.map(\.pupils) == [1])
    #expect(filled.waiting[0].since == SampleAlliance.today)

    let held = try desk.play("n5<enter><enter><down><enter>").session
    #expect(held.participation[0].registered == 6)
    #expect(held.waiting.map(\.pupils) == [5])

    let asked = try desk.play("n5<enter><enter><down><down><enter>").ending
    #expect(asked.saved.isEmpty && asked.state.top.context == .prompt)
    let refused = try desk.play("n5<enter><enter><down><down><enter><enter>").ending
    #expect(refused.saved.isEmpty && refused.state.notice?.weight == .refused)
    let over = try desk.play("n5<enter><enter><down><down><enter>grote zaal<enter>")
    #expect(over.session.participation[0].registered == 11)
    #expect(over.session.reason(against: .capacity) == "grote zaal")
    #expect(over.ending.saved.map(\.edit.reason) == ["grote zaal"])
    #expect(over.ending.frame.text().contains("1 boven de capaciteit"))
  }

  @Test("A reason that was typed in the form is there when it is asked for")
  func reasonGoesAlong() throws {
    let desk = try Desk(places: 10, taken: 10)
    let over = try desk.play("n5<enter>grote zaal<enter><down><enter><enter>").session
    #expect(over.reason(against: .capacity) == "grote zaal")
  }

  @Test("Places that are given up go to the next at once, and both are named and taken back one by one")
  func withdraw() throws {
    let desk = try Desk(places: 10, taken: 10, waiting: [(.l6, 2), (.l5, 1)])
    let done = try desk.play("x3<enter>griep<enter>")
    #expect(done.session.participation.map(\.registered) == [8, 2])
    #expect(done.session.waiting.isEmpty)
    #expect(done.ending.saved.map(\.edit.act) == [.withdrawn, .promoted, .promoted])
    #expect(done.ending.state.notice?.text.contains("van de wachtlijst geplaatst: L6") == true)
    let undone = try desk.play("x3<enter>griep<enter>uuu").ending.state.world.alliance
    #expect(undone == desk.stage.alliance)
  }

  @Test("Where the next does not fit whole, that is asked")
  func withdrawAndAsk() throws {
    let desk = try Desk(places: 10, taken: 10, waiting: [(.l6, 4), (.l5, 1)])
    let asked = try desk.play("x2<enter><enter>")
    #expect(asked.ending.saved.map(\.edit.act) == [.withdrawn])
    #expect(asked.session.waiting.map(\.pupils) == [4, 1])
    let question = try #require(asked.ending.state.layers.last as? RegistrationQuestionScreen)
    #expect(question.question.choices == [.fill, .hold, .all])
    let later = try desk.play("x2<enter><enter><esc>")
    #expect(later.ending.state.layers.count == 1)
    #expect(later.session.waiting.map(\.pupils) == [4, 1])
  }

  @Test("Somebody who waits while there is room stands selected, and p gives the places")
  func promote() throws {
    let desk = try Desk(places: 10, taken: 4, waiting: [(.l6, 4), (.l5, 1)])
    let opened = try desk.play("").ending
    #expect((opened.state.layers.last as? RegistrationsScreen)?.selectedPlace == 0)
    #expect(opened.frame.text().contains("! Er is plaats, en L6 "))
    let placed = try desk.play("p").session
    #expect(placed.participation.map(\.registered) == [4, 4])
    #expect(placed.waiting.map(\.pupils) == [1])
    let passed = try desk.play("<down>p").ending
    #expect(passed.saved.isEmpty)
    #expect(passed.frame.text().contains("wacht al langer"))
  }

  @Test("A group leaves the waiting list, which makes room for the one behind it")
  func leave() throws {
    let desk = try Desk(places: 10, taken: 9, waiting: [(.l6, 4), (.l5, 1)])
    let left = try desk.play("x<enter><enter>").session
    #expect(left.waiting.isEmpty)
    #expect(left.participation.map(\.registered) == [10])
  }

  @Test("The arrows go from the classes into the waiting list and back, and so does Tab")
  func panes() throws {
    let desk = try Desk(places: 10, taken: 10, waiting: [(.l6, 4), (.l5, 1)])
    func place(_ keys: String) throws -> Int? {
      (try desk.play(keys).ending.state.layers.last as? RegistrationsScreen)?.selectedPlace
    }
    #expect(try place("") == nil)
    #expect(try place("<down>") == 0)
    #expect(try place("<down><down>") == 1)
    #expect(try place("<down><up>") == nil)
    #expect(try place("<tab>") == 0)
    #expect(try place("<tab><tab>") == nil)
  }

  @Test("What cannot be done says why")
  func refusals() throws {
    let desk = try Desk(places: nil, taken: 0)
    #expect(try desk.play("x").ending.state.notice?.text == Strings.dutch.registration.noneRegistered)
    #expect(try desk.play("p").ending.state.notice?.text == Strings.dutch.registration.nobodyWaits)
    #expect(try desk.play("").ending.frame.text().contains("aantal plaatsen onbekend"))
    let unknown = try Desk(places: 10, taken: nil)
    #expect(try unknown.play("x").ending.state.notice?.text == Strings.dutch.registration.unknownRegistered)
    #expect(try unknown.play("").ending.frame.text().contains("? van 10 ingeschreven · hoogstens 10 plaatsen vrij"))

    var held = try Desk(places: 10, taken: 4)
    let year = SchoolYear(containing: SampleAlliance.today)
    var session = try #require(held.stage.alliance.session(held.id))
    session.status = .held
    held.stage.alliance[year].sessions.put(session)
    for key in ["n", "x", "p"] {
      let ending = try held.play(key).ending
      #expect(ending.state.notice?.text == "de sessie is gehouden")
      #expect(ending.state.layers.count == 1)
    }
  }

  @Test("In a folder that can only be read everything can be looked at and nothing changed")
  func readOnly() throws {
    var desk = try Desk(places: 10, taken: 4, waiting: [(.l6, 4)])
    desk.stage.readOnly = .asked
    for keys in ["p", "n", "x"] {
      let ending = try desk.play(keys).ending
      #expect(ending.saved.isEmpty && ending.state.notice?.weight == .refused)
    }
  }

  @Test("The form says while one types whether the group fits, and what has to be filled in")
  func form() throws {
    let desk = try Desk(places: 10, taken: 6)
    #expect(try desk.play("n4").ending.frame.text().contains("Er is plaats voor iedereen"))
    #expect(try desk.play("n5").ending.frame.text().contains("Er volgt een vraag: Nog 4 plaatsen vrij"))
    let missing = try desk.play("n<enter><enter>").ending
    #expect(missing.state.notice?.text == Strings.dutch.registration.fillInPupils)
    #expect(missing.saved.isEmpty && missing.state.layers.count == 2)
  }

  @Test("The agenda says where a place is free and somebody waits")
  func agenda() throws {
    let desk = try Desk(places: 10, taken: 6, waiting: [(.l6, 4)])
    #expect(desk.stage.play(.typed("3")).frame.text().contains(Strings.dutch.agenda.placesForWaiting))
    let full = try Desk(places: 10, taken: 10, waiting: [(.l6, 4)])
    #expect(!full.stage.play(.typed("3")).frame.text().contains(Strings.dutch.agenda.placesForWaiting))
  }

  @Test("The history has each step with its reason")
  func history() throws {
    let desk = try Desk(places: 10, taken: 10, waiting: [(.l6, 2)])
    let edits = try desk.play("x2<enter>griep<enter>").ending.state.world.history.map(\.change.edit)
    #expect(edits.map(\.reason) == ["griep", nil])
    #expect(edits.map(\.cause) == [nil, .placesFree])
  }
}
