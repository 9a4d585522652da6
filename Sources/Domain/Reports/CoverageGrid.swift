/// The sessions of a school year laid out by school and week: where something was or will be, and where nothing is.
///
/// Of the sessions that a reach counts (its setting, its grades), those that were cancelled are left out; planned ones are
/// in it, unlike in the reach. In a look back there is nothing after that day.
public struct CoverageGrid: Sendable {
  /// A week, Monday to Sunday; the first and the last may stick out of the school year.
  public struct Week: Equatable, Sendable {
    public let monday: Day
    public var sunday: Day { monday.adding(days: 6) }
  }

  /// What became of a session, the least pressing first.
  public enum State: Int, CaseIterable, Comparable, Sendable {
    /// Held, and who came of the school is written down.
    case held
    /// To come, today or later.
    case planned
    /// Held, and nobody has written down who came of the school.
    case withoutNumbers
    /// Its day is past, and nobody has said whether it was held.
    case overdue

    public static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  /// A school in a week.
  public struct Cell: Equatable, Sendable {
    /// The most pressing of its sessions; nil where there are none.
    public fileprivate(set) var state: State?
    /// How many sessions.
    public var sessions: Int { Int(count) }
    // Thousands of schools have as many weeks: a cell is kept small.
    fileprivate var count: UInt16 = 0
    /// The school has not a single day with lessons.
    public fileprivate(set) var isClosed = false
  }

  public let year: SchoolYear
  /// The whole school year, up to 31 August: 53 or 54 weeks.
  public let weeks: [Week]
  /// Those with a cohort that counts, and those that came to a session without being in a list of pupils; by id.
  public let schools: [RecordID<School>]
  /// The schools' calendars: why a cell is closed.
  public let calendars: SchoolCalendars

  /// By school, then by week.
  private var cells: [Cell]
  /// By cell, then by day, start and id.
  private let entries: [Entry]

  private struct Entry: Sendable {
    let cell: Int
    let session: RecordID<Session>
    let state: State
  }

  /// - Parameter report: what counts, of which year, up to which day.
  public init(_ alliance: Alliance, report: ReachReport, today: Day) {
    let grades = Set(report.definition.grades)
    year = report.year
    let setting = report.definition.setting
    let weeks = Self.weeks(of: year)
    self.weeks = weeks
    calendars = SchoolCalendars(alliance, year: year)

    var found: [(school: RecordID<School>, session: Int, state: State)] = []
    let sessions = alliance[year].sessions.all
    // By index: a session is large, and of most only a few fields are looked at.
    for position in sessions.indices
    where sessions[position].status != .cancelled && setting.counts(sessions[position].setting)
      && year.contains(sessions[position].day) && report.asOf.map({ sessions[position].day <= $0 }) ?? true
    {
      let isPast = sessions[position].day < today
      let isOpen = sessions[position].status.isOpen
      sessions[position].participation.withUnsafeBufferPointer { lines in
        for line in lines.indices where grades.contains(lines[line].grade) {
          let school = lines[line].school
          func isOfSchool(_ other: Int) -> Bool { lines[other].school == school && grades.contains(lines[other].grade) }
          // A session with several classes of a school is one session of that school.
          guard !lines[..<line].indices.contains(where: isOfSchool) else { continue }
          let isKnown = !lines.indices.contains { isOfSchool($0) && lines[$0].attended == nil }
          let state: State = isOpen ? (isPast ? .overdue : .planned) : isKnown ? .held : .withoutNumbers
          found.append((school, position, state))
        }
      }
    }

    let schools = Set(report.cohorts.map(\.cohort.school) + found.map(\.school)).sorted()
    self.schools = schools
    let rows = Dictionary(uniqueKeysWithValues: zip(schools, schools.indices))
    let placed = found.map { entry in
      let week = weeks[0].monday.distance(to: sessions[entry.session].day) / 7
      return (cell: rows[entry.school]! * weeks.count + week, session: entry.session, state: entry.state)
    }
    entries = placed.sorted {
      $0.cell != $1.cell ? $0.cell < $1.cell : Session.inOrder(sessions[$0.session], sessions[$1.session])
    }.map { Entry(cell: $0.cell, session: sessions[$0.session].id, state: $0.state) }

    cells = Array(repeating: Cell(), count: schools.count * weeks.count)
    for entry in entries {
      cells[entry.cell].count &+= cells[entry.cell].count < .max ? 1 : 0
      cells[entry.cell].state = max(cells[entry.cell].state ?? .held, entry.state)
    }
    let closed = Self.closed(weeks, calendars.general)
    for (row, school) in schools.enumerated() {
      let closed = calendars.local[school].map { Self.closed(weeks, $0) } ?? closed
      for week in weeks.indices where closed[week] { cells[row * weeks.count + week].isClosed = true }
    }
  }

  /// - Parameter school: an index in `schools`.
  /// - Parameter week: an index in `weeks`.
  public subscript(school: Int, week: Int) -> Cell { cells[school * weeks.count + week] }

  /// The sessions in a cell, in order.
  public func sessions(_ school: Int, _ week: Int) -> [RecordID<Session>] {
    let cell = school * weeks.count + week
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].cell < cell { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.cell == cell }.map(\.session)
  }

  /// How many sessions a school has in the whole year.
  public func sessions(_ school: Int) -> Int {
    cells[school * weeks.count..<(school + 1) * weeks.count].reduce(0) { $0 + $1.sessions }
  }

  /// The week a day lies in; nil outside the year.
  public func week(of day: Day) -> Int? {
    year.contains(day) ? weeks[0].monday.distance(to: day) / 7 : nil
  }

  /// The day of a week to propose for a session of a school: a Wednesday, since its afternoon is free, or for sessions in
  /// lessons any day that has them; not before `today` while the week is not over, and not on a day off where another one
  /// is left.
  public func proposal(_ school: Int, _ week: Int, today: Day) -> Day {
    let monday = weeks[week].monday
    let days = [2, 3, 4, 0, 1, 5, 6].map(monday.adding(days:)).filter(year.contains)
    let coming = days.filter { $0 >= today }
    let choice = coming.isEmpty ? days : coming
    let calendar = calendars[schools[school]]
    return choice.first { calendar.hasLessons(on: $0) } ?? choice.first ?? monday
  }

  private static func weeks(of year: SchoolYear) -> [Week] {
    stride(from: year.firstDate.startOfWeek, through: year.lastDate, by: 7).map(Week.init(monday:))
  }

  private static func closed(_ weeks: [Week], _ calendar: SchoolCalendar) -> [Bool] {
    weeks.map { week in !(week.monday...week.sunday).contains(where: calendar.hasLessons(on:)) }
  }
}
