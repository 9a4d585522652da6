import Domain

/// The forms in which records are added and edited, and what the command line says of their fields.
struct RecordFormStrings: Sendable {
  let addTitle: @Sendable (RecordKind) -> String
  /// The kind and what the record is called.
  let editTitle: @Sendable (RecordKind, String) -> String
  /// Where a form calls a field otherwise than sentences do; nil for the usual word.
  let special: @Sendable (RecordKind, String) -> String?
  let hint: @Sendable (RecordKind, String) -> String
  let contact: String
  let roster: String
  let problem: @Sendable (SheetProblem) -> String
  /// The label of the field and what is wrong with it.
  let wrong: @Sendable (String, String) -> String
  /// Beside a field that somebody else has filled in otherwise meanwhile, from what stands there now.
  let meanwhile: @Sendable (String) -> String
  /// After a refusal: saving once more takes what was filled in.
  let onceMore: @Sendable (String) -> String

  /// What the form calls a field by its key; a part of several is numbered: `Contact 1 e-mail`.
  func label(_ kind: RecordKind, _ key: String, about: String = "", _ words: WordStrings) -> String {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    let head = parts[0]
    if !about.isEmpty { return "\(capitalised(special(kind, head) ?? words.field(head))): \(about)" }
    guard parts.count == 2 else { return capitalised(special(kind, key) ?? words.field(key)) }
    if let grade = Grade(rawValue: head) {
      return "\(words.gradeShort(grade)) \(special(kind, parts[1]) ?? words.field(parts[1]))"
    }
    let number = String(head.reversed().prefix { $0.isNumber }.reversed())
    let group = String(head.dropLast(number.count))
    let name =
      switch group {
      case "contact": contact
      case "roster": roster
      default: capitalised(words.field(group))
      }
    let field = special(kind, "\(group).\(parts[1])") ?? words.field(parts[1])
    return field.isEmpty ? "\(name) \(number)" : "\(name) \(number) \(field)"
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
