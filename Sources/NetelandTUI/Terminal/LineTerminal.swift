import CNcurses
import Glibc

/// Standard input and output as lines: a terminal without a screen, a pipe, a file.
final class LineTerminal: LineDevice {
  private var bytes: [UInt8] = []
  private var hasEnded = false
  /// Nobody reads what is said any more.
  /// The `errno` of a write that failed: nobody hears anything any more.
  private var unheard: Int32?
  private let signals: Int32
  /// Whether a person types; else what is read is said as well, so that what comes out can be followed.
  private let isTyped: Bool
  private let isASCII: Bool

  /// From now on the signals that ask for an end are lines too: what was begun is put away before.
  init() {
    signals = neteland_end_signals()
    isTyped = isatty(STDIN_FILENO) == 1
    isASCII = TerminalEnvironment.current.isASCII
  }

  deinit { if signals >= 0 { Glibc.close(signals) } }

  static var hasScreen: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  func next(wakeDescriptor: Int32) -> LineInput {
    if isTyped { put("> ") }
    while true {
      if let unheard { return .unheard(unheard) }
      if let line = takeLine() {
        if !isTyped { put("> \(line.harmless)\n") }
        return .line(line)
      }
      if hasEnded { return .end }
      var sources = [STDIN_FILENO, wakeDescriptor, signals].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if poll(&sources, 3, -1) < 0 {
        if errno == EINTR { continue }
        return .end
      }
      if sources[2].revents != 0 {
        let number = neteland_take_end_signal(signals)
        if number != 0 { return .terminate(number) }
      }
      if sources[1].revents != 0 {
        return .wake
      }
      if sources[0].revents != 0 { read() }
    }
  }

  func say(_ lines: [String]) {
    if !lines.isEmpty { put(lines.joined(separator: "\n") + "\n") }
  }

  private func read() {
    var chunk: [UInt8] = Array(repeating: 0, count: 1 << 14)
    let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      hasEnded = true
      return
    }
    bytes += chunk[..<count]
  }

  /// More than anybody types; what is longer is no line but a mistake, and is cut.
  private static let longestLine = 1 << 16

  private func takeLine() -> String? {
    let newline = UInt8(ascii: "\n")
    guard
      let end = bytes.firstIndex(of: newline) ?? (hasEnded || bytes.count > Self.longestLine ? bytes.endIndex : nil),
      !bytes.isEmpty
    else { return nil }
    let line = String(decoding: bytes[..<end], as: UTF8.self)
    bytes.removeSubrange(..<min(end + 1, bytes.endIndex))
    return line
  }

  private func put(_ text: String) {
    var text = text
    if isASCII {
      text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? $0 : Repertoire.ascii(for: $0) }))
    }
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress! + done, $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        unheard = count < 0 ? errno : EIO
        return
      }
      done += count
    }
  }
}
