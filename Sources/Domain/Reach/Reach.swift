/// Reached pupils of any number of disjoint cohorts: ranges and pupils add up, rates are never averaged.
public struct Reach: Hashable, Sendable {
  /// Different pupils, at least and at most, of cohorts with a known size.
  public var lower = 0
  public var upper = 0
  /// Pupils of the cohorts with a known size.
  public var enrolled = 0
  /// Attendances (deelnamemomenten) of all the cohorts: one pupil counts as often as he or she came. Never
  /// reach.
  public var contacts = 0
  public var cohorts = 0
  /// Cohorts nobody knows the size of: left out of `lower`, `upper` and `enrolled`.
  public var cohortsWithoutEnrolment = 0
  /// Cohorts whose size was taken over from the year before.
  public var cohortsProvisional = 0
  /// Cohorts whose records contradict each other, counted with their first-timer figures ignored.
  public var cohortsContradicted = 0
  /// Held sessions whose attendance nobody wrote down, counted once a cohort: what they brought is not in
  /// here.
  public var unrecorded = 0
  /// Sessions in which only the whole class was counted where a group of it is asked for, counted once a cohort: what they
  /// brought is in here as a range.
  public var inferred = 0

  public init() {}

  public init(
    lower: Int, upper: Int, enrolled: Int, contacts: Int = 0, cohorts: Int = 1,
    cohortsWithoutEnrolment: Int = 0
  ) {
    self.lower = lower
    self.upper = upper
    self.enrolled = enrolled
    self.contacts = contacts
    self.cohorts = cohorts
    self.cohortsWithoutEnrolment = cohortsWithoutEnrolment
  }

  public init(_ cohort: CohortReach) {
    cohorts = 1
    contacts = cohort.contacts
    unrecorded = cohort.unrecorded
    inferred = cohort.inferred
    cohortsProvisional = cohort.isProvisional ? 1 : 0
    cohortsContradicted = cohort.isContradicted ? 1 : 0
    if let pupils = cohort.enrolled {
      enrolled = pupils
      lower = cohort.lower
      upper = cohort.upper
    } else {
      cohortsWithoutEnrolment = 1
    }
  }

  public static func += (left: inout Reach, right: Reach) {
    left.lower += right.lower
    left.upper += right.upper
    left.enrolled += right.enrolled
    left.contacts += right.contacts
    left.cohorts += right.cohorts
    left.cohortsWithoutEnrolment += right.cohortsWithoutEnrolment
    left.cohortsProvisional += right.cohortsProvisional
    left.cohortsContradicted += right.cohortsContradicted
    left.unrecorded += right.unrecorded
    left.inferred += right.inferred
  }

  public static func + (left: Reach, right: Reach) -> Reach {
    var sum = left
    sum += right
    return sum
  }

  /// The number is known: no range is left.
  public var isExact: Bool { lower == upper }

  /// Nil where there are no pupils to take a share of.
  public var share: ReachShare? { ReachShare(lower: lower, upper: upper, of: enrolled) }

  public func standing(percent: Int, windowIsOver: Bool) -> Standing {
    Standing(self, percent: percent, windowIsOver: windowIsOver)
  }
}

/// A share of pupils for display, in tenths of a percent: 743...892 is "74.3-89.2%".
///
/// Rounded so that a share never looks like a bar it does not reach: of a range the lower end is rounded down
/// and the upper end up; a number that is exact goes to the nearest tenth, but never up to a whole percent.
/// 70.96% is shown as 70.9%, not as 71.0%. The verdict is taken from the pupils, never from this.
public struct ReachShare: Hashable, Sendable {
  public let lowerTenths: Int
  public let upperTenths: Int

  /// Nil unless `pupils` is positive.
  public init?(lower: Int, upper: Int, of pupils: Int) {
    guard pupils > 0 else { return nil }
    if lower == upper {
      lowerTenths = Self.exactTenths(lower, of: pupils)
      upperTenths = lowerTenths
    } else {
      lowerTenths = lower * 1000 / pupils
      upperTenths = (upper * 1000 + pupils - 1) / pupils
    }
  }

  private static func exactTenths(_ count: Int, of pupils: Int) -> Int {
    let nearest = (count * 2000 + pupils) / (2 * pupils)
    let reachesWholePercent = nearest % 10 == 0 && nearest * pupils > count * 1000
    return reachesWholePercent ? nearest - 1 : nearest
  }
}

/// The reach of the cohorts that have something in common.
///
/// Asks nothing of its key, for the reason that `Records` gives.
public struct ReachGroup<Key> {
  /// Nil where the school is not among the alliance's records, or its record does not say.
  public let key: Key?
  public let reach: Reach

  public init(key: Key?, reach: Reach) {
    self.key = key
    self.reach = reach
  }
}

extension ReachGroup: Equatable where Key: Equatable {}
extension ReachGroup: Sendable where Key: Sendable {}
