import Domain

extension OverviewScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    guard let parts else { return nil }
    let layout = OverviewLayout(self, in: area)
    drawGauge(parts, in: layout.gauge, digits: layout.digitScale, on: &buffer, world: world)
    drawNetworks(parts, in: layout.networks, on: &buffer, world: world)
    var cursor: Point?
    for pane in Pane.allCases {
      let point = draw(pane, in: layout.area(of: pane), on: &buffer, world: world)
      if pane == self.pane { cursor = point }
    }
    return cursor
  }

  // MARK: The gauge

  private func drawGauge(
    _ parts: OverviewParts, in area: Rect, digits scale: Int, on buffer: inout Buffer, world: World
  ) {
    let texts = world.strings.reach
    let format = world.format
    let summary = parts.summary
    let (head, below) = area.splitTop(1)
    let (large, body) = below.splitTop(scale * BigDigits.rows)
    if scale > 0 { digits?.draw(in: large, on: &buffer) }
    let height = area.height - large.height
    StatusLine(
      StyledText(world.strings.overview.reach(world.year), .title)
        + StyledText("  " + texts.definition(parts.definition), .muted)
    ).draw(in: head, on: &buffer)

    let sentence = summary.figure(in: world)
    let verdict = summary.verdict(in: world)
    let contacts = StyledText(texts.contacts(summary.reach.contacts), .muted)
    let missing = summary.missing(in: world)
    // Beside each other where they fit, else one below the other.
    var notes = [sentence.isEmpty ? verdict : sentence + "  ·  " + verdict]
    if !sentence.isEmpty, notes[0].width > area.width { notes = [sentence, verdict] }
    notes.append(missing.isEmpty ? contacts : contacts + StyledText("  ·  ", .muted) + missing)
    RangeGauge(
      summary.bar, targetLabel: StyledText(format.percent(summary.standing.percent), .target),
      scale: height >= 6 ? ["0", format.number(summary.reach.enrolled)] : [], notes: notes,
      barRows: height >= 8 ? 3 : 1
    ).draw(in: body, on: &buffer)
  }

  // MARK: The panes

  private func draw(_ pane: Pane, in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    guard !area.isEmpty else { return nil }
    let texts = world.strings.overview
    let isFocused = pane == self.pane
    let title: String
    var trailing: StyledText = ""
    switch pane {
    case .attention:
      title = texts.attention
      if attention.count > 0 { trailing = StyledText(world.format.number(attention.count), .warning) }
    case .next:
      title = texts.next
      if ahead > 0 { trailing = StyledText(texts.ahead(ahead), .muted) }
      if next.contains(where: \.guides.isEmpty) {
        let sign = StyledText(texts.withoutGuide, .warning)
        trailing = area.width >= 56 ? sign + "   " + trailing : sign
      }
    case .municipalities:
      title = texts.municipalities
      trailing = StyledText(texts.needed, .muted)
    case .years:
      title = texts.years
      if parts?.pooled != nil { trailing = StyledText(texts.pooledRule, .muted) }
    }
    var inner = Panel(title, trailing: trailing, frame: .line, isFocused: isFocused).draw(
      in: area, on: &buffer)
    if pane == .years, let pooled = parts?.pooled, inner.height > 1 {
      let (last, rest) = inner.splitBottom(1)
      inner = rest
      drawPooled(pooled, in: last, on: &buffer, world: world)
    }
    let table = table(pane, width: inner.width, in: world)
    guard isFocused else {
      table.drawQuietly(in: inner, state: list(pane), on: &buffer)
      return nil
    }
    return table.draw(in: inner, state: list(pane), on: &buffer).point(ofRow: list(pane).selected)
  }

  private func table(_ pane: Pane, width: Int, in world: World) -> Table {
    let texts = world.strings.overview
    switch pane {
    case .attention: return attentionTable(in: world)
    case .next: return nextTable(in: world)
    case .municipalities:
      let parts = parts?.municipalities ?? []
      return partsTable(
        parts, name: 11, last: 7, lastTitle: texts.needed, empty: texts.noCohorts, width: width, in: world
      ) { part in
        (
          StyledText(part.key ?? texts.otherMunicipality),
          part.standing.need(of: part.reach, format: world.format)
        )
      }
    case .years:
      return partsTable(
        parts?.years ?? [], name: 9, last: 1, lastTitle: world.strings.reachYears.target, empty: texts.noCohorts,
        width: width, in: world
      ) { part in
        let style: Style = part.key == world.year ? .accent : .text
        return (StyledText(part.key.description, style), mark(part.standing))
      }
    }
  }

  private func drawNetworks(_ parts: OverviewParts, in area: Rect, on buffer: inout Buffer, world: World) {
    guard !area.isEmpty else { return }
    let texts = world.strings.overview
    let inner = Panel(texts.networks, trailing: StyledText(texts.needed, .muted), frame: .line)
      .draw(in: area, on: &buffer)
    partsTable(
      parts.networks, name: 11, last: 7, lastTitle: texts.needed, empty: "", width: inner.width, in: world
    ) { part in
      let name = part.key.map(world.strings.words.network) ?? world.format.unknown
      return (StyledText(name), part.standing.need(of: part.reach, format: world.format))
    }.drawQuietly(in: inner, state: ListState(), on: &buffer)
  }

  private func drawPooled(
    _ pooled: OverviewPart<Int>, in row: Rect, on buffer: inout Buffer, world: World
  ) {
    partsTable(
      [pooled], name: 9, last: 1, lastTitle: world.strings.reachYears.target, empty: "", width: row.width, in: world
    ) { part in
      (StyledText(world.strings.overview.pooled, .muted), mark(part.standing))
    }.drawQuietly(in: row, state: ListState(), on: &buffer)
  }

  private func mark(_ standing: Standing) -> StyledText {
    switch standing.verdict {
    case .met: StyledText(Signs.good, .good)
    case .missed: StyledText(Signs.bad, .bad)
    case .notYetKnown: StyledText(Signs.unknown, .unknown)
    }
  }

  /// Name, bar, share, and what the last column says. The titles are heard only.
  private func partsTable<Key>(
    _ parts: [OverviewPart<Key>], name: Int, last: Int, lastTitle: String, empty: String, width: Int, in world: World,
    ends: @escaping (OverviewPart<Key>) -> (name: StyledText, last: StyledText)
  ) -> Table {
    let format = world.format
    let share = 11
    // What the table's gutter of two, the texts and the gaps between them leave.
    let bar = min(max(4, width - 2 - name - share - last - 3), 30)
    return Table(
      columns: [
        TableColumn("", .flexible(min: name, weight: 1), priority: 9),
        TableColumn("", .fixed(bar), priority: 1),
        TableColumn(world.strings.app.screen(.reach), .fixed(share), alignment: .right, priority: 8),
        TableColumn(lastTitle, .fixed(last), alignment: .right, priority: 7),
      ],
      rowCount: parts.count, hasHeader: false, gap: 1, emptyText: StyledText(empty, .muted)
    ) { row, column in
      let part = parts[row]
      switch column {
      case 0: return ends(part).name
      case 1: return part.reach.bar(percent: part.standing.percent).text(width: bar)
      case 2: return StyledText(format.share(part.reach), part.reach.enrolled == 0 ? .unknown : .text)
      default: return ends(part).last
      }
    }
  }
}
