import Domain

/// What every screen may read: the alliance, the day, the year in view, the language, and the figures worked out from
/// them.
struct World: Sendable {
  private(set) var alliance: Alliance
  private(set) var today: Day
  /// The school year in view.
  private(set) var year: SchoolYear
  var language: Language {
    didSet { revision += 1 }
  }
  private(set) var figures: Figures
  /// What is wrong with the files of the folder.
  private(set) var problems: [DataProblem]
  /// What is wrong with the settings of the person at the keyboard.
  var settingProblems: [SettingProblem] = []
  /// Saved changes that contradict what somebody else has written into the files, and wait for a choice.
  private(set) var conflicts: [Conflict]
  /// Of those, the ones in which somebody has chosen and the disk has not answered yet.
  private(set) var choosing: Set<ConflictPlace> = []
  /// All changes: of earlier runs, of this one and of others, oldest first. Those on their way to the disk have no place in
  /// the journal yet.
  var history: [HistoryEntry] = [] {
    didSet { revision += 1 }
  }
  /// What this machine is called in the history.
  let host: String
  /// How each table is wanted; those that are not named stand as they come.
  var tables: [TableID: TableArrangement] = [:]
  /// How much room a screen has: the terminal without its head, status line and footer.
  var room = Size(width: 80, height: 21) {
    didSet { revision += 1 }
  }
  /// Another number whenever something that screens are refreshed by is no longer as it was. Arrangements of tables, problems
  /// of the settings and haste are read as they are needed, and do not count.
  private(set) var revision = 0
  /// Keys come faster than anybody reads what goes with each: a pane beside a list may wait until they rest.
  var isHurried = false
  /// Why nothing can be changed; nil where it can.
  let readOnly: ReadOnlyReason?

  init(
    alliance: Alliance, today: Day, year: SchoolYear? = nil, language: Language = .dutch,
    problems: [DataProblem] = [], conflicts: [Conflict] = [], host: String = "", readOnly: ReadOnlyReason? = nil
  ) {
    let year = year ?? SchoolYear(containing: today)
    self.alliance = alliance
    self.today = today
    self.year = year
    self.language = language
    self.problems = problems
    self.conflicts = conflicts
    self.host = host
    self.readOnly = readOnly
    figures = Figures(alliance, year: year, today: today)
  }

  var strings: Strings { language.strings }
  var format: Format { language.format }

  /// The records of the school year in view.
  var records: YearRecords { alliance[year] }

  /// The reach of the school year in view, by the alliance's first target.
  var reach: ReachReport {
    figures.reach(in: year)
      ?? ReachReport(alliance, year: year, definition: ReachDefinition(alliance.profile.target))
  }

  /// Applies an edit and brings the figures up to date; nothing changes where it is refused.
  /// - Returns: the edit as it was made, on top of what others did.
  @discardableResult
  mutating func apply(_ edit: Edit) throws(Refusal) -> Edit {
    let made = try alliance.applyRebased(edit)
    revision += 1
    figures.update(alliance, year: year, after: made)
    return made
  }

  /// Another state of the folder altogether.
  mutating func replace(_ contents: FolderContents) {
    revision += 1
    alliance = contents.alliance
    problems = contents.problems
    conflicts = contents.conflicts
    choosing.formIntersection(conflicts.map(\.place))
    figures = Figures(alliance, year: year, today: today)
  }

  /// Somebody has chosen; nothing is settled until the disk says so.
  mutating func choose(_ conflict: Conflict) {
    revision += 1
    choosing.insert(conflict.place)
  }

  /// The disk has refused.
  mutating func chooseAgain() {
    revision += 1
    choosing = []
  }

  /// The last change that is in the journal by now; 0 for none.
  var lastSequence: Int { history.last { $0.sequence > 0 }?.sequence ?? 0 }

  /// Why an edit cannot be made that somebody began when the journal went up to `sequence`: with the change that is in its
  /// way, where one came in since.
  func explain(_ refusal: Refusal, since sequence: Int) -> String {
    var other: HistoryEntry?
    if case .changedMeanwhile(let file, let record, let field) = refusal {
      other = history.last {
        ($0.sequence == 0 || $0.sequence > sequence) && $0.touches(file, record, field: field)
      }
    }
    return strings.problems.text(refusal, by: other, in: alliance)
  }

  mutating func goOn(to day: Day) {
    revision += 1
    today = day
    figures = Figures(alliance, year: year, today: day)
  }

  mutating func show(_ year: SchoolYear) {
    revision += 1
    self.year = year
    if figures.reach(in: year) == nil { figures = Figures(alliance, year: year, today: today) }
  }
}
