import Domain

/// What every screen may read: the alliance, the day, the year in view, the language, and the figures worked out from
/// them.
struct World: Equatable, Sendable {
  private(set) var alliance: Alliance
  let today: Day
  private(set) var year: SchoolYear
  var language: Language
  private(set) var figures: Figures
  /// What is wrong with the files of the folder.
  var problems: [DataProblem]
  /// Why nothing can be changed; nil where it can.
  var readOnly: ReadOnlyReason?

  init(
    alliance: Alliance, today: Day, year: SchoolYear? = nil, language: Language = .dutch,
    problems: [DataProblem] = [], readOnly: ReadOnlyReason? = nil
  ) {
    self.alliance = alliance
    self.today = today
    self.year = year ?? SchoolYear(containing: today)
    self.language = language
    self.problems = problems
    self.readOnly = readOnly
    figures = Figures(alliance, year: self.year, today: today)
  }

  var strings: Strings { language.strings }
  var format: Format { language.format }

  /// Applies an edit and works the figures out again; nothing changes where it is refused.
  mutating func apply(_ edit: Edit) throws(Refusal) {
    try alliance.apply(edit)
    figures = Figures(alliance, year: year, today: today)
  }

  mutating func show(_ year: SchoolYear) {
    self.year = year
    figures = Figures(alliance, year: year, today: today)
  }
}
