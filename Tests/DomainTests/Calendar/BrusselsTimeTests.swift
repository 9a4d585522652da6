import Testing

@testable import Domain

@Suite("The legal time of Belgium")
struct BrusselsTimeTests {
  private func utc(_ day: String, _ time: String) -> Int {
    WallTime(Day(day)!, TimeOfDay(time)!).minutesSinceEpoch
  }

  @Test(
    "The clock goes forward at one in the morning UTC and back at the same hour",
    arguments: [
      ("2024-03-31", 120), ("2024-10-27", 60), ("2025-03-30", 120), ("2025-10-26", 60), ("2026-03-29", 120),
      ("2026-10-25", 60), ("2027-03-28", 120), ("2027-10-31", 60), ("1996-10-27", 60), ("1995-09-24", 60),
      ("1981-03-29", 120),
    ])
  func changes(day: String, after: Int) {
    #expect(BrusselsTime.offset(atUTC: utc(day, "00:59")) == 180 - after)
    #expect(BrusselsTime.offset(atUTC: utc(day, "01:00")) == after)
  }

  @Test("A wall time is found back from its moment, but for the hour that comes twice and the one that is left out")
  func roundTrip() {
    var dice = Dice(7)
    for _ in 0..<5_000 {
      let moment = utc("1996-01-01", "00:00") + dice.roll(60 * 366 * 1440)
      let wall = BrusselsTime.wall(atUTC: moment)
      let back = BrusselsTime.utc(of: wall)
      // The second time the hour comes, the first is meant.
      #expect(back == moment || back == moment - 60 && BrusselsTime.offset(atUTC: back) == 120)
      #expect(BrusselsTime.wall(atUTC: back) == wall)
    }
  }

  @Test("The hour that comes twice is the first one, the hour that is left out counts as before the change")
  func odd() {
    #expect(
      BrusselsTime.utc(of: WallTime(Day("2026-10-25")!, TimeOfDay("02:30")!)) == utc("2026-10-25", "00:30"))
    #expect(
      BrusselsTime.utc(of: WallTime(Day("2026-03-29")!, TimeOfDay("02:30")!)) == utc("2026-03-29", "01:30"))
  }

  @Test("Minutes on the wall go over midnight in both directions")
  func wall() {
    let late = WallTime(Day("2026-12-31")!, TimeOfDay("23:30")!)
    #expect(late.adding(minutes: 60) == WallTime(Day("2027-01-01")!, TimeOfDay("00:30")!))
    #expect(late.adding(minutes: 60).adding(minutes: -60) == late)
    let old = WallTime(Day("1969-12-31")!, TimeOfDay("23:59")!)
    #expect(old.minutesSinceEpoch == -1 && WallTime(minutesSinceEpoch: -1) == old)
  }

  @Test("A moment is read as it is written, and as nothing else")
  func moments() {
    let text = "2026-11-21T10:02:03Z"
    #expect(Moment(text)?.description == text)
    #expect(Moment(secondsSince1970: 0).description == "1970-01-01T00:00:00Z")
    #expect(Moment(secondsSince1970: -1).description == "1969-12-31T23:59:59Z")
    for wrong in ["2026-11-21T10:02:60Z", "2026-11-21T24:02:03Z", "2026-11-31T10:02:03Z", "2026-11-21T10:02:03", ""] {
      #expect(Moment(wrong) == nil)
    }
    #expect(Moment(secondsSince1970: .max).description == "2200-12-31T23:59:59Z")
  }
}
