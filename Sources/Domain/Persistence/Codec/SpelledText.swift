/// A text where it lies in the bytes of a file, in UTF-8 that was checked, without escapes.
public struct SpelledText {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where long texts are kept once; whoever reads the file holds it. Nil where nothing is read that comes again.
  let pool: Unmanaged<TextPool>?

  /// Swift keeps up to 15 bytes in the string itself; a longer one has memory of its own.
  private static let inside = 15

  var string: String {
    guard bytes.count > Self.inside, let pool else { return String(decoding: bytes, as: UTF8.self) }
    return pool._withUnsafeGuaranteedRef { $0.text(bytes) }
  }
}

/// The long texts of a file that came lately, so that what comes again and again (venues, guides, workshops) is in memory
/// once. A text that is not found any more is made anew: that costs memory and nothing else.
final class TextPool {
  private static let places = 256
  private var texts: [String] = []

  func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let place = Int(truncatingIfNeeded: Self.hash(bytes)) & (Self.places - 1)
    if texts.isEmpty { texts = Array(repeating: "", count: Self.places) }
    if Self.matches(texts[place], bytes) { return texts[place] }
    let text = String(decoding: bytes, as: UTF8.self)
    texts[place] = text
    return text
  }

  private static func matches(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.utf8.count == bytes.count else { return false }
    return text.utf8.withContiguousStorageIfAvailable { known in
      var position = 0
      while position + 8 <= bytes.count {
        guard word(known, position) == word(bytes, position) else { return false }
        position += 8
      }
      while position < bytes.count {
        guard known[position] == bytes[position] else { return false }
        position += 1
      }
      return true
    } ?? false
  }

  /// Of its length, its beginning and its end: ids of one kind mostly differ there.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let ends = word(bytes, 0) &* 0x9E37_79B9_7F4A_7C15 ^ word(bytes, bytes.count - 8) ^ UInt64(bytes.count)
    return (ends &* 0xFF51_AFD7_ED55_8CCD) >> 40
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
