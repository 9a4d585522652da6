import Domain

/// What a column of the tables says.
enum AdminColumn: Sendable {
  case name, title, municipality, network, levels, member, contact
  case code, strand, theme, grades, minutes, capacity, kit
  case address, host
  case role, partner, weekdays, skills, phone
  /// Given and planned in the school year in view.
  case guideHours
  case stock, usedBy
  case sector, website
  /// The pupils of the grades that the target counts, and of all grades.
  case countedPupils, allPupils
  /// Whether the numbers are last year's.
  case state
  case day, days, part, effect, scope
  case venue, groups, pupils
  case kind, meetingNetwork, schools, people
  case field, value
}

/// The records of one kind as rows, worked out when they change.
struct AdminTable: Sendable {
  struct Row: Sendable {
    /// The id of the record.
    var id: String
    var cells: [StyledText]
    var isRetired = false

    /// What a filter looks in.
    var searched: String { cells.map(\.text).joined(separator: " ") }
  }

  var columns: [TableColumn]
  /// What is in use first, each by name, code or day.
  var rows: [Row]
  var retiredCount = 0

  static let none = AdminTable(columns: [], rows: [])

  /// The sign before what is out of use.
  static let retiredSign = "× "

  init(columns: [TableColumn], rows: [Row]) {
    self.columns = columns
    self.rows = rows.filter { !$0.isRetired } + rows.filter(\.isRetired)
    retiredCount = rows.reduce(0) { $0 + ($1.isRetired ? 1 : 0) }
  }

  init(_ kind: RecordKind, in world: World) {
    let maker = AdminRows(world: world)
    switch kind {
    case .school: self = maker.schools
    case .workshop: self = maker.workshops
    case .venue: self = maker.venues
    case .guide: self = maker.guides
    case .kit: self = maker.kits
    case .partner: self = maker.partners
    case .alliance: self = maker.profile
    case .enrolment: self = maker.enrolments
    case .freeDay: self = maker.freeDays
    case .academy: self = maker.academies
    case .meeting: self = maker.meetings
    case .session, .observation, .publication: self = .none
    }
  }

  /// How many records of a kind are in use; nil where there is always one.
  static func count(of kind: RecordKind, in world: World) -> Int? {
    let alliance = world.alliance
    let records = world.records
    func used<R: Retirable>(_ records: Records<R>) -> Int { records.reduce(0) { $0 + ($1.retired ? 0 : 1) } }
    return switch kind {
    case .school: used(alliance.schools)
    case .workshop: used(alliance.workshops)
    case .venue: used(alliance.venues)
    case .guide: used(alliance.guides)
    case .kit: used(alliance.kits)
    case .partner: used(alliance.partners)
    case .enrolment: records.enrolments.count
    case .freeDay: records.freeDays.count
    case .academy: used(records.academies)
    case .meeting: records.meetings.count
    case .alliance, .session, .observation, .publication: nil
    }
  }
}

/// Makes the rows of the tables, kind by kind.
struct AdminRows {
  let world: World

  var alliance: Alliance { world.alliance }
  var words: WordStrings { world.strings.words }
  var format: Format { world.format }
  var texts: AdminStrings { world.strings.admin }

  func column(
    _ column: AdminColumn, _ width: TableColumn.Width, _ alignment: Alignment = .left, priority: Int = 0
  ) -> TableColumn {
    TableColumn(texts.column(column), width, alignment: alignment, priority: priority)
  }

  /// A row of plain cells; of a record out of use all is muted, with a sign before the cell that names it.
  func row(_ id: String, isRetired: Bool = false, name: Int = 0, _ cells: [StyledText]) -> AdminTable.Row {
    guard isRetired else { return AdminTable.Row(id: id, cells: cells) }
    let muted = cells.enumerated().map { index, cell in
      StyledText((index == name ? AdminTable.retiredSign : "") + cell.text, .muted)
    }
    return AdminTable.Row(id: id, cells: muted, isRetired: true)
  }

  func text(_ text: String?) -> StyledText { StyledText(text ?? "") }

  /// A number that may be unknown.
  func number(_ number: Int?) -> StyledText {
    number.map { StyledText(format.number($0)) } ?? StyledText(format.unknown, .unknown)
  }

  /// By a text, as people sort it: without regard to case and accents.
  func sorted<R>(_ records: some Sequence<R>, by name: (R) -> String) -> [R] {
    records.map { (FoldedText(name($0)).letters, $0) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }
}
