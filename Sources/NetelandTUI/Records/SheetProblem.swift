import Domain

/// What is wrong with what was filled in.
enum SheetProblem: Hashable, Sendable {
  case required
  case notANumber
  case outside(ClosedRange<Int>)
  case noSuchDay
  /// The day exists, and is another day of the week than the one typed before it.
  case otherWeekday(Day)
  case noSuchTime
  /// The day lies in another school year than the one the record stands in.
  case outsideYear(SchoolYear)
  case endsBeforeItBegins
  /// The hours of a day do not follow each other: there has to be something between this one and the field's.
  case notAfter(TimeOfDay)
  /// Nothing that can be chosen is called so.
  case noSuchOption(String)
  /// Several things are called so.
  case ambiguous(String, [String])
  case notYesOrNo
  /// Not the official key of a school, `012345-01`.
  case notASchoolKey
  /// What the id may be made of: no white space, at most 15 bytes.
  case notAnID
  case taken
  case notAPostcode(String)
  /// To look at: the postcode lies in none of the alliance's municipalities.
  case outsideAlliance
  case notAnEmail
  /// Not spans of days as `25/11-30/11; 3/12`; the part that cannot be read.
  case notSpans(String)
  /// Not opening hours as `ma-vr 9-17; za 9:30-12`; the part that cannot be read.
  case notHours(String)
  /// What is no time on a day, in a list of them.
  case notTimes(String)
  /// A part is larger than the whole.
  case partLargerThanWhole(part: Int, whole: Int)
  /// The kind of record has no such field, or it is not shown for this record.
  case noSuchField(String)

  /// Depends on other fields as well, that may still have to be filled in.
  var isBetweenFields: Bool {
    switch self {
    case .endsBeforeItBegins, .notAfter, .partLargerThanWhole: true
    default: false
    }
  }

  /// Something to look at, that does not stand in the way.
  var isAdvisory: Bool { self == .outsideAlliance }
}
