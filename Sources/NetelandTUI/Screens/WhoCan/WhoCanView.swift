import Domain

extension WhoCanScreen {
  /// The lines under the list at least: who it is, and the first reasons.
  private static let detailHeight = 5

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.guides
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    let size = Size(width: min(area.width - 4, 110), height: max(1, offers.count) + 1 + Self.detailHeight + 1)
    let inner = Dialog("\(texts.whoCan) \(names.session(session))", content: size).draw(in: area, on: &buffer)
    let (below, above) = inner.splitBottom(min(Self.detailHeight + 1, inner.height / 2))
    let layout = table(names, in: world).draw(in: above, state: list, on: &buffer)
    let (rule, detail) = below.splitTop(1)
    buffer.hline(x: rule.x, y: rule.y, width: rule.width, style: .border)
    for (index, line) in lines(width: detail.width, names, in: world).prefix(detail.height).enumerated() {
      line.draw(in: detail.row(index), on: &buffer)
    }
    return offers.isEmpty ? nil : layout.point(ofRow: list.selected)
  }

  private func table(_ names: Names, in world: World) -> Table {
    let texts = world.strings.guides
    return Table(
      columns: [
        TableColumn(texts.guide, .flexible(min: 16, weight: 2), priority: 5),
        TableColumn(texts.hours, .fixed(max(11, displayWidth(of: texts.hours))), alignment: .right, priority: 3),
        TableColumn(texts.reason, .flexible(min: 16, weight: 5), priority: 4),
      ],
      rowCount: offers.count, emptyText: StyledText(texts.noGuides, .muted),
      isMarked: { offers[$0].isAssigned }
    ) { row, column in
      let offer = offers[row]
      switch column {
      case 0: return StyledText(offer.sign + " ", offer.style) + StyledText(names.guide(offer.guide))
      case 1: return StyledText(texts.hoursOf(offer.hours, world.format), .muted)
      default:
        let reason = StyledText(texts.reason(for: offer, world.strings.findings, names), offer.style)
        return offer.isAssigned ? StyledText(texts.onIt + "  ", .accent) + reason : reason
      }
    }
  }

  private func lines(width: Int, _ names: Names, in world: World) -> [StyledText] {
    guard let selected else { return [] }
    let texts = world.strings.guides
    let guide = world.alliance.guides[selected.guide]
    let role = guide.map { world.strings.words.guideRole($0.role) } ?? ""
    let partner = guide?.partner.map { ", " + names.partner($0) } ?? ""
    var lines = [StyledText(names.guide(selected.guide), .title) + StyledText("  \(role)\(partner)", .muted)]
    lines.append(StyledText(texts.yearOf(selected.hours, world.format), .muted))
    for finding in selected.findings {
      let text = world.strings.findings.text(finding, in: world.alliance, format: world.format)
      let isBlocking = finding.severity == .blocking
      lines += Paragraph(
        StyledText(isBlocking ? "\(Signs.bad) " : "\(Signs.warning) ", isBlocking ? .bad : .warning) + StyledText(text)
      ).lines(width: width)
    }
    if selected.givesWorkshop == nil {
      lines.append(StyledText("\(Signs.unknown) \(texts.unknownSkills)", .unknown))
    } else if selected.findings.isEmpty {
      lines.append(StyledText("\(Signs.good) \(texts.able)", .good))
    }
    return lines
  }
}

extension GuideOffer {
  var sign: String {
    switch standing {
    case .able: Signs.good
    case .unsure: Signs.unknown
    case .advised: Signs.warning
    case .blocked: Signs.bad
    }
  }

  var style: Style {
    switch standing {
    case .able: .good
    case .unsure: .unknown
    case .advised: .warning
    case .blocked: .bad
    }
  }
}
