/// Where a school year ends if all that is planned is held: the reach by now, and the new pupils on the planned seats.
///
/// A seat brings show rate × first-time share new pupils, by rates of the alliance's own past (`ForecastRates`), and a
/// cohort never more than its pupils who have not come yet. Of a reach that is a range the lower end counts on the lower
/// end, the upper on the upper. It is an expectation, not a bound: only `possible` is.
public struct Forecast: Equatable, Sendable {
  /// By the pupils with a known cohort size, as in `Reach`.
  public struct Outcome: Equatable, Sendable {
    /// By the lowest rates of the past, on the smallest reach.
    public let low: Int
    /// By all of the past, on the reach as it is known: a range where that is one.
    public let expected: ClosedRange<Int>
    /// By the highest rates, on the largest reach.
    public let high: Int
  }

  public let year: SchoolYear
  public let definition: ReachDefinition
  /// Looks ahead from this day; nil from now.
  public let asOf: Day?
  public let rates: ForecastRates
  public private(set) var planned: PlannedSeats
  /// The reach that the planned seats come on top of; of all the years that are pooled.
  public let reach: Reach
  /// The cohorts of the year with a known size, by school and grade.
  let cohorts: [CohortReach]

  /// Nil where the alliance's past does not tell what a seat brings, and seats are planned.
  public private(set) var outcome: Outcome?
  /// What no session that is planned can leave: at least the pupils who surely came, at most a new pupil on every seat.
  public private(set) var possible: ClosedRange<Int>
  /// The new pupils on the planned seats, before they are rounded.
  private var gain = PlannedGain()

  /// - Parameter report: of the year and by the definition, as of the day that is looked ahead from.
  public init(_ alliance: Alliance, _ report: ReachReport, today: Day) {
    year = report.year
    definition = report.definition
    asOf = report.asOf
    rates = ForecastRates(
      alliance, before: report.year, after: min(report.asOf ?? today, today), definition: report.definition)
    planned = PlannedSeats(
      alliance, year: report.year, definition: report.definition, today: today, asOf: report.asOf)
    reach = report.total
    cohorts = report.cohorts.filter { $0.enrolled != nil }
    outcome = nil
    possible = report.total.lower...report.total.upper
    reckon()
  }

  /// Pupils that the definition's target needs.
  public var needed: Int { Standing.needed(percent: definition.percent, of: reach.enrolled) }

  public enum Verdict: String, CaseIterable, Sendable {
    /// Even the low end reaches the target.
    case likely
    /// The expected end reaches it, the low end does not.
    case expected
    /// Only the high end reaches it.
    case possible
    /// Not even the high end does.
    case short
    /// The past does not tell, or there are no pupils to take a share of.
    case unknown
  }

  public var verdict: Verdict {
    guard let outcome, reach.enrolled > 0 else { return .unknown }
    if outcome.low >= needed { return .likely }
    if outcome.expected.lowerBound >= needed { return .expected }
    return outcome.high >= needed ? .possible : .short
  }

  /// The same with one more session: what if?
  public func adding(_ offers: [PlannedSeats.Offer]) -> Forecast {
    var copy = self
    for offer in offers { copy.planned.add(offer) }
    copy.reckon()
    return copy
  }

  private mutating func reckon() {
    gain = PlannedGain(cohorts, planned.byCohort, rates: rates)
    possible = reach.lower...min(reach.upper + gain.atMost, reach.enrolled)
    guard let low = gain.low, let onLower = gain.onLower, let onUpper = gain.onUpper, let high = gain.high else {
      let now = Outcome(low: reach.lower, expected: reach.lower...reach.upper, high: reach.upper)
      outcome = planned.offers.isEmpty ? now : nil
      return
    }
    outcome = Outcome(
      low: reach.lower + low / 1_000,
      expected: reach.lower + (onLower + 500) / 1_000...reach.upper + (onUpper + 500) / 1_000,
      high: reach.upper + (high + 999) / 1_000)
  }

  /// New pupils that an end (the lower one of what is expected) needs to come to the target, in thousandths; not above 0 where
  /// it is there. Nil where the past does not tell.
  func missing(_ end: ForecastEnd) -> Int? {
    let needed = needed * 1_000
    return switch end {
    case .low: gain.low.map { needed - reach.lower * 1_000 - $0 }
    // As the ends are rounded: to the nearest, and up.
    case .expected: gain.onLower.map { needed - 500 - reach.lower * 1_000 - $0 }
    case .high: gain.high.map { needed - 999 - reach.upper * 1_000 - $0 }
    }
  }
}

/// New pupils on the planned seats of all cohorts, in thousandths of a pupil; never more than a cohort has left. Nil where the
/// past does not tell.
private struct PlannedGain: Equatable {
  private(set) var low: Int?
  /// What is expected, on the lower and on the upper end of the reach.
  private(set) var onLower: Int?
  private(set) var onUpper: Int?
  private(set) var high: Int?
  /// A new pupil on every seat, in pupils.
  private(set) var atMost = 0

  init() {}

  init(_ cohorts: [CohortReach], _ seats: [CohortKey: Int], rates: ForecastRates) {
    let planned = cohorts.compactMap { cohort in seats[cohort.cohort].map { (seats: $0, left: cohort.left) } }
    for (seats, left) in planned { atMost += min(seats, left.lowerBound) }
    func sum(_ end: ForecastEnd, _ left: (ClosedRange<Int>) -> Int) -> Int? {
      rates.newPupils(end).map { rate in
        planned.reduce(0) { $0 + min(rate.thousandths(seats: $1.seats), left($1.left) * 1_000) }
      }
    }
    low = sum(.low, \.upperBound)
    onLower = sum(.expected, \.upperBound)
    onUpper = sum(.expected, \.lowerBound)
    high = sum(.high, \.lowerBound)
  }
}

extension CohortReach {
  /// Pupils who have not come: at least those beyond `upper`, at most those beyond `lower`. Of a cohort of unknown size none
  /// that anybody knows of.
  public var left: ClosedRange<Int> {
    guard let enrolled else { return 0...0 }
    return max(0, enrolled - upper)...max(0, enrolled - lower)
  }
}
