/// The cohorts of a school year for the counted grades: every enrolment record that lists such a grade. A
/// school that retires later stays in the years it took part in.
struct CohortTable {
  /// In order of school and grade.
  let keys: [CohortKey]
  /// Of the counted group.
  let enrolled: [Int?]
  /// The pupils of the class who do not belong to the counted group; empty where all of them do.
  let others: [Int?]
  let isProvisional: [Bool]

  /// The place of each grade among the counted ones, by rank; -1 for a grade that is not counted.
  private let slots: [Int]
  private let width: Int
  private let schools: [String]
  private let index: [Int32]
  /// `width` numbers a school: the cohort of each counted grade, or -1.
  private let cohorts: [Int32]

  init(_ enrolments: Records<Enrolment>, grades: [Grade], of group: PupilGroup = .everyone) {
    var slots = Array(repeating: -1, count: Grade.allCases.count)
    for (slot, grade) in grades.enumerated() { slots[grade.rank] = slot }
    var keys: [CohortKey] = []
    var enrolled: [Int?] = []
    var others: [Int?] = []
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
        enrolled.append(count.size(of: group))
        if group != .everyone { others.append(count.rest(than: group)) }
        isProvisional.append(enrolment.provisional)
      }
    }
    self.keys = keys
    self.enrolled = enrolled
    self.others = others
    self.isProvisional = isProvisional
    self.slots = slots
    width = grades.count
    self.schools = schools
    index = Self.index(schools)
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
    var slot = Self.hash(school) & (index.count - 1)
    while index[slot] >= 0 {
      if schools[Int(index[slot])] == school { return Int(index[slot]) }
      slot = (slot + 1) & (index.count - 1)
    }
    return -1
  }

  /// The rows by the hash of their school, -1 where there is none: every line of every session is looked up here, and a search
  /// through thousands of names took longer than all the counting. Never more than half full, so that each chain ends.
  private static func index(_ schools: [String]) -> [Int32] {
    var size = 16
    while size < schools.count * 2 { size *= 2 }
    var index = Array(repeating: Int32(-1), count: size)
    for (row, school) in schools.enumerated() {
      var slot = hash(school) & (size - 1)
      while index[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      index[slot] = Int32(row)
    }
    return index
  }

  /// FNV-1a of the bytes, with its upper half folded in: ids differ in their last digits.
  private static func hash(_ text: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
