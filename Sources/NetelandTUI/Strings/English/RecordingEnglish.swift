extension RecordingStrings {
  static let english = RecordingStrings(
    title: "Who came?",
    registeringTitle: "Who is registered?",
    cohort: "Class",
    enrolled: "Pupils",
    column: { column in
      switch column {
      case .attended: "Attended"
      case .firstTimers: "New"
      case .beenEarlier: "Earlier"
      case .girls: "Girls"
      case .priority: "Priority"
      case .registered: "Registered"
      }
    },
    hint: "Empty = not counted.  - clears a number.  Enter goes on",
    savedDespite: { "Saved, but it does not fit: \($0)" },
    nothingToRecord: "No classes invited: add them first with e",
    waitingTitle: "Waiting for numbers",
    day: "Day",
    workshop: "Workshop",
    schools: "Schools",
    noneWaiting: "Everything is filled in")
}

extension PromptStrings {
  static let english = PromptStrings(
    cancelTitle: "Cancel session",
    cancelQuestion: "Why is the session called off?")
}
