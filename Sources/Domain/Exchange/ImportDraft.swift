/// An import in the making: the replacements it comes to, beside the problems found on the way.
struct ImportDraft {
  var problems: [ImportProblem]
  var leftOut: [ImportOutcome.LeftOut: Int]

  private var schools: [Mutation] = []
  private var enrolments: [Mutation] = []
  private var schoolDifferences: [ImportDifference] = []
  private var enrolmentDifferences: [ImportDifference] = []
  private var unchanged = 0

  init(problems: [ImportProblem], leftOut: [ImportOutcome.LeftOut: Int]) {
    self.problems = problems
    self.leftOut = leftOut
  }

  mutating func put(_ before: School?, _ after: School, isCounted: Bool = true) {
    guard let replacement = Replacement(before: before, after: after) else {
      if isCounted { unchanged += 1 }
      return
    }
    schools.append(.school(replacement))
    schoolDifferences.append(ImportDifference(from: before, to: after))
  }

  mutating func put(_ before: Enrolment?, _ after: Enrolment, of school: School, in year: SchoolYear) {
    guard let replacement = Replacement(before: before, after: after) else {
      unchanged += 1
      return
    }
    enrolments.append(.enrolment(year, replacement))
    enrolmentDifferences.append(ImportDifference(from: before, to: after, name: school.name))
  }

  /// Of a list that cannot be read as a whole nothing is taken.
  func outcome(fileName: String, notInFile: [RecordID<School>]) -> ImportOutcome {
    let isBlocked = problems.contains { !$0.isWarning }
    return ImportOutcome(
      edit: Edit(.imported, fileName, isBlocked ? [] : schools + enrolments),
      differences: isBlocked ? [] : schoolDifferences + enrolmentDifferences,
      unchanged: unchanged, leftOut: leftOut, notInFile: notInFile,
      problems: problems.sorted { ($0.line, $0.column, $0.field) < ($1.line, $1.column, $1.field) })
  }
}
