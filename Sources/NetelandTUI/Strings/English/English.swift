extension Strings {
  static let english = Strings(
    calendar: .english, dayWords: .english,
    calendars: .english, mouse: .english, tables: .english,
    app: .english, actions: .english, words: .english, edits: .english, findings: .english, problems: .english,
    sessionForm: .english, recording: .english, registration: .english, prompt: .english, overview: .english,
    reach: .english,
    forecast: .english,
    reachCoverage: .english, reachList: .english, reachQuality: .english, reachYears: .english,
    evidence: .english, schools: .english, agenda: .english, agendaWeek: .english,
    commands: .english, admin: .english,
    recordForm: .english, history: .english, conflicts: .english, series: .english,
    reachSettings: .english, reachGroups: .english,
    rules: .english, guides: .english, settings: .english, palette: .english,
    inbox: .english, keptForm: .english, looks: .english, plain: .english,
    mistakes: .english)
}
