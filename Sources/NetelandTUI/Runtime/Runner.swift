import Domain

/// The event loop, and the only place with effects: input and answers in, `update`, commands out, one frame.
final class Runner {
  private(set) var state: AppState
  private let terminal: any TerminalDevice
  private let saver: any Saving
  private let clock: WallClock
  private var haste: Haste?

  /// How the loop ended.
  enum Ending: Equatable {
    case quit
    /// By this signal, which the program passes on to itself once everything is put away.
    case signal(Int32)
    /// Quit, but a change could not be saved on the way out.
    case failed
  }

  /// - Parameter haste: nil takes every key for one that somebody waits for.
  init(
    _ state: AppState, terminal: any TerminalDevice, saver: any Saving, clock: WallClock, haste: Haste? = nil
  ) {
    self.haste = haste
    self.state = state
    self.terminal = terminal
    self.saver = saver
    self.clock = clock
  }

  /// Runs until somebody quits. The terminal is still ours then, the changes are not yet all in the files.
  /// - Parameter whenShown: called once, after the first frame.
  func run(whenShown: () -> Void = {}) -> Ending {
    present()
    whenShown()
    while true {
      let inputs = terminal.waitForInput(
        timeoutMilliseconds: state.isDue ? Haste.restMilliseconds : nil, wakeDescriptor: saver.answers.pipe.readEnd)
      state.now = clock.secondsSince1970
      let today = clock.today
      if today != state.world.today { _ = state.update(.newDay(today)) }
      state.world.isHurried = haste?.isHurried(by: inputs, at: clock.milliseconds) ?? false
      var events = inputs.map(Event.input) + saver.answers.takeAll()
      if inputs.isEmpty { events.append(.rest) }
      for event in events {
        for command in state.update(event) {
          if let ending = carryOut(command) { return ending }
        }
        if case .notSaved(let id, _) = event { saver.goOn(after: id) }
      }
      present()
    }
  }

  private func carryOut(_ command: Command) -> Ending? {
    switch command {
    case .save(let change):
      saver.save(change, by: Surroundings.author(at: clock))
    case .resolve(let conflict, let withOurs, let id):
      saver.resolve(conflict, withOurs: withOurs, id: id, by: Surroundings.author(at: clock))
    case .copy(let text):
      terminal.copy(text)
    case .export(let file):
      for command in state.update(.exported(ExportWriter.write(file))) {
        if let ending = carryOut(command) { return ending }
      }
    case .suspend:
      terminal.suspend()
    case .quit:
      return .quit
    case .end(let signal):
      return .signal(signal)
    }
    return nil
  }

  private func present() {
    var buffer = Buffer(size: state.size)
    let cursor = state.draw(on: &buffer)
    terminal.setTheme(state.looks.theme)
    // What it asks of the terminal leaves with the frame.
    terminal.setMouse(state.isMouseOn)
    terminal.present(buffer, cursor: cursor)
  }
}
