import Domain

/// What is wrong with the lists of the education agency, in English.
enum EnglishImports {
  static func problem(_ problem: ImportProblem) -> String {
    let found = problem.found.harmless.isEmpty ? "nothing" : "\"\(problem.found.harmless)\""
    let number = Format.english.number as (Int) -> String
    return switch problem.kind {
    case .unreadable(let expected): "found \(found), expected \(expectation(expected))"
    case .missingColumn(let present):
      "this column is missing, found: \(present.map(\.harmless).joined(separator: ", "))"
    case .tooMany(let pupils, let limit):
      "\(EnglishWords.count(pupils, "pupil", "pupils")) in one grade, expected \(number(limit)) at most"
    case .noPostcode: "found \(found), no postcode: this row is left out"
    case .noLongerRecognised: "no longer recognised (\(found)), not added and not changed"
    case .unknownRecognition: "\(found) is no recognition we know, this row counts all the same"
    case .differs(let line): "says something else than line \(line), which counts"
    case .outsideBelgium: "\(found) lies outside Belgium, the coordinates stay unknown"
    case .otherSchoolYear(let wanted): "\(found) is another school year than \(wanted), those rows are left out"
    case .noSite: "no number of the site, this row is left out"
    case .unsafeText(let scalar): "\(EnglishProblems.hazard(scalar)) was left out of the text: \(found)"
    case .priorityAboveTotal(let priority, let total):
      "\(number(priority)) priority pupils were counted, but the file has only \(number(total)) pupils"
    }
  }

  static func expectation(_ expected: ImportProblem.Expected) -> String {
    switch expected {
    case .text: "a text"
    case .wholeNumber(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number: "a number"
    case .oneOf(let words): "one of \(words.joined(separator: ", "))"
    }
  }

  static func leftOut(_ reason: ImportOutcome.LeftOut, _ rows: Int) -> String {
    "\(EnglishWords.count(rows, "row", "rows")) left out: \(because(reason))"
  }

  private static func because(_ reason: ImportOutcome.LeftOut) -> String {
    switch reason {
    case .otherPostcode: "outside the municipalities of the alliance"
    case .unreadablePostcode: "without a postcode"
    case .noLongerRecognised: "no longer recognised"
    case .noSite: "counted at no site"
    case .otherSchool: "no school of the alliance"
    case .retiredSchool: "school out of use"
    case .otherSchoolYear: "another school year"
    case .nursery: "nursery education"
    case .otherStructure: "other education than primary and full-time secondary"
    case .reception: "reception of newcomers (OKAN)"
    case .higherVocational: "higher vocational education (HBO5)"
    case .noGrade: "no grade"
    }
  }
}
