import Domain
import Testing

@Suite("What a guide can do")
struct GuideRulesTests {
  private func small(_ change: (inout Guide) -> Void) -> SmallAlliance {
    var small = SmallAlliance()
    var guide = small.alliance.guides["an"]!
    change(&guide)
    small.alliance.guides.put(guide)
    return small
  }

  @Test("An absence blocks on its first and its last day, and not on the days around it")
  func absence() {
    let first = Day("2026-11-23")!
    let last = Day("2026-11-25")!
    let small = small { $0.absences = [Absence(first: first, last: last)] }
    for day in [first, last] {
      let draft = small.session("a", day, guides: ["an", "bo"])
      #expect(small.details(.guideAbsent, of: draft) == [.guideAbsent("an", first: first, last: last)])
      #expect(small.severities(.guideAbsent, of: draft) == [.blocking])
    }
    for day in [first.adding(days: -1), last.adding(days: 1)] {
      #expect(small.details(.guideAbsent, of: small.session("a", day, guides: ["an"])) == [])
    }
  }

  @Test("Another weekday than the guide's is advice")
  func weekday() {
    let small = small { $0.weekdays = [.wednesday] }
    let thursday = small.session("a", SmallAlliance.wednesday.adding(days: 1), guides: ["an", "bo"])
    #expect(small.details(.guideWeekday, of: thursday) == [.guideOffWeekday("an", .thursday)])
    #expect(small.severities(.guideWeekday, of: thursday) == [.advisory])
    #expect(small.details(.guideWeekday, of: small.session("a", guides: ["an", "bo"])) == [])
  }

  @Test("A day agreed besides the guide's weekdays is as good as one of them, and the day after is not")
  func agreedDay() {
    let thursday = SmallAlliance.wednesday.adding(days: 1)
    let small = small {
      $0.weekdays = [.wednesday]
      $0.availableOn = [thursday]
    }
    #expect(small.details(.guideWeekday, of: small.session("a", thursday, guides: ["an"])) == [])
    #expect(
      small.details(.guideWeekday, of: small.session("a", thursday.adding(days: 1), guides: ["an"]))
        == [.guideOffWeekday("an", .friday)])
  }

  @Test("Who has only days agreed comes on no other; an absence goes before an agreed day")
  func agreedDaysOnly() {
    let day = SmallAlliance.wednesday
    let small = small {
      $0.availableOn = [day]
      $0.absences = [Absence(first: day, last: day)]
    }
    let draft = small.session("a", guides: ["an"])
    #expect(small.details(.guideWeekday, of: draft) == [])
    #expect(small.details(.guideAbsent, of: draft).count == 1)
    let later = small.session("a", day.adding(days: 7), guides: ["an"])
    #expect(small.details(.guideWeekday, of: later) == [.guideOffDay("an", day.adding(days: 7))])
  }

  @Test("A workshop that is not among the guide's is advice; where none are recorded there is none to miss")
  func skill() {
    let other = small { $0.skills = ["VB-02"] }
    let draft = other.session("a", guides: ["an", "bo"])
    #expect(other.details(.guideSkill, of: draft) == [.guideWithoutSkill("an", SmallAlliance.robots)])
    #expect(other.severities(.guideSkill, of: draft) == [.advisory])
    let able = small { $0.skills = ["VB-02", SmallAlliance.robots] }
    #expect(able.details(.guideSkill, of: draft) == [])
  }
}

@Suite("A workshop for other grades")
struct WorkshopGradesRuleTests {
  @Test("The cohorts outside its grades are named, as advice")
  func outside() {
    var small = SmallAlliance()
    var robots = small.alliance.workshops[SmallAlliance.robots]!
    robots.grades = [.l5]
    small.alliance.workshops.put(robots)
    let oak = CohortKey(school: SmallAlliance.oak, grade: .l6)
    let draft = small.session("a", schools: [SmallAlliance.oak], grade: .l6)
    #expect(
      small.details(.workshopGrades, of: draft) == [
        .gradesOutsideWorkshop(SmallAlliance.robots, cohorts: [oak])
      ])
    #expect(small.severities(.workshopGrades, of: draft) == [.advisory])
    #expect(small.details(.workshopGrades, of: small.session("a", schools: [SmallAlliance.oak])) == [])
  }

  @Test("A workshop without grades is for any")
  func any() {
    let small = SmallAlliance()
    let draft = small.session("a", schools: [SmallAlliance.oak], grade: .s6)
    #expect(small.details(.workshopGrades, of: draft) == [])
  }
}

@Suite("Too soon after a school's last session")
struct SchoolGapRuleTests {
  private func small(gap: Int?) -> SmallAlliance {
    var small = SmallAlliance()
    small.alliance.profile.schoolGapDays = gap
    small.add(small.session("a", schools: [SmallAlliance.oak]))
    return small
  }

  private func later(_ days: Int, in small: SmallAlliance, school: RecordID<School> = SmallAlliance.oak)
    -> Session
  {
    small.session("b", SmallAlliance.wednesday.adding(days: days), schools: [school], grade: .l6)
  }

  @Test("With a gap of seven days six is too short, before and after, and seven is not")
  func boundary() {
    let small = small(gap: 7)
    for days in [6, -6] {
      let detail = FindingDetail.gapTooShort(SmallAlliance.oak, other: "a", days: 6, wanted: 7)
      #expect(small.details(.schoolGap, of: later(days, in: small)) == [detail])
      #expect(small.severities(.schoolGap, of: later(days, in: small)) == [.advisory])
    }
    for days in [7, -7] { #expect(small.details(.schoolGap, of: later(days, in: small)) == []) }
  }

  @Test("Only the nearest session on each side counts")
  func nearest() {
    var small = small(gap: 30)
    small.add(small.session("c", SmallAlliance.wednesday.adding(days: 7), schools: [SmallAlliance.oak]))
    #expect(
      small.details(.schoolGap, of: later(9, in: small))
        == [.gapTooShort(SmallAlliance.oak, other: "c", days: 2, wanted: 30)])
  }

  @Test("No gap is wanted, another school, the same academy or the same repeat: nothing to say")
  func nearMiss() {
    #expect(small(gap: nil).details(.schoolGap, of: later(1, in: small(gap: nil))) == [])
    #expect(
      small(gap: 7).details(.schoolGap, of: later(1, in: small(gap: 7), school: SmallAlliance.elm)) == [])
    var series = small(gap: 7)
    var first = series.session("a", schools: [SmallAlliance.oak])
    first.academy = "academy"
    series.add(first)
    var second = later(1, in: series)
    #expect(series.details(.schoolGap, of: second).count == 1)
    second.academy = "academy"
    #expect(series.details(.schoolGap, of: second) == [])
    first.academy = nil
    second.academy = nil
    first.series = "weekly"
    series.add(first)
    #expect(series.details(.schoolGap, of: second).count == 1)
    second.series = "weekly"
    #expect(series.details(.schoolGap, of: second) == [])
  }
}
