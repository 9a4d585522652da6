import ArgumentParser
import Domain

/// `neteland guides`
struct GuidesCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "guides",
    abstract: "The guides, with their hours in a school year; or who can guide a session.",
    discussion: """
      With --for everybody who could guide that session, the free and able first, each with what the rules have against it. \
      Contacts are left out.
      """)

  @Option(help: ArgumentHelp("The school year; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @Option(name: .customLong("for"), help: ArgumentHelp("The session that needs a guide, by its id.", valueName: "id"))
  var session: String?

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    if let session {
      let found = try folder.session(session)
      show(SchedulingBoard(folder.alliance, year: found.schoolYear).guideOffers(for: found), folder)
      return .done
    }
    list(in: folder.year(year), folder)
    return .done
  }

  // MARK: Who can do this?

  private func show(_ offers: [GuideOffer], _ folder: OpenFolder) {
    let texts = folder.strings.guides
    if format.json {
      folder.output.json(.list(offers.map { $0.json(folder) }))
      return
    }
    guard !offers.isEmpty else { return folder.output.line(texts.noGuides) }
    var table = TextTable(
      folder.strings.commands.key, folder.strings.commands.name, "", ">" + texts.givenHours, ">" + texts.plannedHours,
      texts.reason)
    for offer in offers {
      let on = offer.isAssigned ? texts.onIt + ", " : ""
      let reasons = offer.findings.map { texts.short($0.detail, folder.names) ?? text($0, folder) }
      table.add(
        offer.guide.text, folder.names.guide(offer.guide), on + texts.standing(offer.standing),
        folder.format.hours(minutes: offer.hours.given.minutes),
        folder.format.hours(minutes: offer.hours.planned.minutes),
        reasons.isEmpty
          ? texts.reason(for: offer, folder.strings.findings, folder.names) : reasons.joined(separator: "; "))
    }
    folder.output.lines(table.lines)
  }

  // MARK: Hours this year

  private func list(in year: SchoolYear, _ folder: OpenFolder) {
    let hours = folder.alliance[year].guideHours
    let guides = folder.alliance.guides.filter { !$0.retired || hours[$0.id] != nil }
    if format.json {
      folder.output.json(.list(guides.map { $0.json(hours[$0.id] ?? GuideHours(), in: year) }))
      return
    }
    let texts = folder.strings.guides
    guard !guides.isEmpty else { return folder.output.line(texts.noGuides) }
    var table = TextTable(
      folder.strings.commands.key, folder.strings.commands.name, texts.weekdays, ">" + texts.workshops,
      ">" + texts.givenSessions, ">" + texts.givenHours, ">" + texts.plannedSessions, ">" + texts.plannedHours, "")
    for guide in guides {
      let own = hours[guide.id] ?? GuideHours()
      let days = guide.weekdays.sorted().map { folder.format.weekdaysShort[$0.rawValue - 1] }
      table.add(
        guide.id.text, guide.name, days.isEmpty ? folder.format.unknown : days.joined(separator: " "),
        folder.format.number(guide.skills.isEmpty ? nil : guide.skills.count), folder.format.number(own.given.sessions),
        folder.format.hours(minutes: own.given.minutes), folder.format.number(own.planned.sessions),
        folder.format.hours(minutes: own.planned.minutes), guide.retired ? folder.strings.commands.retired : "")
    }
    folder.output.lines(table.lines)
  }
}

private func text(_ finding: Finding, _ folder: OpenFolder) -> String {
  folder.strings.findings.text(finding, in: folder.alliance, format: folder.format)
}

extension GuideOffer {
  fileprivate func json(_ folder: OpenFolder) -> JSONValue {
    [
      "guide": JSONValue(guide), "name": JSONValue(folder.alliance.guides[guide]?.name),
      "standing": JSONValue("\(standing)"), "onSession": JSONValue(isAssigned),
      "givesWorkshop": JSONValue(givesWorkshop), "minutesGiven": JSONValue(hours.given.minutes),
      "minutesPlanned": JSONValue(hours.planned.minutes),
      "findings": .list(
        findings.map { finding in
          [
            "rule": JSONValue(finding.rule.rawValue), "severity": JSONValue(finding.severity.rawValue),
            "with": finding.detail.parties, "text": JSONValue(text(finding, folder)),
          ]
        }),
    ]
  }
}

extension Guide {
  fileprivate func json(_ hours: GuideHours, in year: SchoolYear) -> JSONValue {
    [
      "id": JSONValue(id), "name": JSONValue(name), "role": JSONValue(role), "partner": JSONValue(partner),
      "skills": JSONValue(skills), "weekdays": JSONValue(weekdays), "retired": JSONValue(retired),
      "schoolYear": JSONValue(year), "sessionsGiven": JSONValue(hours.given.sessions),
      "minutesGiven": JSONValue(hours.given.minutes), "sessionsPlanned": JSONValue(hours.planned.sessions),
      "minutesPlanned": JSONValue(hours.planned.minutes),
    ]
  }
}
