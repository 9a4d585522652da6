/// The cohorts of a report added up: all, by school, by municipality, by network.
struct ReachSums {
  private(set) var total = Reach()
  private(set) var bySchool: [ReachGroup<RecordID<School>>] = []
  private(set) var byMunicipality: [ReachGroup<String>] = []
  private(set) var byNetwork: [ReachGroup<EducationNetwork>] = []

  /// - Parameter cohorts: in the order of their keys, so that schools and cohorts are walked side by side.
  init(_ cohorts: [CohortReach], in alliance: Alliance) {
    let schools = alliance.schools.all
    var municipalities = Sums<String>(alliance.profile.municipalities.map(\.name)) { $0 }
    var networks = Sums<EducationNetwork>(EducationNetwork.allCases) { $0.rawValue }
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
private struct Sums<Key> {
  private var keys: [Key] = []
  private var reaches: [Reach] = []
  private var positions = SortedMap<String, Int>()
  private var known = 0
  private var keyless = Reach()
  private let name: (Key) -> String

  /// - Parameter name: of a key, its own.
  init(_ keys: [Key], name: @escaping (Key) -> String) {
    self.name = name
    for key in keys { _ = position(of: key) }
    known = self.keys.count
  }

  mutating func add(_ reach: Reach, to key: Key?) {
    guard let key else {
      keyless += reach
      return
    }
    reaches[position(of: key)] += reach
  }

  private mutating func position(of key: Key) -> Int {
    let name = name(key)
    if let position = positions[name] { return position }
    positions[name] = keys.count
    keys.append(key)
    reaches.append(Reach())
    return keys.count - 1
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
