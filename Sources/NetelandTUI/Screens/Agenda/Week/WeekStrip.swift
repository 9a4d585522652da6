import Domain

/// What stands below the grid: the session under the cursor, or what is to know about where one is held.
struct WeekStrip: Sendable {
  let title: StyledText
  /// Paragraphs, the most important first.
  let lines: [StyledText]
  /// Whether they are findings, of which is said how many there is no room for.
  let isCounted: Bool

  static let nothing = WeekStrip(title: "", lines: [])

  private init(title: StyledText, lines: [StyledText]) {
    self.title = title
    self.lines = lines
    isCounted = false
  }

  init(_ detail: AgendaDetail) {
    self.init(title: detail.title, lines: detail.brief)
  }

  /// A slot in which nothing stands.
  init(_ cursor: WeekCursor, note: String, isBooked: Bool, _ look: AgendaLook) {
    let texts = look.world.strings.agendaWeek
    let format = look.world.format
    let note = note.isEmpty ? StyledText("") : StyledText("  " + note, .holiday)
    let time = TimeOfDay(minutes: cursor.minute).map { " " + format.time($0) } ?? ""
    let booked = StyledText(isBooked ? "  " + texts.booked : "", .warning)
    self.init(
      title: StyledText(format.dayAndMonth(cursor.day) + time, .title) + note + booked,
      lines: [StyledText("\(look.world.strings.agenda.noSession): \(texts.planHere)", .muted)])
  }

  /// A session that is held over a slot: where it would go, and why not.
  init(_ held: WeekPlacement, _ look: AgendaLook) {
    let texts = look.world.strings.agendaWeek
    let format = look.world.format
    let names = look.names
    let draft = held.draft
    let venue = draft.venue.map { "  " + names.venue($0) } ?? ""
    title =
      StyledText("▸ ", .accent) + StyledText(names.workshop(draft.workshop), .title)
      + StyledText("  \(format.dayAndMonth(draft.day)) \(format.span(draft.start, minutes: draft.minutes))", .accent)
      + StyledText(venue, .muted)

    let verdict = held.judgement.verdict
    let stands = StyledText(
      "  " + (held.isAtHome ? texts.here : texts.from(WeekStrip.place(of: held.session, draft, names, format))), .muted)
    let isUntouched = held.isAtHome && verdict == .free
    let said = StyledText(isUntouched ? texts.steer : texts.verdict(verdict), verdict.style)
    var lines = [verdict.sign + " " + said + stands]
    lines += held.judgement.findings.map { finding in
      let reason = draft.reason(against: finding.rule)
      let isForbidden = held.judgement.forbidden.contains(finding)
      let text = look.world.strings.findings.text(finding, in: look.world.alliance, format: format, of: draft)
      return (isForbidden ? StyledText("\(Signs.bad) \(text)", .bad) : StyledText("\(Signs.warning) \(text)", .warning))
        + StyledText(reason.map { "  " + look.world.strings.agenda.kept($0) } ?? "", .muted)
    }
    lines += held.judgement.standing.map { finding in
      let text = look.world.strings.findings.text(finding, in: look.world.alliance, format: format, of: draft)
      return StyledText("  \(texts.anyhow(text))", .muted)
    }
    self.lines = lines
    isCounted = true
  }

  /// Where it stands, as far as that is not where it is held.
  private static func place(of session: Session, _ draft: Session, _ names: Names, _ format: Format) -> String {
    let venue = session.venue == draft.venue ? "" : " " + (session.venue.map(names.venue) ?? "")
    return "\(format.dayAndMonth(session.day)) \(format.time(session.start))\(venue)"
  }
}
