/// The counts of the schools of the alliance as they are gathered from the rows.
struct PupilReading {
  private let columns: ImportColumns<PupilColumn>
  private let schools: Records<School>
  /// The numbers of the schools, which each may have several sites.
  private let schoolNumbers: Set<Substring>
  private let enrolments: Records<Enrolment>
  private let year: SchoolYear

  private(set) var tallies: [RecordID<School>: [Grade: PupilTally]] = [:]
  /// The levels in which a school has pupils, in whatever grade.
  private(set) var levels: [RecordID<School>: Set<Level>] = [:]
  private(set) var problems: [ImportProblem] = []
  private(set) var leftOut: [ImportOutcome.LeftOut: Int] = [:]

  init(columns: ImportColumns<PupilColumn>, alliance: Alliance, year: SchoolYear) {
    self.columns = columns
    self.year = year
    schools = alliance.schools
    schoolNumbers = Set(schools.map { $0.id.text.prefix(6) })
    enrolments = alliance[year].enrolments
  }

  /// The site comes first: the file has all of Flanders, and a slip at another school is no concern of the
  /// alliance.
  mutating func read(_ row: CSVRow) {
    guard let id = site(of: row) else { return }
    guard let school = schools[id] else { return leaveOut(.otherSchool) }
    if school.retired, enrolments[RecordID(id.text)] == nil { return leaveOut(.retiredSchool) }
    guard isOfYear(row), let (level, grade) = grade(of: row) else { return }

    let sexText = columns.text(.sex, of: row)
    guard let sex = ImportSex(sexText) else {
      return problems.append(columns.problem(.unreadable(.oneOf(ImportSex.expected)), .sex, of: row))
    }
    guard let pupils = pupils(in: row) else {
      let expected = ImportProblem.Expected.wholeNumber(0...PupilTally.limit)
      return problems.append(columns.problem(.unreadable(expected), .pupils, of: row))
    }
    levels[id, default: []].insert(level)
    guard let grade else { return }
    add(pupils, sex, to: grade, of: id, row)
  }

  private mutating func add(
    _ pupils: PupilTally.Number, _ sex: ImportSex, to grade: Grade, of id: RecordID<School>, _ row: CSVRow
  ) {
    var tally = tallies[id]?[grade] ?? PupilTally(row: row)
    let wasWithin = tally.known <= PupilTally.limit
    tally.add(pupils, sex, row: row)
    if wasWithin, tally.known > PupilTally.limit {
      problems.append(columns.problem(.tooMany(tally.known, limit: PupilTally.limit), .pupils, of: row))
    }
    tallies[id, default: [:]][grade] = tally
  }

  private mutating func leaveOut(_ reason: ImportOutcome.LeftOut) {
    leftOut[reason, default: 0] += 1
  }

  /// Nil, with the reason noted, where the row is of no site.
  private mutating func site(of row: CSVRow) -> RecordID<School>? {
    let texts = (columns.text(.school, of: row), columns.text(.site, of: row))
    if texts.0.isEmpty {
      leaveOut(.noSite)
      return nil
    }
    guard let school = ImportSite.number(texts.0, in: ImportSite.schoolNumbers) else {
      let expected = ImportProblem.Expected.wholeNumber(ImportSite.schoolNumbers)
      problems.append(columns.problem(.unreadable(expected), .school, of: row))
      return nil
    }
    guard let site = ImportSite.number(texts.1, in: ImportSite.siteNumbers) else {
      let isOurs = schoolNumbers.contains(ImportSite.id(school: school, site: 1).text.prefix(6))
      if texts.1.isEmpty {
        if isOurs { problems.append(columns.problem(.noSite, .site, of: row)) }
        leaveOut(.noSite)
      } else if isOurs {
        let expected = ImportProblem.Expected.wholeNumber(ImportSite.siteNumbers)
        problems.append(columns.problem(.unreadable(expected), .site, of: row))
      } else {
        leaveOut(.otherSchool)
      }
      return nil
    }
    return ImportSite.id(school: school, site: site)
  }

  /// A list that says of which school year it is must not be read for another. The agency writes `2026-2027`,
  /// or the year in which the school year begins; what is neither tells nothing.
  private mutating func isOfYear(_ row: CSVRow) -> Bool {
    let text = columns.text(.schoolYear, of: row)
    let start = SchoolYear(text)?.startYear ?? ImportNumber.whole(text.prefix(4)) ?? year.startYear
    guard start != year.startYear else { return true }
    if leftOut[.otherSchoolYear] == nil {
      problems.append(columns.problem(.otherSchoolYear(wanted: year), .schoolYear, of: row))
    }
    leaveOut(.otherSchoolYear)
    return false
  }

  /// The level, and the grade unless the pupils sit in none; nil, with the reason noted, for any other row.
  private mutating func grade(of row: CSVRow) -> (Level, Grade?)? {
    guard let code = ImportSite.number(columns.text(.structure, of: row), in: 100...999) else {
      problems.append(columns.problem(.unreadable(.wholeNumber(100...999)), .structure, of: row))
      return nil
    }
    let structure = ImportStructure(code: code)
    guard let level = structure.level else {
      leaveOut(structure == .nursery ? .nursery : .otherStructure)
      return nil
    }
    switch ImportGrade(columns.text(.year, of: row), graad: columns.text(.stage, of: row), level: level) {
    case .grade(let grade):
      return (level, grade)
    case .leftOut(let reason):
      leaveOut(reason)
      return (level, nil)
    case .unreadable:
      problems.append(columns.problem(.unreadable(ImportGrade.expected(level)), .year, of: row))
      return nil
    }
  }

  /// Nil for what is no number of pupils.
  private func pupils(in row: CSVRow) -> PupilTally.Number? {
    let text = columns.text(.pupils, of: row)
    if text.hasPrefix("<") {
      return ImportNumber.whole(text.dropFirst().drop { $0 == " " }) == nil ? nil : .suppressed
    }
    guard let number = ImportNumber.whole(text), number <= PupilTally.limit else { return nil }
    return .known(number)
  }
}
