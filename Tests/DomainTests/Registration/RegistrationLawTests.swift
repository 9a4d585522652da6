import Testing

@testable import Domain

/// Random days at the desk. Each group on the waiting list carries its number of arrival under a key that the program does
/// not know, so that it can be told apart from others of its class.
@Suite("Laws of places and the waiting list")
struct RegistrationLawTests {
  private typealias Story = RegistrationStory

  private struct Desk {
    var story: RegistrationStory
    var dice: Dice
    private var arrivals = 0
    /// What the last step was given.
    private(set) var choice: RegistrationChoice?
    private(set) var reason: String?
    /// Pupils that came in and went out by the last step.
    private(set) var balance = 0
    private(set) var withdrawnFrom: Int?

    init(_ seed: Int) {
      dice = Dice(seed)
      let capacity = dice.pick([nil, 5, 10, 10, 15, 30])
      let taken = dice.pick([nil, 0, 4, 10]).map { min($0, capacity ?? 10) }
      story = RegistrationStory(capacity: capacity, taken: taken)
    }

    /// Does something; nil where it was refused.
    mutating func step() throws -> RegistrationOutcome? {
      choice = dice.pick([nil, nil, .fill, .hold, .all])
      reason = dice.chance(2) ? "because" : nil
      balance = 0
      withdrawnFrom = nil
      let cohort = dice.pick([Story.oak, Story.elm, Story.sixth])
      let outcome: RegistrationOutcome
      let pupils = dice.roll(6) + 1
      let waiting = story.session.waiting.count
      do throws(Refusal) {
        switch dice.roll(waiting > 0 ? 6 : 4) {
        case 0, 1:
          outcome = try Edit.register(
            pupils, of: cohort, for: Story.session, choosing: choice, reason: reason, today: Story.today,
            in: story.alliance)
          if !outcome.edits.isEmpty { balance = pupils }
        case 2, 3:
          outcome = try Edit.withdraw(pupils, of: cohort, from: Story.session, reason: reason, in: story.alliance)
          balance = -pupils
        case 4:
          let place = dice.roll(waiting)
          withdrawnFrom = place
          let count = min(pupils, story.session.waiting[place].pupils)
          outcome = try Edit.withdrawWaiting(count, at: place, of: Story.session, in: story.alliance)
          balance = -count
        default:
          outcome = try Edit.promote(
            dice.roll(waiting), of: Story.session, choosing: choice, reason: reason, in: story.alliance)
        }
      } catch {
        return nil
      }
      try story.take(outcome)
      mark()
      return outcome
    }

    /// Gives a group that is new on the list its number.
    private mutating func mark() {
      var session = story.session
      for index in session.waiting.indices where session.waiting[index].unknown.isEmpty {
        session.waiting[index].unknown = UnknownFields([.init(key: "arrival", json: "\(arrivals)")])
        arrivals += 1
      }
      story.small.add(session)
    }

    func pupils(_ cohort: CohortKey) -> Int {
      story.session.registered(of: cohort) + story.session.waiting(of: cohort)
    }

    var total: Int { story.places.registered + story.places.waiting }
    var order: [Int] { story.session.waiting.compactMap { Int($0.unknown.fields[0].json) } }
  }

  private func play(_ seed: Int, _ check: (Desk, Desk, RegistrationOutcome) throws -> Void) throws {
    var desk = Desk(seed)
    var done = 0
    for _ in 0..<60 {
      let before = desk
      guard let outcome = try desk.step() else { continue }
      done += 1
      try check(before, desk, outcome)
    }
    #expect(done > 10)
  }

  @Test("Nobody comes above the capacity without a reason, and the reason is kept", arguments: 1...40)
  func capacity(seed: Int) throws {
    try play(seed) { before, after, _ in
      let over = after.story.places.over
      if over > before.story.places.over { #expect(after.reason != nil) }
      if over > 0 { #expect(after.story.session.reason(against: .capacity) != nil) }
      let findings = after.story.small.board.findings(for: after.story.session)
      #expect(after.story.session.forbidden(by: findings) == [])
    }
  }

  @Test("Every pupil has a place or waits, until somebody withdraws", arguments: 1...40)
  func conserved(seed: Int) throws {
    try play(seed) { before, after, _ in
      #expect(after.total == before.total + after.balance)
      let changed = [Story.oak, Story.elm, Story.sixth].filter { before.pupils($0) != after.pupils($0) }
      #expect(changed.count == (after.balance == 0 ? 0 : 1))
    }
  }

  @Test("The order of arrival is kept", arguments: 1...40)
  func order(seed: Int) throws {
    try play(seed) { _, after, _ in #expect(after.order == after.order.sorted()) }
  }

  @Test("Nobody passes those who wait longer without a reason", arguments: 1...40)
  func passing(seed: Int) throws {
    try play(seed) { before, after, outcome in
      guard after.reason == nil || after.balance < 0 else { return }
      let waited = before.story.session.waiting
      let left = Dictionary(
        uniqueKeysWithValues: zip(after.order, after.story.session.waiting.map(\.pupils)))
      // Of a group that still waits nobody behind it has been placed; itself it may have been split.
      var someoneWaits = false
      for (place, arrival) in before.order.enumerated() where place != after.withdrawnFrom {
        let rest = left[arrival] ?? 0
        if someoneWaits { #expect(rest == waited[place].pupils) }
        if rest > 0 { someoneWaits = true }
      }
      let isArrival = outcome.edits.first?.act == .registered
      if isArrival { #expect(waited.isEmpty) }
    }
  }

  @Test("No group is split, held or placed above the capacity where nobody said so", arguments: 1...40)
  func silence(seed: Int) throws {
    try play(seed) { before, after, outcome in
      if outcome.edits.isEmpty {
        #expect(outcome.question != nil)
        #expect(after.story.alliance == before.story.alliance)
      }
      guard after.choice == nil, after.balance >= 0 else { return }
      #expect(outcome.edits.isEmpty || outcome.question == nil)
      for edit in outcome.edits {
        #expect(edit.act == .registered || edit.act == .promoted)
        #expect(!edit.subject.contains("/"))
      }
    }
  }

  @Test("Every answer that is offered settles the question, and places as many as it says", arguments: 1...40)
  func answers(seed: Int) throws {
    try play(seed) { _, after, outcome in
      guard let question = outcome.question else { return }
      #expect(!question.choices.isEmpty)
      for choice in question.choices {
        var story = after.story
        let taken = story.places.registered
        let reason = question.needsReason(choice) ? "because" : nil
        let answered = try Edit.answer(
          question, choosing: choice, reason: reason, today: Story.today, in: story.alliance)
        #expect(answered.question == nil)
        try story.take(answered)
        #expect(story.places.registered == taken + question.placed(by: choice))
        guard question.needsReason(choice) else { continue }
        #expect(throws: Refusal.missingField(kind: .session, field: "reason")) {
          try Edit.answer(question, choosing: choice, today: Story.today, in: after.story.alliance)
        }
      }
    }
  }

  @Test("Whatever was done, taking it back step by step gives the first state again", arguments: 1...40)
  func undo(seed: Int) throws {
    var dice = Dice(seed)
    var story = Story(capacity: 10, taken: 4)
    let start = story.alliance
    for _ in 0..<40 {
      let cohort = dice.pick([Story.oak, Story.elm])
      let pupils = dice.roll(6) + 1
      if dice.chance(3) {
        _ = try? story.withdraw(pupils, cohort)
      } else {
        _ = try? story.register(pupils, cohort, dice.pick([.fill, .hold, .all]), reason: "because")
      }
    }
    #expect(story.edits.count > 10)
    for edit in story.edits.reversed() { try story.small.alliance.apply(edit.inverted) }
    #expect(story.alliance == start)
  }
}
