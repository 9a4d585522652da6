import Domain
import Testing

@testable import NetelandTUI

@Suite("A form that was left half filled in")
struct KeptFormTests {
  private func session(_ ending: Stage.Ending) throws -> SessionFormScreen {
    try #require(ending.state.layers.last as? SessionFormScreen)
  }

  private func record(_ ending: Stage.Ending) throws -> RecordFormScreen {
    try #require(ending.state.layers.last as? RecordFormScreen)
  }

  private static let half = "3nrobots<enter><enter>25/11<esc>"

  @Test("It is offered when the same form is opened again, from anywhere; Enter goes on where one was")
  func goingOn() throws {
    let left = Stage().play(.typed(Self.half))
    #expect(left.state.layers.isEmpty)
    #expect(left.frame.text().contains(left.state.world.strings.keptForm.kept))
    let offered = Stage().play(.typed(Self.half + "1n"))
    #expect(offered.state.layers.last is KeptFormScreen)
    #expect(offered.frame.text().contains("25/11"))
    let form = try session(Stage().play(.typed(Self.half + "1n<enter>"))).form
    #expect(form.choice(of: "workshop") == "VB-03")
    #expect(form.text(of: "day") == "25/11")
    #expect(form.focusedKey == "day")
  }

  @Test("Del begins anew, and Esc leaves it for later")
  func anew() throws {
    let form = try session(Stage().play(.typed(Self.half + "n<del>"))).form
    #expect(form.choice(of: "workshop") == nil)
    let later = Stage().play(.typed(Self.half + "n<esc>n"))
    #expect(later.state.layers.last is KeptFormScreen)
    // Begun anew and left empty there is nothing to offer.
    #expect(Stage().play(.typed(Self.half + "n<del><esc>n")).state.layers.last is SessionFormScreen)
  }

  @Test("Nothing is kept of a form in which nothing was changed, nor of one that was saved")
  func nothingToKeep() throws {
    #expect(Stage().play(.typed("3n<esc>n")).state.layers.last is SessionFormScreen)
    let saved = Stage().play(.typed("3nrobots<enter><enter>25/11<ctrl-s>n"))
    #expect(saved.saved.count == 1)
    #expect(saved.state.layers.last is SessionFormScreen)
    let later = Stage().play(.typed(Self.half + "n<enter><ctrl-s>n"))
    #expect(later.saved.count == 1)
    #expect(later.state.layers.last is SessionFormScreen)
  }

  @Test("In another language it has that language's words and what was filled in")
  func language() throws {
    let ending = Stage().play(.typed(Self.half + "Ln<enter>"))
    let form = try session(ending).form
    let texts = Strings.english.sessionForm
    #expect(ending.frame.text().contains(texts.newTitle))
    #expect(form.fields.first { $0.key == "day" }?.label == texts.label(.day))
    #expect(
      form.fields.first { $0.key == "setting" }?.kind.options.map(\.label)
        == SessionSetting.allCases.map(Strings.english.words.setting))
    #expect(form.text(of: "day") == "25/11")
    #expect(form.choice(of: "workshop") == "VB-03")
  }

  @Test("A resize changes nothing of what is filled in, however small the terminal gets")
  func resize() throws {
    let typing: [Input] = [Key].typed("3nrobots<enter><enter>25/11").map { .key($0) }
    let storm: [Input] = [(10, 2), (200, 60), (40, 10), (80, 24)].map { .resize(Size(width: $0.0, height: $0.1)) }
    let ending = Stage().play(typing + storm)
    #expect(try session(ending).form.text(of: "day") == "25/11")
    #expect(try session(ending).form.focusedKey == "day")
    let kept = Stage().play([Key].typed(Self.half).map { .key($0) } + storm + [Key].typed("n<enter>").map { .key($0) })
    #expect(try session(kept).form.text(of: "day") == "25/11")
  }

  @Test("Of a record that is edited too, each with its own; a record that is gone is not offered")
  func records() throws {
    let stage = Stage()
    let ids = stage.alliance.venues.prefix(2).map(\.id.text)
    var state = AppState(
      world: World(alliance: stage.alliance, today: stage.today), size: stage.size, ids: IDSource(seed: 1),
      now: IDSource.epoch)
    func press(_ text: String) { for key in [Key].typed(text) { _ = state.update(.input(.key(key))) } }
    _ = state.carryOut([.start(.editRecord(.venue, id: ids[0]))])
    var form = try #require(state.layers.last as? RecordFormScreen)
    form.form.focus(on: "name")
    state.top = form
    press("x<esc>")
    #expect(state.kept.count == 1)
    _ = state.carryOut([.start(.editRecord(.venue, id: ids[1]))])
    #expect(state.top is RecordFormScreen)
    press("<esc>")
    _ = state.carryOut([.start(.editRecord(.venue, id: ids[0]))])
    #expect(state.top is KeptFormScreen)
    press("L")
    #expect(state.world.language == .dutch)
    press("<esc>L")
    _ = state.carryOut([.start(.editRecord(.venue, id: ids[0]))])
    press("<enter>")
    form = try #require(state.top as? RecordFormScreen)
    #expect(form.form.text(of: "name").hasSuffix("x"))
    #expect(
      form.form.fields.first { $0.key == "name" }?.label
        == Strings.english.recordForm.label(.venue, "name", Strings.english.words))
    press("<esc>")
    var gone = stage.alliance
    gone.venues.remove(RecordID(ids[0]))
    _ = state.update(.changedElsewhere(FolderContents(gone), News(isOfFiles: true)))
    _ = state.carryOut([.start(.editRecord(.venue, id: ids[0]))])
    #expect(state.layers.isEmpty)
    #expect(state.kept.isEmpty)
  }

  @Test("Who goes on later is told what others have changed in the meantime, and loses nothing of it")
  func meanwhile() throws {
    let stage = Stage()
    let venue = try #require(stage.alliance.venues.first)
    var state = AppState(
      world: World(alliance: stage.alliance, today: stage.today), size: stage.size, ids: IDSource(seed: 1),
      now: IDSource.epoch)
    _ = state.carryOut([.start(.editRecord(.venue, id: venue.id.text))])
    var form = try #require(state.layers.last as? RecordFormScreen)
    form.form.set(.text("Ons huis"), of: "name")
    state.top = form
    _ = state.update(.input(.key(.escape)))
    var theirs = stage.alliance
    var changed = venue
    changed.capacity = 17
    theirs.venues.put(changed)
    _ = state.update(.changedElsewhere(FolderContents(theirs), News(isOfFiles: true)))
    _ = state.carryOut([.start(.editRecord(.venue, id: venue.id.text))])
    _ = state.update(.input(.key(.enter)))
    _ = state.update(.input(.key(.control("s"))))
    #expect(state.world.alliance.venues[venue.id]?.name == "Ons huis")
    #expect(state.world.alliance.venues[venue.id]?.capacity == 17)
  }

  @Test("What is chosen and can be chosen no more is not dropped in silence")
  func goneOption() {
    let field = FormField(key: "a", label: "A", kind: .one([FormOption(key: "x", label: "X")]))
    var form = FormState([field], values: ["a": .choice("x")])
    form.reword([FormField(key: "a", label: "B", kind: .one([FormOption(key: "y", label: "Y")]))])
    #expect(form.choice(of: "a") == "x")
    #expect(form.fields[0].label == "B")
    #expect(form.fields[0].kind.options.map(\.key) == ["y", "x"])
  }
}
