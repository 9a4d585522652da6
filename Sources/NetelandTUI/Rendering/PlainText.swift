/// Text of nothing but scalars of one column that stand on their own and harm nobody: nearly everything the
/// screens show. It is drawn without the care that `GlyphReader` takes, several times as fast.
enum PlainText {
  /// The columns of the text, which are its scalars; nil if it is not plain.
  static func columns(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    var count = 0
    while index < bytes.count {
      guard next(in: bytes, at: &index) != nil else { return nil }
      count += 1
    }
    return count
  }

  /// Reads one scalar of UTF-8 and moves on; nil if it is not plain.
  @inline(__always)
  static func next(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32? {
    let first = bytes[index]
    if first < 0x80 {
      index += 1
      return first >= 0x20 && first < 0x7F ? UInt32(first) : nil
    }
    if first < 0xE0 {
      guard index + 1 < bytes.count else { return nil }
      let value = UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      index += 2
      // Latin, without the control characters before it and the soft hyphen.
      return value >= 0xA0 && value < 0x300 && value != 0xAD ? value : nil
    }
    guard first < 0xF0, index + 2 < bytes.count else { return nil }
    let value =
      UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    index += 3
    switch value {
    case 0x2010...0x2027, 0x20A0...0x20BF, 0x2190...0x21FF, 0x2500...0x25FC, 0x2713...0x2718: return value
    default: return nil
    }
  }
}
