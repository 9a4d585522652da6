import ArgumentParser
import Domain

/// `neteland sessions`: the listing where nothing else is asked for.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "The sessions of a period; planning and changing them.",
    discussion: """
      What is done to several sessions is one change, which can be undone as one. Where some of them cannot be done \
      nothing is, unless --possible asks for the others; --dry-run shows what would come of it.
      """,
    subcommands: [
      ListSessionsCommand.self, AddSessionCommand.self, CopySessionCommand.self, RepeatSessionCommand.self,
      EditSessionsCommand.self, MoveSessionsCommand.self, ConfirmSessionsCommand.self, HoldSessionsCommand.self,
      CancelSessionsCommand.self,
    ],
    defaultSubcommand: ListSessionsCommand.self)
}

/// `neteland sessions list`
struct ListSessionsCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The sessions of a period, else of the running school year.",
    discussion: """
      Days are written 2026-11-25, 25/11/2026 or 25/11; the last lies in the running school year. --from alone takes \
      all that follow, --to alone all that came before.
      """)

  @Option(help: ArgumentHelp("The first day.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "day"))
  var to: String?

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let year = folder.year(nil)
    let first = try from.map { try folder.day($0) } ?? (to == nil ? year.firstDate : Day.earliest)
    let last = try to.map { try folder.day($0) } ?? (from == nil ? year.lastDate : Day.latest)
    guard first <= last else {
      throw UsageProblem(text: folder.strings.commands.endsBeforeItBegins(first, last))
    }
    let sessions = folder.alliance.years.values.flatMap { $0.sessions.filter { first <= $0.day && $0.day <= last } }
      .sorted(by: Session.inOrder)
    if format.json {
      folder.output.json(.list(sessions.map { $0.json(in: folder.alliance) }))
    } else if sessions.isEmpty {
      folder.output.line(folder.strings.commands.noSessions)
    } else {
      folder.output.lines(table(sessions, folder).lines)
    }
    return .done
  }

  private func table(_ sessions: [Session], _ folder: OpenFolder) -> TextTable {
    let texts = folder.strings.commands
    let format = folder.format
    let names = folder.names
    var table = TextTable(
      texts.key, texts.day, texts.time, texts.status, texts.workshop, texts.venue, texts.guides,
      ">" + texts.registered, ">" + texts.attended, texts.schools)
    for session in sessions {
      table.add(
        session.id.text, format.date(session.day), format.span(session.start, minutes: session.minutes),
        folder.strings.words.status(session.status), names.workshop(session.workshop),
        session.venue.map(names.venue) ?? "", session.guides.map(names.guide).joined(separator: ", "),
        count(session, \.registered, format), session.status == .held ? count(session, \.attended, format) : "",
        session.participation.map { names.cohort($0.cohort) }.joined(separator: ", "))
    }
    return table
  }

  /// The sum of what is known; with a `+` where some of it is not, and `?` where none is.
  private func count(_ session: Session, _ number: (Participation) -> Int?, _ format: Format) -> String {
    let known = session.participation.compactMap(number)
    guard !session.participation.isEmpty else { return "" }
    guard !known.isEmpty else { return format.unknown }
    let sum = format.number(known.reduce(0, +))
    return known.count < session.participation.count ? sum + "+" : sum
  }
}

extension Session {
  /// Guides by their ids: what is personal is left out of what goes to programs.
  fileprivate func json(in alliance: Alliance) -> JSONValue {
    [
      "id": JSONValue(id), "day": JSONValue(day), "start": JSONValue(start), "minutes": JSONValue(minutes),
      "status": JSONValue(status), "setting": JSONValue(setting), "workshop": JSONValue(workshop),
      "title": JSONValue(alliance.workshops[workshop]?.title), "venue": JSONValue(venue),
      "venueName": JSONValue(venue.flatMap { alliance.venues[$0]?.name }), "guides": JSONValue(guides),
      "academy": JSONValue(academy), "series": JSONValue(series), "capacity": JSONValue(capacity),
      "cohorts": .list(
        participation.map { part in
          [
            "school": JSONValue(part.school), "name": JSONValue(alliance.schools[part.school]?.name),
            "grade": JSONValue(part.grade), "invited": JSONValue(part.invited),
            "registered": JSONValue(part.registered), "attended": JSONValue(part.attended),
            "firstTimers": JSONValue(part.firstTimers), "beenEarlier": JSONValue(part.beenEarlier),
            "girls": JSONValue(part.girls), "priority": JSONValue(part.priority),
          ]
        }),
      "cancelReason": JSONValue(cancelReason),
    ]
  }
}
