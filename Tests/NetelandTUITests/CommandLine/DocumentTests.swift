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
