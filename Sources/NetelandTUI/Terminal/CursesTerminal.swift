import CNcurses
import Glibc

/// The terminal that the program was started in.
final class CursesTerminal: TerminalDevice {
  private var painter: CursesPainter
  private var input = CursesInput()
  private let environment: TerminalEnvironment
  private let output: CursesOutput
  private let signals: Int32
  private var lastCursor: Point?
  private var isMouseOn = false
  private var isCursorShown = true
  private var isClosed = false
  /// Whether the terminal is ours now, and not the shell's.
  private var holdsTerminal = true
  /// Whether a hang-up of the terminal was reported.
  private var hasHungUp = false
  let hasColours: Bool
  /// When the terminal was asked for its background, by `now()`.
  private var askedAt = 0

  /// What comes later is not acted on any more: the person has got used to what is there.
  private static let answerLimit = 2_000
  /// So long after asking the end waits for an answer, which would otherwise be typed to the shell. An answer comes
  /// before anything that is typed after the first frame was seen, so this waits only for a program that ends at once.
  private static let farewellLimit = 300

  /// Takes the terminal over: the alternate screen, keys one by one. Give it back with `close`.
  init(_ looks: Looks = Looks()) throws(TerminalProblem) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    environment = .current
    let name = try CursesTerminal.usableName(environment, hasExactColours: looks.hasExactColours)
    CursesTerminal.setLocale()
    // A shell exports these now and then; they would hold against every resize.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    guard let output = CursesOutput(), let signals = SignalGuard.arm() else { throw .unavailable }
    self.output = output
    self.signals = signals
    // From here on at least the modes of the tty come back; how to undo the rest is known once it is open.
    SignalGuard.setReset([])
    guard neteland_open(name, output.descriptor, output.memory) != 0 else {
      SignalGuard.setModes(ours: false)
      SignalGuard.setHoldsTerminal(false)
      SignalGuard.disarm()
      throw .unknownTerminal(environment.terminalName)
    }
    SignalGuard.noteModes()
    output.speak(
      savingBytes: CursesTerminal.isLikeECMA48, synchronized: CursesTerminal.mayHoldFrames && environment.mayHoldFrames)
    // Who names a theme for this one time wants its colours.
    let isWithout = environment.hasNoColour && !looks.isAskedFor
    let depth = ColourDepth(colourCount: isWithout ? 0 : Int(neteland_start_colours()))
    hasColours = depth != .none
    painter = CursesPainter(theme: looks.theme, depth: depth, isASCII: environment.isASCII)
    setReset()
    for (sequence, code) in CursesKeys.sequences where key_defined(sequence) == 0 {
      _ = define_key(sequence, code)
    }
    // Asked in the write that is made anyway; the first frame does not wait for the answer.
    let asks = looks.followsBackground && hasColours && environment.answersQuestions
    send(CursesTerminal.bracketedPaste(true) + (asks ? AnswerReader.inquiry : ""))
    guard asks else { return }
    input.question = .awaited
    askedAt = now()
  }

  deinit { close() }

  // MARK: TerminalDevice

  var size: Size { Size(width: Int(neteland_columns()), height: Int(neteland_rows())) }

  func present(_ buffer: Buffer, cursor: Point?) {
    guard holdsTerminal, !hasHungUp else { return }
    lastCursor = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    showCursor(lastCursor != nil)
    painter.paint(buffer, cursor: lastCursor)
    output.flush(asFrame: true)
  }

  func send(_ sequence: String) {
    guard holdsTerminal, !hasHungUp else { return }
    output.append(sequence)
  }

  func setTheme(_ theme: Theme) { painter.setTheme(theme) }

  func setMouse(_ isOn: Bool) {
    guard holdsTerminal, isOn != isMouseOn else { return }
    isMouseOn = isOn
    if !isOn { reportDragging(false) }
    neteland_set_mouse(isOn ? neteland_mouse_wanted : neteland_mouse_none)
    output.isPending = true
    if isOn {
      // Only now is it known that there is a mouse to let go of in the end.
      setReset()
      reportDragging(true)
    }
  }

  func copy(_ text: String) {
    guard holdsTerminal, !hasHungUp else { return }
    guard
      let bytes = ClipboardSequence.bytes(
        text, terminal: environment.terminalName, isInTmux: environment.isTmux)
    else { return }
    output.append(String(decoding: bytes, as: UTF8.self))
  }

  func waitForInput(timeoutMilliseconds: Int?, wakeDescriptor: Int32) -> [Input] {
    guard !isClosed else { return [.endOfInput] }
    guard !hasHungUp else { return [.terminate(SIGHUP)] }
    output.flushIfPending()
    let deadline = timeoutMilliseconds.map { now() + max(0, $0) }
    while true {
      // A negative descriptor is skipped by poll. Reading from the background would stop the program.
      var sources = [holdsTerminal ? STDIN_FILENO : -1, wakeDescriptor, signals].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let patience = deadline.map { Int32(clamping: max(0, $0 - now())) } ?? -1
      let ready = poll(&sources, 3, patience)
      if ready < 0 && errno == EINTR { continue }
      var inputs: [Input] = []
      if sources[2].revents != 0 { inputs += answerSignals() }
      if sources[1].revents != 0 {
        empty(wakeDescriptor)
        inputs.append(.wake)
      }
      if sources[0].revents != 0, holdsTerminal {
        inputs += drain()
        // The terminal has gone: reading would give nothing, at once and for ever. The kernel's signal may come
        // later or, to a program that leads no session, never; it ends the same way whichever is seen first.
        if sources[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
          hasHungUp = true
          inputs.append(.terminate(SIGHUP))
        }
      }
      if !inputs.isEmpty || ready == 0 || (deadline.map { $0 <= now() } ?? false) { return inputs }
    }
  }

  func suspend() {
    guard holdsTerminal else { return }
    let shown = painter.lastPainted
    leave()
    SignalGuard.stopProcess()
    // Asked to end while it slept: the terminal is somebody else's now, and trying to take it would stop the
    // program again.
    guard SignalGuard.termination == nil else { return }
    enter()
    if let shown { present(shown, cursor: lastCursor) }
  }

  func close() {
    guard !isClosed else { return }
    isClosed = true
    leave()
    SignalGuard.disarm()
  }

  // MARK: Taking and giving back

  private func leave() {
    guard holdsTerminal else { return }
    awaitAnswer()
    setBracketedPaste(false)
    if isMouseOn { reportDragging(false) }
    holdsTerminal = false
    showCursor(true)
    endwin()
    // Without an alternate screen ours stays, and the shell's next line should not be written over the last one.
    if CursesTerminal.capability("rmcup").isEmpty { output.append("\r\n") }
    output.flush()
    SignalGuard.setModes(ours: false)
    SignalGuard.setHoldsTerminal(false)
  }

  /// After `leave`, or after something else has had the terminal.
  private func enter() {
    SignalGuard.setModes(ours: true)
    SignalGuard.setHoldsTerminal(true)
    holdsTerminal = true
    adoptSize()
    output.forget()
    neteland_erase()
    neteland_update(-1, -1)
    setBracketedPaste(true)
    if isMouseOn { reportDragging(true) }
    // ncurses has forgotten what became of the cursor.
    isCursorShown = true
    showCursor(lastCursor != nil)
  }

  private func answerSignals() -> [Input] {
    empty(signals)
    let requests = SignalGuard.takeRequests()
    if let number = requests.termination { return [.terminate(number)] }
    if requests.isStopped {
      suspend()
      return SignalGuard.termination.map { [.terminate($0)] } ?? [.resize(size)]
    }
    if requests.isContinued {
      // Stopped from outside, without a chance to leave the screen in order: the shell has changed the modes
      // since.
      enter()
      return [.resize(size)]
    }
    guard requests.isResized else { return [] }
    adoptSize()
    return [.resize(size)]
  }

  /// Makes the screen as large as the terminal says it is. What it shows may have been moved about, so that
  /// is drawn anew.
  private func adoptSize() {
    var columns: Int32 = 0
    var rows: Int32 = 0
    if neteland_tty_size(&columns, &rows) != 0 { resize_term(rows, columns) }
    painter.forget()
    neteland_distrust_screen()
  }

  private func showCursor(_ isShown: Bool) {
    guard isShown != isCursorShown else { return }
    isCursorShown = isShown
    curs_set(isShown ? 1 : 0)
  }

  private func setBracketedPaste(_ isOn: Bool) {
    send(CursesTerminal.bracketedPaste(isOn))
  }

  private static func bracketedPaste(_ isOn: Bool) -> String { isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l" }

  /// What has come in, without an answer that comes too late.
  private func drain() -> [Input] {
    // Asked before it is read: what comes in one go with the answer may end the waiting for it.
    let isLate = input.question != .none && now() - askedAt > CursesTerminal.answerLimit
    let inputs = input.drain()
    guard isLate else { return inputs }
    input.question = .answered
    return inputs.filter { if case .background = $0 { false } else { true } }
  }

  /// Takes in the answer that may still be under way. What was typed meanwhile was meant for a program that is going.
  private func awaitAnswer() {
    while input.question == .awaited, !hasHungUp {
      let patience = askedAt + CursesTerminal.farewellLimit - now()
      var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard patience > 0, poll(&waiting, 1, Int32(patience)) > 0, waiting.revents == Int16(POLLIN) else { return }
      _ = input.drain()
    }
  }

  /// Where the pointer goes while a button is down. ncurses knows only how to ask for presses and releases.
  private func reportDragging(_ isOn: Bool) {
    guard neteland_has_mouse() != 0 else { return }
    send(isOn ? "\u{1B}[?1002h" : "\u{1B}[?1002l")
  }

  private func empty(_ descriptor: Int32) {
    // One read empties an eventfd, and what anybody writes to wake a loop through a pipe; it is ready, so the
    // read does not block. What should be left makes the next wait return at once.
    var bytes: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0, 0)
    _ = read(descriptor, &bytes, MemoryLayout.size(ofValue: bytes))
  }

  /// Milliseconds of a clock that never jumps.
  private func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}

// MARK: - Before the terminal is taken

extension CursesTerminal {
  /// The name to open the terminal by: TERM, or one that stands in for it.
  private static func usableName(
    _ environment: TerminalEnvironment, hasExactColours: Bool
  ) throws(TerminalProblem) -> String {
    // Looked up only for a theme that gains by it.
    if hasExactColours, let direct = environment.directName, neteland_probe(direct) == neteland_terminal_usable {
      return direct
    }
    for name in [environment.terminalName, environment.substituteName].compactMap({ $0 }) {
      let kind = neteland_probe(name)
      if kind == neteland_terminal_usable { return name }
      if kind == neteland_terminal_not_addressable { throw .notAddressable(name) }
    }
    throw .unknownTerminal(environment.terminalName)
  }

  /// The C library decodes keys and knows widths by the locale. Where the locale of the environment is not
  /// one of UTF-8, or not installed, the built-in one is taken, except where another character set was chosen
  /// on purpose.
  private static func setLocale() {
    let chosen = setlocale(LC_CTYPE, "").map { String(cString: $0) }
    let charset = String(cString: nl_langinfo(nl_item(CODESET)))
    if charset == "UTF-8" { return }
    if chosen == nil || chosen == "C" || chosen == "POSIX" { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  private static func capability(_ name: String) -> String {
    neteland_capability(name).map { withoutPadding(String(cString: $0)) } ?? ""
  }

  /// Whether attributes and places are written as ECMA-48 has it, which all terminals of today do.
  private static var isLikeECMA48: Bool {
    capability("sgr0").contains("\u{1B}[") && capability("cup").hasPrefix("\u{1B}[")
  }

  /// Whether the terminal may hold a frame back until it is whole (DEC mode 2026). One that has an alternate screen like
  /// xterm's knows modes by number, and passes over those that it does not have.
  private static var mayHoldFrames: Bool { capability("smcup").contains("\u{1B}[?") }

  private func setReset() { SignalGuard.setReset(CursesTerminal.resetSequence(held: output.isSynchronized)) }

  /// What undoes everything the program does to a terminal, for the handlers of fatal signals.
  private static func resetSequence(held: Bool) -> [UInt8] {
    // A frame that was under way, mouse in all its ways, and bracketed paste.
    var sequence = (held ? CursesOutput.frameEnd : "") + "\u{1B}[?2004l"
    if neteland_has_mouse() != 0 { sequence += "\u{1B}[?1006l\u{1B}[?1003l\u{1B}[?1002l\u{1B}[?1000l" }
    sequence += capability("sgr0") + capability("op") + capability("rmkx") + capability("cnorm")
    let leave = capability("rmcup")
    // Without an alternate screen, at least not in the middle of ours.
    sequence += leave.isEmpty ? "\u{1B}[999;1H\r\n" : leave
    return Array(sequence.utf8)
  }

  /// The terminal database writes the pauses that printing terminals need as `$<5>`.
  private static func withoutPadding(_ sequence: String) -> String {
    var kept: [UInt8] = []
    var isPause = false
    for byte in sequence.utf8 {
      if byte == UInt8(ascii: "<"), kept.last == UInt8(ascii: "$"), !isPause {
        kept.removeLast()
        isPause = true
      } else if !isPause {
        kept.append(byte)
      } else if byte == UInt8(ascii: ">") {
        isPause = false
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
