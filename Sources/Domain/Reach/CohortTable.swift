/// The cohorts of a school year for the counted grades: every enrolment record that lists such a grade. A
/// school that retires later stays in the years it took part in.
struct CohortTable {
  /// In order of school and grade.
  let keys: [CohortKey]
  let enrolled: [Int?]
  let isProvisional: [Bool]

  /// The place of each grade among the counted ones, by rank; -1 for a grade that is not counted.
  private let slots: [Int]
  private let width: Int
  private let schools: [String]
  /// `width` numbers a school: the cohort of each counted grade, or -1.
  private let cohorts: [Int32]

  init(_ enrolments: Records<Enrolment>, grades: [Grade]) {
    var slots = Array(repeating: -1, count: Grade.allCases.count)
    for (slot, grade) in grades.enumerated() { slots[grade.rank] = slot }
    var keys: [CohortKey] = []
    var enrolled: [Int?] = []
    var isProvisional: [Bool] = []
    var schools: [String] = []
    var cohorts: [Int32] = []
    for enrolment in enrolments {
      schools.append(enrolment.id.text)
      for grade in grades {
        guard let count = enrolment.count(grade) else {
          cohorts.append(-1)
          continue
        }
        cohorts.append(Int32(keys.count))
        keys.append(CohortKey(school: enrolment.school, grade: grade))
        enrolled.append(count.total)
        isProvisional.append(enrolment.provisional)
      }
    }
    self.keys = keys
    self.enrolled = enrolled
    self.isProvisional = isProvisional
    self.slots = slots
    width = grades.count
    self.schools = schools
    self.cohorts = cohorts
  }

  func counts(_ grade: Grade) -> Bool { slots[grade.rank] >= 0 }

  /// Looks cohorts up; it remembers the last school, because lines of one school follow each other.
  var finder: Finder { Finder(table: self) }

  struct Finder {
    private let table: CohortTable
    private var school = ""
    private var row = -1

    fileprivate init(table: CohortTable) {
      self.table = table
    }

    /// The position of a cohort of a counted grade among the keys; nil where it is not enrolled.
    mutating func cohort(_ school: RecordID<School>, _ grade: Grade) -> Int? {
      if row < 0 || self.school != school.text {
        row = table.row(school.text)
        self.school = school.text
      }
      let slot = table.slots[grade.rank]
      guard row >= 0, slot >= 0 else { return nil }
      let cohort = Int(table.cohorts[row * table.width + slot])
      return cohort < 0 ? nil : cohort
    }
  }

  private func row(_ school: String) -> Int {
    var low = 0
    var high = schools.count
    while low < high {
      let middle = (low + high) / 2
      if schools[middle] < school { low = middle + 1 } else { high = middle }
    }
    return low < schools.count && schools[low] == school ? low : -1
  }
}
