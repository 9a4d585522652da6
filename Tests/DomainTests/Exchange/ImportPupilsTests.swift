import Testing

@testable import Domain

@Suite("The import of enrolments")
struct ImportPupilsTests {
  private func counts(_ edit: Edit, in alliance: Alliance, of school: String = "012345-01") throws
    -> [GradeCount]?
  {
    try alliance.applying(edit)[Import.year].enrolments[RecordID(school)]?.counts
  }

  /// The alliance after the import of the fixture with the schools.
  private func imported() throws -> Alliance {
    try Import.empty.applying(Import.schools(Import.fixture("agency-schools.csv")).edit)
  }

  // MARK: The agency's own counts

  @Test("The agency's counts add up by site, grade and sex")
  func golden() throws {
    let before = try imported()
    let outcome = try Import.pupils(Import.fixture("agency-pupils.csv"), into: before)
    let after = try before.applying(outcome.edit)

    #expect(
      after[Import.year].enrolments.all == [
        Enrolment(school: "000104-01", counts: [GradeCount(grade: .l5, girls: 12)]),
        Enrolment(
          school: "012345-01",
          counts: [GradeCount(grade: .l4, boys: 11, girls: 9), GradeCount(grade: .l5, boys: 12, girls: 13)]),
        Enrolment(school: "012345-02", counts: [GradeCount(grade: .l5, boys: 0, girls: 6)]),
        Enrolment(
          school: "034567-01",
          counts: [
            GradeCount(grade: .s1, boys: 39, girls: 35), GradeCount(grade: .s3, boys: 0, girls: 22),
            GradeCount(grade: .s7, boys: 5, girls: 0),
          ]),
      ])
    #expect(outcome.problems.isEmpty)
    #expect(outcome.added == 4)
    #expect(
      outcome.leftOut == [
        .nursery: 1, .reception: 1, .higherVocational: 1, .otherStructure: 1, .otherSchool: 1, .noSite: 1,
      ])
    #expect(outcome.notInFile == ["023456-01"])
    #expect(outcome.edit.subject == "leerlingen.csv")
    #expect(try after.applying(outcome.edit.inverted) == before)
    #expect(try Import.pupils(Import.fixture("agency-pupils.csv"), into: after).edit.isEmpty)
  }

  @Test("CR, LF and CRLF give the same outcome", arguments: ["\r", "\n", "\r\n"])
  func lineEnds(lineEnd: String) throws {
    let before = try imported()
    let usual = try Import.pupils(Import.fixture("agency-pupils.csv"), into: before)
    #expect(try Import.pupils(Import.fixture("agency-pupils.csv", lineEnd: lineEnd), into: before) == usual)
  }

  // MARK: What is there already

  @Test("The file is the whole truth for a school it lists; priority pupils and unknown keys stay")
  func replaces() throws {
    var alliance = Import.alliance("012345-01", "022222-01")
    let extra = UnknownFields([.init(key: "source", json: "\"phone\"")])
    var fifth = GradeCount(grade: .l5, pupils: 30, priority: 4)
    fifth.unknown = extra
    var old = Enrolment(
      school: "012345-01",
      counts: [
        GradeCount(grade: .l3, boys: 8, girls: 8), GradeCount(grade: .l4, pupils: 20, priority: 2), fifth,
      ],
      provisional: true)
    old.unknown = extra
    alliance[Import.year].enrolments.put(old)
    let other = Enrolment(school: "022222-01", counts: [GradeCount(grade: .l5, pupils: 9)], provisional: true)
    alliance[Import.year].enrolments.put(other)

    let outcome = try Import.pupils(rows: ["12345,1,211,5,M,12", "12345,1,211,5,V,10"], into: alliance)
    #expect(
      outcome.differences.map(\.lines) == [
        [
          "counts.L3.boys: 8 → nothing", "counts.L3.girls: 8 → nothing", "counts.L4.boys: nothing → 0",
          "counts.L4.girls: nothing → 0", "counts.L4.pupils: 20 → nothing", "counts.L5.boys: nothing → 12",
          "counts.L5.girls: nothing → 10", "counts.L5.pupils: 30 → nothing", "provisional: true → false",
        ]
      ])
    #expect(outcome.differences.map(\.name) == ["School 012345-01"])
    #expect(outcome.notInFile == ["022222-01"])

    let enrolments = try alliance.applying(outcome.edit)[Import.year].enrolments
    let new = try #require(enrolments["012345-01"])
    #expect(!new.provisional)
    #expect(new.unknown == extra)
    #expect(new.count(.l3) == nil)
    #expect(new.count(.l4) == GradeCount(grade: .l4, boys: 0, girls: 0, priority: 2))
    #expect(new.count(.l5)?.unknown == extra)
    #expect(new.count(.l5)?.priority == 4)
    #expect(enrolments["022222-01"] == other)
  }

  @Test("More priority pupils than the file has pupils is said, and kept")
  func priority() throws {
    var alliance = Import.alliance("012345-01")
    alliance[Import.year].enrolments.put(
      Enrolment(school: "012345-01", counts: [GradeCount(grade: .l5, pupils: 30, priority: 14)]))
    let outcome = try Import.pupils(rows: ["12345,1,211,5,M,12", "12345,1,211,5,V,1"], into: alliance)
    #expect(
      outcome.problems == [
        ImportProblem(
          line: 3, column: 17, field: "aantal_inschrijvingen", found: "1",
          kind: .priorityAboveTotal(priority: 14, total: 13))
      ])
    #expect(try counts(outcome.edit, in: alliance)?.first?.priority == 14)
  }

  @Test("A suppressed count makes the sum unknown, never 0; a number put in by hand then stays")
  func suppressed() throws {
    let rows = ["12345,1,211,5,M,12", "12345,1,211,5,M,<5", "12345,1,211,5,V,< 5"]
    var alliance = Import.alliance("012345-01")
    let outcome = try Import.pupils(rows: rows, into: alliance)
    #expect(try counts(outcome.edit, in: alliance) == [GradeCount(grade: .l5)])
    #expect(outcome.differences.map(\.lines) == [["counts.L5.grade: nothing → L5"]])

    let byHand = Enrolment(
      school: "012345-01", counts: [GradeCount(grade: .l5, boys: 9, girls: 9, pupils: 18)])
    alliance[Import.year].enrolments.put(byHand)
    let kept = try counts(Import.pupils(rows: rows, into: alliance).edit, in: alliance)
    #expect(kept == [GradeCount(grade: .l5, pupils: 18)])

    var lastYear = byHand
    lastYear.provisional = true
    alliance[Import.year].enrolments.put(lastYear)
    #expect(
      try counts(Import.pupils(rows: rows, into: alliance).edit, in: alliance) == [GradeCount(grade: .l5)])
  }

  @Test("Pupils registered as neither boy nor girl count in the whole")
  func otherSex() throws {
    let alliance = Import.alliance("012345-01")
    let rows = ["12345,1,211,5,M,12", "12345,1,211,5,V,10", "12345,1,211,5,X,1"]
    #expect(
      try counts(Import.pupils(rows: rows, into: alliance).edit, in: alliance)
        == [GradeCount(grade: .l5, boys: 12, girls: 10, pupils: 23)])
    #expect(
      try counts(
        Import.pupils(rows: rows.dropLast() + ["12345,1,211,5,X,<5"], into: alliance).edit, in: alliance)
        == [GradeCount(grade: .l5)], "22 boys and girls are not all pupils there are")
  }

  @Test("A school without levels gets those it has pupils in; one with levels keeps its own")
  func levels() throws {
    var alliance = Import.alliance("012345-01", "022222-01")
    var bare = try #require(alliance.schools["012345-01"])
    bare.levels = []
    alliance.schools.put(bare)
    let rows = ["12345,1,321,n.v.t.,M,4", "12345,1,221,5,M,4", "22222,1,311,1,V,4"]
    let outcome = try Import.pupils(rows: rows, into: alliance)
    let after = try alliance.applying(outcome.edit)
    #expect(after.schools["012345-01"]?.levels == [.primary, .secondary])
    #expect(after.schools["022222-01"]?.levels == [.primary])
    #expect(outcome.differences.map(\.kind) == [.school, .enrolment, .enrolment])
    #expect(outcome.leftOut == [.noGrade: 1])
    #expect(try Import.pupils(rows: rows, into: after).edit.isEmpty)
    #expect(try after.applying(outcome.edit.inverted) == alliance)
  }

  @Test("A retired school keeps a year it was in up to date, and gets no other")
  func retired() throws {
    var alliance = Import.alliance("012345-01")
    var school = try #require(alliance.schools["012345-01"])
    school.retired = true
    alliance.schools.put(school)
    #expect(try Import.pupils(rows: ["12345,1,211,5,M,12"], into: alliance).leftOut == [.retiredSchool: 1])
    alliance[Import.year].enrolments.put(Enrolment(school: "012345-01"))
    #expect(try Import.pupils(rows: ["12345,1,211,5,M,12"], into: alliance).changed == 1)
  }

  @Test("Counts of another school year are left out, and that is said once")
  func otherYear() throws {
    let text = """
      schooljaar,instellingsnummer,intern_volgnr_vpl,hoofdstructuur_inschrijving_code,leerjaar,geslacht,\
      aantal_inschrijvingen
      2025-2026,12345,1,211,5,M,10
      2025,12345,1,211,5,V,10
      2026,12345,1,211,5,V,11
      2026-2027,12345,1,211,5,M,12
      """
    let alliance = Import.alliance("012345-01")
    let outcome = try Import.pupils(text, into: alliance)
    #expect(try counts(outcome.edit, in: alliance) == [GradeCount(grade: .l5, boys: 12, girls: 11)])
    #expect(outcome.leftOut == [.otherSchoolYear: 2])
    #expect(
      outcome.problems == [
        ImportProblem(
          line: 2, column: 1, field: "schooljaar", found: "2025-2026",
          kind: .otherSchoolYear(wanted: Import.year))
      ])
  }

  // MARK: Words

  @Test(
    "The year of primary school, as a number or in words",
    arguments: [
      ("5", .grade(.l5)), ("5.0", .grade(.l5)), ("5de leerjaar", .grade(.l5)), ("5e leerjaar", .grade(.l5)),
      ("1ste leerjaar", .grade(.l1)), ("Vijfde leerjaar", .grade(.l5)), ("6", .grade(.l6)),
      ("7", .unreadable),
      ("0", .unreadable), ("12", .unreadable), ("5-6", .unreadable), ("5.5", .unreadable),
      ("kikkers", .unreadable),
      ("n.v.t.", .leftOut(.noGrade)), ("", .leftOut(.noGrade)),
    ] as [(String, ImportGrade)])
  func primaryGrades(text: String, grade: ImportGrade) {
    #expect(ImportGrade(text, level: .primary) == grade)
  }

  @Test(
    "The year of secondary school, by itself or within its grade of two or three years",
    arguments: [
      ("5", "", .grade(.s5)), ("7", "", .grade(.s7)), ("8", "", .unreadable),
      ("1e leerjaar A", "1e graad", .grade(.s1)), ("2e leerjaar B", "1e graad", .grade(.s2)),
      ("1e leerjaar", "2e graad", .grade(.s3)), ("2", "2", .grade(.s4)),
      ("1e leerjaar", "3e graad", .grade(.s5)),
      ("3e leerjaar", "3e graad", .grade(.s7)), ("4", "2e graad", .grade(.s4)),
      ("6", "3e graad", .grade(.s6)),
      ("5", "2e graad", .unreadable), ("3", "1e graad", .unreadable), ("1", "4e graad", .unreadable),
      ("2de leerjaar van de 2de graad", "", .grade(.s4)), ("Se-n-Se", "3e graad", .grade(.s7)),
      ("7e lj bso", "3e graad", .grade(.s7)), ("BV", "1e graad", .grade(.s2)), ("3", "n.v.t.", .grade(.s3)),
      ("n.v.t. (okan)", "n.v.t. (okan)", .leftOut(.reception)), ("OKAN", "", .leftOut(.reception)),
      ("/", "n.v.t. (hbo)", .leftOut(.higherVocational)), ("/", "n.v.t. (modulair)", .leftOut(.noGrade)),
    ] as [(String, String, ImportGrade)])
  func secondaryGrades(text: String, stage: String, grade: ImportGrade) {
    #expect(ImportGrade(text, graad: stage, level: .secondary) == grade)
  }

  @Test(
    "Boys and girls, in the agency's words and codes",
    arguments: [
      ("M", .boys), ("Mannelijk", .boys), ("man", .boys), ("jongens", .boys), ("1", .boys), ("1.0", .boys),
      ("V", .girls), ("Vrouwelijk", .girls), ("VROUW", .girls), ("meisje", .girls), ("2", .girls), ("X", .other),
      ("", nil), ("3", nil), ("MV", nil),
    ] as [(String, ImportSex?)])
  func sexes(text: String, sex: ImportSex?) {
    #expect(ImportSex(text) == sex)
  }

  // MARK: Bad input

  @Test("What cannot be read is named with its line and column, and then nothing is taken")
  func problems() throws {
    let alliance = Import.alliance("012345-01")
    let rows = [
      "12345,1,211,5,M,12", "12345,1,211,5,?,12", "12345,1,211,5,V,12.5", "12345,1,211,5,V,-3",
      "12345,1,211,5,V,10000", "12345,1,lager,5,V,3", "12345,1,211,9,V,3", "12345,een,211,5,V,3",
      "12a45,1,211,5,V,3", "12345,,211,5,V,3", "12345,1,211,5,V,",
    ]
    let outcome = try Import.pupils(rows: rows, into: alliance)
    let count = ImportProblem.Kind.unreadable(.wholeNumber(0...9999))
    let pupils = "aantal_inschrijvingen"
    #expect(
      outcome.problems == [
        ImportProblem(
          line: 3, column: 15, field: "geslacht", found: "?", kind: .unreadable(.oneOf(["M", "V", "X"]))),
        ImportProblem(line: 4, column: 17, field: pupils, found: "12.5", kind: count),
        ImportProblem(line: 5, column: 17, field: pupils, found: "-3", kind: count),
        ImportProblem(line: 6, column: 17, field: pupils, found: "10000", kind: count),
        ImportProblem(
          line: 7, column: 9, field: "hoofdstructuur_inschrijving_code", found: "lager",
          kind: .unreadable(.wholeNumber(100...999))),
        ImportProblem(
          line: 8, column: 13, field: "leerjaar", found: "9", kind: .unreadable(.wholeNumber(1...6))),
        ImportProblem(
          line: 9, column: 7, field: "intern_volgnr_vpl", found: "een",
          kind: .unreadable(.wholeNumber(1...99))),
        ImportProblem(
          line: 10, column: 1, field: "instellingsnummer", found: "12a45",
          kind: .unreadable(.wholeNumber(1...999_999))),
        ImportProblem(line: 11, column: 7, field: "intern_volgnr_vpl", found: "", kind: .noSite),
        ImportProblem(line: 12, column: 17, field: pupils, found: "", kind: count),
      ])
    #expect(outcome.isBlocked)
    #expect(outcome.edit.isEmpty)
  }

  @Test("Rows that add up to more than a cohort can have are named once, where they go over")
  func tooMany() throws {
    let rows = ["12345,1,211,5,M,9000", "12345,1,211,5,V,999", "12345,1,211,5,V,1", "12345,1,211,5,V,1"]
    let outcome = try Import.pupils(rows: rows, into: Import.alliance("012345-01"))
    #expect(outcome.problems.map(\.line) == [4])
    #expect(outcome.problems.map(\.kind) == [.tooMany(10000, limit: 9999)])
    #expect(outcome.isBlocked)
  }

  @Test("A column that is needed is named, with those there are")
  func missingColumn() {
    let present = ["instellingsnummer", "intern_volgnr_vpl", "leerjaar"]
    let kind = CSVProblem.Kind.missingColumn("hoofdstructuur_inschrijving_code", present: present)
    #expect(throws: CSVProblem(line: 1, column: 1, kind: kind)) {
      try Import.pupils(present.joined(separator: ",") + "\n", into: Import.empty)
    }
  }
}
