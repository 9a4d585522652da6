import Domain

extension AppStrings {
  static let english = AppStrings(
    title: "STEM Neteland",
    screen: EnglishApp.screen,
    tooSmall: { "Too small: at least \($0)×\($1)" },
    terminal: EnglishApp.terminal,
    saved: "saved",
    saving: "saving…",
    notSaved: { "Not saved: \($0)" },
    filesBehindBadge: "files are behind",
    filesBehind: { "Saved in the journal, the files are behind: \($0)" },
    changedBy: { "\($0): \($1)" },
    filesChanged: "The files were changed outside the program and read again",
    conflicts: { count in
      (count == 1 ? "1 change contradicts" : "\(count) changes contradict") + " the files: C to choose"
    },
    nothingToUndo: "There is nothing to undo",
    nothingToRedo: "There is nothing to redo",
    readOnly: EnglishApp.readOnly,
    readOnlyBadge: "read-only",
    demo: "demo",
    schoolYear: { "school year \($0)" },
    today: "today",
    problemsFound: { EnglishWords.count($0, "problem in the files", "problems in the files") },
    noMatches: "Nothing found",
    filtered: { "\($0.harmless): \(Format.english.number($1)) of \(Format.english.number($2))" },
    selected: { EnglishWords.count($0, "selected", "selected") },
    helpTitle: "Keys",
    helpGroup: EnglishApp.helpGroup,
    notHere: "That cannot be done here",
    yes: "yes",
    no: "no",
    unknown: "unknown",
    none: "none",
    empty: .english)
}

extension EmptyHints {
  static let english = EmptyHints(
    schools: "No schools yet: add them in Admin, or read them in with neteland import schools",
    sessions: "No sessions in this school year yet",
    reach: "No pupil counts in this school year yet: fill them in under Admin, or read them in",
    attention: "All is well: nothing needs attention",
    problems: "No problems in the files",
    records: { "Nothing here yet (\(EnglishWords.kinds($0)))" },
    evidence: "No held sessions that count",
    contacts: "No contacts")
}

private enum EnglishApp {
  static func screen(_ id: ScreenID) -> String {
    switch id {
    case .overview: "Overview"
    case .schools: "Schools"
    case .agenda: "Agenda"
    case .reach: "Reach"
    case .admin: "Admin"
    }
  }

  static func readOnly(_ reason: ReadOnlyReason) -> String {
    switch reason {
    case .asked: "Read-only: the program was started that way"
    case .folderNotWritable(let path): "Read-only: you may not write in \(path.harmless)"
    }
  }

  static func terminal(_ problem: TerminalProblem) -> String {
    switch problem {
    case .notATerminal: "the dashboard needs a terminal; without one it works as neteland --plain"
    case .unknownTerminal(let name):
      (name.isEmpty
        ? "TERM does not say which terminal this is" : "the terminal \"\(name.harmless)\" (TERM) is not known here")
        + "; try TERM=xterm-256color, or without a screen: neteland --plain"
    case .notAddressable(let name):
      "the terminal \"\(name.harmless)\" (TERM) cannot show a screen; it works without one too: neteland --plain"
    case .unavailable: "the system does not give the terminal"
    }
  }

  static func helpGroup(_ context: KeyContext) -> String {
    switch context {
    case .overview: "Overview"
    case .schools: "Schools"
    case .agenda: "Agenda"
    case .reach: "Reach"
    case .reachTable: "Reach: schools"
    case .coverage: "Reach: coverage and years"
    case .agendaList: "Agenda: list"
    case .agendaGrid: "Agenda: grid"
    case .placement: "Agenda: session picked up"
    case .admin: "Admin"
    case .form: "In a form"
    case .sessionForm: "In the form of a session"
    case .whoCan: "Who can do this?"
    case .rules: "Scheduling rules"
    case .whatIf: "What if?"
    case .numbers: "Filling in numbers"
    case .inbox: "Sessions without numbers"
    case .keptForm: "At a form half filled in"
    case .registrations: "Registrations"
    case .question: "At a choice"
    case .evidence: "Behind the number"
    case .history: "History"
    case .conflicts: "Conflicts"
    case .help: "In this help"
    case .problems: "In the list of problems"
    case .prompt: "In a question"
    case .choice: "In a question with choices"
    case .filter: "In the filter"
    case .tableFilter: "In the filter of a table"
    case .columns: "Choosing columns"
    case .frequency: "How often does it occur?"
    case .take: "Copying or saving"
    case .takeName: "The name of the file"
    case .list: "In a list"
    case .everywhere: "Everywhere"
    }
  }
}
