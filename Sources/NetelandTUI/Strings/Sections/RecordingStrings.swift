/// The grid in which participation is typed, and the list of sessions that wait for it.
struct RecordingStrings: Sendable {
  let title: String
  let registeringTitle: String
  let cohort: String
  let enrolled: String
  let column: @Sendable (RecordingColumn) -> String
  let hint: String
  /// From the sentence of the contradiction.
  let savedDespite: @Sendable (String) -> String
  let nothingToRecord: String

  // The list of sessions that wait
  let waitingTitle: String
  let day: String
  let workshop: String
  let schools: String
  let noneWaiting: String
}

/// A question with one line of text.
struct PromptStrings: Sendable {
  let cancelTitle: String
  let cancelQuestion: String
}
