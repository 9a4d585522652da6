import Domain
import Testing

@testable import NetelandTUI

@Suite("Words for the things of the domain")
struct WordTests {
  /// Every case of every enum with its text, by the name it has in the files.
  static func all(_ words: WordStrings) -> [[(key: String, text: String)]] {
    func texts<E: CaseIterable & RawRepresentable<String>>(_ text: (E) -> String) -> [(
      key: String, text: String
    )] {
      E.allCases.map { ($0.rawValue, text($0)) }
    }
    return [
      texts(words.status), texts(words.setting), texts(words.countedSetting), texts(words.firstTimerScope),
      texts(words.level), texts(words.grade), texts(words.strand), texts(words.theme), texts(words.sector),
      texts(words.guideRole), texts(words.meetingKind), texts(words.kind), texts(words.kinds),
      texts(words.dayPart),
      texts(words.calendarEffect), texts(words.attention), texts(words.verdict), texts(words.network),
      Weekday.allCases.map { ("\($0.rawValue)", words.weekday($0)) },
    ]
  }

  @Test("name every case, each in its own way, and never by its key", arguments: Language.allCases)
  func complete(_ language: Language) {
    for list in Self.all(language.strings.words) {
      #expect(Set(list.map(\.text)).count == list.count, "\(list)")
      for (key, text) in list {
        #expect(!text.isEmpty && text == text.harmless, "\(key)")
        // A plain word may be the same in a language; a key with a hyphen, a capital or a digit is no word.
        let isWord =
          key.allSatisfy { $0.isLowercase } || text == "GO!" || EducationNetwork(rawValue: key) != nil
        #expect(isWord || text != key, "\(key)")
      }
    }
  }

  @Test("speak Flemish Dutch")
  func dutch() {
    let words = Strings.dutch.words
    #expect(SessionStatus.allCases.map(words.status) == ["gepland", "bevestigd", "gehouden", "geannuleerd"])
    #expect(words.grade(.l1) == "1ste leerjaar")
    #expect(words.grade(.l5) == "5de leerjaar")
    #expect(words.gradeShort(.l5) == "L5")
    #expect(words.guideRole(.guestTeacher) == "gastleerkracht")
    #expect(words.weekday(.wednesday) == "woensdag")
    #expect(words.dayPart(.morning) == "voormiddag")
  }

  @Test("count one thing in the singular and any other number in the plural")
  func plurals() {
    let dutch = Strings.dutch.words
    #expect(
      [0, 1, 2, 12_345].map(dutch.pupils) == [
        "0 leerlingen", "1 leerling", "2 leerlingen", "12.345 leerlingen",
      ])
    #expect([1, 2].map(dutch.sessions) == ["1 sessie", "2 sessies"])
    #expect([1, 2].map(dutch.schools) == ["1 school", "2 scholen"])
    #expect([1, 2].map(dutch.days) == ["1 dag", "2 dagen"])
    #expect([1, 2].map(dutch.contacts) == ["1 deelnamemoment", "2 deelnamemomenten"])
    #expect([1, 2].map(dutch.firstTimers) == ["1 nieuw gezicht", "2 nieuwe gezichten"])
    let english = Strings.english.words
    #expect([0, 1, 2, 12_345].map(english.pupils) == ["0 pupils", "1 pupil", "2 pupils", "12,345 pupils"])
    #expect([1, 2].map(english.firstTimers) == ["1 new face", "2 new faces"])
  }

  @Test("draw grades that follow each other together")
  func grades() {
    let words = Strings.dutch.words
    #expect(words.gradesShort([]) == "")
    #expect(words.gradesShort([.l6, .l5]) == "L5-L6")
    #expect(words.gradesShort([.l3, .l4, .l6]) == "L3-L4, L6")
    #expect(words.gradesShort([.l5, .l6, .s1, .s2]) == "L5-L6, S1-S2")
  }

  @Test("list at most three names")
  func lists() {
    let words = Strings.dutch.words
    #expect(words.list([]) == "")
    #expect(words.list(["a"]) == "a")
    #expect(words.list(["a", "b"]) == "a en b")
    #expect(words.list(["a", "b", "c"]) == "a, b en c")
    #expect(words.list(["a", "b", "c", "d"]) == "a, b en 2 andere")
    #expect(Strings.english.words.list(["a", "b", "c", "d"]) == "a, b and 2 others")
  }

  @Test("mark a status with one column that ASCII tells apart too")
  func marks() {
    let marks = SessionStatus.allCases.map(Strings.dutch.words.mark)
    #expect(marks.allSatisfy { displayWidth(of: $0) == 1 })
    let plain = marks.map { Repertoire.ascii(for: $0.unicodeScalars.first!) }
    #expect(Set(plain).count == marks.count)
    #expect(!plain.contains("?"))
  }

  @Test("name every field of every record", arguments: Language.allCases)
  func fields(_ language: Language) throws {
    var keys = KeyCollector()
    func collect<R: Record>(_: R.Type) throws {
      var blank = R.blank
      try blank.visit(&keys)
    }
    try collect(AllianceProfile.self)
    try collect(School.self)
    try collect(Workshop.self)
    try collect(Partner.self)
    try collect(Guide.self)
    try collect(Venue.self)
    try collect(Kit.self)
    try collect(Enrolment.self)
    try collect(FreeDay.self)
    try collect(Academy.self)
    try collect(Session.self)
    try collect(Meeting.self)
    try collect(Observation.self)
    #expect(keys.all.contains("firstTimers") && keys.all.contains("lambertX"))
    for key in keys.all { #expect(language.strings.words.fieldLabel(key)?.isEmpty == false, "\(key)") }
  }

  @Test("call a field by the last part of the way to it")
  func fieldPaths() {
    let words = Strings.dutch.words
    #expect(words.field("cancelReason") == "reden van annulering")
    #expect(words.field("participation[2].attended") == "aanwezig")
    #expect(words.field("guides[0]") == "begeleiders")
    #expect(words.field("colour\u{7}") == "colour␇")
  }
}

/// Collects the keys of a record and of all its parts.
private struct KeyCollector: FieldVisitor {
  var all: Set<String> = []

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?
  ) {
    all.insert("\(key)")
  }
  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?
  ) {
    all.insert("\(key)")
  }
  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, usually usual: Value) {
    all.insert("\(key)")
  }
  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) { all.insert("\(key)") }
  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) throws {
    all.insert("\(key)")
    var blank = Part.blank
    try blank.visit(&self)
  }
  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) throws {
    all.insert("\(key)")
    var blank = Part.blank
    try blank.visit(&self)
  }
  mutating func unknown(_ fields: inout UnknownFields) {}
}
