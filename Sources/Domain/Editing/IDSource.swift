/// Makes the ids of new records: `13a5jm8-4kq02xv`, seconds since 2020 and a number drawn at random, in
/// base 32.
///
/// Ids sort by the time of their making, are 15 bytes long (Swift keeps them inside the value) and do not
/// collide between machines: two that make one in the same second have a chance of one in 2^34. Made with
/// another seed every time the program starts.
public struct IDSource: Sendable {
  /// Where the seconds are counted from: 2020-01-01 00:00 UTC, in seconds since 1970.
  public static let epoch = 1_577_836_800

  private var state: UInt64
  private var second = -1
  private var serial: UInt64 = 0

  private static let serialBits: UInt64 = 35

  public init(seed: UInt64) {
    state = seed
  }

  /// `secondsSince1970` may stand still or go back; ids never do.
  public mutating func next<R>(at secondsSince1970: Int) -> RecordID<R> {
    let now = min(max(0, secondsSince1970 - IDSource.epoch), (1 << 35) - 1)
    if now > second {
      second = now
      // Half of the numbers, so that there is room to count on within the second.
      serial = random() >> (65 - IDSource.serialBits)
    } else {
      // A small random step: a machine that makes many ids at once does not claim one long run of numbers.
      serial += 1 + random() & 0xff
      if serial >> IDSource.serialBits != 0 {
        second += 1
        serial &= 0xff
      }
    }
    return RecordID(IDSource.digits(UInt64(second)) + "-" + IDSource.digits(serial))
  }

  /// SplitMix64 (Steele, Lea and Flood, 2014): small, fast, and good from any seed.
  private mutating func random() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Seven digits of Crockford's base 32, lower case: without i, l, o and u, and sorting as their values do.
  private static func digits(_ number: UInt64) -> String {
    String(unsafeUninitializedCapacity: 7) { buffer in
      var rest = number
      for position in stride(from: 6, through: 0, by: -1) {
        let digit = UInt8(rest & 31)
        buffer[position] = digit < 10 ? 48 + digit : letters[Int(digit) - 10]
        rest >>= 5
      }
      return 7
    }
  }

  private static let letters = Array("abcdefghjkmnpqrstvwxyz".utf8)
}

extension IDSource {
  /// Ids for several records that are made along with the one of this id, or in its place: for who was handed one id and
  /// needs more. The same id always gives the same ones, which no other id gives: they are drawn from a source of its own.
  public static func ids<R>(_ count: Int, from id: String) -> [RecordID<R>] {
    // FNV-1a: the seed differs wherever the id does.
    var seed: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 { seed = (seed ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var source = IDSource(seed: seed)
    let second = IDSource.second(of: id)
    return (0..<max(0, count)).map { _ in source.next(at: IDSource.epoch + second) }
  }

  /// The seconds since 2020 in an id; 0 where it was not made by a source.
  private static func second(of id: String) -> Int {
    let bytes = Array(id.utf8)
    guard bytes.count == 15, bytes[7] == UInt8(ascii: "-") else { return 0 }
    var second = 0
    for byte in bytes[..<7] {
      switch byte {
      case 48...57: second = second * 32 + Int(byte) - 48
      default:
        guard let index = letters.firstIndex(of: byte) else { return 0 }
        second = second * 32 + index + 10
      }
    }
    return second
  }
}
