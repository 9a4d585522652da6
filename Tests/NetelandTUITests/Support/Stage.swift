import Domain

@testable import NetelandTUI

/// The dashboard on the sample alliance, played by keys through the real event loop, with no terminal and no disk.
struct Stage {
  let size: Size
  var language = Language.dutch
  var alliance = SampleAlliance.make()
  var today = SampleAlliance.today
  var problems: [DataProblem] = []
  var conflicts: [Conflict] = []
  /// What the journal has from before.
  var history: [HistoryEntry] = []
  var readOnly: ReadOnlyReason?
  var settings = Settings()
  var remembered = Remembered()
  /// Whether the program is known already; else its hints are shown.
  var hintsSeen = Set(Hint.allCases.map(\.rawValue))

  init(_ width: Int = 80, _ height: Int = 24) {
    size = Size(width: width, height: height)
  }

  struct Ending {
    let frame: Buffer
    let cursor: Point?
    let state: AppState
    let saved: [Change]
    let resolved: [(conflict: Conflict, withOurs: Bool)]
    let ending: Runner.Ending
  }

  /// Presses the keys one by one, a frame after each, and gives what is there before the program ends.
  func play(_ keys: [Key] = []) -> Ending {
    play(keys.map { Input.key($0) })
  }

  func play(_ inputs: [Input]) -> Ending {
    let world = World(
      alliance: alliance, today: today, language: language, problems: problems, conflicts: conflicts,
      host: "laptop", readOnly: readOnly)
    var state = AppState(
      world: world, size: size, ids: IDSource(seed: 7), now: IDSource.epoch,
      user: Surroundings.author(at: WallClock(fixedDay: nil)).user, settings: settings, remembered: remembered)
    state.remembered.hintsSeen = hintsSeen
    if !history.isEmpty { _ = state.update(.history(history)) }
    let terminal = HeadlessTerminal(size: size, script: inputs.map { [$0] })
    let saver = MemorySaver()
    let runner = Runner(
      state, terminal: terminal, saver: saver, clock: WallClock(fixedDay: today, fixedSeconds: IDSource.epoch))
    let ending = runner.run()
    return Ending(
      frame: terminal.shown ?? Buffer(size: size), cursor: terminal.cursor, state: runner.state, saved: saver.saved,
      resolved: saver.resolved, ending: ending)
  }
}

/// Saves at once, in memory.
final class MemorySaver: Saving {
  let answers: Mailbox<Event>
  private(set) var saved: [Change] = []
  private(set) var resolved: [(conflict: Conflict, withOurs: Bool)] = []
  /// What every save is answered with instead; nil saves.
  var failure: StoreProblem?

  init(failure: StoreProblem? = nil) {
    guard let pipe = WakePipe() else { preconditionFailure("no descriptors left") }
    answers = Mailbox(pipe)
    self.failure = failure
  }

  func save(_ change: Change, by author: Author) {
    if let failure {
      answers.put(.notSaved(id: change.id, failure))
    } else {
      saved.append(change)
      answers.put(.saved([HistoryEntry(change, sequence: saved.count, by: author)]))
    }
  }

  func resolve(_ conflict: Conflict, withOurs: Bool, id: String, by author: Author) {
    resolved.append((conflict, withOurs))
  }

  func goOn(after id: String) {}

  func finish() -> StoreProblem? { nil }
}

extension [Key] {
  /// Keys as they are typed: a text, or names in angle brackets: `"2/wilg<enter>n"`.
  static func typed(_ text: String) -> [Key] {
    let names: [String: Key] = [
      "enter": .enter, "esc": .escape, "tab": .tab, "backtab": .backTab, "up": .up, "down": .down, "left": .left,
      "right": .right, "home": .home, "end": .end, "pgup": .pageUp, "pgdn": .pageDown, "bs": .backspace,
      "del": .delete, "ctrl-s": .control("s"), "ctrl-p": .control("p"), "ctrl-right": .controlRight,
      "ctrl-r": .control("r"),
      "shift-up": .shiftUp, "shift-down": .shiftDown, "shift-left": .shiftLeft, "shift-right": .shiftRight,
      "lt": .character("<"), "f4": .function(4),
    ]
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = names[String(rest[rest.index(after: rest.startIndex)..<end])]
      {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(first))
        rest.removeFirst()
      }
    }
    return keys
  }
}
