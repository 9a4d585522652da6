import Domain
import Testing

@testable import NetelandTUI

@Suite("The course of the year on the screen")
struct ReachCourseTests {
  private func text(_ look: ReachLook, width: Int = 80, height: Int = 18) -> String {
    var view = ReachCourse()
    view.refresh(look)
    var buffer = Buffer(size: Size(width: width, height: height))
    _ = view.draw(in: buffer.bounds, on: &buffer, look)
    return buffer.text()
  }

  private func lines(_ look: ReachLook, width: Int = 80, height: Int = 18) -> [String] {
    text(look, width: width, height: height).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("says how far from the line the reach is, on which side of it")
  func sentence() {
    let world = ReachForecastTests.fixture().world
    // 36 needed in 38 weeks with lessons; 12 came, of which 11 or so the line asks by now.
    let look = ReachLook(world)
    #expect(lines(look)[0].contains("voor"))
    #expect(lines(look)[0].contains("12 bereikt"))
    let strict = ReachLook(world, target: Target(percent: 100))
    #expect(lines(strict)[0].contains("achter"))
  }

  @Test("has a column a week with a mark under the week that the reach is of, the months below, the bar at the left")
  func chart() throws {
    let look = ReachLook(ReachForecastTests.fixture().world)
    let lines = lines(look)
    let foot = try #require(lines.first { $0.contains("▲") })
    // 31 August is the first Monday; 16 November the twelfth.
    #expect(foot.firstIndex(of: "▲").map { foot.distance(from: foot.startIndex, to: $0) } == 6 + 11)
    #expect(lines.contains { $0.contains("sep okt") && $0.contains("jun") })
    #expect(lines.contains { $0.hasPrefix(" 71\u{A0}%") })
    #expect(lines.dropFirst().contains { $0.contains("█") })
    #expect(lines.last?.contains("verwacht") == true)
  }

  @Test("leaves the summer out where there is little room, and marks the week all the same")
  func narrow() {
    let look = ReachLook(ReachForecastTests.fixture().world)
    #expect(text(look, width: 52, height: 14).contains("▲"))
    #expect(text(look, width: 52, height: 14).contains("jun"))
    #expect(!text(look, width: 52, height: 14).contains("aug"))
  }

  @Test("can be read without colour and without UTF-8: each sign is another one")
  func signs() {
    let signs = CourseSign.allCases.map { Repertoire.ascii(for: $0.glyph) }
    #expect(Set(signs).count == signs.count)
  }

  @Test("of a look back ends on that day")
  func lookingBack() throws {
    let world = ReachForecastTests.fixture().world
    let foot = try #require(lines(ReachLook(world, asOf: Day("2026-09-10")!)).first { $0.contains("▲") })
    #expect(foot.firstIndex(of: "▲").map { foot.distance(from: foot.startIndex, to: $0) } == 6 + 1)
  }
}

@Suite("Looking back over the year")
struct TimeScrubberTests {
  @Test("A week at a time: back, further back, on, and to today")
  func steps() {
    let world = ReachForecastTests.fixture().world
    var screen = ReachScreen().shown(in: world)
    #expect(screen.refusal(of: .nextPeriod, in: world) != nil)
    #expect(screen.refusal(of: .goToToday, in: world) != nil)
    #expect(screen.refusal(of: .previousPeriod, in: world) == nil)
    _ = screen.update(.previousPeriod, in: world)
    #expect(screen.asOf == Day("2026-11-14")!)
    _ = screen.update(.previousPeriod, in: world)
    #expect(screen.asOf == Day("2026-11-07")!)
    #expect(screen.look(in: world)?.report.total.lower == 12)
    _ = screen.update(.nextPeriod, in: world)
    #expect(screen.asOf == Day("2026-11-14")!)
    _ = screen.update(.nextPeriod, in: world)
    #expect(screen.asOf == nil)
    for _ in 0..<7 { _ = screen.update(.previousPeriod, in: world) }
    #expect(screen.look(in: world)?.report.total.upper == 0)
    #expect(screen.text(in: world).contains("stand op za 03/10"))
    _ = screen.update(.goToToday, in: world)
    #expect(screen.asOf == nil)
    #expect(screen.look(in: world)?.report.total.lower == 12)
  }

  @Test("It goes back as far as the school year; of a year that is over it begins at the last school day")
  func edges() {
    let world = ReachForecastTests.fixture().world
    var screen = ReachScreen().shown(in: world)
    for _ in 0..<60 { _ = screen.update(.previousPeriod, in: world) }
    #expect(screen.asOf == Day("2026-09-05")!)
    #expect(screen.refusal(of: .previousPeriod, in: world) != nil)
    var past = world
    past.show(ReachFixture.year.previous)
    var other = ReachScreen().shown(in: past)
    _ = other.update(.previousPeriod, in: past)
    #expect(other.asOf == Day("2026-06-30")!)
    _ = other.update(.previousPeriod, in: past)
    #expect(other.asOf == Day("2026-06-23")!)
    for _ in 0..<11 { _ = other.update(.nextPeriod, in: past) }
    #expect(other.asOf == nil)
  }

  @Test("Every view follows, and another year in view is of today again")
  func follows() {
    let stage = Stage()
    let views = ReachViewID.allCases.map { String(repeating: "<tab>", count: $0.rawValue) }
    for tabs in views {
      let now = stage.play(.typed("4\(tabs)")).frame.text()
      let then = stage.play(.typed("4\(tabs),,,,")).frame.text()
      #expect(now != then)
      #expect(then.contains("stand op za 24/10"))
      #expect(stage.play(.typed("4\(tabs),,,,t")).frame.text() == now)
      #expect(stage.play(.typed("4\(tabs),;")).frame.text() == now)
    }
    #expect(!stage.play(.typed("4,,-")).frame.text().contains("stand op"))
  }
}
