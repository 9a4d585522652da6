import Testing

@testable import Domain

@Suite("The import of the list of schools")
struct ImportSchoolsTests {
  private let header =
    "schoolnummer;intern_vplnummer;naam;net;straat;huisnummer;busnummer;postcode;lx;ly;telefoon"

  private func outcome(_ rows: String..., into alliance: Alliance = Import.empty) throws -> ImportOutcome {
    try Import.schools(([header] + rows).joined(separator: "\r"), into: alliance)
  }

  // MARK: The agency's own list

  @Test("The agency's list gives the sites in the alliance's postcodes, each once")
  func golden() throws {
    let outcome = try Import.schools(Import.fixture("agency-schools.csv"))
    let schools = try Import.empty.applying(outcome.edit).schools

    #expect(schools.map(\.id.text) == ["000104-01", "012345-01", "012345-02", "023456-01", "034567-01"])
    #expect(schools.map(\.network) == [.community, .free, .free, .official, .free])
    #expect(schools.map(\.levels) == [[.primary], [.primary], [.primary], [.primary], [.secondary]])
    #expect(schools.map(\.municipality) == ["Olen", "Herentals", "Herentals", "Grobbendonk", "Vorselaar"])
    #expect(schools[0].name == "GO! Basisschool \"Het Kompas\"")

    var denappel = School(id: "012345-01", name: "Vrije Basisschool De Denappel")
    denappel.levels = [.primary]
    denappel.address = Address(
      street: "Sparrenlaan", number: "12", postcode: "2200", municipality: "Herentals", lambertX: 186512.25,
      lambertY: 207133.5)
    denappel.phone = "014 99 01 01"
    denappel.email = "info@denappel.example"
    denappel.website = "www.denappel.example"
    #expect(schools[1] == denappel)
    #expect(
      schools[2].address
        == Address(
          street: "Nete ; Kaai", number: "3", box: "B", postcode: "2200", municipality: "Herentals",
          lambertX: 187020.75, lambertY: 206500))
    #expect(schools[3].address.lambertX == nil, "the agency writes 0 for a place it does not know")

    #expect(outcome.edit.act == .imported)
    #expect(outcome.edit.subject == "scholen.csv")
    #expect(outcome.added == 5)
    #expect(outcome.changed == 0)
    #expect(outcome.leftOut == [.otherPostcode: 1, .noLongerRecognised: 1])
    #expect(
      outcome.problems == [
        ImportProblem(
          line: 8, column: 266, field: "status erkenning", found: "afgevoerd", kind: .noLongerRecognised)
      ])
    #expect(!outcome.isBlocked)
  }

  @Test("CR, LF and CRLF give the same outcome", arguments: ["\r", "\n", "\r\n"])
  func lineEnds(lineEnd: String) throws {
    let usual = try Import.schools(Import.fixture("agency-schools.csv"))
    #expect(try Import.schools(Import.fixture("agency-schools.csv", lineEnd: lineEnd)) == usual)
  }

  @Test("The second time nothing changes")
  func secondTime() throws {
    let bytes = try Import.fixture("agency-schools.csv")
    let after = try Import.empty.applying(Import.schools(bytes).edit)
    let second = try Import.schools(bytes, into: after)
    #expect(second.edit.isEmpty)
    #expect(second.differences.isEmpty)
    #expect(second.unchanged == 5)
  }

  @Test("Undone, the alliance is what it was")
  func undo() throws {
    var before = Import.empty
    before.schools.put(School(id: "012345-01", name: "De oude naam"))
    let outcome = try Import.schools(Import.fixture("agency-schools.csv"), into: before)
    let after = try before.applying(outcome.edit)
    #expect(after != before)
    #expect(try after.applying(outcome.edit.inverted) == before)
  }

  // MARK: What is there already

  @Test("What the coordinator added stays; what the agency knows is brought up to date, field by field")
  func update() throws {
    var school = School(id: "012345-01", name: "De Denappel")
    school.network = .official
    school.levels = [.secondary]
    school.address = Address(
      street: "Sparrenlaan", number: "12", box: "C", postcode: "2200", municipality: "Herentals",
      lambertX: 1000, lambertY: 2000)
    school.phone = "0"
    school.email = "typed@denappel.example"
    school.member = false
    school.contacts = [Contact(name: "An Invented")]
    school.note = "Bel na vier uur"
    school.retired = true
    school.unknown = UnknownFields([.init(key: "colour", json: "\"green\"")])
    var alliance = Import.empty
    alliance.schools.put(school)

    let outcome = try outcome(
      "12345;1;Vrije Basisschool De Denappel;VGO;Sparrenlaan;12;;2200;186512,25;207133,5;", into: alliance)
    #expect(outcome.changed == 1)
    #expect(outcome.added == 0)
    #expect(
      outcome.differences.first?.lines == [
        "name: De Denappel → Vrije Basisschool De Denappel", "network: OGO → VGO", "address.box: C → nothing",
        "address.lambertX: 1000 → 186512.25", "address.lambertY: 2000 → 207133.5",
      ])

    var expected = school
    expected.name = "Vrije Basisschool De Denappel"
    expected.network = .free
    expected.address.box = nil
    (expected.address.lambertX, expected.address.lambertY) = (186512.25, 207133.5)
    #expect(try alliance.applying(outcome.edit).schools["012345-01"] == expected)
  }

  @Test("A new school is listed with all its fields, its network too")
  func newSchool() throws {
    let outcome = try outcome("12345;1;De Denappel;VGO;;;;2200;;;")
    let difference = try #require(outcome.differences.first)
    #expect(difference.isNew)
    #expect(difference.name == "De Denappel")
    #expect(
      difference.lines == [
        "name: nothing → De Denappel", "network: nothing → VGO", "address.postcode: nothing → 2200",
        "address.municipality: nothing → Herentals",
      ])
  }

  @Test("A school that has moved does not keep the coordinates of where it was")
  func moved() throws {
    var alliance = Import.alliance("012345-01")
    var school = try #require(alliance.schools["012345-01"])
    school.address.street = "Oude Baan"
    (school.address.lambertX, school.address.lambertY) = (1000, 2000)
    alliance.schools.put(school)
    let edit = try outcome("12345;1;De Denappel;VGO;Nieuwe Baan;1;;2200;0;0;", into: alliance).edit
    #expect(
      try alliance.applying(edit).schools["012345-01"]?.address
        == Address(street: "Nieuwe Baan", number: "1", postcode: "2200", municipality: "Herentals"))
  }

  @Test("A school that is not in the list is left alone and named; a retired one is not missed")
  func notInFile() throws {
    var alliance = Import.alliance("011111-01", "022222-01", "033333-01")
    alliance.schools.put(
      alliance.schools["033333-01"].map { old in
        var new = old
        new.retired = true
        return new
      }!)
    let outcome = try outcome("11111;1;De Denappel;VGO;;;;2200;;;", into: alliance)
    #expect(outcome.notInFile == ["022222-01"])
    #expect(try alliance.applying(outcome.edit).schools["022222-01"] == alliance.schools["022222-01"])
  }

  @Test("A school that is no longer recognised is warned of: not added when new, not changed when there")
  func ended() throws {
    let text = """
      schoolnummer;intern_vplnummer;naam;net;postcode;status erkenning
      11111;1;Andere naam;VGO;2200;niet meer erkend
      22222;1;Nieuw;VGO;2200;opgeheven
      33333;1;Derde;VGO;2200;E
      44444;1;Vierde;VGO;2200;Z
      """
    let alliance = Import.alliance("011111-01")
    let outcome = try Import.schools(text, into: alliance)
    #expect(outcome.differences.map(\.id) == ["033333-01", "044444-01"])
    #expect(outcome.notInFile.isEmpty)
    #expect(outcome.problems.map(\.kind) == [.noLongerRecognised, .noLongerRecognised, .unknownRecognition])
    #expect(outcome.problems.map(\.line) == [2, 3, 5])
    #expect(!outcome.isBlocked)
  }

  @Test("Rows of one site are one school; where they differ the first counts and the other is named")
  func merged() throws {
    let outcome = try outcome(
      "12345;1;De Denappel;VGO;;;;2200;;;", "12345;01;De Dennenappel;VGO;Sparrenlaan;12;;2200;;;")
    let school = try #require(try Import.empty.applying(outcome.edit).schools.first)
    #expect(school.name == "De Denappel")
    #expect(school.address.street == "Sparrenlaan")
    #expect(
      outcome.problems == [
        ImportProblem(
          line: 3, column: 10, field: "naam", found: "De Dennenappel", kind: .differs(fromLine: 2))
      ])
  }

  @Test("A postcode belongs to the municipality the alliance puts it in; any other is left out")
  func postcodes() throws {
    let outcome = try outcome(
      "1;1;Een;GO!;;;;2280;;;", "2;1;Twee;GO!;;;;2288.0;;;", "3;1;Drie;GO!;;;;2281;;;", "4;1;Vier;GO!;;;;;;;")
    #expect(
      try Import.empty.applying(outcome.edit).schools.map(\.address) == [
        Address(postcode: "2280", municipality: "Grobbendonk"),
        Address(postcode: "2288", municipality: "Grobbendonk"),
      ])
    #expect(outcome.leftOut == [.otherPostcode: 1, .unreadablePostcode: 1])
    #expect(outcome.problems.map(\.kind) == [.noPostcode])
    #expect(outcome.problems.first?.line == 5)
  }

  // MARK: Words and numbers

  @Test(
    "The agency's words for a network, and what comes close to them",
    arguments: [
      ("Gemeenschapsonderwijs", .community), ("GO!", .community), ("GO! Vlaamse Gemeenschap", .community),
      ("Officieel gesubsidieerd onderwijs", .official), ("OGO", .official),
      ("gemeentelijk onderwijs", .official),
      ("Provinciaal onderwijs", .official), ("Vrij gesubsidieerd onderwijs", .free), ("vgo", .free),
      ("VRIJ GESUBSIDIEERD", .free), ("Andere", nil), ("Vrij niet gesubsidieerd", nil), ("?", nil),
    ] as [(String, EducationNetwork?)])
  func networks(text: String, network: EducationNetwork?) {
    #expect(ImportWords.network(text) == network)
  }

  @Test(
    "A site is recognised, no longer so, or in words nobody knows",
    arguments: [
      ("S", .recognised), ("E", .recognised), ("", .recognised), ("Erkend", .recognised),
      ("voorlopig erkend", .recognised), ("Gefinancierd of gesubsidieerd", .recognised), ("Afgevoerd", .ended),
      ("niet erkend", .ended), ("geen erkenning", .ended), ("erkenning ingetrokken", .ended), ("Q", .unknown),
    ] as [(String, ImportWords.Recognition)])
  func recognition(text: String, recognition: ImportWords.Recognition) {
    #expect(ImportWords.recognition(text) == recognition)
  }

  @Test(
    "The levels in the main structures of a site, as codes or in words",
    arguments: [
      ("111", []), ("111, 211", [.primary]), ("311|321", [.secondary]), ("211;311", [.primary, .secondary]),
      ("Gewoon kleuteronderwijs, gewoon lager onderwijs", [.primary]),
      ("Voltijds gewoon secundair onderwijs", [.secondary]), ("312", []), ("", []),
    ] as [(String, [Level])])
  func levels(text: String, levels: [Level]) {
    #expect(ImportWords.levels(text).inOrder == levels)
  }

  @Test(
    "Whole numbers and coordinates as a spreadsheet leaves them",
    arguments: [
      ("12345", 12345, 12345.0), ("12345.0", 12345, 12345), ("0,00", 0, 0), ("12,5", nil, 12.5),
      ("-3", nil, -3),
      ("", nil, nil), (".5", nil, nil), ("5.", nil, 5), ("1e3", nil, nil), ("0x1", nil, nil),
      ("1.2.3", nil, nil),
      ("nan", nil, nil), ("1234567890", nil, 1_234_567_890), ("１２", nil, nil),
    ] as [(String, Int?, Double?)])
  func numbers(text: String, whole: Int?, decimal: Double?) {
    #expect(ImportNumber.whole(text) == whole)
    #expect(ImportNumber.decimal(text) == decimal)
  }

  // MARK: Bad input

  @Test("A column that is needed is named, with those there are")
  func missingColumn() throws {
    let expected = CSVProblem(
      line: 1, column: 1,
      kind: .missingColumn("intern_vplnummer", present: ["schoolnummer", "naam", "postcode"]))
    #expect(throws: expected) { try Import.schools("schoolnummer;naam;postcode\n") }
  }

  @Test("What cannot be read is named with its line and column, and then nothing is taken")
  func problems() throws {
    let outcome = try outcome(
      "11111;1;Goed;VGO;;;;2200;;;", "1234567;100;Een;VGO;;;;2200;;;", "22222;1;;Privé;;;;2200;noord;9999999;"
    )
    let networks = ImportProblem.Kind.unreadable(.oneOf(ImportWords.networks))
    #expect(
      outcome.problems == [
        ImportProblem(
          line: 3, column: 1, field: "schoolnummer", found: "1234567",
          kind: .unreadable(.wholeNumber(1...999_999))),
        ImportProblem(
          line: 3, column: 9, field: "intern_vplnummer", found: "100", kind: .unreadable(.wholeNumber(1...99))
        ),
        ImportProblem(line: 4, column: 9, field: "naam", found: "", kind: .unreadable(.text)),
        ImportProblem(line: 4, column: 10, field: "net", found: "Privé", kind: networks),
        ImportProblem(line: 4, column: 24, field: "lx", found: "noord", kind: .unreadable(.number)),
        ImportProblem(line: 4, column: 30, field: "ly", found: "9999999", kind: .outsideBelgium),
      ])
    #expect(outcome.isBlocked)
    #expect(outcome.edit.isEmpty)
    #expect(outcome.differences.isEmpty)
  }

  @Test("A slip at a school elsewhere is no concern of the alliance")
  func slipElsewhere() throws {
    #expect(try outcome("x;y;;Privé;;;;8400;noord;;", "1;1;Een;GO!;;;;2200;;;").added == 1)
  }

  @Test("The network of a new school is not made up, that of a school that is there stays")
  func network() throws {
    let text = "schoolnummer;intern_vplnummer;naam;postcode\n11111;1;Nieuwe naam;2200\n"
    #expect(
      try Import.schools(text).problems == [
        ImportProblem(
          line: 1, column: 1, field: "net", found: "",
          kind: .missingColumn(present: ["schoolnummer", "intern_vplnummer", "naam", "postcode"]))
      ])
    let known = try Import.schools(text, into: Import.alliance("011111-01"))
    #expect(known.changed == 1)
    #expect(known.problems.isEmpty)

    let blank = try outcome("1;1;Een;;;;;2200;;;")
    #expect(blank.problems.map(\.field) == ["net"])
    #expect(blank.isBlocked)
  }
}
