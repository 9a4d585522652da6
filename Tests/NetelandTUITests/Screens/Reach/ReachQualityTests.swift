import Domain
import Testing

@testable import NetelandTUI

@Suite("Kwaliteit: the lines of RE-AIM")
struct ReachQualityTests {
  /// Three schools, one of which took part and one of which nobody wrote down; a session that was cancelled.
  private func fixture() -> ReachFixture {
    var fixture = ReachFixture()
    fixture.school("A", "Appel", in: "Olen", pupils: 20)
    fixture.school("B", "Beuk", pupils: 30)
    fixture.school("C", "Ceder", pupils: 25)
    fixture.session("s1", on: "2026-10-07", for: "B", attended: 18)
    fixture.session("s2", on: "2026-10-14", for: "C")
    fixture.session("s3", on: "2026-10-21", for: "A", status: .cancelled)
    return fixture
  }

  private func view(_ look: ReachLook) -> ReachQuality {
    var view = ReachQuality()
    view.refresh(look)
    return view
  }

  private func text(_ view: ReachQuality, _ look: ReachLook, _ size: Size = Size(width: 80, height: 18)) -> String {
    var buffer = Buffer(size: size)
    _ = view.draw(in: buffer.bounds, on: &buffer, look)
    return buffer.text()
  }

  @Test("Each share stands beside its counts, and what may be stays a range")
  func lines() {
    let look = ReachLook(fixture().world)
    let view = view(look)
    #expect(view.lines.map(\.measure) == [.adoption, .delivery, .attendance])
    let text = text(view, look)
    #expect(text.contains("33,3-66,7"))
    #expect(text.contains("1-2 van 3"))
    #expect(text.contains("2 van 3"))
    #expect(text.contains("Scholen met een leerling die kwam, van de scholen met L5"))
  }

  @Test("Behind a line stand its schools, those that did not take part first, and behind another its sessions")
  func behind() {
    let look = ReachLook(fixture().world)
    var view = view(look)
    #expect(view.behind.map(\.name) == ["Appel", "Ceder", "Beuk"])
    #expect(view.behind.map(\.judgement) == [.bad, .unknown, .good])
    _ = view.update(.down, look)
    #expect(view.behind.map(\.id) == [.session("s3"), .session("s1"), .session("s2")])
  }

  @Test("Enter goes in, once more opens the record; Esc goes out again")
  func opening() {
    let look = ReachLook(fixture().world)
    var view = view(look)
    #expect(view.update(.open, look).isEmpty)
    #expect(view.isInside)
    _ = view.update(.down, look)
    guard case .show(.schools, .school("C"))? = view.update(.open, look).first else {
      Issue.record("the school is not shown")
      return
    }
    #expect(view.update(.back, look).isEmpty)
    #expect(!view.isInside)
    _ = view.update(.down, look)
    _ = view.update(.open, look)
    guard case .show(.agenda, .session("s3"))? = view.update(.open, look).first else {
      Issue.record("the session is not shown")
      return
    }
  }

  @Test("Without any record it says so and opens nothing")
  func empty() {
    let look = ReachLook(World(alliance: Alliance(), today: ReachFixture.today))
    var view = view(look)
    #expect(text(view, look).contains("?"))
    #expect(view.refusal(of: .open, look) != nil)
    #expect(view.update(.open, look).isEmpty)
    #expect(!view.isInside)
  }

  @Test(
    "It can be drawn at any size", arguments: [(1, 1), (20, 3), (57, 14), (60, 14), (80, 18), (120, 34), (300, 80)])
  func sizes(width: Int, height: Int) {
    let look = ReachLook(World(alliance: SampleAlliance.make(), today: SampleAlliance.today))
    var view = view(look)
    for _ in 0..<view.lines.count {
      #expect(text(view, look, Size(width: width, height: height)).isEmpty == (width == 1))
      _ = view.update(.down, look)
    }
  }
}
