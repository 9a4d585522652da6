import Domain

/// The records of one kind as rows, worked out when they change.
struct AdminTable: Sendable {
  struct Row: Sendable {
    /// The id of the record.
    var id: String
    var cells: [StyledText]
    /// What the cells say, to be compared and counted.
    var values: [TableValue] = []
    var isRetired = false
    /// What the row is known by: of the one alliance there are many rows.
    var key: String
  }

  /// What its columns are and how they stand.
  var fields: [AdminFieldPlace]
  /// What is in use first, each by name, code or day.
  var rows: [Row]
  var retiredCount = 0

  var columns: [TableColumn] {
    fields.map {
      TableColumn($0.title, $0.layout.width, alignment: $0.layout.alignment, priority: $0.layout.priority)
    }
  }

  static let none = AdminTable(fields: [], rows: [])

  /// The sign before what is out of use.
  static let retiredSign = "× "

  init(fields: [AdminFieldPlace], rows: [Row]) {
    self.fields = fields
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

  /// The table of some records. Of a record out of use all is muted, with a sign before the cell that names it.
  func table<R>(
    _ records: [R], id: (R) -> String, isRetired: (R) -> Bool = { _ in false }, naming: AdminColumn = .name,
    _ fields: [AdminField<R>]
  ) -> AdminTable {
    let name = fields.firstIndex { $0.column == naming } ?? 0
    let places = fields.map { field in
      AdminFieldPlace(
        column: field.column, title: field.title ?? texts.column(field.column), layout: field.layout)
    }
    return AdminTable(
      fields: places,
      rows: records.map { record in
        let values = fields.map { $0.value(record) }
        var cells = fields.indices.map { fields[$0].cell?(record) ?? cell(values[$0], fields[$0].column) }
        let isRetired = isRetired(record)
        if isRetired {
          for index in cells.indices {
            cells[index] = StyledText((index == name ? AdminTable.retiredSign : "") + cells[index].text, .muted)
          }
        }
        let id = id(record)
        return AdminTable.Row(id: id, cells: cells, values: values, isRetired: isRetired, key: id)
      })
  }

  /// A value as it is read; a number that nobody knows is `?`, a text that is not there is nothing.
  private func cell(_ value: TableValue, _ column: AdminColumn) -> StyledText {
    switch value {
    case .missing: column.valueKind == .number ? StyledText(format.unknown, .unknown) : ""
    case .number(let number): StyledText(format.number(number))
    case .text(let text): StyledText(text)
    case .list(let texts): StyledText(texts.joined(separator: ", "))
    case .flag(let flag): flag ? StyledText(Signs.good, .good) : ""
    case .day(let day): StyledText(format.date(day))
    default: ""
    }
  }

  /// By a text, as people sort it: without regard to case and accents.
  func sorted<R>(_ records: some Sequence<R>, by name: (R) -> String) -> [R] {
    records.map { (FoldedText(name($0)).letters, $0) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }
}
