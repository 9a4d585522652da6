import Domain
import Testing

@Suite("The hours of a venue")
struct VenueHoursRuleTests {
  private func hours(_ weekday: Weekday, _ start: String, _ end: String) -> OpeningHours {
    OpeningHours(weekday: weekday, start: TimeOfDay(start)!, end: TimeOfDay(end)!)
  }

  private func span(_ start: String, _ end: String) -> TimeSpan {
    TimeSpan(start: TimeOfDay(start)!, end: TimeOfDay(end)!)!
  }

  private func small(_ hours: OpeningHours...) -> SmallAlliance {
    var small = SmallAlliance()
    var lab = small.alliance.venues["lab"]!
    lab.openingHours = hours
    small.alliance.venues.put(lab)
    return small
  }

  @Test("A session from opening to closing time fits, and one minute more at either end does not")
  func boundary() {
    let small = small(hours(.wednesday, "13:00", "17:00"))
    let closed = FindingDetail.venueClosed("lab", .wednesday, open: [span("13:00", "17:00")])
    func details(_ start: String, _ minutes: Int) -> [FindingDetail] {
      small.details(.venueHours, of: small.session("a", at: start, minutes: minutes, venue: "lab"))
    }
    #expect(details("13:00", 240) == [])
    #expect(details("12:59", 241) == [closed])
    #expect(details("13:00", 241) == [closed])
    #expect(details("08:00", 60) == [closed])
    #expect(small.severities(.venueHours, of: small.session("a", at: "09:00", venue: "lab")) == [.advisory])
  }

  @Test("On a day without hours the venue is closed, and one without any hours at all is not known")
  func closedDay() {
    let small = small(hours(.tuesday, "09:00", "17:00"))
    let draft = small.session("a", venue: "lab")
    #expect(small.details(.venueHours, of: draft) == [.venueClosed("lab", .wednesday, open: [])])
    #expect(SmallAlliance().details(.venueHours, of: draft) == [])
    #expect(small.details(.venueHours, of: small.session("a", venue: "hall")) == [])
    #expect(small.details(.venueHours, of: small.session("a")) == [])
  }

  @Test("Stretches that touch are one, in whatever order; a closed lunch hour parts two")
  func stretches() {
    let touching = small(hours(.wednesday, "12:00", "16:00"), hours(.wednesday, "09:00", "12:00"))
    #expect(
      touching.details(.venueHours, of: touching.session("a", at: "11:00", minutes: 120, venue: "lab")) == [])
    #expect(touching.alliance.venues["lab"]?.openSpans(on: .wednesday) == [span("09:00", "16:00")])
    let parted = small(hours(.wednesday, "12:30", "16:00"), hours(.wednesday, "09:00", "12:00"))
    #expect(
      parted.details(.venueHours, of: parted.session("a", at: "11:00", minutes: 120, venue: "lab")) == [
        .venueClosed("lab", .wednesday, open: [span("09:00", "12:00"), span("12:30", "16:00")])
      ])
  }

  @Test("Hours that end before they begin open nothing, and are refused when they are typed")
  func backward() {
    let small = small(hours(.wednesday, "17:00", "13:00"))
    #expect(small.alliance.venues["lab"]?.openSpans(on: .wednesday) == nil)
    #expect(small.details(.venueHours, of: small.session("a", venue: "lab")) == [])
    let lab = small.alliance.venues["lab"]!
    #expect(throws: Refusal.missingField(kind: .venue, field: "openingHours[0].end")) {
      try Edit.edit(lab, in: SmallAlliance().alliance)
    }
  }

  @Test("A session past midnight is looked at up to midnight")
  func midnight() {
    let small = small(hours(.wednesday, "18:00", "23:59"))
    #expect(small.details(.venueHours, of: small.session("a", at: "22:00", minutes: 180, venue: "lab")) == [])
  }

  @Test("A session fits where every minute of it is open", arguments: 1...60)
  func law(seed: Int) {
    var dice = Dice(seed)
    var lab = Venue(id: "lab", name: "Lab")
    lab.openingHours = (0..<(1 + dice.roll(4))).map { _ in
      let start = dice.roll(20) * 60 + dice.roll(2) * 30
      return OpeningHours(
        weekday: dice.pick([.wednesday, .thursday]), start: TimeOfDay(minutes: start)!,
        end: TimeOfDay(minutes: start + 30 * (1 + dice.roll(5)))!)
    }
    var small = SmallAlliance()
    small.alliance.venues.put(lab)
    let draft = small.session(
      "a", at: TimeOfDay(minutes: dice.roll(40) * 30)!.description, minutes: 30 * (1 + dice.roll(6)),
      venue: "lab")
    let isOpen = (draft.span.start.minutes..<draft.span.end.minutes).allSatisfy { minute in
      lab.openingHours.contains {
        $0.weekday == .wednesday && $0.start.minutes <= minute && minute < $0.end.minutes
      }
    }
    #expect(small.details(.venueHours, of: draft).isEmpty == isOpen)
  }
}
