import Domain

/// A column of the table of reach. What one is, stands here and in its title alone.
enum ReachColumn: String, CaseIterable, Sendable {
  case mark, name, municipality, bar, share, reached, stillToReach = "to-go", needed, contacts
  // Not shown until somebody asks for it
  case pupils

  var id: ColumnID { ColumnID(rawValue) }

  /// All of them, for the words, the target and the room of what is looked at.
  static func all(_ look: ReachLook) -> [Column<ReachRow>] {
    let width = look.world.room.width
    // Once municipality and share are shown as well, what is left goes to the bars.
    let bar = width >= 108 ? min(width - 103, 30) : 8
    let format = look.world.format
    let percent = look.report.definition.percent
    return allCases.map { column in
      var made = Column<ReachRow>(
        id: column.id, title: column.title(look.world.strings.reach, target: format.percent(percent)),
        words: column.words, kind: column.kind, layout: column.layout(width: width, bar: bar),
        value: { column.value(of: $0, percent: percent) },
        cell: { row, query in column.cell(row, query, bar: bar, percent: percent, format: format) })
      made.nature = column.nature
      made.isPicture = column == .mark || column == .bar
      made.isGroupable = column == .municipality
      made.isDescendingFirst = column == .stillToReach || column == .contacts
      made.isShownAtFirst = column != .pupils
      if column == .municipality {
        made.usualOrder = look.world.alliance.profile.municipalities.map(\.name)
      }
      return made
    }
  }

  private func title(_ texts: ReachStrings, target: String) -> String {
    switch self {
    case .mark: ""
    case .name: texts.name
    case .municipality: texts.municipality
    case .bar: texts.bar
    case .share: texts.share
    case .reached: texts.reachedColumn
    case .stillToReach: texts.stillToReach
    case .needed: texts.needed(target)
    case .contacts: texts.contactsColumn
    case .pupils: texts.pupilsColumn
    }
  }

  private var words: FieldWords {
    switch self {
    case .mark: FieldWords("teken", english: "sign")
    case .name: FieldWords("naam", "school", english: "name", "school")
    case .municipality: FieldWords("gemeente", english: "municipality")
    case .bar: FieldWords("balk", english: "bar")
    case .share: FieldWords("bereik", "aandeel", english: "reach", "share")
    case .reached: FieldWords("bereikt", english: "reached")
    case .stillToReach: FieldWords("tegaan", english: "togo")
    case .needed: FieldWords("nodig", english: "needed")
    case .contacts: FieldWords("momenten", english: "attendances")
    case .pupils: FieldWords("leerlingen", english: "pupils")
    }
  }

  private var kind: ColumnKind {
    switch self {
    case .mark, .name, .municipality: .text
    case .bar, .share: .share
    case .reached, .stillToReach, .needed, .contacts, .pupils: .number
    }
  }

  private var nature: ColumnNature {
    switch self {
    case .mark, .name, .municipality: .open
    case .pupils: .pupils
    case .bar, .share, .reached, .stillToReach, .needed, .contacts: .reached
    }
  }

  private func layout(width: Int, bar: Int) -> ColumnLayout {
    switch self {
    case .mark: ColumnLayout(.fixed(1), .right, priority: 9)
    // What tells schools apart stands at the end of their names.
    case .name: ColumnLayout(.flexible(min: width >= 76 ? 28 : 20, weight: 1), priority: 9)
    case .municipality: ColumnLayout(.fixed(13), priority: 1)
    case .bar: ColumnLayout(.fixed(bar), priority: 6)
    case .share: ColumnLayout(.fixed(12), .right, priority: 2)
    case .reached: ColumnLayout(.fixed(8), .right, priority: 7)
    case .stillToReach: ColumnLayout(.fixed(8), .right, priority: 8)
    case .needed: ColumnLayout(.fixed(8), .right, priority: 5)
    case .contacts: ColumnLayout(.fixed(9), .right, priority: 4)
    case .pupils: ColumnLayout(.fixed(6), .right, priority: 4)
    }
  }

  private func value(of row: ReachRow, percent: Int) -> TableValue {
    switch self {
    case .mark: return TableValue(row.signs.first?.rawValue)
    case .name: return TableValue(row.name)
    case .municipality: return TableValue(row.municipality)
    case .bar, .share:
      guard let whole = row.enrolled, whole > 0 else { return .missing }
      return .share(lower: row.lower, upper: row.upper, of: whole)
    case .reached: return .range(lower: row.lower, upper: row.upper)
    case .stillToReach: return TableValue(row.stillToReach)
    case .needed:
      return row.needed(percent: percent).map { .range(lower: $0.lowerBound, upper: $0.upperBound) } ?? .missing
    case .contacts: return .number(row.contacts)
    case .pupils: return TableValue(row.enrolled)
    }
  }

  private func cell(_ row: ReachRow, _ query: Query, bar: Int, percent: Int, format: Format) -> StyledText {
    switch self {
    case .mark:
      guard let sign = row.signs.first, sign != .provisional else { return "" }
      return StyledText(sign.rawValue, sign.style)
    case .name: return StyledText(row.name, .text, matches: query.isEmpty ? [] : query.parts(in: row.name))
    case .municipality:
      return StyledText(row.municipality, .muted, matches: query.isEmpty ? [] : query.parts(in: row.municipality))
    case .bar: return row.bar(percent: percent).text(width: bar)
    case .share:
      let text = row.share.map { format.percent(tenths: $0.lowerTenths, $0.upperTenths) }
      return StyledText(text ?? format.unknown, text == nil ? .unknown : .text)
    case .reached:
      let of =
        row.enrolled.map { (row.isProvisional ? ReachSign.provisional.rawValue : "") + format.number($0) }
        ?? format.unknown
      return StyledText(format.range(row.lower, row.upper)) + StyledText("/\(of)", .muted)
    case .stillToReach: return number(row.stillToReach, format)
    case .needed:
      guard let needed = row.needed(percent: percent) else { return StyledText(format.unknown, .unknown) }
      return needed.upperBound == 0
        ? StyledText(Signs.good, .good) : StyledText(format.range(needed.lowerBound, needed.upperBound))
    case .contacts: return StyledText(format.number(row.contacts), .muted)
    case .pupils: return number(row.enrolled, format)
    }
  }

  private func number(_ number: Int?, _ format: Format) -> StyledText {
    StyledText(format.number(number), number == nil ? .unknown : .text)
  }
}
