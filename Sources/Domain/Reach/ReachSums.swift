/// The cohorts of a report added up: all, by school, by municipality, by network.
struct ReachSums {
  private(set) var total = Reach()
  private(set) var bySchool: [ReachGroup<RecordID<School>>] = []
  private(set) var byMunicipality: [ReachGroup<String>] = []
  private(set) var byNetwork: [ReachGroup<EducationNetwork>] = []

  /// - Parameter cohorts: in the order of their keys, so that schools and cohorts are walked side by side.
  init(_ cohorts: [CohortReach], in alliance: Alliance) {
    let schools = alliance.schools.all
    var municipalities = Sums<String>(alliance.profile.municipalities.map(\.name))
    var networks = Sums<EducationNetwork>(EducationNetwork.allCases)
    var school = 0
    var position = 0
    while position < cohorts.count {
      let id = cohorts[position].cohort.school
      var reach = Reach()
      while position < cohorts.count, cohorts[position].cohort.school == id {
        reach += Reach(cohorts[position])
        position += 1
      }
      while school < schools.count, schools[school].id < id { school += 1 }
      let isKnown = school < schools.count && schools[school].id == id
      total += reach
      bySchool.append(ReachGroup(key: id, reach: reach))
      networks.add(reach, to: isKnown ? schools[school].network : nil)
      municipalities.add(reach, to: isKnown ? Self.municipality(schools[school], in: alliance) : nil)
    }
    byNetwork = networks.groups { _, _ in false }
    byMunicipality = municipalities.groups(<)
  }

  static func municipality(_ school: School, in alliance: Alliance) -> String? {
    if !school.municipality.isEmpty { return school.municipality }
    return alliance.profile.municipality(ofPostcode: school.address.postcode)?.name
  }
}

/// Sums by a key, with some keys known beforehand and in order.
private struct Sums<Key: Hashable & Sendable> {
  private var keys: [Key]
  private var reaches: [Reach]
  private var positions: [Key: Int] = [:]
  private let known: Int
  private var keyless = Reach()

  init(_ keys: [Key]) {
    self.keys = []
    for key in keys where positions[key] == nil {
      positions[key] = self.keys.count
      self.keys.append(key)
    }
    known = self.keys.count
    reaches = Array(repeating: Reach(), count: known)
  }

  mutating func add(_ reach: Reach, to key: Key?) {
    guard let key else {
      keyless += reach
      return
    }
    if let position = positions[key] {
      reaches[position] += reach
    } else {
      positions[key] = keys.count
      keys.append(key)
      reaches.append(reach)
    }
  }

  /// The groups that have a cohort: the known keys in their order, the others as `order` has them, then the
  /// rest.
  func groups(_ order: (Key, Key) -> Bool) -> [ReachGroup<Key>] {
    let others = (known..<keys.count).sorted { order(keys[$0], keys[$1]) }
    var groups = (Array(0..<known) + others)
      .filter { reaches[$0].cohorts > 0 }
      .map { ReachGroup<Key>(key: keys[$0], reach: reaches[$0]) }
    if keyless.cohorts > 0 { groups.append(ReachGroup(key: nil, reach: keyless)) }
    return groups
  }
}
