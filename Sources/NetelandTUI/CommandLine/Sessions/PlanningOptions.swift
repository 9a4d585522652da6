import ArgumentParser
import Domain

/// What every command that plans or changes sessions is told.
struct PlanningOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why what a rule blocks is done all the same; it is kept.", valueName: "text"))
  var reason: String?

  @Flag(name: .customLong("possible"), help: "Where some cannot be done, do the others; else nothing is done.")
  var onlyPossible = false

  @Flag(name: .customLong("dry-run"), help: "Show what would come of it, and change nothing.")
  var isDryRun = false

  @OptionGroup var format: FormatOptions

  init() {}
}

/// The sessions a command is about, and how much of their series.
struct SessionChoice: ParsableArguments {
  @Argument(help: ArgumentHelp("The sessions, by their ids as neteland sessions shows them.", valueName: "session"))
  var ids: [String]

  @Option(help: "Of the series or the academy of a session: one, following (this and what follows) or all.")
  var scope = SeriesScope.one

  init() {}

  /// Each once. Throws `UsageProblem` for an id that no session has.
  func sessions(in folder: OpenFolder) throws(UsageProblem) -> [RecordID<Session>] {
    var found: [RecordID<Session>] = []
    for id in ids {
      let session = try folder.session(id)
      if scope == .one {
        found.append(session.id)
      } else if let series = SessionSeries(of: session.id, in: folder.alliance) {
        found += series.sessions(scope, from: session.id).map(\.id)
      } else {
        throw UsageProblem(text: folder.strings.series.notInSeries(folder.names.sessionShort(session.id)))
      }
    }
    return found.uniqued()
  }
}

extension SeriesScope: ExpressibleByArgument {}

/// A command that plans or changes sessions.
protocol PlanningCommand: FolderCommand {
  var options: PlanningOptions { get }
}

extension PlanningCommand {
  static var changes: Bool { true }
}

extension OpenFolder {
  func session(_ id: String) throws(UsageProblem) -> Session {
    guard let session = alliance.session(RecordID(id)) else {
      throw UsageProblem(text: strings.series.noSuchSession(id.harmless))
    }
    return session
  }

  func time(_ text: String) throws(UsageProblem) -> TimeOfDay {
    guard let time = DayInput.time(text) else { throw UsageProblem(text: strings.series.noSuchTime(text.harmless)) }
    return time
  }

  /// What the text of an option chooses: by id, by name, or by how one name alone begins.
  func choice(_ text: String, of field: SessionFields, for session: Session? = nil) throws(UsageProblem) -> [String] {
    let day = session.map { $0.schoolYear } ?? year(nil)
    let world = World(alliance: alliance, today: today, year: day, language: language)
    guard let form = SessionFields.all(in: world, for: session).first(where: { $0.key == field.rawValue }) else {
      return []
    }
    let text = field == .cohorts ? text.gradeLast : text
    switch SheetText(field: form, app: strings.app).value(of: text) {
    case .success(.keys(let keys)): return keys
    case .success(.choice(let key)): return key.map { [$0] } ?? []
    case .success: return []
    case .failure(let problem):
      let label = strings.sessionForm.label(field)
      throw UsageProblem(text: strings.series.wrongOption(label, strings.recordForm.problem(problem)).harmless)
    }
  }

  /// Saves what a batch does, or says why not; prints what came of each session.
  func carryOut(
    _ batch: SessionBatch, _ options: PlanningOptions, skipped: [SkippedDay] = []
  ) throws -> ExitStatus {
    try checkIsWritable()
    let report = BatchReport(batch, skipped: skipped, options: options, in: self)
    let isRefused = !batch.refused.isEmpty && !options.onlyPossible
    let edit = isRefused ? Edit(batch.act, "", []) : batch.edit
    if !edit.isEmpty, !options.isDryRun { try save(edit) }
    if options.format.json {
      output.json(report.json(isSaved: !edit.isEmpty && !options.isDryRun))
    } else {
      output.lines(report.lines(edit))
    }
    report.complain(isRefused: isRefused)
    return batch.refused.isEmpty || (options.onlyPossible && !edit.isEmpty) ? .done : .refused
  }
}

extension String {
  /// `L5 De Eik` as `De Eik L5`, which is how classes are listed.
  fileprivate var gradeLast: String {
    split(separator: ",").map { part in
      let words = String(part).trimmed.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let grade = Grade(rawValue: words[0].uppercased()) else { return String(part).trimmed }
      // The key of a class has its grade first, and stays as it is.
      let rest = words[1]
      return rest.first?.isNumber == true ? String(part).trimmed : "\(rest) \(grade.rawValue)"
    }
    .joined(separator: ", ")
  }
}
