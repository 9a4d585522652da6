import Testing

@testable import Domain

@Suite("The waiting list")
struct WaitingListTests {
  private typealias Story = RegistrationStory

  @Test("A place that is given back goes to the next, in a step of its own")
  func next() throws {
    var story = Story(capacity: 20, taken: 20, waiting: [(Story.elm, 2), (Story.sixth, 1)])
    let outcome = try story.withdraw(3, Story.oak, reason: "griep")
    #expect(outcome.question == nil && outcome.obstacle == nil)
    #expect(outcome.promoted.map(\.pupils) == [2, 1])
    #expect(story.edits.map(\.act) == [.withdrawn, .promoted, .promoted])
    #expect(story.edits.map(\.reason) == ["griep", nil, nil])
    #expect(story.edits.map(\.cause) == [nil, .placesFree, .placesFree])
    #expect(story.edits[0].subject.hasPrefix("L5 De Eik (3/20), "))
    #expect(story.registered(Story.elm) == 2 && story.registered(Story.sixth) == 1)
    #expect(story.waiting.isEmpty && story.places.free == 0)
  }

  @Test("A group that does not fit whole is asked about again, and nobody behind it is placed")
  func nextDoesNotFit() throws {
    var story = Story(capacity: 20, taken: 20, waiting: [(Story.elm, 4), (Story.sixth, 1)])
    let outcome = try story.withdraw(2, Story.oak)
    let question = try #require(outcome.question)
    #expect(question.place == 0 && question.pupils == 4)
    #expect(question.concerns == [.tooFewPlaces(free: 2)])
    #expect(story.edits.map(\.act) == [.withdrawn])
    #expect(story.waiting == [4, 1])

    try story.take(Edit.answer(question, choosing: .fill, today: Story.today, in: story.alliance))
    #expect(story.registered(Story.elm) == 2)
    #expect(story.waiting == [2, 1])
    #expect(story.session.waiting[0].decided == .fill)
    #expect(story.edits.last?.subject.hasPrefix("L5 De Olm (2/4), ") == true)
  }

  @Test("Who goes on waiting as a whole keeps the turn; what was decided is kept")
  func hold() throws {
    var story = Story(capacity: 20, taken: 18, waiting: [(Story.elm, 4)])
    try story.promote(0, .hold)
    #expect(story.session.waiting.map(\.decided) == [.hold])
    #expect(story.edits.map(\.act) == [.waitlisted] && story.edits[0].cause == .tooFewPlaces)
    #expect(try Edit.promote(0, of: Story.session, choosing: .hold, in: story.alliance).edits.allSatisfy(\.isEmpty))
  }

  @Test("To pass those who wait longer takes a reason")
  func pass() throws {
    var story = Story(capacity: 20, taken: 18, waiting: [(Story.elm, 4), (Story.sixth, 2)])
    let question = try #require(try story.promote(1))
    #expect(question.concerns == [.othersWait([story.session.waiting[0]])])
    #expect(question.choices == [.hold, .all])
    try story.promote(1, .all, reason: "De Olm wil samen komen")
    #expect(story.waiting == [4])
    #expect(story.edits.last?.reason == "De Olm wil samen komen")
    #expect(story.session.overrides.isEmpty)
  }

  @Test("Who leaves the list makes room for those behind")
  func leave() throws {
    var story = Story(capacity: 20, taken: 18, waiting: [(Story.elm, 4), (Story.sixth, 2)])
    let outcome = try story.withdrawWaiting(nil, at: 0)
    #expect(outcome.promoted.map(\.pupils) == [2])
    #expect(story.waiting.isEmpty)
    #expect(story.registered(Story.elm) == nil && story.registered(Story.sixth) == 2)
  }

  @Test("A group that becomes smaller may then fit")
  func smaller() throws {
    var story = Story(capacity: 20, taken: 18, waiting: [(Story.elm, 4)])
    let outcome = try story.withdrawWaiting(2, at: 0)
    #expect(outcome.promoted.map(\.pupils) == [2])
    #expect(story.registered(Story.elm) == 2)
  }

  @Test("A reason to be above the capacity goes when it is needed no longer")
  func relieved() throws {
    var story = Story(capacity: 20, taken: 18)
    try story.register(5, Story.elm, .all, reason: "tweede zaal")
    try story.withdraw(1, Story.elm)
    #expect(story.session.reason(against: .capacity) == "tweede zaal")
    try story.withdraw(2, Story.elm)
    #expect(story.session.overrides.isEmpty)
  }

  @Test("A session that is too full already can be made less so without a reason")
  func mend() throws {
    var story = Story(capacity: 20, taken: 23)
    try story.withdraw(1, Story.oak)
    #expect(story.registered(Story.oak) == 22)
  }

  @Test("While it is too full nobody is promoted")
  func stillOver() throws {
    var story = Story(capacity: 20, taken: 23, waiting: [(Story.elm, 1)])
    let outcome = try story.withdraw(3, Story.oak)
    #expect(outcome.edits.count == 1 && outcome.question == nil)
  }

  @Test("All of a class, and no more than it has")
  func counts() throws {
    var story = Story(capacity: 20, taken: 6)
    #expect(throws: Refusal.impossible(.moreThanRegistered(count: 7, registered: 6))) {
      try story.withdraw(7, Story.oak)
    }
    try story.withdraw(nil, Story.oak)
    #expect(story.registered(Story.oak) == 0)
    #expect(throws: Refusal.impossible(.moreThanRegistered(count: 1, registered: 0))) {
      try story.withdraw(nil, Story.oak)
    }
    #expect(throws: Refusal.impossible(.moreThanRegistered(count: 2, registered: nil))) {
      try story.withdraw(2, Story.elm)
    }
    #expect(throws: Refusal.impossible(.moreThanRegistered(count: 2, registered: 0))) {
      try story.withdraw(2, Story.sixth)
    }
  }

  @Test("Where no capacity is known nobody is promoted by itself, and anybody by hand")
  func noCapacity() throws {
    var story = Story(capacity: nil, taken: 6, waiting: [(Story.elm, 1)])
    try story.withdraw(1, Story.oak)
    #expect(story.waiting == [1])
    #expect(try story.promote(0) == nil)
    #expect(story.waiting.isEmpty)
  }

  @Test("What stands in the way of the next is said, and who withdraws has done so")
  func obstacle() throws {
    var story = Story(capacity: 20, taken: 20, waiting: [(Story.sixth, 1)])
    story.small.add(story.small.session("s2", schools: [SmallAlliance.elm], grade: .l6, .inSchool))
    let outcome = try story.withdraw(2, Story.oak)
    #expect(outcome.edits.map(\.act) == [.withdrawn])
    guard case .blocked? = outcome.obstacle else {
      Issue.record("no obstacle")
      return
    }
    #expect(story.waiting == [1])
  }

  @Test("An answer to what has changed meanwhile is not taken")
  func stale() throws {
    var story = Story(capacity: 20, taken: 18, waiting: [(Story.elm, 4)])
    let question = try #require(try story.promote(0))
    try story.withdraw(1, Story.oak)
    let outcome = try Edit.answer(question, choosing: .fill, today: Story.today, in: story.alliance)
    #expect(outcome.edits.isEmpty)
    #expect(outcome.question?.concerns == [.tooFewPlaces(free: 3)])

    try story.withdrawWaiting(2, at: 0)
    let changed = Refusal.changedMeanwhile(
      file: .yearly(SmallAlliance.year, .session), record: "s1", field: "waiting")
    #expect(throws: changed) {
      try Edit.answer(question, choosing: .fill, today: Story.today, in: story.alliance)
    }
  }

  @Test("An answer whose question has gone away is as good as none was asked")
  func gone() throws {
    var story = Story(capacity: 20, taken: 18)
    let question = try #require(try story.register(4, Story.elm))
    try story.withdraw(3, Story.oak)
    try story.take(Edit.answer(question, choosing: .hold, today: Story.today, in: story.alliance))
    #expect(story.registered(Story.elm) == 4)
  }

  @Test("What it was made for goes with a change onto what others did, and into what takes it back")
  func reasons() throws {
    var story = Story(capacity: 20, taken: 18)
    let edit = try Edit.withdraw(1, of: Story.oak, from: Story.session, reason: "griep", in: story.alliance).edits[0]
    var session = story.session
    session.note = "van iemand anders"
    story.small.add(session)
    let made = try story.small.alliance.applyRebased(edit)
    #expect(made != edit)
    #expect(made.reason == "griep" && made.inverted.reason == "griep")
  }
}
