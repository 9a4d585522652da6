import Testing

@testable import Domain

@Suite("Registering a group")
struct RegisteringTests {
  private typealias Story = RegistrationStory

  @Test("A group that fits gets its places at once, in one step of the history")
  func fits() throws {
    var story = Story(capacity: 20, taken: 12)
    #expect(try story.register(5, Story.elm) == nil)
    #expect(story.registered(Story.elm) == 5)
    #expect(story.places.free == 3)
    #expect(story.edits.map(\.act) == [.registered])
    #expect(story.edits[0].subject == "L5 De Olm (5), Robots bouwen 2026-11-25")
    #expect(story.edits[0].cause == nil && story.edits[0].reason == nil)
  }

  @Test("More of a class come on top of those it has")
  func more() throws {
    var story = Story(capacity: 20, taken: 12)
    try story.register(3, Story.oak, reason: "nog gevraagd")
    #expect(story.registered(Story.oak) == 15)
    #expect(story.edits[0].reason == "nog gevraagd")
  }

  @Test("A class that nobody had invited is invited by it")
  func uninvited() throws {
    var story = Story(capacity: 20, taken: 12)
    try story.register(4, Story.sixth)
    #expect(story.registered(Story.sixth) == 4)
    #expect(story.session.participation.last?.invited == nil)
  }

  @Test("A group that does not fit whole is a question, and nothing is done")
  func question() throws {
    var story = Story(capacity: 20, taken: 18)
    let before = story.alliance
    let question = try #require(try story.register(5, Story.elm))
    #expect(story.alliance == before)
    #expect(question.concerns == [.tooFewPlaces(free: 2)])
    #expect(question.choices == [.fill, .hold, .all])
    #expect(question.choices.map(question.placed) == [2, 0, 5])
    #expect(question.choices.map(question.needsReason) == [false, false, true])
  }

  @Test("Who fills what is left lets the rest wait, and who holds the whole group")
  func fillAndHold() throws {
    var story = Story(capacity: 20, taken: 18)
    #expect(try story.register(5, Story.elm, .fill) == nil)
    #expect(story.registered(Story.elm) == 2)
    #expect(
      story.session.waiting == [
        WaitingGroup(school: SmallAlliance.elm, grade: .l5, pupils: 3, since: Story.today, decided: .fill)
      ])
    #expect(story.edits[0].subject.hasPrefix("L5 De Olm (2/5), "))
    #expect(story.edits[0].cause == .tooFewPlaces)

    var other = Story(capacity: 20, taken: 18)
    try other.register(5, Story.elm, .hold)
    #expect(other.registered(Story.elm) == nil)
    #expect(other.session.waiting.map(\.decided) == [.hold])
    #expect(other.waiting == [5])
    #expect(other.edits.map(\.act) == [.waitlisted])
  }

  @Test("Above the capacity takes a reason, which stays with the session and in the history")
  func over() throws {
    var story = Story(capacity: 20, taken: 18)
    #expect(throws: Refusal.missingField(kind: .session, field: "reason")) {
      try story.register(5, Story.elm, .all)
    }
    #expect(throws: Refusal.missingField(kind: .session, field: "reason")) {
      try story.register(5, Story.elm, .all, reason: "  ")
    }
    try story.register(5, Story.elm, .all, reason: "tweede zaal")
    #expect(story.places.over == 3)
    #expect(story.session.reason(against: .capacity) == "tweede zaal")
    #expect(story.edits[0].reason == "tweede zaal")
    #expect(story.session.forbidden(by: story.small.board.findings(for: story.session)) == [])
  }

  @Test("In a full session there is nothing to fill")
  func full() throws {
    var story = Story(capacity: 20, taken: 20)
    let question = try #require(try story.register(5, Story.elm))
    #expect(question.choices == [.hold, .all])
    #expect(try story.register(5, Story.elm, .fill) == question)
    #expect(story.edits.isEmpty)
  }

  @Test("Who comes later does not pass those who wait, even where there is room for them")
  func othersWait() throws {
    var story = Story(capacity: 20, taken: 17, waiting: [(Story.elm, 5)])
    let question = try #require(try story.register(2, Story.oak))
    #expect(question.concerns == [.othersWait(story.session.waiting)])
    #expect(question.choices == [.hold, .all])
    #expect(question.needsReason(.all))
    try story.register(2, Story.oak, .hold)
    #expect(story.waiting == [5, 2])
    #expect(story.edits[0].cause == .othersWait)

    try story.register(1, Story.oak, .all, reason: "hun broer komt al")
    #expect(story.registered(Story.oak) == 18)
    #expect(story.waiting == [5, 2])
  }

  @Test("Filling what is left past those who wait takes a reason too")
  func fillPast() throws {
    var story = Story(capacity: 20, taken: 17, waiting: [(Story.elm, 5)])
    let question = try #require(try story.register(4, Story.oak))
    #expect(question.choices == [.fill, .hold, .all])
    #expect(question.needsReason(.fill) && !question.needsReason(.hold))
    #expect(throws: Refusal.missingField(kind: .session, field: "reason")) {
      try story.register(4, Story.oak, .fill)
    }
  }

  @Test("More than the class has pupils is asked about, those who wait counted")
  func enrolled() throws {
    var story = Story(capacity: nil, taken: 20, waiting: [(Story.oak, 2)])
    let question = try #require(try story.register(3, Story.oak))
    #expect(question.concerns.contains(.moreThanEnrolled(count: 25, enrolled: 24)))
    try story.register(3, Story.oak, .all, reason: "twee nieuwe leerlingen")
    #expect(story.registered(Story.oak) == 23)
    try story.register(2, Story.oak, .all, reason: "twee nieuwe leerlingen")
    #expect(story.session.reason(against: .enrolment) == "twee nieuwe leerlingen")
  }

  @Test("Too many of one class cannot be helped by waiting")
  func enrolledAlone() throws {
    var story = Story(capacity: 40, taken: 20)
    let question = try #require(try story.register(5, Story.oak))
    #expect(question.choices == [.all])
  }

  @Test("Where no capacity is known nobody has to wait")
  func noCapacity() throws {
    var story = Story(capacity: nil, taken: 3)
    #expect(try story.register(21, Story.elm) == nil)
    #expect(story.places.free == nil && story.places.over == 0)
  }

  @Test(
    "Only an open session takes registrations",
    arguments: [SessionStatus.held, .cancelled])
  func closed(status: SessionStatus) throws {
    var story = Story(capacity: 20)
    var session = story.session
    session.status = status
    story.small.add(session)
    #expect(throws: Refusal.wrongStatus(status)) { try story.register(1, Story.oak) }
    #expect(throws: Refusal.wrongStatus(status)) { try story.withdraw(1, Story.oak) }
    #expect(throws: Refusal.wrongStatus(status)) { try story.promote(0) }
  }

  @Test("What another rule forbids is refused, whatever the reason")
  func otherRules() throws {
    var story = Story(capacity: 20, taken: 3)
    var visit = story.small.session("s2", schools: [SmallAlliance.elm], grade: .l6, .inSchool)
    visit.participation[0].registered = 4
    story.small.add(visit)
    let refusal = #expect(throws: Refusal.self) { try story.register(4, Story.sixth, .all, reason: "toch") }
    guard case .blocked(let found)? = refusal else {
      Issue.record("not blocked")
      return
    }
    #expect(found.map(\.rule) == [.cohortTaken])
  }

  @Test("What no number of pupils is, and a text that would command a terminal, is refused")
  func refusals() throws {
    var story = Story(capacity: 20)
    #expect(throws: Refusal.outOfRange(kind: .session, field: "pupils", value: 0, range: 1...9999)) {
      try story.register(0, Story.oak)
    }
    #expect(throws: Refusal.unsafeText(kind: .session, field: "reason", scalar: "\u{1B}")) {
      try story.register(1, Story.oak, reason: "a\u{1B}[2J")
    }
    #expect(throws: Refusal.noSuchRecord(kind: .school, id: "999999-01")) {
      try story.register(1, CohortKey(school: "999999-01", grade: .l5))
    }
    #expect(throws: Refusal.noSuchRecord(kind: .session, id: "gone")) {
      try Edit.register(1, of: Story.oak, for: "gone", today: Story.today, in: story.alliance)
    }
    #expect(story.edits.isEmpty)
  }

  @Test("A number nobody knows takes no place, and is said to be missing")
  func unknown() {
    let story = Story(capacity: 20, taken: 5)
    #expect(story.places.registered == 5)
    #expect(story.places.unknownCohorts == 1)
  }
}
