/// What would close the gap between where the year ends and its bar: the schools by what one extra session can still bring.
public struct ForecastGap: Equatable, Sendable {
  /// The session that is reckoned with: the median places of the counted sessions.
  public struct UsualSession: Equatable, Sendable {
    public let places: Int
    /// Sessions of which the places are known: those of the years that the rates are of, and of this year.
    public let sessions: Int
  }

  public struct School: Equatable, Sendable {
    public let school: RecordID<Domain.School>
    /// Pupils who have not come by now.
    public let unreached: ClosedRange<Int>
    /// Seats that are planned for them.
    public let seats: Int
    /// Pupils whom what is planned is expected to leave; what is unreached now where the past does not tell.
    public let left: ClosedRange<Int>
    /// Most of them whom one usual session can take; nil where nobody knows its places.
    public let perSession: Int?
    /// Usual sessions with places for all of them, at most.
    public let sessions: Int?
    /// The new pupils that one usual session more is expected to bring, in thousandths; nil where the past does not tell.
    public let gain: Int?
  }

  /// Nil where no session has known places.
  public let usual: UsualSession?
  /// Those with somebody left to reach, most per extra session first; of equals the one with more left.
  public let schools: [School]
  /// Pupils short of the bar at the end of the year: by the high end, and by the low end. Nil where the forecast is unknown.
  public let short: ClosedRange<Int>?
  /// Usual sessions more that would bring the high, the expected (its lower end) and the low end to the bar, each held for
  /// the schools where it brings most; nil where all there are would not.
  public let extra: Extra?

  public struct Extra: Equatable, Sendable {
    public let fewest: Int?
    public let expected: Int?
    public let most: Int?
  }

  public init(_ forecast: Forecast, in alliance: Alliance) {
    let usual = UsualSession(alliance, forecast)
    var rows: [Row] = []
    let seats = forecast.planned.byCohort
    for cohort in forecast.cohorts {
      if rows.last?.school != cohort.cohort.school { rows.append(Row(cohort.cohort.school)) }
      rows[rows.count - 1].add(
        cohort, seats: seats[cohort.cohort] ?? 0, most: forecast.mostSeats(for: cohort), forecast.rates)
    }
    self.usual = usual
    schools =
      rows
      .map { $0.made(places: usual?.places, forecast.rates) }
      .filter { $0.left.upperBound > 0 }
      .sorted { left, right in
        if let one = left.perSession, let other = right.perSession, one != other { return one > other }
        let (one, other) = (left.left, right.left)
        return (one.upperBound, one.lowerBound, right.school) > (other.upperBound, other.lowerBound, left.school)
      }
    guard let outcome = forecast.outcome else {
      short = nil
      extra = nil
      return
    }
    let needed = forecast.needed
    short = max(0, needed - outcome.high)...max(0, needed - outcome.low)
    extra = usual.map { usual in
      func sessions(_ end: ForecastEnd, _ left: (Row) -> Int) -> Int? {
        guard let missing = forecast.missing(end) else { return nil }
        return Self.sessions(
          for: missing,
          rows.map { row in
            let each = forecast.rates.newPupils(end)?.thousandths(seats: row.seats(of: usual.places))
            return (each ?? 0, left(row))
          })
      }
      return Extra(
        fewest: sessions(.high, \.leftHigh), expected: sessions(.expected, \.leftExpected),
        most: sessions(.low, \.leftLow))
    }
  }

  /// Sessions until `missing` pupils more have come, each for the school where it brings most. All in thousandths of a pupil.
  ///
  /// - Parameter schools: what a session for it brings, and what it has left.
  private static func sessions(for missing: Int, _ schools: [(each: Int, left: Int)]) -> Int? {
    guard missing > 0 else { return 0 }
    // Of each school whole sessions and one that takes the rest, which is less.
    let offers = schools.filter { $0.each > 0 }.flatMap { [($0.each, $0.left / $0.each), ($0.left % $0.each, 1)] }
    var missing = missing
    var sessions = 0
    for (gain, count) in offers.sorted(by: { $0.0 > $1.0 }) where gain > 0 {
      let wanted = (missing + gain - 1) / gain
      guard wanted > count else { return sessions + wanted }
      missing -= gain * count
      sessions += count
    }
    return nil
  }

  /// A school's counted cohorts of known size together.
  private struct Row {
    let school: RecordID<Domain.School>
    private var unreached = 0...0
    private var seats = 0
    /// The pupils of the classes; of a part of a class nobody knows how many seats the others take.
    private var pupils = 0
    // In thousandths of a pupil: what the low end leaves of all who may be left, the expected end of these, and of those who
    // surely are, the high end of these.
    private(set) var leftLow = 0
    private(set) var leftExpected = 0
    private var leftExpectedAtLeast = 0
    private(set) var leftHigh = 0

    init(_ school: RecordID<Domain.School>) { self.school = school }

    /// The seats that a session of so many places has for them.
    func seats(of places: Int) -> Int { min(places, pupils) }

    mutating func add(_ cohort: CohortReach, seats: Int, most: Int?, _ rates: ForecastRates) {
      let left = cohort.left
      pupils += most ?? 1_000_000
      unreached = unreached.lowerBound + left.lowerBound...unreached.upperBound + left.upperBound
      self.seats += seats
      func remaining(_ left: Int, _ end: ForecastEnd) -> Int {
        max(0, left * 1_000 - (rates.newPupils(end)?.thousandths(seats: seats) ?? 0))
      }
      leftLow += remaining(left.upperBound, .low)
      leftExpected += remaining(left.upperBound, .expected)
      leftExpectedAtLeast += remaining(left.lowerBound, .expected)
      leftHigh += remaining(left.lowerBound, .high)
    }

    func made(places: Int?, _ rates: ForecastRates) -> School {
      let left = (leftExpectedAtLeast + 500) / 1_000...(leftExpected + 500) / 1_000
      return School(
        school: school, unreached: unreached, seats: seats, left: left,
        perSession: places.map { min($0, left.upperBound) },
        sessions: places.map { (left.upperBound + $0 - 1) / max(1, $0) },
        gain: places.flatMap { places in
          rates.newPupils(.expected).map { min($0.thousandths(seats: seats(of: places)), leftExpected) }
        })
    }
  }
}

extension ForecastGap.UsualSession {
  /// Nil where no counted session has known places.
  init?(_ alliance: Alliance, _ forecast: Forecast) {
    let definition = forecast.definition
    let years = alliance.schoolYears.filter { $0 < forecast.year }.suffix(ForecastRates.yearsBack) + [forecast.year]
    var places: [Int] = []
    for year in years {
      let sessions = alliance[year].sessions.all
      for index in sessions.indices
      where sessions[index].status != .cancelled && definition.setting.counts(sessions[index].setting)
        && sessions[index].participation.contains(where: { definition.grades.contains($0.grade) })
      {
        if let known = alliance.capacity(of: sessions[index])?.places, known > 0 { places.append(known) }
      }
    }
    guard !places.isEmpty else { return nil }
    // Of an even number the lower of the two in the middle: a place too few promises nothing.
    self.init(places: places.sorted()[(places.count - 1) / 2], sessions: places.count)
  }
}

extension Forecast {
  /// Those with a counted cohort of known size, in the order of their ids.
  public var schools: [RecordID<School>] {
    var schools: [RecordID<School>] = []
    for cohort in cohorts where schools.last != cohort.cohort.school { schools.append(cohort.cohort.school) }
    return schools
  }

  /// The pupils of a school who have not come by now; nil where it has no counted cohort of known size.
  public func unreached(of school: RecordID<School>) -> ClosedRange<Int>? {
    let left = cohorts.filter { $0.cohort.school == school }.map(\.left)
    guard !left.isEmpty else { return nil }
    return left.reduce(0) { $0 + $1.lowerBound }...left.reduce(0) { $0 + $1.upperBound }
  }

  /// The seats of a hypothetical session for a school, shared among its counted cohorts by the pupils still to be reached.
  public func session(for school: RecordID<School>, on day: Day, places: Int) -> [PlannedSeats.Offer] {
    let cohorts = cohorts.filter { $0.cohort.school == school }
    let shares = ReachEvent.bounded(places).shared(by: cohorts.map(\.left.upperBound))
    return zip(cohorts, shares).map { cohort, seats in
      PlannedSeats.Offer(cohort: cohort.cohort, day: day, seats: min(seats, mostSeats(for: cohort) ?? seats))
    }
  }

  /// The seats that a class can fill. Of a part of a class nobody knows how many the others take.
  fileprivate func mostSeats(for cohort: CohortReach) -> Int? {
    definition.pupils == .everyone ? cohort.enrolled : nil
  }
}
