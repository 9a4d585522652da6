/// The form in which a session is planned or changed.
struct SessionFormStrings: Sendable {
  let newTitle: String
  let editTitle: String
  let label: @Sendable (SessionFields) -> String
  /// Shown while the field has the focus.
  let hint: @Sendable (SessionFields) -> String
  let noSuchDay: String
  let noSuchTime: String
  /// Said instead of findings, while workshop, day or hour is missing.
  let notYetJudged: String
  let noFindings: String
  let moreFindings: @Sendable (Int) -> String
  let reasonNeeded: String
  /// Something was typed in this field and nothing chosen; from its label.
  let notChosen: @Sendable (String) -> String
  /// From the label of the field.
  let fillIn: @Sendable (String) -> String
}
