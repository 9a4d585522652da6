import Domain
import Testing

@testable import NetelandTUI

@Suite("What counts as reached is chosen with its effect in view")
struct ReachSettingsTests {
  private func fixture() -> ReachFixture {
    var fixture = ReachFixture()
    fixture.school("A", "Appel", in: "Olen", pupils: 20)
    fixture.school("B", "Beuk", pupils: 30)
    fixture.session("s1", on: "2026-10-07", for: "B", attended: 18, firstTimers: 18)
    fixture.session("s2", on: "2026-10-14", for: "A", attended: 20, setting: .inSchool)
    fixture.alliance.profile.name = "Test"
    fixture.alliance.profile.targets = [Target(name: "Vijfde")]
    return fixture
  }

  private func typed(_ text: String, _ screen: inout ReachSettingsScreen, in world: World) -> [Request] {
    text.reduce([]) { $0 + screen.type(.character($1), in: world) }
  }

  @Test("A choice shows what it makes of the number at once, beside what it is now")
  func preview() throws {
    let world = fixture().world
    var screen = ReachSettingsScreen(target: 0, in: world)
    #expect(screen.preview.reach.lower == 18)
    #expect(screen.preview.standing.verdict == .notYetKnown)
    // The percent has the focus.
    _ = typed("30", &screen, in: world)
    #expect(screen.draft.percent == 30)
    #expect(screen.preview.standing.verdict == .met)
    while screen.form.focusedKey != "setting" { _ = screen.type(.down, in: world) }
    _ = screen.type(.right, in: world)
    _ = screen.type(.right, in: world)
    #expect(screen.draft.setting == .both)
    #expect(screen.preview.reach.lower == 38)
    let before = try #require(screen.before)
    #expect(before.reach.lower == 18)
    #expect(world.alliance.profile.target.percent == 71)
    let text = screen.text(in: world)
    #expect(text.contains("38 van 50 leerlingen"))
  }

  @Test("It is kept as one edit, which can be undone; Esc drops it")
  func keeping() throws {
    var world = fixture().world
    var screen = ReachSettingsScreen(target: 0, in: world)
    _ = typed("60", &screen, in: world)
    #expect(screen.update(.back, in: world) == [.close])
    let requests = screen.update(.submit, in: world)
    guard case .edit(let edit) = requests.first else {
      Issue.record("no edit: \(requests.count) requests")
      return
    }
    #expect(requests.last == .close)
    try world.apply(edit)
    #expect(world.alliance.profile.target.percent == 60)
    #expect(world.reach.definition.percent == 60)
    try world.apply(edit.inverted)
    #expect(world.alliance.profile.target == Target(name: "Vijfde"))
  }

  @Test("A target that is added needs a name, and stands beside the others")
  func adding() throws {
    var world = fixture().world
    var screen = ReachSettingsScreen(target: nil, in: world)
    #expect(screen.form.focusedKey == "name")
    guard case .say = screen.update(.submit, in: world).first else {
      Issue.record("a target without a name was kept")
      return
    }
    _ = typed("Meisjes", &screen, in: world)
    guard case .edit(let edit) = screen.update(.submit, in: world).first else {
      Issue.record("not kept")
      return
    }
    try world.apply(edit)
    #expect(world.alliance.profile.targets.map(\.name) == ["Vijfde", "Meisjes"])
    #expect(TargetLine.all(in: world, asOf: nil).map(\.name) == ["Vijfde", "Meisjes"])
  }

  @Test("One of several can be removed")
  func removing() throws {
    var fixture = fixture()
    fixture.alliance.profile.targets.append(Target(name: "Meisjes", percent: 60, pupils: .girls))
    var world = fixture.world
    var screen = ReachSettingsScreen(target: 1, in: world)
    screen.focusOnRemoval()
    _ = screen.type(.character(" "), in: world)
    guard case .edit(let edit) = screen.update(.submit, in: world).first else {
      Issue.record("not removed")
      return
    }
    try world.apply(edit)
    #expect(world.alliance.profile.targets.map(\.name) == ["Vijfde"])
  }

  @Test("Years are pooled for one grade only: with more the field is gone, and so is its effect")
  func years() {
    var fixture = fixture()
    fixture.alliance.profile.targets = [Target(name: "Zesde", grades: [.l5, .l6], years: 3)]
    let screen = ReachSettingsScreen(target: 0, in: fixture.world)
    #expect(screen.form.fields.first { $0.key == "years" }?.isHidden == true)
    #expect(ReachDefinition(screen.draft).years == 1)
  }

  @Test("What cannot be is said, and not kept")
  func wrong() {
    let world = fixture().world
    var screen = ReachSettingsScreen(target: 0, in: world)
    _ = typed("0", &screen, in: world)
    #expect(screen.update(.submit, in: world).allSatisfy { if case .edit = $0 { false } else { true } })
  }

  @Test("d opens it for the target in view, o goes to the next, and a new one comes in view")
  func targets() {
    var fixture = fixture()
    fixture.alliance.profile.targets.append(Target(name: "Meisjes", percent: 60, pupils: .girls))
    var world = fixture.world
    var screen = ReachScreen().shown(in: world)
    #expect(screen.update(.settings, in: world) == [.start(.editTarget(0, asOf: nil))])
    #expect(screen.refusal(of: .nextTarget, in: world) == nil)
    _ = screen.update(.nextTarget, in: world)
    #expect(screen.look(in: world)?.target.name == "Meisjes")
    #expect(screen.look(in: world)?.report.definition.pupils == .girls)
    #expect(screen.text(in: world).contains("2/2 L5 · meisjes · buitenschools"))
    #expect(screen.text(in: world.with(room: Size(width: 120, height: 37))).contains("2/2 Meisjes"))
    _ = screen.update(.nextTarget, in: world)
    #expect(screen.look(in: world)?.target.name == "Vijfde")
    #expect(screen.update(.add, in: world) == [.start(.editTarget(nil, asOf: nil))])
    fixture.alliance.profile.targets.append(Target(name: "Zesde", grades: [.l6]))
    world = fixture.world
    screen.refresh(in: world)
    #expect(screen.look(in: world)?.target.name == "Zesde")
    fixture.alliance.profile.targets = []
    #expect(screen.refusal(of: .nextTarget, in: fixture.world) != nil)
  }

  @Test("It is drawn whole at 80x24, and the effect stays where there is less room")
  func drawing() {
    var fixture = fixture()
    fixture.alliance.profile.targets.append(Target(name: "Meisjes", percent: 60, pupils: .girls, years: 2))
    for size in [Size(width: 80, height: 21), Size(width: 60, height: 17), Size(width: 120, height: 37)] {
      let world = fixture.world.with(room: size)
      let text = ReachSettingsScreen(target: 1, in: world).text(in: world)
      #expect(text.contains("aandeel van de meisjes van L5"))
      #expect(text.contains("Meisjes"))
      if size.height > 20 { #expect(text.contains("Vijfde")) }
    }
  }
}

extension ReachSettingsScreen {
  fileprivate mutating func focusOnRemoval() {
    let world = ReachFixture().world
    while form.focusedKey != Self.removeKey { _ = type(.down, in: world) }
  }
}
