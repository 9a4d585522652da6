import Domain

/// The contradictions above, the selected one in full below them.
struct ConflictsLayout {
  let title: Rect
  let table: Rect
  let rule: Rect
  let detail: Rect

  init(in area: Rect) {
    let (title, body) = area.splitTop(1)
    self.title = title
    let (below, above) = body.splitBottom(body.height * 45 / 100)
    table = above
    (rule, detail) = below.splitTop(1)
  }
}

extension ConflictsScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.conflicts
    buffer.fill(area)
    let layout = ConflictsLayout(in: area)
    let count = rows.isEmpty ? "" : StyledText(world.format.number(rows.count), .warning)
    Panel(texts.title, trailing: count, frame: .line, isFocused: true).draw(in: layout.title, on: &buffer)
    let places = table(in: world).draw(in: layout.table, state: list, on: &buffer)
    if let selected {
      Panel(selected.text.record, frame: .line).draw(in: layout.rule, on: &buffer)
      for (index, line) in detail(of: selected.text, width: layout.detail.width, texts).enumerated() {
        guard index < layout.detail.height else { break }
        line.draw(in: layout.detail.row(index), on: &buffer)
      }
    }
    return places.point(ofRow: list.selected)
  }

  private func table(in world: World) -> Table {
    let texts = world.strings.conflicts
    return Table(
      columns: [
        TableColumn(texts.field, .flexible(min: 12, weight: 2), priority: 7),
        TableColumn(texts.theirs, .flexible(min: 12, weight: 3), priority: 9),
        TableColumn(texts.ours, .flexible(min: 12, weight: 3), priority: 8),
        TableColumn("", .fixed(displayWidth(of: texts.choosing)), priority: 1),
      ],
      rowCount: rows.count,
      groups: firstRows.map { row in
        Table.Group(
          firstRow: row,
          heading: StyledText(rows[row].text.record, .header)
            + StyledText("  \(rows[row].conflict.place.file)", .muted))
      },
      emptyText: StyledText("\(Signs.good) \(texts.empty)", .good)
    ) { row, column in
      let text = rows[row].text
      switch column {
      case 0: return StyledText(text.field)
      case 1: return StyledText(text.theirs)
      case 2: return StyledText(text.ours, .accent)
      default:
        return world.choosing.contains(rows[row].conflict.place) ? StyledText(texts.choosing, .warning) : ""
      }
    }
  }

  /// Each value in the three states, then who made our change.
  private func detail(of text: ConflictText, width: Int, _ texts: ConflictStrings) -> [StyledText] {
    var lines = Paragraph(text.field, .title).lines(width: width)
    for line in text.lines {
      if !line.label.isEmpty { lines.append(StyledText(line.label, .header)) }
      let sides: [(String, String, Style)] = [
        (texts.theirs, line.theirs, .text), (texts.ours, line.ours, .accent), (texts.base, line.base, .muted),
      ]
      let indent = sides.map { displayWidth(of: $0.0) }.max() ?? 0
      for (name, value, style) in sides {
        let padding = String(repeating: " ", count: indent - displayWidth(of: name))
        lines += Paragraph(StyledText("\(name)\(padding)  ", .muted) + StyledText(value, style)).lines(width: width)
      }
    }
    return lines + Paragraph(text.by, .muted).lines(width: width)
  }
}
