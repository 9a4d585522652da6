import Domain
import Testing

@testable import NetelandTUI

@Suite("Keys that are held down")
struct HasteTests {
  private let down: [Input] = [.key(.down)]

  /// Whether each of these is taken for part of a run, coming after the ones before it.
  private func hurried(_ keys: [(inputs: [Input], at: Int)]) -> [Bool] {
    var haste = Haste()
    return keys.map { haste.isHurried(by: $0.inputs, at: $0.at) }
  }

  @Test("Keys in quick succession are a run, whose first is none yet; after a rest the next one is a first again")
  func run() {
    let later = 1_060 + Haste.runMilliseconds
    #expect(hurried([(down, 1_000), (down, 1_030), (down, 1_060), (down, later)]) == [false, true, true, false])
  }

  @Test("Several keys at once are a run; what is no key neither makes one nor breaks one")
  func others() {
    #expect(hurried([(down + down, 0), ([.wake], 10), (down, 20)]) == [true, false, true])
  }

  private func state(_ screen: Action, _ size: Size) -> AppState {
    var state = AppState(
      world: World(alliance: SampleAlliance.make(), today: SampleAlliance.today), size: size,
      ids: IDSource(seed: 1), now: IDSource.epoch)
    _ = state.perform(screen)
    return state
  }

  private func shown(_ state: AppState) -> Buffer {
    var buffer = Buffer(size: state.size)
    _ = state.draw(on: &buffer)
    return buffer
  }

  @Test(
    "In a run the pane beside a list waits; when keys rest, the screen is as if each had been waited for",
    arguments: [Action.showSchools, .showAgenda], [Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func rest(_ screen: Action, _ size: Size) {
    var patient = state(screen, size)
    var hurried = patient
    for _ in 0..<5 {
      _ = patient.press(.down)
      hurried.world.isHurried = true
      _ = hurried.press(.down)
    }
    #expect(hurried.isDue && !patient.isDue)
    let before = shown(hurried)
    _ = hurried.update(.rest)
    #expect(!hurried.isDue)
    #expect(shown(hurried) == shown(patient))
    // Where the pane stands beside the list, it was the pane that had waited.
    if size.width == 120 { #expect(before != shown(hurried)) }
  }

  @Test("A key that does something else in the middle of a run finds everything as it is selected")
  func otherKeys() {
    for key in [Key.enter, .tab, .character("/"), .character("1")] {
      var patient = state(.showSchools, Size(width: 120, height: 40))
      var hurried = patient
      hurried.world.isHurried = true
      for pressed in [Key.down, .down, key] {
        _ = patient.press(pressed)
        _ = hurried.press(pressed)
      }
      #expect(!hurried.isDue)
      #expect(shown(hurried) == shown(patient))
    }
  }

  @Test("A screen that is shown again is not worked out again, and shows what has changed meanwhile")
  func shownAgain() throws {
    var state = state(.showSchools, Size(width: 120, height: 40))
    let first = shown(state)
    _ = state.perform(.showAgenda)
    _ = state.perform(.showSchools)
    #expect(shown(state) == first)
    _ = state.perform(.showAgenda)
    var school = try #require(state.world.alliance.schools.first)
    school.name = "Zandkorrel"
    _ = state.carryOut([.edit(try Edit.edit(school, in: state.world.alliance))])
    _ = state.perform(.showSchools)
    state.notice = nil
    #expect(shown(state) != first)
  }
}
