import Domain

/// A question for a day, answered as people write one; what is understood is shown before Enter goes there.
struct GoToScreen: Screen {
  private(set) var answer = TextFieldState(maxLength: 40)
  /// What the answer names; nil while it names nothing.
  private(set) var reading: DayReading?
  /// How it was understood: the day in full, and what is known of it.
  private(set) var preview: [StyledText] = []

  init(in world: World) { understand(in: world) }

  var context: KeyContext { .choice }
  var takesText: Bool { true }

  mutating func refresh(in world: World) { understand(in: world) }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .choose:
      if let day = reading?.day { return [.close, .focus(.day(day))] }
      if case .otherWeekday(let day)? = reading {
        return [.say(Notice(.refused, world.strings.calendar.otherWeekday(day)))]
      }
      return answer.isEmpty ? [.close] : [.say(Notice(.refused, world.strings.calendar.notADay))]
    case .back:
      return [.close]
    default:
      return []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    // No day is spelled with what the top row of an AZERTY keyboard gives without Shift: its digits are meant.
    var key = key
    if case .character(let character) = key, let digit = DigitKeys.digit(of: character) {
      key = .character(Character(String(digit)))
    }
    if answer.handle(key) == .changed { understand(in: world) }
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    if answer.paste(text) { understand(in: world) }
    return []
  }

  private mutating func understand(in world: World) {
    reading = DayInput.read(answer.text, in: world.year, today: world.today)
    let texts = world.strings.calendar
    switch reading {
    case .day(let day): preview = describe(day, in: world)
    case .holiday(let holiday): preview = describe(holiday.first, in: world)
    case .otherWeekday(let day): preview = [StyledText("! " + texts.otherWeekday(day), .warning)]
    case nil: preview = answer.isEmpty ? [] : [StyledText(texts.notADay, .muted)]
    }
  }

  /// `woensdag 25 november 2026`, and below it `week 48 · over 4 dagen · 2 sessies`.
  private func describe(_ day: Day, in world: World) -> [StyledText] {
    let texts = world.strings.calendar
    var facts = [world.strings.agenda.week(day.isoWeek.week), texts.distance(world.today.distance(to: day))]
    let year = SchoolYear(containing: day)
    if year != world.year { facts.append(year.description) }
    let records = world.alliance[year]
    let sessions = records.sessions.count { $0.day == day }
    if sessions > 0 { facts.append(world.strings.words.sessions(sessions)) }
    let general = records.freeDays.filter(\.isGeneral).map(\.period)
    var line = StyledText(facts.joined(separator: " · "), .muted)
    switch SchoolCalendar(year: year, exceptions: general).status(of: day) {
    case .holiday(let kind): line += StyledText(" · " + world.strings.findings.holiday(kind), .holiday)
    case .free(let period): line += StyledText(" · " + period.name.harmless, .holiday)
    case .lessons, .weekend, .outsideYear: break
    }
    return [StyledText(world.format.longDate(day), .accent), line]
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.calendar
    let width = min(area.width - 4, 64)
    let inner = Dialog(texts.goToTitle, content: Size(width: width, height: 4)).draw(in: area, on: &buffer)
    let cursor = TextField(answer, isFocused: true).draw(in: inner.row(0), on: &buffer)
    for (index, line) in preview.enumerated() { line.draw(in: inner.row(1 + index), on: &buffer) }
    examples(texts.goToExamples, width: inner.width).draw(in: inner.row(3), on: &buffer)
    return cursor
  }

  /// As many as there is room for.
  private func examples(_ all: [String], width: Int) -> StyledText {
    var text = ""
    for example in all {
      let longer = text.isEmpty ? example : text + " · " + example
      guard displayWidth(of: longer) <= width else { break }
      text = longer
    }
    return StyledText(text, .muted)
  }
}
