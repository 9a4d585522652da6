import Domain
import Testing

@testable import NetelandTUI

@Suite("Recording who came in an earlier year")
struct RecordingEarlierTests {
  private func screen(_ grade: Grade) -> (RecordingScreen, World)? {
    var fixture = ReachFixture()
    fixture.school("A", "Appel", pupils: 20)
    fixture.session("s1", on: "2026-10-07", for: "A", status: .confirmed)
    var session = fixture.alliance.session("s1")!
    session.participation = [Participation(school: "A", grade: grade)]
    fixture.alliance[ReachFixture.year].sessions.put(session)
    return RecordingScreen("s1", in: fixture.world).map { ($0, fixture.world) }
  }

  @Test("It is asked of a class that was followed before: of L6, not of L5, which has no earlier year that counts")
  func columns() {
    #expect(screen(.l5)?.0.columns == [.attended, .firstTimers, .girls, .priority])
    #expect(screen(.l6)?.0.columns == [.attended, .firstTimers, .beenEarlier, .girls, .priority])
    #expect(screen(.s3)?.0.columns.contains(.beenEarlier) == true)
    #expect(screen(.l3)?.0.columns.contains(.beenEarlier) == false)
  }

  @Test("It is saved with the line; more than came is refused, and the cell is pointed at")
  func saving() throws {
    var (screen, world) = try #require(self.screen(.l6))
    screen.grid.focus(row: 0, column: 0)
    _ = screen.paste("12", in: world)
    screen.grid.focus(row: 0, column: 2)
    _ = screen.paste("13", in: world)
    #expect(screen.columnAtFault(inRow: 0) == 2)
    screen.grid.focus(row: 0, column: 2)
    _ = screen.paste("9", in: world)
    #expect(screen.columnAtFault(inRow: 0) == nil)
    #expect(screen.rows[0].beenEarlier == 9)
    guard case .edit(let edit)? = screen.update(.submit, in: world).first else {
      Issue.record("nothing is saved")
      return
    }
    _ = try world.apply(edit)
    #expect(world.alliance.session("s1")?.participation[0].beenEarlier == 9)
  }
}
