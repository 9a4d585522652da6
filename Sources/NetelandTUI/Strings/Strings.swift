/// Every text of the interface in one language, by screen or area.
///
/// A section is a struct in `Sections/` with a value in each language's folder: a text that is missing there does not
/// compile. A class, though nothing in it changes: asking the world for its texts happens for every cell that is drawn,
/// and hands out one reference instead of a copy of hundreds of texts.
final class Strings: Sendable {
  let calendar: CalendarStrings
  let dayWords: DayWordStrings
  let calendars: CalendarFileStrings
  let app: AppStrings
  let mouse: MouseStrings
  let tables: TableStrings
  let actions: ActionStrings
  let words: WordStrings
  let edits: EditStrings
  let findings: FindingStrings
  let problems: ProblemStrings
  let sessionForm: SessionFormStrings
  let recording: RecordingStrings
  let registration: RegistrationStrings
  let prompt: PromptStrings
  let overview: OverviewStrings
  let reach: ReachStrings
  let reachQuality: ReachQualityStrings
  let reachYears: ReachYearsStrings
  let forecast: ForecastStrings
  let reachCoverage: ReachCoverageStrings
  let reachList: ReachListStrings
  let evidence: EvidenceStrings
  let schools: SchoolsStrings
  let agenda: AgendaStrings
  let agendaWeek: AgendaWeekStrings
  let commands: CommandStrings
  let admin: AdminStrings
  let recordForm: RecordFormStrings
  let history: HistoryStrings
  let conflicts: ConflictStrings
  let series: SeriesStrings
  let reachSettings: ReachSettingsStrings
  let reachGroups: ReachGroupsStrings
  let rules: RulesStrings
  let guides: GuidesStrings
  let settings: SettingsStrings
  let palette: PaletteStrings
  let inbox: InboxStrings
  let keptForm: KeptFormStrings
  let looks: LooksStrings
  let plain: PlainStrings
  let mistakes: MistakeStrings

  init(
    calendar: CalendarStrings, dayWords: DayWordStrings,
    calendars: CalendarFileStrings, mouse: MouseStrings, tables: TableStrings,
    app: AppStrings, actions: ActionStrings, words: WordStrings, edits: EditStrings, findings: FindingStrings,
    problems: ProblemStrings, sessionForm: SessionFormStrings, recording: RecordingStrings,
    registration: RegistrationStrings, prompt: PromptStrings,
    overview: OverviewStrings, reach: ReachStrings, forecast: ForecastStrings, reachCoverage: ReachCoverageStrings,
    reachList: ReachListStrings,
    reachQuality: ReachQualityStrings, reachYears: ReachYearsStrings,
    evidence: EvidenceStrings, schools: SchoolsStrings,
    agenda: AgendaStrings, agendaWeek: AgendaWeekStrings, commands: CommandStrings,
    admin: AdminStrings, recordForm: RecordFormStrings, history: HistoryStrings, conflicts: ConflictStrings,
    series: SeriesStrings, reachSettings: ReachSettingsStrings, reachGroups: ReachGroupsStrings,
    rules: RulesStrings, guides: GuidesStrings, settings: SettingsStrings,
    palette: PaletteStrings, inbox: InboxStrings, keptForm: KeptFormStrings,
    looks: LooksStrings, plain: PlainStrings, mistakes: MistakeStrings
  ) {
    self.calendar = calendar
    self.dayWords = dayWords
    self.calendars = calendars
    self.app = app
    self.mouse = mouse
    self.tables = tables
    self.actions = actions
    self.words = words
    self.edits = edits
    self.findings = findings
    self.problems = problems
    self.sessionForm = sessionForm
    self.recording = recording
    self.registration = registration
    self.prompt = prompt
    self.overview = overview
    self.reach = reach
    self.reachQuality = reachQuality
    self.reachYears = reachYears
    self.forecast = forecast
    self.reachCoverage = reachCoverage
    self.reachList = reachList
    self.evidence = evidence
    self.schools = schools
    self.agenda = agenda
    self.agendaWeek = agendaWeek
    self.commands = commands
    self.admin = admin
    self.recordForm = recordForm
    self.history = history
    self.conflicts = conflicts
    self.series = series
    self.reachSettings = reachSettings
    self.reachGroups = reachGroups
    self.rules = rules
    self.guides = guides
    self.settings = settings
    self.palette = palette
    self.inbox = inbox
    self.keptForm = keptForm
    self.looks = looks
    self.plain = plain
    self.mistakes = mistakes
  }
}
