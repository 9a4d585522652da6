import Testing

@testable import Domain

@Suite("The search for personal data")
struct PrivacyCheckTests {
  @Test("The sample alliance has none out of its place")
  func sample() {
    #expect(PrivacyCheck(SampleAlliance.make()).findings.isEmpty)
  }

  @Test("In every text that people may write, what should not be there is found, with its place")
  func everywhere() throws {
    var alliance = Alliance()
    alliance.profile.note = "bel 014 58 99 11"
    var school = School(id: "012345-01", name: "De Wissel a@b.be")
    school.contacts = [Contact(name: "An Peeters", role: "0470 12 34 56", email: "an@x.be", phone: "014 58 99 11")]
    school.note = "Emma Janssens en An Peeters"
    alliance.schools = Records([school])
    let year = SchoolYear("2026-2027")!
    var session = Session(id: "s1", day: Day("2026-11-25")!, start: TimeOfDay("13:30")!, workshop: "w")
    session.overrides = [Override(rule: "x", reason: "85.07.30-033.28")]
    session.cancelReason = "leerling Xavi ziek"
    alliance[year].sessions = Records([session])
    alliance[year].observations = Records([Observation(id: "o", day: Day("2026-11-25")!, text: "Mail a@b.be")])

    let findings = PrivacyCheck(alliance).findings
    #expect(
      findings.map { "\($0.file.path) \($0.record) \($0.field) \($0.kind.rawValue): \($0.excerpt)" } == [
        "alliance.json alliance note telephone: 014 58 99 11",
        "schools.json 012345-01 name email: a@b.be",
        "schools.json 012345-01 contacts[0].role telephone: 0470 12 34 56",
        "schools.json 012345-01 note personal-name: Emma Janssens",
        "schools.json 012345-01 note known-person: An Peeters",
        "2026-2027/sessions.json s1 overrides[0].reason national-number: 85.07.30-033.28",
        "2026-2027/sessions.json s1 cancelReason pupil-name: Xavi",
        "2026-2027/observations.json o text email: a@b.be",
      ])
  }

  @Test("Contacts in their own fields are no findings, in each other's fields they are")
  func contacts() {
    var guide = Guide(id: "g", name: "An Peeters")
    (guide.email, guide.phone) = ("an.peeters@x.be", "+32 470 12 34 56")
    var alliance = Alliance()
    alliance.guides = Records([guide])
    #expect(PrivacyCheck(alliance).findings.isEmpty)
    (guide.email, guide.phone) = ("+32 470 12 34 56", "an.peeters@x.be")
    guide.name = "An 85.07.30-033.28"
    alliance.guides = Records([guide])
    #expect(PrivacyCheck(alliance).findings.map(\.kind) == [.nationalNumber, .telephone, .email])
  }

  @Test("Keys the program does not know are searched too, whatever is under them")
  func unknownKeys() {
    var school = School(id: "012345-01", name: "De Wissel")
    school.unknown = UnknownFields([
      .init(key: "leerlingen", json: #"[{"naam":"Emma\u0020Janssens","nr":85073003328}]"#),
      .init(key: "ok", json: #"{"a":[1,true,null,"x"]}"#),
    ])
    school.contacts = [Contact(name: "Bo")]
    school.contacts[0].unknown = UnknownFields([.init(key: "gsm", json: #""0470 12 34 56""#)])
    var alliance = Alliance()
    alliance.schools = Records([school])
    #expect(
      PrivacyCheck(alliance).findings.map { "\($0.field): \($0.excerpt)" }
        == ["contacts[0].gsm: 0470 12 34 56", "leerlingen: Emma Janssens", "leerlingen: 85073003328"])
  }

  @Test("What stands in JSON comes out as it was meant")
  func json() {
    #expect(
      JSONTexts(#"{"a\"b":"c\u00e9\ud83d\ude00\n","d":[-12.5,"\\",true]}"#).texts == [
        "a\"b", "cé😀 ", "d", "12.5", "\\",
      ])
  }
}

/// Every field of every kind of record, by name and type.
private struct FieldLister: FieldVisitor {
  private(set) var fields: [String: Any.Type] = [:]
  private var prefix = ""

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?) {
    fields["\(prefix)\(key)"] = Value.self
  }

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?) {
    fields["\(prefix)\(key)"] = Value.self
  }

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, usually usual: Value) {
    fields["\(prefix)\(key)"] = Value.self
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) {
    fields["\(prefix)\(key)"] = Value.self
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) throws {
    try visit(Part.self, key)
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) throws {
    try visit(Part.self, key)
  }

  mutating func unknown(_ fields: inout UnknownFields) {}

  private mutating func visit<Part: Visitable>(_ type: Part.Type, _ key: StaticString) throws {
    let outer = prefix
    prefix += "\(key)."
    defer { prefix = outer }
    var blank = Part.blank
    try blank.visit(&self)
  }

  static func fields<R: Record>(of type: R.Type) throws -> [String: Any.Type] {
    var lister = FieldLister()
    var blank = R.blank
    try blank.visit(&lister)
    return lister.fields
  }
}

@Suite("The fields of the model")
struct ModelPrivacyTests {
  private static let kinds: [any Record.Type] = [
    AllianceProfile.self, School.self, Workshop.self, Partner.self, Guide.self, Venue.self, Kit.self, Enrolment.self,
    FreeDay.self, Academy.self, Session.self, Meeting.self, Observation.self,
    Publication.self,
  ]

  /// Every field that can hold a text of its own. A field may come here when somebody has thought about what people will
  /// write in it, and given it its nature: about pupils the model has counts, and no field for anything else.
  private static let texts: [RecordKind: Set<String>] = [
    .alliance: ["name", "municipalities.name", "municipalities.postcodes", "targets.name", "rules.rule", "note"],
    .school: [
      "name", "address.street", "address.number", "address.box", "address.postcode", "address.municipality", "phone",
      "email", "website", "contacts.name", "contacts.role", "contacts.email", "contacts.phone", "note",
    ],
    .workshop: ["title", "note"],
    .partner: [
      "name", "municipality", "website", "contacts.name", "contacts.role", "contacts.email", "contacts.phone", "note",
    ],
    .guide: ["name", "busy.event", "email", "phone", "note"],
    .venue: [
      "name", "address.street", "address.number", "address.box", "address.postcode", "address.municipality",
      "bookings.event",
      "note",
    ],
    .kit: ["name", "note"],
    .enrolment: [],
    .freeDay: ["name", "municipality"],
    .academy: ["name", "note"],
    .session: ["overrides.rule", "overrides.reason", "cancelReason", "note"],
    .meeting: ["title", "note"],
    .observation: ["text"],
    .publication: ["calendars", "title"],
  ]

  @Test("that can hold a text are those that somebody has judged, and no others")
  func judged() throws {
    #expect(Set(Self.kinds.map { $0.kind }) == Set(RecordKind.allCases))
    for type in Self.kinds {
      let fields = try FieldLister.fields(of: type)
      #expect(Set(fields.filter { $0.value == String.self }.keys) == Self.texts[type.kind], "\(type.kind)")
      for field in Self.texts[type.kind] ?? [] {
        #expect(FieldNature.judged(type.kind, field) != nil, "\(type.kind).\(field)")
      }
    }
  }

  @Test("that are not text are counts, days, words of the program and references")
  func others() throws {
    for type in Self.kinds {
      for (field, value) in try FieldLister.fields(of: type) where value != String.self {
        let isPlain = [
          Int.self, Double.self, Bool.self, Day.self, TimeOfDay.self, SchoolYear.self, Weekday.self, Moment.self,
          ContentHash.self,
        ]
        .contains { $0 == value }
        #expect(isPlain || value is any FieldWord.Type || "\(value)".hasPrefix("RecordID<"), "\(type.kind).\(field)")
      }
    }
  }

  @Test("that are about pupils are numbers, or words from a list of few")
  func pupils() throws {
    for type in Self.kinds {
      for (field, value) in try FieldLister.fields(of: type) {
        let name = field.split(separator: ".").last ?? ""
        guard name.lowercased().contains("pupil") || name.lowercased().contains("child") else { continue }
        let isHarmless = value == Int.self || value is any FieldWord.Type
        #expect(isHarmless, "\(type.kind).\(field)")
      }
    }
  }

  @Test("that nobody has judged are searched as free text")
  func unjudged() {
    #expect(FieldNature.judged(.kit, "nickname") == nil)
    #expect(FieldNature.judged(.kit, "contacts.email") == nil)
    #expect(FieldNature.free.unwanted == Set(PrivacyKind.allCases))
  }
}
