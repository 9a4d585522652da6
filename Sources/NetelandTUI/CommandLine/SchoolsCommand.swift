import ArgumentParser
import Domain

/// `neteland schools`
struct SchoolsCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "schools", abstract: "The schools, with their reach and their sessions in a school year.")

  @Option(help: ArgumentHelp("The school year; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let year = folder.year(year)
    let report = ReachReport(folder.alliance, year: year)
    let activity = SchoolActivity.all(in: folder.alliance, years: [year], today: folder.today)
    let rows = folder.alliance.schools.map {
      Row(school: $0, reach: report.reach(of: $0.id), activity: activity[$0.id] ?? SchoolActivity())
    }
    if format.json {
      folder.output.json(.list(rows.map { $0.json(report, on: folder.today) }))
    } else if rows.isEmpty {
      folder.output.line(folder.strings.app.empty.schools)
    } else {
      folder.output.lines(table(rows, folder).lines)
    }
    return .done
  }

  fileprivate struct Row {
    let school: School
    /// Nil for a school without a counted grade.
    let reach: Reach?
    let activity: SchoolActivity
  }

  private func table(_ rows: [Row], _ folder: OpenFolder) -> TextTable {
    let texts = folder.strings.commands
    let words = folder.strings.words
    let format = folder.format
    var table = TextTable(
      texts.key, texts.name, texts.municipality, texts.network, texts.level, ">" + texts.pupils, ">" + texts.reached,
      ">" + texts.share, ">" + texts.held, ">" + texts.planned, texts.next, "")
    for row in rows {
      let school = row.school
      let pupils = row.reach.map { $0.cohortsWithoutEnrolment > 0 ? format.unknown : format.number($0.enrolled) }
      let remarks = [school.retired ? texts.retired : nil, school.member ? nil : texts.noMember]
      table.add(
        school.id.text, school.name, school.municipality, words.network(school.network),
        school.levels.map(words.level).joined(separator: " "), pupils ?? "",
        row.reach.map { format.range($0.lower, $0.upper) } ?? "",
        row.reach.map { share(of: $0, format) } ?? "",
        format.number(row.activity.past.count), format.number(row.activity.planned.count),
        row.activity.nextDay.map(format.date) ?? "", remarks.compactMap { $0 }.joined(separator: ", "))
    }
    return table
  }

  private func share(of reach: Reach, _ format: Format) -> String {
    reach.share.map { format.percent(tenths: $0.lowerTenths, $0.upperTenths) } ?? format.unknown
  }
}

extension SchoolsCommand.Row {
  /// Without the contacts: what is personal is left out of what goes to programs.
  fileprivate func json(_ report: ReachReport, on today: Day) -> JSONValue {
    let reached = reach.map { JSONValue.object(ReachStatement.members($0, report.standing(of: $0, on: today))) }
    return [
      "id": JSONValue(school.id), "name": JSONValue(school.name), "network": JSONValue(school.network),
      "levels": JSONValue(school.levels), "postcode": JSONValue(school.address.postcode),
      "municipality": JSONValue(school.municipality), "member": JSONValue(school.member),
      "retired": JSONValue(school.retired), "schoolYear": JSONValue(report.year), "reach": reached ?? .null,
      "sessionsHeld": JSONValue(activity.past.count), "sessionsPlanned": JSONValue(activity.planned.count),
      "lastHeld": JSONValue(activity.lastDay), "next": JSONValue(activity.nextDay),
    ]
  }
}
