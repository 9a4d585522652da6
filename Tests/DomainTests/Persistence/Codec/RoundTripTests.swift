import Domain
import Testing

@Suite("Files: what is written is read back")
struct RoundTripTests {
  /// Decoded, with nothing wrong.
  private func read<Element: Record>(
    _ bytes: [UInt8], _ type: Element.Type = Element.self, _ location: SourceLocation = #_sourceLocation
  ) -> Decoded<Element> {
    let decoded = FileCodec.decode(bytes, as: type, file: "f.json")
    #expect(decoded.problems == [], sourceLocation: location)
    return decoded
  }

  @Test(
    "Reading what was written gives the same records, and writing them again the same bytes",
    arguments: 0..<60)
  func roundTrip(seed: UInt64) {
    var records = RandomRecords(seed: seed)
    records.ofEachKind { random, file in check(file, header: random.unknown()) }
  }

  private func check(_ file: some RandomFile, header: UnknownFields) {
    let bytes = FileCodec.encode(file.records, header: header)
    let decoded = read(bytes, type(of: file.records).Element.self)
    #expect(decoded.records == file.records)
    #expect(decoded.header == header)
    #expect(decoded.schemaVersion == 1)
    #expect(FileCodec.encode(decoded.records, header: decoded.header) == bytes)
  }

  @Test("Keys in another order, and other white space, give the same records", arguments: 0..<30)
  func anyOrder(seed: UInt64) throws {
    var records = RandomRecords(seed: seed)
    let sessions = Records(records.some(upTo: 4) { $0.session() })
    let bytes = FileCodec.encode(sessions)
    var shuffler = Shuffler(random: records.random)
    let shuffled = try shuffler.shuffle(bytes)
    let decoded: Decoded<Session> = read(shuffled)
    // Unknown keys keep the order in which they were found, so only their order may differ.
    #expect(decoded.records.map(sorted) == sessions.map(sorted))
  }

  private func sorted(_ session: Session) -> Session {
    func sort(_ unknown: inout UnknownFields) {
      unknown.fields.sort { ($0.key, $0.json.count) < ($1.key, $1.json.count) }
      // The members of an unknown object are shuffled too.
      unknown.fields = unknown.fields.map { .init(key: $0.key, json: String($0.json.sorted())) }
    }
    var session = session
    sort(&session.unknown)
    for index in session.participation.indices { sort(&session.participation[index].unknown) }
    for index in session.waiting.indices { sort(&session.waiting[index].unknown) }
    return session
  }

  @Test("A record of one line is read like one of many")
  func oneLine() {
    let text =
      #"{"schemaVersion":1,"kits":[{"id":"k1","name":"Lego","stock":2},{"id":"k2","name":"","stock":0}]}"#
    let decoded: Decoded<Kit> = read(Array(text.utf8))
    #expect(decoded.records.map(\.id.text) == ["k1", "k2"])
    #expect(decoded.records.first?.stock == 2)
  }

  @Test("A file looks as it is described")
  func appearance() {
    var session = Session(
      id: "s1", day: Day("2026-11-25")!, start: TimeOfDay("13:30")!, workshop: "VB-03")
    session.guides = ["g1", "g2"]
    session.participation = [Participation(school: "012345-01", grade: .l5, attended: 12)]
    session.note = "Zaal \"B\"\nétage\u{202E}"
    session.unknown = UnknownFields([
      .init(key: "extra", json: #"{"a":[1,2],"b":[{"c":null},[]],"d":{}}"#)
    ])
    let header = UnknownFields([.init(key: "by", json: "\"x\"")])
    #expect(
      String(decoding: FileCodec.encode(Records([session]), header: header), as: UTF8.self) == #"""
        {
          "schemaVersion": 1,
          "sessions": [
            {
              "id": "s1",
              "day": "2026-11-25",
              "start": "13:30",
              "minutes": 120,
              "workshop": "VB-03",
              "guides": ["g1", "g2"],
              "status": "planned",
              "participation": [
                {
                  "school": "012345-01",
                  "grade": "L5",
                  "attended": 12
                }
              ],
              "note": "Zaal \"B\"\nétage\u202e",
              "extra": {
                "a": [1, 2],
                "b": [
                  {
                    "c": null
                  },
                  []
                ],
                "d": {}
              }
            }
          ],
          "by": "x"
        }

        """#)
  }

  @Test("A list without records is written as []")
  func emptyList() {
    let bytes = FileCodec.encode(Records<Kit>())
    #expect(String(decoding: bytes, as: UTF8.self) == "{\n  \"schemaVersion\": 1,\n  \"kits\": []\n}\n")
    #expect(read(bytes, Kit.self).records.isEmpty)
  }

  @Test("The file of the alliance holds one object")
  func alliance() {
    let profile = AllianceProfile(name: "STEM")
    let bytes = FileCodec.encode(profile)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == """
        {
          "schemaVersion": 1,
          "alliance": {
            "id": "alliance",
            "name": "STEM"
          }
        }

        """
    )
    #expect(read(bytes, AllianceProfile.self).records.first == profile)
  }

  @Test("A change of one field is a change of one line", arguments: 0..<30)
  func oneLineDifference(seed: UInt64) {
    var random = RandomRecords(seed: seed)
    var sessions = Records(random.some(upTo: 5) { $0.session() } + [random.session()])
    let before = lines(FileCodec.encode(sessions))
    var changed = sessions[random.number(0...sessions.count - 1)]
    changed.minutes = changed.minutes == 60 ? 90 : 60
    sessions.put(changed)
    let after = lines(FileCodec.encode(sessions))
    #expect(before.count == after.count)
    #expect(zip(before, after).filter { $0 != $1 }.count == 1)
  }

  private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  @Test("No file carries a byte that a terminal could obey", arguments: 0..<20)
  func noControls(seed: UInt64) {
    var records = RandomRecords(seed: seed)
    records.ofEachKind { random, file in
      let text = String(decoding: file.encoded(header: random.unknown()), as: UTF8.self)
      let controls = text.unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n" || $0.properties.isBidiControl
          || $0 == "\u{2028}" || $0 == "\u{2029}"
      }
      #expect(controls.isEmpty)
    }
  }

  @Test("Unknown keys survive at every level, however deep, whatever else is saved")
  func unknownKeys() {
    let text = #"""
      {"made": {"by": ["x", {"y": 1.0}]}, "schemaVersion": 1, "schools": [{"colour": "\u0072ed",
      "id": "a", "name": "A", "network": "GO!",
      "address": {"floor": 3, "postcode": "3600", "municipality": "Genk"},
      "contacts": [{"name": "An", "pets": [[], {}, [1, [2]]]}]}], "last": 1e400}
      """#
    let first: Decoded<School> = read(Array(text.utf8))
    #expect(first.header.fields.map(\.key) == ["made", "last"])
    #expect(first.records.first?.unknown.fields == [.init(key: "colour", json: "\"red\"")])
    #expect(first.records.first?.address.unknown.fields == [.init(key: "floor", json: "3")])
    #expect(
      first.records.first?.contacts.first?.unknown.fields == [.init(key: "pets", json: "[[],{},[1,[2]]]")])
    let bytes = FileCodec.encode(first.records, header: first.header)
    let second: Decoded<School> = read(bytes)
    #expect(second.records == first.records && second.header == first.header)
    #expect(FileCodec.encode(second.records, header: second.header) == bytes)
  }

  @Test("A key written with escapes is the same key")
  func escapedKey() {
    let text = #"{"schema\u0056ersion":1,"kits":[{"\u0069d":"k1","na\u006de":"\ud83e\uddea","stock":2}]}"#
    let decoded: Decoded<Kit> = read(Array(text.utf8))
    #expect(decoded.records["k1"]?.name == "🧪")
  }

  @Test("null says the same as an absent key where a field may be absent")
  func nullIsAbsent() {
    let text = #"{"schemaVersion":1,"kits":[{"id":"k1","name":"","stock":2,"note":null}]}"#
    #expect(read(Array(text.utf8), Kit.self).records["k1"]?.note == nil)
  }

  @Test("A number with a fraction comes back exactly, a whole one without a fraction")
  func numbers() {
    var venue = Venue(id: "v")
    venue.address.lambertX = 0.1 + 0.2
    venue.address.lambertY = 5
    let bytes = FileCodec.encode(Records([venue]))
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"lambertY\": 5\n"))
    #expect(read(bytes, Venue.self).records["v"] == venue)
    let huge =
      #"{"schemaVersion":1,"venues":[{"id":"v","name":"","address":{"postcode":"","municipality":"","#
      + #""lambertX":99999999999999999999,"lambertY":1.5e3}}]}"#
    #expect(read(Array(huge.utf8), Venue.self).records["v"]?.address.lambertX == 1e20)
    #expect(read(Array(huge.utf8), Venue.self).records["v"]?.address.lambertY == 1500)
  }

  @Test("An unknown value that is no JSON becomes a text, and the file stays readable")
  func badUnknown() {
    let header = UnknownFields([.init(key: "x", json: "{\"a\":"), .init(key: "y", json: "1 2")])
    let decoded = read(FileCodec.encode(Records<Kit>(), header: header), Kit.self)
    #expect(decoded.header.fields.map(\.json) == [#""{\"a\":""#, #""1 2""#])
  }
}
