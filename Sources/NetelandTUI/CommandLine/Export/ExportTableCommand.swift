import ArgumentParser
import Domain

/// `neteland export csv`
struct ExportTableCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "A table of a school year, for a spreadsheet.",
    discussion: """
      As Excel in Belgium opens it: semicolons, UTF-8, days like 2026-11-25. Nothing in it is run as a formula.

      sessions       a row a session
      schools        a row a school in use
      participation  a row a class at a session, with its numbers
      """)

  @Argument(help: "sessions, schools or participation.")
  var table: ExportTable.Kind

  @Option(help: ArgumentHelp("The school year; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @Flag(help: "The names, e-mail addresses and telephone numbers of people too.")
  var contacts = false

  @Flag(help: "Show small counts of pupils too. Not for outside.")
  var confidential = false

  @OptionGroup var outputOptions: OutputOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let export = ExportTable(
      folder.alliance, folder.year(year), today: folder.today, folder.strings, folder.format, contacts: contacts,
      isConfidential: confidential)
    let rows = export.rows(table)
    var writer = CSVWriter(byteOrderMark: true)
    for row in rows.all { writer.append(row) }
    try folder.put(writer.bytes, outputOptions) { folder.strings.calendars.rowsWritten(rows.all.count - 1, $0) }
    if rows.hides { folder.output.remark(folder.strings.reachGroups.hidden(folder.alliance.profile.smallCell)) }
    return .done
  }
}
