import ArgumentParser
import Domain

/// `neteland rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The scheduling rules, and how much each weighs.",
    discussion: """
      A rule that blocks asks for a reason where a session is kept all the same; one that warns stops nobody; one that is off \
      is not asked. The figures the rules go by (the days between two sessions of a school, the speed between two places) are \
      fields of the alliance: neteland edit alliance.
      """,
    subcommands: [RulesListCommand.self, RulesSetCommand.self], defaultSubcommand: RulesListCommand.self)
}

/// `neteland rules list`
struct RulesListCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every rule with its level, and what it finds in a school year.")

  @Option(help: ArgumentHelp("The school year; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let year = folder.year(year)
    let found = SchedulingBoard(folder.alliance, year: year, levels: .usual).allFindings()
    let rows = RuleID.allCases.map { rule in
      RuleRow(
        rule: rule, level: folder.alliance.profile.level(of: rule), findings: found.count { $0.rule == rule })
    }
    if format.json {
      folder.output.json(.list(rows.map { $0.json(folder.strings) }))
    } else {
      let texts = folder.strings.rules
      var table = TextTable(texts.name, texts.levelTitle, texts.rule, ">" + texts.found(year), "")
      for row in rows {
        table.add(
          row.rule.rawValue, row.text(texts), folder.strings.findings.rule(row.rule),
          folder.format.number(row.findings), row.level == nil ? "" : texts.changed)
      }
      folder.output.lines(table.lines)
    }
    return .done
  }
}

/// `neteland rules set`
struct RulesSetCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Give a rule another level.",
    discussion: "For example: neteland rules set travel-time block")

  static var changes: Bool { true }

  @Argument(help: "The rule.")
  var rule: RuleID

  @Argument(help: "Its level; usual is the one it was made with.")
  var level: LevelWord

  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    try folder.checkIsWritable()
    let texts = folder.strings.rules
    var profile = folder.alliance.profile
    profile.setLevel(level.level, of: rule)
    let edit = try Edit.edit(profile, in: folder.alliance)
    guard !edit.isEmpty else {
      folder.output.line(folder.strings.commands.record.nothingToChange)
      return .done
    }
    try folder.save(edit)
    let row = RuleRow(rule: rule, level: level.level, findings: 0)
    folder.output.line(texts.isNow(folder.strings.findings.rule(rule), row.text(texts)))
    return .done
  }
}

/// A level as it is written on the command line.
enum LevelWord: String, CaseIterable, ExpressibleByArgument {
  case block, warn, off, usual

  /// Nil for the rule's own weight.
  var level: RuleLevel? { RuleLevel(rawValue: rawValue) }
}

extension RuleID: ExpressibleByArgument {}

extension RuleRow {
  fileprivate func json(_ strings: Strings) -> JSONValue {
    [
      "rule": JSONValue(rule.rawValue), "level": JSONValue(level?.rawValue ?? LevelWord.usual.rawValue),
      "usual": JSONValue(rule.usualSeverity?.rawValue), "findings": JSONValue(findings),
      "text": JSONValue(strings.findings.rule(rule)), "meaning": JSONValue(strings.rules.meaning(rule)),
    ]
  }
}
