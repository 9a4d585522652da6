import Domain

/// What is wrong in files, in Dutch.
enum DutchDataProblems {
  static func kind(_ kind: DataProblem.Kind) -> String {
    switch kind {
    case .empty: "het bestand is leeg"
    case .byteOrderMark: "het bestand begint met een byte order mark, bewaar het als UTF-8 zonder BOM"
    case .utf16: "het bestand is UTF-16, bewaar het als UTF-8"
    case .notUTF8(let byte): "byte \(Self.byte(byte)) gevonden, UTF-8 verwacht"
    case .syntax(let expected, let found?): "\(found.harmless) gevonden, \(syntax(expected)) verwacht"
    case .syntax(let expected, nil): "het bestand houdt hier op, \(syntax(expected)) verwacht"
    case .tooDeep(let limit): "lijsten en objecten zitten meer dan \(limit) diep in elkaar"
    case .missing(let expected): "ontbreekt, \(expectation(expected)) verwacht"
    case .wrongType(let found, let expected), .noSuchValue(let found, let expected):
      "\(found.harmless) gevonden, \(expectation(expected)) verwacht"
    case .outOfRange(let found, let range):
      "\(found.harmless) gevonden, \(expectation(.integerIn(range))) verwacht"
    case .tooLarge(let found): "\(found.harmless) gevonden, een kleiner getal verwacht"
    case .duplicateKey(let line): "staat hier dubbel, eerder op regel \(line)"
    case .unknownKey: "dit veld kent het programma niet en kan het niet bewaren"
    case .duplicateID(let line): "dit id staat al op regel \(line), alleen dat eerste telt"
    case .danglingReference(let kind, let id):
      "verwijst naar \(DutchWords.kind(kind)) \(id.harmless): niet gevonden"
    case .tooNew(let version, let supported):
      "gemaakt met een nieuwere versie (schemaVersion \(version), deze kent \(supported)), alleen lezen"
    case .notAChange: "deze wijziging wijzigt niets"
    case .unreadable(let code): "kan niet gelezen worden: \(ProblemStrings.dutch.reason(code))"
    case .conflictCopy(let file):
      "is een kopie van \(file.harmless) die een synchronisatieprogramma opzij heeft gelegd: vergelijk de twee en verwijder deze"
    }
  }

  static func expectation(_ expectation: Expectation) -> String {
    switch expectation {
    case .text: "een tekst"
    case .integer: "een geheel getal"
    case .integerIn(let range): "een geheel getal van \(range.lowerBound) tot \(range.upperBound)"
    case .number: "een getal"
    case .trueOrFalse: "true of false"
    case .day: "een dag zoals \"2026-11-25\""
    case .time: "een uur zoals \"13:30\""
    case .schoolYear: "een schooljaar zoals \"2026-2027\""
    case .oneOf(let words): "een van \(words.joined(separator: ", "))"
    case .object: "een object { }"
    case .list: "een lijst [ ]"
    }
  }

  static func syntax(_ element: SyntaxElement) -> String {
    switch element {
    case .value: "een waarde"
    case .key: "een sleutel tussen aanhalingstekens"
    case .keyOrClosingBrace: "een sleutel of }"
    case .valueOrClosingBracket: "een waarde of ]"
    case .colon: "een dubbelpunt"
    case .commaOrClosingBrace: "een komma of }"
    case .commaOrClosingBracket: "een komma of ]"
    case .closingQuote: "een sluitend aanhalingsteken"
    case .escape: "een geldige escape zoals \\n of \\u00e9"
    case .surrogatePair: "de tweede helft van een teken (\\uDC00 tot \\uDFFF)"
    case .digit: "een cijfer"
    case .endOfFile: "het einde van het bestand"
    }
  }

  static func detail(_ detail: DataCheck.Problem.Detail, _ names: Names) -> String {
    switch detail {
    case .missing(let kind, let id): "verwijst naar \(DutchWords.kind(kind)) \(id.harmless): niet gevonden"
    case .outsideYear(let day): "\(names.format.date(day)) valt buiten dit schooljaar"
    case .unknownMunicipality(let name): "\(name.harmless) is geen gemeente van de alliantie"
    case .idInOtherYear(let year): "dit id staat ook in \(year)"
    }
  }

  static func csv(_ kind: CSVProblem.Kind) -> String {
    switch kind {
    case .notUTF8: "dit is geen UTF-8, bewaar het bestand als UTF-8"
    case .unterminatedQuote: "het aanhalingsteken dat hier opent wordt nergens gesloten"
    case .strayQuote: "een los aanhalingsteken, binnen een veld verwacht als \"\""
    case .wrongFieldCount(let found, let expected):
      "\(DutchWords.count(found, "veld", "velden")) gevonden, \(expected) verwacht zoals in de kop"
    case .missingColumn(let name, let present):
      "de kolom \(name.harmless) ontbreekt, wel gevonden: \(present.map(\.harmless).joined(separator: ", "))"
    case .emptyFile: "het bestand is leeg, een kop met kolomnamen verwacht"
    }
  }

  private static func byte(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0x0\(digits)" : "0x\(digits)"
  }
}
