extension Strings {
  static let dutch = Strings(
    app: .dutch, actions: .dutch, words: .dutch, edits: .dutch, findings: .dutch, problems: .dutch,
    sessionForm: .dutch, recording: .dutch, prompt: .dutch, overview: .dutch, reach: .dutch, evidence: .dutch,
    schools: .dutch, agenda: .dutch, commands: .dutch, admin: .dutch, recordForm: .dutch, history: .dutch,
    conflicts: .dutch)
}
