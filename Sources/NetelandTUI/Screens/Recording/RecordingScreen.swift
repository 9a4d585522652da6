import Domain

/// The grid in which the numbers of a session are typed, cohort by cohort. Before its day who is registered, from its
/// day on who came.
struct RecordingScreen: Screen {
  let id: RecordID<Session>
  private(set) var session: Session
  var grid: NumberGridState
  /// By cohort of the session, what is wrong with the numbers as typed.
  private(set) var problems: [[ParticipationProblem]] = []
  private(set) var columns: [RecordingColumn]
  /// The last change in the journal when the grid was opened.
  private let openedAt: Int
  /// The session as it was then, with what others recorded of it since where that was said.
  private var known: Session

  /// Nil where there is no such session, or nobody was invited to it.
  /// - Parameter shown: which of the numbers that may be left out are asked for; all if not given.
  init?(_ id: RecordID<Session>, showing shown: Set<RecordingColumn>? = nil, in world: World) {
    guard let session = world.alliance.session(id), session.status != .cancelled, !session.participation.isEmpty
    else { return nil }
    self.id = id
    self.session = session
    known = session
    openedAt = world.lastSequence
    let isPast = session.day <= world.today
    let columns =
      isPast
      ? RecordingColumn.afterwards(session, showing: shown, with: session.participation) : RecordingColumn.beforehand
    self.columns = columns
    grid = NumberGridState(session.participation.map { line in columns.map { $0.value(in: line) } })
    if let row = session.participation.firstIndex(where: { columns[0].value(in: $0) == nil }) {
      grid.focus(row: row, column: 0)
    }
    judge(in: world)
  }

  var context: KeyContext { .numbers }
  var takesText: Bool { true }

  mutating func refresh(in world: World) {
    judge(in: world)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .submit: save(in: world)
    case .back: [isHalfFilled ? .leave : .close]
    default: []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    // From a number that cannot be there is no going on.
    if key == .enter || key == .tab, grid.column == columnAtFault(inRow: grid.row) {
      return [.say(Notice(.refused, sentence(ofRow: grid.row, in: world)))]
    }
    return answer(grid.handle(key), in: world)
  }

  /// The column of the number in a row that is impossible; nil where there is none.
  func columnAtFault(inRow row: Int) -> Int? {
    guard problems.indices.contains(row), case .impossible(let count)? = problems[row].first else { return nil }
    let column: RecordingColumn =
      switch count {
      case .moreFirstTimersThanAttended, .firstTimersWithoutAttended: .firstTimers
      case .partLargerThanWhole where rows[row].beenEarlier.map { $0 > rows[row].attended ?? 0 } == true: .beenEarlier
      case .partLargerThanWhole: rows[row].girls.map { $0 > rows[row].attended ?? 0 } == true ? .girls : .priority
      case .moreThanEnrolled, .negative, .moreThanRegistered: .attended
      }
    return columns.firstIndex(of: column)
  }

  private func sentence(ofRow row: Int, in world: World) -> String {
    guard case .impossible(let count)? = problems[row].first else { return "" }
    return world.strings.problems.text(count)
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    answer(grid.paste(text), in: world)
  }

  private mutating func answer(_ outcome: FormOutcome, in world: World) -> [Request] {
    switch outcome {
    case .none: return []
    case .changed:
      judge(in: world)
      return []
    case .submit: return save(in: world)
    case .cancel: return [isHalfFilled ? .leave : .close]
    }
  }

  /// The lines of the session with the numbers as typed.
  var rows: [Participation] {
    session.participation.indices.map { row in
      var line = session.participation[row]
      for (index, column) in columns.enumerated() {
        column.set(grid.value(row: row, column: index), in: &line)
      }
      return line
    }
  }

  /// Asks for other numbers; what is typed stays, and so does its column.
  mutating func show(_ shown: Set<RecordingColumn>?) {
    guard columns != RecordingColumn.beforehand else { return }
    let rows = rows
    let row = grid.row
    columns = RecordingColumn.afterwards(session, showing: shown, with: rows)
    grid = NumberGridState(rows.map { line in columns.map { $0.value(in: line) } })
    grid.focus(row: row, column: 0)
  }

  var isOnEmptyCell: Bool { grid.value(row: grid.row, column: grid.column) == nil }

  /// To the first number of the next class.
  /// - Returns: whether there is one.
  mutating func goToNextClass() -> Bool {
    guard grid.row + 1 < grid.rowCount else { return false }
    grid.focus(row: grid.row + 1, column: 0)
    return true
  }

  private mutating func judge(in world: World) {
    let rows = rows
    var typed = session
    typed.participation = rows
    if columns.contains(.attended), rows.contains(where: { $0.attended != nil }) { typed.status = .held }
    problems = rows.map { Edit.check($0, in: typed, of: world.alliance) }
  }

  private mutating func save(in world: World) -> [Request] {
    do throws(Refusal) {
      let outcome = try Edit.recordParticipation(
        id, rows: rows, since: known, in: world.alliance, today: world.today)
      if outcome.edit.isEmpty { return [.close] }
      var requests: [Request] = [.edit(outcome.edit), .close]
      if let contradiction = outcome.contradictions.first {
        requests.append(
          .say(
            Notice(
              .warning,
              world.strings.recording.savedDespite(
                world.strings.problems.text(contradiction, in: world)))))
      }
      return requests
    } catch {
      if let row = problems.indices.first(where: { columnAtFault(inRow: $0) != nil }) {
        grid.focus(row: row, column: columnAtFault(inRow: row) ?? 0)
      }
      let text = world.explain(error, since: openedAt)
      guard case .changedMeanwhile(_, _, let field?) = error else { return [.say(Notice(.refused, text))] }
      let line = Names.element(field)?.name
      if let row = session.participation.firstIndex(where: { "\($0.school) \($0.grade.rawValue)" == line }) {
        grid.focus(row: row, column: 0)
      }
      // Who saves once more knows of it, and gets what is typed here.
      if let present = world.alliance.session(id) { known = known.knowing([field], of: present) }
      return [.say(Notice(.refused, world.strings.recordForm.onceMore(text)))]
    }
  }
}

extension RecordingScreen: UnfinishedForm {
  var formKey: FormKey { .numbers(id) }
  var isHalfFilled: Bool { rows != session.participation }

  func summary(in world: World) -> FormSummary {
    let texts = world.strings.recording
    let lines = zip(rows, session.participation).filter { $0 != $1 }.map { line, _ in
      let numbers = columns.compactMap { column in
        column.value(in: line).map { "\(texts.column(column)) \($0)" }
      }
      let school = world.alliance.schools[line.school]?.name ?? line.school.text
      return FormSummary.Line(label: "\(line.grade.rawValue) \(school)", text: numbers.joined(separator: ", "))
    }
    return FormSummary(title: "\(workshop(in: world))  \(world.format.date(session.day))", lines: lines)
  }
}

/// A column of the grid: one of the numbers of a participation.
enum RecordingColumn: String, CaseIterable, Sendable {
  case attended, firstTimers, beenEarlier, girls, priority, registered

  /// What is asked from the day of the session on. Of a class that the alliance followed before, who came in an earlier
  /// school year too: L5 has no earlier year that counts.
  static func afterwards(_ session: Session) -> [RecordingColumn] {
    let isFollowed = session.participation.contains { $0.grade != .l5 && FollowedCohort.grades.contains($0.grade) }
    return isFollowed
      ? [.attended, .firstTimers, .beenEarlier, .girls, .priority] : [.attended, .firstTimers, .girls, .priority]
  }

  /// The same without those that are not usually counted and of which nothing is known here. Who came and who was new is
  /// always asked: the reach needs it.
  static func afterwards(
    _ session: Session, showing shown: Set<RecordingColumn>?, with lines: [Participation]
  ) -> [RecordingColumn] {
    guard let shown else { return afterwards(session) }
    return afterwards(session).filter { column in
      column == .attended || column == .firstTimers || shown.contains(column)
        || lines.contains { column.value(in: $0) != nil }
    }
  }

  /// Of the numbers that may be left out, those that were counted in at least half of the lines recorded last in a school
  /// year; all of them while too few lines are recorded to tell.
  static func usual(in records: YearRecords) -> Set<RecordingColumn> {
    let optional: [RecordingColumn] = [.beenEarlier, .girls, .priority]
    var lines = 0
    var counts: [RecordingColumn: Int] = [:]
    let sessions = records.sessions.all
    for index in sessions.indices.reversed() where sessions[index].status == .held {
      for line in sessions[index].participation where line.attended != nil {
        lines += 1
        for column in optional where column.value(in: line) != nil { counts[column, default: 0] += 1 }
      }
      // Enough to tell, however many there are.
      if lines >= 200 { break }
    }
    return lines < 5 ? Set(optional) : Set(optional.filter { counts[$0, default: 0] * 2 >= lines })
  }

  /// What is asked before it.
  static let beforehand: [RecordingColumn] = [.registered]

  private var path: WritableKeyPath<Participation, Int?> {
    switch self {
    case .attended: \.attended
    case .firstTimers: \.firstTimers
    case .beenEarlier: \.beenEarlier
    case .girls: \.girls
    case .priority: \.priority
    case .registered: \.registered
    }
  }

  func value(in line: Participation) -> Int? { line[keyPath: path] }

  func set(_ value: Int?, in line: inout Participation) { line[keyPath: path] = value }
}
