import Domain

/// *Jaren*: the share of the target year by year, each grade by year, and the classes followed through them.
struct ReachYears: ReachView {
  private(set) var trend: PooledReach?
  /// The years that are over in one number.
  private(set) var finished: PooledReach?
  private(set) var report: ReachThroughYears?
  private(set) var row = 0
  private(set) var column = 0
  /// The classes of the selected grade and year; empty while the grid is in view.
  private(set) var classes: [FollowedRow] = []
  private(set) var list = ListState()
  private var hasChosen = false

  init() {}

  var context: KeyContext { isInside ? .reach : .coverage }
  var isInside: Bool { !classes.isEmpty }

  var years: [SchoolYear] { trend?.years.map(\.year) ?? [] }

  /// The rows: the grades that have a class in one of the years; before them the target's own (nil), unless it is one of
  /// them.
  private(set) var rows: [Grade?] = []

  /// The selected grade; nil in the row of the target.
  var grade: Grade? { rows.indices.contains(row) ? rows[row] : nil }
  var year: SchoolYear? { years.indices.contains(column) ? years[column] : nil }

  var cell: ReachThroughYears.Cell? {
    guard let grade, let year else { return nil }
    return report?[grade, year]
  }

  mutating func refresh(_ look: ReachLook) {
    let alliance = look.world.alliance
    let definition = look.report.definition.yearly
    let kept = year
    let known = alliance.schoolYears.filter { $0 <= look.report.year && !alliance[$0].enrolments.isEmpty }
    let reports = known.suffix(Self.mostYears).map { year in
      year == look.report.year && definition == look.report.definition
        ? look.report : ReachReport(alliance, year: year, definition: definition, asOf: look.asOf)
    }
    trend = PooledReach(reports, definition: definition, today: look.world.today)
    finished = PooledReach(
      reports.filter { $0.windowIsOver(on: look.world.today) && $0.total.cohorts > 0 }, definition: definition,
      today: look.world.today)
    report = ReachThroughYears(
      alliance, through: look.report.year, definition: definition, today: look.world.today, asOf: look.asOf,
      limit: Self.mostYears)
    let selected = hasChosen ? grade : definition.grades.first
    rows = Self.rows(report, definition)
    row = rows.firstIndex(of: selected) ?? 0
    column = (hasChosen ? kept.flatMap { years.firstIndex(of: $0) } : nil) ?? max(0, years.count - 1)
    if isInside { open(look) }
  }

  mutating func update(_ action: Action, _ look: ReachLook) -> [Request] {
    if let move = ListMove(action) {
      if isInside {
        list.move(move, count: classes.count, page: look.world.room.height - ReachScreen.headHeight - 5)
      } else {
        var state = ListState(selected: row)
        state.move(move, count: rows.count, page: rows.count)
        row = state.selected
        hasChosen = true
      }
      return []
    }
    switch action {
    case .left: choose(column - 1)
    case .right: choose(column + 1)
    case .open where isInside:
      guard classes.indices.contains(list.selected) else { break }
      return [.show(.schools, .school(classes[list.selected].school))]
    case .open:
      if grade == nil { return year.map { [.year($0)] } ?? [] }
      list = ListState()
      open(look)
    case .newSession:
      let school = classes.indices.contains(list.selected) ? classes[list.selected].school : nil
      return [.start(.newSession(SessionSeed(school: school)))]
    case .recordParticipation: return [.start(.chooseSessionToRecord)]
    case .back: classes = []
    default: break
    }
    return []
  }

  func refusal(of action: Action, _ look: ReachLook) -> String? {
    switch action {
    case .open where !isInside && grade != nil && cell == nil: look.world.strings.reachYears.noSuchClasses
    case .open where !isInside && grade == nil && year == look.world.year: look.world.strings.reachYears.isInView
    case .open where years.isEmpty: look.world.strings.reachYears.noSuchClasses
    case .sort, .reverseSort, .filter: look.world.strings.app.notHere
    default: nil
    }
  }

  /// As many years back as are looked at.
  static let mostYears = 10

  private static func rows(_ report: ReachThroughYears?, _ definition: ReachDefinition) -> [Grade?] {
    guard let report else { return [] }
    let grades = report.grades.indices
      .filter { row in report.cells[row].contains { $0 != nil } }
      .map { report.grades[$0] }
    let isAmong = definition.grades.count == 1 && grades.contains(definition.grades[0])
    return (isAmong ? [] : [nil]) + grades
  }

  private mutating func choose(_ place: Int) {
    column = min(max(0, place), max(0, years.count - 1))
    hasChosen = true
  }

  private mutating func open(_ look: ReachLook) {
    guard let grade, let year, let report else {
      classes = []
      return
    }
    classes = report.classes(grade, year)
      .map { FollowedRow($0.class, $0.year, in: look.world.alliance) }
      .sorted { ($0.name, $0.school) < ($1.name, $1.school) }
    list.clamp(count: classes.count)
  }
}

/// One class of the selected grade and year, by itself and as it was followed.
struct FollowedRow: Equatable, Sendable {
  let school: RecordID<School>
  let name: String
  let year: Reach
  /// Nil where the class was not followed before.
  let followed: Reach?
  let since: SchoolYear
  let sinceGrade: Grade
  let ending: FollowedCohort.Ending
  /// It is the last year in which the class is followed.
  let isLast: Bool

  init(_ followed: FollowedCohort, _ step: FollowedCohort.Year, in alliance: Alliance) {
    school = followed.school
    name = alliance.schools[followed.school]?.name ?? followed.school.text
    year = Reach(step.cohort)
    self.followed = step.year == followed.first.year ? nil : Reach(step.soFar)
    since = followed.first.year
    sinceGrade = followed.first.cohort.cohort.grade
    ending = followed.ending
    isLast = step.year == followed.last.year
  }
}
