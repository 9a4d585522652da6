/// What the alliance's own past says about a seat at a counted session: whether somebody sits on it, and whether he or she
/// had not come before.
///
/// Taken from school years before the one that is forecast. Early in a year nearly everybody is new and later hardly
/// anybody, so of each year the first-timers count from the same day on that the forecast looks ahead from. Sessions of an
/// academy with a fixed roster are left out, because the same pupils come each time.
public struct ForecastRates: Equatable, Sendable {
  /// The school years that are looked at, the nearest ones.
  public static var yearsBack: Int { 5 }

  /// Of the registered pupils those who came, over the lines where both are known.
  public let show: RateHistory
  /// Of all pupils who came those of the counted group who were new to the counted activities, over the lines where that was
  /// asked, after the day of the year; late in a year also from before it, as far as it takes to have enough.
  public let firstTime: RateHistory

  /// - Parameter day: the last day before what is forecast.
  public init(_ alliance: Alliance, before year: SchoolYear, after day: Day, definition: ReachDefinition) {
    // Who is on a list says nothing of who is new.
    guard definition.counts == .attended else {
      (show, firstTime) = (RateHistory([]), RateHistory([]))
      return
    }
    let counting = SessionCount(alliance, definition, asOf: nil)
    let passed = year.firstDate.distance(to: day)
    let past = alliance.schoolYears.filter { $0 < year }.suffix(Self.yearsBack)
    let counts = past.map { (year: $0, lines: PastLines(alliance[$0], definition, counting)) }
    show = RateHistory(counts.map { ($0.year, CountedRate($0.lines.attended, of: $0.lines.registered)) })
    firstTime = RateHistory(
      counts.map { ($0.year, $0.lines.firstTimers(after: $0.year.firstDate.adding(days: passed))) })
  }

  /// Whether both are known: without them nothing is forecast.
  public var isKnown: Bool { !show.years.isEmpty && !firstTime.years.isEmpty }

  /// New pupils a seat brings; nil where the past does not tell.
  func newPupils(_ end: ForecastEnd) -> NewPupilsPerSeat? {
    let rates: (CountedRate?, CountedRate?) =
      switch end {
      case .low: (show.lowest, firstTime.lowest)
      case .expected: (show.pooled, firstTime.pooled)
      case .high: (show.highest, firstTime.highest)
      }
    guard let show = rates.0, let firstTime = rates.1 else { return nil }
    return NewPupilsPerSeat(show: show, firstTime: firstTime)
  }
}

/// The ends of a forecast: by the lowest rates of the past, by all of the past, by the highest.
public enum ForecastEnd: CaseIterable, Sendable {
  case low, expected, high
}

/// How many new pupils a seat brings. In integers, so that a forecast is the same on every machine.
struct NewPupilsPerSeat: Equatable {
  let show: Int
  let firstTime: Int

  init(show: CountedRate, firstTime: CountedRate) {
    self.show = show.perMillion
    self.firstTime = min(firstTime.perMillion, 1_000_000)
  }

  /// In thousandths of a pupil, rounded down; `seats` at most 1,000,000.
  func thousandths(seats: Int) -> Int {
    min(seats, 1_000_000) * show / 1_000 * firstTime / 1_000_000
  }
}

/// What the counted lines of a past year tell.
private struct PastLines {
  private(set) var registered = 0
  /// Of the registered ones.
  private(set) var attended = 0
  /// Where it was asked who was new: how many came, and how many of them were.
  private var asked: [(day: Day, came: Int, new: Int)] = []

  init(_ records: YearRecords, _ definition: ReachDefinition, _ counting: SessionCount) {
    var counted = Array(repeating: false, count: Grade.allCases.count)
    for grade in definition.grades { counted[grade.rank] = true }
    records.sessions.all.withUnsafeBufferPointer { sessions in
      for index in sessions.indices
      where counting.counts(sessions[index].status, sessions[index].setting, sessions[index].day) {
        let academy = sessions[index].academy.flatMap { records.academies[$0] }
        sessions[index].participation.withUnsafeBufferPointer { lines in
          for line in lines.indices where counted[lines[line].grade.rank] {
            guard let came = lines[line].attended.map(ReachEvent.bounded) else { continue }
            if let academy, academy.roster(of: lines[line].cohort) != nil { continue }
            if let places = lines[line].registered.map(ReachEvent.bounded), places > 0 {
              registered += places
              attended += came
            }
            let reading = FirstTimerReading(
              scope: lines[line].firstTimerScope, asked: counting.asked, counted: counting.setting)
            guard reading == .exact else { continue }
            let size = counting.group == .everyone ? nil : records.count(of: lines[line].cohort)
            if let new = counting.part(of: lines[line], size: size).new, (0...came).contains(new) {
              asked.append((sessions[index].day, came, new))
            }
          }
        }
      }
    }
    asked.sort { $0.day > $1.day }
  }

  /// After this day; where that is not enough, from as many days before it as it takes.
  func firstTimers(after day: Day) -> CountedRate? {
    var (came, new) = (0, 0)
    var last: Day?
    for line in asked {
      if line.day <= day, came >= RateHistory.enough, line.day != last { break }
      came += line.came
      new += line.new
      last = line.day
    }
    return CountedRate(new, of: came)
  }
}
