import Domain

/// The sessions of a school year by day.
struct AgendaStrings: Sendable {
  let column: @Sendable (AgendaColumn) -> String
  let view: @Sendable (AgendaViewID) -> String
  /// Over the sessions from a day on.
  let from: @Sendable (String) -> String
  let filterHint: String
  /// `12 van 61`
  let shown: @Sendable (Int, Int) -> String
  let week: @Sendable (Int) -> String
  let noSession: String
  let noGuide: String
  /// The same of a session to come, with the key that shows who can.
  let noGuideYet: String
  let noVenue: String
  let noCohorts: String

  // One session
  let guides: String
  let venue: String
  let places: String
  let academy: String
  let registered: String
  let attended: String
  let firstTimers: String
  let invited: String
  let of: @Sendable (_ count: String, _ enrolled: String) -> String
  let waiting: @Sendable (_ pupils: String) -> String
  let noFindings: String
  let kept: @Sendable (_ reason: String) -> String
  let cancelled: @Sendable (_ reason: String) -> String
  let note: String
  let overdue: String
  let withoutNumbers: String
  /// Places are free and somebody waits.
  let placesForWaiting: String

  // Why something cannot be done
  let nothingChosen: String
  let notYet: @Sendable (_ day: String) -> String
  let already: @Sendable (_ status: String) -> String
  let isCancelled: String
  let notCancelled: String
  let nobodyInvited: String
}
