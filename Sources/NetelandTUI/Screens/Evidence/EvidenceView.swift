import Domain

extension EvidenceScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.evidence
    let width = min(area.width - 4, 104)
    let conclusion = conclusion(width: width - 4, in: world)
    // Name, what counts, the head of the table, the rows, a rule, the conclusion.
    let wanted = 3 + evidence.lineCount + 1 + conclusion.count
    let height = min(area.height - 2, max(wanted, 12))
    let inner = Dialog(texts.title, content: Size(width: width - 4, height: height)).draw(
      in: area, on: &buffer)

    let (head, body) = inner.splitTop(inner.height > 9 ? 2 : 1)
    let record = world.alliance.schools[school]
    let day = asOf.map { StyledText(world.strings.reach.asOf(world.format.dayAndMonth($0)), .warning) }
    StatusLine(
      StyledText(record?.name ?? school.text, .title) + StyledText("  \(record?.municipality ?? "")", .muted),
      right: day ?? StyledText(world.year.description, .muted)
    ).draw(in: head.row(0), on: &buffer)
    StyledText(world.strings.reach.shortDefinition(evidence.definition), .muted).draw(in: head.row(1), on: &buffer)

    // The conclusion gets what the rows leave, and half of the room at least: a list can be walked, it cannot.
    let left = max(body.height - evidence.lineCount - 1, body.height / 2)
    let (below, lines) = body.splitBottom(min(conclusion.count + 1, left))
    let layout = evidence.table(in: world).draw(in: lines, state: list, on: &buffer)
    buffer.hline(x: below.x, y: below.y, width: below.width)
    let rest = below.splitTop(1).rest
    for (index, line) in conclusion.prefix(rest.height).enumerated() {
      line.draw(in: rest.row(index), on: &buffer)
    }
    return layout.point(ofRow: list.selected)
  }

  /// What is wrong, the outcome, and how it follows, for the cohort of the selected row.
  private func conclusion(width: Int, in world: World) -> [StyledText] {
    guard let cohort = evidence.cohort(ofRow: list.selected) else { return [] }
    let texts = world.strings.evidence
    let problems = world.strings.problems
    let reach = cohort.reach
    var lines: [StyledText] = []
    for impossible in reach.impossible {
      lines += Paragraph(
        StyledText(
          "\(Signs.bad) \(day(of: impossible.session, in: world)): \(problems.text(impossible.count))", .bad)
      ).lines(width: width)
    }
    for contradiction in reach.contradictions {
      let days = contradiction.sessions.map { day(of: $0, in: world) }
      let sentence = texts.contradiction(
        days.last ?? "", Array(days.dropLast()), problems.text(contradiction, in: world))
      lines += Paragraph(StyledText("\(Signs.warning) \(sentence)", .warning)).lines(width: width)
    }
    let range = world.format.range(reach.lower, reach.upper)
    var outcome = StyledText(texts.outcome(cohort.grade, range, reach.enrolled), .accent)
    if reach.enrolled != nil { outcome += StyledText("  \(world.format.share(Reach(reach)))", .accent) }
    lines.append(outcome)
    let sentences = cohort.reasoning.map(texts.reasoning).joined(separator: " ")
    return lines + Paragraph(sentences).lines(width: width)
  }

  private func day(of session: RecordID<Session>, in world: World) -> String {
    Names(world.alliance, words: world.strings.words, format: world.format).day(of: session)
      .map(world.format.dayAndMonth) ?? session.text
  }
}

extension EvidenceTable {
  /// The sessions in order, under the heading of their cohort.
  func table(in world: World) -> Table {
    let texts = world.strings.evidence
    let format = world.format
    return Table(
      columns: [
        TableColumn("", .fixed(1), priority: 9),
        TableColumn(texts.day, .fixed(9), priority: 8),
        TableColumn(texts.workshop, .flexible(min: 12, weight: 1), priority: 9),
        TableColumn(texts.attended, .fixed(8), alignment: .right, priority: 9),
        TableColumn(texts.firstTimers, .fixed(6), alignment: .right, priority: 9),
        TableColumn(texts.after, .fixed(8), alignment: .right, priority: 9),
      ],
      rowCount: rows.count,
      groups: cohorts.map { Table.Group(firstRow: $0.firstRow, heading: heading($0, texts)) },
      gap: 1, emptyText: StyledText(texts.noSessions, .muted)
    ) { row, column in
      rows[row].cell(column, texts: texts, format: format)
    }
  }

  private func heading(_ cohort: Cohort, _ texts: EvidenceStrings) -> StyledText {
    let year = cohort.year.map { "\($0) " } ?? ""
    let text = StyledText(year + texts.cohort(cohort.grade, cohort.reach.enrolled), .header)
    return cohort.reach.isProvisional ? text + StyledText("  (\(texts.provisional))", .muted) : text
  }
}

extension EvidenceTable.Row {
  /// The mark, the day, the workshop, attended, first-timers, the range after it.
  fileprivate func cell(_ column: Int, texts: EvidenceStrings, format: Format) -> StyledText {
    switch column {
    case 0: return mark
    case 1: return StyledText(day.map(format.dayAndMonth) ?? "", isCounted ? .text : .muted)
    case 2: return title(texts)
    case 3:
      switch content {
      case .counted(let step): return number(step.event.attended, format)
      case .excluded(.withoutNumbers, _): return StyledText(format.unknown, .unknown)
      case .excluded(_, let attended): return StyledText(format.number(attended), .muted)
      case .none: return ""
      }
    case 4:
      guard case .counted(let step) = content else { return "" }
      guard let count = step.event.firstTimers else { return StyledText(format.unknown, .unknown) }
      // A wider question gives a smaller number, a narrower one a larger.
      return switch step.event.reading {
      case .exact: StyledText(format.number(count))
      case .atLeast: StyledText("\(format.number(count))+")
      case .atMost: StyledText("≤\(format.number(count))")
      }
    default:
      guard case .counted(let step) = content else { return "" }
      return StyledText(format.range(step.lower, step.upper), .accent)
    }
  }

  private var isCounted: Bool { if case .counted = content { true } else { false } }

  private var mark: StyledText {
    if impossible != nil { return StyledText(Signs.bad, .bad) }
    return isWrong ? StyledText(Signs.warning, .warning) : ""
  }

  private func title(_ texts: EvidenceStrings) -> StyledText {
    switch content {
    case .counted: StyledText(workshop)
    case .excluded(let reason, _): StyledText("\(texts.excluded(reason)): \(workshop)", .muted)
    case .none: StyledText(texts.noSessions, .muted)
    }
  }

  private func number(_ number: Int?, _ format: Format) -> StyledText {
    StyledText(format.number(number), number == nil ? .unknown : .text)
  }
}
