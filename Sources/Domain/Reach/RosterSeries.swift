/// The sessions of one academy that a fixed roster of a cohort's pupils followed, taken together.
///
/// The set A of pupils who came to any of them has between the largest single attendance and the smaller of
/// roster and total attendance pupils. A is counted where its first session stands, so an event between its
/// first and last session finds pupils already counted who had not yet come: `absent` says how many at most.
struct RosterSeries {
  let roster: ReachEvent.Roster
  /// Positions of the first and last session among the events.
  let first: Int
  private(set) var last: Int
  private(set) var largest: Int
  private var sum: Int
  private var newAtLeast: Int
  /// Of the first session's pupils, those who may be new and those who cannot be.
  private let firstNewAtMost: Int
  private let firstAttended: Int

  /// What the series has shown up to the event that is being counted.
  private var largestSoFar = 0

  /// - Parameter attended: where only a range is known, its ends.
  init(
    _ roster: ReachEvent.Roster, at position: Int, attended: (atLeast: Int, atMost: Int),
    new: (atLeast: Int, atMost: Int)
  ) {
    self.roster = roster
    first = position
    last = position
    largest = attended.atLeast
    sum = attended.atMost
    newAtLeast = new.atLeast
    firstNewAtMost = new.atMost
    firstAttended = attended.atLeast
  }

  mutating func add(
    at position: Int, attended: (atLeast: Int, atMost: Int), new: (atLeast: Int, atMost: Int)
  ) {
    last = position
    largest = max(largest, attended.atLeast)
    sum += attended.atMost
    // A pupil is new once: the first-timers of the sessions are different pupils.
    newAtLeast += new.atLeast
  }

  /// Most pupils the series can have brought.
  var atMost: Int { max(largest, min(roster.pupils, sum)) }

  /// Of those, new to the counted activities: everybody who was not at the first session may be.
  var new: (atLeast: Int, atMost: Int) {
    (newAtLeast, min(atMost, firstNewAtMost + atMost - firstAttended))
  }

  mutating func pass(attended: Int) { largestSoFar = max(largestSoFar, attended) }

  /// Pupils of the series, counted at its first session, who may not yet have come at `position`.
  func absent(at position: Int) -> Int {
    position > first && position < last ? max(0, atMost - largestSoFar) : 0
  }
}
