import ArgumentParser
import Domain

/// `neteland reach`
struct ReachCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: "Where the alliance stands against its target.",
    discussion: """
      Reach is the number of different pupils, a range where the records leave it open. Years are shown beside each \
      other and pooled: the sum of the reached pupils of the sum of all pupils, never an average of shares.
      """)

  @Option(help: ArgumentHelp("The school year; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @Option(help: ArgumentHelp("Split by municipality, school, net, segment, grade or year.", valueName: "part"))
  var by: Part = .municipality

  @Option(help: ArgumentHelp("Sort the parts; else in the order of the lists.", valueName: "column"))
  var sort: Sorting?

  @Flag(help: "The other way round.")
  var reverse = false

  @Flag(help: "Print the parts as CSV for a spreadsheet.")
  var csv = false

  @Option(
    help: ArgumentHelp(
      """
      What counts: the name of a target, or what differs from the first one: grades=L5+L6 (all: every grade), \
      setting=out-of-school|in-school|both, counts=attended|registered, \
      pupils=everyone|girls|boys|priority|non-priority, years=1-10, percent=1-100.
      """, valueName: "key=value,…"))
  var definition: String?

  @Flag(help: "Show small counts of pupils too. Not for outside.")
  var confidential = false

  @Option(
    help: ArgumentHelp(
      "As of an earlier day: the sessions up to it, as they are recorded now.", valueName: "2026-10-31"))
  var at: String?

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if csv, format.json { throw UsageMistake.csvAndJSON.error }
  }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let asOf = try at.map(folder.day)
    let question = ReachQuestion(
      folder.alliance, year: year ?? asOf.map(SchoolYear.init(containing:)) ?? folder.year(nil),
      definition: try folder.definition(definition), asOf: asOf, today: folder.today, names: folder.names,
      sources: ReachSources(folder.store.problems), isConfidential: confidential)
    let statement = ReachStatement(question, by: by, sortedBy: sort, reversed: reverse)
    let wording = ReachWording(folder.strings, folder.format, threshold: question.threshold)
    if format.json {
      folder.output.json(statement.json)
    } else if csv {
      folder.output.document(statement.csv(wording))
    } else {
      folder.output.lines(statement.lines(wording))
    }
    return .done
  }
}

extension OpenFolder {
  /// What `--definition` asks for; nil for the alliance's own target.
  func definition(_ text: String?) throws(UsageProblem) -> ReachDefinition? {
    guard let text else { return nil }
    do throws(DefinitionText.Problem) {
      return ReachDefinition(try DefinitionText(text).target(of: alliance))
    } catch {
      throw UsageProblem(text: strings.reachSettings.problem(error, alliance.profile.targets.map(\.name)))
    }
  }
}
