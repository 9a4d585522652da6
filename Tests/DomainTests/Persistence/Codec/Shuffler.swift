/// Writes a JSON text again with the members of every object in another order, and with other white space.
/// It knows only what well-formed JSON looks like, and so nothing of the codec that it tests.
struct Shuffler {
  var random: SplitMix64
  private var bytes: [UInt8] = []
  private var position = 0

  init(random: SplitMix64) {
    self.random = random
  }

  struct NotJSON: Error {}

  mutating func shuffle(_ text: [UInt8]) throws -> [UInt8] {
    bytes = text
    position = 0
    return try value()
  }

  private mutating func value() throws -> [UInt8] {
    space()
    switch try next() {
    case UInt8(ascii: "{"):
      var members: [[UInt8]] = []
      try items(until: "}") { walker in
        let key = try walker.string()
        walker.space()
        walker.position += 1
        members.append(key + walker.blank() + [UInt8(ascii: ":")] + (try walker.value()))
      }
      members.shuffle(using: &random)
      return [UInt8(ascii: "{")] + joined(members) + [UInt8(ascii: "}")]
    case UInt8(ascii: "["):
      var elements: [[UInt8]] = []
      try items(until: "]") { elements.append(try $0.value()) }
      return [UInt8(ascii: "[")] + joined(elements) + [UInt8(ascii: "]")]
    case UInt8(ascii: "\""):
      return blank() + (try string())
    default:
      let start = position
      while position < bytes.count, !",]} \n\r\t".utf8.contains(bytes[position]) { position += 1 }
      return blank() + bytes[start..<position]
    }
  }

  private mutating func items(until end: Unicode.Scalar, _ item: (inout Shuffler) throws -> Void) throws {
    position += 1
    space()
    while try next() != UInt8(ascii: end) {
      if try next() == UInt8(ascii: ",") { position += 1 }
      space()
      try item(&self)
      space()
    }
    position += 1
  }

  private mutating func string() throws -> [UInt8] {
    let start = position
    position += 1
    while try next() != UInt8(ascii: "\"") { position += try next() == UInt8(ascii: "\\") ? 2 : 1 }
    position += 1
    return Array(bytes[start..<position])
  }

  private func next() throws -> UInt8 {
    guard position < bytes.count else { throw NotJSON() }
    return bytes[position]
  }

  private mutating func space() {
    while position < bytes.count, " \n\r\t".utf8.contains(bytes[position]) { position += 1 }
  }

  private mutating func blank() -> [UInt8] {
    Array(["", "", " ", "\t", "\r\n", "\n\n          \n"].randomElement(using: &random)!.utf8)
  }

  private mutating func joined(_ items: [[UInt8]]) -> [UInt8] {
    var all = blank()
    for (index, item) in items.enumerated() {
      if index > 0 { all.append(UInt8(ascii: ",")) }
      all += blank() + item + blank()
    }
    return all
  }
}
