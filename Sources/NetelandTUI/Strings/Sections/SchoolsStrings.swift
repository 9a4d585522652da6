import Domain

/// The table of the schools and what is shown of one of them.
struct SchoolsStrings: Sendable {
  let column: @Sendable (SchoolColumn) -> String
  /// `lager` as a letter: the column is three wide.
  let levelShort: @Sendable (Level) -> String
  /// `12 van 37`
  let shown: @Sendable (Int, Int) -> String
  let filterHint: String
  /// Before the reach of what is shown: `37 scholen`, and of a group.
  let reached: @Sendable (_ range: String, _ enrolled: String, _ share: String) -> String
  let withoutMunicipality: String
  let nothingChosen: String
  let isRetired: String

  // One school
  let notMember: String
  let retired: String
  let reach: @Sendable (_ grades: String) -> String
  let ofPupils: @Sendable (_ range: String, _ enrolled: String) -> String
  let notCounted: String
  let contradicted: String
  let unrecorded: @Sendable (Int) -> String
  let planned: String
  let held: String
  let noneSessions: String
  /// Of a session whose day is past, with its outcome unknown.
  let past: String
  let registered: @Sendable (String) -> String
  let attended: @Sendable (_ attended: String, _ new: String?) -> String
  let contacts: String
  let enrolment: @Sendable (SchoolYear) -> String
  let provisional: String
  let noEnrolment: String
  let boysAndGirls: @Sendable (_ boys: String, _ girls: String) -> String
  let freeDays: String
  let meetings: String
  let people: @Sendable (Int) -> String
  let note: String
}
