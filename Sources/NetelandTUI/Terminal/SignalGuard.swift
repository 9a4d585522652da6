import CNcurses
import Glibc

/// Sees to it that the tty is given back whatever happens, and turns signals that ask for something into
/// input.
///
/// There is one tty and one set of signal handlers a process, so there is one guard, without state of its
/// own: what the handlers need lives in C, because a handler may not allocate, lock or run Swift (see
/// `shim.h`).
enum SignalGuard {
  /// What signals have asked since the last look.
  struct Requests {
    var isResized: Bool
    var isStopped: Bool
    var isContinued: Bool
    /// The signal that asked for the end.
    var termination: Int32?
  }

  /// Installs the handlers and remembers the modes of the tty, before ncurses changes them.
  /// - Returns: a descriptor that can be read when a signal has asked for something; nil if that is
  /// impossible.
  static func arm() -> Int32? {
    let descriptor = neteland_guard_arm()
    return descriptor >= 0 ? descriptor : nil
  }

  /// The bytes that put the screen back, sent if the program dies from now on.
  static func setReset(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in
      neteland_guard_set_reset(raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
    setHoldsTerminal(true)
  }

  /// Whether the tty is the program's, and wants restoring when it dies. While it is, what is written to
  /// standard error is kept, so that it neither spoils the screen nor gets lost with it.
  static func setHoldsTerminal(_ holds: Bool) {
    neteland_guard_set_armed(holds ? 1 : 0)
    if holds { neteland_guard_keep_errors() } else { neteland_guard_tell_errors() }
  }

  /// Remembers the modes that the dashboard works in.
  static func noteModes() { neteland_guard_note_modes() }

  /// Gives the tty those modes, or the ones from before `arm`.
  static func setModes(ours: Bool) { neteland_guard_set_modes(ours ? 1 : 0) }

  static func disarm() { neteland_guard_disarm() }

  static func takeRequests() -> Requests {
    Requests(
      isResized: neteland_guard_take_resized() != 0,
      isStopped: neteland_guard_take_stopped() != 0,
      isContinued: neteland_guard_take_continued() != 0,
      termination: termination)
  }

  static var termination: Int32? {
    let number = neteland_guard_terminating()
    return number == 0 ? nil : number
  }

  /// Stops the process group, as Ctrl-Z does; returns when it is continued.
  static func stopProcess() {
    neteland_guard_stop()
    _ = neteland_guard_take_stopped()
  }

  /// Ends the program the way the signal does by default, so that whoever sent it can tell. Close the device
  /// first.
  static func endProcess(by signal: Int32) -> Never {
    neteland_guard_die(signal)
    exit(128 + signal)
  }
}
