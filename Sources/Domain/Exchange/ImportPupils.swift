/// The columns of the agency's enrolment counts that are read.
enum PupilColumn: String, CaseIterable, Sendable {
  case school = "instellingsnummer"
  case site = "intern_volgnr_vpl"
  case year = "leerjaar"
  case structure = "hoofdstructuur_inschrijving_code"
  case sex = "geslacht"
  case pupils = "aantal_inschrijvingen"
  case stage = "graad_so"
  case schoolYear = "schooljaar"

  static let needed: [PupilColumn] = [.school, .site, .year, .structure, .sex, .pupils]
}

/// Reads the enrolment counts of the Flemish education agency (the open data on enrolments in compulsory
/// education, counted on 1 February): rows of pupils of one site, year and sex, split further by what the
/// alliance does not keep; they add up.
///
/// The file is the whole truth for a school that it lists: its grades replace those of the school, and it is
/// no longer provisional. Priority pupils, which are counted by hand, and unknown keys stay. The agency
/// leaves out rows of nobody: a grade with boys alone has 0 girls, and a grade that is not in the file is
/// gone. A count it suppresses (`<5`) is unknown, never 0. A school without levels gets those in which it has
/// pupils.
public struct PupilImport: Sendable {
  private let table: CSVTable
  private let fileName: String
  private let year: SchoolYear
  private let columns: ImportColumns<PupilColumn>

  /// Throws `missingColumn` where `instellingsnummer`, `intern_volgnr_vpl`, `leerjaar`,
  /// `hoofdstructuur_inschrijving_code`, `geslacht` or `aantal_inschrijvingen` is not there. The counts are
  /// for `year`; `fileName` is what the history calls the import.
  public init(_ table: CSVTable, fileName: String, year: SchoolYear) throws(CSVProblem) {
    self.table = table
    self.fileName = fileName
    self.year = year
    columns = try ImportColumns(table, needed: PupilColumn.needed, optional: [.stage, .schoolYear])
  }

  /// What the counts would change in this alliance. Applied, they change nothing the second time.
  public func outcome(in alliance: Alliance) -> ImportOutcome {
    var reading = PupilReading(columns: columns, alliance: alliance, year: year)
    for row in table.rows { reading.read(row) }

    var draft = ImportDraft(problems: reading.problems, leftOut: reading.leftOut)
    for (id, levels) in reading.levels.sorted(by: { $0.key < $1.key }) {
      guard let school = alliance.schools[id], school.levels.isEmpty else { continue }
      var after = school
      after.levels = levels.inOrder
      draft.put(school, after, isCounted: false)
    }
    for (id, tallies) in reading.tallies.sorted(by: { $0.key < $1.key }) {
      guard let school = alliance.schools[id] else { continue }
      let before = alliance[year].enrolments[RecordID(id.text)]
      let after = enrolment(of: id, from: before, tallies, &draft.problems)
      draft.put(before, after, of: school, in: year)
    }
    let rest = alliance.schools.filter { !$0.retired && reading.tallies[$0.id] == nil }
    return draft.outcome(fileName: fileName, notInFile: rest.map(\.id))
  }

  private func enrolment(
    of school: RecordID<School>, from before: Enrolment?, _ tallies: [Grade: PupilTally],
    _ problems: inout [ImportProblem]
  ) -> Enrolment {
    var enrolment = before ?? Enrolment(school: school)
    enrolment.provisional = false
    enrolment.counts = Grade.allCases.compactMap { grade in
      let old = before?.count(grade)
      guard let tally = tallies[grade] else { return old.flatMap(PupilTally.emptied) }
      let count = tally.count(grade, from: old, wasProvisional: before?.provisional ?? false)
      if let priority = count.priority, let total = count.total, priority > total {
        problems.append(
          columns.problem(.priorityAboveTotal(priority: priority, total: total), .pupils, of: tally.lastRow))
      }
      return count
    }
    return enrolment
  }
}

/// The pupils of one grade of one site as the rows add up.
struct PupilTally {
  private(set) var lastRow: CSVRow
  /// Nil where one of the rows is suppressed.
  private var boys: Int? = 0
  private var girls: Int? = 0
  private var others: Int? = 0

  /// The most pupils a cohort can have.
  static let limit = 9999

  init(row: CSVRow) {
    lastRow = row
  }

  enum Number {
    case known(Int)
    /// `<5`: withheld, because few pupils could be recognised.
    case suppressed
  }

  mutating func add(_ pupils: Number, _ sex: ImportSex, row: CSVRow) {
    lastRow = row
    switch sex {
    case .boys: boys = PupilTally.sum(boys, pupils)
    case .girls: girls = PupilTally.sum(girls, pupils)
    case .other: others = PupilTally.sum(others, pupils)
    }
  }

  var known: Int { (boys ?? 0) + (girls ?? 0) + (others ?? 0) }

  /// A number for all pupils that was put in by hand is kept only where the file cannot give one, and where
  /// it is neither last year's nor less than the file does know.
  func count(_ grade: Grade, from old: GradeCount?, wasProvisional: Bool) -> GradeCount {
    var count = old ?? GradeCount(grade: grade)
    let byHand = wasProvisional ? nil : count.pupils
    (count.boys, count.girls) = (boys, girls)
    if boys != nil, girls != nil, let others {
      count.pupils = others == 0 ? nil : known
    } else {
      count.pupils = byHand.flatMap { $0 >= known ? $0 : nil }
      // Boys and girls would be taken for all pupils there are.
      if others == nil, count.pupils == nil { (count.boys, count.girls) = (nil, nil) }
    }
    return count
  }

  /// A grade that the file does not list: nobody is enrolled in it. It is kept for what else is known of it.
  static func emptied(_ old: GradeCount) -> GradeCount? {
    guard old.priority != nil || !old.unknown.isEmpty else { return nil }
    var count = old
    (count.boys, count.girls, count.pupils) = (0, 0, nil)
    return count
  }

  private static func sum(_ sum: Int?, _ pupils: Number) -> Int? {
    guard let sum, case .known(let number) = pupils else { return nil }
    return sum + number
  }
}
