@testable import Domain
@testable import NetelandTUI

/// A calendar (iCalendar) of somebody else, and what taking it in makes of a venue and of a guide.
enum CalendarLaws {
  static func check(_ bytes: [UInt8]) throws {
    try checkLines(bytes)
    let alliance = Self.alliance
    for subject in [BusyTimeImport.Subject.venue("lab"), .guide("an")] {
      for isWhole in [false, true] { try check(bytes, subject, isWhole: isWhole, in: alliance) }
    }
  }

  private static func checkLines(_ bytes: [UInt8]) throws {
    let physical = 1 + bytes.count { $0 == 0x0A }
    var last = 0
    for (text, number) in UnfoldedLines(bytes) {
      try require(number > last && number <= physical, "Lines begin below one another, within the file")
      try require(!text.isEmpty && !text.contains(0x0A), "A line has something in it, and no line feed")
      last = number
      guard let line = ContentLine(text, number: number) else { continue }
      try require(!line.name.isEmpty, "A line has a name")
      // What is written as a line is read as one, whatever is in it.
      var writer = CalendarWriter()
      writer.line("X:" + CalendarWriter.escaped(line.value))
      for part in writer.bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
        try require(part.count <= 76 && part.last == 0x0D, "A written line is at most 75 octets and ends as it must")
        try require(String(validating: part, as: UTF8.self) != nil, "A written line is UTF-8")
      }
      let again = UnfoldedLines(writer.bytes).map { ContentLine($0.bytes, number: $0.number) }
      try require(again.count == 1, "One line is written as one")
      try require(
        again.first??.value.utf8.elementsEqual(CalendarWriter.escaped(line.value).utf8) ?? false,
        "A line is read as it was written")
    }
  }

  private static func check(
    _ bytes: [UInt8], _ subject: BusyTimeImport.Subject, isWhole: Bool, in alliance: Alliance
  ) throws {
    func read(_ alliance: Alliance) throws -> BusyTimeImport {
      try BusyTimeImport(
        bytes, fileName: "f.ics", for: subject, year: year, isWhole: isWhole, today: year.firstDate, in: alliance)
    }
    let outcome: BusyTimeImport
    do {
      outcome = try read(alliance)
    } catch let refusal as CalendarRefusal {
      return try Saying.check { [$0.calendars.refusal(refusal)] }
    }
    for problem in outcome.problems {
      try require(1...(1 + bytes.count { $0 == 0x0A }) ~= problem.line, "A problem lies in the file")
    }
    try Saying.check { strings in outcome.problems.map { strings.calendars.text($0, file: "f.ics") } }
    for time in outcome.added {
      try require(!time.span.minutesSinceEpoch.isEmpty, "What is busy takes time")
      try require(time.last >= year.firstDate && time.first <= year.lastDate, "Only the school year is taken")
      try require(time.event?.utf8.count == 15, "A time that is taken in is known by its event")
    }

    var after = alliance
    try after.apply(outcome.edit)
    let again = try read(after)
    try require(again.edit.isEmpty && again.added.isEmpty && again.removed.isEmpty, "Taken in twice is taken in once")
    for language in Language.allCases {
      let summary = BusyTimeSummary(
        outcome, file: "f.ics", isDryRun: true, alliance, language.strings, language.format)
      for line in summary.lines { try Saying.check(line.harmless) }
    }
    for file in outcome.edit.files { try FileLaws.checkWhole(after.encoded(file), of: file) }
    let line = EditCodec.encode(outcome.edit)
    try require(
      outcome.edit.mutations.isEmpty || (try EditCodec.decode(line, file: "journal")) == outcome.edit,
      "The journal holds what was taken in")
    try after.apply(outcome.edit.inverted)
    try require(after == alliance, "What was taken in is undone as if it had never been")
  }

  private static let year = SchoolYear("2026-2027")!

  /// A venue with a time that was typed in and one that came from a calendar, and a session for each.
  private static let alliance: Alliance = {
    var alliance = Alliance()
    let day = Day("2026-11-25")!
    var lab = Venue(id: "lab", name: "Lab")
    lab.bookings = [
      BusyTime(first: day, last: day),
      BusyTime(event: BusyTime.event(ofUID: "1"), first: day.adding(days: 1), last: day.adding(days: 1)),
    ]
    alliance.venues.put(lab)
    alliance.guides.put(Guide(id: "an", name: "An"))
    alliance.workshops.put(Workshop(id: "VB-01", title: "Robots"))
    for offset in 0..<14 {
      var session = Session(
        id: RecordID("s\(offset)"), day: day.adding(days: offset), start: TimeOfDay("13:30")!, workshop: "VB-01")
      session.venue = "lab"
      session.guides = ["an"]
      alliance[year].sessions.put(session)
    }
    return alliance
  }()
}
