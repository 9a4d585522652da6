import ArgumentParser
import Domain

/// `neteland register`
struct RegisterCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Register pupils of a class for a session.",
    discussion: """
      For example: neteland register 13a5jm8-4kq02xv --school "De Linde" --grade L5 --pupils 6 --hold

      Where a group does not fit whole, or others have been waiting longer, nothing is done: what is in the way is said, \
      and --fill, --hold or --reason answers it. The exit status is then 1.
      """)

  static var changes: Bool { true }

  @Argument(help: "The id of the session, as neteland sessions shows it.")
  var session: String

  @OptionGroup var options: ClassOptions

  @Option(help: ArgumentHelp("How many pupils.", valueName: "number"))
  var pupils: Int

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    try folder.checkIsWritable()
    let session = try folder.session(session)
    let outcome = try Edit.register(
      pupils, of: try options.possibleCohort(in: folder), for: session.id, choosing: answer.choice,
      reason: answer.reason,
      today: folder.today, in: folder.alliance)
    return try RegistrationReport(outcome, session.id, on: folder).keep(asJSON: format.json)
  }
}

/// `neteland promote`
struct PromoteCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote",
    abstract: "Give those who wait the places that are free, in order of arrival.",
    discussion: """
      Without a class everybody who fits, from the first on; where a group does not fit whole that is said, and --fill, \
      --hold or --reason answers it. With a class its first group on the waiting list, which takes a --reason where others \
      have been waiting longer.
      """)

  static var changes: Bool { true }

  @Argument(help: "The id of the session, as neteland sessions shows it.")
  var session: String

  @Option(help: ArgumentHelp("The school: its id, its name, or how its name begins.", valueName: "school"))
  var school: String?

  @Option(help: ArgumentHelp("The grade.", valueName: "L5"))
  var grade: Grade?

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if (school == nil) != (grade == nil) { throw UsageMistake.schoolAndGrade.error }
  }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    try folder.checkIsWritable()
    let texts = folder.strings.registration
    let session = try folder.session(session)
    guard session.status.isOpen else { throw Refusal.wrongStatus(session.status) }
    guard !session.waiting.isEmpty else {
      folder.output.line(texts.nobodyWaits)
      return .done
    }
    guard let school, let grade else {
      var outcome = Edit.promoteNext(
        of: session.id, choosing: answer.choice, reason: answer.reason, in: folder.alliance)
      // No place is free, as far as anybody knows: then it is about the first in turn.
      if outcome.isEmpty {
        outcome = try Edit.promote(
          0, of: session.id, choosing: answer.choice, reason: answer.reason, in: folder.alliance)
      }
      return try RegistrationReport(outcome, session.id, on: folder).keep(asJSON: format.json)
    }
    let cohort = CohortKey(school: try folder.school(school).id, grade: grade)
    guard let place = session.waiting.firstIndex(where: { $0.cohort == cohort }) else {
      folder.output.complain(texts.noSuchGroup(folder.names.cohort(cohort)))
      return .refused
    }
    let outcome = try Edit.promote(
      place, of: session.id, choosing: answer.choice, reason: answer.reason, in: folder.alliance)
    return try RegistrationReport(outcome, session.id, on: folder).keep(asJSON: format.json)
  }
}
