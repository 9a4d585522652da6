/// What a command tells the shell.
enum ExitStatus: Int32, Comparable, Sendable {
  /// Done; nothing found that should not be.
  case done = 0
  /// Refused, failed, or something was found.
  case refused = 1
  /// The command line itself is wrong.
  case usage = 2

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}

/// A command line that reads well and yet cannot be meant; the text is in the interface's language.
struct UsageProblem: Error, Equatable {
  let text: String
}
