import Testing

@testable import Domain

@Suite("Calendars of others")
struct BusyTimeRulesTests {
  private let wednesday = SmallAlliance.wednesday

  private func small(_ times: [BusyTime]) -> SmallAlliance {
    var small = SmallAlliance()
    var lab = small.alliance.venues["lab"]!
    lab.bookings = times
    small.alliance.venues.put(lab)
    var an = small.alliance.guides["an"]!
    an.busy = times
    small.alliance.guides.put(an)
    return small
  }

  private func time(_ first: Day, _ start: String?, _ last: Day, _ end: String?) -> BusyTime {
    BusyTime(first: first, start: start.flatMap { TimeOfDay($0) }, last: last, end: end.flatMap { TimeOfDay($0) })
  }

  @Test("A booked venue and a busy guide block a session that has a minute in common, and say from when to when")
  func overlap() {
    let booking = time(wednesday, "15:29", wednesday, "17:00")
    let small = small([booking])
    let draft = small.session("a", venue: "lab", guides: ["an", "bo"])
    #expect(small.details(.venueBooked, of: draft) == [.venueBooked("lab", booking.span)])
    #expect(small.severities(.venueBooked, of: draft) == [.blocking])
    #expect(small.details(.guideBusy, of: draft) == [.guideBusy("an", booking.span)])
    #expect(small.severities(.guideBusy, of: draft) == [.blocking])
    let elsewhere = small.session("a", venue: "hall", guides: ["bo"])
    #expect(small.details(.venueBooked, of: elsewhere) + small.details(.guideBusy, of: elsewhere) == [])
  }

  @Test("Times that only touch are no clash")
  func touching() {
    let small = small([
      time(wednesday, "15:30", wednesday, "17:00"), time(wednesday, nil, wednesday, "13:30"),
    ])
    #expect(small.details(.venueBooked, of: small.session("a", venue: "lab")) == [])
  }

  @Test("Without hours the whole of the first and the last day is taken")
  func wholeDays() {
    let days = time(wednesday, nil, wednesday.adding(days: 1), nil)
    let small = small([days])
    for (offset, isTaken) in [(-1, false), (0, true), (1, true), (2, false)] {
      for start in ["00:00", "21:55"] {
        let draft = small.session("a", wednesday.adding(days: offset), at: start, venue: "lab")
        #expect(small.details(.venueBooked, of: draft) == (isTaken ? [.venueBooked("lab", days.span)] : []))
      }
    }
  }

  @Test("What stands there twice is said once, and what ends before it begins takes no time")
  func doubles() {
    let booking = time(wednesday, "13:00", wednesday, "14:00")
    var again = booking
    again.event = "abc"
    let small = small([booking, time(wednesday, "15:00", wednesday, "14:00"), again])
    #expect(small.details(.venueBooked, of: small.session("a", venue: "lab")) == [.venueBooked("lab", booking.span)])
  }

  @Test("The times found are those that comparing each of them finds, by their beginning", arguments: 1...60)
  func bruteForce(seed: Int) {
    var dice = Dice(seed)
    let times = (0..<40).map { _ in
      let first = wednesday.adding(days: dice.roll(12) - 6)
      let start = dice.pick([nil, TimeOfDay(minutes: dice.roll(48) * 30)])
      let end = dice.pick([nil, TimeOfDay(minutes: dice.roll(48) * 30)])
      return BusyTime(first: first, start: start, last: first.adding(days: dice.pick([0, 0, 1, 5])), end: end)
    }
    let small = small(times)
    for _ in 0..<20 {
      let session = small.session(
        "a", wednesday.adding(days: dice.roll(12) - 6), at: dice.pick(["09:00", "13:30", "23:00"]),
        minutes: dice.pick([60, 120]), venue: "lab")
      let all = times.map(\.span.minutesSinceEpoch).filter { $0.overlaps(session.minutesSinceEpoch) }
      let expected = Set(all).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      let found = small.details(.venueBooked, of: session).map {
        if case .venueBooked("lab", let span) = $0 { span.minutesSinceEpoch } else { 0..<0 }
      }
      #expect(found == expected)
    }
  }
}
