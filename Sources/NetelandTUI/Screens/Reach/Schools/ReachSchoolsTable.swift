import Domain

extension ReachSchools {
  func draw(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) -> Point? {
    let (line, below) = area.splitTop(1)
    let typing = drawFilter(in: line, on: &buffer, look)
    var body = below
    if let evidence {
      let wanted = min(max(evidence.lineCount + 3, 8), max(8, below.height - rows.count - 2))
      let (detail, rest) = below.splitBottom(min(wanted, below.height / 2))
      body = rest
      drawDetail(evidence, in: detail, on: &buffer, look.world)
    }
    let layout = table(width: area.width, look).draw(in: body, state: list, on: &buffer)
    return typing ?? layout.point(ofRow: list.selected)
  }

  /// The filter while there is one, else what the signs mean where they occur; how many schools.
  private func drawFilter(in row: Rect, on buffer: inout Buffer, _ look: ReachLook) -> Point? {
    let texts = look.world.strings.reach
    let count = texts.count(rows.count, all.count)
    if filter.isShown {
      return FilterLine(filter, count: count, placeholder: texts.filterPlaceholder).draw(in: row, on: &buffer)
    }
    var left = StyledText(texts.contacts(look.report.total.contacts), .muted)
    for sign in ReachSign.allCases where signs.contains(sign) {
      left += StyledText("  \(sign.rawValue)", sign.style) + StyledText(" \(texts.sign(sign))", .muted)
    }
    StatusLine(left, right: StyledText(count, .muted)).draw(in: row, on: &buffer)
    return nil
  }

  private func drawDetail(_ evidence: EvidenceTable, in area: Rect, on buffer: inout Buffer, _ world: World) {
    let name = selected?.name ?? ""
    let inner = Panel(world.strings.reach.recordsOf(name), frame: .line).draw(
      in: area.splitTop(1).rest, on: &buffer)
    evidence.table(in: world).drawQuietly(in: inner, state: ListState(), on: &buffer)
  }

  private func table(width: Int, _ look: ReachLook) -> Table {
    let texts = look.world.strings.reach
    let format = look.world.format
    let percent = look.report.definition.percent
    // Once municipality and share are shown as well, what is left goes to the bars.
    let bar = width >= 108 ? min(width - 103, 30) : 8
    let rows = rows
    let columns = ReachColumn.allCases
    return Table(
      columns: columns.map {
        $0.column(texts, width: width, bar: bar, target: format.percent(percent), sorting, isReversed)
      },
      rowCount: rows.count, isFocused: !filter.isTyping, gap: 1,
      emptyText: StyledText(all.isEmpty ? texts.noSchools : texts.noMatches, .muted)
    ) { row, column in
      columns[column].cell(rows[row], bar: bar, percent: percent, format: format)
    }
  }
}

/// A column of the table of reach.
private enum ReachColumn: CaseIterable {
  case mark, name, municipality, bar, share, reached, stillToReach, needed, contacts

  func column(
    _ texts: ReachStrings, width: Int, bar: Int, target: String, _ sorting: ReachSorting, _ isReversed: Bool
  ) -> TableColumn {
    let sign = sorting == self.sorting ? sign(isReversed) : nil
    // The column that the order goes by is there, however little room there is.
    let priority = sign == nil ? priority : 9
    func column(_ title: String, _ width: Int, _ alignment: Alignment = .right) -> TableColumn {
      TableColumn(title, .fixed(width), alignment: alignment, priority: priority, sorting: sign)
    }
    switch self {
    case .mark: return column("", 1)
    case .name:
      // What tells schools apart stands at the end of their names.
      let least = width >= 76 ? 28 : 20
      return TableColumn(texts.name, .flexible(min: least, weight: 1), priority: priority, sorting: sign)
    case .municipality: return column(texts.municipality, 13, .left)
    case .bar: return column(texts.bar, bar, .left)
    case .share: return column(texts.share, 12)
    case .reached: return column(texts.reachedColumn, 8)
    case .stillToReach: return column(texts.stillToReach, 8)
    case .needed: return column(texts.needed(target), 8)
    case .contacts: return column(texts.contactsColumn, 9)
    }
  }

  /// Where there is too little room, the lowest goes first.
  private var priority: Int {
    switch self {
    case .mark, .name: 9
    case .stillToReach: 8
    case .reached: 7
    case .bar: 6
    case .needed: 5
    case .contacts: 4
    case .share: 2
    case .municipality: 1
    }
  }

  /// The order that shows in its head.
  private var sorting: ReachSorting? {
    switch self {
    case .name: .name
    case .municipality: .municipality
    case .bar: .share
    case .stillToReach: .stillToReach
    case .contacts: .contacts
    case .mark, .share, .reached, .needed: nil
    }
  }

  private func sign(_ isReversed: Bool) -> TableColumn.Sorting {
    let isDescending = self == .stillToReach || self == .contacts
    return isDescending != isReversed ? .descending : .ascending
  }

  func cell(_ row: ReachRow, bar: Int, percent: Int, format: Format) -> StyledText {
    switch self {
    case .mark:
      guard let sign = row.signs.first, sign != .provisional else { return "" }
      return StyledText(sign.rawValue, sign.style)
    case .name: return StyledText(row.name, .text, matches: row.matches)
    case .municipality: return StyledText(row.municipality, .muted, matches: row.municipalityMatches)
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
    }
  }

  private func number(_ number: Int?, _ format: Format) -> StyledText {
    StyledText(format.number(number), number == nil ? .unknown : .text)
  }
}
