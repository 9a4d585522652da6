import Domain
import Testing

@Suite("Files: damaged bytes never end the program")
struct CodecFuzzTests {
  private static let alphabet: [UInt8] =
    Array("{}[],:\"\\u0123456789-+.eEtrfalsn \n".utf8) + [0, 0x80, 0xC3, 0xE2, 0xFF]

  /// One to three bytes overwritten, put in, taken out, cut off or copied elsewhere.
  private func damage(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var damaged = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard !damaged.isEmpty else { break }
      let place = Int.random(in: 0..<damaged.count, using: &random)
      let byte = CodecFuzzTests.alphabet.randomElement(using: &random)!
      switch Int.random(in: 0..<6, using: &random) {
      case 0: damaged[place] = byte
      case 1: damaged.insert(byte, at: place)
      case 2: damaged.remove(at: place)
      case 3:
        damaged.removeSubrange(place..<min(damaged.count, place + Int.random(in: 1...40, using: &random)))
      case 4: damaged.removeLast(damaged.count - place)
      default:
        let end = min(damaged.count, place + Int.random(in: 1...40, using: &random))
        damaged.insert(
          contentsOf: Array(damaged[place..<end]), at: Int.random(in: 0...damaged.count, using: &random))
      }
    }
    return damaged
  }

  @Test("Whatever happens to a file, what is read of it is read again the same", arguments: 0..<20)
  func files(seed: UInt64) {
    var records = RandomRecords(seed: seed)
    let sources = [
      FileCodec.encode(Records([records.session(), records.session()])),
      FileCodec.encode(
        Records([Session(id: "s", day: .earliest, start: TimeOfDay("13:30")!, workshop: "w")])),
      FileCodec.encode(Records(records.some { $0.session() }), header: records.unknown()),
    ]
    var whole = 0
    for index in 0..<900 {
      let bytes = damage(sources[index % sources.count], &records.random)
      let decoded = FileCodec.decode(bytes, as: Session.self, file: "f")
      #expect(decoded.isWhole == decoded.problems.isEmpty)
      for problem in decoded.problems {
        #expect((problem.line == nil) == (problem.column == nil))
      }
      if decoded.isWhole { whole += 1 }
      let again = FileCodec.encode(decoded.records, header: decoded.header)
      let second = FileCodec.decode(again, as: Session.self, file: "f")
      #expect(second.problems == [])
      #expect(second.records == decoded.records && second.header == decoded.header)
    }
    // Damage that nobody can see (a letter in a name) must occur, or the cases above say little.
    #expect(whole > 20)
  }

  @Test("A file cut off at any byte is not whole")
  func cutOff() {
    var records = RandomRecords(seed: 7)
    let bytes = FileCodec.encode(Records([records.session(), records.session()]))
    for length in 0..<bytes.count - 1 {
      let decoded = FileCodec.decode(bytes[..<length], as: Session.self, file: "f")
      #expect(decoded.isWhole == (length == bytes.count - 1))
    }
  }

  @Test("A damaged journal line is a problem or an edit", arguments: 0..<10)
  func edits(seed: UInt64) {
    var records = RandomRecords(seed: seed)
    let edit = Edit(
      .edited, records.text(),
      [
        .session(SchoolYear(startYear: 2026)!, Replacement(before: nil, after: records.session())!),
        .kit(Replacement(before: records.kit(), after: nil)!),
      ])
    let bytes = EditCodec.encode(edit)
    for _ in 0..<200 {
      let damaged = damage(bytes, &records.random)
      guard let read = try? EditCodec.decode(damaged, file: "journal") else { continue }
      #expect((try? EditCodec.decode(EditCodec.encode(read), file: "journal")) == read)
    }
  }
}
