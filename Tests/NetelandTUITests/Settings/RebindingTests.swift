import Testing

@testable import NetelandTUI

@Suite("Other keys for actions")
struct RebindingTests {
  private func change(_ context: KeyContext, _ action: Action, _ keys: Key..., line: Int = 1) -> KeyChange {
    KeyChange(context: context, action: action, keys: keys, line: line, column: 1)
  }

  private func rebinding(_ changes: KeyChange...) -> Rebinding {
    Rebinding(KeyBindings.standardTable, changes: changes)
  }

  @Test("In the table that comes with the program no key does two things in one context, and no action stands twice")
  func standard() {
    for context in KeyContext.allCases {
      let bindings = KeyBindings.standardTable.filter { $0.context == context }
      let keys = bindings.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(context)")
      #expect(Set(bindings.map(\.action)).count == bindings.count, "\(context)")
    }
  }

  @Test("Two actions change places")
  func exchange() {
    let result = rebinding(
      change(.agenda, .newSession, .character("m")), change(.agenda, .moveSession, .character("n")))
    let keys = KeyBindings(result.bindings)
    #expect(result.problems.isEmpty)
    #expect(keys.action(for: .character("m"), in: [.agenda]) == .newSession)
    #expect(keys.action(for: .character("n"), in: [.agenda]) == .moveSession)
  }

  @Test("A key that is freed can be given to another action; the one without a key stays in the table")
  func freed() {
    let result = rebinding(
      change(.agenda, .cancelSession), change(.agenda, .newSession, .character("X")))
    #expect(result.problems.isEmpty)
    #expect(KeyBindings(result.bindings).action(for: .character("X"), in: [.agenda]) == .newSession)
    #expect(result.bindings.contains { $0.action == .cancelSession && $0.keys.isEmpty })
    #expect(KeyBindings(result.bindings).bindings(in: [.agenda, .list]).contains { $0.action == .cancelSession })
  }

  @Test("Of two settings that want the same key the first has it")
  func firstComes() {
    let result = rebinding(
      change(.agenda, .newSession, .function(2)), change(.agenda, .copySession, .function(2), line: 2))
    #expect(result.changes.map(\.action) == [.newSession])
    #expect(result.problems.map(\.kind) == [.taken(.function(2), by: .newSession)])
    #expect(KeyBindings(result.bindings).action(for: .character("c"), in: [.agenda]) == .copySession)
  }

  @Test("An action that gets its own key back takes it from whoever had it meanwhile")
  func chain() {
    // `m` for a new session only holds while moving has another key, and that one is taken.
    let result = rebinding(
      change(.agenda, .newSession, .character("m")), change(.agenda, .moveSession, .character("c"), line: 2))
    #expect(result.changes.isEmpty)
    #expect(
      result.problems.map(\.kind) == [
        .taken(.character("c"), by: .copySession), .taken(.character("m"), by: .moveSession),
      ])
    #expect(result.bindings == KeyBindings.standardTable)
  }

  @Test("Whatever is set, no key does two things in one context, and every action that needs a key has one")
  func law() {
    var random = SplitMix64(seed: 613)
    let places = KeyBindings.standardTable.map { ($0.context, $0.action) }
    let pool = KeyBindings.standardTable.flatMap(\.keys)
    for _ in 0..<300 {
      var changes: [KeyChange] = []
      for line in 1...Int.random(in: 1...12, using: &random) {
        let (context, action) = places.randomElement(using: &random)!
        guard !changes.contains(where: { $0.context == context && $0.action == action }) else { continue }
        let keys = (0..<Int.random(in: 1...3, using: &random)).map { _ in pool.randomElement(using: &random)! }
        changes.append(KeyChange(context: context, action: action, keys: keys, line: line, column: 1))
      }
      let result = Rebinding(KeyBindings.standardTable, changes: changes)
      let refused = result.problems.count { $0.kind.weight == .ignored }
      #expect(result.changes.count + refused == changes.count)
      for context in KeyContext.allCases {
        var owners: [Key: Action] = [:]
        for binding in result.bindings where binding.context == context {
          #expect(!binding.keys.isEmpty)
          for key in binding.keys {
            let other = owners.updateValue(binding.action, forKey: key)
            #expect(other == nil || other == binding.action, "\(context) \(key.name)")
          }
        }
      }
    }
  }

  @Test("The footer, the help and the hint after a change name the keys that work")
  func shown() {
    var stage = Stage()
    stage.settings = SettingsReader.read(
      Array(#"{"keys": {"everywhere": {"help": "F5", "undo": "z"}, "overview": {"newSession": "x"}}}"#.utf8),
      path: "config.json")
    let overview = stage.play()
    #expect(overview.frame.text().contains("x nieuwe sessie"))
    #expect(!overview.frame.text().contains("n nieuwe sessie"))
    let help = stage.play([.function(5)])
    #expect(help.frame.text().contains(Strings.dutch.app.helpTitle))
    #expect(stage.play([.character("?")]).frame.text() == overview.frame.text())
    let edits = Strings.dutch.edits
    #expect(edits.doneHint("x", stage.settings.bindings.label(of: .undo) ?? "").contains("z maakt ongedaan"))
  }

  @Test("The dashboard starts on the screen that is set, and says how many settings do not hold")
  func start() {
    var stage = Stage()
    stage.settings = SettingsReader.read(
      Array(#"{"startScreen": "reach", "theme": "pink", "keys": {"everywhere": {"problems": "F9"}}}"#.utf8),
      path: "config.json")
    let begun = stage.play()
    #expect(begun.state.shown == .reach)
    #expect(begun.frame.text().contains(Strings.dutch.settings.ignored(1, "F9")))
    let problems = stage.play([.function(9)])
    #expect(problems.frame.text().contains("\"pink\""))
    #expect(!problems.frame.text().contains(Strings.dutch.settings.ignored(1, "F9")))
  }
}
