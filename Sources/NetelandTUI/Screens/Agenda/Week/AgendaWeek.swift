import Domain

/// Where one stands in the grid.
struct WeekCursor: Equatable, Sendable {
  var day: Day
  /// Of the day, at the start of a row.
  var minute: Int
  /// The column, where the columns are venues.
  var venue: RecordID<Venue>?
  /// What stands there; nil for a free slot.
  var session: RecordID<Session>?
}

/// The sessions of a week on a grid of hours and days, or those of a day by hours and venues. A session that is picked up
/// is steered over it, and says of each slot whether it is free.
struct AgendaWeek: AgendaView {
  private(set) var variant = WeekVariant.days
  /// Nil until it is first shown.
  var cursor: WeekCursor?
  private(set) var columns: [WeekColumn] = []
  /// What of the grid is in view.
  private(set) var firstMinute = 8 * 60
  private(set) var firstColumn = 0
  private(set) var strip = WeekStrip.nothing
  var held: WeekPlacement?
  /// The year that was last shown.
  private var year: SchoolYear?

  init() {}

  var context: KeyContext { held == nil ? .agendaGrid : .placement }
  /// While a session is held, no other key does anything: what is half done is put down or dropped first.
  var takesText: Bool { held != nil }
  var place: AgendaPlace? { cursor.map { AgendaPlace(day: $0.day, session: $0.session) } }

  // MARK: Bringing up to date

  mutating func refresh(_ look: AgendaLook) {
    let world = look.world
    if var stands = cursor {
      if let years = year.map({ world.year.startYear - $0.startYear }), years != 0 {
        // In another year the same season, so that the years can be held beside each other.
        stands = WeekCursor(day: stands.day.adding(days: 364 * years), minute: stands.minute, venue: stands.venue)
      }
      // A session that was moved is followed.
      if let session = stands.session.flatMap({ world.records.sessions[$0] }) {
        stands = WeekCursor(session, in: WeekLayout(room: look.room))
      } else {
        stands.session = nil
      }
      cursor = stands
    } else {
      let next = look.sessions.first { $0.day >= world.today && world.year.contains(world.today) } ?? look.sessions.last
      let today = world.year.contains(world.today) ? world.today : world.year.firstDate
      cursor =
        next.map { WeekCursor($0, in: WeekLayout(room: look.room)) }
        ?? WeekCursor(day: today, minute: 13 * 60)
    }
    year = world.year
    if let before = held {
      held = WeekPlacement(before.session.id, over: before.slot, in: world.alliance)
      // It has been put down there, by whatever way.
      if held?.isAtHome == true, !before.isAtHome { held = nil }
    }
    arrange(look)
  }

  /// Builds what is in view around the cursor, or around where the session is held.
  mutating func arrange(_ look: AgendaLook) {
    guard let day = held?.slot.day ?? cursor?.day else { return }
    columns = WeekColumns(look: look, variant: variant, held: held).columns(around: day)
    keepInView(look)
    if held != nil { ask(WeekLayout(room: look.room)) }
    showStrip(look)
  }

  /// Stands somewhere else in the grid.
  private mutating func stand(_ stands: WeekCursor, _ look: AgendaLook) {
    let before = cursor
    cursor = stands
    let isSame = before?.day == stands.day || (variant == .days && before?.day.startOfWeek == stands.day.startOfWeek)
    if isSame, !columns.isEmpty {
      keepInView(look)
      showStrip(look)
    } else {
      arrange(look)
    }
  }

  private mutating func keepInView(_ look: AgendaLook) {
    let layout = WeekLayout(room: look.room)
    if let minutes = minutesInFocus(layout) { firstMinute = layout.first(showing: minutes, from: firstMinute) }
    guard let column = columnInFocus else { return }
    let count = layout.columnsInView(variant, of: columns.count)
    firstColumn = max(0, min(min(max(firstColumn, column - count + 1), column), columns.count - count))
  }

  /// The column of what is held, else of the cursor.
  var columnInFocus: Int? {
    switch variant {
    case .days: return (held?.slot.day ?? cursor?.day).map { $0.weekday.rawValue - 1 }
    case .venues:
      let venue = held.map(\.slot.venue) ?? cursor?.venue
      return columns.firstIndex { $0.venue == venue } ?? (columns.isEmpty ? nil : 0)
    }
  }

  private func minutesInFocus(_ layout: WeekLayout) -> Range<Int>? {
    if let held {
      let span = held.draft.span
      return Int(span.start.minutes)..<Int(span.end.minutes)
    }
    guard let cursor else { return nil }
    return selectedBlock?.minutes ?? cursor.minute..<(cursor.minute + layout.rowMinutes)
  }

  /// The block under the cursor.
  var selectedBlock: WeekBlock? {
    guard let column = columnInFocus, columns.indices.contains(column), let id = cursor?.session else { return nil }
    return columns[column].blocks.first { $0.id == id && $0.isChosen }
  }

  private mutating func showStrip(_ look: AgendaLook) {
    if let held {
      strip = WeekStrip(held, look)
    } else if let cursor {
      if let detail = cursor.session.flatMap(look.detail) {
        strip = WeekStrip(detail)
      } else {
        let column = columnInFocus.map { columns[$0] }
        strip = WeekStrip(
          cursor, note: column?.note ?? "",
          isBooked: column?.booked.contains { $0.contains(cursor.minute) } ?? false, look)
      }
    } else {
      strip = .nothing
    }
  }

  /// Finds out what the slots in view are to the session that is held.
  private mutating func ask(_ layout: WeekLayout) {
    guard var held else { return }
    let slots = columnsInView(layout).flatMap { column in
      (0..<layout.rows).compactMap { slot(column, row: $0, layout, of: held) }
    }
    held.ask(about: slots)
    self.held = held
  }

  func columnsInView(_ layout: WeekLayout) -> Range<Int> {
    let count = layout.columnsInView(variant, of: columns.count)
    let first = min(firstColumn, columns.count - count)
    return max(0, first)..<max(0, first + count)
  }

  /// The slot that a row of a column is to what is held, as many minutes into the row as it is now; nil where it would go
  /// past midnight, or another school year.
  func slot(_ column: Int, row: Int, _ layout: WeekLayout, of held: WeekPlacement) -> Slot? {
    let into = (Int(held.slot.start.minutes) - firstMinute).dividedDown(by: layout.rowMinutes) * layout.rowMinutes
    let minute = Int(held.slot.start.minutes) - into + row * layout.rowMinutes
    let column = columns[column]
    guard minute <= held.latestStart, let start = TimeOfDay(minutes: minute), held.reaches(column.day) else {
      return nil
    }
    return Slot(day: column.day, start: start, venue: variant == .venues ? column.venue : held.slot.venue)
  }

  // MARK: Keys

  /// A slot in which nothing stands is planned in.
  func owns(_ action: Action) -> Bool {
    held != nil || action == .newSession || (action == .open && cursor?.session == nil) || action == .variant
  }

  mutating func update(_ action: Action, _ look: AgendaLook) -> AgendaAnswer {
    if held != nil { return steer(action, look) }
    guard let cursor else { return .none }
    let week = variant == .days ? 7 : 1
    switch action {
    case .up: move(.up, look)
    case .down: move(.down, look)
    case .left: return move(columns: -1, look)
    case .right: return move(columns: 1, look)
    case .pageUp: return turn(days: -7, look)
    case .pageDown: return turn(days: 7, look)
    case .previousPeriod: return turn(days: -week, look)
    case .nextPeriod: return turn(days: week, look)
    case .first: return go(to: cursor.day.startOfWeek, look)
    case .last: return go(to: cursor.day.startOfWeek.adding(days: 6), look)
    case .goToToday: return go(to: look.world.today, look)
    case .variant: toggleVariant(look)
    case .newSession, .open:
      return .requests([.start(.newSession(seed(cursor)))])
    case .pickUp:
      guard let id = cursor.session else { return .none }
      held = WeekPlacement(id, in: look.world.alliance)
      arrange(look)
    default: break
    }
    return .none
  }

  mutating func toggleVariant(_ look: AgendaLook) {
    variant = variant == .days ? .venues : .days
    firstColumn = 0
    if let session = cursor?.session.flatMap({ look.world.records.sessions[$0] }) { cursor?.venue = session.venue }
    arrange(look)
  }

  private func seed(_ cursor: WeekCursor) -> SessionSeed {
    guard cursor.session == nil else { return SessionSeed(day: cursor.day) }
    return SessionSeed(
      day: cursor.day, start: TimeOfDay(minutes: cursor.minute), venue: variant == .venues ? cursor.venue : nil)
  }

  mutating func focus(on focus: Focus, _ look: AgendaLook) {
    switch focus {
    case .session(let id):
      if held?.session.id == id { held = nil }
      guard let session = look.world.records.sessions[id] else { return }
      cursor = WeekCursor(session, in: WeekLayout(room: look.room))
      arrange(look)
    case .day(let day):
      _ = go(to: day, look)
    case .school(let school):
      let next = look.sessions.first { session in
        session.day >= look.world.today && session.participation.contains { $0.school == school }
      }
      if let next { self.focus(on: .session(next.id), look) }
    case .alliance, .venue, .municipality, .year, .record:
      break
    }
  }

  mutating func point(at slot: Slot, _ look: AgendaLook) -> AgendaAnswer {
    if held != nil { return hold(at: slot, look) }
    let venue = variant == .venues ? slot.venue : cursor?.venue
    stand(WeekCursor(day: slot.day, minute: Int(slot.start.minutes), venue: venue), look)
    return .none
  }

  // MARK: Moving the cursor

  /// The day, on its first session where it has any.
  private mutating func go(to day: Day, _ look: AgendaLook) -> AgendaAnswer {
    guard look.world.year.contains(day) else { return .requests([.focus(.day(day))]) }
    let layout = WeekLayout(room: look.room)
    if let first = look.sessions(in: day...day).first {
      stand(WeekCursor(first, in: layout), look)
    } else {
      stand(WeekCursor(day: day, minute: cursor?.minute ?? 13 * 60, venue: cursor?.venue), look)
    }
    return .none
  }

  /// The same hour on another day.
  private mutating func turn(days: Int, _ look: AgendaLook) -> AgendaAnswer {
    guard let cursor else { return .none }
    let day = cursor.day.adding(days: days)
    guard look.world.year.contains(day) else { return .requests([.focus(.day(day))]) }
    stand(WeekCursor(day: day, minute: cursor.minute, venue: cursor.venue), look)
    settle(from: 1, look)
    return .none
  }

  /// Stands on a session at the hour of the cursor, where there is one: the first from the left, or from the right.
  private mutating func settle(from side: Int, _ look: AgendaLook) {
    guard var stands = cursor, let column = columnInFocus else { return }
    let hour = stands.minute..<(stands.minute + WeekLayout(room: look.room).rowMinutes)
    let blocks = columns[column].blocks(at: hour)
    stands.session = (side > 0 ? blocks.first : blocks.last)?.id
    if variant == .venues { stands.venue = columns[column].venue }
    stand(stands, look)
  }

  /// To the next session beside this one, else to the next column.
  private mutating func move(columns step: Int, _ look: AgendaLook) -> AgendaAnswer {
    guard var stands = cursor, let column = columnInFocus else { return .none }
    let hour = stands.minute..<(stands.minute + WeekLayout(room: look.room).rowMinutes)
    if let block = selectedBlock {
      let beside = columns[column].blocks(at: hour)
      let next = step > 0 ? beside.first { $0.lane > block.lane } : beside.last { $0.lane < block.lane }
      if let next {
        stands.session = next.id
        stand(stands, look)
        return .none
      }
    }
    switch variant {
    case .days:
      stands.day = stands.day.adding(days: step)
      guard look.world.year.contains(stands.day) else { return .requests([.focus(.day(stands.day))]) }
    case .venues:
      guard columns.indices.contains(column + step) else { return .none }
      stands.venue = columns[column + step].venue
    }
    stands.session = nil
    stand(stands, look)
    settle(from: step, look)
    return .none
  }

  /// An hour further, past the session it stands on; no session is passed by.
  private mutating func move(_ direction: ListMove, _ look: AgendaLook) {
    guard var stands = cursor, let column = columnInFocus else { return }
    let step = WeekLayout(room: look.room).rowMinutes
    let isDown = direction == .down
    let block = selectedBlock
    let from = block?.minutes ?? stands.minute..<(stands.minute + step)
    var minute =
      isDown
      ? -(-from.upperBound).dividedDown(by: step) * step : from.lowerBound.dividedDown(by: step) * step - step
    let chosen = columns[column].blocks.filter(\.isChosen)
    // One that begins before the next row does, or ends after the one above begins.
    let near =
      isDown
      ? chosen.first { $0.minutes.lowerBound >= from.upperBound && $0.minutes.lowerBound < minute + step }
      : chosen.last { $0.minutes.upperBound <= from.lowerBound && $0.minutes.upperBound > minute }
    if let near, isDown { minute = near.minutes.lowerBound.dividedDown(by: step) * step }
    guard (0..<TimeOfDay.minutesPerDay).contains(minute) else { return }
    stands.minute = minute
    let there = columns[column].blocks(at: minute..<(minute + step)).filter { $0.id != block?.id }
    stands.session = near?.id ?? (there.first { $0.lane == block?.lane ?? 0 } ?? there.first)?.id
    stand(stands, look)
  }
}

extension WeekCursor {
  /// On a session.
  init(_ session: Session, in layout: WeekLayout) {
    self.init(
      day: session.day, minute: Int(session.start.minutes) / layout.rowMinutes * layout.rowMinutes,
      venue: session.venue, session: session.id)
  }
}
