import Domain

/// A school as a row of the table: what it is sorted, grouped and found by, and its cells, ready to be drawn.
struct SchoolRow: Sendable {
  let id: RecordID<School>
  /// Short, as in the table.
  let name: String
  let municipality: String
  let network: EducationNetwork
  let levels: [Level]
  let isMember: Bool
  let isRetired: Bool
  /// Nil where the school has no cohort that counts, or has not said how many pupils it has.
  let reach: Reach?
  let held: Int
  let planned: Int
  let next: Day?
  /// Those in which it has pupils this school year.
  let grades: [Grade]
  let contacts: [String]
  /// The texts that a filter looks in; the first two stand in cells.
  let searched: [String]
  /// Those that are shown at first, ready to be drawn: by their place.
  private var cells: [StyledText] = []

  static let barWidth = 6

  init(_ school: School, reach: Reach?, yearly: SchoolActivity, next: Day?, in world: World) {
    id = school.id
    name = school.shortName
    municipality = school.municipality
    network = school.network
    levels = school.levels
    isMember = school.member
    isRetired = school.retired
    self.reach = reach
    held = yearly.past.count
    planned = yearly.planned.count
    self.next = next
    grades =
      world.records.enrolments[RecordID(school.id.text)]?.counts.filter { $0.total != 0 }.map(\.grade).sorted() ?? []
    contacts = school.contacts.map(\.name)
    searched =
      [school.shortName, school.municipality, school.name, world.strings.words.network(school.network), school.id.text]
      + contacts
    cells = SchoolRow.ready.map { cell($0, in: world) }
  }

  private static let ready: [SchoolColumn] = [
    .name, .municipality, .network, .levels, .enrolled, .reach, .bar, .held, .planned, .next,
  ]

  /// Pupils of the counted grades; nil where nobody knows all of them.
  var enrolled: Int? {
    guard let reach, reach.cohortsWithoutEnrolment == 0 else { return nil }
    return reach.enrolled
  }

  /// A cell of those that are ready; empty for the others.
  func cell(_ column: SchoolColumn) -> StyledText {
    SchoolRow.ready.firstIndex(of: column).map { cells[$0] } ?? ""
  }

  /// With what the words found marked in it.
  func nameCell(_ query: Query) -> StyledText {
    query.isEmpty ? cell(.name) : nameCell(query.parts(in: name))
  }

  func municipalityCell(_ query: Query) -> StyledText {
    query.isEmpty
      ? cell(.municipality) : StyledText(municipality, quiet, matches: query.parts(in: municipality))
  }

  private var quiet: Style { isRetired ? .disabled : .text }

  /// The sign before the name says what the colour says.
  private func nameCell(_ matches: [Range<String.Index>]) -> StyledText {
    let sign: StyledText = isRetired ? StyledText("✗ ", .disabled) : isMember ? "" : StyledText("○ ", .muted)
    return sign + StyledText(name, isRetired ? .disabled : isMember ? .text : .muted, matches: matches)
  }

  private func cell(_ column: SchoolColumn, in world: World) -> StyledText {
    let format = world.format
    let texts = world.strings.schools
    switch column {
    case .name: return nameCell([])
    case .municipality: return StyledText(municipality, quiet)
    case .network: return StyledText(world.strings.words.network(network), .muted)
    case .levels: return StyledText(levels.map(texts.levelShort).joined(separator: "+"), .muted)
    case .enrolled:
      guard isCounted(in: world) else { return "" }
      guard let enrolled else { return StyledText(format.unknown, .unknown) }
      let isProvisional = (reach?.cohortsProvisional ?? 0) > 0
      return StyledText((isProvisional ? "~" : "") + format.number(enrolled), quiet)
    case .reach:
      guard isCounted(in: world) else { return "" }
      guard let reach, reach.enrolled > 0 else { return StyledText(format.unknown, .unknown) }
      let sign = reach.cohortsContradicted > 0 ? StyledText("!", .warning) : ""
      return sign + StyledText(format.range(reach.lower, reach.upper), quiet)
    case .bar:
      guard let reach, reach.enrolled > 0 else { return "" }
      return RangeBar(reach, percent: nil).text(width: SchoolRow.barWidth)
    case .held: return StyledText(format.number(held), held == 0 ? .muted : .held)
    case .planned: return StyledText(format.number(planned), planned == 0 ? .muted : .planned)
    case .next: return next.map { StyledText(format.dayAndMonth($0)) } ?? ""
    case .sessions, .reached, .grades, .member, .number, .contact: return ""
    }
  }

  /// Whether the target looks at pupils that this school may have.
  private func isCounted(in world: World) -> Bool {
    if reach != nil { return true }
    let counted = world.reach.definition.grades
    return levels.contains { level in counted.contains { $0.level == level } }
  }
}

extension RangeBar {
  /// - Parameter percent: where the mark of the target stands; nil for none.
  init(_ reach: Reach, percent: Int?) {
    self.init(
      low: reach.lower, high: reach.upper, total: reach.enrolled,
      target: percent.map { (reach.enrolled * $0 + 99) / 100 })
  }
}
