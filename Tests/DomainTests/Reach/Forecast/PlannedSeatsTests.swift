import Domain
import Testing

@Suite("The seats that are planned")
struct PlannedSeatsTests {
  private let school = SmallForecast.school
  private let other = SmallForecast.other

  @Test("are the registered pupils, and before anybody registers the places that are left")
  func seats() {
    var small = SmallForecast()
    small.session("2026-12-02", SmallForecast.line(registered: 12), places: 20)
    small.session("2026-12-09", SmallForecast.line(school, registered: 8), SmallForecast.line(other), places: 20)
    let planned = small.planned()
    #expect(planned.offers.map(\.seats) == [12, 8, 12])
    #expect(planned.seats == 32)
    #expect(planned.registered == 20)
    #expect(planned.sessions == 2)
    #expect(planned.withoutSeats == 0)
  }

  @Test("are shared among classes by the pupils invited, never more than these")
  func shares() {
    var small = SmallForecast()
    small.session(
      "2026-12-02", SmallForecast.line(school, invited: 20), SmallForecast.line(other, invited: 10), places: 15)
    small.session(
      "2026-12-09", SmallForecast.line(school, invited: 5), SmallForecast.line(other), places: 100)
    #expect(small.planned().offers.map(\.seats) == [10, 5, 5, 30])
  }

  @Test("are of counted sessions that may still be held, not of others")
  func counted() {
    var small = SmallForecast()
    small.session("2026-12-02", SmallForecast.line(registered: 1), status: .cancelled)
    small.session("2026-12-03", SmallForecast.line(registered: 2), setting: .inSchool)
    small.session("2026-12-04", SmallForecast.line(registered: 4, grade: .l6))
    small.session("2026-12-07", SmallForecast.line(registered: 8), status: .confirmed)
    small.session("2026-10-07", SmallForecast.line(registered: 16), status: .planned)
    small.session("2026-11-21", SmallForecast.line(registered: 32), status: .planned)
    small.session("2026-10-08", SmallForecast.line(registered: 64, attended: 9), status: .held)
    let planned = small.planned()
    #expect(planned.offers.map(\.seats) == [16, 32, 8])
    #expect(planned.sessions == 3)
    #expect(planned.overdue == 1)
    #expect(planned.unrecorded == 0)
  }

  @Test("include those of held sessions of which nobody wrote down who came")
  func unrecorded() {
    var small = SmallForecast()
    small.session(
      "2026-10-07", SmallForecast.line(school, registered: 7, attended: 6), SmallForecast.line(other, registered: 9),
      status: .held)
    small.session("2026-10-08", status: .held)
    let planned = small.planned()
    #expect(planned.offers.map(\.cohort.school) == [other])
    #expect(planned.seats == 9)
    #expect(planned.unrecorded == 2)
    #expect(planned.withoutSeats == 1)
    #expect(planned.sessions == 0)
  }

  @Test("of an academy with a fixed roster are given once, for those who have not been seen")
  func roster() {
    var small = SmallForecast()
    var academy = Academy(id: "ac")
    academy.rosters = [
      Roster(school: school, grade: .l5, pupils: 10), Roster(school: other, grade: .l5, pupils: 6),
    ]
    small.alliance[SmallForecast.year].academies.put(academy)
    small.session("2026-10-07", SmallForecast.line(school, attended: 7), status: .held, academy: "ac")
    small.session("2026-10-14", SmallForecast.line(school, attended: 8), status: .held, academy: "ac")
    for day in ["2026-12-16", "2026-12-02", "2026-12-09"] {
      small.session(
        day, SmallForecast.line(school, registered: 10), SmallForecast.line(other, registered: 6), academy: "ac")
    }
    let planned = small.planned()
    #expect(planned.offers.map(\.seats) == [2, 6])
    #expect(planned.offers.map(\.day.description) == ["2026-12-02", "2026-12-02"])
    #expect(planned.sessions == 3)
  }

  @Test("that nobody knows are no seats, and the session is counted as such")
  func unknown() {
    var small = SmallForecast()
    small.enrol("000003-01", nil)
    small.session("2026-12-02", SmallForecast.line(invited: 20))
    small.session("2026-12-03", places: 20)
    small.session("2026-12-04", SmallForecast.line("000003-01", registered: 5), SmallForecast.line(registered: 3))
    small.session("2026-12-07", SmallForecast.line("999999-01", registered: 5))
    let planned = small.planned()
    #expect(planned.seats == 3)
    #expect(planned.withoutSeats == 4)
    #expect(planned.sessions == 4)
  }

  @Test("seen from an earlier day are those of what was held since, as well")
  func lookingBack() {
    var small = SmallForecast()
    small.session("2026-10-07", SmallForecast.line(registered: 5, attended: 4), status: .held)
    small.session("2026-10-14", SmallForecast.line(registered: 6, attended: 6), status: .held)
    small.session("2026-12-02", SmallForecast.line(registered: 7))
    let planned = small.planned(asOf: Day("2026-10-07")!)
    #expect(planned.offers.map(\.seats) == [6, 7])
    #expect(planned.sessions == 2)
    #expect(planned.overdue == 0)
  }
}
