import Domain

/// What is said in a calendar that is given out, and of one that is given out or taken in.
struct CalendarFileStrings: Sendable {
  // In the calendar
  /// From the title of the workshop.
  let cancelled: @Sendable (String) -> String
  let notConfirmed: String
  let academy: @Sendable (String) -> String
  /// From the classes, as a list.
  let participants: @Sendable (String) -> String
  let guides: @Sendable (String) -> String
  /// From a school, and who can be reached there and how.
  let contact: @Sendable (String, String) -> String

  // Giving out
  /// From the sessions, of which so many are cancelled, and the file.
  let written: @Sendable (Int, Int, String) -> String
  /// From the rows and the file.
  let rowsWritten: @Sendable (Int, String) -> String
  /// From why nothing can be changed in the folder.
  let notKept: @Sendable (String) -> String
  /// From the kind of record, what was typed, and what it may mean.
  let ambiguous: @Sendable (String, String, String) -> String

  // Taking in
  /// Whether it is a dry run, and how many times were added, taken away and there already.
  let taken: @Sendable (Bool, Int, Int, Int) -> String
  let nothingNew: @Sendable (Int) -> String
  let leftOut: @Sendable (BusyTimeImport.LeftOut, Int) -> String
  /// From what a rule has against a session.
  let clash: @Sendable (String) -> String
  let problem: @Sendable (CalendarProblem) -> String
  let refusal: @Sendable (CalendarRefusal) -> String

  /// `agenda.ics:12: …`
  func text(_ problem: CalendarProblem, file: String) -> String { "\(file):\(problem.line): \(self.problem(problem))" }
}
