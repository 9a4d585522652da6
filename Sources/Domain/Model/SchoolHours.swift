/// The hours in which a school teaches, as far as they are known. Where nothing was told the usual hours are taken
/// (``LessonHours/assumed``).
public struct SchoolHours: Visitable {
  public var start: TimeOfDay?
  /// Where the day divides into its two halves: half days off go by it.
  public var noon: TimeOfDay?
  public var end: TimeOfDay?
  public var wednesdayEnd: TimeOfDay?
  public var unknown = UnknownFields()

  public init(
    start: TimeOfDay? = nil, noon: TimeOfDay? = nil, end: TimeOfDay? = nil, wednesdayEnd: TimeOfDay? = nil
  ) {
    self.start = start
    self.noon = noon
    self.end = end
    self.wednesdayEnd = wednesdayEnd
  }

  public static var blank: SchoolHours { SchoolHours() }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("start", &start)
    try visitor.field("noon", &noon)
    try visitor.field("end", &end)
    try visitor.field("wednesdayEnd", &wednesdayEnd)
    try visitor.unknown(&unknown)
  }

  /// What calendars go by: what is known, and for the rest the usual hours. Nil where the times contradict each other.
  public var lessons: LessonHours? {
    let usual = LessonHours.assumed
    return LessonHours(
      start: start ?? usual.start, noon: noon ?? usual.noon, end: end ?? usual.end,
      wednesdayEnd: wednesdayEnd ?? usual.wednesdayEnd)
  }

  /// The first of the times that does not come after the one it should follow, where the usual hours stand in for what
  /// is not known; nil where they fit.
  public var contradiction: (field: String, time: TimeOfDay, after: TimeOfDay)? {
    let usual = LessonHours.assumed
    let (start, noon) = (start ?? usual.start, noon ?? usual.noon)
    let (end, wednesdayEnd) = (end ?? usual.end, wednesdayEnd ?? usual.wednesdayEnd)
    if noon <= start { return (self.noon == nil ? "start" : "noon", noon, start) }
    if end <= noon { return (self.end == nil ? "noon" : "end", end, noon) }
    if wednesdayEnd <= start { return (self.wednesdayEnd == nil ? "start" : "wednesdayEnd", wednesdayEnd, start) }
    return nil
  }
}

extension School {
  /// The hours its calendar goes by: its own, else the usual ones. Hours that contradict each other count for nothing;
  /// the check of the folder names them.
  public var hours: LessonHours { lessonHours?.lessons ?? .assumed }
}
