import Testing

@testable import Domain

@Suite("The calendars of schools")
struct SchoolCalendarsTests {
  private let year = SmallAlliance.year

  private func hours(_ start: String?, _ noon: String?, _ end: String?, _ wednesday: String?) -> SchoolHours {
    func time(_ text: String?) -> TimeOfDay? { text.flatMap { TimeOfDay($0) } }
    return SchoolHours(start: time(start), noon: time(noon), end: time(end), wednesdayEnd: time(wednesday))
  }

  private func alliance(_ hours: SchoolHours?) -> SmallAlliance {
    var small = SmallAlliance()
    small.change(SmallAlliance.oak) { $0.lessonHours = hours }
    return small
  }

  @Test("A school teaches in its own hours, the others in the usual ones")
  func ownHours() {
    let small = alliance(hours("08:45", "12:10", "16:00", "11:35"))
    let calendars = SchoolCalendars(small.alliance, year: year)
    let tuesday = Day("2026-11-24")!
    let late = TimeSpan(start: TimeOfDay("15:30")!, end: TimeOfDay("16:30")!)!
    #expect(calendars[SmallAlliance.oak].hasLessons(on: tuesday, span: late))
    #expect(!calendars[SmallAlliance.elm].hasLessons(on: tuesday, span: late))
    let noon = TimeSpan(start: TimeOfDay("11:35")!, end: TimeOfDay("12:00")!)!
    #expect(!calendars[SmallAlliance.oak].hasLessons(on: SmallAlliance.wednesday, span: noon))
    #expect(calendars[SmallAlliance.elm].hasLessons(on: SmallAlliance.wednesday, span: noon))
    // Their days are the same.
    for day in year.firstDate...year.lastDate {
      #expect(calendars[SmallAlliance.oak].status(of: day) == calendars.general.status(of: day))
    }
  }

  @Test("What a school has not told is as usual; hours that contradict each other count for nothing")
  func partlyKnown() {
    let late = hours(nil, nil, "16:05", nil)
    #expect(alliance(late).alliance.schools[SmallAlliance.oak]?.hours.end == TimeOfDay("16:05"))
    #expect(alliance(late).alliance.schools[SmallAlliance.oak]?.hours.start == LessonHours.assumed.start)
    let wrong = hours(nil, "16:30", nil, nil)
    #expect(wrong.lessons == nil)
    #expect(alliance(wrong).alliance.schools[SmallAlliance.oak]?.hours == .assumed)
    #expect(SchoolCalendars(alliance(wrong).alliance, year: year).local.isEmpty)
  }

  @Test("The rules go by the hours of the school: lesson time, and what is outside it")
  func rules() {
    let small = alliance(hours("08:45", nil, "16:00", nil))
    let day = Day("2026-11-24")!
    let both = [SmallAlliance.elm, SmallAlliance.oak]
    let late = small.session("a", day, at: "15:30", minutes: 60, schools: both)
    #expect(small.details(.lessonTime, of: late) == [.duringLessons(schools: [SmallAlliance.oak])])
    let inside = small.session("a", day, at: "15:30", minutes: 30, schools: both, .inSchool)
    #expect(small.details(.noLessons, of: inside) == [.noLessons(.outsideHours, schools: [SmallAlliance.elm])])
  }

  @Test("A half day divides where the school has its noon")
  func halfDay() {
    var small = alliance(hours("08:45", "12:30", "16:00", nil))
    var study = FreeDay(id: "study", name: "Studie", first: Day("2026-11-24")!, last: Day("2026-11-24")!)
    study.part = .afternoon
    small.alliance[year].freeDays.put(study)
    let calendars = SchoolCalendars(small.alliance, year: year)
    let span = TimeSpan(start: TimeOfDay("12:10")!, end: TimeOfDay("12:30")!)!
    #expect(calendars[SmallAlliance.oak].hasLessons(on: study.first, span: span))
    #expect(!calendars[SmallAlliance.elm].hasLessons(on: study.first, span: span))
  }

  @Test("A municipal holiday is for its schools alone, a level's for the schools of that level alone")
  func whoseDay() {
    var small = SmallAlliance()
    let ids: [RecordID<School>] = [SmallAlliance.oak, SmallAlliance.elm, "012347-01", "012348-01"]
    small.change(ids[0]) { $0.levels = [.primary] }
    small.change(ids[1]) { $0.levels = [.secondary] }
    small.alliance.schools.put(School(id: ids[2], name: "Onbekend"))
    var whole = School(id: ids[3], name: "Beide")
    whole.levels = [.primary, .secondary]
    small.alliance.schools.put(whole)
    let day = Day("2026-11-24")!
    var fair = FreeDay(id: "fair", name: "Jaarmarkt", first: day, last: day)
    fair.municipality = "Olen"
    small.alliance[year].freeDays = Records([fair])
    func free() -> [Bool] {
      let calendars = SchoolCalendars(small.alliance, year: year)
      return ids.map { !calendars[$0].hasLessons(on: day) }
    }
    #expect(free() == [true, false, false, false])
    fair.municipality = nil
    fair.level = .secondary
    small.alliance[year].freeDays = Records([fair])
    // A site with both levels goes on, and of one whose level nobody knows nothing is claimed.
    #expect(free() == [false, true, false, false])
    fair.municipality = "Olen"
    small.alliance[year].freeDays = Records([fair])
    #expect(free() == [false, false, false, false])
  }

  @Test("Every school's calendar is the one that its own exceptions and hours make, however they are shared")
  func sharedTables() {
    var dice = Dice(11)
    for _ in 0..<40 {
      var small = SmallAlliance()
      for number in 3...9 {
        var school = School(id: RecordID("01234\(number)-02"), name: "S\(number)")
        school.levels = dice.pick([[.primary], [.secondary], [.primary, .secondary], []])
        school.address.municipality = dice.pick(["Olen", "Herentals"])
        school.lessonHours = dice.pick([nil, hours("08:45", nil, nil, nil), hours("09:00", nil, "16:00", "12:15")])
        small.alliance.schools.put(school)
      }
      let schools = small.alliance.schools.map(\.id)
      for number in 0..<dice.roll(6) {
        let first = year.firstDate.adding(days: dice.roll(300))
        var free = FreeDay(id: RecordID("f\(number)"), name: "F", first: first, last: first.adding(days: dice.roll(9)))
        free.part = dice.pick(DayPart.allCases)
        free.effect = dice.pick(CalendarEffect.allCases)
        free.level = dice.pick([nil, nil, .primary, .secondary])
        free.municipality = dice.pick([nil, nil, "Olen"])
        free.school = dice.pick([nil, nil, dice.pick(schools)])
        small.alliance[year].freeDays.put(free)
      }
      let calendars = SchoolCalendars(small.alliance, year: year)
      for school in small.alliance.schools {
        let applying = small.alliance[year].freeDays.filter { $0.applies(to: school) }
        let own = SchoolCalendar(year: year, exceptions: applying.map(\.period), hours: school.hours)
        #expect(calendars[school.id].hours == own.hours)
        for day in year.firstDate...year.lastDate where calendars[school.id].status(of: day) != own.status(of: day) {
          Issue.record("\(school.id) on \(day)")
          return
        }
      }
    }
  }

  @Test("Hours count exactly where no time is named as contradicting another")
  func contradictions() {
    var dice = Dice(3)
    let times = ["08:00", "08:30", "11:30", "12:00", "12:30", "15:30", "16:00"]
    func some() -> String? { dice.chance(3) ? nil : dice.pick(times) }
    var (sound, wrong) = (0, 0)
    for _ in 0..<2_000 {
      let hours = hours(some(), some(), some(), some())
      #expect((hours.lessons == nil) == (hours.contradiction != nil))
      if let contradiction = hours.contradiction {
        #expect(contradiction.time <= contradiction.after)
        wrong += 1
      } else {
        sound += 1
      }
    }
    #expect(sound > 100 && wrong > 100)
  }

  @Test("The check of a folder names the hour that comes too early, and says nothing of hours that fit")
  func checked() {
    let wrong = alliance(hours("08:30", "12:00", "11:45", nil))
    #expect(
      DataCheck(wrong.alliance).problems.map { "\($0.field) \($0.detail)" } == [
        "lessonHours.end \(DataCheck.Problem.Detail.hoursOutOfOrder(TimeOfDay("11:45")!, after: TimeOfDay("12:00")!))"
      ])
    #expect(DataCheck(alliance(hours("08:30", "12:00", "15:45", "11:45")).alliance).problems == [])
  }
}
