import Testing

@testable import Domain

@Suite("A time of day")
struct TimeTests {
  @Test("Every minute of the day reads back from its own text")
  func roundTrip() {
    for minutes in 0..<1440 {
      let time = TimeOfDay(minutes: minutes)
      #expect(time.flatMap { TimeOfDay($0.description) } == time)
      #expect(time?.hour == minutes / 60 && time?.minute == minutes % 60)
    }
    #expect(TimeOfDay(hour: 13, minute: 30)?.description == "13:30")
    #expect(TimeOfDay(hour: 8, minute: 5)?.description == "08:05")
  }

  @Test(
    "Any other form, and a time that does not exist, is not read",
    arguments: [
      "", "24:00", "12:60", "1:30", "13:5", "13.30", "1330", "13:300", " 13:30", "13:30 ", "-1:30", "13:3o",
    ])
  func refused(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test("Adding minutes stays within the day or gives nothing")
  func adding() throws {
    let time = try TimeOfDay(spelt: "23:30")
    #expect(time.adding(minutes: 29)?.description == "23:59")
    #expect(time.adding(minutes: 30) == nil)
    #expect(time.adding(minutes: -1410)?.description == "00:00")
    #expect(time.adding(minutes: -1411) == nil)
    #expect(time.adding(minutes: .max) == nil)
    #expect(time.adding(minutes: .min) == nil)
    #expect(TimeOfDay(minutes: 1440) == nil)
    #expect(TimeOfDay(minutes: -1) == nil)
    #expect(TimeOfDay(hour: 24, minute: 0) == nil)
    #expect(TimeOfDay(hour: 1, minute: 60) == nil)
  }

  private func span(_ start: String, _ end: String) throws -> TimeSpan {
    try #require(TimeSpan(start: TimeOfDay(spelt: start), end: TimeOfDay(spelt: end)))
  }

  @Test("A span ends after it starts")
  func spans() throws {
    let noon = try TimeOfDay(spelt: "12:00")
    #expect(TimeSpan(start: noon, end: noon) == nil)
    #expect(try TimeSpan(start: noon, end: TimeOfDay(spelt: "11:59")) == nil)
    #expect(try span("12:00", "13:30").minutes == 90)
  }

  @Test("Spans that touch do not overlap; spans that share a minute do, whichever comes first")
  func overlap() throws {
    let morning = try span("09:00", "12:00")
    let touching = try span("12:00", "13:00")
    let inside = try span("10:00", "10:30")
    let across = try span("11:59", "13:00")
    for (one, other, expected) in [
      (morning, touching, false), (morning, inside, true), (morning, across, true), (morning, morning, true),
      (inside, across, false),
    ] {
      #expect(one.overlaps(other) == expected)
      #expect(other.overlaps(one) == expected)
    }
    #expect(morning.contains(morning.start))
    #expect(!morning.contains(morning.end))
  }

  @Test("The gap is counted between the end of one and the start of the other, both ways")
  func gap() throws {
    let morning = try span("09:00", "12:00")
    let later = try span("12:45", "13:00")
    #expect(morning.gap(to: later) == 45)
    #expect(later.gap(to: morning) == 45)
    #expect(try morning.gap(to: span("12:00", "12:10")) == 0)
    #expect(try morning.gap(to: span("10:00", "12:10")) == 0)
  }
}
