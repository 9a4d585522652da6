import ArgumentParser
import Domain

/// `neteland conflicts`
struct ConflictsCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "What the scheduling rules have against the sessions of a school year.",
    discussion: """
      A clash of two sessions is there once for each of them. A blocking finding for which a reason is kept does not count. \
      The exit status is 1 where anything blocks.

      Which rules are asked, and which of them block, is set with neteland rules set. (Changes that contradict what somebody \
      else wrote into a file are the business of neteland resolve.)
      """)

  @Option(help: ArgumentHelp("The school year; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @Option(help: ArgumentHelp("One session only, by its id.", valueName: "id"))
  var session: String?

  @Flag(name: .customLong("open"), help: "Only sessions that are planned or confirmed.")
  var isOpenOnly = false

  @Flag(name: .customLong("blocking"), help: "Only what blocks.")
  var isBlockingOnly = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    var year = folder.year(year)
    if let session {
      year = try folder.session(session).schoolYear
    }
    let lines = ScheduleFinding.all(in: year, folder).filter { line in
      (session.map { line.session.id.text == $0 } ?? true) && (!isOpenOnly || line.session.status.isOpen)
        && (!isBlockingOnly || line.weight == .blocking)
    }
    if format.json {
      folder.output.json(.list(lines.map(\.json)))
    } else if lines.isEmpty {
      folder.output.line(folder.strings.rules.noFindings(year))
    } else {
      let texts = folder.strings.commands
      for line in lines {
        let reason = line.reason.map { " (\($0))" } ?? ""
        folder.output.line(
          "\(texts.weight(line.weight)): \(folder.names.session(line.session.id)): \(line.text)\(reason)")
      }
      func count(_ weight: CheckReport.Item.Weight) -> Int { lines.count { $0.weight == weight } }
      folder.output.line(texts.checked(count(.blocking), count(.kept), count(.advisory)))
    }
    return lines.contains { $0.weight == .blocking } ? .refused : .done
  }
}

/// A finding of the schedule with its session, as it is printed.
private struct ScheduleFinding {
  let finding: Finding
  let session: Session
  let weight: CheckReport.Item.Weight
  /// Why it is kept; of those that block.
  let reason: String?
  let text: String

  static func all(in year: SchoolYear, _ folder: OpenFolder) -> [ScheduleFinding] {
    let board = SchedulingBoard(folder.alliance, year: year)
    return board.sessions.flatMap { session in
      board.findings(for: session).map { finding in
        let reason = finding.severity == .blocking ? session.reason(against: finding.rule) : nil
        return ScheduleFinding(
          finding: finding, session: session,
          weight: finding.severity == .advisory ? .advisory : reason == nil ? .blocking : .kept, reason: reason,
          text: folder.strings.findings.text(finding, in: folder.alliance, format: folder.format))
      }
    }
  }

  var json: JSONValue {
    [
      "session": JSONValue(session.id), "day": JSONValue(session.day), "start": JSONValue(session.start),
      "minutes": JSONValue(session.minutes), "workshop": JSONValue(session.workshop),
      "status": JSONValue(session.status), "rule": JSONValue(finding.rule.rawValue),
      "severity": JSONValue(weight.rawValue), "reason": JSONValue(reason), "with": finding.detail.parties,
      "text": JSONValue(text),
    ]
  }
}
