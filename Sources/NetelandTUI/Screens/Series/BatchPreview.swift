import Domain

/// What would come of several sessions, a line each: worked out when the fields change, and scrolled over.
struct BatchPreview: Sendable {
  private(set) var batch: SessionBatch?
  /// In a sentence: how many of what.
  private(set) var summary: StyledText
  private(set) var lines: [StyledText] = []
  /// The first line in view.
  private(set) var first = 0

  /// Nothing to judge yet.
  init(in world: World) {
    summary = StyledText(world.strings.series.notFilledIn, .muted)
  }

  init(_ batch: SessionBatch, skipped: [SkippedDay] = [], in world: World) {
    self.batch = batch
    let texts = world.strings.series
    summary = StyledText(
      texts.summary(
        batch.results.count, batch.isAdding ? 0 : batch.same.count, skipped.count, batch.refused.count),
      batch.refused.isEmpty ? .title : .bad)
    // Of a series that is made only what is new; the session it comes from stays as it is.
    let isMaking = batch.act == .scheduled
    let shown = batch.items.filter { !isMaking || $0.before == nil || $0.refusal != nil }
    // Others are called by where they go.
    let afterwards = batch.afterwards
    let names = Names(afterwards, words: world.strings.words, format: world.format)
    let showsWorkshop = !isMaking || Set(shown.map(\.after.workshop)).count > 1
    func line(_ item: SessionBatch.Item) -> StyledText {
      Self.line(item, names: names, showsWorkshop: showsWorkshop, in: world)
    }
    let sessions = shown.filter { $0.refusal == nil }.map { ($0.after.day, line($0)) }
    let passed = skipped.map { skip in
      (
        skip.day,
        StyledText("~ ", .holiday) + StyledText(world.format.dayAndMonth(skip.day) + "  ", .muted)
          + StyledText(texts.skipped(texts.text(skip.reason, findings: world.strings.findings, names: names)), .muted)
      )
    }
    // What cannot be done asks for something, so it stands first.
    lines = shown.filter { $0.refusal != nil }.map(line)
    lines += (sessions + passed).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }

  /// `✗ wo 09/12 13:30  Lab is al bezet: wo 09/12 14:00-16:00 Robots bouwen`
  private static func line(
    _ item: SessionBatch.Item, names: Names, showsWorkshop: Bool, in world: World
  ) -> StyledText {
    let texts = world.strings.series
    let session = item.after
    let when = "\(world.format.dayAndMonth(session.day)) \(world.format.time(session.start))  "
    let what = showsWorkshop ? names.workshop(session.workshop) + "  " : ""
    if let refusal = item.refusal {
      return StyledText("\(Signs.bad) ", .bad) + StyledText(when + what)
        + StyledText(why(refusal, of: session, in: names.alliance, world), .bad)
    }
    if item.isSame {
      return StyledText("= ", .muted) + StyledText(when + what + texts.alreadySo, .muted)
    }
    var known = names
    known.draft = session
    let findings = item.findings.map { world.strings.findings.detail($0, known) }
    guard !findings.isEmpty else {
      return StyledText("\(Signs.good) ", .good) + StyledText(when + what) + StyledText(texts.fine, .muted)
    }
    return StyledText("\(Signs.warning) ", .warning) + StyledText(when + what)
      + StyledText(findings.joined(separator: "; "), .warning)
  }

  /// Everything that stands in the way of one session.
  static func why(_ refusal: Refusal, of session: Session, in alliance: Alliance, _ world: World) -> String {
    guard case .blocked(let findings) = refusal else {
      return world.strings.problems.text(refusal, in: alliance, of: session)
    }
    return findings.map { world.strings.findings.text($0, in: alliance, format: world.format, of: session) }
      .joined(separator: "; ")
  }

  mutating func scroll(_ lines: Int) { first = min(max(0, first + lines), max(0, self.lines.count - 1)) }

  /// The rows it would like to have: the summary, and the lines in full.
  func height(width: Int) -> Int {
    1 + lines.reduce(0) { $0 + Paragraph($1).height(width: width - 1) }
  }

  /// In full where there is room for that, else a row each.
  func draw(in area: Rect, on buffer: inout Buffer) {
    guard !area.isEmpty else { return }
    let (head, body) = area.splitTop(1)
    summary.draw(in: head, on: &buffer)
    guard !body.isEmpty else { return }
    let rows = body.splitRight(1).rest
    let isWhole = height(width: area.width) - 1 <= body.height
    let shown = isWhole ? lines.flatMap { Paragraph($0).lines(width: rows.width) } : lines
    let first = min(first, max(0, shown.count - rows.height))
    for (index, line) in shown.dropFirst(first).prefix(rows.height).enumerated() {
      line.draw(in: rows.row(index), on: &buffer)
    }
    ScrollIndicator(first: first, total: shown.count).draw(in: body, on: &buffer)
  }
}
