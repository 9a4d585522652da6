import Domain
import Glibc

/// Where lines come from and go to: a terminal without a screen, a pipe, what stands in for one in tests.
protocol LineDevice: AnyObject {
  /// Waits for a line, or until the descriptor can be read, which is left to be emptied by its owner.
  func next(wakeDescriptor: Int32) -> LineInput
  /// Says it, now.
  func say(_ lines: [String])
}

enum LineInput: Equatable, Sendable {
  case line(String)
  case wake
  /// There are no more lines.
  case end
  /// What is said cannot be written any more, by this `errno`.
  case unheard(Int32)
  /// A signal (its number) asks the program to end.
  case terminate(Int32)
}

/// The conversation with its effects: lines in and out, changes to the disk. What a line has changed is on the disk before
/// anything more is said.
final class PlainRunner {
  private(set) var conversation: PlainConversation
  /// Why what was said could not be written.
  private(set) var lostOutput: FileProblem?
  private let device: any LineDevice
  private let saver: any Saving
  private let clock: WallClock
  /// A change could not be saved.
  private var hasFailed = false

  init(_ state: AppState, device: any LineDevice, saver: any Saving, clock: WallClock) {
    conversation = PlainConversation(state)
    self.device = device
    self.saver = saver
    self.clock = clock
  }

  /// Runs until somebody quits or there is nothing more to read.
  func run() -> Runner.Ending {
    device.say(conversation.welcome())
    while true {
      switch device.next(wakeDescriptor: saver.answers.pipe.readEnd) {
      case .line(let line):
        followDay()
        let ending = carryOut(conversation.take(line, now: clock.secondsSince1970))
        settle()
        if let ending { return ending == .quit && hasFailed ? .failed : ending }
        device.say(conversation.report())
      case .wake:
        saver.answers.pipe.wait(milliseconds: 0)
        let answers = saver.answers.takeAll()
        for event in answers { take(event) }
        if answers.contains(where: \.isOfOthers) { device.say(conversation.report()) }
      case .end:
        settle()
        if let form = conversation.unsavedForm {
          hasFailed = true
          device.say([conversation.texts.formNotSaved(form)])
        }
        return hasFailed ? .failed : .quit
      case .unheard(let code):
        settle()
        // A reader that has gone away has heard enough.
        if code != EPIPE { lostOutput = FileProblem(.write, "stdout", code: code) }
        return hasFailed || lostOutput != nil ? .failed : .quit
      case .terminate(let signal):
        return .signal(signal)
      }
    }
  }

  private func followDay() {
    let today = clock.today
    if today != conversation.state.world.today { take(.newDay(today)) }
  }

  /// Waits until the disk has answered to everything that was handed to it.
  private func settle() {
    while !conversation.state.unsaved.isEmpty || !conversation.state.world.choosing.isEmpty {
      let answers = saver.answers.takeAll()
      if answers.isEmpty { saver.answers.pipe.wait(milliseconds: nil) }
      for event in answers { take(event) }
    }
  }

  private func take(_ event: Event) {
    if case .notSaved = event { hasFailed = true }
    _ = carryOut(conversation.take(event))
    if case .notSaved(let id, _) = event { saver.goOn(after: id) }
  }

  private func carryOut(_ commands: [Command]) -> Runner.Ending? {
    for command in commands {
      switch command {
      case .save(let change):
        saver.save(change, by: Surroundings.author(at: clock))
      case .resolve(let conflict, let withOurs, let id):
        saver.resolve(conflict, withOurs: withOurs, id: id, by: Surroundings.author(at: clock))
      case .copy(let text):
        // There is no terminal to keep it; said, whoever listens can take it over.
        device.say(PlainRunner.lines(of: text))
        conversation.saidInstead()
      case .export(let file): _ = carryOut(conversation.take(.exported(ExportWriter.write(file))))
      case .suspend: break
      case .quit: return .quit
      case .end(let signal): return .signal(signal)
      }
    }
    return nil
  }

  /// A text that goes out of the program, with its tabs; without the mark by which a program would know it.
  private static func lines(of text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return cells.map { String($0.drop { $0 == "\u{FEFF}" }).harmless }.joined(separator: "\t")
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension Event {
  /// Whether somebody else did something that is to be told.
  fileprivate var isOfOthers: Bool {
    switch self {
    case .changedElsewhere, .filesBehind, .notSaved: true
    default: false
    }
  }
}
