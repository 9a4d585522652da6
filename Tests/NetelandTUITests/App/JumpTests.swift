import Domain
import Testing

@testable import NetelandTUI

@Suite("Back to where one was, and forward again")
struct JumpTests {
  private func play(_ keys: String) -> Stage.Ending { Stage().play(.typed(keys)) }

  @Test("Backspace shows the screen as it was left, Ctrl-Right the one it came from")
  func backAndForth() {
    let left = play("2<down><down><down>S")
    let away = "2<down><down><down>S4<down>"
    #expect(play(away + "<bs>").frame.text() == left.frame.text())
    #expect(play(away + "<bs><ctrl-right>").frame.text() == play(away).frame.text())
    #expect(play(away + "<bs><bs>").frame.text() == play("").frame.text())
    #expect(play(away + "<bs><bs><ctrl-right><ctrl-right>").frame.text() == play(away).frame.text())
  }

  @Test("What the palette went to is left again, also within one screen and in another year")
  func fromThePalette() {
    let before = play("3<down>")
    let there = play("3<down>:2024-2025 academie<enter>")
    #expect(there.state.shown == .admin)
    #expect(there.state.world.year == SchoolYear("2024-2025"))
    let back = play("3<down>:2024-2025 academie<enter><bs>")
    #expect(back.state.world.year == before.state.world.year)
    #expect(back.frame.text() == before.frame.text())
    #expect(play("2<down>:grobbendonk school<enter><bs>").frame.text() == play("2<down>").frame.text())
  }

  @Test("A new jump forgets what lay ahead; at either end it is said that there is nothing")
  func ends() {
    #expect(play("<bs>").state.notice == Notice(.refused, Strings.dutch.palette.nothingBehind))
    #expect(play("2<bs>3<ctrl-right>").state.notice == Notice(.refused, Strings.dutch.palette.nothingAhead))
    #expect(play("2<bs>3<ctrl-right>").state.shown == .agenda)
    // The key of the screen one stands on is no jump.
    #expect(play("222<bs>").state.shown == .overview)
  }

  @Test("A screen that comes back has what was changed meanwhile")
  func upToDate() throws {
    var state = play("2").state
    let school = try #require(state.world.alliance.schools.first)
    _ = state.perform(.showAdmin)
    var changed = school
    changed.name = "Zonnestraal"
    _ = state.carryOut([.edit(try Edit.edit(changed, at: EveryYear(), in: state.world.alliance))])
    _ = state.perform(.jumpBack)
    let screen = try #require(state.screens[ScreenID.schools.rawValue] as? SchoolsScreen)
    #expect(screen.rows.contains { $0.name == "Zonnestraal" })
  }

  @Test("Nobody walks back for ever: what is kept has an end")
  func bounded() {
    var state = play("").state
    for step in 0..<200 { _ = state.perform(step % 2 == 0 ? .showAgenda : .showReach) }
    #expect(state.jumps.behind.count <= 10)
    while !state.jumps.behind.isEmpty { _ = state.perform(.jumpBack) }
    #expect(state.jumps.ahead.count <= 10)
  }
}
