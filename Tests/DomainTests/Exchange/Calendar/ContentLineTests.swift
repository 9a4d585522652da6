import Testing

@testable import Domain

@Suite("Lines of a calendar")
struct ContentLineTests {
  private func lines(_ text: String) -> [(String, Int)] {
    UnfoldedLines(Array(text.utf8)).map { (String(decoding: $0.bytes, as: UTF8.self), $0.number) }
  }

  @Test("Folded lines are put together, and count from the physical line on which they begin")
  func folding() {
    let found = lines("BEGIN:VEVENT\r\nDESCRIPTION:een\r\n  twee\r\n\t drie\r\n\r\nEND:VEVENT")
    #expect(found.map(\.0) == ["BEGIN:VEVENT", "DESCRIPTION:een twee drie", "END:VEVENT"])
    #expect(found.map(\.1) == [1, 2, 6])
    #expect(lines("\u{FEFF}A:1\nB:2\r\r\n").map(\.0) == ["A:1", "B:2"])
    #expect(lines(" \n \n").isEmpty)
  }

  @Test("A line may be folded in the middle of a character")
  func splitCharacter() {
    var bytes = Array("X:caf".utf8)
    bytes += [0xC3, 0x0D, 0x0A, 0x20, 0xA9]
    let line = UnfoldedLines(bytes).map { ContentLine($0.bytes, number: $0.number) }.first ?? nil
    #expect(line?.value == "café" && line?.isUTF8 == true)
  }

  @Test("A name, parameters that may be quoted, and a value that may hold anything")
  func parts() throws {
    func read(_ text: String) -> ContentLine? { ContentLine(Array(text.utf8)[...], number: 1) }
    let line = try #require(read("dtstart;tzid=\"Brussel; :,\";VALUE=DATE-TIME,X:20261125T133000"))
    #expect(line.name == "DTSTART" && line.value == "20261125T133000")
    #expect(line.parameter("TZID") == "Brussel; :," && line.parameter("VALUE") == "DATE-TIME")
    #expect(read("SUMMARY:a:b;c\"d")?.value == "a:b;c\"d")
    #expect(read("X-FOO;A=:")?.parameter("A") == "")
    for wrong in ["", ":", "a b:c", "NAME", "NAME;X:1", "NAME;X=\"1:2", "NAME;=1:2", "é:1"] {
      #expect(read(wrong) == nil, "\(wrong)")
    }
  }

  @Test("Days, times and times in UTC are read, and nothing that does not exist")
  func stamps() {
    #expect(CalendarStamp("20261125")?.isDay == true)
    #expect(CalendarStamp("20261125T133000").map { $0.seconds % 86_400 } == 48_600)
    #expect(CalendarStamp("20261125T133000Z")?.isUTC == true)
    #expect(CalendarStamp("19690101T000001").map { $0.day } == -365)
    let wrong = [
      "20261131", "20261125T24", "20261125T240000", "20261125T1330", "2026-11-25", "", "18001125", "20261125T133000X",
    ]
    for text in wrong { #expect(CalendarStamp(text) == nil, "\(text)") }
  }

  @Test(
    "Durations are read in weeks, days, hours, minutes and seconds",
    arguments: [
      ("PT1H30M", 5_400), ("P1D", 86_400), ("P2W", 1_209_600), ("-PT15M", -900), ("P1DT12H", 129_600), ("+PT5S", 5),
    ])
  func durations(text: String, seconds: Int) {
    #expect(CalendarDuration.seconds(text) == seconds)
  }

  @Test(
    "What is no duration is none",
    arguments: ["", "P", "PT", "1H", "P1H", "PT1D", "P1", "PTT1H", "P99999999999W", "P1.5D"])
  func noDurations(text: String) {
    #expect(CalendarDuration.seconds(text) == nil)
  }
}
