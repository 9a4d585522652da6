import ArgumentParser
import Domain

/// `neteland check`
struct CheckCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Everything that is wrong in the folder, or worth a look.",
    discussion: """
      What is wrong with the files, references that lead nowhere, numbers that contradict each other, and what the \
      scheduling rules have against sessions. A blocking finding for which a reason is kept does not count. The exit \
      status is 1 where anything blocks.
      """)

  static var reportsProblems: Bool { true }

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let report = CheckReport(folder.store, folder.strings, folder.names)
    if format.json {
      folder.output.json(.list(report.items.map(\.json)))
    } else {
      let texts = folder.strings.commands
      for item in report.items { folder.output.line("\(texts.weight(item.weight)): \(item.text)") }
      folder.output.line(
        texts.checked(report.count(.blocking), report.count(.kept), report.count(.advisory)))
    }
    return report.count(.blocking) > 0 ? .refused : .done
  }
}
