import Domain

/// A school year with a line a week: the sessions as signs, the holidays shaded and named. Of everyone, or of one school
/// or venue.
struct AgendaYear: AgendaView {
  private(set) var cursor = DayCursor()
  /// The week at the top of what is in view.
  private(set) var firstWeek = 0

  init() {}

  var context: KeyContext { .agendaGrid }
  var place: AgendaPlace? { cursor.place }

  mutating func refresh(_ look: AgendaLook) {
    cursor.refresh(look)
    keepInView(look)
  }

  mutating func focus(on focus: Focus, _ look: AgendaLook) {
    cursor.focus(on: focus, look)
    keepInView(look)
  }

  /// Enter opens the day where its sessions stand in full.
  func owns(_ action: Action) -> Bool { action == .open }

  mutating func update(_ action: Action, _ look: AgendaLook) -> AgendaAnswer {
    defer { keepInView(look) }
    if let answer = cursor.update(action, look) { return answer }
    guard let day = cursor.day else { return .none }
    let page = 7 * max(1, YearLayout(in: look.room).weeks - 1)
    let year = look.world.year
    switch action {
    case .pageUp: return cursor.go(to: max(year.firstDate, day.adding(days: -page)), look)
    case .pageDown: return cursor.go(to: min(year.lastDate, day.adding(days: page)), look)
    case .first: return cursor.go(to: year.firstDate, look)
    case .last: return cursor.go(to: year.lastDate, look)
    case .previousPeriod: return .requests([.year(year.previous)])
    case .nextPeriod: return .requests([.year(year.next)])
    default: return .none
    }
  }

  private mutating func keepInView(_ look: AgendaLook) {
    guard let day = cursor.day, let days = cursor.days else { return }
    firstWeek = YearLayout(in: look.room).first(showing: days.week(of: day), of: days.weekCount, from: firstWeek)
  }

  /// `De Wilgentak · 5 sessies`
  func title(_ look: AgendaLook) -> StyledText {
    let count = cursor.days?.days.reduce(0) { $0 + $1.sessions.count } ?? 0
    let name = cursor.scopeName(look).map { StyledText($0 + " · ", .title) } ?? ""
    return name + StyledText(look.world.strings.words.sessions(count), .muted)
  }
}

extension AgendaDays {
  /// The weeks, Monday to Sunday, that have a day of the year.
  var weekCount: Int { week(of: year.lastDate) + 1 }

  /// Counted from the one of 1 September.
  func week(of day: Day) -> Int { year.firstDate.startOfWeek.distance(to: day) / 7 }
}

/// Where the weeks of a school year stand.
struct YearLayout: Equatable {
  /// The columns before the days: the month, the week's number and its Monday where there is room.
  let left: Int
  /// The columns of a day, the one between days included.
  let cell: Int
  /// The weeks in view.
  let weeks: Int
  /// The lines of the strip.
  let strip: Int

  /// The names of the days of the week.
  static let head = 1
  /// The columns of the number of sessions in a week.
  static let count = 4

  init(in size: Size) {
    let isWide = size.width >= 70
    left = isWide ? 14 : 8
    // The names of holidays keep as much as they need to be known by.
    let names = isWide ? 22 : 15
    cell = min(9, max(3, (size.width - left - Self.count - names) / 7))
    strip = size.height >= 12 ? DayStrip.leastHeight : 0
    weeks = max(1, size.height - Self.head - strip)
  }

  var hasDates: Bool { left == 14 }

  /// The first week to show so that `week` is in view, moved as little as it takes.
  func first(showing week: Int, of count: Int, from first: Int) -> Int {
    let first = min(first, max(0, count - weeks))
    return max(0, min(max(first, week - weeks + 1), week))
  }
}
