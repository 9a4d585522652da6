extension Strings {
  static let dutch = Strings(
    calendar: .dutch, dayWords: .dutch,
    calendars: .dutch, mouse: .dutch, tables: .dutch,
    app: .dutch, actions: .dutch, words: .dutch, edits: .dutch, findings: .dutch, problems: .dutch,
    sessionForm: .dutch, recording: .dutch, registration: .dutch, prompt: .dutch, overview: .dutch, reach: .dutch,
    forecast: .dutch,
    reachCoverage: .dutch,
    reachList: .dutch, reachQuality: .dutch, reachYears: .dutch,
    evidence: .dutch,
    schools: .dutch, agenda: .dutch, agendaWeek: .dutch, commands: .dutch, admin: .dutch, recordForm: .dutch,
    history: .dutch, conflicts: .dutch, series: .dutch,
    reachSettings: .dutch, reachGroups: .dutch,
    rules: .dutch, guides: .dutch, settings: .dutch, palette: .dutch, inbox: .dutch,
    keptForm: .dutch, looks: .dutch, plain: .dutch, mistakes: .dutch)
}
