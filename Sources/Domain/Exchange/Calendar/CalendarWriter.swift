/// Writes a calendar (RFC 5545): CRLF lines of at most 75 octets, UTF-8, in the time zone of Brussels.
///
/// Texts come from files and forms that anyone may have filled in: `SafeText` goes first, then the marks of the format.
public struct CalendarWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []

  /// The most octets of a line, its end not counted.
  static let longestLine = 75

  /// A whole calendar.
  /// - Parameter name: what a calendar program shows for it.
  public static func encode(_ events: [CalendarEvent], name: String) -> [UInt8] {
    var writer = CalendarWriter()
    writer.line("BEGIN:VCALENDAR")
    writer.line("VERSION:2.0")
    writer.line("PRODID:-//Neteland//Neteland//NL")
    writer.line("CALSCALE:GREGORIAN")
    writer.line("NAME:", text: [name])
    // What programs read that are older than RFC 7986.
    writer.line("X-WR-CALNAME:", text: [name])
    writer.line("X-WR-TIMEZONE:Europe/Brussels")
    for line in brussels { writer.line(line) }
    for event in events { writer.append(event) }
    writer.line("END:VCALENDAR")
    return writer.bytes
  }

  /// The rule of `BrusselsTime`, for programs that have no time zones of their own.
  private static let brussels = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Brussels", "X-LIC-LOCATION:Europe/Brussels",
    "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
  ]

  private mutating func append(_ event: CalendarEvent) {
    line("BEGIN:VEVENT")
    line("UID:", text: [event.uid])
    line("DTSTAMP:\(CalendarWriter.text(event.modified))")
    line("LAST-MODIFIED:\(CalendarWriter.text(event.modified))")
    line("SEQUENCE:\(event.sequence)")
    line("DTSTART;TZID=Europe/Brussels:\(CalendarWriter.text(event.start))")
    line("DTEND;TZID=Europe/Brussels:\(CalendarWriter.text(event.end))")
    line("SUMMARY:", text: [event.summary])
    if let location = event.location { line("LOCATION:", text: [location]) }
    if !event.description.isEmpty { line("DESCRIPTION:", text: event.description) }
    line("STATUS:\(event.status.rawValue)")
    // Who no longer has to come is free again.
    line("TRANSP:\(event.status == .cancelled ? "TRANSPARENT" : "OPAQUE")")
    line("END:VEVENT")
  }

  // MARK: Lines

  /// `lines` become one text with line breaks in it.
  private mutating func line(_ name: String, text lines: [String]) {
    line(name + lines.map(CalendarWriter.escaped).joined(separator: "\\n"))
  }

  /// Folded where it is too long: a break and a space, never inside a character (RFC 5545, 3.1).
  mutating func line(_ text: String) {
    var room = CalendarWriter.longestLine
    for scalar in text.unicodeScalars {
      let encoded = UTF8.encode(scalar)!
      if encoded.count > room {
        bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
        room = CalendarWriter.longestLine - 1
      }
      bytes.append(contentsOf: encoded)
      room -= encoded.count
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  // MARK: Values

  /// A TEXT value of one line (RFC 5545, 3.3.11).
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.harmless.unicodeScalars {
      if scalar == "\\" || scalar == ";" || scalar == "," { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// `20261125T133000`
  static func text(_ wall: WallTime) -> String {
    "\(text(wall.day))T\(digits(wall.time.hour, 2))\(digits(wall.time.minute, 2))00"
  }

  /// `20261121T100203Z`
  static func text(_ moment: Moment) -> String {
    let (day, seconds) = moment.parts
    return "\(text(day))T\(digits(seconds / 3600, 2))\(digits(seconds / 60 % 60, 2))\(digits(seconds % 60, 2))Z"
  }

  private static func text(_ day: Day) -> String {
    "\(digits(day.year, 4))\(digits(day.month, 2))\(digits(day.dayOfMonth, 2))"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
