/// The grade of a row of pupils.
enum ImportGrade: Equatable {
  case grade(Grade)
  case leftOut(ImportOutcome.LeftOut)
  case unreadable

  /// `leerjaar` is `5`, `5.0`, `5de leerjaar`, `1e leerjaar A`; `graad` the two or three years of secondary
  /// education (graad_so) that it lies in, where the list has that: then `1e leerjaar` of the `2e graad` is
  /// S3, and `3e leerjaar` of the `3e graad` S7. Without, the years are those of the level: 1 to 6, or 1 to
  /// 7.
  init(_ leerjaar: String, graad: String = "", level: Level) {
    let year = leerjaar.lowercased()
    let stage = graad.lowercased()
    if year.contains("okan") || stage.contains("okan") || year.contains("onthaal") {
      self = .leftOut(.reception)
    } else if year.contains("hbo") || stage.contains("hbo") {
      self = .leftOut(.higherVocational)
    } else if year.isEmpty || year == "/" || year == "-" || Self.sitInNoYear.contains(where: year.contains) {
      self = .leftOut(.noGrade)
    } else if level == .primary {
      self = Self.number(year).flatMap { Self.primary[$0] }.map(ImportGrade.grade) ?? .unreadable
    } else if year.contains("se-n-se") {
      self = .grade(.s7)
    } else if year == "bv" || year == "bvl" || year.contains("beroepsvoorbereidend") {
      self = .grade(.s2)
    } else {
      let own = Self.number(year)
      let within = year.contains("graad") ? ImportNumber.runs(in: year).dropFirst().first : Self.number(stage)
      self = own.flatMap { Self.secondary($0, within: within) }.map(ImportGrade.grade) ?? .unreadable
    }
  }

  static func expected(_ level: Level) -> ImportProblem.Expected {
    .wholeNumber(level == .primary ? 1...6 : 1...7)
  }

  private static let sitInNoYear = ["n.v.t", "nvt", "niet van toepassing", "modulair", "geen leerjaar"]

  private static let primary: [Int: Grade] = [1: .l1, 2: .l2, 3: .l3, 4: .l4, 5: .l5, 6: .l6]
  private static let years: [Int: Grade] = [1: .s1, 2: .s2, 3: .s3, 4: .s4, 5: .s5, 6: .s6, 7: .s7]

  private static func secondary(_ year: Int, within stage: Int?) -> Grade? {
    guard let stage else { return years[year] }
    let span: ClosedRange<Int>
    switch stage {
    case 1: span = 1...2
    case 2: span = 3...4
    case 3: span = 5...7
    default: return nil
    }
    if (1...span.count).contains(year) { return years[span.lowerBound + year - 1] }
    return span.contains(year) ? years[year] : nil
  }

  /// The number a text begins with, in digits or as a Dutch ordinal; nil where more than one could be meant.
  private static func number(_ text: String) -> Int? {
    if let whole = ImportNumber.whole(text) { return whole }
    let runs = ImportNumber.runs(in: text)
    guard let first = text.unicodeScalars.first, let run = runs.first else {
      return ordinals.firstIndex { text.hasPrefix($0) }.map { $0 + 1 }
    }
    let follower = text.unicodeScalars.first { !("0"..."9" ~= $0) }
    guard "0"..."9" ~= first, runs.count == 1 || text.contains("graad"),
      let follower, follower == " " || follower == "°" || follower.properties.isAlphabetic
    else { return nil }
    return run
  }

  private static let ordinals = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende"]
}
