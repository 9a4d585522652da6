/// How many columns a terminal gives to a scalar or a text.
enum Width {
  /// 0 for what combines with the scalar before it, 2 for East Asian wide and emoji, else 1.
  ///
  /// Says nothing of control characters, which never reach a terminal: see `GlyphReader`.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    // Dashes, quotes, arrows, box drawing, blocks: what the screens are made of, with nothing wide before the
    // watch of U+231A and nothing wide between the box drawing and the small squares of U+25FD.
    if value >= 0x2500 && value < 0x25FD { return 1 }
    if contains(value, WidthTable.zero) { return 0 }
    return contains(value, WidthTable.wide) ? 2 : 1
  }

  /// The table is first, last, first, last, …, ascending and without overlap.
  private static func contains(_ value: UInt32, _ table: [UInt32]) -> Bool {
    var low = 0
    var high = table.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < table[2 * middle] {
        high = middle
      } else if value > table[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}

/// The columns that `Buffer.put` uses for this text.
func displayWidth(of text: some StringProtocol) -> Int {
  if let count = text.utf8.withContiguousStorageIfAvailable({ bytes in
    PlainText.columns(of: bytes) ?? -1
  }), count >= 0 {
    return count
  }
  var reader = GlyphReader(text)
  var columns = 0
  while let glyph = reader.next() { columns += glyph.width }
  return columns
}

/// The columns that `Buffer.put` uses for this character.
func displayWidth(of character: Character) -> Int {
  displayWidth(of: String(character))
}
