/// What calendars have been told of a session: a line of the ledger that keeps them right.
///
/// A calendar takes a change only where its SEQUENCE is higher than that of the change before (RFC 5545, 3.8.7.4), and
/// never learns that an event is gone unless it is told. So the ledger outlives the session, and no undo takes it back.
public struct Publication: Record {
  public static let kind = RecordKind.publication

  /// The id of the session, which may be gone.
  public var id: RecordID<Publication>
  /// How often what was told has changed.
  public var sequence = 0
  /// When it changed last.
  public var modified: Moment
  /// Of all that can be told of the session; see ``CalendarPublication``.
  public var fingerprint: ContentHash
  /// The calendars that had the event, by ``CalendarScope/name``; sorted.
  public var calendars: [String] = []
  /// When the session was, as it was told last.
  public var day: Day
  public var start: TimeOfDay
  /// 5...1440.
  public var minutes = 120
  /// What the event was called.
  public var title = ""
  public var unknown = UnknownFields()

  public init(id: RecordID<Publication>, modified: Moment, fingerprint: ContentHash, day: Day, start: TimeOfDay) {
    self.id = id
    self.modified = modified
    self.fingerprint = fingerprint
    self.day = day
    self.start = start
  }

  public static var blank: Publication {
    Publication(
      id: "", modified: Moment(secondsSince1970: 0), fingerprint: .none, day: Absence.blank.first,
      start: TimeOfDay(minutes: 0)!)
  }

  /// What a calendar's SEQUENCE can hold.
  public static let possibleSequences = 0...Int(Int32.max)

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("sequence", &sequence, in: Self.possibleSequences)
    try visitor.field("modified", &modified)
    try visitor.field("fingerprint", &fingerprint)
    try visitor.list("calendars", &calendars)
    try visitor.field("day", &day)
    try visitor.field("start", &start)
    try visitor.field("minutes", &minutes, in: 5...1440)
    try visitor.field("title", &title)
    try visitor.unknown(&unknown)
  }

  /// The session that was told of.
  public var session: RecordID<Session> { RecordID(id.text) }
}

extension ContentHash {
  /// Of nothing that can be told: whatever is told next differs.
  static let none = ContentHash(bits: 0)
}

extension ContentHash: FieldText {
  public static var expectation: Expectation { .fingerprint }
}

extension Moment: FieldText {
  public static var expectation: Expectation { .moment }
}

extension Publication: SelfMerging {
  /// The greater number, and all the calendars of both. Where two machines gave the same number to different news, the
  /// next time it is told under a higher one.
  static func merged(_ one: Publication, _ other: Publication) -> Publication {
    // Any order will do, as long as it is the same from both sides.
    func rank(_ line: Publication) -> (Int, Moment, String, Day, TimeOfDay, String) {
      (line.sequence, line.modified, "\(line.fingerprint)", line.day, line.start, line.title)
    }
    var merged = rank(one) < rank(other) ? other : one
    merged.modified = max(one.modified, other.modified)
    if one.sequence == other.sequence, one.fingerprint != other.fingerprint { merged.fingerprint = .none }
    merged.calendars = (one.calendars + other.calendars).sortedOnce()
    return merged
  }
}
