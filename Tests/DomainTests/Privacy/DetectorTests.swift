import Testing

@testable import Domain

@Suite("Personal data in a text")
struct DetectorTests {
  private static let alliance: Alliance = {
    var alliance = Alliance()
    alliance.guides = Records([Guide(id: "g", name: "An Van den Rijtvelden"), Guide(id: "one", name: "Bob")])
    var school = School(id: "012345-01", name: "Basisschool Emma De Wilde")
    school.contacts = [Contact(name: "Marijke T'Seyen")]
    alliance.schools = Records([school])
    alliance.partners = Records([Partner(id: "p", name: "Thomas More")])
    alliance.workshops = Records([Workshop(id: "w", title: "Robots Bouwen")])
    return alliance
  }()

  /// The excerpts found in the text, of one kind.
  private func found(_ kind: PrivacyKind, in text: String) -> [String] {
    PrivacyDetectors(Self.alliance).matches(in: text, wanted: Set(PrivacyKind.allCases))
      .filter { $0.kind == kind }
      .map { String(Array(text)[$0.range]) }
  }

  private func anything(in text: String) -> [PrivacyMatch] {
    PrivacyDetectors(Self.alliance).matches(in: text, wanted: Set(PrivacyKind.allCases))
  }

  // MARK: National numbers

  @Test(
    "A national number is found however it is written",
    arguments: [
      "85.07.30-033.28", "85073003328", "850730-033.28", "850730 033 28", "85 07 30 033 28", "07.05.21-001.NN",
      "85.27.30-033.BB",
    ])
  func nationalNumbers(written: String) {
    let number = written.replacing("NN", with: "36").replacing("BB", with: "71")
    #expect(found(.nationalNumber, in: "Nr. \(number), zie dossier") == [number])
    #expect(found(.nationalNumber, in: number) == [number])
  }

  @Test(
    "Eleven digits that are no national number are none",
    arguments: [
      "85.07.30-033.29", "85073003327", "85.13.30-033.28", "85.07.32-033.28", "85.07.30-000.61", "185073003328",
      "850730033281", "A85073003328", "+85073003328", "1.85.07.30-033.28", "85,07,30,033,28",
    ])
  func noNationalNumbers(text: String) {
    #expect(found(.nationalNumber, in: text).isEmpty)
  }

  @Test("A birth from 2000 has its own check digits, and only those")
  func checkDigits() {
    let digits = [0, 7, 0, 5, 2, 1, 0, 0, 1]
    let birth = digits.reduce(0) { $0 * 10 + $1 }
    let right = Set([97 - birth % 97, 97 - (2_000_000_000 + birth) % 97])
    for check in 0...99 {
      #expect(NationalNumberDetector.isValid(digits + [check / 10, check % 10]) == right.contains(check))
    }
    #expect(right.count == 2)
  }

  // MARK: Telephone numbers

  @Test(
    "Telephone numbers are found in the ways Belgians write them",
    arguments: [
      "014 58 99 11", "014/58.99.11", "014-58 99 11", "014589911", "02 123 45 67", "02/1234567", "0470 12 34 56",
      "0470/12.34.56", "0470/123456", "0470123456", "0455 12 34 56", "04 222 33 44", "0800 12 345", "+32 14 58 99 11",
      "+3214589911", "+32 (0)14 58 99 11", "+32(0)470/12.34.56", "+32 470 12 34 56", "0032 470 12 34 56",
      "003214589911",
      "+31 6 12345678", "+49 30 901820",
    ])
  func telephones(number: String) {
    for text in ["\(number)", "Bel \(number)!", "tel:\(number), graag", "op 21/11/2026 \(number)", "(\(number))"] {
      #expect(found(.telephone, in: text) == [number], "\(text)")
    }
  }

  @Test("A number that follows a telephone number is not a part of it")
  func following() {
    #expect(found(.telephone, in: "014 58 99 11 20 kinderen") == ["014 58 99 11"])
    #expect(found(.telephone, in: "+32 14 58 99 11 20 kinderen") == ["+32 14 58 99 11"])
    #expect(found(.telephone, in: "014 58 99 11, 0470 12 34 56") == ["014 58 99 11", "0470 12 34 56"])
  }

  @Test(
    "Days, hours, postcodes, keys and amounts are no telephone numbers",
    arguments: [
      "21/11/2026", "2026-11-21", "01/09/2026 13:30-15:30", "03-12-2026 13", "03/12/26 130", "09.00-10.30",
      "2200 Herentals",
      "012345-01", "012345-01 24", "BE 0403.170.701", "0403.170.701", "0471.938.850", "BE68 5390 0754 7034",
      "+10 tot 15", "+5", "71,4 %", "0,014 58 99 11", "2026-2027", "100 000 000", "000 000 000", "L5: 24 22 25 21 0",
      "05 06 07 08 09 10", "1014 58 99 11", "x014589911", "0145899112", "04 70 12",
    ])
  func noTelephones(text: String) {
    #expect(found(.telephone, in: text).isEmpty)
  }

  // MARK: E-mail

  @Test(
    "E-mail addresses are found",
    arguments: [
      "jan@school.be", "jan.peeters+x@sub.domein.vlaanderen", "j_p%1@x-y.example", "zoë@café.be", "jan (at) school.be",
      "jan[at]school.be", "jan＠school.be",
    ])
  func emails(address: String) {
    for text in [address, "Mail naar \(address).", "<\(address)>", "mailto:\(address), of bel"] {
      #expect(found(.email, in: text) == [address], "\(text)")
    }
  }

  @Test(
    "What has an @ is not always an address",
    arguments: ["@home", "3 @ 4", "a@b", "jan@", "@school.be", "a@.be", "a@b..be", "a@b.c", "a@1.2", "kom (at) school"])
  func noEmails(text: String) {
    #expect(found(.email, in: text).isEmpty)
  }

  // MARK: Names

  @Test(
    "A given name with a surname is a name",
    arguments: [
      "Emma Janssens", "Adam El Amrani", "Noor Van den Broeck", "Lucas van de Velde", "Zoë T'Seyendonck",
      "Anne-Marie De Smet", "Emma J.", "Yasmina van der Linden",
    ])
  func names(name: String) {
    for text in [name, "Vandaag was \(name) er niet", "\(name), uit L5", "Gisteren: \(name)!"] {
      let expected = name.hasSuffix(".") ? String(name.dropLast()) : name
      #expect(found(.personalName, in: text) == [expected], "\(text)")
    }
  }

  @Test(
    "Beside a word for pupils a name is that of a pupil",
    arguments: [
      ("Leerling Emma Janssens weende", "Emma Janssens"), ("De leerling heet Xavi Okonkwo", "Xavi Okonkwo"),
      ("het meisje Noor", "Noor"), ("een jongen, Adam, liep weg", "Adam"), ("Emma (leerling L5) bleef weg", "Emma"),
      ("Xavi Okonkwo, leerling van L6", "Xavi Okonkwo"), ("pupil Xavi was late", "Xavi"),
      ("the boy named Adam", "Adam"),
      ("kind Zoë", "Zoë"), ("dochter van Lotte", "Lotte"),
    ])
  func pupils(text: String, name: String) {
    #expect(found(.pupilName, in: text) == [name])
  }

  @Test("Guides and contacts are recognised by their names, in whatever case")
  func adults() {
    #expect(found(.knownPerson, in: "Met An Van den Rijtvelden erbij") == ["An Van den Rijtvelden"])
    #expect(found(.knownPerson, in: "marijke t’seyen belde, Marijke T'Seyen ook").count == 2)
    #expect(found(.knownPerson, in: "Van den Rijtvelden; An. Van den Rijtvelden").isEmpty)
    #expect(found(.knownPerson, in: "Bob kwam").isEmpty)
  }

  @Test(
    "What the notes of an alliance are full of is nobody's name",
    arguments: [
      "Te weinig inschrijvingen", "Drie leerlingen zaten zonder werkende tablet",
      "Leerlingen van De Wilgentak kwamen te laat",
      "De kinderen van Basisschool Emma De Wilde", "kinderen naar Thomas More",
      "Leerlingen Sint-Jozef en Robots Bouwen",
      "STEM-academie Olen", "Hidrodoe geeft die namiddag twee zalen", "V-BOT wedstrijdploeg Herentals",
      "Leerling van L5",
      "Pupils of Sint-Jozef in May", "kinderen op Woensdag", "Begeleider ziek", "An apple a day", "Emma kwam niet",
      "Leerlingen. De Wissel was open", "Kinderen STEM GO!", "Het kind Mei", "Voor L5 en L6 in Herentals",
    ])
  func nobody(text: String) {
    #expect(anything(in: text).isEmpty)
  }

  @Test("Where two overlap, the surer one is shown, and what may stand there hides nothing else")
  func overlap() {
    #expect(anything(in: "+32470123456").map(\.kind) == [.telephone])
    #expect(anything(in: "leerling An Van den Rijtvelden").map(\.kind) == [.knownPerson])
    let mail = PrivacyDetectors(Self.alliance).matches(in: "a@b.be 014 58 99 11", wanted: FieldNature.email.unwanted)
    #expect(mail.map(\.kind) == [.telephone])
  }

  @Test("A text of any shape is looked through without harm, and what is found lies in it")
  func anyText() {
    var random = SplitMix64(seed: 5)
    let pieces = [
      "0", "1", "4", "47", "014", "32", "+", "(", ")", " ", ".", "-", "/", "@", "a", "b.be", "leerling", "Emma", "Van",
      "de",
      "'", "(at)", ",", "é", "👩‍🔬", "\u{301}", "\n", "J.", "85073003328",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random)! }
        .joined()
      let matches = anything(in: text)
      for match in matches { #expect(!match.range.isEmpty && match.range.upperBound <= text.count) }
      for (one, next) in zip(matches, matches.dropFirst()) { #expect(one.range.upperBound <= next.range.lowerBound) }
    }
  }
}
