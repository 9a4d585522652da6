import ArgumentParser
import Domain

/// `neteland keys`: how the page about the keys is made; with other keys set, the page of those.
struct KeysCommand: ParsableCommand, NetelandCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The keys of the dashboard, as Markdown.", shouldDisplay: false)

  @OptionGroup var shared: SharedOptions

  func execute(in context: CommandContext) throws -> ExitStatus {
    let bindings = SettingsSource.read(context.variable).bindings
    context.output.lines(KeyPage(bindings, shared.language.strings).lines)
    return .done
  }
}

/// The keys as a page of Markdown, from the one table that the dashboard itself goes by.
struct KeyPage {
  let bindings: KeyBindings
  let strings: Strings

  init(_ bindings: KeyBindings, _ strings: Strings) {
    self.bindings = bindings
    self.strings = strings
  }

  var lines: [String] {
    var lines = ["# \(strings.commands.keysTitle)", "", strings.commands.keysIntroduction]
    for context in KeyContext.allCases {
      let here = bindings.all.filter { $0.context == context && !$0.keys.isEmpty }
      guard !here.isEmpty else { continue }
      lines += ["", "## \(strings.app.helpGroup(context))", ""]
      lines += ["| \(strings.commands.keyColumn) | \(strings.commands.doesColumn) |", "|---|---|"]
      for binding in here {
        let keys = binding.keys.map { "`\($0.label)`" }.joined(separator: " ")
        lines.append("| \(keys.escapedInTable) | \(strings.actions[binding.action].long.escapedInTable) |")
      }
    }
    return lines
  }
}

extension String {
  /// A bar would end the cell.
  fileprivate var escapedInTable: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
