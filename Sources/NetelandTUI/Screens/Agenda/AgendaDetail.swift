import Domain

/// A session in full, in lines that may be longer than the pane: they are broken where they are drawn.
struct AgendaDetail: Sendable {
  /// Day, hour and status.
  let title: StyledText
  /// What it is, where and by whom: the most asked for first.
  private(set) var lines: [StyledText] = []
  /// The same in as few lines as can be, for a small screen.
  private(set) var brief: [StyledText] = []
  /// What a line of the session does not say: what waits, what the rules find, who is invited.
  private(set) var more: [StyledText] = []

  init(_ session: Session, findings: [Finding], names: Names, in world: World) {
    let texts = world.strings.agenda
    let words = world.strings.words
    title =
      StyledText("\(words.mark(session.status)) \(words.status(session.status))", Style(session.status.role))
      + StyledText(
        "  \(world.format.dayAndMonth(session.day)) \(world.format.span(session.start, minutes: session.minutes))",
        .title)

    let workshop = StyledText(names.workshop(session.workshop), .title)
    let setting = StyledText(words.setting(session.setting), .muted)
    let venue = session.venue.map { StyledText(names.venue($0)) } ?? StyledText(texts.noVenue, .warning)
    let guides =
      session.guides.isEmpty
      ? session.status.isOpen ? StyledText("! " + texts.noGuideYet, .warning) : StyledText("! " + texts.noGuide, .muted)
      : StyledText(session.guides.map(names.guide).joined(separator: ", "))
    let cohorts = session.participation.map { AgendaDetail.line(of: $0, in: session, names: names, world) }
    let state = AgendaDetail.state(of: session, in: world)
    let found = AgendaDetail.lines(of: findings, in: session, world)
    let note = session.note.map { StyledText(texts.note + ": ", .muted) + StyledText($0) }

    lines = [workshop, setting, StyledText(texts.venue + "  ", .muted) + venue]
    lines.append(StyledText(texts.guides + "  ", .muted) + guides)
    if let academy = session.academy {
      lines.append(StyledText(texts.academy + "  ", .muted) + StyledText(names.academy(academy)))
    }
    let place = AgendaDetail.place(of: session, in: world)
    if let place { lines.append(StyledText(world.strings.series.label + "  ", .muted) + StyledText(place)) }
    if let capacity = world.alliance.capacity(of: session) {
      let registered = session.participation.total(\.registered)
      lines.append(
        StyledText(texts.places + "  ", .muted)
          + StyledText(texts.of(world.format.number(registered), world.format.number(capacity.places))))
    }
    lines += state
    lines.append("")
    lines += cohorts.isEmpty ? [StyledText(texts.noCohorts, .muted)] : cohorts
    for group in session.waiting {
      let cohort = names.cohort(CohortKey(school: group.school, grade: group.grade))
      lines.append(StyledText(texts.waiting("\(cohort) \(world.format.number(group.pupils))"), .muted))
    }
    lines.append("")
    if session.status != .cancelled {
      lines += found.isEmpty ? [StyledText(Signs.good + " " + texts.noFindings, .good)] : found
    }
    if let note { lines += ["", note] }

    let series = place.map { StyledText("  \(world.strings.series.label): \($0)", .muted) } ?? ""
    brief = [workshop + "  " + setting + series, venue + StyledText("  ·  ", .muted) + guides] + state
    let joined = cohorts.dropFirst().reduce(cohorts.first ?? StyledText(texts.noCohorts, .muted)) {
      $0 + StyledText("  ·  ", .muted) + $1
    }
    brief.append(joined)
    more = state + found + [joined] + (note.map { [$0] } ?? [])
    brief += found
    if let note { brief.append(note) }
  }

  init(title: StyledText) {
    self.title = title
  }

  /// `3 van 8`: which of its series it is, those that are cancelled left out.
  private static func place(of session: Session, in world: World) -> String? {
    let sessions = SessionSeries(of: session.id, in: world.alliance)?.sessions.filter { $0.status != .cancelled } ?? []
    guard let index = sessions.firstIndex(where: { $0.id == session.id }), sessions.count > 1 else { return nil }
    return world.strings.series.place(index + 1, sessions.count)
  }

  /// `L5 De Wegwijzer  18 aanwezig  14 nieuw  (van 24)`
  private static func line(of part: Participation, in session: Session, names: Names, _ world: World) -> StyledText {
    let texts = world.strings.agenda
    let format = world.format
    var figures: [String] = []
    switch session.status {
    case .held:
      figures.append("\(format.number(part.attended)) \(texts.attended)")
      if let new = part.firstTimers { figures.append("\(format.number(new)) \(texts.firstTimers)") }
    case .planned, .confirmed, .cancelled:
      if let invited = part.invited { figures.append("\(format.number(invited)) \(texts.invited)") }
      figures.append("\(format.number(part.registered)) \(texts.registered)")
    }
    let enrolled = world.alliance[session.schoolYear].enrolled(part.cohort)
    return StyledText(names.cohort(part.cohort) + "  ")
      + StyledText(texts.of(figures.joined(separator: ", "), format.number(enrolled)), .muted)
  }

  /// What waits for the coordinator, or why it is off.
  private static func state(of session: Session, in world: World) -> [StyledText] {
    let texts = world.strings.agenda
    switch session.status {
    case .cancelled: return [StyledText(texts.cancelled(session.cancelReason ?? world.format.unknown), .cancelled)]
    case .held:
      let isKnown = session.participation.contains { $0.attended != nil }
      return isKnown ? [] : [StyledText("! " + texts.withoutNumbers, .warning)]
    case .planned, .confirmed:
      let overdue = session.day < world.today ? [StyledText("! " + texts.overdue, .warning)] : []
      let hasNext = world.alliance.places(of: session).isAnybodyNext
      return overdue + (hasNext ? [StyledText("! " + texts.placesForWaiting, .warning)] : [])
    }
  }

  /// What blocks first; a finding that is kept for a reason comes with it.
  private static func lines(of findings: [Finding], in session: Session, _ world: World) -> [StyledText] {
    let blocking = findings.filter { $0.severity == .blocking }
    let ordered = blocking + findings.filter { $0.severity == .advisory }
    return ordered.map { finding in
      let reason = session.reason(against: finding.rule)
      let isForbidden = finding.severity == .blocking && reason == nil
      let text = world.strings.findings.text(finding, in: world.alliance, format: world.format)
      let line =
        isForbidden ? StyledText("\(Signs.bad) \(text)", .bad) : StyledText("\(Signs.warning) \(text)", .warning)
      return line + StyledText(reason.map { "  " + world.strings.agenda.kept($0) } ?? "", .muted)
    }
  }
}
