/// What is to happen to a group that cannot simply be given its places.
public enum RegistrationChoice: String, CaseIterable, Sendable {
  /// As many as there are places left get one, the rest waits.
  case fill
  /// The whole group waits.
  case hold
  /// The whole group gets places all the same, for a reason.
  case all
}

/// Why a group cannot simply be given its places.
public enum RegistrationConcern: Equatable, Sendable {
  /// So many places are left, fewer than the group has pupils.
  case tooFewPlaces(free: Int)
  /// These groups were there before; the first comes first. Never empty.
  case othersWait([WaitingGroup])
  /// The class has fewer pupils than would then be registered or waiting.
  case moreThanEnrolled(count: Int, enrolled: Int)
}

/// A group that does not fit, or that others have been waiting before: nobody is split, held back or passed over without
/// somebody having said so.
public struct RegistrationQuestion: Equatable, Sendable {
  public let session: RecordID<Session>
  public let cohort: CohortKey
  /// The pupils it is about, 1...9999.
  public let pupils: Int
  /// Its place on the waiting list, from 0; nil for a group that arrives.
  public let place: Int?
  /// Places left; nil where no capacity is known.
  public let free: Int?
  /// Never empty.
  public let concerns: [RegistrationConcern]

  /// Nil where nothing stands in the way.
  init?(
    _ pupils: Int, of cohort: CohortKey, at place: Int?, for session: Session, in year: SchoolYear,
    of alliance: Alliance
  ) {
    var concerns: [RegistrationConcern] = []
    let free = alliance.places(of: session).free
    if let free, free < pupils { concerns.append(.tooFewPlaces(free: free)) }
    let ahead = place.map { Array(session.waiting.prefix($0)) } ?? session.waiting
    if !ahead.isEmpty { concerns.append(.othersWait(ahead)) }
    if let enrolled = alliance[year].enrolled(cohort) {
      let waiting = place == nil ? session.waiting(of: cohort) : 0
      let count = session.registered(of: cohort) + waiting + pupils
      if count > enrolled { concerns.append(.moreThanEnrolled(count: count, enrolled: enrolled)) }
    }
    guard !concerns.isEmpty else { return nil }
    self.session = session.id
    self.cohort = cohort
    self.pupils = pupils
    self.place = place
    self.free = free
    self.concerns = concerns
  }

  /// What can be answered, the mildest first.
  public var choices: [RegistrationChoice] {
    RegistrationChoice.allCases.filter { choice in
      switch choice {
      case .fill: free.map { 1..<pupils ~= $0 } ?? false
      // To wait is no help against a number that is too large by itself.
      case .hold: isForPlaces || isForOthers
      case .all: true
      }
    }
  }

  /// Whether an answer takes a reason: it goes over the capacity, past those who were there before, or beyond what a class
  /// can have.
  public func needsReason(_ choice: RegistrationChoice) -> Bool {
    switch choice {
    case .all: true
    case .fill: isForOthers || isForSize
    case .hold: isForSize
    }
  }

  /// How many get a place by an answer; the others wait.
  public func placed(by choice: RegistrationChoice) -> Int {
    switch choice {
    case .fill: min(free ?? pupils, pupils)
    case .hold: 0
    case .all: pupils
    }
  }

  private var isForPlaces: Bool {
    concerns.contains { if case .tooFewPlaces = $0 { true } else { false } }
  }

  private var isForOthers: Bool {
    concerns.contains { if case .othersWait = $0 { true } else { false } }
  }

  private var isForSize: Bool {
    concerns.contains { if case .moreThanEnrolled = $0 { true } else { false } }
  }

  /// What the history says of somebody who waits.
  var cause: EditCause? { isForPlaces ? .tooFewPlaces : isForOthers ? .othersWait : nil }
}

/// What came of a step at the desk where groups are registered.
public struct RegistrationOutcome: Equatable, Sendable {
  /// Each is made on top of the ones before it, and is a step of the history by itself. Empty where there is only a question.
  public internal(set) var edits: [Edit] = []
  /// The groups that got places because others gave theirs up, in order: an edit each.
  public internal(set) var promoted: [WaitingGroup] = []
  /// What somebody has to say before anything more is done.
  public internal(set) var question: RegistrationQuestion?
  /// Why the group that is next on the waiting list could not be given the places that are free.
  public internal(set) var obstacle: Refusal?

  init(edits: [Edit] = [], question: RegistrationQuestion? = nil) {
    self.edits = edits
    self.question = question
  }

  /// Nothing was done and nothing is asked.
  public var isEmpty: Bool { edits.isEmpty && question == nil && obstacle == nil }
}
