import Domain
import Glibc

/// A line that is safe to send to a terminal, whatever stood in the files, the paths and the arguments that it quotes.
struct HarmlessLine: Equatable, Sendable {
  let text: String

  init(_ text: String) {
    self.text = text.harmless
  }
}

/// Where a command prints. An output is given harmless lines alone, so none can be printed as it stood in a file.
protocol CommandOutput: AnyObject {
  /// A line of text on standard output.
  func line(_ line: HarmlessLine)
  /// A whole document on standard output. It must be harmless by itself, as JSON is.
  func document(_ bytes: [UInt8])
  /// A line on the standard error output, with the name of the program before it.
  func complain(_ line: HarmlessLine)
  /// A further line on the standard error output, below a complaint.
  func remark(_ line: HarmlessLine)
}

extension CommandOutput {
  func line(_ text: String) { line(HarmlessLine(text)) }
  func complain(_ text: String) { complain(HarmlessLine(text)) }
  func remark(_ text: String) { remark(HarmlessLine(text)) }

  func lines(_ texts: [String]) {
    for text in texts { line(text) }
  }

  func json(_ value: JSONValue) {
    document(value.encoded)
  }
}

/// The process's own standard output and standard error output.
///
/// Standard output is written in one go when the command has done its work: a reader that goes away in the middle
/// (`neteland schools | head`) stops nothing half done.
final class ProcessOutput: CommandOutput {
  private var pending: [UInt8] = []

  func line(_ line: HarmlessLine) {
    pending.append(contentsOf: line.text.utf8)
    pending.append(UInt8(ascii: "\n"))
  }

  func document(_ bytes: [UInt8]) {
    pending += bytes
  }

  func complain(_ line: HarmlessLine) {
    _ = ProcessOutput.put(Array("neteland: \(line.text)\n".utf8), on: STDERR_FILENO)
  }

  func remark(_ line: HarmlessLine) {
    _ = ProcessOutput.put(Array("\(line.text)\n".utf8), on: STDERR_FILENO)
  }

  /// - Returns: the `errno` of what could not be written; nil where all is out, and where nobody wants it.
  func finish() -> Int32? {
    defer { pending.removeAll() }
    guard let code = ProcessOutput.put(pending, on: STDOUT_FILENO), code != EPIPE else { return nil }
    return code
  }

  private static func put(_ bytes: [UInt8], on descriptor: Int32) -> Int32? {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + done, $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : ENOSPC }
      done += count
    }
    return nil
  }
}
