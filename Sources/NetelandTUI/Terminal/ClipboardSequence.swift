/// What puts a text on the clipboard of the terminal that is looked at, also over ssh: OSC 52.
enum ClipboardSequence {
  /// In bytes of text. Many terminals take no more than 100,000 characters of a sequence, some stop at 74,994 bytes of
  /// text.
  static let limit = 74_994

  /// Nil where the text is too long.
  /// - Parameters:
  ///   - terminal: the value of TERM.
  ///   - isInTmux: whether TMUX is set. tmux and screen pass on only what is wrapped for them.
  static func bytes(_ text: String, terminal: String, isInTmux: Bool) -> [UInt8]? {
    let content = Array(text.utf8)
    guard content.count <= limit else { return nil }
    let sequence = "\u{1B}]52;c;" + base64(content) + "\u{07}"
    if isInTmux || terminal.hasPrefix("tmux") {
      // tmux takes the sequence itself with `set-clipboard on`, and hands on what is wrapped, every ESC inside doubled,
      // with `allow-passthrough on`: which of them it does nobody can ask.
      return Array((sequence + "\u{1B}Ptmux;\u{1B}\(sequence)\u{1B}\\").utf8)
    }
    if terminal.hasPrefix("screen") { return inPieces(sequence) }
    return Array(sequence.utf8)
  }

  /// screen takes at most 768 bytes at a time.
  private static func inPieces(_ sequence: String) -> [UInt8] {
    let bytes = Array(sequence.utf8)
    return stride(from: 0, to: bytes.count, by: 700).flatMap { start in
      Array("\u{1B}P".utf8) + bytes[start..<min(start + 700, bytes.count)] + Array("\u{1B}\\".utf8)
    }
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let (one, two, three) = (
        Int(bytes[start]), start + 1 < bytes.count ? Int(bytes[start + 1]) : 0,
        start + 2 < bytes.count ? Int(bytes[start + 2]) : 0
      )
      let group = one << 16 | two << 8 | three
      text.append(alphabet[group >> 18])
      text.append(alphabet[group >> 12 & 63])
      text.append(start + 1 < bytes.count ? alphabet[group >> 6 & 63] : UInt8(ascii: "="))
      text.append(start + 2 < bytes.count ? alphabet[group & 63] : UInt8(ascii: "="))
    }
    return String(decoding: text, as: UTF8.self)
  }
}
