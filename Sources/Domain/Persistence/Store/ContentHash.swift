/// A 64-bit fingerprint of a file's bytes, by which the journal knows the files it belongs to.
///
/// It tells whether a file was changed, not whether somebody forged it: eight bytes a step, multiplied and folded (the
/// finalizer of MurmurHash3), because every file is fingerprinted on the way to the first frame.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  public let bits: UInt64

  init(bits: UInt64) {
    self.bits = bits
  }

  public init(_ bytes: [UInt8]) {
    var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    bytes.withUnsafeBytes { raw in
      var offset = 0
      // Four words beside each other: each step of one alone would wait for the step before.
      if raw.count >= 64 {
        var lanes = SIMD4<UInt64>(state, state &+ 1, state &+ 2, state &+ 3)
        while offset + 32 <= raw.count {
          func word(_ index: Int) -> UInt64 {
            raw.loadUnaligned(fromByteOffset: offset + 8 * index, as: UInt64.self).littleEndian
          }
          lanes[0] = ContentHash.step(lanes[0] ^ word(0))
          lanes[1] = ContentHash.step(lanes[1] ^ word(1))
          lanes[2] = ContentHash.step(lanes[2] ^ word(2))
          lanes[3] = ContentHash.step(lanes[3] ^ word(3))
          offset += 32
        }
        for index in 0..<4 { state = ContentHash.mix(state ^ lanes[index]) }
      }
      while offset + 8 <= raw.count {
        state = ContentHash.mix(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
        offset += 8
      }
      var tail: UInt64 = 0
      while offset < raw.count {
        tail = tail << 8 | UInt64(raw[offset])
        offset += 1
      }
      state = ContentHash.mix(state ^ tail)
    }
    bits = state
  }

  private static func step(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xFF51_AFD7_ED55_8CCD)
    return product.high ^ product.low
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var bits = value
    bits ^= bits >> 33
    bits = bits &* 0xFF51_AFD7_ED55_8CCD
    bits ^= bits >> 33
    bits = bits &* 0xC4CE_B9FE_1A85_EC53
    return bits ^ bits >> 33
  }

  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  public init?(_ text: String) {
    guard text.utf8.count == 16, let bits = UInt64(text, radix: 16) else { return nil }
    self.bits = bits
  }
}
