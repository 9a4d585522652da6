import Domain
import Testing

@testable import NetelandTUI

@Suite("Reach by grade and by year, the followed classes and RE-AIM on the command line")
struct ReachYearsCommandTests {
  private let year = SchoolYear("2025-2026")!

  private func question() -> ReachQuestion {
    let alliance = SampleAlliance.make()
    return ReachQuestion(
      alliance, year: year, today: SampleAlliance.today, names: Names(alliance, words: .dutch, format: .dutch))
  }

  @Test("By grade: all of 10 to 18 years old, each as reach by that grade alone has it")
  func grades() {
    let question = question()
    let rows = ReachPartsSection(question, by: .grade).rows
    #expect(rows.map(\.key) == FollowedCohort.grades.map(\.rawValue))
    for row in rows {
      let alone = ReachReport(
        question.alliance, year: year, definition: ReachDefinition(grades: [Grade(rawValue: row.key ?? "")!]))
      #expect((row.reach.lower, row.reach.upper) == (alone.total.lower, alone.total.upper))
      #expect(row.reach.enrolled == alone.total.enrolled)
    }
  }

  @Test("By year: each by itself, once, with the finished ones pooled under them")
  func years() throws {
    let run = try Workplace.sample().run("reach", "--by", "year")
    #expect(run.status == 0)
    #expect(run.lines.filter { $0.hasPrefix("2024-2025 ") }.count == 1)
    #expect(run.lines.contains { $0.hasPrefix("3 voorbije jaren samen") })
    #expect(ReachPartsSection(question(), by: .year).rows.contains { $0.key == "2023-2024" })
  }

  @Test("The followed classes stand under the grades, of the largest class, and never from L6 to S1")
  func followed() throws {
    let run = try Workplace.sample().run("reach", "--by", "grade", "--year", "2025-2026")
    #expect(run.lines.contains { $0.hasPrefix("L5 2023-2024 – L6 2024-2025") })
    #expect(run.lines.contains { $0.hasPrefix("Gevolgd: van de grootste klas") })
    #expect(!run.lines.contains { $0.hasPrefix("L5") && $0.contains("– S") })
    let section = ReachFollowedSection(question(), by: .municipality)
    #expect(!section.generations.isEmpty)
    #expect(section.lines(ReachWording(.dutch, .dutch)).isEmpty)
    for generation in section.generations {
      #expect(generation.fromGrade.level == generation.grade.level)
      #expect(generation.year > generation.fromYear)
      #expect(generation.reach.upper <= generation.reach.enrolled)
    }
  }

  @Test("For programs the followed classes and the quality are there whatever it is split by")
  func json() throws {
    let run = try Workplace.sample().run("reach", "--json", "--by", "net")
    #expect(run.output.contains("\n  \"followed\": [\n"))
    #expect(run.output.contains("\n      \"measure\": \"adoption\",\n"))
    #expect(run.output.contains("\n      \"measure\": \"maintenance\",\n"))
    let empty = try Workplace.started().run("reach", "--json")
    #expect(empty.output.contains("\n  \"followed\": []"))
    #expect(empty.output.contains("\n      \"shareTenthsAtLeast\": null,\n"))
  }

  @Test("RE-AIM: each share with its counts, and what is not in it")
  func quality() throws {
    let run = try Workplace.sample().run("reach", "--year", "2026-2027")
    let lines = ReAim(SampleAlliance.make(), year: year.next, today: SampleAlliance.today).lines
    let adoption = lines[0]
    #expect(
      run.lines.contains {
        $0.hasPrefix("Scholen die meedoen")
          && $0.contains("\(adoption.count.lowerBound)-\(adoption.count.upperBound) van \(adoption.total)")
      })
    #expect(run.lines.contains { $0.hasPrefix("Aanwezig van ingeschreven") && $0.hasSuffix("zonder beide cijfers") })
  }
}

@Suite("What few pupils make stays in the room, by grade and followed too")
struct ReachYearsDisclosureTests {
  private let year = SchoolYear("2026-2027")!

  /// A class of 24 of which 20 came in L5 and three in L6.
  private func question(isConfidential: Bool = false) -> ReachQuestion {
    var alliance = Alliance()
    alliance.schools.put(School(id: "A", name: "Appel"))
    func put(_ year: SchoolYear, _ id: RecordID<Session>, _ grade: Grade, _ attended: Int) {
      var session = Session(id: id, day: year.firstDate.advanced(by: 40), start: TimeOfDay("13:30")!, workshop: "W")
      session.status = .held
      session.participation = [Participation(school: "A", grade: grade, registered: 20, attended: attended)]
      alliance[year].sessions.put(session)
      alliance[year].enrolments.put(
        Enrolment(school: "A", counts: [GradeCount(grade: .l5, pupils: 24), GradeCount(grade: .l6, pupils: 24)]))
    }
    put(year.previous, "s1", .l5, 20)
    put(year, "s2", .l6, 3)
    return ReachQuestion(
      alliance, year: year, today: Day("2026-11-21")!, names: Names(alliance, words: .dutch, format: .dutch),
      isConfidential: isConfidential)
  }

  @Test("Three of a grade are hidden, and so is the followed class, which less the year before would tell them")
  func hidden() throws {
    let rows = ReachPartsSection(question(), by: .grade).rows
    #expect(rows.first { $0.key == "L6" }?.hidden.reached == .small)
    let section = ReachFollowedSection(question(), by: .grade)
    let followed = try #require(section.generations.first { $0.fromGrade == .l5 })
    #expect(followed.hidden.reached != nil)
    #expect(followed.hidden.pupils == nil)
    #expect(!section.hidesNothing)
    let text = section.lines(ReachWording(.dutch, .dutch, threshold: 5)).joined(separator: "\n")
    #expect(text.contains("*") && text.contains("24") && !text.contains("20-23"))
    let json = String(decoding: JSONValue.object(section.members).encoded, as: UTF8.self)
    #expect(json.contains("\"reachedAtMost\": null") && json.contains("\"hidden\": true"))
  }

  @Test("Who recorded the numbers sees all of them")
  func confidential() throws {
    let section = ReachFollowedSection(question(isConfidential: true), by: .grade)
    let followed = try #require(section.generations.first { $0.fromGrade == .l5 })
    #expect(followed.hidden.hidesNothing)
    #expect((followed.reach.lower, followed.reach.upper) == (20, 23))
    let rows = ReachPartsSection(question(isConfidential: true), by: .grade).rows
    #expect(rows.allSatisfy { $0.hidden.hidesNothing })
  }

  @Test("Few attendances among the registered are hidden too")
  func attendance() {
    var alliance = question().alliance
    alliance.profile.targets = [Target(grades: [.l6])]
    let few = ReachQuestion(
      alliance, year: year, today: Day("2026-11-21")!, names: Names(alliance, words: .dutch, format: .dutch))
    let section = ReachQualitySection(few)
    #expect(!section.hidesNothing)
    let line = section.lines(ReachWording(.dutch, .dutch, threshold: 5)).first { $0.hasPrefix("Aanwezig") } ?? ""
    #expect(line.contains("*") && !line.contains("3"))
  }
}
