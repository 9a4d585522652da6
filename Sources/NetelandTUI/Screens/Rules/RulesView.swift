import Domain

extension RulesScreen {
  /// The lines under the list: what the rule means, its own weight and the figures it goes by.
  private static let detailHeight = 5

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.rules
    let size = Size(width: min(area.width - 4, 100), height: rows.count + 1 + Self.detailHeight + 1)
    let inner = Dialog(texts.title, content: size).draw(in: area, on: &buffer)
    let (below, above) = inner.splitBottom(min(Self.detailHeight + 1, inner.height / 2))
    let layout = table(in: world).draw(in: above, state: list, on: &buffer)
    let (rule, detail) = below.splitTop(1)
    buffer.hline(x: rule.x, y: rule.y, width: rule.width, style: .border)
    for (index, line) in lines(width: detail.width, in: world).prefix(detail.height).enumerated() {
      line.draw(in: detail.row(index), on: &buffer)
    }
    return layout.point(ofRow: list.selected)
  }

  private func table(in world: World) -> Table {
    let texts = world.strings.rules
    let words = [Severity.blocking, .advisory, nil].map(texts.usual) + RuleLevel.allCases.map(texts.level)
    let found = texts.found(world.year)
    return Table(
      columns: [
        TableColumn(texts.levelTitle, .fixed(2 + (words.map(displayWidth).max() ?? 0)), priority: 3),
        TableColumn(texts.rule, .flexible(min: 20, weight: 1), priority: 4),
        TableColumn(texts.changed, .fixed(displayWidth(of: texts.changed)), priority: 1),
        TableColumn(found, .fixed(displayWidth(of: found)), alignment: .right, priority: 2),
      ],
      rowCount: rows.count
    ) { index, column in
      let row = rows[index]
      switch column {
      case 0: return StyledText("\(row.sign) \(row.text(texts))", row.style)
      case 1: return StyledText(world.strings.findings.rule(row.rule), row.level == .off ? .muted : .text)
      case 2: return row.level == nil ? "" : StyledText(Signs.marked, .accent)
      default:
        let isQuiet = row.findings == 0 || row.level == .off
        return StyledText(world.format.number(row.findings), isQuiet ? .muted : .text)
      }
    }
  }

  private func lines(width: Int, in world: World) -> [StyledText] {
    guard let selected else { return [] }
    let texts = world.strings.rules
    let usual = texts.ownWeight(texts.usual(selected.rule.usualSeverity))
    let setting = texts.setting(selected.rule, world.alliance.profile).map { " \($0)" } ?? ""
    return Paragraph(StyledText(texts.meaning(selected.rule))).lines(width: width)
      + Paragraph(StyledText(usual + setting, .muted)).lines(width: width)
  }
}

extension RuleRow {
  fileprivate var sign: String {
    if level == .off { return "-" }
    switch severity {
    case .blocking: return Signs.bad
    case .advisory: return Signs.warning
    case nil: return "±"
    }
  }

  fileprivate var style: Style {
    if level == .off { return .muted }
    switch severity {
    case .blocking: return .bad
    case .advisory: return .warning
    case nil: return .text
    }
  }
}
