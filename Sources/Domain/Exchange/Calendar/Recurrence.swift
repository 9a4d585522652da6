/// The days on which an event repeats. Days are numbers since 1970-01-01: a rule may lead further than a `Day` goes.
struct Recurrence {
  let rule: RecurrenceRule
  /// The day of the first time, which is always one of the days.
  let first: Int

  /// Nothing is left of the effort that one import may take.
  struct TooOften: Error {}

  /// The days up to and with `last`, in order, each once; those before `from` may be left out. Those up to `until` of the rule
  /// by the day: who knows the hour looks closer.
  /// - Parameter budget: how many steps may still be taken, for all repetitions together.
  func days(from: Int, through last: Int, budget: inout Int) throws(TooOften) -> [Int] {
    let end = rule.until.map { min(last, $0.day + 1) } ?? last
    var days: [Int] = [first]
    var period = rule.count == nil ? firstPeriod(near: from) : 0
    while days.count < rule.count ?? .max {
      let start = startOfPeriod(period)
      guard start <= end else { break }
      budget -= 1
      guard budget > 0 else { throw TooOften() }
      for day in candidates(ofPeriodAt: start) where day > first && day <= end {
        days.append(day)
        if days.count >= rule.count ?? .max { break }
      }
      period += 1
    }
    return first <= last ? days : []
  }

  // MARK: Periods

  /// A period well before the day, so that a rule of long ago is not gone through from its beginning.
  private func firstPeriod(near day: Int) -> Int {
    let length =
      switch rule.frequency {
      case .daily: 1
      case .weekly: 7
      case .monthly: 31
      case .yearly: 366
      }
    return max(0, (day - first) / (length * rule.interval) - 2)
  }

  private func startOfPeriod(_ index: Int) -> Int {
    let step = index * rule.interval
    switch rule.frequency {
    case .daily: return first + step
    case .weekly: return startOfWeek(of: first) + 7 * step
    case .monthly:
      let (year, month, _) = CivilDate.date(ofDayNumber: first)
      let months = year * 12 + month - 1 + step
      return CivilDate.dayNumber(year: months / 12, month: months % 12 + 1, day: 1)
    case .yearly:
      return CivilDate.dayNumber(year: CivilDate.date(ofDayNumber: first).year + step, month: 1, day: 1)
    }
  }

  private func startOfWeek(of day: Int) -> Int {
    let since = weekday(of: day).rawValue - rule.weekStart.rawValue
    return day - (since < 0 ? since + 7 : since)
  }

  // MARK: Candidates

  /// The days of a period, in order.
  private func candidates(ofPeriodAt start: Int) -> [Int] {
    let found: [Int]
    switch rule.frequency {
    case .daily: found = [start].filter { isInMonths($0) && isOnMonthDays($0) && isOnWeekdays($0) }
    case .weekly:
      let wanted = rule.weekdays.isEmpty ? [weekday(of: first)] : rule.weekdays.map(\.weekday)
      found = (start..<(start + 7)).filter { wanted.contains(weekday(of: $0)) && isInMonths($0) }
    case .monthly: found = isInMonths(start) ? days(inMonthAt: start) : []
    case .yearly: found = days(inYearAt: start)
    }
    guard !rule.positions.isEmpty else { return found }
    let picked = rule.positions.compactMap { position -> Int? in
      let index = position > 0 ? position - 1 : found.count + position
      return found.indices.contains(index) ? found[index] : nil
    }
    return picked.sortedOnce()
  }

  private func days(inMonthAt start: Int) -> [Int] {
    let (year, month, _) = CivilDate.date(ofDayNumber: start)
    let length = CivilDate.length(ofMonth: month, year: year)
    let whole = start..<(start + length)
    if !rule.monthDays.isEmpty {
      return whole.filter { isOnMonthDays($0) && isOnWeekdays($0) }
    }
    if !rule.weekdays.isEmpty { return onWeekdays(in: whole) }
    let day = CivilDate.date(ofDayNumber: first).day
    return day <= length ? [start + day - 1] : []
  }

  private func days(inYearAt start: Int) -> [Int] {
    let year = CivilDate.date(ofDayNumber: start).year
    let end = CivilDate.dayNumber(year: year + 1, month: 1, day: 1)
    if rule.months.isEmpty, rule.monthDays.isEmpty, !rule.weekdays.isEmpty { return onWeekdays(in: start..<end) }
    let months =
      !rule.months.isEmpty
      ? rule.months.sortedOnce()
      : rule.monthDays.isEmpty ? [CivilDate.date(ofDayNumber: first).month] : Array(1...12)
    return months.flatMap { days(inMonthAt: CivilDate.dayNumber(year: year, month: $0, day: 1)) }
  }

  /// Each `2MO` and `WE` of the rule, counted within the days.
  private func onWeekdays(in days: Range<Int>) -> [Int] {
    rule.weekdays.flatMap { part -> [Int] in
      let since = part.weekday.rawValue - weekday(of: days.lowerBound).rawValue
      let all = Array(stride(from: days.lowerBound + (since < 0 ? since + 7 : since), to: days.upperBound, by: 7))
      guard part.ordinal != 0 else { return all }
      let index = part.ordinal > 0 ? part.ordinal - 1 : all.count + part.ordinal
      return all.indices.contains(index) ? [all[index]] : []
    }.sortedOnce()
  }

  private func isInMonths(_ day: Int) -> Bool {
    rule.months.isEmpty || rule.months.contains(CivilDate.date(ofDayNumber: day).month)
  }

  private func isOnWeekdays(_ day: Int) -> Bool {
    rule.weekdays.isEmpty || rule.weekdays.contains { $0.weekday == weekday(of: day) }
  }

  private func isOnMonthDays(_ number: Int) -> Bool {
    guard !rule.monthDays.isEmpty else { return true }
    let (year, month, day) = CivilDate.date(ofDayNumber: number)
    return rule.monthDays.contains(day)
      || rule.monthDays.contains(day - CivilDate.length(ofMonth: month, year: year) - 1)
  }

  private func weekday(of day: Int) -> Weekday {
    // 1970-01-01 was a Thursday.
    let rest = (day + 3) % 7
    return Weekday(rawValue: (rest < 0 ? rest + 7 : rest) + 1)!
  }
}
