import Domain

extension RegistrationsScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.registration
    let width = min(area.width - 4, 96)
    let head = head(width: width, in: world)
    let classRows = max(1, session.participation.count) + 1
    let waitingRows = max(1, session.waiting.count)
    let wanted = head.count + 1 + classRows + 2 + waitingRows
    let inner = Dialog(texts.title, content: Size(width: width, height: wanted)).draw(in: area, on: &buffer)
    for (index, line) in head.enumerated() { line.draw(in: inner.row(index), on: &buffer) }

    let body = inner.splitTop(head.count + 1).rest
    // Where not all of it fits, what is selected gets the room that the other can spare.
    let room = max(0, body.height - 2)
    let least = min(3, room / 2)
    let forClasses =
      pane == .classes
      ? min(classRows, max(least, room - min(waitingRows, least))) : min(classRows, max(least, room - waitingRows))
    let (top, rest) = body.splitTop(forClasses)
    let listed = classTable(in: world).draw(in: top, state: classes, on: &buffer)
    let (title, bottom) = rest.splitTop(1).rest.splitTop(1)
    Panel(
      texts.waitingList, trailing: waitingTotal(in: world), frame: .line, isFocused: pane == .waiting
    ).draw(in: title, on: &buffer)
    let queue = waitingTable(in: world).draw(in: bottom, state: waiting, on: &buffer)
    switch pane {
    case .classes: return session.participation.isEmpty ? nil : listed.point(ofRow: classes.selected)
    case .waiting: return queue.point(ofRow: waiting.selected)
    }
  }

  /// What and when it is, and how its places stand.
  private func head(width: Int, in world: World) -> [StyledText] {
    let texts = world.strings.registration
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    let when = "\(world.format.date(session.day)) \(world.format.span(session.start, minutes: session.minutes))"
    let venue = session.venue.map(names.venue) ?? world.strings.agenda.noVenue
    var lines = [
      StyledText(names.workshop(session.workshop), .title), StyledText("\(when)  \(venue)", .muted),
      status(names, in: world),
    ]
    if places.isAnybodyNext, session.status.isOpen, let first = session.waiting.first {
      lines.append(StyledText("! " + texts.next(names.cohort(first.cohort), first.pupils), .warning))
    }
    return lines.flatMap { Paragraph($0).lines(width: width) }
  }

  /// `18 van 20 ingeschreven · 2 plaatsen vrij  (plaatsen in Hidrodoe)`
  private func status(_ names: Names, in world: World) -> StyledText {
    let texts = world.strings.registration
    let isUnknown = places.registered == 0 && places.unknownCohorts > 0
    let registered =
      isUnknown
      ? world.format.unknown : world.format.number(places.registered) + (places.unknownCohorts > 0 ? "+?" : "")
    var line = StyledText(texts.taken(registered, places.capacity.map { world.format.number($0) }))
    if let free = places.free {
      let isFull = free == 0
      let text = places.over > 0 ? texts.over(places.over) : texts.free(free, places.unknownCohorts > 0)
      line += StyledText(" · ", .muted) + StyledText(text, places.over > 0 ? .bad : isFull ? .warning : .good)
    }
    if let limit = places.limit { line += StyledText("  (\(texts.limit(limit, names)))", .muted) }
    if let reason = session.reason(against: .capacity) {
      line += StyledText("  " + world.strings.agenda.kept(reason), .muted)
    }
    return line
  }

  private func classTable(in world: World) -> Table {
    let texts = world.strings.registration
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    let records = world.alliance[session.schoolYear]
    func number(_ title: String, priority: Int) -> TableColumn {
      TableColumn(title, .fixed(max(4, displayWidth(of: title))), alignment: .right, priority: priority)
    }
    return Table(
      columns: [
        TableColumn(texts.cohort, .flexible(min: 16, weight: 1), priority: 9), number(texts.enrolled, priority: 3),
        number(texts.invited, priority: 4), number(texts.registered, priority: 8), number(texts.waiting, priority: 5),
      ],
      rowCount: session.participation.count, isFocused: pane == .classes,
      emptyText: StyledText(texts.nobodyInvited, .muted)
    ) { row, column in
      let line = session.participation[row]
      switch column {
      case 0: return StyledText(names.cohort(line.cohort))
      case 1: return StyledText(world.format.number(records.enrolled(line.cohort)), .muted)
      case 2: return StyledText(world.format.number(line.invited), .muted)
      case 3: return StyledText(world.format.number(line.registered), line.registered == nil ? .unknown : .text)
      default:
        let waiting = session.waiting(of: line.cohort)
        return waiting == 0 ? "" : StyledText(world.format.number(waiting), .warning)
      }
    }
  }

  private func waitingTotal(in world: World) -> StyledText {
    places.waiting == 0 ? "" : StyledText(world.strings.words.pupils(places.waiting), .muted)
  }

  /// In the order of arrival, with its number.
  private func waitingTable(in world: World) -> Table {
    let texts = world.strings.registration
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    return Table(
      columns: [
        TableColumn("", .fixed(session.waiting.count > 9 ? 2 : 1), alignment: .right, priority: 7),
        TableColumn("", .flexible(min: 16, weight: 1), priority: 9),
        TableColumn("", .fixed(4), alignment: .right, priority: 8),
        TableColumn("", .flexible(min: 12, weight: 1), priority: 5),
      ],
      rowCount: session.waiting.count, isFocused: pane == .waiting, hasHeader: false,
      emptyText: StyledText(texts.nobodyWaits, .muted)
    ) { row, column in
      let group = session.waiting[row]
      switch column {
      case 0: return StyledText(world.format.number(row + 1), .muted)
      case 1: return StyledText(names.cohort(group.cohort))
      case 2: return StyledText(world.format.number(group.pupils))
      default:
        let since = group.since.map { "\(texts.since) \(world.format.dayAndMonth($0))" }
        let decided = group.decided.map(world.strings.words.waitingDecision)
        return StyledText([since, decided].compactMap(\.self).joined(separator: ", "), .muted)
      }
    }
  }
}
