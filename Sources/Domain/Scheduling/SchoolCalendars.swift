/// The calendars of all schools in a school year: that of the alliance, with a school's own and its municipality's
/// exceptions where it has any.
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
    if freeDays.contains(where: { !$0.isGeneral }) {
      for school in alliance.schools {
        let applying = freeDays.filter { $0.applies(to: school) }
        guard applying.contains(where: { !$0.isGeneral }) else { continue }
        local[school.id] = SchoolCalendar(year: year, exceptions: applying.map(\.period))
      }
    }
    self.local = local
  }

  public subscript(school: RecordID<School>) -> SchoolCalendar { local[school] ?? general }
}
