/// A day, an hour and a place at which a session could be.
public struct Slot: Hashable, Sendable {
  public var day: Day
  public var start: TimeOfDay
  /// Nil while nobody knows where.
  public var venue: RecordID<Venue>?

  public init(day: Day, start: TimeOfDay, venue: RecordID<Venue>? = nil) {
    self.day = day
    self.start = start
    self.venue = venue
  }
}

extension Session {
  public var slot: Slot { Slot(day: day, start: start, venue: venue) }

  /// The same session in another slot.
  public func placed(at slot: Slot) -> Session {
    var session = self
    session.day = slot.day
    session.start = slot.start
    session.venue = slot.venue
    return session
  }
}
