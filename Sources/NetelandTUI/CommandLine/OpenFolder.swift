import Domain

/// The data folder as a command has it open.
struct OpenFolder {
  let store: Store
  let context: CommandContext
  let language: Language
  /// What was wrong with the folder: `done` where nothing was.
  let condition: ExitStatus

  var alliance: Alliance { store.alliance }
  var output: any CommandOutput { context.output }
  var today: Day { context.clock.today }
  var strings: Strings { language.strings }
  var format: Format { language.format }
  var names: Names { Names(alliance, words: strings.words, format: format) }

  /// The school year that was asked for, else the one today lies in.
  func year(_ given: SchoolYear?) -> SchoolYear { given ?? SchoolYear(containing: today) }

  /// A day as people type it; what was typed without a year lies in the running school year.
  func day(_ text: String) throws(UsageProblem) -> Day {
    switch DayInput.read(text, in: year(nil), today: today) {
    case .day(let day): return day
    case .holiday(let holiday): return holiday.first
    case .otherWeekday(let day): throw UsageProblem(text: strings.calendar.otherWeekday(day))
    case nil: throw UsageProblem(text: strings.commands.noSuchDay(text))
    }
  }

  /// Saves one change, and brings the JSON files up to date. Files that cannot follow yet are no reason to fail: the
  /// change is on the disk.
  func save(_ edit: Edit) throws(StoreProblem) {
    try save(Change(id: freshID(), edit: edit))
  }

  /// What the user of this command can undo and redo.
  func timeline() throws(StoreProblem) -> Timeline {
    Timeline(try store.history(), of: Surroundings.author(at: context.clock).user)
  }

  /// An id that no other machine makes.
  func freshID() -> String {
    var ids = IDSource(seed: Surroundings.seed())
    return (ids.next(at: context.clock.secondsSince1970) as RecordID<Session>).text
  }

  /// Where nothing can be changed, that comes before whatever else there is to say of a change.
  func checkIsWritable() throws(StoreProblem) {
    if let reason = store.readOnly { throw .readOnly(reason) }
  }

  func save(_ change: Change) throws(StoreProblem) {
    try store.save([change], by: Surroundings.author(at: context.clock))
    bringFilesUpToDate()
  }

  /// Ends a contradiction, with our value as a change or with theirs.
  func resolve(_ conflict: Conflict, withOurs: Bool) throws(StoreProblem) {
    try store.resolve(conflict, withOurs: withOurs, id: freshID(), by: Surroundings.author(at: context.clock))
    bringFilesUpToDate()
  }

  private func bringFilesUpToDate() {
    do {
      try store.bringFilesUpToDate()
    } catch {
      output.complain(strings.app.filesBehind(strings.problems.text(error)))
    }
  }
}

/// A subcommand that works on the alliance.
protocol FolderCommand: NetelandCommand {
  /// Whether it can change something. Commands that only read leave no trace in the folder.
  static var changes: Bool { get }
  /// Whether what is wrong with the files is what the command is about; else it is said before the work.
  static var reportsProblems: Bool { get }

  func execute(on folder: OpenFolder) throws -> ExitStatus
}

extension FolderCommand {
  static var changes: Bool { false }
  static var reportsProblems: Bool { false }

  func execute(in context: CommandContext) throws -> ExitStatus {
    guard shared.isDemo else {
      return try execute(in: context, at: Surroundings.dataFolder(given: shared.data))
    }
    let demo = try DemoFolder()
    defer { demo.remove() }
    let then = WallClock(fixedDay: SampleAlliance.today)
    let around = CommandContext(output: context.output, clock: then, variable: context.variable)
    return try execute(in: around, at: demo.path)
  }

  private func execute(in context: CommandContext, at path: String) throws -> ExitStatus {
    let store = try Store.open(path, forReadingOnly: shared.isReadOnly || !Self.changes)
    let language = shared.language
    if !Self.reportsProblems {
      for problem in store.problems { context.output.complain(language.strings.problems.text(problem)) }
    }
    let folder = OpenFolder(
      store: store, context: context, language: language, condition: store.problems.isEmpty ? .done : .refused)
    do {
      // Numbers from half a folder are shown, and the shell is told that they are.
      let status = try execute(on: folder)
      return Self.changes ? status : max(status, folder.condition)
    } catch let refusal as Refusal {
      // Said with the names of this alliance.
      context.output.complain(folder.strings.problems.text(refusal, in: folder.alliance))
      return .refused
    } catch let problem as StoreProblem {
      context.output.complain(folder.strings.problems.text(problem, in: folder.alliance))
      return .refused
    }
  }
}
