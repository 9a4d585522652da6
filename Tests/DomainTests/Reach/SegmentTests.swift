import Testing

@testable import Domain

@Suite("How evenly the alliance reaches")
struct SegmentTests {
  private let year = SchoolYear("2026-2027")!

  /// Two schools: one of girls in Olen, one of boys in Herentals, and a third of which nothing is counted apart.
  private func alliance(_ change: (inout Participation) -> Void = { _ in }) -> Alliance {
    var alliance = Alliance()
    alliance.profile.municipalities = [Municipality(name: "Olen"), Municipality(name: "Herentals")]
    let schools: [(RecordID<School>, EducationNetwork, String)] = [
      ("000001-01", .free, "Olen"), ("000002-01", .community, "Herentals"), ("000003-01", .free, "Herentals"),
    ]
    for (id, network, place) in schools {
      var school = School(id: id, name: id.text)
      school.network = network
      school.address.municipality = place
      alliance.schools.put(school)
    }
    alliance[year].enrolments.put(
      Enrolment(
        school: "000001-01",
        counts: [GradeCount(grade: .l5, boys: 10, girls: 10, priority: 5), GradeCount(grade: .l6, pupils: 100)]))
    alliance[year].enrolments.put(
      Enrolment(school: "000002-01", counts: [GradeCount(grade: .l5, boys: 20, girls: 10)]))
    alliance[year].enrolments.put(
      Enrolment(school: "000003-01", counts: [GradeCount(grade: .l5, pupils: 20), GradeCount(grade: .l6)]))
    var session = Session(
      id: "s1", day: Day("2026-10-07")!, start: TimeOfDay("13:30")!, workshop: "VB-01")
    session.status = .held
    for (index, id) in schools.map(\.0).enumerated() {
      var line = Participation(school: id, grade: .l5, attended: 15 - 3 * index, firstTimers: 15 - 3 * index)
      if index == 0 { change(&line) }
      session.participation.append(line)
    }
    alliance[year].sessions.put(session)
    return alliance
  }

  private func segment(_ key: SegmentKey, _ alliance: Alliance) -> Segment? {
    SegmentReport(alliance, ReachReport(alliance, year: year)).segments.first { $0.key == key }
  }

  @Test("A segment stands beside all the others, and its gap and parity are ranges")
  func municipality() throws {
    let olen = try #require(segment(.municipality("Olen"), alliance()))
    #expect((olen.reach.lower, olen.reach.upper, olen.reach.enrolled) == (15, 15, 20))
    #expect((olen.rest.lower, olen.rest.upper, olen.rest.enrolled) == (21, 21, 50))
    // 75% beside 42%.
    #expect(olen.gap == 330...330)
    #expect(olen.parity == Segment.Parity(atLeast: 178, atMost: 179))
  }

  @Test("Girls and boys are compared in the classes where both are known")
  func girls() throws {
    let girls = try #require(segment(.girls, alliance { $0.girls = 9 }))
    // 9 of the 10 in Olen, and between 0 and 10 of the 12 who came in Herentals.
    #expect((girls.reach.lower, girls.reach.upper, girls.reach.enrolled) == (9, 19, 20))
    #expect(girls.reach.inferred == 1)
    #expect(girls.reach.cohortsWithoutEnrolment == 1)
    #expect((girls.rest.lower, girls.rest.upper, girls.rest.enrolled) == (8, 18, 30))
    #expect(girls.gap == -150...684)
    let boys = try #require(segment(.boys, alliance { $0.girls = 9 }))
    #expect(boys.reach == girls.rest)
  }

  @Test("Where nobody counted the priority pupils their reach is unknown, never 0")
  func priority() throws {
    let uncounted = try #require(segment(.priority, alliance()))
    #expect((uncounted.reach.lower, uncounted.reach.upper, uncounted.reach.enrolled) == (0, 5, 5))
    #expect(uncounted.isUnknown)
    #expect(uncounted.gap == nil)
    #expect(uncounted.parity == nil)
    let counted = try #require(segment(.priority, alliance { $0.priority = 4 }))
    #expect(!counted.isUnknown)
    #expect((counted.reach.lower, counted.reach.upper) == (4, 4))
    // 80% beside 11 of 15.
    #expect(counted.gap == 66...67)
    #expect(counted.parity == Segment.Parity(atLeast: 109, atMost: 110))
  }

  @Test("Schools are as large as all their pupils; with a grade of unknown size nobody knows")
  func sizes() throws {
    let report = SegmentReport(alliance(), ReachReport(alliance(), year: year))
    let sizes = report.segments.filter { $0.key.kind == .schoolSize }
    #expect(sizes.map(\.key) == [.schoolSize(.under100), .schoolSize(.under200), .schoolSize(nil)])
    #expect(sizes.map(\.reach.enrolled) == [30, 20, 20])
    for size in SchoolSize.allCases {
      #expect(SchoolSize(pupils: size.pupils.lowerBound) == size)
      #expect(SchoolSize(pupils: size.pupils.upperBound - 1) == size)
    }
  }

  @Test("The segments of a kind are the whole, in pupils and in reach")
  func whole() {
    let sample = SampleAlliance.make()
    let report = ReachReport(sample, year: SampleAlliance.runningYear)
    let segments = SegmentReport(sample, report).segments
    for kind in SegmentKey.Kind.allCases where kind != .pupils {
      let parts = segments.filter { $0.key.kind == kind }
      #expect(parts.reduce(0) { $0 + $1.reach.enrolled } == report.total.enrolled)
      #expect(parts.reduce(0) { $0 + $1.reach.lower } == report.total.lower)
      for part in parts where parts.count > 1 {
        #expect(part.reach.upper + part.rest.upper == report.total.upper)
      }
    }
    for part in segments {
      if let gap = part.gap { #expect(-1000 <= gap.lowerBound && gap.upperBound <= 1000) }
    }
  }

  @Test("A target of its own pupils compares schools alone")
  func ofGirls() {
    let alliance = alliance()
    let report = ReachReport(alliance, year: year, definition: ReachDefinition(pupils: .girls))
    #expect(!SegmentReport(alliance, report).segments.contains { $0.key.kind == .pupils })
  }

  @Test("One decision for every table of the alliance: no municipality tells the small school in it")
  func disclosure() {
    var alliance = alliance()
    alliance[year].enrolments.put(
      Enrolment(school: "000002-01", counts: [GradeCount(grade: .l5, boys: 2, girls: 1)]))
    let report = ReachReport(alliance, year: year)
    let hidden = ReachDisclosure(alliance, report)
    #expect(hidden.school("000002-01") == HiddenFigures(pupils: .small, reached: .small))
    // The other school of Herentals keeps it company; Olen stays in view.
    #expect(hidden.school("000003-01").pupils == .complementary)
    #expect(hidden.segment(.network(.community)).pupils == .small)
    #expect(hidden.school("000001-01").pupils == nil || hidden.segment(.network(.free)).pupils != nil)
    #expect(ReachDisclosure(alliance, report, threshold: 0).school("000002-01").hidesNothing)
    alliance.profile.smallCell = 0
    #expect(ReachDisclosure(alliance, report) == .nothing)
  }
}
