import ArgumentParser
import Domain

/// `neteland check`
struct CheckCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Everything that is wrong in the folder, or worth a look.",
    discussion: """
      What is wrong with the files, changes that contradict what somebody else wrote into them, references that \
      lead nowhere, numbers that contradict each other, and what the scheduling rules have against sessions. A blocking \
      finding for which a reason is kept does not count. The exit status is 1 where anything blocks.

      With --privacy it looks for personal data in notes, reasons, titles and keys it does not know: names, e-mail \
      addresses, telephone and national numbers. Names are a guess. The exit status is 1 where anything is found. What is \
      taken out of a note stays in the history.
      """)

  static var reportsProblems: Bool { true }

  @Flag(name: .customLong("privacy"), help: "Look for personal data in texts, and for nothing else.")
  var isAboutPrivacy = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    if isAboutPrivacy { return checkPrivacy(of: folder) }
    let host = Surroundings.author(at: folder.context.clock).host
    let report = CheckReport(folder.store, folder.strings, folder.names, host: host)
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

  private func checkPrivacy(of folder: OpenFolder) -> ExitStatus {
    let problems = folder.strings.problems
    // Not all has been looked through.
    for problem in folder.store.problems { folder.output.complain(problems.text(problem)) }
    let findings = PrivacyCheck(folder.alliance).findings
    if format.json {
      folder.output.json(.list(findings.map { $0.json(problems.text($0)) }))
    } else {
      for finding in findings { folder.output.line(problems.text(finding)) }
      folder.output.line(folder.strings.commands.privacyChecked(findings.count))
    }
    return findings.isEmpty ? folder.condition : .refused
  }
}

extension PrivacyFinding {
  /// `start` and `end` count characters in the text of the field, from 0; `end` is the one after the last.
  fileprivate func json(_ sentence: String) -> JSONValue {
    [
      "kind": JSONValue(kind.rawValue), "file": JSONValue(file.path), "record": JSONValue(record),
      "field": JSONValue(field), "start": JSONValue(range.lowerBound), "end": JSONValue(range.upperBound),
      "excerpt": JSONValue(excerpt), "text": JSONValue(sentence),
    ]
  }
}
