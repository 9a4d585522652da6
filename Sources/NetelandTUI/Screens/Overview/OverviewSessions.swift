import Domain

extension OverviewScreen {
  /// The count, the reason or the thing, and whether the row unfolds.
  func attentionTable(in world: World) -> Table {
    let texts = world.strings.overview
    let attention = attention
    let widest = attention.groups.map { world.format.number($0.count).count }.max() ?? 0
    return Table(
      columns: [
        TableColumn("", .fixed(max(3, widest)), alignment: .right, priority: 9),
        TableColumn("", .flexible(min: 12, weight: 1), priority: 9),
        TableColumn("", .fixed(1), priority: 1),
      ],
      rowCount: attention.lines.count, hasHeader: false, gap: 1,
      emptyText: StyledText("\(Signs.good) \(texts.nothingWaits)", .good)
    ) { row, column in
      switch attention.lines[row] {
      case .group(let reason):
        guard let group = attention.group(reason) else { return "" }
        switch column {
        case 0: return StyledText(world.format.number(group.count), reason.style)
        case 1:
          let title = StyledText(texts.reason(reason))
          guard group.count == 1 else { return title }
          return title + StyledText("  \(group[0].title(in: world))", .muted)
        default:
          guard group.count > 1 else { return "" }
          return StyledText(attention.unfolded.contains(reason) ? "-" : "+", .muted)
        }
      case .item(_, let item):
        return column == 1 ? StyledText(item.title(in: world), .muted) : ""
      }
    }
  }

  /// Day, time, workshop, venue, who comes, registered of capacity, whether a guide is missing.
  func nextTable(in world: World) -> Table {
    let texts = world.strings.overview
    let format = world.format
    let next = next
    return Table(
      columns: [
        TableColumn("", .fixed(9), priority: 9),
        TableColumn("", .fixed(5), priority: 4),
        TableColumn("", .flexible(min: 12, weight: 3), priority: 9),
        TableColumn("", .flexible(min: 14, weight: 2), priority: 2),
        TableColumn(world.strings.recording.column(.registered), .fixed(6), alignment: .right, priority: 6),
        TableColumn("", .fixed(1), priority: 8),
      ],
      rowCount: next.count, hasHeader: false, gap: 1, emptyText: StyledText(texts.noneAhead, .muted)
    ) { row, column in
      let session = next[row]
      switch column {
      case 0: return StyledText(format.dayAndMonth(session.day), session.day == world.today ? .accent : .text)
      case 1: return StyledText(format.time(session.start), .muted)
      case 2: return StyledText(world.alliance.workshops[session.workshop]?.title ?? session.workshop.text)
      case 3: return StyledText(session.place(in: world.alliance), .muted)
      case 4: return session.filling(in: world)
      default: return session.guides.isEmpty ? StyledText(Signs.warning, .warning) : ""
      }
    }
  }
}

extension OverviewReason {
  /// What keeps a figure from being right stands out; what only waits to be planned does not.
  fileprivate var style: Style {
    switch self {
    case .waiting(.nothingPlanned): .text
    case .contradicted, .waiting: .warning
    }
  }
}

extension OverviewAttention.Item {
  /// `wo 18/11  Slimme verkeerslichten`, `De Wegwijzer`
  fileprivate func title(in world: World) -> String {
    switch subject {
    case .school(let id): return world.alliance.schools[id]?.name ?? id.text
    case .session(let id):
      guard let session = world.alliance.session(id) else { return id.text }
      let workshop = world.alliance.workshops[session.workshop]?.title ?? session.workshop.text
      return "\(world.format.dayAndMonth(session.day))  \(workshop)"
    }
  }
}

extension Session {
  /// Where it is, and for whom: the venue, else the schools.
  fileprivate func place(in alliance: Alliance) -> String {
    if let name = venue.flatMap({ alliance.venues[$0]?.name }) { return name }
    var names: [String] = []
    for line in participation {
      let name = alliance.schools[line.school]?.name ?? line.school.text
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }

  /// Registered of capacity: `12/20`, `12+/20` where of some cohorts nobody knows, `?/20`.
  fileprivate func filling(in world: World) -> StyledText {
    let known = participation.compactMap(\.registered)
    let places =
      world.alliance.capacity(of: self).map { world.format.number($0.places) } ?? world.format.unknown
    guard !known.isEmpty else { return StyledText("\(world.format.unknown)/\(places)", .unknown) }
    let more = known.count < participation.count ? "+" : ""
    return StyledText("\(world.format.number(known.reduce(0, +)))\(more)/\(places)")
  }
}
