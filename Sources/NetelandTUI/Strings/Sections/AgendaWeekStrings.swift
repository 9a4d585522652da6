import Domain

/// The grid of a week, and a session that is held over it.
struct AgendaWeekStrings: Sendable {
  /// What can be done in a slot in which nothing stands.
  let planHere: String
  /// Where others have the venue at that hour.
  let booked: String
  /// What a slot is to the session that is held, and what Enter does there.
  let verdict: @Sendable (Placement.Verdict) -> String
  /// What the fill of a slot stands for.
  let fill: @Sendable (Placement.Verdict) -> String
  /// Where it is picked up, before it is steered anywhere.
  let steer: String
  let here: String
  /// From the day and hour at which it stands.
  let from: @Sendable (_ place: String) -> String
  /// A finding that no other slot takes away.
  let anyhow: @Sendable (_ finding: String) -> String
  let keys: String
  let dropped: String
  let unmoved: String
  let yearEnds: String
  let noFreeDay: String
}
