import Domain
import Testing

@testable import NetelandTUI

/// Moving a session over the grid through the real event loop, key by key.
@Suite("Moving a session over the week")
struct PlacementStoryTests {
  /// Two sessions of one guide in one room, on Wednesday at 13:30 and on Thursday at 13:30, and nothing else to come.
  private func stage(series: RecordID<SessionSeries>? = nil) throws -> Stage {
    try Stage.withSessions(["first": "2026-11-25", "second": "2026-11-26"], series: series)
  }

  @Test("It is picked up, told why not, steered to a free slot and put down; undo puts it back")
  func story() throws {
    let stage = try stage()
    let before = stage.alliance

    let clash = stage.play(.typed("3p<right>"))
    #expect(clash.frame.text().contains("Botst: Enter vraagt een reden"))
    #expect(clash.frame.text().contains("is al bezet: do 26/11 13:30-15:30"))
    #expect(clash.state.world.alliance == before && clash.saved.isEmpty)

    let free = stage.play(.typed("3p<right><down><down><down><down>"))
    #expect(free.frame.text().contains("Vrij: Enter zet de sessie hier neer"))
    #expect(free.saved.isEmpty)

    let moved = stage.play(.typed("3p<right><down><down><down><down><enter>"))
    let session = try #require(moved.state.world.alliance.session("first"))
    #expect(session.day.description == "2026-11-26" && session.start.description == "15:30")
    #expect(moved.saved.map(\.edit.act) == [.moved])
    #expect(moved.frame.text().contains("do 26/11 15:30-17:30"))

    let undone = stage.play(.typed("3p<right><down><down><down><down><enter>u"))
    #expect(undone.state.world.alliance == before)
    #expect(undone.frame.text().contains("wo 25/11 13:30-15:30"))
  }

  @Test("Where it clashes the form asks for the reason; Esc takes the session up again, a reason puts it down")
  func withReason() throws {
    let stage = try stage()
    let asked = stage.play(.typed("3p<right><enter>"))
    #expect(asked.frame.text().contains("Sessie wijzigen"))
    #expect(asked.saved.isEmpty)

    let back = stage.play(.typed("3p<right><enter><esc>"))
    #expect(back.state.layers.isEmpty && back.saved.isEmpty)
    #expect(back.frame.text().contains("Botst: Enter vraagt een reden"))

    let kept = stage.play(.typed("3p<right><enter>twee lokalen<ctrl-s>"))
    let session = try #require(kept.state.world.alliance.session("first"))
    #expect(session.day.description == "2026-11-26" && session.start.description == "13:30")
    #expect(session.overrides.allSatisfy { $0.reason == "twee lokalen" } && !session.overrides.isEmpty)
    #expect(kept.saved.count == 1)
    #expect(kept.state.top.context == .agendaGrid)
  }

  @Test("For how much of a series it is meant is asked first; Esc takes it up again, and all of it moves as one change")
  func series() throws {
    let stage = try stage(series: "reeks")
    let steps = "3p<down><down><enter>"
    let asked = stage.play(.typed(steps))
    #expect(asked.saved.isEmpty && asked.state.layers.count == 1)
    #expect(stage.play(.typed(steps + "<esc>")).state.top.context == .placement)
    let all = stage.play(.typed(steps + "<right><right><ctrl-s>"))
    #expect(all.saved.count == 1)
    #expect(all.state.top.context == .agendaGrid)
    for id in ["first", "second"] {
      #expect(all.state.world.alliance.session(RecordID(id))?.start.description == "14:30")
    }
  }

  @Test("Esc lets it go; no other key does anything meanwhile, not even quit, and help lists those that do")
  func letGo() throws {
    let stage = try stage()
    let held = stage.play(.typed("3p<right>qX1u"))
    #expect(held.state.top.context == .placement)
    #expect(held.state.world.alliance == stage.alliance)
    #expect(held.state.notice?.text.contains("Enter zet ze neer") == true)
    #expect(stage.play(.typed("3p?")).frame.text().contains("neerzetten"))
    let dropped = stage.play(.typed("3p<right><esc>"))
    #expect(dropped.state.top.context == .agendaGrid)
    #expect(dropped.saved.isEmpty)
    #expect(dropped.frame.text().contains("Losgelaten"))
  }

  @Test("Nothing can be picked up where nothing can be changed")
  func readOnly() throws {
    var stage = try stage()
    stage.readOnly = .asked
    let ending = stage.play(.typed("3p"))
    #expect(ending.state.top.context == .agendaList)
    #expect(ending.state.notice?.weight == .refused)
  }
}
