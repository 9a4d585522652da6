/// Bytes taken one after another to make choices with; zeros when they have run out.
struct ByteFeed {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Collection<UInt8>) {
    rest = ArraySlice(Array(bytes))
  }

  var isEmpty: Bool { rest.isEmpty }

  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// A number of so many bytes, the first one highest.
  mutating func number(bytes count: Int) -> UInt32 {
    (0..<count).reduce(0) { number, _ in number << 8 | UInt32(byte()) }
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(byte()) % range.count
  }

  /// What comes up to a byte, which is passed over; all that is left where there is none.
  mutating func text(upTo end: UInt8) -> String {
    let piece = rest.prefix { $0 != end }
    rest = rest.dropFirst(piece.count + 1)
    return String(decoding: piece, as: UTF8.self)
  }

  /// At most so many bytes.
  mutating func text(bytes count: Int) -> String {
    let piece = rest.prefix(count)
    rest = rest.dropFirst(count)
    return String(decoding: piece, as: UTF8.self)
  }

  /// All that is left.
  mutating func remainder() -> [UInt8] {
    defer { rest = [] }
    return Array(rest)
  }
}
