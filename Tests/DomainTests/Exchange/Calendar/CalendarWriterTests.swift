import Testing

@testable import Domain

@Suite("A calendar as it is written")
struct CalendarWriterTests {
  private func event(_ summary: String = "Robots bouwen") -> CalendarEvent {
    CalendarEvent(
      uid: "13a5jm8-4kq02xv@neteland", sequence: 2, modified: Moment("2026-11-21T10:02:03Z")!,
      start: WallTime(Day("2026-11-25")!, TimeOfDay("13:30")!),
      end: WallTime(Day("2026-11-25")!, TimeOfDay("15:30")!), summary: summary)
  }

  private func lines(_ events: [CalendarEvent], name: String = "STEM Neteland") -> [String] {
    String(decoding: CalendarWriter.encode(events, name: name), as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("An event says when, where and what, with its number and the moment of its last change")
  func wholeEvent() throws {
    var event = event()
    event.location = "Hidrodoe, Haanheuvel 7, 2200 Herentals"
    event.description = ["Voor: L5 De Wegwijzer", "Begeleiders: An; Bo"]
    event.status = .tentative
    let lines = lines([event])
    let first = try #require(lines.firstIndex(of: "BEGIN:VEVENT"))
    let last = try #require(lines.firstIndex(of: "END:VEVENT"))
    #expect(
      lines[(first + 1)..<last] == [
        "UID:13a5jm8-4kq02xv@neteland", "DTSTAMP:20261121T100203Z", "LAST-MODIFIED:20261121T100203Z", "SEQUENCE:2",
        "DTSTART;TZID=Europe/Brussels:20261125T133000", "DTEND;TZID=Europe/Brussels:20261125T153000",
        "SUMMARY:Robots bouwen", #"LOCATION:Hidrodoe\, Haanheuvel 7\, 2200 Herentals"#,
        #"DESCRIPTION:Voor: L5 De Wegwijzer\nBegeleiders: An\; Bo"#, "STATUS:TENTATIVE", "TRANSP:OPAQUE",
      ])
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
    #expect(lines.contains("TZID:Europe/Brussels"))
  }

  @Test("Marks of the format are escaped, and what could steer a terminal is shown as a sign")
  func escaping() {
    #expect(CalendarWriter.escaped(#"a,b;c\d:"e""#) == #"a\,b\;c\\d:"e""#)
    #expect(CalendarWriter.escaped("a\u{1B}[31m\r\nEND:VEVENT") == "a␛[31m␍␊END:VEVENT")
  }

  @Test("Whatever is in the texts, no line is longer than 75 octets, each is UTF-8, and unfolded it is what was meant")
  func folding() {
    var dice = Dice(11)
    let letters = ["a", "é", "€", "𝄞", "👩‍🔬", ",", ";", "\\", " ", "\u{301}", "\n", "\u{202E}", "ij"]
    for _ in 0..<400 {
      let text = (0..<dice.roll(120)).map { _ in dice.pick(letters) }.joined()
      var event = event(text)
      event.description = [text, text]
      let bytes = CalendarWriter.encode([event], name: text)
      let lines = Substring(decoding: bytes, as: UTF8.self).unicodeScalars.split(
        omittingEmptySubsequences: false
      ) { $0 == "\n" }
      // A carriage return stands nowhere but at the end of a line, and a line feed after it.
      #expect(lines.dropLast().allSatisfy { $0.last == "\r" && !$0.dropLast().contains("\r") })
      #expect(lines.last?.isEmpty == true)
      for line in bytes.split(separator: 0x0A) {
        #expect(line.count - 1 <= 75)
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
      let unfolded = String(decoding: bytes, as: UTF8.self).unfolded
      let escaped = CalendarWriter.escaped(text)
      #expect(unfolded.contains("SUMMARY:\(escaped)"))
      #expect(unfolded.contains("DESCRIPTION:\(escaped)\\n\(escaped)"))
    }
  }

  @Test("A line of exactly 75 octets is not folded, one of 76 is")
  func exactly() {
    var writer = CalendarWriter()
    writer.line(String(repeating: "x", count: 75))
    #expect(writer.bytes.count == 77)
    writer = CalendarWriter()
    writer.line(String(repeating: "x", count: 76))
    #expect(writer.bytes == Array((String(repeating: "x", count: 75) + "\r\n x\r\n").utf8))
  }

  @Test("A session past midnight ends on the next day")
  func midnight() {
    var late = event()
    late.start = WallTime(Day("2026-12-31")!, TimeOfDay("23:30")!)
    late.end = late.start.adding(minutes: 60)
    #expect(lines([late]).contains("DTEND;TZID=Europe/Brussels:20270101T003000"))
  }
}

extension String {
  /// Lines put together again that were folded (RFC 5545, 3.1), at line feeds.
  fileprivate var unfolded: [String] {
    var lines: [String] = []
    for line in unicodeScalars.split(separator: "\n") {
      let text = String(String.UnicodeScalarView(line.last == "\r" ? line.dropLast() : line))
      if text.unicodeScalars.first == " " {
        lines[lines.count - 1].unicodeScalars.append(contentsOf: text.unicodeScalars.dropFirst())
      } else {
        lines.append(text)
      }
    }
    return lines
  }
}
