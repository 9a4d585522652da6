/// What of a row of reach must not leave the room.
public struct HiddenFigures: Equatable, Sendable {
  /// How many pupils there are. Where that is hidden, so is all the rest.
  public var pupils: Disclosure.Reason?
  /// How many of them were reached, at least and at most, and what tells it: the share, what is still needed, the verdict, the
  /// contacts.
  public var reached: Disclosure.Reason?

  public init(pupils: Disclosure.Reason? = nil, reached: Disclosure.Reason? = nil) {
    self.pupils = pupils
    self.reached = reached ?? pupils
  }

  public static let nothing = HiddenFigures()

  public var hidesNothing: Bool { self == .nothing }

  /// Hides what either of the two hides.
  public func with(_ other: HiddenFigures) -> HiddenFigures {
    HiddenFigures(pupils: pupils ?? other.pupils, reached: reached ?? other.reached)
  }
}

/// Which figures of a report must be hidden, so that no small count leaves the room: by school, and in every sum of schools
/// that any table shows. One decision for all these tables, so that laying them side by side tells no more than each.
public struct ReachDisclosure: Equatable, Sendable {
  public private(set) var total = HiddenFigures.nothing
  private var schools: [RecordID<School>: HiddenFigures] = [:]
  private var segments: [SegmentKey: HiddenFigures] = [:]

  /// Hides nothing: for the eyes of those who recorded the numbers.
  public static let nothing = ReachDisclosure()

  private init() {}

  /// - Parameter threshold: as in `Disclosure`; that of the alliance where it is nil.
  public init(_ alliance: Alliance, _ report: ReachReport, threshold: Int? = nil) {
    let threshold = threshold ?? alliance.profile.smallCell
    guard threshold > 1 else { return }
    let rows = report.bySchool.compactMap { group in group.key.map { (school: $0, reach: group.reach) } }
    let counts = DisclosedCounts(alliance, report)
    let sums = Self.sums(of: rows.map(\.school), in: alliance, year: report.year)
    let members = sums.map(\.members) + [Array(rows.indices)]
    let hidden = Self.hidden(
      rows.map { counts.pupils($0.school, $0.reach) }, rows.map { counts.reached($0.school, $0.reach) },
      sums: members, threshold)
    for (row, figures) in zip(rows, hidden.cells) { schools[row.school] = figures }
    for (sum, figures) in zip(sums, hidden.sums) { segments[sum.key] = figures }
    total = hidden.sums.last ?? .nothing
    guard report.definition.pupils == .everyone else { return }
    for segment in SegmentReport(alliance, report).segments where segment.key.kind == .pupils {
      // A part and the rest make the total, which is shown.
      let parts = Self.hidden(
        [segment.reach, segment.rest].map { [$0.enrolled] },
        [segment.reach, segment.rest].map { [$0.enrolled, $0.upper] }, sums: [[0, 1]], threshold)
      segments[segment.key] = parts.cells[0].with(parts.cells[1])
    }
  }

  public var hidesNothing: Bool {
    total.hidesNothing && schools.values.allSatisfy(\.hidesNothing) && segments.values.allSatisfy(\.hidesNothing)
  }

  public func school(_ id: RecordID<School>) -> HiddenFigures { schools[id] ?? .nothing }

  /// Gap and parity go with the figures: they tell what the rest is.
  public func segment(_ key: SegmentKey) -> HiddenFigures { segments[key] ?? .nothing }

  /// Of numbers side by side with the sum of some of them: school years and the pooled ones.
  ///
  /// - Parameter summed: the places of those that the sum is of.
  public static func series(
    _ reaches: [Reach], summed: [Int], threshold: Int
  ) -> (rows: [HiddenFigures], sum: HiddenFigures) {
    guard threshold > 1 else { return (reaches.map { _ in .nothing }, .nothing) }
    let hidden = hidden(
      reaches.map { [$0.enrolled] }, reaches.map { [$0.enrolled, $0.upper, $0.contacts] },
      sums: [summed], threshold)
    return (hidden.cells, hidden.sums[0])
  }

  private static func hidden(
    _ pupils: [[Int]], _ reached: [[Int]], sums: [[Int]], _ threshold: Int
  ) -> (cells: [HiddenFigures], sums: [HiddenFigures]) {
    let byPupils = Disclosure(cells: pupils, sums: sums, threshold: threshold)
    let byReached = Disclosure(cells: reached, sums: sums, threshold: threshold)
    func both(_ pupils: [Disclosure.Reason?], _ reached: [Disclosure.Reason?]) -> [HiddenFigures] {
      zip(pupils, reached).map { HiddenFigures(pupils: $0, reached: $1) }
    }
    return (both(byPupils.cells, byReached.cells), both(byPupils.sums, byReached.sums))
  }

  /// The sums that tables show: by municipality, net and size.
  private static func sums(
    of schools: [RecordID<School>], in alliance: Alliance, year: SchoolYear
  ) -> [(key: SegmentKey, members: [Int])] {
    let sizes = SchoolSizes(alliance[year])
    var places: [SegmentKey: Int] = [:]
    var sums: [(key: SegmentKey, members: [Int])] = []
    for (index, id) in schools.enumerated() {
      let school = alliance.schools[id]
      let municipality = school.flatMap { ReachSums.municipality($0, in: alliance) }
      let keys: [SegmentKey] = [
        .municipality(municipality), .network(school?.network), .schoolSize(sizes[id]),
      ]
      for key in keys {
        if let place = places[key] {
          sums[place].members.append(index)
        } else {
          places[key] = sums.count
          sums.append((key, [index]))
        }
      }
    }
    return sums
  }
}

/// The counts that a row of reach shows or lets be worked out.
private struct DisclosedCounts {
  /// Of the whole classes, by school, where a group of pupils is counted: anybody can subtract the two.
  private var whole: [RecordID<School>: Reach] = [:]

  init(_ alliance: Alliance, _ report: ReachReport) {
    guard report.definition.pupils != .everyone else { return }
    let everyone = ReachReport(
      alliance, year: report.year, definition: report.definition.with(pupils: .everyone), asOf: report.asOf)
    for group in everyone.bySchool {
      if let key = group.key { whole[key] = group.reach }
    }
  }

  func pupils(_ school: RecordID<School>, _ reach: Reach) -> [Int] {
    guard let whole = whole[school] else { return [reach.enrolled, 0] }
    return [reach.enrolled, max(0, whole.enrolled - reach.enrolled)]
  }

  func reached(_ school: RecordID<School>, _ reach: Reach) -> [Int] {
    // Of a range the upper end: many may have come where at least one is known of.
    let counts = pupils(school, reach) + [reach.upper, reach.contacts]
    guard let whole = whole[school], whole.isExact, reach.isExact else { return counts + [0] }
    return counts + [max(0, whole.upper - reach.upper)]
  }
}
