import Domain

/// What is wrong with the lists of the education agency, in Dutch.
enum DutchImports {
  static func problem(_ problem: ImportProblem) -> String {
    let found = problem.found.harmless.isEmpty ? "niets" : "\"\(problem.found.harmless)\""
    let number = Format.dutch.number as (Int) -> String
    return switch problem.kind {
    case .unreadable(let expected): "\(found) gevonden, \(expectation(expected)) verwacht"
    case .missingColumn(let present):
      "deze kolom ontbreekt, wel gevonden: \(present.map(\.harmless).joined(separator: ", "))"
    case .tooMany(let pupils, let limit):
      "\(DutchWords.count(pupils, "leerling", "leerlingen")) in één leerjaar, hoogstens \(number(limit)) verwacht"
    case .noPostcode: "\(found) gevonden, geen postcode: deze rij is overgeslagen"
    case .noLongerRecognised: "niet meer erkend (\(found)), niet toegevoegd en niet gewijzigd"
    case .unknownRecognition: "\(found) is geen bekende erkenning, deze rij telt toch mee"
    case .differs(let line): "zegt iets anders dan regel \(line), die telt"
    case .outsideBelgium: "\(found) ligt buiten België, de coördinaten blijven onbekend"
    case .otherSchoolYear(let wanted): "\(found) is een ander schooljaar dan \(wanted), die rijen zijn overgeslagen"
    case .noSite: "geen nummer van de vestiging, deze rij is overgeslagen"
    case .unsafeText(let scalar): "\(DutchProblems.hazard(scalar)) is uit de tekst gelaten: \(found)"
    case .priorityAboveTotal(let priority, let total):
      "\(number(priority)) prioritaire leerlingen geteld, maar het bestand heeft er maar \(number(total))"
    }
  }

  static func expectation(_ expected: ImportProblem.Expected) -> String {
    switch expected {
    case .text: "een tekst"
    case .wholeNumber(let range): "een geheel getal van \(range.lowerBound) tot \(range.upperBound)"
    case .number: "een getal"
    case .oneOf(let words): "een van \(words.joined(separator: ", "))"
    }
  }

  static func leftOut(_ reason: ImportOutcome.LeftOut, _ rows: Int) -> String {
    "\(DutchWords.count(rows, "rij", "rijen")) overgeslagen: \(because(reason))"
  }

  private static func because(_ reason: ImportOutcome.LeftOut) -> String {
    switch reason {
    case .otherPostcode: "buiten de gemeenten van de alliantie"
    case .unreadablePostcode: "zonder postcode"
    case .noLongerRecognised: "niet meer erkend"
    case .noSite: "bij geen vestiging geteld"
    case .otherSchool: "geen school van de alliantie"
    case .retiredSchool: "school uit gebruik"
    case .otherSchoolYear: "een ander schooljaar"
    case .nursery: "kleuteronderwijs"
    case .otherStructure: "ander onderwijs dan lager en voltijds secundair"
    case .reception: "onthaalonderwijs (OKAN)"
    case .higherVocational: "hoger beroepsonderwijs (HBO5)"
    case .noGrade: "geen leerjaar"
    }
  }
}
