import ArgumentParser
import Domain

/// `neteland import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read a list of the Flemish education agency, or somebody's calendar.",
    discussion: """
      A list is taken as a whole, as one change that can be undone, or not at all. What the alliance has already is left \
      alone: the second time there is nothing to change. A calendar is taken as far as it can be read.
      """,
    subcommands: [ImportSchoolsCommand.self, ImportPupilsCommand.self, ImportCalendarCommand.self])

  func run() throws { throw UsageMistake.whatToImport.error }
}

/// What both imports are told.
struct ImportOptions: ParsableArguments {
  @Argument(help: "The file; - reads standard input.")
  var file: String

  @Flag(name: .customLong("dry-run"), help: "Show what would change, and change nothing.")
  var isDryRun = false

  @OptionGroup var format: FormatOptions

  init() {}
}

/// `neteland import schools`
struct ImportSchoolsCommand: ParsableCommand, ImportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "schools",
    abstract: "Read the agency's list of schools: the sites in the alliance's postcodes.")

  @OptionGroup var options: ImportOptions
  @OptionGroup var shared: SharedOptions

  func sources(in folder: OpenFolder) -> [DataFile] { [.standing(.alliance), .standing(.school)] }

  func outcome(of table: CSVTable, named name: String, in folder: OpenFolder) throws(CSVProblem) -> ImportOutcome {
    try SchoolImport(table, fileName: name).outcome(in: folder.alliance)
  }
}

/// `neteland import pupils`
struct ImportPupilsCommand: ParsableCommand, ImportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "pupils",
    abstract: "Read the agency's enrolment counts, for the schools that the alliance has.")

  @Option(help: ArgumentHelp("The school year of the counts; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @OptionGroup var options: ImportOptions
  @OptionGroup var shared: SharedOptions

  func sources(in folder: OpenFolder) -> [DataFile] {
    [.standing(.alliance), .standing(.school), .yearly(folder.year(year), .enrolment)]
  }

  func outcome(of table: CSVTable, named name: String, in folder: OpenFolder) throws(CSVProblem) -> ImportOutcome {
    try PupilImport(table, fileName: name, year: folder.year(year)).outcome(in: folder.alliance)
  }
}

/// What the imports have in common: read, show, save.
protocol ImportingCommand: FolderCommand {
  var options: ImportOptions { get }
  /// The files of the folder that the outcome depends on.
  func sources(in folder: OpenFolder) -> [DataFile]
  func outcome(of table: CSVTable, named name: String, in folder: OpenFolder) throws(CSVProblem) -> ImportOutcome
}

extension ImportingCommand {
  static var changes: Bool { true }

  /// So many problems are listed; past them, the list is of another kind than the one that was asked for.
  private static var listed: Int { 100 }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    // A list set against half of the schools would leave out, or add again, what it cannot see.
    let wrong = Set(folder.store.problems.map(\.file))
    if let source = sources(in: folder).first(where: { wrong.contains($0.path) }) {
      throw StoreProblem.fileNotWhole(path: source.path)
    }
    let input = InputFile(options.file)
    let bytes = try input.read()
    let outcome: ImportOutcome
    do throws(CSVProblem) {
      outcome = try self.outcome(of: CSVTable(bytes: bytes), named: input.name, in: folder)
    } catch {
      folder.output.complain(folder.strings.problems.text(error, file: input.place))
      return .refused
    }
    let summary = ImportSummary(outcome, file: input.place, isDryRun: options.isDryRun, folder.strings, folder.names)
    for problem in outcome.problems.prefix(Self.listed) { folder.output.complain(summary.text(problem)) }
    if outcome.problems.count > Self.listed {
      folder.output.complain(folder.strings.commands.moreProblems(outcome.problems.count - Self.listed))
    }
    guard !outcome.isBlocked else {
      folder.output.complain(folder.strings.commands.importRefused(outcome.problems.count { !$0.isWarning }))
      return .refused
    }
    if !options.isDryRun, !outcome.edit.isEmpty { try folder.save(outcome.edit) }
    if options.format.json { folder.output.json(summary.json) } else { folder.output.lines(summary.lines) }
    return .done
  }
}
