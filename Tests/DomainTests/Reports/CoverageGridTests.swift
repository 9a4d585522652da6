import Domain
import Testing

@Suite("Schools by weeks")
struct CoverageGridTests {
  private let year = SchoolYear("2026-2027")!
  private let today = Day("2026-11-21")!

  private func session(
    _ id: RecordID<Session>, _ day: String, _ lines: Participation..., status: SessionStatus = .held,
    setting: SessionSetting = .outOfSchool
  ) -> Session {
    var session = Session(id: id, day: Day(day)!, start: TimeOfDay("13:30")!, workshop: "W")
    session.status = status
    session.setting = setting
    session.participation = lines
    return session
  }

  private func alliance(_ sessions: [Session] = []) -> Alliance {
    var alliance = Alliance()
    for id in ["A", "B"] as [RecordID<School>] {
      var school = School(id: id, name: id.text)
      school.address.municipality = id == "A" ? "Olen" : "Herentals"
      alliance.schools.put(school)
      alliance[year].enrolments.put(
        Enrolment(school: id, counts: [GradeCount(grade: .l5, pupils: 20), GradeCount(grade: .l6, pupils: 20)]))
    }
    alliance[year].sessions = Records(sessions)
    return alliance
  }

  private func grid(_ alliance: Alliance, asOf: Day? = nil, _ definition: ReachDefinition? = nil) -> CoverageGrid {
    CoverageGrid(
      alliance, report: ReachReport(alliance, year: year, definition: definition, asOf: asOf), today: today)
  }

  @Test("The weeks of a year are whole, follow each other and hold every day of it", arguments: 1990...2060)
  func weeks(start: Int) throws {
    let year = try #require(SchoolYear(startYear: start))
    let alliance = Alliance()
    let grid = CoverageGrid(alliance, report: ReachReport(alliance, year: year), today: today)
    #expect(grid.weeks.allSatisfy { $0.monday.weekday == .monday })
    #expect(zip(grid.weeks, grid.weeks.dropFirst()).allSatisfy { $0.sunday.adding(days: 1) == $1.monday })
    #expect([53, 54].contains(grid.weeks.count))
    for day in year.firstDate...year.lastDate {
      let week = try #require(grid.week(of: day))
      #expect((grid.weeks[week].monday...grid.weeks[week].sunday).contains(day))
    }
    #expect(grid.week(of: year.firstDate.adding(days: -1)) == nil)
    #expect(grid.week(of: year.lastDate.adding(days: 1)) == nil)
  }

  @Test("A cell says what became of its sessions, the most pressing first, and how many there are")
  func states() throws {
    let grid = grid(
      alliance([
        session("a", "2026-10-07", Participation(school: "A", grade: .l5, attended: 5)),
        session("b", "2026-10-14", Participation(school: "A", grade: .l5)),
        session("c", "2026-10-21", Participation(school: "A", grade: .l5), status: .confirmed),
        session("d", "2026-11-25", Participation(school: "A", grade: .l5), status: .planned),
        session("f", "2026-10-09", Participation(school: "A", grade: .l5), Participation(school: "B", grade: .l5)),
        session("e", "2026-10-08", Participation(school: "A", grade: .l5, attended: 0)),
      ]))
    #expect(grid.schools == ["A", "B"])
    func cell(_ row: Int, _ day: String) -> CoverageGrid.Cell { grid[row, grid.week(of: Day(day)!)!] }
    #expect(cell(0, "2026-10-07").state == .withoutNumbers)
    #expect(cell(0, "2026-10-07").sessions == 3)
    #expect(cell(0, "2026-10-14").state == .withoutNumbers)
    #expect(cell(0, "2026-10-21").state == .overdue)
    #expect(cell(0, "2026-11-25").state == .planned)
    #expect(cell(0, "2026-12-02").state == nil)
    #expect(cell(1, "2026-10-07").sessions == 1)
    #expect(grid.sessions(0, grid.week(of: Day("2026-10-07")!)!) == ["a", "e", "f"])
    #expect(grid.sessions(0, grid.week(of: Day("2026-12-02")!)!) == [])
    #expect(grid.sessions(0) == 6)
    #expect(grid.sessions(1) == 1)
  }

  @Test("A session with several classes of a school is one; it waits for numbers while one of them lacks them")
  func severalGrades() {
    let both = session(
      "a", "2026-10-07", Participation(school: "A", grade: .l5, attended: 5), Participation(school: "A", grade: .l6))
    let week = grid(alliance([both])).week(of: both.day)!
    #expect(grid(alliance([both]))[0, week].state == .held)
    let all = grid(alliance([both]), ReachDefinition(grades: [.l5, .l6]))
    #expect(all[0, week].state == .withoutNumbers)
    #expect(all[0, week].sessions == 1)
  }

  @Test("Weeks without a day with lessons are closed, for one school alone where it has days off of its own")
  func closed() throws {
    var alliance = alliance()
    let first = Day("2026-11-30")!
    var local = FreeDay(id: "f", name: "Verbouwing", first: first, last: first.adding(days: 4))
    local.school = "B"
    alliance[year].freeDays.put(local)
    let grid = grid(alliance)
    let works = try #require(grid.week(of: first))
    #expect(!grid[0, works].isClosed)
    #expect(grid[1, works].isClosed)
    let autumn = try #require(grid.week(of: Day("2026-11-04")!))
    #expect(grid[0, autumn].isClosed && grid[1, autumn].isClosed)
    // A week with one day off has lessons on the others.
    #expect(!grid[0, try #require(grid.week(of: Day("2026-11-11")!))].isClosed)
    #expect(grid[0, try #require(grid.week(of: Day("2027-07-14")!))].isClosed)
  }

  @Test("For a session a Wednesday is proposed, or the next best day that is still to come")
  func proposal() throws {
    var alliance = alliance()
    let wednesday = Day("2026-12-02")!
    alliance[year].freeDays.put(FreeDay(id: "f", name: "Staking", first: wednesday, last: wednesday))
    let grid = grid(alliance)
    func proposal(_ day: String, today: String = "2026-11-21") -> String {
      grid.proposal(0, grid.week(of: Day(day)!)!, today: Day(today)!).description
    }
    #expect(proposal("2026-11-23") == "2026-11-25")
    #expect(proposal("2026-12-02") == "2026-12-03")
    #expect(proposal("2026-11-23", today: "2026-11-26") == "2026-11-26")
    #expect(proposal("2026-11-20") == "2026-11-21")
    // In a holiday a camp is possible; in the past a session that was forgotten.
    #expect(proposal("2026-12-23") == "2026-12-23")
    #expect(proposal("2026-10-07") == "2026-10-07")
    // The first and the last week stick out of the year, of which the last day is a Tuesday here.
    #expect(proposal("2026-09-01", today: "2026-08-01") == "2026-09-02")
    #expect(proposal("2027-08-31") == "2027-08-30")
  }

  @Test("Every cell holds what one finds by looking through all the sessions, whatever counts and up to whenever")
  func naive() {
    var random = SplitMix64(seed: 11)
    let schools: [RecordID<School>] = ["A", "B", "C"]
    for _ in 0..<60 {
      let sessions = (0..<random.below(60)).map { number in
        var one = session(
          RecordID("s\(number)"), year.firstDate.adding(days: random.below(400) - 10).description,
          status: SessionStatus.allCases[random.below(4)], setting: random.below(3) == 0 ? .inSchool : .outOfSchool)
        one.participation = (0..<random.below(4)).map { _ in
          Participation(
            school: schools[random.below(3)], grade: random.below(3) == 0 ? .l6 : .l5,
            attended: random.below(2) == 0 ? nil : random.below(9))
        }
        return one
      }
      let alliance = alliance(sessions)
      let asOf = random.below(2) == 0 ? nil : year.firstDate.adding(days: random.below(80))
      let definition = ReachDefinition(
        grades: random.below(2) == 0 ? [.l5] : [.l5, .l6], setting: random.below(2) == 0 ? .both : .outOfSchool)
      let grid = grid(alliance, asOf: asOf, definition)
      var placed = 0
      for (row, school) in grid.schools.enumerated() {
        for (column, week) in grid.weeks.enumerated() {
          let here = alliance[year].sessions.inOrder.filter { session in
            session.status != .cancelled && definition.setting.counts(session.setting)
              && (week.monday...week.sunday).contains(session.day) && year.contains(session.day)
              && session.day <= asOf ?? .latest
              && session.participation.contains { $0.school == school && definition.grades.contains($0.grade) }
          }
          placed += here.count
          #expect(grid.sessions(row, column) == here.map(\.id))
          #expect(grid[row, column].sessions == here.count)
          #expect((grid[row, column].state == nil) == here.isEmpty)
        }
      }
      #expect(grid.schools.indices.reduce(0) { $0 + grid.sessions($1) } == placed)
    }
  }
}
