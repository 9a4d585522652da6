import Domain

/// What is said of a change: when it is made, undone or redone, and in the history.
struct EditStrings: Sendable {
  /// What was done, in a word that begins a sentence: `Ingepland`.
  let text: @Sendable (Act) -> String
  /// What made a change necessary, where the program knows that.
  let cause: @Sendable (EditCause) -> String
  /// A change with what it was made for.
  let because: @Sendable (String, String) -> String
  /// How a change is said, from the act and what it was done to; the latter is empty where there is nothing to
  /// name.
  let sentence: @Sendable (String, String) -> String
  /// From what was done and the key that undoes it.
  let doneHint: @Sendable (String, String) -> String
  /// From what was undone, with the act behind it, and the key that does it again.
  let undoneHint: @Sendable (String, String) -> String
  let redoneHint: @Sendable (String, String) -> String
  /// The same without a key, as the history says it.
  let undid: @Sendable (String) -> String
  let redid: @Sendable (String) -> String
  let date: @Sendable (Day) -> String

  /// `Ingepland: Robots bouwen wo 25/11/2026 · u maakt ongedaan`, with the key that does it: neither undo nor redo can
  /// be without one.
  func done(_ edit: Edit, _ keys: KeyBindings = .standard) -> String {
    doneHint(describe(edit), keys.label(of: .undo) ?? "")
  }

  /// `Ongedaan gemaakt: Robots bouwen wo 25/11/2026 (ingepland) · Ctrl-R doet het opnieuw`
  func undone(_ edit: Edit, _ keys: KeyBindings = .standard) -> String {
    undoneHint(recall(edit), keys.label(of: .redo) ?? "")
  }

  func redone(_ edit: Edit, _ keys: KeyBindings = .standard) -> String {
    redoneHint(recall(edit), keys.label(of: .undo) ?? "")
  }

  /// For the history: `Ingepland: Robots bouwen wo 25/11/2026`.
  func describe(_ edit: Edit) -> String { sentence(text(edit.act), subject(edit.subject)) }

  /// What a change was made for: what the program knows of it, then what somebody said; nil where there is neither.
  func reason(_ edit: Edit) -> String? {
    let parts = [edit.cause.map(cause), edit.reason?.harmless].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }

  /// With what it was made for; the same of what was undone or done again: `Ongedaan gemaakt: Robots bouwen wo 25/11/2026 (ingepland)`.
  func describe(_ change: Change) -> String {
    switch change.place {
    case .new: reason(change.edit).map { because(describe(change.edit), $0) } ?? describe(change.edit)
    case .undo: undid(recall(change.edit))
    case .redo: redid(recall(change.edit))
    }
  }

  /// What an edit was about, and what it was: `Robots bouwen wo 25/11/2026 (ingepland)`.
  private func recall(_ edit: Edit) -> String {
    let act = text(edit.act)
    let word = act.prefix(1).lowercased() + act.dropFirst()
    return edit.subject.isEmpty ? word : "\(subject(edit.subject)) (\(word))"
  }

  /// The subject of an edit ends in a day as files write it, where it is about a day; in two with a dash between them,
  /// where it is about several.
  func subject(_ subject: String) -> String {
    guard let last = Day(String(subject.suffix(10))) else { return subject.harmless }
    let rest = subject.dropLast(10)
    let dash = " – "
    guard rest.hasSuffix(dash), let first = Day(String(rest.dropLast(dash.count).suffix(10))) else {
      return String(rest).harmless + date(last)
    }
    return String(rest.dropLast(dash.count + 10)).harmless + date(first) + dash + date(last)
  }
}
