import ArgumentParser
import Domain

/// `neteland export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give the sessions to calendars, and tables to spreadsheets.",
    discussion: "Contacts of people are left out unless --contacts asks for them.",
    subcommands: [ExportCalendarCommand.self, ExportTableCommand.self])

  func run() throws { throw UsageMistake.whatToExport.error }
}

/// Where an export goes.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The file to write, else standard output.", valueName: "file"))
  var output: String?

  init() {}
}

extension OpenFolder {
  /// Writes an export where it was asked for, and says so where that is a file.
  func put(_ bytes: [UInt8], _ options: OutputOptions, said: (String) -> String) throws {
    guard let path = options.output, path != "-" else { return output.document(bytes) }
    try OutputFile(path).write(bytes)
    output.line(said(path))
  }

  /// The record that is meant: by its id, its name, or the beginning of its name.
  func find<R: Retirable>(_ text: String, in records: Records<R>, name: (R) -> String) throws -> RecordID<R> {
    if let exact = records[RecordID(text)] { return exact.id }
    let wanted = FoldedText(text).letters
    let named = records.filter { FoldedText(name($0)).letters == wanted }
    let found = named.isEmpty ? records.filter { FoldedText(name($0)).letters.starts(with: wanted) } : named
    guard let first = found.first, !wanted.isEmpty else { throw Refusal.noSuchRecord(kind: R.kind, id: text) }
    guard found.count == 1 else {
      let meant = strings.words.list(found.map { "\(name($0)) (\($0.id))" })
      throw UsageProblem(text: strings.calendars.ambiguous(strings.words.kind(R.kind), text, meant))
    }
    return first.id
  }
}
