import Domain

/// Reads a day from the pieces of what was typed. Every piece has to have a meaning where it stands: what is left over
/// makes it no day.
struct DayPhrase {
  private let year: SchoolYear
  private let today: Day?
  /// Nil where the text has something no day is made of.
  private let tokens: [DayToken]?
  private var position = 0

  init(_ text: String, year: SchoolYear, today: Day?) {
    self.year = year
    self.today = today
    tokens = DayToken.all(in: text)
  }

  mutating func read() -> DayReading? {
    guard let tokens, !tokens.isEmpty else { return nil }
    // Each way of saying a day is tried from the start, and has to use everything.
    let ways: [(inout DayPhrase) -> DayReading?] = [
      { $0.date() }, { $0.word() }, { $0.signed() }, { $0.counted() }, { $0.pointed() }, { $0.week(on: nil) },
      { $0.afterWeekday() }, { $0.holiday() },
    ]
    for way in ways {
      position = 0
      skipFillers()
      if let reading = way(&self), isAtEnd { return reading }
    }
    return nil
  }

  // MARK: Pieces

  private var rest: ArraySlice<DayToken> { (tokens ?? [])[min(position, tokens?.count ?? 0)...] }
  private var isAtEnd: Bool { rest.isEmpty }

  private mutating func skipFillers() {
    while case .word(let word)? = rest.first, DayVocabulary.isFiller(word) { position += 1 }
  }

  /// The next piece, if it is a word with a meaning of this kind; a full stop that shortens it (`nov.`) goes along.
  private mutating func take<Meaning>(_ meaning: (String) -> Meaning?) -> Meaning? {
    guard case .word(let word)? = rest.first, let found = meaning(word) else { return nil }
    position += 1
    if rest.first == .mark(".") { position += 1 }
    skipFillers()
    return found
  }

  private mutating func take(if holds: (String) -> Bool) -> Bool { take { holds($0) ? true : nil } != nil }

  private mutating func takeNumber() -> (value: Int, digits: Int)? {
    guard case .number(let value, let digits)? = rest.first else { return nil }
    position += 1
    return (value, digits)
  }

  private mutating func takeMark(_ marks: String) -> Character? {
    guard case .mark(let mark)? = rest.first, marks.contains(mark) else { return nil }
    position += 1
    return mark
  }

  // MARK: Dates

  private mutating func date() -> DayReading? { plainDate().map { .day($0) } }

  private mutating func plainDate() -> Day? {
    if let month = take(DayVocabulary.month) { return date(inMonth: month) }
    guard let first = takeNumber() else { return nil }
    if let mark = takeMark("/-.") {
      guard let second = takeNumber() else {
        // `25. november`, `25-nov-2026`.
        guard let month = take(DayVocabulary.month) else { return nil }
        if case .number? = rest.dropFirst().first { _ = takeMark(String(mark)) }
        return date(first.value, month)
      }
      guard takeMark(String(mark)) != nil else { return date(first.value, second.value, yearTyped: nil) }
      guard let third = takeNumber() else { return nil }
      return first.digits == 4
        ? Day(year: first.value, month: second.value, day: third.value)
        : date(first.value, second.value, yearTyped: third)
    }
    _ = take(if: DayVocabulary.isOrdinal)
    skipFillers()
    guard let month = take(DayVocabulary.month) else { return nil }
    return date(first.value, month)
  }

  /// After the day and the name of its month, perhaps the year.
  private mutating func date(_ day: Int, _ month: Int) -> Day? { date(day, month, yearTyped: takeNumber()) }

  /// After the name of a month: `Nov 25`, `nov 25 2026`, `november 2026`, or the month alone, whose first day is meant.
  private mutating func date(inMonth month: Int) -> Day? {
    guard let number = takeNumber() else { return date(1, month, yearTyped: nil) }
    guard number.digits < 4 else { return date(1, month, yearTyped: number) }
    _ = take(if: DayVocabulary.isOrdinal)
    return date(number.value, month)
  }

  /// A year of two digits lies in this century; without one the day lies in the school year.
  private func date(_ day: Int, _ month: Int, yearTyped: (value: Int, digits: Int)?) -> Day? {
    if let yearTyped {
      guard yearTyped.digits == 2 || yearTyped.digits == 4 else { return nil }
      let full = yearTyped.digits == 2 ? 2000 + yearTyped.value : yearTyped.value
      return Day(year: full, month: month, day: day)
    }
    return Day(year: month >= 9 ? year.startYear : year.endYear, month: month, day: day)
  }

  // MARK: From today

  /// `vandaag`, `overmorgen`.
  private mutating func word() -> DayReading? {
    guard let today, let offset = take(DayVocabulary.offset) else { return nil }
    return .day(today.adding(days: offset))
  }

  /// `+2w`, `-3d`, `+1m`; without a unit days are meant.
  private mutating func signed() -> DayReading? {
    guard let sign = takeMark("+-"), let number = takeNumber() else { return nil }
    let unit = take(DayVocabulary.unit) ?? .day
    return step(sign == "-" ? -number.value : number.value, unit)
  }

  /// `over 2 weken`, `in 3 days`, `2 weken geleden`.
  private mutating func counted() -> DayReading? {
    let isAhead = take(if: DayVocabulary.isAhead)
    guard let number = takeNumber(), let unit = take(DayVocabulary.unit) else { return nil }
    if isAhead { return step(number.value, unit) }
    return take(if: DayVocabulary.isAgo) ? step(-number.value, unit) : nil
  }

  private func step(_ count: Int, _ unit: DayVocabulary.Unit) -> DayReading? {
    // Further than anybody plans or looks back, and past the end of the calendar.
    guard let today, abs(count) <= (unit == .year ? 99 : 999) else { return nil }
    switch unit {
    case .day: return .day(today.adding(days: count))
    case .week: return .day(today.adding(days: 7 * count))
    case .month: return .day(today.adding(months: count))
    case .year: return .day(today.adding(months: 12 * count))
    }
  }

  /// `volgende woensdag`, `vorige week`, `deze week vrijdag`, `next month`.
  private mutating func pointed() -> DayReading? {
    guard let today, let step = takeDirection() else { return nil }
    if let weekday = take(DayVocabulary.weekday) { return .day(today.nearest(weekday, step)) }
    guard let unit = take(DayVocabulary.unit) else { return nil }
    switch unit {
    case .week:
      let monday = today.startOfWeek.adding(days: 7 * step)
      let weekday = take(DayVocabulary.weekday) ?? .monday
      return .day(monday.adding(days: weekday.rawValue - 1))
    case .month:
      return .day(today.monthRange.lowerBound.adding(months: step))
    case .day, .year:
      return nil
    }
  }

  /// 1 for the next, -1 for the one before, 0 for this one.
  private mutating func takeDirection() -> Int? {
    take { DayVocabulary.isNext($0) ? 1 : DayVocabulary.isPrevious($0) ? -1 : DayVocabulary.isThis($0) ? 0 : nil }
  }

  // MARK: From the week

  /// `week 48`, `week 3 2027`, `week 48 do`: its Monday, or its first day in the school year.
  private mutating func week(on given: Weekday?) -> DayReading? {
    guard take({ DayVocabulary.unit($0) == .week ? true : nil }) != nil, let number = takeNumber() else { return nil }
    let typed = takeNumber()
    let weekday = given ?? take(DayVocabulary.weekday)
    let years = typed.map { [$0.digits == 2 ? 2000 + $0.value : $0.value] } ?? [year.startYear, year.endYear]
    for isoYear in years {
      guard let monday = Day(isoYear: isoYear, week: number.value) else { continue }
      if typed == nil, !(year.contains(monday) || year.contains(monday.adding(days: 6))) { continue }
      if let weekday { return .day(monday.adding(days: weekday.rawValue - 1)) }
      return .day(typed == nil ? max(monday, year.firstDate) : monday)
    }
    return nil
  }

  /// `woensdag`, `wo 25 nov`, `do week 48`, `vrijdag volgende week`.
  private mutating func afterWeekday() -> DayReading? {
    guard let weekday = take(DayVocabulary.weekday) else { return nil }
    if isAtEnd { return today.map { .day($0.adding(days: -1).nearest(weekday, 1)) } }
    let start = position
    if let day = plainDate(), isAtEnd { return day.weekday == weekday ? .day(day) : .otherWeekday(day) }
    position = start
    if let reading = week(on: weekday) { return reading }
    position = start
    guard let today, let step = takeDirection(), take({ DayVocabulary.unit($0) == .week ? true : nil }) != nil else {
      return nil
    }
    return .day(today.startOfWeek.adding(days: 7 * step + weekday.rawValue - 1))
  }

  // MARK: By name

  private mutating func holiday() -> DayReading? {
    guard var kind = take(DayVocabulary.holiday) else { return nil }
    if let weekday = take(DayVocabulary.weekday) {
      // `Easter Monday`, `Whit Monday`.
      guard weekday == .monday, kind == .easter || kind == .whitMonday else { return nil }
      if kind == .easter { kind = .easterMonday }
    } else {
      _ = take(if: DayVocabulary.isHoliday)
    }
    return FlemishSchoolYear(year).holiday(kind).map { .holiday($0) }
  }
}

extension Day {
  /// The Monday of a week by ISO 8601; nil where the year has no such week.
  fileprivate init?(isoYear: Int, week: Int) {
    // 4 January lies in week 1 of every year.
    guard (1...53).contains(week), let january = Day(year: isoYear, month: 1, day: 4) else { return nil }
    let monday = january.startOfWeek.adding(days: 7 * (week - 1))
    guard monday.isoWeek == (isoYear, week) else { return nil }
    self = monday
  }

  /// The first such weekday after this day, where `step` is positive; before it, where it is negative; and the first from
  /// this day on, where it is 0.
  fileprivate func nearest(_ weekday: Weekday, _ step: Int) -> Day {
    let ahead = (weekday.rawValue - self.weekday.rawValue + 7) % 7
    if step == 0 { return adding(days: ahead) }
    if step > 0 { return adding(days: ahead == 0 ? 7 : ahead) }
    return adding(days: ahead - 7)
  }
}
