/// Something in a calendar that could not be taken as it stands, and where. Never fatal: the rest is taken.
public struct CalendarProblem: Error, Hashable, Sendable {
  /// The physical line, from 1; of a folded one its first.
  public let line: Int
  public let kind: Kind
  /// What stands there, cut off where it is long; it may hold anything.
  public let found: String

  public enum Kind: Hashable, Sendable {
    /// No name and value: `DTSTART:20261125`.
    case notALine
    /// Bytes that are no UTF-8, in a line that counts.
    case notUTF8
    /// A component that is not closed, or an END that closes nothing.
    case badNesting
    /// A value of this property that spells nothing; the event is left out.
    case unreadable(property: String)
    /// An event without this property; it is left out.
    case missing(property: String)
    /// So many events without UID, this one first: the next import knows them again by their hours alone.
    case noUID(events: Int)
    /// A time zone that the calendar does not define and nobody knows; its times are taken as those of Brussels.
    case unknownZone
    /// A part of a repetition; of the event the first time alone is taken.
    case repetitionNotUnderstood
    /// A change of one time and all that follow; it is taken for that one time.
    case thisAndFuture
    /// An event that ends before it begins; it is left out.
    case endsBeforeItBegins
    /// An event that repeats so often that it is left out.
    case tooOften
  }

  public init(line: Int, kind: Kind, found: String) {
    self.line = line
    self.kind = kind
    self.found = String(found.prefix(80))
  }
}

/// Why a file is not taken in at all.
public enum CalendarRefusal: Error, Hashable, Sendable {
  /// No BEGIN:VCALENDAR.
  case notACalendar
  /// More busy times than this in one school year: nobody's calendar, and too much for a data folder.
  case tooMany(limit: Int)
}
