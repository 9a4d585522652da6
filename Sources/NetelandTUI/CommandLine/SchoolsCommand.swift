import ArgumentParser
import Domain

/// `neteland schools`
struct SchoolsCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "schools", abstract: "The schools, with their reach and their sessions in a school year.")

  @Option(help: ArgumentHelp("The school year; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @Flag(help: "Show small counts of pupils too. Not for outside.")
  var confidential = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let year = folder.year(year)
    let report = ReachReport(folder.alliance, year: year)
    let disclosure = confidential ? .nothing : ReachDisclosure(folder.alliance, report)
    let activity = SchoolActivity.all(in: folder.alliance, years: [year], today: folder.today)
    let rows = folder.alliance.schools.map {
      Row(
        school: $0, reach: report.reach(of: $0.id), activity: activity[$0.id] ?? SchoolActivity(),
        hidden: disclosure.school($0.id))
    }
    if format.json {
      folder.output.json(.list(rows.map { $0.json(report, on: folder.today) }))
    } else if rows.isEmpty {
      folder.output.line(folder.strings.app.empty.schools)
    } else {
      folder.output.lines(table(rows, folder).lines)
      if rows.contains(where: { !$0.hidden.hidesNothing }) {
        // Beside the table, which keeps a line a school.
        folder.output.remark(folder.strings.reachGroups.hidden(folder.alliance.profile.smallCell))
      }
    }
    return .done
  }

  fileprivate struct Row {
    let school: School
    /// Nil for a school without a counted grade.
    let reach: Reach?
    let activity: SchoolActivity
    /// What must not leave the room.
    let hidden: HiddenFigures
  }

  private func table(_ rows: [Row], _ folder: OpenFolder) -> TextTable {
    let texts = folder.strings.commands
    let words = folder.strings.words
    let format = folder.format
    var table = TextTable(
      texts.key, texts.name, texts.municipality, texts.network, texts.level, ">" + texts.pupils, ">" + texts.reached,
      ">" + texts.share, ">" + texts.held, ">" + texts.planned, texts.next, "")
    let wording = ReachWording(folder.strings, format, threshold: folder.alliance.profile.smallCell)
    for row in rows {
      let school = row.school
      let mark = row.hidden.reached == nil ? nil : ReachWording.hiddenMark
      let reached = wording.hidden(row.hidden.reached, row.reach?.upper ?? 0)
      let pupils = row.reach.map { $0.cohortsWithoutEnrolment > 0 ? format.unknown : format.number($0.enrolled) }
      let remarks = [school.retired ? texts.retired : nil, school.member ? nil : texts.noMember]
      table.add(
        school.id.text, school.name, school.municipality, words.network(school.network),
        school.levels.map(words.level).joined(separator: " "),
        wording.hidden(row.hidden.pupils, row.reach?.enrolled ?? 0) ?? pupils ?? "",
        reached ?? row.reach.map { format.range($0.lower, $0.upper) } ?? "",
        mark ?? row.reach.map(format.share) ?? "",
        format.number(row.activity.past.count), format.number(row.activity.planned.count),
        row.activity.nextDay.map(format.date) ?? "", remarks.compactMap { $0 }.joined(separator: ", "))
    }
    return table
  }
}

extension SchoolsCommand.Row {
  /// Without the contacts: what is personal is left out of what goes to programs.
  fileprivate func json(_ report: ReachReport, on today: Day) -> JSONValue {
    let reached = reach.map {
      JSONValue.object(ReachFigure.members($0, report.standing(of: $0, on: today), hidden: hidden))
    }
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
