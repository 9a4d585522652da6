import Domain

/// The records behind a school's number, and how the number follows from them.
struct EvidenceStrings: Sendable {
  let title: String
  /// Over the sessions of a cohort, from the grade and the pupils as they are written.
  let cohort: @Sendable (Grade, Int?) -> String
  let provisional: String

  let day: String
  let workshop: String
  let attended: String
  let firstTimers: String
  /// The range that a session leaves.
  let after: String
  let excluded: @Sendable (EvidenceExclusion) -> String
  let noSessions: String

  /// The outcome, from the grade, the range as it is written and the pupils.
  let outcome: @Sendable (Grade, String, Int?) -> String
  let reasoning: @Sendable (EvidenceReasoning) -> String
  /// From the day that breaks, those before it and the reason.
  let contradiction: @Sendable (String, [String], String) -> String
  let nothingSelected: String
}

/// Why a held session is not in the number.
enum EvidenceExclusion: Equatable, Sendable {
  case withoutNumbers
  case otherSetting(SessionSetting)
}

/// A step in how a range follows from the records, in the order in which it is said.
enum EvidenceReasoning: Equatable, Sendable {
  case nothingRecorded
  /// Both ends are the same.
  case exact
  /// All pupils of the cohort came.
  case everyone
  /// At least so many are different pupils.
  case atLeast(Int)
  /// At most so many: after the first session it was not always asked how many were new.
  case atMost(Int, sessionsNotAsked: Int)
  case contradicted
  case enrolmentUnknown
  case withoutNumbers(Int)
  /// The same pupils came every time to the sessions of an academy.
  case fixedRosters
}
