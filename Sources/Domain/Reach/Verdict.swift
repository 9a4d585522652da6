/// Whether a target is reached, as far as the records can prove it.
public enum Verdict: String, CaseIterable, Sendable {
  /// Proven: even the smallest number of pupils reaches it.
  case met
  /// Proven: no number of pupils that fits the records reaches it, and no more can come.
  case missed
  case notYetKnown
}

/// Where a number of reached pupils stands against a target.
public struct Standing: Equatable, Sendable {
  /// Whole percent.
  public let percent: Int
  /// Pupils the target needs, of those whose cohorts have a known size.
  public let needed: Int
  /// Pupils still to be reached: at least, by the largest number that may have come already, and at most.
  /// A lower bound above 0 says that by the records so far the target is not reached.
  public let stillNeeded: ClosedRange<Int>
  public let verdict: Verdict
  /// Some numbers are unknown (a cohort's size, a session's attendance), so less can be proven.
  public let isPartial: Bool

  /// Pupils that `percent` of `pupils` needs: ⌈percent × pupils / 100⌉, in integers. 71% of 700 is 497.
  public static func needed(percent: Int, of pupils: Int) -> Int {
    (max(0, percent) * max(0, pupils) + 99) / 100
  }

  /// - Parameter windowIsOver: the counted time lies behind us. Before that more pupils can come, so that a
  ///   target the records fall short of is not missed yet.
  public init(_ reach: Reach, percent: Int, windowIsOver: Bool) {
    self.percent = percent
    needed = Self.needed(percent: percent, of: reach.enrolled)
    stillNeeded = max(0, needed - reach.upper)...max(0, needed - reach.lower)
    isPartial = reach.cohortsWithoutEnrolment > 0 || reach.unrecorded > 0
    if reach.enrolled == 0 || reach.cohortsWithoutEnrolment > 0 {
      // Without all the class sizes nobody knows how many pupils the target needs.
      verdict = .notYetKnown
    } else if reach.lower >= needed {
      verdict = .met
    } else if reach.upper < needed, windowIsOver, reach.unrecorded == 0 {
      verdict = .missed
    } else {
      verdict = .notYetKnown
    }
  }
}
