import ArgumentParser
import Domain

/// `neteland sessions move`
struct MoveSessionsCommand: ParsableCommand, PlanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move sessions to another day, hour or venue, as one change.",
    discussion: """
      Sessions that move together make room for each other: neteland sessions move ID --by 7 --scope following moves a \
      series on by a week.
      """)

  @OptionGroup var choice: SessionChoice

  @Option(help: "The day all of them move to: 2026-11-25, 25/11 or wed 25 nov.")
  var day: String?

  @Option(help: ArgumentHelp("So many days later, or earlier with a minus: --by=-7.", valueName: "days"))
  var by: Int?

  @Option(help: ArgumentHelp("The hour at which they start.", valueName: "13:30"))
  var start: String?

  @Option(help: "The venue.")
  var venue: String?

  @OptionGroup var options: PlanningOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if day != nil, by != nil { throw UsageMistake.dayAndBy.error }
    if day == nil, by == nil, start == nil, venue == nil {
      throw UsageMistake.whereTo.error
    }
    if let by, !(-1000...1000).contains(by) { throw UsageMistake.byRange.error }
  }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    var change = SessionChange()
    if let day { change.day = .to(try folder.day(day)) }
    if let by { change.day = .by(days: by) }
    if let start { change.start = .to(try folder.time(start)) }
    if let venue { change.venue = .init(try folder.choice(venue, of: .venue).first.map { RecordID($0) }) }
    return try folder.carryOut(
      SessionBatch(
        .change(change), on: try choice.sessions(in: folder), reason: options.reason, in: folder.alliance), options)
  }
}

/// `neteland sessions edit`
struct EditSessionsCommand: ParsableCommand, PlanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change who gives sessions and how, as one change.")

  @OptionGroup var choice: SessionChoice

  @Option(help: ArgumentHelp("A guide who comes along.", valueName: "guide"))
  var addGuide: String?

  @Option(help: ArgumentHelp("A guide who does not come, where the session has that one.", valueName: "guide"))
  var removeGuide: String?

  @Option(
    help: ArgumentHelp("Who comes in the place of the one of --remove-guide.", valueName: "guide"))
  var by: String?

  @Option(help: "The workshop.")
  var workshop: String?

  @Option(help: ArgumentHelp("The length in minutes, 5 to 1440.", valueName: "number"))
  var minutes: Int?

  @Option(help: ArgumentHelp("The most participants.", valueName: "number"))
  var capacity: Int?

  @Option(help: ArgumentHelp("A note; empty takes it away. No names of pupils.", valueName: "text"))
  var note: String?

  @OptionGroup var options: PlanningOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if by != nil, removeGuide == nil { throw UsageMistake.byWithoutGuide.error }
    guard [addGuide, removeGuide, workshop, note].contains(where: { $0 != nil }) || minutes != nil || capacity != nil
    else { throw UsageMistake.whatToChange.error }
  }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    func guide(_ text: String) throws(UsageProblem) -> RecordID<Guide>? {
      try folder.choice(text, of: .guides).first.map { RecordID($0) }
    }
    var change = SessionChange()
    if let removeGuide, let old = try guide(removeGuide) {
      change.guides.append(try by.flatMap { try guide($0) }.map { .replace(old, by: $0) } ?? .remove(old))
    }
    if let addGuide, let new = try guide(addGuide) { change.guides.append(.add(new)) }
    change.workshop = try workshop.flatMap { try folder.choice($0, of: .workshop).first }.map { RecordID($0) }
    change.minutes = minutes
    change.capacity = capacity.map { .init($0) }
    change.note = note.map { .init($0.isEmpty ? nil : $0) }
    return try folder.carryOut(
      SessionBatch(
        .change(change), on: try choice.sessions(in: folder), reason: options.reason, in: folder.alliance), options)
  }
}

/// `neteland sessions confirm`
struct ConfirmSessionsCommand: ParsableCommand, PlanningCommand {
  static let configuration = CommandConfiguration(commandName: "confirm", abstract: "Confirm planned sessions.")

  @OptionGroup var choice: SessionChoice
  @OptionGroup var options: PlanningOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let ids = try choice.sessions(in: folder)
    return try folder.carryOut(
      SessionBatch(.confirm, on: ids, reason: options.reason, in: folder.alliance), options)
  }
}

/// `neteland sessions hold`
struct HoldSessionsCommand: ParsableCommand, PlanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Mark sessions as held, from their day on.")

  @OptionGroup var choice: SessionChoice
  @OptionGroup var options: PlanningOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    try folder.carryOut(
      SessionBatch(.hold(today: folder.today), on: try choice.sessions(in: folder), in: folder.alliance), options)
  }
}

/// `neteland sessions cancel`
struct CancelSessionsCommand: ParsableCommand, PlanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Call sessions off. They stay in the records, with the reason, which has to be given.")

  @OptionGroup var choice: SessionChoice
  @OptionGroup var options: PlanningOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if options.reason?.isBlank ?? true { throw UsageMistake.noReason.error }
  }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    try folder.carryOut(
      SessionBatch(
        .cancel(reason: options.reason ?? ""), on: try choice.sessions(in: folder), in: folder.alliance), options)
  }
}
