/// The calendars of all schools in a school year: that of the alliance, with the exceptions of a school, its
/// municipality and its level where there are any, and with its own lesson hours.
///
/// Only the schools that differ from the alliance get a calendar of their own: making one takes more than asking it a
/// thousand questions.
public struct SchoolCalendars: Sendable {
  /// The calendar of the alliance as a whole.
  public let general: SchoolCalendar
  /// The schools that differ.
  public let local: [RecordID<School>: SchoolCalendar]

  public init(_ alliance: Alliance, year: SchoolYear) {
    let freeDays = alliance[year].freeDays
    general = SchoolCalendar(year: year, exceptions: freeDays.filter(\.isGeneral).map(\.period))
    var local: [RecordID<School>: SchoolCalendar] = [:]
    let hasLocal = freeDays.contains { !$0.isGeneral }
    // Schools with the same exceptions, those of a municipality or a level, share one table of days.
    var made: [[RecordID<FreeDay>]: SchoolCalendar] = [:]
    for school in alliance.schools where hasLocal || school.lessonHours != nil {
      let applying = hasLocal ? freeDays.filter { $0.applies(to: school) } : []
      let hasOwn = applying.contains { !$0.isGeneral }
      guard hasOwn || school.hours != general.hours else { continue }
      var calendar = general
      if hasOwn {
        let key = applying.map(\.id)
        calendar = made[key] ?? SchoolCalendar(year: year, exceptions: applying.map(\.period))
        made[key] = calendar
      }
      local[school.id] = calendar.with(school.hours)
    }
    self.local = local
  }

  public subscript(school: RecordID<School>) -> SchoolCalendar { local[school] ?? general }
}
