import ArgumentParser
import Domain

/// `neteland withdraw`
struct WithdrawCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Give up places at a session, or on its waiting list.",
    discussion: """
      What comes free goes to those who wait, in order of arrival, each in a step of its own. Where the next group does \
      not fit whole that is said, and neteland promote answers it.
      """)

  static var changes: Bool { true }

  @Argument(help: "The id of the session, as neteland sessions shows it.")
  var session: String

  @OptionGroup var options: ClassOptions

  @Option(help: ArgumentHelp("How many pupils; else all of the class.", valueName: "number"))
  var pupils: Int?

  @Flag(name: .customLong("waiting"), help: "Those of the class who wait, the last to come first.")
  var isWaiting = false

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    try folder.checkIsWritable()
    let session = try folder.session(session)
    let cohort = try options.cohort(in: folder)
    guard isWaiting else {
      let outcome = try Edit.withdraw(
        pupils, of: cohort, from: session.id, reason: reason, in: folder.alliance)
      return try RegistrationReport(outcome, session.id, on: folder).keep(asJSON: format.json)
    }
    guard let place = session.waiting.lastIndex(where: { $0.cohort == cohort }) else {
      folder.output.complain(folder.strings.registration.noSuchGroup(folder.names.cohort(cohort)))
      return .refused
    }
    let outcome = try Edit.withdrawWaiting(
      pupils, at: place, of: session.id, reason: reason, in: folder.alliance)
    return try RegistrationReport(outcome, session.id, on: folder).keep(asJSON: format.json)
  }
}
