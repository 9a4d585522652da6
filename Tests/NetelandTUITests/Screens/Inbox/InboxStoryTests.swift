import Domain
import Testing

@testable import NetelandTUI

/// Many sessions recorded one after the other, by keys through the real event loop.
@Suite("The sessions without numbers, filled in one by one")
struct InboxStoryTests {
  /// The sample alliance before anybody recorded so many sessions, and the numbers that were there.
  private static func unrecorded(_ count: Int) -> (stage: Stage, lines: [RecordID<Session>: [Participation]]) {
    var stage = Stage()
    var lines: [RecordID<Session>: [Participation]] = [:]
    var waiting = InboxWalk(in: World(alliance: stage.alliance, today: stage.today)).stops.count
    for (year, records) in stage.alliance.years.sorted(by: { $0.key > $1.key }) {
      for session in records.sessions.inOrder.reversed() where session.hasNumbers && waiting < count {
        var before = session
        for index in before.participation.indices {
          for column in RecordingColumn.allCases where column != .registered {
            column.set(nil, in: &before.participation[index])
          }
        }
        lines[session.id] = session.participation
        stage.alliance[year].sessions.put(before)
        waiting += 1
      }
    }
    return (stage, lines)
  }

  /// What is typed for a session: the digits of each number and Enter, and Enter where nobody has counted.
  private static func keys(_ lines: [Participation], in columns: [RecordingColumn]) -> [Key] {
    var keys: [Key] = []
    for line in lines {
      for column in columns {
        guard let number = column.value(in: line) else {
          keys.append(.enter)
          break
        }
        keys += String(number).map { .character($0) } + [.enter]
      }
    }
    return keys
  }

  @Test("Thirty sessions take at most six keys each beside the digits, and each is one step that can be undone")
  func thirty() throws {
    let (stage, known) = InboxStoryTests.unrecorded(30)
    let world = World(alliance: stage.alliance, today: stage.today)
    let walk = InboxWalk(in: world)
    try #require(walk.stops.count == 30)
    var keys: [Key] = .typed("1r")
    var others: [Int] = []
    for stop in walk.stops {
      let session = try #require(stage.alliance.session(stop.id))
      // Nobody had recorded these: one pupil of each class, who was new.
      var lines = known[stop.id] ?? session.participation
      if known[stop.id] == nil {
        for index in lines.indices { (lines[index].attended, lines[index].firstTimers) = (1, 1) }
      }
      let usual = RecordingColumn.usual(in: stage.alliance[session.schoolYear])
      let pressed = InboxStoryTests.keys(lines, in: RecordingColumn.afterwards(session, showing: usual, with: []))
      others.append(pressed.count { $0 == .enter })
      keys += pressed
    }
    #expect(others.reduce(0, +) <= 6 * 30, "\(others)")

    let ending = stage.play(keys)
    #expect(ending.saved.count == 30)
    #expect(ending.saved.allSatisfy { $0.edit.act == .recorded && $0.edit.mutations.count == 1 })
    #expect(!InboxWalk.isNeeded(in: ending.state.world))
    for (id, lines) in known {
      let recorded = try #require(ending.state.world.alliance.session(id))
      #expect(recorded.participation.map(\.attended) == lines.map(\.attended))
    }
    #expect(ending.frame.text().contains(ending.state.world.strings.inbox.finished))
    #expect(ending.frame.text().contains("30 ingevuld"))

    let undone = stage.play(keys + Array(repeating: .character("u"), count: 30))
    #expect(undone.state.world.alliance == stage.alliance)
    #expect(undone.frame.text().contains("1 van 30"))
    // Enter at the end closes it.
    #expect(stage.play(keys + [.enter]).state.layers.isEmpty)
  }
}
