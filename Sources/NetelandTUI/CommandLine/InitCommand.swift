import ArgumentParser
import Domain

/// `neteland init`
struct InitCommand: ParsableCommand, NetelandCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty alliance, ready for the imports.",
    discussion: """
      With the five municipalities and their postcodes, and the catalogue of workshops. Only where nothing is yet.
      """)

  @Argument(help: "The folder, which is made where it is not there yet; else that of --data.")
  var folder: String?

  @Option(help: "What the alliance is called.")
  var name: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    try shared.validateNew(folder)
    if let name, name.allSatisfy(\.isWhitespace) { throw UsageMistake.emptyName.error }
  }

  func execute(in context: CommandContext) throws -> ExitStatus {
    let strings = shared.language.strings
    if shared.isReadOnly { throw StoreProblem.readOnly(.asked) }
    let folder = Surroundings.dataFolder(given: folder ?? shared.data)
    let alliance = Alliance.empty(named: name ?? strings.app.title)
    try alliance.profile.checkFields()
    try Store.create(folder, alliance)
    context.output.line(
      strings.commands.created(folder, alliance.profile.municipalities.count, alliance.workshops.count))
    context.output.line(strings.commands.nextAfterInit(folder))
    return .done
  }
}

/// `neteland sample`
struct SampleCommand: ParsableCommand, NetelandCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write the sample alliance, which is invented, into an empty folder.")

  @Argument(help: "The folder, which is made where it is not there yet; else that of --data.")
  var folder: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws { try shared.validateNew(folder) }

  func execute(in context: CommandContext) throws -> ExitStatus {
    if shared.isReadOnly { throw StoreProblem.readOnly(.asked) }
    let folder = Surroundings.dataFolder(given: folder ?? shared.data)
    let alliance = SampleAlliance.make()
    try Store.create(folder, alliance)
    context.output.line(
      shared.language.strings.commands.sampleWritten(folder, alliance.schools.count))
    return .done
  }
}

extension SharedOptions {
  /// Refuses what makes no sense where a folder is made: two names for it, or the demo's own.
  func validateNew(_ folder: String?) throws {
    if isDemo { throw UsageMistake.demoHasFolder.error }
    if folder != nil, data != nil { throw UsageMistake.folderTwice.error }
  }
}
