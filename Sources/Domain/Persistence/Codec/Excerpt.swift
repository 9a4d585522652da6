/// Short pieces of a file for a message: one line, safe to show on a terminal.
enum Excerpt {
  /// The most characters of an excerpt.
  static let limit = 40

  /// The value that starts at `offset`, with white space made one space; cut off with an ellipsis.
  static func value(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[offset...]), depthLimit: 128)
    try? scanner.skipValue()
    return show(bytes, offset, offset + max(scanner.position, 1))
  }

  /// A punctuation mark, or whatever stands there up to the next one; nil at the end of the file.
  static func token(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard offset < bytes.count else { return nil }
    var end = offset + 1
    if bytes[offset] == .quote {
      var scanner = JSONScanner(bytes, depthLimit: 1)
      scanner.position = offset
      if (try? scanner.text()) != nil { end = scanner.position }
    } else if !isBoundary(bytes[offset]) {
      while end < bytes.count, end - offset < 8 * limit, !isBoundary(bytes[end]) { end += 1 }
    }
    return show(bytes, offset, end)
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, .quote, .comma, .colon, .openBrace, .closeBrace, .openBracket, .closeBracket: true
    default: false
    }
  }

  private static func show(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
    // A character takes four bytes at most; white space is indentation, so it may take many more.
    let piece = bytes[start..<min(end, start + 8 * limit)]
    var collapsed: [UInt8] = []
    for byte in piece {
      let isBlank = byte == .space || byte == .newline || byte == .carriageReturn || byte == .tab
      if !isBlank {
        collapsed.append(byte)
      } else if collapsed.last != .space || piece.count == 1 {
        collapsed.append(piece.count == 1 ? byte : .space)
      }
    }
    let text = String(decoding: collapsed, as: UTF8.self)
    let isCut = end > piece.endIndex || text.count > limit
    return safe(isCut ? text.prefix(limit - 1) + "…" : text[...])
  }

  /// Spells every character as `\u00XX` that a terminal might obey or that hides or turns round the text.
  fileprivate static func safe(_ text: Substring) -> String {
    var output = JSONOutput(.oneLine)
    output.appendEscaped(String(text), quotes: false)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}

extension Excerpt {
  /// A key of the file, safe to show; cut off with an ellipsis.
  static func key(_ key: String) -> String {
    safe(key.count > limit ? key.prefix(limit - 1) + "…" : key[...])
  }
}
