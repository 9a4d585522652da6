import Domain
import Testing

@testable import NetelandTUI

@Suite("neteland reach: lists and files")
struct ReachCommandTests {
  private let alliance = SampleAlliance.make()

  private func rows(_ sorting: ReachCommand.Sorting?, reversed: Bool = false) -> [ReachFigure] {
    let question = ReachQuestion(
      alliance, year: SchoolYear("2026-2027")!, today: SampleAlliance.today,
      names: Names(alliance, words: .dutch, format: .dutch), isConfidential: true)
    return ReachPartsSection(question, by: .school, sortedBy: sorting, reversed: reversed).rows
  }

  @Test(
    "Sorted in any way every school is there, and the order is what it says", arguments: ReachCommand.Sorting.allCases)
  func sorting(_ sorting: ReachCommand.Sorting) {
    let usual = rows(nil).map(\.key)
    for reversed in [false, true] {
      let rows = rows(sorting, reversed: reversed)
      #expect(Set(rows.map(\.key)) == Set(usual))
      // What nobody knows or may know is last.
      let known = rows.prefix {
        let isHidden = sorting == .pupils ? $0.hidden.pupils != nil : $0.hidden.reached != nil
        return $0.reach.cohortsWithoutEnrolment == 0 && (sorting == .name || !isHidden)
      }
      #expect(known.count > 10)
      for (one, next) in zip(known, known.dropFirst()) {
        let (first, second) = reversed ? (next, one) : (one, next)
        switch sorting {
        case .name: #expect(first.name <= second.name)
        case .rest:
          #expect(first.reach.enrolled - first.reach.lower >= second.reach.enrolled - second.reach.lower)
        case .share: #expect(first.reach.share!.lowerTenths <= second.reach.share!.lowerTenths)
        case .pupils: #expect(first.reach.enrolled >= second.reach.enrolled)
        case .needed: #expect(first.standing.stillNeeded.upperBound >= second.standing.stillNeeded.upperBound)
        case .contacts: #expect(first.reach.contacts >= second.reach.contacts)
        }
      }
    }
  }

  @Test("The place of a hidden number tells nothing: it is last, in the order of the list")
  func hiddenLast() {
    let reach = Reach(lower: 3, upper: 3, enrolled: 20)
    let rows = ["x", "y", "z"].map { name in
      ReachFigure(
        key: name, name: name, reach: name == "y" ? Reach(lower: 9, upper: 9, enrolled: 20) : reach,
        standing: reach.standing(percent: 71, windowIsOver: false),
        hidden: HiddenFigures(reached: name == "y" ? nil : .small))
    }
    for sorting in [ReachCommand.Sorting.rest, .share, .needed, .contacts] {
      for reversed in [false, true] {
        #expect(rows.sorted(by: sorting, reversed: reversed).map(\.name) == ["y", "x", "z"])
      }
    }
  }

  @Test("What nobody knows is last, whichever way round")
  func unknownLast() {
    func figure(_ name: String, _ reach: Reach) -> ReachFigure {
      ReachFigure(key: name, name: name, reach: reach, standing: reach.standing(percent: 71, windowIsOver: false))
    }
    let rows = [
      figure("?", Reach(lower: 0, upper: 0, enrolled: 0, cohortsWithoutEnrolment: 1)),
      figure("a", Reach(lower: 5, upper: 6, enrolled: 20)), figure("b", Reach(lower: 1, upper: 6, enrolled: 20)),
    ]
    for sorting in [ReachCommand.Sorting.rest, .share, .pupils, .needed] {
      #expect(rows.sorted(by: sorting, reversed: false).last?.name == "?")
      #expect(rows.sorted(by: sorting, reversed: true).last?.name == "?")
    }
    #expect(rows.sorted(by: .rest, reversed: false).map(\.name) == ["b", "a", "?"])
    #expect(rows.sorted(by: .share, reversed: true).map(\.name) == ["a", "b", "?"])
  }

  @Test("On the command line the rows come in the order that is asked for")
  func order() throws {
    let place = try Workplace.sample()
    func names(_ words: String...) -> [Substring] {
      CommandRun(["reach", "--by", "municipality", "--data", place.data] + words).lines.drop {
        !$0.hasPrefix("Gemeente")
      }.dropFirst()
        .prefix { !$0.isEmpty }.map { $0.prefix { $0 != " " } }
    }
    let sorted = names("--sort", "name")
    #expect(sorted == ["Grobbendonk", "Herentals", "Herenthout", "Olen", "Vorselaar"])
    #expect(names("--sort", "name", "--reverse") == sorted.reversed())
    #expect(place.run("reach", "--sort", "colour").status == 2)
  }

  /// Read back as a spreadsheet reads it.
  private func table(_ bytes: [UInt8]) throws -> [[String]] {
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    var lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false
    ).map(String.init)
    #expect(lines.removeLast().isEmpty)
    return lines.map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test("--csv is a file for a Belgian spreadsheet: semicolons, decimal commas, a row a part that says what it counts")
  func csv() throws {
    let place = try Workplace.sample()
    let run = place.run("reach", "--year", "2025-2026", "--by", "net", "--csv")
    #expect(run.status == 0)
    let table = try table(Array(run.output.utf8))
    let report = ReachReport(alliance, year: SchoolYear("2025-2026")!)
    #expect(table.count == report.byNetwork.count + 1)
    #expect(table.allSatisfy { $0.count == ReachFileColumn.allCases.count })
    func column(_ column: ReachFileColumn) -> [String] {
      table.dropFirst().map { $0[ReachFileColumn.allCases.firstIndex(of: column)!] }
    }
    #expect(column(.key) == report.byNetwork.map { $0.key?.rawValue ?? "" })
    #expect(column(.reachedAtLeast) == report.byNetwork.map { String($0.reach.lower) })
    #expect(column(.contacts) == report.byNetwork.map { String($0.reach.contacts) })
    #expect(column(.schoolYear).allSatisfy { $0 == "2025-2026" })
    #expect(column(.definition).allSatisfy { $0.contains("L5") })
    #expect(column(.shareAtLeast).allSatisfy { $0.contains(",") && !$0.contains("%") })
  }

  @Test("What nobody knows is an empty cell, never 0")
  func unknown() {
    let question = ReachQuestion(
      Alliance(), year: SchoolYear("2026-2027")!, today: SampleAlliance.today,
      names: Names(Alliance(), words: .dutch, format: .dutch))
    let reach = Reach(lower: 0, upper: 0, enrolled: 0, contacts: 7, cohortsWithoutEnrolment: 1)
    let figure = ReachFigure(key: "a", name: "A", reach: reach, standing: question.standing(of: reach))
    let wording = ReachWording(.dutch, .dutch)
    for column in [ReachFileColumn.reachedAtLeast, .reachedAtMost, .pupils, .shareAtLeast, .needed, .stillNeededAtMost]
    {
      #expect(column.cell(figure, question, wording) == .empty)
    }
    #expect(ReachFileColumn.contacts.cell(figure, question, wording) == .integer(7))
  }

  @Test("A name that a spreadsheet would run as a formula is text")
  func formula() throws {
    var alliance = alliance
    var school = try #require(alliance.schools.first)
    school.name = "=1+1; \"x\""
    alliance.schools.put(school)
    let question = ReachQuestion(
      alliance, year: SchoolYear("2026-2027")!, today: SampleAlliance.today,
      names: Names(alliance, words: .dutch, format: .dutch))
    let bytes = ReachStatement(question, by: .school).csv(ReachWording(.dutch, .dutch))
    #expect(String(decoding: bytes, as: UTF8.self).contains(";\"'=1+1; \"\"x\"\"\";"))
  }

  @Test("A file and a document for programs at once is wrong usage")
  func both() throws {
    #expect(try Workplace.sample().run("reach", "--csv", "--json").status == 2)
  }

  @Test("The columns of the file are named apart from each other", arguments: Language.allCases)
  func titles(_ language: Language) {
    let titles = ReachFileColumn.allCases.map(language.strings.reachList.column)
    #expect(Set(titles).count == titles.count)
    #expect(titles.allSatisfy { !$0.isEmpty })
  }

  /// Three classes worked out by hand: 22 of 24, 20 to 31 of 31, 13 of 19.
  private func threeClasses() throws -> Workplace {
    var alliance = Alliance.empty(named: "Test")
    let year = SchoolYear("2026-2027")!
    let schools: [RecordID<School>] = ["000001-01", "000002-01", "000003-01"]
    for (school, pupils) in zip(schools, [24, 31, 19]) {
      alliance.schools.put(School(id: school, name: "School \(school.text)"))
      alliance[year].enrolments.put(Enrolment(school: school, counts: [GradeCount(grade: .l5, pupils: pupils)]))
    }
    let lines: [(Int, Int, Int?)] = [(0, 18, 18), (0, 15, 4), (1, 20, nil), (1, 20, nil), (2, 13, nil)]
    for (week, line) in lines.enumerated() {
      let day = Day("2026-09-02")!.adding(days: 7 * week)
      var session = Session(id: RecordID("s\(week)"), day: day, start: TimeOfDay("13:30")!, workshop: "W")
      session.status = .held
      session.participation = [
        Participation(school: schools[line.0], grade: .l5, attended: line.1, firstTimers: line.2)
      ]
      alliance[year].sessions.put(session)
    }
    let place = try Workplace()
    try Store.create(place.data, alliance)
    return place
  }

  @Test("The worked case comes out in all three forms: 55-66 of 74, 74.3-89.2%, 53 needed, met")
  func workedCase() throws {
    let place = try threeClasses()
    let text = place.run("reach").lines
    #expect(text.contains { $0.hasPrefix("Bereikt") && $0.hasSuffix("55-66 van 74 leerlingen (74,3-89,2\u{A0}%)") })
    #expect(text.contains { $0.hasPrefix("Doel") && $0.contains("53 leerlingen") })
    #expect(text.contains { $0.hasPrefix("Oordeel") && $0.hasSuffix("gehaald") })
    let json = place.run("reach", "--json").output
    for member in [
      "\"reachedAtLeast\": 55", "\"reachedAtMost\": 66", "\"pupils\": 74", "\"shareTenthsAtLeast\": 743",
      "\"shareTenthsAtMost\": 892", "\"needed\": 53", "\"verdict\": \"met\"",
    ] {
      #expect(json.contains(member), "\(member)")
    }
    let csv = try table(Array(place.run("reach", "--by", "school", "--csv").output.utf8))
    let columns: [ReachFileColumn] = [.reachedAtLeast, .reachedAtMost, .pupils]
    let places = columns.map { ReachFileColumn.allCases.firstIndex(of: $0)! }
    #expect(
      csv.dropFirst().map { row in places.map { row[$0] } } == [
        ["22", "22", "24"], ["20", "31", "31"], ["13", "13", "19"],
      ])
  }
}
