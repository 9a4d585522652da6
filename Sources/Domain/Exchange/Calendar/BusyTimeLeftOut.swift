/// Why an event of a calendar gives no busy time, though it could be read.
public enum BusyTimeLeftOut: String, CaseIterable, Sendable, Hashable {
  /// One of our own sessions, come back.
  case own
  /// Marked as free (TRANSP, or the word of Outlook for it).
  case free
  case cancelled
  /// A mark at a moment, that lasts no time.
  case noTime = "no-time"
  /// Not in the school year.
  case outsideYear = "outside-year"
}
