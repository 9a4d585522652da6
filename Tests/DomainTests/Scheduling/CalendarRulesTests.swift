import Domain
import Testing

/// Free days as the tests give them to an alliance.
private func closed(
  _ name: String, _ first: String, _ last: String? = nil, _ part: DayPart = .wholeDay,
  school: RecordID<School>? = nil, municipality: String? = nil
) -> FreeDay {
  var free = FreeDay(id: RecordID(name), name: name, first: Day(first)!, last: Day(last ?? first)!)
  free.part = part
  free.school = school
  free.municipality = municipality
  return free
}

@Suite("An in-school session needs lessons")
struct NoLessonsRuleTests {
  private let small = SmallAlliance()

  private func gap(_ day: String, at start: String, in small: SmallAlliance? = nil) -> FindingDetail? {
    let alliance = small ?? self.small
    let draft = alliance.session(
      "a", Day(day)!, at: start, minutes: 60, schools: [SmallAlliance.oak], .inSchool)
    return alliance.details(.noLessons, of: draft).first
  }

  private func oak(_ gap: LessonGap) -> FindingDetail { .noLessons(gap, schools: [SmallAlliance.oak]) }

  @Test("On a school day at a school hour there is nothing to say")
  func lessons() {
    #expect(gap("2026-11-24", at: "10:00") == nil)
    #expect(gap("2026-11-25", at: "11:30") == nil)
    #expect(gap("2026-11-24", at: "14:45") == nil)
  }

  @Test("It says why there are none: weekend, holiday, free Wednesday afternoon, hour, summer")
  func reasons() {
    let autumn = FlemishSchoolYear(SmallAlliance.year).holiday(.autumn)!
    let summer = FlemishSchoolYear(SmallAlliance.year).holiday(.summer)!
    #expect(gap("2026-11-28", at: "10:00") == oak(.weekend))
    #expect(gap("2026-11-04", at: "10:00") == oak(.holiday(autumn)))
    #expect(gap("2026-11-25", at: "12:00") == oak(.freeAfternoon))
    #expect(gap("2026-11-24", at: "15:30") == oak(.outsideHours))
    #expect(gap("2026-11-25", at: "07:00") == oak(.outsideHours))
    #expect(gap("2027-07-05", at: "10:00") == oak(.holiday(summer)))
  }

  @Test("It blocks, and schools with the same reason share one finding")
  func grouped() {
    let saturday = small.session(
      "a", Day("2026-11-28")!, schools: [SmallAlliance.elm, SmallAlliance.oak], .inSchool)
    #expect(
      small.details(.noLessons, of: saturday)
        == [.noLessons(.weekend, schools: [SmallAlliance.oak, SmallAlliance.elm])])
    #expect(small.severities(.noLessons, of: saturday) == [.blocking])
  }

  @Test("A school's own free afternoon blocks the afternoon, for that school alone")
  func localHalfDay() {
    var small = small
    let study = closed("study", "2026-11-24", nil, .afternoon, school: SmallAlliance.oak)
    small.alliance[SmallAlliance.year].freeDays.put(study)
    #expect(gap("2026-11-24", at: "10:00", in: small) == nil)
    #expect(gap("2026-11-24", at: "13:30", in: small) == oak(.freeDay(study.period)))
    #expect(gap("2026-11-24", at: "19:00", in: small) == oak(.freeDay(study.period)))
    let elm = small.session("b", Day("2026-11-24")!, schools: [SmallAlliance.elm], .inSchool)
    #expect(small.details(.noLessons, of: elm) == [])
  }

  @Test("Without invited schools the calendar of the alliance is asked")
  func nobodyInvited() {
    let draft = small.session("a", Day("2026-11-28")!, .inSchool)
    #expect(small.details(.noLessons, of: draft) == [.noLessons(.weekend, schools: [])])
  }

  @Test("An out-of-school session needs no lessons")
  func outOfSchool() {
    let draft = small.session("a", Day("2026-11-28")!, schools: [SmallAlliance.oak])
    #expect(small.details(.noLessons, of: draft) == [])
  }
}

@Suite("An out-of-school session in a holiday")
struct HolidayRuleTests {
  @Test("The holiday is named, on its first and its last day, as advice")
  func named() {
    let small = SmallAlliance()
    let autumn = FlemishSchoolYear(SmallAlliance.year).holiday(.autumn)!
    for day in [autumn.first, autumn.last] {
      let draft = small.session("a", day, schools: [SmallAlliance.oak])
      #expect(small.details(.holiday, of: draft) == [.inHoliday(autumn)])
      #expect(small.severities(.holiday, of: draft) == [.advisory])
    }
    #expect(small.details(.holiday, of: small.session("a", autumn.first)) == [.inHoliday(autumn)])
  }

  @Test("The days around it are none, and an in-school session has a rule of its own")
  func nearMiss() {
    let small = SmallAlliance()
    let autumn = FlemishSchoolYear(SmallAlliance.year).holiday(.autumn)!
    for day in [autumn.first.adding(days: -1), autumn.last.adding(days: 1)] {
      #expect(small.details(.holiday, of: small.session("a", day, schools: [SmallAlliance.oak])) == [])
    }
    let inside = small.session("a", autumn.first, schools: [SmallAlliance.oak], .inSchool)
    #expect(small.details(.holiday, of: inside) == [])
  }

  @Test("A holiday that is opened for every invited school is none")
  func opened() {
    var small = SmallAlliance()
    var open = closed("open", "2026-11-02", "2026-11-08", school: SmallAlliance.oak)
    open.effect = .open
    small.alliance[SmallAlliance.year].freeDays.put(open)
    let day = Day("2026-11-03")!
    let autumn = FlemishSchoolYear(SmallAlliance.year).holiday(.autumn)!
    #expect(small.details(.holiday, of: small.session("a", day, schools: [SmallAlliance.oak])) == [])
    let both = small.session("a", day, schools: [SmallAlliance.elm, SmallAlliance.oak])
    #expect(small.details(.holiday, of: both) == [.inHoliday(autumn)])
  }
}

@Suite("An out-of-school session on a free day")
struct FreeDayRuleTests {
  @Test("The free day is named with the schools that have it, as advice")
  func named() {
    var small = SmallAlliance()
    let local = closed("local", "2026-11-25", municipality: "Olen")
    small.alliance[SmallAlliance.year].freeDays.put(local)
    let draft = small.session("a", schools: [SmallAlliance.oak, SmallAlliance.elm])
    #expect(small.details(.freeDay, of: draft) == [.onFreeDay(local.period, schools: [SmallAlliance.oak])])
    #expect(small.severities(.freeDay, of: draft) == [.advisory])
  }

  @Test("The free morning leaves the afternoon alone, and the day before leaves the day alone")
  func nearMiss() {
    var small = SmallAlliance()
    small.alliance[SmallAlliance.year].freeDays.put(closed("half", "2026-11-25", nil, .morning))
    small.alliance[SmallAlliance.year].freeDays.put(closed("eve", "2026-11-24"))
    let draft = small.session("a", schools: [SmallAlliance.oak])
    #expect(small.details(.freeDay, of: draft) == [])
    let morning = small.session("a", at: "11:59", schools: [SmallAlliance.oak])
    #expect(small.details(.freeDay, of: morning).count == 1)
  }

  @Test("A half day is found behind another school's half of the same day")
  func twoHalves() {
    var small = SmallAlliance()
    let morning = closed("am", "2026-11-24", nil, .morning)
    let afternoon = closed("pm", "2026-11-24", nil, .afternoon)
    small.alliance[SmallAlliance.year].freeDays = Records([morning, afternoon])
    let day = Day("2026-11-24")!
    let late = small.session("a", day, at: "13:00", schools: [SmallAlliance.oak])
    #expect(small.details(.freeDay, of: late) == [.onFreeDay(afternoon.period, schools: [SmallAlliance.oak])])
  }
}

@Suite("An out-of-school session in lesson time")
struct LessonTimeRuleTests {
  @Test("The schools that teach then are named, as advice")
  func named() {
    let small = SmallAlliance()
    let draft = small.session("a", at: "11:00", schools: [SmallAlliance.elm, SmallAlliance.oak])
    #expect(
      small.details(.lessonTime, of: draft)
        == [.duringLessons(schools: [SmallAlliance.oak, SmallAlliance.elm])])
    #expect(small.severities(.lessonTime, of: draft) == [.advisory])
  }

  @Test("It may begin when the lessons end")
  func nearMiss() {
    let small = SmallAlliance()
    let oak = [SmallAlliance.oak]
    #expect(small.details(.lessonTime, of: small.session("a", at: "12:00", schools: oak)) == [])
    #expect(
      small.details(.lessonTime, of: small.session("a", Day("2026-11-24")!, at: "15:30", schools: oak)) == [])
    #expect(small.details(.lessonTime, of: small.session("a", at: "10:00", schools: oak, .inSchool)) == [])
  }
}
