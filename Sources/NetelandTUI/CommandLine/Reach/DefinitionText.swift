import Domain

/// What `--definition` says: the name of one of the alliance's targets, or what differs from the first one as
/// `grades=L5+L6,setting=both,counts=registered,pupils=girls,years=3,percent=60`. `grades=all` counts every grade.
struct DefinitionText {
  /// Why it says nothing.
  enum Problem: Error, Equatable {
    /// There is no target of that name.
    case noSuchTarget(String)
    case noSuchKey(String)
    /// The key, the value, and what could stand there.
    case noSuchValue(String, String, [String])
  }

  static let keys = ["grades", "setting", "counts", "pupils", "years", "percent"]

  let text: String

  init(_ text: String) {
    self.text = text
  }

  func target(of alliance: Alliance) throws(Problem) -> Target {
    guard text.contains("=") else {
      let wanted = FoldedText(text.trimmed).letters
      guard let named = alliance.profile.targets.first(where: { FoldedText($0.name).letters == wanted }) else {
        throw .noSuchTarget(text)
      }
      return named
    }
    var target = alliance.profile.target
    for part in text.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let value = pair.count == 2 ? pair[1].trimmed : ""
      switch pair[0].trimmed {
      case "grades": target.grades = try grades(value)
      case "setting": target.setting = try word("setting", value)
      case "counts": target.counts = try word("counts", value)
      case "pupils": target.pupils = try word("pupils", value)
      case "years": target.years = try number("years", value, Target.possibleYears)
      case "percent": target.percent = try number("percent", value, 1...100)
      case let key: throw .noSuchKey(key)
      }
    }
    return target
  }

  private func grades(_ text: String) throws(Problem) -> [Grade] {
    guard text != "all" else { return Grade.allCases }
    var grades: [Grade] = []
    for name in text.split(separator: "+", omittingEmptySubsequences: false) {
      guard let grade = Grade(rawValue: name.uppercased()) else {
        throw .noSuchValue("grades", String(name), Grade.allCases.map(\.rawValue) + ["all"])
      }
      grades.append(grade)
    }
    return grades
  }

  private func word<Word: FieldWord>(_ key: String, _ text: String) throws(Problem) -> Word {
    guard let word = Word(rawValue: text) else {
      throw .noSuchValue(key, text, Word.allCases.map(\.rawValue))
    }
    return word
  }

  private func number(_ key: String, _ text: String, _ range: ClosedRange<Int>) throws(Problem) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw .noSuchValue(key, text, ["\(range.lowerBound)-\(range.upperBound)"])
    }
    return number
  }
}
