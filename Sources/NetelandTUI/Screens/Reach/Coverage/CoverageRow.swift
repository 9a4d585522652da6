import Domain

/// A school in the grid of weeks.
struct CoverageRow: Equatable, Sendable {
  /// Its index in the grid.
  let index: Int
  let school: RecordID<School>
  let name: String
  /// What tells it apart, for where the name does not fit.
  let shortName: String
  let municipality: String
  /// In the whole school year, held and planned.
  let sessions: Int
  /// Pupils of whom nothing proves that they came; nil where nobody knows how many there are.
  let stillToReach: Int?
  /// What the filter found in the name and in the municipality.
  fileprivate(set) var matches: [Range<String.Index>] = []
  fileprivate(set) var municipalityMatches: [Range<String.Index>] = []

  /// Every school of the grid, in its order.
  static func all(of grid: CoverageGrid, _ look: ReachLook) -> [CoverageRow] {
    let schools = look.world.alliance.schools
    return grid.schools.enumerated().map { index, school in
      let reach = look.report.reach(of: school).flatMap { $0.cohortsWithoutEnrolment > 0 ? nil : $0 }
      return CoverageRow(
        index: index, school: school, name: schools[school]?.name ?? school.text,
        shortName: schools[school]?.shortName ?? school.text,
        municipality: schools[school]?.municipality ?? "", sessions: grid.sessions(index),
        stillToReach: reach.map { max(0, $0.enrolled - $0.lower) })
    }
  }
}

/// By what the rows are sorted.
enum CoverageSorting: CaseIterable, Sendable {
  /// Fewest sessions first, of these the schools with most pupils to reach.
  case fewest
  case name, municipality
}

extension [CoverageRow] {
  /// Equals by name, then by id.
  func sorted(by sorting: CoverageSorting, reversed: Bool) -> [CoverageRow] {
    func text(_ row: CoverageRow) -> String { sorting == .municipality ? row.municipality : "" }
    return sorted { left, right in
      if sorting == .fewest {
        if left.sessions != right.sessions { return (left.sessions < right.sessions) != reversed }
        let (one, other) = (left.stillToReach ?? -1, right.stillToReach ?? -1)
        if one != other { return (one > other) != reversed }
      }
      if text(left) != text(right) { return (text(left) < text(right)) != reversed }
      let isBefore = (left.name, left.school) < (right.name, right.school)
      return sorting == .name ? isBefore != reversed && left.school != right.school : isBefore
    }
  }

  /// Those in whose name or municipality every word is found, with what was found.
  func matching(_ query: Query) -> [CoverageRow] {
    guard !query.isEmpty else { return self }
    return compactMap { row in
      guard let found = query.matches(in: [row.name, row.municipality]) else { return nil }
      var row = row
      row.matches = found[0]
      row.municipalityMatches = found[1]
      return row
    }
  }
}
