import Domain

/// The reach of a school year in whole and in parts, beside that of the other years.
struct ReachStatement {
  struct Part {
    /// What programs know it by: the id of a school, the name of a municipality, a net. Nil for cohorts without one.
    let key: String?
    let name: String
    let reach: Reach
    let standing: Standing
  }

  let title: String
  let part: ReachCommand.Part
  let report: ReachReport
  let standing: Standing
  let parts: [Part]
  /// Beside each other.
  let years: PooledReach
  /// The school years that are over, in one number. A year that still runs would drag it down.
  let finished: PooledReach
  /// Whether the files behind the numbers could be read.
  let sources: ReachSources

  init(
    _ alliance: Alliance, year: SchoolYear, by part: ReachCommand.Part, today: Day, _ names: Names,
    sources: ReachSources = ReachSources([])
  ) {
    self.sources = sources
    let definition = ReachDefinition(alliance.profile.target)
    let report = ReachReport(alliance, year: year, definition: definition)
    title = alliance.profile.name
    self.part = part
    self.report = report
    standing = report.standing(on: today)
    func make<Key>(_ groups: [ReachGroup<Key>], _ text: (Key) -> String, _ name: (Key) -> String) -> [Part] {
      groups.map { group in
        Part(
          key: group.key.map(text), name: group.key.map(name) ?? "", reach: group.reach,
          standing: report.standing(of: group.reach, on: today))
      }
    }
    parts =
      switch part {
      case .municipality: make(report.byMunicipality, { $0 }, { $0 })
      case .school: make(report.bySchool, \.text, names.school)
      case .net: make(report.byNetwork, \.rawValue, names.words.network)
      }
    // A year without enrolments has nothing to set beside the others.
    let others = alliance.schoolYears.filter { $0 != year && !alliance[$0].enrolments.isEmpty }
    let reports = others.map { ReachReport(alliance, year: $0, definition: definition) } + [report]
    years = PooledReach(reports, definition: definition, today: today)
    finished = PooledReach(
      reports.filter { $0.windowIsOver(on: today) && $0.total.cohorts > 0 }, definition: definition, today: today)
  }
}

// MARK: - For people

extension ReachStatement {
  func lines(_ strings: Strings, _ format: Format) -> [String] {
    let texts = strings.commands
    let words = strings.words
    let definition = report.definition
    let total = report.total
    var lines = [
      texts.reachTitle(title.isEmpty ? strings.app.title : title, report.year),
      texts.reachDefinition(words.gradesShort(definition.grades), words.countedSetting(definition.setting)),
      "",
    ]
    guard total.cohorts > 0 else { return lines + [strings.app.empty.reach] + doubts(words, texts, format) }
    var facts = TextTable("", "")
    let range = format.range(total.lower, total.upper)
    facts.add(texts.reached, texts.reachedOf(range, words.pupils(total.enrolled), share(total, format)))
    facts.add(texts.target, texts.needs(format.percent(definition.percent), words.pupils(standing.needed)))
    facts.add(texts.verdict, verdict(of: standing, words, texts, format))
    facts.add(texts.contacts, texts.contactsAre(format.number(total.contacts)))
    lines += facts.lines + doubts(words, texts, format)

    var byPart = TextTable(
      [texts.part(part), ">" + texts.reached, ">" + texts.pupils, ">" + texts.share, ">" + texts.stillNeeded]
        + [texts.verdict, ">" + texts.contacts])
    for part in parts {
      let name = part.name.isEmpty ? texts.withoutPart : part.name
      byPart.add(row(name, part.reach, part.standing, words, texts, format))
    }
    lines += [""] + byPart.lines

    var byYear = TextTable(
      [texts.schoolYear, ">" + texts.reached, ">" + texts.pupils, ">" + texts.share, ">" + texts.stillNeeded]
        + [texts.verdict, ">" + texts.contacts])
    for year in years.years {
      byYear.add(row(year.year.description, year.reach, years.standing(of: year), words, texts, format))
    }
    if finished.years.count > 1, let pooled = finished.pooled, let standing = finished.standing {
      byYear.add(row(texts.pooled(finished.years.count), pooled, standing, words, texts, format))
    }
    return lines + [""] + byYear.lines
  }

  private func row(
    _ name: String, _ reach: Reach, _ standing: Standing, _ words: WordStrings, _ texts: CommandStrings,
    _ format: Format
  ) -> [String] {
    [
      name, format.range(reach.lower, reach.upper), format.number(reach.enrolled), share(reach, format),
      format.range(standing.stillNeeded.lowerBound, standing.stillNeeded.upperBound),
      words.verdict(standing.verdict), format.number(reach.contacts),
    ]
  }

  private func share(_ reach: Reach, _ format: Format) -> String {
    reach.share.map { format.percent(tenths: $0.lowerTenths, $0.upperTenths) } ?? format.unknown
  }

  private func verdict(
    of standing: Standing, _ words: WordStrings, _ texts: CommandStrings, _ format: Format
  ) -> String {
    let verdict = words.verdict(standing.verdict)
    guard standing.stillNeeded.upperBound > 0 else { return verdict }
    let range = standing.stillNeeded
    return texts.verdictNeeding(verdict, format.range(range.lowerBound, range.upperBound), range.upperBound)
  }

  /// What is not known, and so is not in the numbers.
  private func doubts(_ words: WordStrings, _ texts: CommandStrings, _ format: Format) -> [String] {
    let total = report.total
    let bar = sources.isTargetKnown ? [] : [texts.barAssumed(format.percent(report.definition.percent))]
    let unread = sources.partial.filter { $0 != DataFile.standing(.alliance).path }.map { texts.notReadWhole($0) }
    let unknown = [
      total.unrecorded > 0 ? texts.unrecorded(total.unrecorded) : nil,
      total.cohortsWithoutEnrolment > 0 ? texts.withoutEnrolment(total.cohortsWithoutEnrolment) : nil,
      total.cohortsProvisional > 0 ? texts.provisional(total.cohortsProvisional) : nil,
      total.cohortsContradicted > 0 ? texts.contradicted(total.cohortsContradicted) : nil,
    ].compactMap(\.self)
    return (bar + unread + unknown).map { "! \($0)" }
  }
}

// MARK: - For programs

extension ReachStatement {
  var json: JSONValue {
    [
      "schoolYear": JSONValue(report.year),
      "grades": JSONValue(report.definition.grades),
      "setting": JSONValue(report.definition.setting),
      "targetPercent": JSONValue(report.definition.percent),
      "targetIsAssumed": JSONValue(!sources.isTargetKnown),
      "notReadWhole": JSONValue(sources.partial),
      "total": .object(Self.members(report.total, standing)),
      "by": JSONValue(part.rawValue),
      "parts": .list(
        parts.map { part in
          .object(
            [.init("key", JSONValue(part.key)), .init("name", part.key == nil ? .null : JSONValue(part.name))]
              + Self.members(part.reach, part.standing))
        }),
      "years": .list(
        years.years.map { year in
          .object([.init("schoolYear", JSONValue(year.year))] + Self.members(year.reach, years.standing(of: year)))
        }),
      "pooled": pooled,
    ]
  }

  private var pooled: JSONValue {
    guard !finished.years.isEmpty, let reach = finished.pooled, let standing = finished.standing else { return .null }
    return .object([.init("schoolYears", JSONValue(finished.years.map(\.year)))] + Self.members(reach, standing))
  }

  /// Shares are in tenths of a percent: 743 is 74.3%.
  static func members(_ reach: Reach, _ standing: Standing) -> [JSONValue.Member] {
    [
      .init("reachedAtLeast", JSONValue(reach.lower)), .init("reachedAtMost", JSONValue(reach.upper)),
      .init("pupils", JSONValue(reach.enrolled)),
      .init("shareTenthsAtLeast", JSONValue(reach.share?.lowerTenths)),
      .init("shareTenthsAtMost", JSONValue(reach.share?.upperTenths)),
      .init("needed", JSONValue(standing.needed)),
      .init("stillNeededAtLeast", JSONValue(standing.stillNeeded.lowerBound)),
      .init("stillNeededAtMost", JSONValue(standing.stillNeeded.upperBound)),
      .init("verdict", JSONValue(standing.verdict.rawValue)),
      .init("contacts", JSONValue(reach.contacts)), .init("cohorts", JSONValue(reach.cohorts)),
      .init("cohortsWithoutEnrolment", JSONValue(reach.cohortsWithoutEnrolment)),
      .init("cohortsProvisional", JSONValue(reach.cohortsProvisional)),
      .init("cohortsContradicted", JSONValue(reach.cohortsContradicted)),
      .init("sessionsWithoutNumbers", JSONValue(reach.unrecorded)),
    ]
  }
}
