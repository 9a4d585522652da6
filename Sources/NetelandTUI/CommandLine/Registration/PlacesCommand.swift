import ArgumentParser
import Domain

/// `neteland places`
struct PlacesCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "Who has a place at a session, how many are left, and who waits.")

  @Argument(help: "The id of the session, as neteland sessions shows it.")
  var session: String

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let session = try folder.session(session)
    if format.json {
      folder.output.json(session.placesJSON(in: folder.alliance))
      return .done
    }
    let texts = folder.strings.registration
    let names = folder.names
    let number = folder.format.number as (Int?) -> String
    folder.output.line(names.session(session.id))
    // Nobody comes to one that was called off, whoever is still on its lists.
    if !session.status.isOpen {
      let reason = session.cancelReason.map { ": \($0)" } ?? ""
      folder.output.line(folder.strings.words.status(session.status) + reason)
    }
    folder.output.line(folder.sentence(on: session))
    var classes = TextTable(texts.cohort, ">" + texts.enrolled, ">" + texts.invited, ">" + texts.registered)
    let records = folder.alliance[session.schoolYear]
    for line in session.participation {
      classes.add(
        names.cohort(line.cohort), number(records.enrolled(line.cohort)), number(line.invited),
        number(line.registered))
    }
    folder.output.lines(classes.lines)
    guard !session.waiting.isEmpty else { return .done }
    var waiting = TextTable(">", texts.waitingList, ">" + texts.waiting, texts.since, "")
    for (index, group) in session.waiting.enumerated() {
      waiting.add(
        number(index + 1), names.cohort(group.cohort), number(group.pupils),
        group.since.map(folder.format.date) ?? "",
        group.decided.map(folder.strings.words.waitingDecision) ?? "")
    }
    folder.output.lines(waiting.lines)
    return .done
  }
}
