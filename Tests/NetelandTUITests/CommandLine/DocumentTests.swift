import ArgumentParser
import Domain
import Testing

@testable import NetelandTUI

/// Pages of the documentation that are made from the program itself. `make golden` writes them anew.
@Suite("Pages made from the program")
struct DocumentTests {
  @Test("docs/COMMANDS.md is the help of the commands")
  func commands() throws {
    var page = [
      "# Commands", "",
      "Made from the program's own help; a test keeps it so. The texts that commands print are in the language of the",
      "locale, or of `--lang`.", "", "## neteland", "", "```text", help(of: Neteland.self), "```",
    ]
    for command in subcommands(of: Neteland.self) {
      page += ["", "## \(name(of: command.path))", "", "```text", command.help, "```"]
    }
    try expectGolden(page.joined(separator: "\n"), "docs/COMMANDS.md")
  }

  @Test("docs/KEYS.md is the table of keys")
  func keys() throws {
    let run = CommandRun(["keys", "--lang", "en"])
    try expectGolden(run.output, "docs/KEYS.md")
  }

  @Test("docs/SETTINGS.md has the contexts, actions and columns that can be set")
  func settings() throws {
    var page = try #require(try GoldenFile("docs/SETTINGS.md").read())
    var actions: [String] = []
    for context in KeyContext.allCases {
      let bindings = KeyBindings.standardTable.filter { $0.context == context }
      guard !bindings.isEmpty else { continue }
      actions += ["", "### `\(context.rawValue)`: \(Strings.english.app.helpGroup(context))", ""]
      actions += ["| Action | Keys | Does |", "|---|---|---|"]
      actions += bindings.map { binding in
        let keys = binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
        return "| `\(binding.action.rawValue)` | \(keys) | \(Strings.english.actions[binding.action].long) |"
      }
    }
    try fill("actions", with: actions.joined(separator: "\n") + "\n", in: &page)
    try fill("columns", with: list(SettingTable.schools.columns), in: &page)
    try fill("needed", with: list(Action.allCases.filter(\.needsKey).map(\.rawValue)), in: &page)
    try expectGolden(page, "docs/SETTINGS.md")
  }

  @Test("Every value of a setting is on the page of the settings", .enabled(if: !GoldenFile.isWriting))
  func settingValues() throws {
    let page = try #require(try GoldenFile("docs/SETTINGS.md").read())
    let values =
      SettingName.allCases.map(\.rawValue) + Language.allCases.map(\.rawValue) + ScreenID.allCases.map(\.name)
      + Theme.all.map(\.name)
    for value in values { #expect(page.contains("`\(value)`"), "\(value)") }
  }

  private func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ") + "."
  }

  /// Puts a text between the marks around a part that is made.
  private func fill(_ part: String, with text: String, in page: inout String) throws {
    let start = try #require(page.firstRange(of: "<!-- made: \(part) -->"))
    let end = try #require(page[start.upperBound...].firstRange(of: "<!-- end -->"))
    page.replaceSubrange(start.upperBound..<end.lowerBound, with: "\n" + text + "\n")
  }

  @Test("Every action that a key does is on the page of the keys")
  func complete() {
    let page = KeyPage(.standard, .english).lines.joined(separator: "\n")
    for binding in KeyBindings.standard.all {
      #expect(page.contains(Strings.english.actions[binding.action].long), "\(binding.action)")
    }
  }

  private struct Entry {
    let path: [String]
    let help: String
  }

  private func subcommands(of command: any ParsableCommand.Type, under path: [String] = ["neteland"]) -> [Entry] {
    var entries: [Entry] = []
    for child in command.configuration.subcommands where child.configuration.shouldDisplay {
      let place = path + [child.configuration.commandName ?? ""]
      entries.append(Entry(path: place, help: help(of: child)))
      entries += subcommands(of: child, under: place)
    }
    return entries
  }

  private func help(of command: any ParsableCommand.Type) -> String {
    var help = Neteland.helpMessage(for: command, columns: 100)
    while help.last == "\n" { help.removeLast() }
    return help
  }

  private func name(of path: [String]) -> String { path.joined(separator: " ") }
}
