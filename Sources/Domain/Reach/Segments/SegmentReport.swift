/// How evenly the alliance reaches: the reach of groups of pupils and of schools, each beside the rest.
public struct SegmentReport: Equatable, Sendable {
  /// By kind, in the order of `SegmentKey.Kind`.
  public let segments: [Segment]

  /// Girls, boys and priority pupils are compared where all pupils are counted. Where a target counts one of these groups
  /// there is no telling which other group its pupils belong to, so that schools alone are compared.
  ///
  /// - Parameter report: of the same alliance.
  public init(_ alliance: Alliance, _ report: ReachReport) {
    var segments: [Segment] = []
    if report.definition.pupils == .everyone {
      func reports(_ group: PupilGroup) -> ReachReport {
        ReachReport(
          alliance, year: report.year, definition: report.definition.with(pupils: group), asOf: report.asOf)
      }
      let sexes = Self.pair(reports(.girls), reports(.boys))
      segments.append(Segment(key: .girls, reach: sexes.part, rest: sexes.rest))
      segments.append(Segment(key: .boys, reach: sexes.rest, rest: sexes.part))
      let priority = Self.pair(reports(.priority), reports(.others))
      segments.append(Segment(key: .priority, reach: priority.part, rest: priority.rest))
    }
    segments += Self.beside(report.byMunicipality) { .municipality($0) }
    segments += Self.beside(report.byNetwork) { .network($0) }
    segments += Self.beside(Self.bySize(report, alliance)) { .schoolSize($0) }
    self.segments = segments
  }

  /// Sums over the cohorts of which the pupils in the group and those outside it are both known; the others are counted as
  /// cohorts of unknown size.
  private static func pair(_ part: ReachReport, _ rest: ReachReport) -> (part: Reach, rest: Reach) {
    var sums = (part: Reach(), rest: Reach())
    for (left, right) in zip(part.pooledCohorts, rest.pooledCohorts) {
      if left.enrolled != nil, right.enrolled != nil {
        sums.part += Reach(left)
        sums.rest += Reach(right)
      } else {
        let unknown = Reach(lower: 0, upper: 0, enrolled: 0, cohortsWithoutEnrolment: 1)
        sums.part += unknown
        sums.rest += unknown
      }
    }
    return sums
  }

  private static func beside<Key>(
    _ groups: [ReachGroup<Key>], _ key: (Key?) -> SegmentKey
  ) -> [Segment] {
    groups.indices.map { index in
      let rest = groups.indices.filter { $0 != index }.reduce(into: Reach()) { $0 += groups[$1].reach }
      return Segment(key: key(groups[index].key), reach: groups[index].reach, rest: rest)
    }
  }

  private static func bySize(_ report: ReachReport, _ alliance: Alliance) -> [ReachGroup<SchoolSize>] {
    let sizes = SchoolSizes(alliance[report.year])
    var known: [SchoolSize: Reach] = [:]
    var unknown = Reach()
    for group in report.bySchool {
      if let size = group.key.flatMap({ sizes[$0] }) {
        known[size, default: Reach()] += group.reach
      } else {
        unknown += group.reach
      }
    }
    let groups = SchoolSize.allCases.compactMap { size in known[size].map { ReachGroup(key: size, reach: $0) } }
    return unknown.cohorts > 0 ? groups + [ReachGroup(key: nil, reach: unknown)] : groups
  }
}

/// How large the schools are in a school year.
public struct SchoolSizes: Sendable {
  private let records: YearRecords

  public init(_ records: YearRecords) {
    self.records = records
  }

  /// Nil where the pupils of one of its grades are unknown, or the school is not enrolled in the year.
  public subscript(school: RecordID<School>) -> SchoolSize? {
    guard let enrolment = records.enrolments[RecordID(school.text)], !enrolment.counts.isEmpty else { return nil }
    var pupils = 0
    for count in enrolment.counts {
      guard let total = count.total else { return nil }
      pupils += total
    }
    return SchoolSize(pupils: pupils)
  }
}
