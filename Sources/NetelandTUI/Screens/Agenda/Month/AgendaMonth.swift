import Domain

/// A month as a grid of weeks: how many sessions each day has, and the first of them.
struct AgendaMonth: AgendaView {
  private(set) var cursor = DayCursor()

  init() {}

  var context: KeyContext { .agendaGrid }
  var place: AgendaPlace? { cursor.place }

  mutating func refresh(_ look: AgendaLook) { cursor.refresh(look) }

  mutating func focus(on focus: Focus, _ look: AgendaLook) { cursor.focus(on: focus, look) }

  /// Enter opens the day where its sessions stand in full.
  func owns(_ action: Action) -> Bool { action == .open }

  mutating func update(_ action: Action, _ look: AgendaLook) -> AgendaAnswer {
    if let answer = cursor.update(action, look) { return answer }
    guard let day = cursor.day else { return .none }
    switch action {
    case .previousPeriod, .pageUp: return cursor.go(to: day.adding(months: -1), look)
    case .nextPeriod, .pageDown: return cursor.go(to: day.adding(months: 1), look)
    case .first: return cursor.go(to: day.monthRange.lowerBound, look)
    case .last: return cursor.go(to: day.monthRange.upperBound, look)
    default: return .none
    }
  }

  /// `De Wilgentak · november 2026`
  func title(_ look: AgendaLook) -> StyledText {
    let month = cursor.day.map(look.world.format.month) ?? ""
    return StyledText((cursor.scopeName(look).map { $0 + " · " } ?? "") + month, .title)
  }
}

/// Where the weeks of a month stand.
struct MonthLayout: Equatable {
  /// The Mondays of the weeks, four to six.
  let weeks: [Day]
  /// The columns before the days, with the number of the week.
  let left: Int
  /// The columns of a day, the one between days included.
  let cell: Int
  /// The lines of a day: its number, and sessions below it.
  let lines: Int
  /// The lines left for the strip.
  let strip: Int

  /// The names of the days of the week.
  static let head = 1

  /// - Parameter least: the lines that the strip keeps.
  init(_ day: Day, in size: Size, strip least: Int = DayStrip.leastHeight) {
    let month = day.monthRange
    weeks = Array(stride(from: month.lowerBound.startOfWeek, through: month.upperBound, by: 7))
    left = size.width >= 100 ? 4 : 3
    cell = max(3, (size.width - left) / 7)
    let room = size.height - Self.head
    lines = max(1, (room - least) / weeks.count)
    strip = max(0, room - lines * weeks.count)
  }
}
