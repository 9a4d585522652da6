/// Records of one cohort that cannot all be true, though each of them can.
public struct Contradiction: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// With that many new faces more pupils would have come than there are: "7 new faces: 25 of 24 pupils".
    case tooManyNew(newFaces: Int, wouldBe: Int, enrolled: Int)
    /// That many are said to have come before, where at most `cameBefore` pupils had.
    case tooFewNew(returning: Int, cameBefore: Int)
    /// More came to a session of the academy than its fixed roster has.
    case moreThanRoster(academy: RecordID<Academy>, attended: Int, roster: Int)
    /// The first-timers make at least one number of pupils, the fixed rosters at most a smaller one.
    case rosterTooSmall(atLeast: Int, atMost: Int)
    /// By the figures of these pupils alone (girls, say) at least one number of them came, by those of their whole class at
    /// most a smaller one; or the other way round.
    case partAgainstClass(atLeast: Int, atMost: Int)
  }

  public let cohort: CohortKey
  /// The sessions involved, in order: every counted one of the cohort up to the one that breaks, which is
  /// last.
  public let sessions: [RecordID<Session>]
  public let reason: Reason

  public init(cohort: CohortKey, sessions: [RecordID<Session>], reason: Reason) {
    self.cohort = cohort
    self.sessions = sessions
    self.reason = reason
  }
}

/// A number in a file that no class can have given; editing refuses it.
public struct ImpossibleRecord: Equatable, Sendable {
  public let cohort: CohortKey
  public let session: RecordID<Session>
  public let count: ImpossibleCount

  public init(cohort: CohortKey, session: RecordID<Session>, count: ImpossibleCount) {
    self.cohort = cohort
    self.session = session
    self.count = count
  }
}
