import Domain

extension ReachSchools {
  func draw(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) -> Point? {
    let world = look.world
    let texts = world.strings.reach
    let (below, typing) = drawHead(in: area, on: &buffer, look)
    var body = below
    if let evidence {
      let wanted = min(max(evidence.lineCount + 3, 8), max(8, below.height - table.shown.count - 2))
      let (detail, rest) = below.splitBottom(min(wanted, below.height / 2))
      body = rest
      drawDetail(evidence, in: detail, on: &buffer, look.world)
    }
    let view = table.table(
      isFocused: !table.filter.isTyping, gap: 1, empty: table.all.isEmpty ? texts.noSchools : texts.noMatches)
    let layout = view.draw(in: body, state: table.list, on: &buffer)
    return table.drawTool(in: area, on: &buffer, world: world) ?? typing ?? layout.point(ofRow: table.list.selected)
  }

  /// The filter while there is one, else what the signs mean where they occur; how many schools.
  private func drawHead(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) -> (Rect, Point?) {
    let texts = look.world.strings.reach
    let count = texts.count(table.shown.count, table.all.count)
    if table.filter.isShown {
      return table.drawFilter(
        in: area, on: &buffer, count: count, placeholder: texts.filterPlaceholder, world: look.world)
    }
    let (row, rest) = area.splitTop(1)
    var left = StyledText(texts.contacts(look.report.total.contacts), .muted)
    for sign in ReachSign.allCases where signs.contains(sign) {
      left += StyledText("  \(sign.rawValue)", sign.style) + StyledText(" \(texts.sign(sign))", .muted)
    }
    if !table.marks.isEmpty {
      left = StyledText(look.world.strings.tables.marked(table.marks.count) + "  ", .accent) + left
    }
    StatusLine(left, right: StyledText(count, .muted)).draw(in: row, on: &buffer)
    return (rest, nil)
  }

  private func drawDetail(_ evidence: EvidenceTable, in area: Rect, on buffer: inout Buffer, _ world: World) {
    let name = selected?.name ?? ""
    let inner = Panel(world.strings.reach.recordsOf(name), frame: .line).draw(
      in: area.splitTop(1).rest, on: &buffer)
    evidence.table(in: world).drawQuietly(in: inner, state: ListState(), on: &buffer)
  }
}
