import Domain
import Testing

@testable import NetelandTUI

@Suite("Quitting")
struct QuitTests {
  private let halfFilled = "3nrob<tab><esc>"

  @Test("Half-filled forms are named before they are lost; asked again, the program ends")
  func halfFilledForm() throws {
    let after = Stage(120, 40).play(.typed(halfFilled + "q"))
    #expect(after.frame.text().contains("Nieuwe sessie is half ingevuld; nog eens stoppen laat dat vallen"))
    var state = after.state
    #expect(state.press(.character("q")) == [.quit])
  }

  @Test("Another key in between takes the question back")
  func anotherKey() {
    var state = Stage().play(.typed(halfFilled + "q")).state
    _ = state.press(.down)
    #expect(state.press(.character("q")).isEmpty)
    #expect(state.press(.character("q")) == [.quit])
  }

  @Test("What is open counts as what was left, and several are counted")
  func several() {
    var state = Stage().play(.typed(halfFilled + "2a")).state
    #expect(state.perform(.quit).isEmpty)
    state = Stage().play(.typed("3nrob<tab>")).state
    #expect(state.perform(.quit).isEmpty && state.notice?.text.contains("Nieuwe sessie") == true)
    state = Stage().play(.typed("5nRo<esc>" + halfFilled)).state
    #expect(state.perform(.quit).isEmpty && state.notice?.text.contains("2 formulieren") == true)
  }

  @Test("With nothing half filled in it ends at once")
  func atOnce() {
    var state = Stage().play(.typed("3n<esc>")).state
    #expect(state.perform(.quit) == [.quit])
  }

  @Test("A form that is kept holds no second alliance, and is as it was when it is gone on with")
  func putAway() throws {
    let kept = Stage().play(.typed(halfFilled)).state.kept
    let form = try #require(kept[.newSession] as? SessionFormScreen)
    #expect(form.board.sessions.isEmpty)
    let resumed = Stage().play(.typed(halfFilled + "n<enter>")).state
    let again = try #require(resumed.layers.last as? SessionFormScreen)
    #expect(!again.board.sessions.isEmpty && again.isHalfFilled)
  }
}
