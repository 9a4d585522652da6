import ArgumentParser
import Domain

/// `neteland forecast`
struct ForecastCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Where the school year ends if all that is planned is held.",
    discussion: """
      On top of the reach by now come the planned seats × show rate × share of first-timers, never more than a class has \
      left. The rates are those of the alliance's own earlier school years: the lowest, all together, the highest. Where \
      these do not tell, there is no forecast. Below it stand the schools where one more session brings most.
      """)

  @Option(help: ArgumentHelp("The school year; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @Option(
    help: ArgumentHelp("Look ahead from an earlier day: what was held later is planned then.", valueName: "2026-10-31"))
  var at: String?

  @Option(
    help: ArgumentHelp("What counts, as with neteland reach.", valueName: "key=value,…"))
  var definition: String?

  @Flag(help: "Show small counts of pupils too. Not for outside.")
  var confidential = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let asOf = try at.map(folder.day)
    let year = year ?? asOf.map(SchoolYear.init(containing:)) ?? folder.year(nil)
    let question = ReachQuestion(
      folder.alliance, year: year, definition: try folder.definition(definition), asOf: asOf, today: folder.today,
      names: folder.names, sources: ReachSources(folder.store.problems), isConfidential: confidential)
    let statement = ForecastStatement(question)
    if format.json {
      folder.output.json(statement.json)
    } else {
      folder.output.lines(statement.lines(ReachWording(folder.strings, folder.format, threshold: question.threshold)))
    }
    return .done
  }
}
