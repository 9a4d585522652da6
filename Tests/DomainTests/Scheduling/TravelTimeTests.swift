import Domain
import Testing

@Suite("The trip between two sessions of a guide")
struct TravelTimeRuleTests {
  private static let usual = Travel(speed: 45, detour: 130, margin: 10)

  /// The hall lies so many metres east of the lab, both in a field without a school.
  private func small(apart metres: Double) -> SmallAlliance {
    var small = SmallAlliance()
    for (id, x) in [("lab", 180_000.0), ("hall", 180_000 + metres)] {
      var venue = small.alliance.venues[RecordID(id)]!
      venue.address.lambertX = x
      venue.address.lambertY = 200_000
      small.alliance.venues.put(venue)
    }
    return small
  }

  /// A session in the lab that ends at 15:30, and one in the hall so many minutes later.
  private func pair(_ small: SmallAlliance, gap: Int) -> (SmallAlliance, Session) {
    var small = small
    small.add(small.session("a", venue: "lab", guides: ["an"]))
    let start = TimeOfDay(minutes: 15 * 60 + 30 + gap)!.description
    return (small, small.session("b", at: start, venue: "hall", guides: ["an"]))
  }

  @Test("Ten kilometres ask for 13 by road, 18 minutes at 45 km/h and ten more; 28 minutes are enough, 27 are not")
  func boundary() {
    let (small, tight) = pair(small(apart: 10_000), gap: 27)
    let detail = FindingDetail.travelTooShort(
      "an", other: "a", minutes: 27, needed: 28, road: 13_000, travel: Self.usual)
    #expect(small.details(.travelTime, of: tight) == [detail])
    #expect(small.severities(.travelTime, of: tight) == [.advisory])
    let (_, enough) = pair(small, gap: 28)
    #expect(small.details(.travelTime, of: enough) == [])
  }

  @Test("It is found from the earlier session too, and names the later one")
  func mutual() {
    var (small, later) = pair(small(apart: 10_000), gap: 0)
    small.add(later)
    let found = small.board.allFindings().filter { $0.rule == .travelTime }
    #expect(found.map(\.session) == ["a", "b"])
    #expect(
      found.first?.detail
        == .travelTooShort("an", other: "b", minutes: 0, needed: 28, road: 13_000, travel: Self.usual))
    later.guides = ["bo"]
    small.add(later)
    #expect(small.board.allFindings().filter { $0.rule == .travelTime } == [])
  }

  @Test("The assumption is the alliance's own")
  func settings() {
    var (small, draft) = pair(small(apart: 10_000), gap: 16)
    small.alliance.profile.travelSpeed = 60
    small.alliance.profile.travelDetour = 100
    small.alliance.profile.travelMargin = 5
    #expect(small.details(.travelTime, of: draft) == [])
    draft = pair(small, gap: 14).1
    #expect(
      small.details(.travelTime, of: draft) == [
        .travelTooShort(
          "an", other: "a", minutes: 14, needed: 15, road: 10_000,
          travel: Travel(speed: 60, detour: 100, margin: 5))
      ])
  }

  @Test("Two halls of one site need no trip, and an overlap is no trip but a clash")
  func nearMiss() {
    let (site, next) = pair(small(apart: 99), gap: 0)
    #expect(site.details(.travelTime, of: next) == [])
    let (apart, beside) = pair(small(apart: 100), gap: 0)
    #expect(
      apart.details(.travelTime, of: beside) == [
        .travelTooShort("an", other: "a", minutes: 0, needed: 11, road: 130, travel: Self.usual)
      ])
    let (far, overlapping) = pair(small(apart: 10_000), gap: -1)
    #expect(far.details(.travelTime, of: overlapping) == [])
    #expect(far.details(.guideTaken, of: overlapping).count == 1)
  }

  @Test("A place nobody knows is no distance")
  func unknown() {
    let (small, draft) = pair(SmallAlliance(), gap: 0)
    #expect(small.details(.travelTime, of: draft) == [])
    var half = self.small(apart: 10_000)
    var hall = half.alliance.venues["hall"]!
    hall.address.lambertX = nil
    half.alliance.venues.put(hall)
    let (known, next) = pair(half, gap: 0)
    #expect(known.details(.travelTime, of: next) == [])
    // A list that knows no place says 0, 0.
    (hall.address.lambertX, hall.address.lambertY) = (0, 0)
    half.alliance.venues.put(hall)
    let (zero, there) = pair(half, gap: 0)
    #expect(zero.details(.travelTime, of: there) == [])
  }

  @Test("A hall of a school stands where the school does, and so does a lesson without a venue")
  func schools() {
    var small = small(apart: 10_000)
    var oak = small.alliance.schools[SmallAlliance.oak]!
    (oak.address.lambertX, oak.address.lambertY) = (190_000, 200_000)
    small.alliance.schools.put(oak)
    var hall = small.alliance.venues["hall"]!
    hall.address.lambertX = nil
    hall.school = SmallAlliance.oak
    small.alliance.venues.put(hall)
    let (inHall, draft) = pair(small, gap: 0)
    #expect(inHall.details(.travelTime, of: draft).count == 1)
    var lesson = draft
    lesson.venue = nil
    lesson.setting = .inSchool
    lesson.participation = [Participation(school: SmallAlliance.oak, grade: .l5)]
    #expect(inHall.details(.travelTime, of: lesson).count == 1)
    // Of two schools nobody knows which one it is at.
    lesson.participation.append(Participation(school: SmallAlliance.elm, grade: .l5))
    #expect(inHall.details(.travelTime, of: lesson) == [])
    lesson.setting = .outOfSchool
    lesson.participation.removeLast()
    #expect(inHall.details(.travelTime, of: lesson) == [])
  }

  @Test("A trip goes past midnight")
  func midnight() {
    var small = small(apart: 10_000)
    small.add(small.session("late", at: "22:30", minutes: 80, venue: "lab", guides: ["an"]))
    let early = small.session(
      "early", SmallAlliance.wednesday.adding(days: 1), at: "00:05", venue: "hall", guides: ["an"])
    #expect(
      small.details(.travelTime, of: early) == [
        .travelTooShort("an", other: "late", minutes: 15, needed: 28, road: 13_000, travel: Self.usual)
      ])
  }

  @Test("A coordinate that cannot be is no reason to count past the end of the world")
  func absurd() {
    let (small, draft) = pair(small(apart: 1e20), gap: 60)
    guard case .travelTooShort(_, _, _, let needed, let road, _)? = small.details(.travelTime, of: draft).first
    else {
      Issue.record("a thousand kilometres take more than an hour")
      return
    }
    #expect(road == 1_300_000 && needed == 1744)
  }

  @Test("Trips are those that comparing every pair of sessions finds", arguments: 1...40)
  func bruteForce(seed: Int) {
    var dice = Dice(seed)
    let small = SmallAlliance.crowded(&dice, sessions: 40)
    let board = small.board
    let travel = small.alliance.profile.travel
    func x(_ session: Session) -> Double? { session.venue.flatMap { small.alliance.venues[$0]?.address.lambertX } }
    func minute(_ session: Session) -> Int { Int(session.day.daysSinceEpoch) * 1440 + Int(session.start.minutes) }
    let open = board.sessions.filter { $0.status != .cancelled }
    var expected: Set<[String]> = []
    for one in open {
      for other in open where one.id != other.id {
        guard let here = x(one), let there = x(other) else { continue }
        let gap = max(minute(other) - minute(one) - one.minutes, minute(one) - minute(other) - other.minutes)
        // The small alliance lies on a line, with whole kilometres between its places.
        let road = abs(here - there) * Double(travel.detour) / 100
        let needed = road == 0 ? 0 : Int((road * 60 / Double(travel.speed * 1000)).rounded(.up)) + travel.margin
        guard gap >= 0, gap < needed else { continue }
        for guide in Set(one.guides).intersection(other.guides) {
          expected.insert([one.id.text, guide.text, other.id.text])
        }
      }
    }
    var found: Set<[String]> = []
    for finding in board.allFindings() {
      if case .travelTooShort(let guide, let other, _, _, _, _) = finding.detail {
        found.insert([finding.session.text, guide.text, other.text])
      }
    }
    #expect(found == expected)
  }
}
