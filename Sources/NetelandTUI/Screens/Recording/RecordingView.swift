import Domain

extension RecordingScreen {
  /// What stands around the grid.
  struct Frame {
    var title: String
    /// Below the grid, one row each.
    var notes: [StyledText] = []
    var hint: String
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.recording
    let title = columns == RecordingColumn.beforehand ? texts.registeringTitle : texts.title
    return draw(in: area, on: &buffer, world: world, frame: Frame(title: title, hint: texts.hint))
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World, frame: Frame) -> Point? {
    let view = grid(in: world)
    let width = min(area.width - 4, 96)
    let height = view.height(width: width) + 5 + frame.notes.count
    let inner = Dialog(frame.title, content: Size(width: width, height: height)).draw(in: area, on: &buffer)
    let (rows, rest) = inner.splitTop(2)
    let head = RecordingScreen.head(of: session, in: world)
    head.workshop.draw(in: rows.row(0), on: &buffer)
    head.place.draw(in: rows.row(1), on: &buffer)
    let (hint, above) = rest.splitBottom(1)
    buffer.put(frame.hint, x: hint.x, y: hint.y, width: hint.width, style: .muted, clip: hint)
    let (notes, body) = above.splitBottom(min(frame.notes.count, max(0, above.height - 3)))
    for (index, note) in frame.notes.suffix(notes.height).enumerated() {
      note.draw(in: notes.row(index), on: &buffer)
    }
    let (_, cells) = body.splitTop(1)
    return view.draw(in: cells, state: grid, on: &buffer)
  }

  func workshop(in world: World) -> String {
    world.alliance.workshops[session.workshop]?.title ?? session.workshop.text
  }

  /// Which session it is, in two rows.
  static func head(of session: Session, in world: World) -> (workshop: StyledText, place: StyledText) {
    let workshop = world.alliance.workshops[session.workshop]?.title ?? session.workshop.text
    let venue = session.venue.flatMap { world.alliance.venues[$0]?.name } ?? ""
    let when = "\(world.format.date(session.day)) \(world.format.span(session.start, minutes: session.minutes))"
    return (StyledText(workshop, .title), StyledText("\(when)  \(venue)", .muted))
  }

  private func grid(in world: World) -> NumberGrid {
    let texts = world.strings.recording
    let records = world.alliance[session.schoolYear]
    return NumberGrid(
      labelTitle: texts.cohort, infoTitles: [texts.enrolled], columnTitles: columns.map(texts.column),
      rows: session.participation.indices.map { row in
        let cohort = session.participation[row].cohort
        let school = world.alliance.schools[cohort.school]?.name ?? cohort.school.text
        let found = problems.indices.contains(row) ? problems[row] : []
        return NumberGrid.Row(
          StyledText("\(cohort.grade.rawValue) \(school)"),
          info: [StyledText(world.format.number(records.enrolled(cohort)), .muted)],
          note: note(found, in: world), problems: marked(found, row))
      })
  }

  /// What is wrong with a line; of a contradiction, the sessions it involves too.
  private func note(_ found: [ParticipationProblem], in world: World) -> StyledText {
    let texts = world.strings.problems
    switch found.first {
    case .impossible(let count): return StyledText("✗ " + texts.text(count), .bad)
    case .contradiction(let contradiction):
      return StyledText("! " + texts.text(contradiction, in: world), .warning)
        + StyledText(" (" + texts.sessions(of: contradiction, in: world.alliance).joined(separator: ", ") + ")", .muted)
    case nil: return ""
    }
  }

  /// The cells of a row that are marked as wrong.
  private func marked(_ found: [ParticipationProblem], _ row: Int) -> Set<Int> {
    if let column = columnAtFault(inRow: row) { return [column] }
    guard !found.isEmpty, let column = columns.firstIndex(of: .firstTimers) else { return [] }
    return [column]
  }
}
