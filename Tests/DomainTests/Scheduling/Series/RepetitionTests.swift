import Domain
import Testing

@Suite("The days of a repeat")
struct RepetitionTests {
  private func days(_ small: SmallAlliance, _ session: Session, _ end: Repetition.End, weeks: Int = 1) -> RepeatDays {
    RepeatDays(Repetition(weeks: weeks, end: end), of: session, in: small.alliance)
  }

  private func texts(_ days: [Day]) -> [String] { days.map(\.description) }

  @Test("Weekly on Wednesdays until the holiday: up to the last Wednesday before it, and the holiday is named")
  func untilHoliday() {
    let small = SmallAlliance()
    let found = days(small, small.session("a", schools: [SmallAlliance.oak]), .nextHoliday)
    #expect(texts(found.days) == ["2026-12-02", "2026-12-09", "2026-12-16"])
    #expect(found.skipped.isEmpty)
    #expect(found.holiday?.kind == .christmas)
    #expect(found.last == Day("2026-12-20"))
  }

  @Test("A single free day is no holiday to stop at: 11 November is passed over, with its name")
  func freeDayInside() {
    let small = SmallAlliance()
    let session = small.session("a", Day("2026-10-07")!)
    #expect(texts(days(small, session, .nextHoliday).days) == ["2026-10-14", "2026-10-21", "2026-10-28"])
    let later = days(small, session, .until(Day("2026-11-18")!))
    #expect(texts(later.days) == ["2026-10-14", "2026-10-21", "2026-10-28", "2026-11-18"])
    #expect(later.skipped.map(\.day.description) == ["2026-11-04", "2026-11-11"])
    #expect(later.skipped.map(\.reason).allSatisfy { if case .holiday = $0 { true } else { false } })
  }

  @Test("So many times means so many that take place: what is skipped is made up for")
  func times() {
    let small = SmallAlliance()
    let found = days(small, small.session("a", Day("2026-12-09")!), .times(3), weeks: 2)
    #expect(texts(found.days) == ["2027-01-06", "2027-01-20", "2027-02-03"])
    #expect(texts(found.skipped.map(\.day)) == ["2026-12-23"])
    #expect(!found.endsWithYear)
  }

  @Test("A repeat ends with the school year, and says that it did")
  func endOfYear() {
    let small = SmallAlliance()
    let found = days(small, small.session("a", Day("2027-06-09")!), .times(10))
    #expect(texts(found.days) == ["2027-06-16", "2027-06-23", "2027-06-30"])
    #expect(found.skipped.isEmpty && found.endsWithYear)
    let until = days(small, small.session("a", Day("2027-06-23")!), .until(Day("2027-10-01")!))
    #expect(until.endsWithYear && until.last == Day("2027-08-31"))
    #expect(until.days.last == Day("2027-06-30"))
  }

  @Test("A school's own free day is skipped for a session it is invited to, and for no other")
  func localFreeDay() {
    var small = SmallAlliance()
    var free = FreeDay(id: "f", name: "Studiedag", first: Day("2026-12-02")!, last: Day("2026-12-02")!)
    free.school = SmallAlliance.elm
    small.alliance[SmallAlliance.year].freeDays.put(free)
    let both = days(small, small.session("a", schools: [SmallAlliance.oak, SmallAlliance.elm]), .times(2))
    #expect(texts(both.days) == ["2026-12-09", "2026-12-16"])
    #expect(
      both.skipped == [SkippedDay(day: Day("2026-12-02")!, reason: .freeDay(free.period, schools: [SmallAlliance.elm]))]
    )
    let oak = days(small, small.session("a", schools: [SmallAlliance.oak]), .times(2))
    #expect(texts(oak.days) == ["2026-12-02", "2026-12-09"] && oak.skipped.isEmpty)
  }

  @Test("Half a day off skips the sessions of that half alone")
  func halfDay() {
    var small = SmallAlliance()
    var free = FreeDay(id: "f", name: "Receptie", first: Day("2026-12-02")!, last: Day("2026-12-02")!)
    free.part = .afternoon
    small.alliance[SmallAlliance.year].freeDays.put(free)
    #expect(days(small, small.session("a"), .times(1)).days == [Day("2026-12-09")!])
    #expect(days(small, small.session("a", at: "09:00"), .times(1)).days == [Day("2026-12-02")!])
  }

  @Test("A holiday that an official deviation opens is taken")
  func opened() {
    var small = SmallAlliance()
    var open = FreeDay(id: "o", name: "Toch les", first: Day("2026-12-21")!, last: Day("2027-01-03")!)
    open.effect = .open
    small.alliance[SmallAlliance.year].freeDays.put(open)
    #expect(days(small, small.session("a", Day("2026-12-16")!), .times(1)).days == [Day("2026-12-23")!])
  }

  // MARK: Laws

  /// What a day is to a session by the records themselves, one by one.
  private func isFree(_ day: Day, for session: Session, in alliance: Alliance) -> Bool {
    let records = alliance[session.schoolYear]
    let schools = Set(session.participation.map(\.school)).compactMap { alliance.schools[$0] }
    func isFree(_ applying: [FreeDay]) -> Bool {
      let covering = applying.filter { $0.first <= day && day <= $0.last }
      let isHoliday = FlemishSchoolYear(session.schoolYear).holidays.contains { $0.first <= day && day <= $0.last }
      func isOpened(_ part: DayPart) -> Bool {
        covering.contains { $0.effect == .open && ($0.part == .wholeDay || $0.part == part) }
      }
      if isHoliday && !(isOpened(.morning) && isOpened(.afternoon)) { return true }
      let noon = TimeOfDay("12:00")!
      return covering.contains { free in
        guard free.effect == .closed else { return false }
        switch free.part {
        case .wholeDay: return !(isOpened(.morning) && isOpened(.afternoon))
        case .morning: return session.span.start < noon && !isOpened(.morning)
        case .afternoon: return session.span.end > noon && !isOpened(.afternoon)
        }
      }
    }
    if schools.isEmpty { return isFree(records.freeDays.filter(\.isGeneral)) }
    return schools.contains { school in isFree(records.freeDays.filter { $0.applies(to: school) }) }
  }

  private func random(_ dice: inout Dice) -> (SmallAlliance, Session, Repetition) {
    var small = SmallAlliance()
    for index in 0..<dice.roll(8) {
      let first = SmallAlliance.year.firstDate.adding(days: dice.roll(300))
      var free = FreeDay(
        id: RecordID("f\(index)"), name: "Vrij", first: first, last: first.adding(days: dice.roll(9)))
      free.part = dice.pick([.wholeDay, .wholeDay, .morning, .afternoon])
      // Whole days alone are opened: how halves of openings and closings lie over each other has tests of its own.
      if dice.chance(5) { (free.effect, free.part) = (.open, .wholeDay) }
      switch dice.roll(3) {
      case 0: free.school = dice.pick([SmallAlliance.oak, SmallAlliance.elm])
      case 1: free.municipality = dice.pick(["Olen", "Herentals"])
      default: break
      }
      small.alliance[SmallAlliance.year].freeDays.put(free)
    }
    let session = small.session(
      "a", SmallAlliance.year.firstDate.adding(days: dice.roll(365)), at: dice.pick(["09:00", "11:00", "13:30"]),
      schools: dice.pick([[], [SmallAlliance.oak], [SmallAlliance.elm], [SmallAlliance.oak, SmallAlliance.elm]]))
    let end: Repetition.End =
      switch dice.roll(3) {
      case 0: .until(session.day.adding(days: dice.roll(400)))
      case 1: .times(dice.roll(20))
      default: .nextHoliday
      }
    return (small, session, Repetition(weeks: 1 + dice.roll(4), end: end))
  }

  @Test("It never lands on a free day, and every day it passes over is reported, once, in order", arguments: 0..<300)
  func neverOnAFreeDay(seed: Int) {
    var dice = Dice(seed)
    let (small, session, repetition) = random(&dice)
    let found = RepeatDays(repetition, of: session, in: small.alliance)
    for day in found.days { #expect(!isFree(day, for: session, in: small.alliance), "\(day)") }
    for skip in found.skipped { #expect(isFree(skip.day, for: session, in: small.alliance), "\(skip.day)") }

    // Taken and skipped together are each step up to the end, no more and no less.
    let all = (found.days + found.skipped.map(\.day)).sorted()
    let steps = stride(from: 1, through: all.count, by: 1).map { session.day.adding(days: 7 * repetition.weeks * $0) }
    #expect(all == steps)
    let next = session.day.adding(days: 7 * repetition.weeks * (all.count + 1))
    switch repetition.end {
    case .times(let wanted):
      #expect(found.days.count == wanted || (found.endsWithYear && next > found.last))
    case .until(let day):
      #expect(all.allSatisfy { $0 <= day } && (next > day || next > SmallAlliance.year.lastDate))
    case .nextHoliday:
      #expect(next > found.last)
      if let holiday = found.holiday { #expect(all.allSatisfy { $0 < holiday.first }) }
    }
    #expect(all.allSatisfy { SmallAlliance.year.contains($0) })
  }
}
