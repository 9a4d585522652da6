import Domain

/// What reach is asked for: of which alliance and year, by which definition, as of which day. The sections of a statement
/// answer it, each in its own way.
struct ReachQuestion {
  let alliance: Alliance
  /// Of the year that is asked for.
  let report: ReachReport
  let today: Day
  let names: Names
  /// Whether the files behind the numbers could be read.
  let sources: ReachSources
  /// Whether small counts are shown: what is printed stays with those who recorded it.
  let isConfidential: Bool
  /// What of the report must be hidden.
  let disclosure: ReachDisclosure
  /// The year that is asked for stands among the years too: what one of the two places hides, both do.
  private(set) var hiddenTotal = HiddenFigures.nothing
  private(set) var hidesNothing = true

  /// - Parameters:
  ///   - definition: that of the alliance's own target where it is nil.
  ///   - asOf: as in `ReachReport`.
  init(
    _ alliance: Alliance, year: SchoolYear, definition: ReachDefinition? = nil, asOf: Day? = nil, today: Day,
    names: Names, sources: ReachSources = ReachSources([]), isConfidential: Bool = false
  ) {
    self.alliance = alliance
    report = ReachReport(alliance, year: year, definition: definition, asOf: asOf)
    self.today = today
    self.names = names
    self.sources = sources
    self.isConfidential = isConfidential
    disclosure = isConfidential ? .nothing : ReachDisclosure(alliance, report)
    let years = ReachYearsSection(self).hiddenYears
    hiddenTotal = disclosure.total.with(years[year] ?? .nothing)
    hidesNothing = disclosure.hidesNothing && years.values.allSatisfy(\.hidesNothing)
  }

  /// The smallest count of pupils that is not small.
  var threshold: Int { isConfidential ? 0 : alliance.profile.smallCell }

  /// What of a sum over a whole year must be hidden.
  func disclosure(of report: ReachReport) -> ReachDisclosure {
    report == self.report || isConfidential ? disclosure : ReachDisclosure(alliance, report)
  }

  var year: SchoolYear { report.year }
  var definition: ReachDefinition { report.definition }
  var asOf: Day? { report.asOf }

  /// The same question about one year by itself.
  func report(of year: SchoolYear) -> ReachReport {
    if year == report.year, definition.years == 1 { return report }
    return ReachReport(alliance, year: year, definition: definition.yearly, asOf: asOf)
  }

  /// A part of the year that is asked for, against the bar.
  func standing(of reach: Reach) -> Standing { report.standing(of: reach, on: today) }

  func figures<Key>(
    _ groups: [ReachGroup<Key>], key: (Key) -> String, name: (Key) -> String,
    hidden: (Key?) -> HiddenFigures = { _ in .nothing }
  ) -> [ReachFigure] {
    groups.map { group in
      ReachFigure(
        key: group.key.map(key), name: group.key.map(name) ?? "", reach: group.reach,
        standing: standing(of: group.reach), hidden: hidden(group.key))
    }
  }
}
