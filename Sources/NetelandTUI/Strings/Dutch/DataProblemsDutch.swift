import Domain

/// What is wrong in files, in Dutch.
enum DutchDataProblems {
  static func kind(_ kind: DataProblem.Kind) -> String {
    switch kind {
    case .empty: "het bestand is leeg, een gegevensbestand verwacht dat met { begint"
    case .zeroByte: "een nulbyte gevonden: deze plaats werd nooit geschreven, zoals na een crash, of dit is geen tekst"
    case .conflictMarker:
      "git liet hier twee versies naast elkaar staan: houd er één, en haal de regels met <<<<<<<, ======= en >>>>>>> weg"
    case .comment: "commentaar gevonden, dat kan niet in deze bestanden: zet het in een veld \"note\""
    case .commaTooMany: "deze komma is er een te veel"
    case .byteOrderMark: "het bestand begint met een byte order mark, bewaar het als UTF-8 zonder BOM"
    case .utf16: "het bestand is UTF-16, bewaar het als UTF-8"
    case .notUTF8(let byte): "byte \(Self.byte(byte)) gevonden, UTF-8 verwacht: bewaar het bestand als UTF-8"
    case .syntax(let expected, let found?) where EndOfLine.excerpts.contains(found):
      "de regel houdt hier op, \(syntax(expected)) verwacht"
    case .syntax(.escapedControl, let found?): "stuurteken gevonden, schrijf het als \(found.harmless) of haal het weg"
    case .syntax(let expected, let found?): "\(found.harmless) gevonden, \(syntax(expected)) verwacht"
    case .syntax(let expected, nil): "het bestand houdt hier op, \(syntax(expected)) verwacht"
    case .tooDeep(let limit): "lijsten en objecten zitten meer dan \(limit) diep in elkaar"
    case .missing(let expected): "ontbreekt, \(expectation(expected)) verwacht"
    case .noSuchValue(let found, .day): "\(found.harmless) gevonden, een dag die bestaat verwacht, zoals \"2026-11-25\""
    case .noSuchValue("\"\"", .text): "niets tussen de aanhalingstekens gevonden, een tekst verwacht"
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
    case .more(let count): "en nog \(DutchWords.count(count, "probleem", "problemen")) in dit bestand"
    case .unreadable(let code): unreadable(code)
    case .conflictCopy(let file):
      "is een kopie van \(file.harmless) die een synchronisatieprogramma opzij heeft gelegd: vergelijk de twee en verwijder deze"
    }
  }

  private static func unreadable(_ code: Int32) -> String {
    switch SystemFault(code) {
    case .notThere: "het bestand ontbreekt"
    case .isFolder: "dit is een map, een bestand verwacht"
    case .notAFolder: "dit is een bestand, de map van een schooljaar verwacht"
    case .notAFile: "dit is een pijp, een socket of een apparaat, een gewoon bestand verwacht"
    case .linkLoop: "dit is een koppeling naar een andere plaats, alleen wat in de map zelf staat wordt gelezen"
    case .tooLarge: "het bestand is groter dan \(Files.sizeLimit >> 20) MB, meer dan het programma leest"
    default: "kan niet gelezen worden: \(ProblemStrings.dutch.reason(code))"
    }
  }

  static func expectation(_ expectation: Expectation) -> String {
    switch expectation {
    case .text: "een tekst"
    case .integer: "een geheel getal"
    case .integerIn(let range) where range.upperBound == .max: "een geheel getal vanaf \(range.lowerBound)"
    case .integerIn(let range): "een geheel getal van \(range.lowerBound) tot \(range.upperBound)"
    case .number: "een getal"
    case .trueOrFalse: "true of false"
    case .day: "een dag zoals \"2026-11-25\""
    case .fingerprint: "zestien tekens, 0 tot 9 en a tot f"
    case .moment: "een tijdstip in UTC, zoals \"2026-11-21T10:02:03Z\""
    case .time: "een uur van 00:00 tot 23:59, zoals \"13:30\""
    case .schoolYear: "een schooljaar zoals \"2026-2027\""
    case .oneOf(let words): "een van \(words.joined(separator: ", "))"
    case .object: "velden tussen { en }"
    case .list: "een lijst tussen [ en ]"
    }
  }

  static func syntax(_ element: SyntaxElement) -> String {
    switch element {
    case .value: "een tekst tussen aanhalingstekens, een getal, true of false"
    case .key: "de naam van een veld tussen aanhalingstekens"
    case .keyOrClosingBrace: "de naam van een veld tussen aanhalingstekens, of }"
    case .valueOrClosingBracket: "een waarde of ]"
    case .colon: "een dubbelpunt"
    case .commaOrClosingBrace: "een komma of }"
    case .commaOrClosingBracket: "een komma of ]"
    case .closingQuote: "een sluitend aanhalingsteken"
    case .escape: "een geldige escape zoals \\n of \\u00e9"
    case .escapedControl: "een stuurteken als escape geschreven"
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
    case .endsBeforeItBegins(let first, let last):
      "\(names.format.date(last)) ligt voor de eerste dag, \(names.format.date(first))"
    case .takesNoTime(let start, let end):
      "het begint om \(start?.description ?? "00:00") en is om \(end?.description ?? "24:00") gedaan"
    case .hoursOutOfOrder(let time, let after):
      "\(names.format.time(time)) komt niet na \(names.format.time(after)): deze lesuren tellen niet"
    case .repeated(let place): "hetzelfde staat al in \(place), alleen dat eerste telt"
    case .partLargerThanWhole(let part, let whole):
      "\(names.format.number(part)) is meer dan alle \(DutchWords.count(whole, "leerling", "leerlingen"))"
    }
  }

  static func csv(_ kind: CSVProblem.Kind) -> String {
    switch kind {
    case .utf16: "het bestand is UTF-16, bewaar het als UTF-8"
    case .spreadsheet: "dit is een rekenblad, bewaar het als CSV (UTF-8)"
    case .zeroByte: "een nulbyte gevonden: deze plaats werd nooit geschreven, zoals na een crash, of dit is geen tekst"
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
