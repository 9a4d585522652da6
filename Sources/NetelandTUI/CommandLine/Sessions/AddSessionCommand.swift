import ArgumentParser
import Domain

/// What a session is made of, as options. Where something can be chosen, its id, its name or the beginning of its name
/// will do.
struct SessionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The length in minutes, 5 to 1440; else that of the workshop.", valueName: "number"))
  var minutes: Int?

  @Option(help: "The venue.")
  var venue: String?

  @Option(help: "The guides, separated by commas.")
  var guides: String?

  @Option(help: ArgumentHelp("The classes, separated by commas: L5 De Eik, L6 De Eik.", valueName: "classes"))
  var invite: String?

  @Option(help: ArgumentHelp("The most participants; else the smaller of workshop and venue.", valueName: "number"))
  var capacity: Int?

  @Flag(inversion: .prefixedNo, help: "Whether it is for pupils during lessons.")
  var inSchool: Bool?

  @Option(help: ArgumentHelp("A note. No names of pupils.", valueName: "text"))
  var note: String?

  init() {}

  func apply(to session: inout Session, in folder: OpenFolder) throws(UsageProblem) {
    session.minutes = minutes ?? session.minutes
    if let venue { session.venue = try folder.choice(venue, of: .venue, for: session).first.map { RecordID($0) } }
    if let guides { session.guides = try folder.choice(guides, of: .guides, for: session).map { RecordID($0) } }
    if let invite {
      let cohorts = try folder.choice(invite, of: .cohorts, for: session).compactMap(SessionFields.cohort)
      session.participation = cohorts.map { cohort in
        session.participation.first { $0.cohort == cohort }
          ?? Participation(
            school: cohort.school, grade: cohort.grade,
            invited: folder.alliance[session.schoolYear].enrolled(cohort))
      }
    }
    session.capacity = capacity ?? session.capacity
    if let inSchool { session.setting = inSchool ? .inSchool : .outOfSchool }
    if let note { session.note = note.isEmpty ? nil : note }
  }
}

/// `neteland sessions add`
struct AddSessionCommand: ParsableCommand, PlanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Plan a session.",
    discussion: """
      For example: neteland sessions add --workshop VB-01 --day 25/11 --start 13:30 --venue lab --guides an --invite \
      "L5 De Eik"

      What the rules have against it is said; what blocks needs --reason.
      """)

  @Option(help: "The workshop: its code, its title or the beginning of it.")
  var workshop: String

  @Option(help: "The day: 2026-11-25, 25/11, wed 25 nov, next wednesday or +2w.")
  var day: String

  @Option(help: ArgumentHelp("The hour at which it starts.", valueName: "13:30"))
  var start: String

  @Option(help: "The STEM academy of which it is a session, by its id.")
  var academy: String?

  @OptionGroup var session: SessionOptions
  @OptionGroup var options: PlanningOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let code = try folder.choice(workshop, of: .workshop).first ?? workshop
    var draft = Session(
      id: RecordID(folder.freshID()), day: try folder.day(day), start: try folder.time(start), workshop: RecordID(code))
    draft.minutes = folder.alliance.workshops[draft.workshop]?.minutes ?? draft.minutes
    draft.academy = academy.map { RecordID($0) }
    try session.apply(to: &draft, in: folder)
    let batch = SessionBatch(adding: [draft], reason: options.reason, in: folder.alliance)
    return try folder.carryOut(batch, options)
  }
}

/// `neteland sessions copy`
struct CopySessionCommand: ParsableCommand, PlanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Plan a session like another, on another day.",
    discussion: "The same classes are invited; nobody is registered yet.")

  @Argument(help: "The session, by its id as neteland sessions shows it.")
  var id: String

  @Option(help: "The day: 2026-11-25, 25/11, wed 25 nov or +2w; else the next one on which it would come again.")
  var day: String?

  @Option(help: ArgumentHelp("The hour at which it starts; else the same.", valueName: "13:30"))
  var start: String?

  @OptionGroup var session: SessionOptions
  @OptionGroup var options: PlanningOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let source = try folder.session(id)
    let next = RepeatDays(Repetition(end: .times(1)), of: source, in: folder.alliance).days.first
    let to = try day.map { try folder.day($0) } ?? next ?? source.day.adding(days: 7)
    var copy = source.copied(as: RecordID(folder.freshID()), to: to)
    if let start { copy.start = try folder.time(start) }
    try session.apply(to: &copy, in: folder)
    return try folder.carryOut(
      SessionBatch(adding: [copy], reason: options.reason, in: folder.alliance), options)
  }
}
