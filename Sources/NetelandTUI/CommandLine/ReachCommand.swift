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

  /// By what the reach is split.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case municipality, school, net
  }

  @Option(help: ArgumentHelp("The school year; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @Option(help: ArgumentHelp("Split by municipality, school or net.", valueName: "part"))
  var by: Part = .municipality

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let statement = ReachStatement(
      folder.alliance, year: folder.year(year), by: by, today: folder.today, folder.names,
      sources: ReachSources(folder.store.problems))
    if format.json {
      folder.output.json(statement.json)
    } else {
      folder.output.lines(statement.lines(folder.strings, folder.format))
    }
    return .done
  }
}
