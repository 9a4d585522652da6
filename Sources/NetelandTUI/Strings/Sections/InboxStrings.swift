/// The sessions that wait for numbers, one by one.
struct InboxStrings: Sendable {
  /// The place in the row, and how many there are: `12 van 30`.
  let title: @Sendable (Int, Int) -> String
  /// How many are filled in, skipped, and still to do.
  let progress: @Sendable (Int, Int, Int) -> String
  let hint: String
  /// Of a session of which nobody has said that it took place.
  let stillOpen: String
  let noClasses: String
  let isCancelled: String
  let finished: String
  // Why something cannot be done
  let nothingWaits: String
  let isFirst: String
  let isHeld: String
}

/// A form that was left half filled in.
struct KeptFormStrings: Sendable {
  let title: String
  let question: String
  /// Said when it is left.
  let kept: String
  /// Said before the program ends: the title of one of them, and how many there are.
  let wouldBeLost: @Sendable (String, Int) -> String
}
