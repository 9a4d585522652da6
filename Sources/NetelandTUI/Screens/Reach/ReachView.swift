import Domain

extension ReachScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    guard let summary else { return nil }
    let (head, below) = area.splitTop(3)
    summary.bar.draw(in: head.row(0), on: &buffer)
    let texts = world.strings.reach
    StatusLine(
      summary.figure(in: world) + "  ·  " + summary.verdict(in: world),
      right: StyledText(texts.contacts(summary.reach.contacts), .muted)
    ).draw(in: head.row(1), on: &buffer)
    let typing = drawFilter(in: head.row(2), on: &buffer, world: world)
    var body = below
    if let evidence, ReachScreen.hasDetail(area.size) {
      let wanted = min(max(evidence.lineCount + 3, 8), max(8, below.height - rows.count - 2))
      let (detail, rest) = below.splitBottom(min(wanted, below.height / 2))
      body = rest
      drawDetail(evidence, in: detail, on: &buffer, world: world)
    }
    let layout = table(width: area.width, in: world).draw(in: body, state: list, on: &buffer)
    return typing ?? layout.point(ofRow: list.selected)
  }

  /// The filter while there is one, else what the signs mean where they occur; how many schools, in which order.
  private func drawFilter(in row: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.reach
    let order = "\(texts.count(rows.count, all.count)) \(texts.sortedBy(sorting))"
    if filter.isShown {
      return FilterLine(filter, count: order, placeholder: texts.filterPlaceholder).draw(in: row, on: &buffer)
    }
    var signs: [String] = []
    if all.contains(where: \.isContradicted) { signs.append(texts.contradicted) }
    if all.contains(where: { $0.enrolled == nil }) { signs.append(texts.unknownSize) }
    StatusLine(StyledText(signs.joined(separator: "  "), .muted), right: StyledText(order, .muted))
      .draw(in: row, on: &buffer)
    return nil
  }

  private func drawDetail(_ evidence: EvidenceTable, in area: Rect, on buffer: inout Buffer, world: World) {
    let name = selected?.name ?? ""
    let inner = Panel(world.strings.reach.recordsOf(name), frame: .line).draw(in: area.splitTop(1).rest, on: &buffer)
    evidence.table(in: world).drawQuietly(in: inner, state: ListState(), on: &buffer)
  }

  private func table(width: Int, in world: World) -> Table {
    let texts = world.strings.reach
    let format = world.format
    let percent = summary?.standing.percent ?? 0
    let bar = min(max(12, width - 84), 40)
    let rows = rows
    let columns = ReachColumn.allCases
    return Table(
      columns: columns.map { $0.column(texts, bar: bar, target: format.percent(percent), sorted: sorting, isReversed) },
      rowCount: rows.count, isFocused: !filter.isTyping, gap: 1,
      emptyText: StyledText(all.isEmpty ? texts.noSchools : texts.noMatches, .muted)
    ) { row, column in
      columns[column].cell(rows[row], bar: bar, percent: percent, format: format)
    }
  }
}

/// A column of the table of reach.
private enum ReachColumn: CaseIterable {
  case mark, name, municipality, bar, share, reached, enrolled, stillToReach, needed, contacts

  func column(
    _ texts: ReachStrings, bar: Int, target: String, sorted: ReachSorting, _ isReversed: Bool
  ) -> TableColumn {
    switch self {
    case .mark: TableColumn("", .fixed(1), priority: 9)
    case .name:
      TableColumn(
        texts.name, .flexible(min: 16, weight: 2), priority: 9,
        sorting: sign(sorted == .name, usually: .ascending, isReversed))
    case .municipality:
      // Shown where there is room, and where it is what the order goes by.
      TableColumn(
        texts.municipality, .fixed(13), priority: sorted == .municipality ? 8 : 1,
        sorting: sign(sorted == .municipality, usually: .ascending, isReversed))
    case .bar:
      TableColumn(
        texts.bar, .fixed(bar), priority: 5, sorting: sign(sorted == .share, usually: .ascending, isReversed))
    case .share: TableColumn(texts.share, .fixed(12), alignment: .right, priority: 2)
    case .reached: TableColumn(texts.reachedColumn, .fixed(7), alignment: .right, priority: 7)
    case .enrolled: TableColumn(texts.enrolled, .fixed(4), alignment: .right, priority: 7)
    case .stillToReach:
      TableColumn(
        texts.stillToReach, .fixed(8), alignment: .right, priority: 8,
        sorting: sign(sorted == .stillToReach, usually: .descending, isReversed))
    case .needed: TableColumn(texts.needed(target), .fixed(8), alignment: .right, priority: 6)
    case .contacts:
      TableColumn(
        texts.contactsColumn, .fixed(9), alignment: .right, priority: 4,
        sorting: sign(sorted == .contacts, usually: .descending, isReversed))
    }
  }

  private func sign(
    _ isSorted: Bool, usually direction: TableColumn.Sorting, _ isReversed: Bool
  ) -> TableColumn.Sorting? {
    guard isSorted else { return nil }
    return (direction == .ascending) != isReversed ? .ascending : .descending
  }

  func cell(_ row: ReachRow, bar: Int, percent: Int, format: Format) -> StyledText {
    switch self {
    case .mark: return row.isContradicted ? StyledText(Signs.warning, .warning) : ""
    case .name: return StyledText(row.name, .text, matches: row.matches)
    case .municipality: return StyledText(row.municipality, .muted, matches: row.municipalityMatches)
    case .bar: return row.bar(percent: percent).text(width: bar)
    case .share:
      let text = row.share.map { format.percent(tenths: $0.lowerTenths, $0.upperTenths) }
      return StyledText(text ?? format.unknown, text == nil ? .unknown : .text)
    case .reached: return StyledText(format.range(row.lower, row.upper))
    case .enrolled:
      guard let enrolled = row.enrolled else { return StyledText(format.unknown, .unknown) }
      return StyledText(format.number(enrolled), row.isProvisional ? .muted : .text)
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
