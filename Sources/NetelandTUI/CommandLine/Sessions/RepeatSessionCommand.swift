import ArgumentParser
import Domain

/// `neteland sessions repeat`
struct RepeatSessionCommand: ParsableCommand, PlanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "repeat",
    abstract: "Plan a session again, every so many weeks on its weekday.",
    discussion: """
      Until the next holiday, unless --until or --times says otherwise, and never past the school year. Holidays and the \
      free days of the schools that are invited are skipped, and the skipped ones are listed with why.

      For example: neteland sessions repeat 13a5jm8-4kq02xv --weeks 2 --times 5 --academy "STEM-academie Olen"
      """)

  @Argument(help: "The session, by its id as neteland sessions shows it.")
  var id: String

  @Option(help: ArgumentHelp("Weeks from one to the next, 1 to 52.", valueName: "number"))
  var weeks = 1

  @Option(help: ArgumentHelp("The last day.", valueName: "day"))
  var until: String?

  @Option(help: ArgumentHelp("So many sessions more, 1 to 60.", valueName: "number"))
  var times: Int?

  @Option(help: ArgumentHelp("Days that are skipped and go on all the same, separated by commas.", valueName: "days"))
  var keep: String?

  @Option(help: ArgumentHelp("Days that are dropped, separated by commas.", valueName: "days"))
  var leave: String?

  @Option(help: "The workshops they take in turn, separated by commas; else that of the session.")
  var workshops: String?

  @Option(
    help: ArgumentHelp(
      "The academy they are of, with the same pupils every time: one that is there, or a new one.", valueName: "name"))
  var academy: String?

  @OptionGroup var options: PlanningOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if until != nil, times != nil { throw UsageMistake.untilAndTimes.error }
    guard Repetition.possibleWeeks.contains(weeks) else { throw UsageMistake.weeksRange.error }
    if let times, !Repetition.possibleTimes.contains(times) { throw UsageMistake.timesRange.error }
  }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let template = try folder.session(id)
    let end: Repetition.End =
      if let until { .until(try folder.day(until)) } else if let times { .times(times) } else { .nextHoliday }
    let kept = Set(try days(keep, in: folder))
    let left = Set(try days(leave, in: folder))
    let found = RepeatDays(
      Repetition(weeks: weeks, end: end), of: template, keeping: kept, leaving: left, in: folder.alliance)
    var plan = SeriesPlan(template, on: found.days)
    plan.workshops =
      try workshops.map { text in
        try text.split(separator: ",").flatMap { try folder.choice(String($0), of: .workshop, for: template) }
          .map { RecordID($0) }
      } ?? []
    plan.membership = membership(of: template, in: folder)
    let fresh = folder.freshID()
    let batch = plan.batch(
      ids: IDSource.ids(plan.days.count, from: fresh), series: RecordID(fresh), reason: options.reason,
      in: folder.alliance)
    if plan.days.isEmpty { folder.output.complain(folder.strings.series.nothingNew) }
    return max(try folder.carryOut(batch, options, skipped: found.skipped), plan.days.isEmpty ? .refused : .done)
  }

  private func days(_ text: String?, in folder: OpenFolder) throws(UsageProblem) -> [Day] {
    var days: [Day] = []
    for part in text?.split(separator: ",") ?? [] { days.append(try folder.day(String(part).trimmed)) }
    return days
  }

  private func membership(of template: Session, in folder: OpenFolder) -> SeriesPlan.Membership {
    guard let academy else { return .asTemplate }
    let wanted = FoldedText(academy).letters
    let known = folder.alliance[template.schoolYear].academies.first {
      $0.id.text == academy || FoldedText($0.name).letters == wanted
    }
    return known.map { .academy($0.id) } ?? .newAcademy(name: academy.trimmed)
  }
}
