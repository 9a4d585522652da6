import Domain
import Testing

@testable import NetelandTUI

@Suite("The grid of a week is laid out")
struct WeekLayoutTests {
  private static let rooms = [
    Size(width: 36, height: 7), Size(width: 60, height: 16), Size(width: 80, height: 20), Size(width: 120, height: 36),
    Size(width: 200, height: 60),
  ]

  @Test("over all columns of the screen, whatever stands in them", arguments: rooms)
  func widths(room: Size) {
    let layout = WeekLayout(room: room)
    var random = SplitMix64(seed: UInt64(room.width))
    for _ in 0..<200 {
      let lanes = (0..<7).map { _ in Int(random.next() % 5) }
      for even in [true, false] {
        let widths = layout.widths(lanes: lanes, even: even)
        #expect(widths.reduce(0, +) == room.width - layout.axis, "\(lanes)")
        #expect(widths.allSatisfy { $0 >= min(7, (room.width - layout.axis) / 7) }, "\(lanes)")
      }
    }
  }

  @Test("with more columns for a day on which more goes on")
  func crowdedDays() {
    let widths = WeekLayout(room: Size(width: 80, height: 20)).widths(lanes: [0, 0, 4, 0, 0, 3, 0], even: false)
    #expect(widths[2] > widths[5] && widths[5] > widths[0])
  }

  @Test("with whole hours, half hours or quarters, as there are rows for a day", arguments: rooms)
  func rows(room: Size) {
    let layout = WeekLayout(room: room)
    #expect(60 % layout.rowMinutes == 0)
    #expect(layout.rows + layout.strip + WeekLayout.head == room.height || layout.rows == 1)
    #expect(WeekLayout(room: Size(width: 80, height: 20)).rowMinutes == 60)
    #expect(WeekLayout(room: Size(width: 120, height: 36)).rowMinutes == 30)
  }

  @Test(
    "so that a stretch of time is in view, or at least its start, and nothing moves that need not", arguments: rooms)
  func scrolling(room: Size) {
    let layout = WeekLayout(room: room)
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let start = Int(random.next() % 287) * 5
      let minutes = start..<min(24 * 60, start + 5 + Int(random.next() % 60) * 5)
      let before = Int(random.next() % 20) * 60
      let first = layout.first(showing: minutes, from: before)
      let rows = layout.rows(of: minutes, from: first)
      #expect(!rows.isEmpty)
      #expect(layout.minutes(ofRow: rows.lowerBound, from: first).contains(start))
      #expect(first % layout.rowMinutes == 0 && first >= 0)
      #expect(layout.first(showing: minutes, from: first) == first)
      if rows.count < layout.rows {
        let last = layout.minutes(ofRow: rows.upperBound - 1, from: first)
        #expect(last.contains(minutes.upperBound - 1), "\(minutes) from \(first)")
      }
    }
  }

  @Test("Sessions at the same time stand beside each other, in no more lanes than it takes")
  func lanes() throws {
    let world = World(alliance: SampleAlliance.make(), today: SampleAlliance.today)
    let look = AgendaLook(world)
    var random = SplitMix64(seed: 9)
    for _ in 0..<200 {
      let blocks = (0..<Int(random.next() % 9)).map { number in
        var session = look.sessions[number]
        session.start = TimeOfDay(minutes: 480 + Int(random.next() % 20) * 30)!
        session.minutes = 30 + Int(random.next() % 6) * 30
        return WeekBlock(session, sign: "", showsVenue: true, look)
      }
      .inLanes()
      for (index, block) in blocks.enumerated() {
        #expect(block.lane < block.lanes)
        for other in blocks[(index + 1)...] where block.overlaps(other.minutes) {
          #expect(block.lane != other.lane)
          #expect(block.lanes == other.lanes)
        }
        let most = stride(from: 480, to: 1440, by: 30).map { minute in
          blocks.filter { $0.lanes == block.lanes && $0.minutes.contains(minute) }.count
        }
        #expect(block.lanes <= most.max() ?? 0)
      }
    }
  }
}
