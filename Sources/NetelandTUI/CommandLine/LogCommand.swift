import ArgumentParser
import Domain

/// `neteland log`
struct LogCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "What was changed, by whom and when, the latest first.",
    discussion: """
      The number and the id of a change stand at the begin and at the end of its line; neteland undo --change takes either. \
      With --json also which records a change touched, and whether it stands by now.
      """)

  @Option(help: ArgumentHelp("At most so many changes.", valueName: "number"))
  var limit: Int?

  @Option(help: ArgumentHelp("Only what this user changed.", valueName: "name"))
  var user: String?

  @Option(help: ArgumentHelp("Only what touched the record with this id.", valueName: "id"))
  var record: String?

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let limit, limit < 1 { throw UsageMistake.limitTooSmall.error }
  }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let history = try folder.store.history()
    let standings = ChangeStanding.all(in: history)
    let wanted = history.indices.reversed().filter { isWanted(history[$0]) }.prefix(limit ?? Int.max)
    if format.json {
      folder.output.json(.list(wanted.map { history[$0].json(standings[$0], in: history) }))
      return .done
    }
    guard !wanted.isEmpty else {
      folder.output.line(history.isEmpty ? folder.strings.history.empty : folder.strings.app.noMatches)
      return .done
    }
    let host = Surroundings.author(at: folder.context.clock).host
    var table = TextTable(">", "", "", "", "", "")
    for place in wanted {
      let entry = history[place]
      let isUndone = if case .undone = standings[place] { true } else { false }
      table.add(
        String(entry.sequence), entry.author.moment(folder.format), entry.author.name(at: host),
        folder.strings.edits.describe(entry.change), isUndone ? folder.strings.history.undone : "", entry.change.id)
    }
    folder.output.lines(table.lines)
    return .done
  }

  private func isWanted(_ entry: HistoryEntry) -> Bool {
    if let user, entry.author.user != user { return false }
    if let record, !entry.change.edit.mutations.contains(where: { $0.recordID == record }) { return false }
    return true
  }
}

extension HistoryEntry {
  fileprivate func json(_ standing: ChangeStanding, in history: [HistoryEntry]) -> JSONValue {
    var undoes: String?
    var redoes: String?
    switch change.place {
    case .new: break
    case .undo(let other): undoes = other
    case .redo(let other): redoes = other
    }
    let undoneBy: String? = if case .undone(let place) = standing { history[place].change.id } else { nil }
    return [
      "sequence": JSONValue(sequence), "id": JSONValue(change.id), "at": JSONValue(author.time),
      "user": JSONValue(author.user), "host": JSONValue(author.host), "act": JSONValue(change.edit.act.rawValue),
      "subject": JSONValue(change.edit.subject), "cause": JSONValue(change.edit.cause),
      "reason": JSONValue(change.edit.reason), "undoes": JSONValue(undoes), "redoes": JSONValue(redoes),
      "undoneBy": JSONValue(undoneBy),
      "records": .list(
        change.edit.mutations.map { ["file": JSONValue($0.file.path), "id": JSONValue($0.recordID)] }),
    ]
  }
}
