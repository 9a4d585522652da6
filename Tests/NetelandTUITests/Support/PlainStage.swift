import Domain

@testable import NetelandTUI

/// The conversation of `neteland --plain` on the sample alliance, with no terminal and no disk.
struct PlainStage {
  var language = Language.dutch
  var alliance = SampleAlliance.make()
  var today = SampleAlliance.today
  var problems: [DataProblem] = []
  var readOnly: ReadOnlyReason?
  /// What every save is answered with instead; nil saves.
  var failure: StoreProblem?

  struct Ending {
    /// What was said after each line that was typed; the first is what was said before any.
    let answers: [[String]]
    let typed: [String]
    let state: AppState
    let saved: [Change]
    let ending: Runner.Ending

    var last: [String] { answers.last ?? [] }

    /// The whole conversation, what was typed after a `>`.
    var transcript: String {
      var lines = answers.first ?? []
      for (line, answer) in zip(typed, answers.dropFirst()) { lines += ["> \(line)"] + answer }
      return lines.joined(separator: "\n")
    }
  }

  /// Types the lines one by one.
  func talk(_ lines: [String]) -> Ending {
    let world = World(
      alliance: alliance, today: today, language: language, problems: problems, host: "laptop", readOnly: readOnly)
    let state = AppState(
      world: world, size: PlainConversation.size, ids: IDSource(seed: 7), now: IDSource.epoch,
      user: Surroundings.author(at: WallClock(fixedDay: nil)).user)
    let device = ScriptedLines(lines)
    let saver = MemorySaver(failure: failure)
    let runner = PlainRunner(
      state, device: device, saver: saver, clock: WallClock(fixedDay: today, fixedSeconds: IDSource.epoch))
    let ending = runner.run()
    return Ending(
      answers: device.said, typed: lines, state: runner.conversation.state, saved: saver.saved, ending: ending)
  }
}

/// Lines that are typed one after another, and what is said to each.
final class ScriptedLines: LineDevice {
  private var lines: [String]
  private(set) var said: [[String]] = []

  init(_ lines: [String]) { self.lines = lines }

  func next(wakeDescriptor: Int32) -> LineInput { lines.isEmpty ? .end : .line(lines.removeFirst()) }

  func say(_ lines: [String]) { said.append(lines) }
}
