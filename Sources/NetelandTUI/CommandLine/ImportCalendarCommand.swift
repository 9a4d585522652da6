import ArgumentParser
import Domain

/// `neteland import ics`
struct ImportCalendarCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "ics",
    abstract: "Read when a venue is booked or a guide is busy, from their calendar (iCalendar).",
    discussion: """
      For example: neteland import ics zaal.ics --venue hidrodoe --dry-run

      Only the hours are kept, not what they are for. Taken in again, the same calendar changes nothing; what moved or \
      was cancelled in it follows. What cannot be read is named with its line, and the rest is taken.
      """)

  static var changes: Bool { true }

  @Option(help: ArgumentHelp("The venue whose calendar it is.", valueName: "venue"))
  var venue: String?

  @Option(help: ArgumentHelp("The guide whose calendar it is.", valueName: "guide"))
  var guide: String?

  @Option(
    help: ArgumentHelp("The school year to take in; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @Flag(help: "This is all there is: times of the year that came from a calendar and are not in this one go.")
  var replace = false

  @OptionGroup var options: ImportOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if [venue, guide].compactMap(\.self).count != 1 {
      throw UsageMistake.whoseCalendar.error
    }
  }

  /// So many problems are listed.
  private static let listed = 100

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let subject = try subject(in: folder)
    let input = InputFile(options.file)
    let texts = folder.strings.calendars
    let outcome: BusyTimeImport
    do {
      outcome = try BusyTimeImport(
        try input.read(), fileName: input.name, for: subject, year: folder.year(year), isWhole: replace,
        today: folder.today, in: folder.alliance)
    } catch let refusal as CalendarRefusal {
      folder.output.complain("\(input.place): \(texts.refusal(refusal))")
      return .refused
    }
    for problem in outcome.problems.prefix(Self.listed) {
      folder.output.complain(texts.text(problem, file: input.place))
    }
    if outcome.problems.count > Self.listed {
      folder.output.complain(folder.strings.commands.moreProblems(outcome.problems.count - Self.listed))
    }
    if !options.isDryRun, !outcome.edit.isEmpty { try folder.save(outcome.edit) }
    let summary = BusyTimeSummary(outcome, file: input.place, isDryRun: options.isDryRun, folder)
    if options.format.json { folder.output.json(summary.json) } else { folder.output.lines(summary.lines) }
    return .done
  }

  private func subject(in folder: OpenFolder) throws -> BusyTimeImport.Subject {
    if let venue { return .venue(try folder.find(venue, in: folder.alliance.venues, name: \.name)) }
    return .guide(try folder.find(guide ?? "", in: folder.alliance.guides, name: \.name))
  }
}

/// What a calendar changed, or would change, in words and for programs.
struct BusyTimeSummary {
  let outcome: BusyTimeImport
  let file: String
  let isDryRun: Bool
  private let strings: Strings
  private let names: Names
  private let alliance: Alliance
  private let format: Format

  init(_ outcome: BusyTimeImport, file: String, isDryRun: Bool, _ folder: OpenFolder) {
    self.init(
      outcome, file: file, isDryRun: isDryRun, folder.alliance, folder.strings, folder.format)
  }

  init(
    _ outcome: BusyTimeImport, file: String, isDryRun: Bool, _ alliance: Alliance, _ strings: Strings,
    _ format: Format
  ) {
    self.outcome = outcome
    self.file = file
    self.isDryRun = isDryRun
    self.strings = strings
    self.alliance = alliance
    self.format = format
    names = Names(alliance, words: strings.words, format: format)
  }

  var lines: [String] {
    let texts = strings.calendars
    var lines = outcome.removed.map { "- \(names.times($0.span))" } + outcome.added.map { "+ \(names.times($0.span))" }
    for reason in BusyTimeImport.LeftOut.allCases {
      if let count = outcome.leftOut[reason] { lines.append(texts.leftOut(reason, count)) }
    }
    for clash in outcome.clashes {
      lines.append(texts.clash("\(names.session(clash.session)): \(text(clash))"))
    }
    lines.append(
      outcome.edit.isEmpty
        ? texts.nothingNew(outcome.unchanged)
        : texts.taken(isDryRun, outcome.added.count, outcome.removed.count, outcome.unchanged))
    return lines
  }

  private func text(_ finding: Finding) -> String { strings.findings.text(finding, in: alliance, format: format) }

  // MARK: For programs

  var json: JSONValue {
    [
      "file": JSONValue(file), "dryRun": JSONValue(isDryRun), "added": .list(outcome.added.map(Self.json)),
      "removed": .list(outcome.removed.map(Self.json)), "unchanged": JSONValue(outcome.unchanged),
      "leftOut": .object(
        BusyTimeImport.LeftOut.allCases.compactMap { reason in
          outcome.leftOut[reason].map { .init(reason.rawValue, JSONValue($0)) }
        }),
      "clashes": .list(
        outcome.clashes.map { ["session": JSONValue($0.session), "text": JSONValue(text($0))] }),
      "problems": .list(
        outcome.problems.map { problem in
          [
            "line": JSONValue(problem.line), "found": JSONValue(problem.found),
            "text": JSONValue(strings.calendars.problem(problem)),
          ]
        }),
    ]
  }

  private static func json(_ time: BusyTime) -> JSONValue {
    [
      "first": JSONValue(time.first), "start": JSONValue(time.start), "last": JSONValue(time.last),
      "end": JSONValue(time.end),
    ]
  }
}
