import ArgumentParser

/// What is wrong with a command line that the parser alone would take. The raw value is what the parser says, in English;
/// it is put into the language of the interface where it is answered.
enum UsageMistake: String, CaseIterable, Sendable {
  case limitTooSmall = "--limit is at least 1."
  case whoseCalendar = "Say whose calendar it is: --venue or --guide."
  case idOrAll = "Either the id of a record or --all."
  case noIDOrAll = "Missing the id of the record, or --all."
  case oursOrTheirs = "Missing --ours or --theirs."
  case fieldWithoutID = "--field goes with the id of a record."
  case schoolAndGrade = "--school and --grade go together."
  case noFieldToChange = "Missing a field to change: name=value."
  case noID = "Missing the id of the record."
  case demoAndData = "--demo and --data exclude each other."
  case dayAndBy = "--day and --by exclude each other."
  case whereTo = "Say where to: --day, --by, --start or --venue."
  case byRange = "--by is -1000 to 1000."
  case byWithoutGuide = "--by goes with --remove-guide."
  case whatToChange = "Say what to change."
  case noReason = "Missing why: --reason."
  case untilAndTimes = "--until and --times exclude each other."
  case weeksRange = "--weeks is 1 to 52."
  case timesRange = "--times is 1 to 60."
  case csvAndJSON = "--csv and --json exclude each other."
  case oneOfThree = "--school, --guide and --venue exclude each other."
  case whatToExport = "Say what to export: ics or csv."
  case emptyName = "--name needs a name."
  case demoHasFolder = "--demo has its own folder already."
  case folderTwice = "Name the folder once, here or with --data."
  case pathAndCheck = "--path and --check exclude each other."
  case pathAndJSON = "--path and --json exclude each other."
  case whatToImport = "Say what to import: schools, pupils or ics."

  var error: ValidationError { ValidationError(rawValue) }
}

/// What the parser says of a mistake, in the language of the interface: ours by their meaning, its own by how they begin.
struct MistakeText {
  let language: Language

  /// - Parameter message: of several lines, as the parser words it.
  func lines(of message: String) -> [String] {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.enumerated().map { number, line in
      let text = number == 0 && line.hasPrefix("Error: ") ? String(line.dropFirst(7)) : line
      return translated(text)
    }
  }

  private func translated(_ line: String) -> String {
    if let mistake = UsageMistake(rawValue: line) { return language.strings.mistakes.text(mistake) }
    for wording in language.strings.mistakes.parser where wording.begins(line) {
      return wording.pieces.reduce(line) { $0.replacing($1.0, with: $1.1, maxReplacements: 1) }
    }
    return line
  }
}

/// A message of the parser: how it begins in English, and what its pieces are in another language.
struct ParserWording: Sendable {
  private let beginning: String
  let pieces: [(String, String)]

  /// - Parameter beginning: `#` stands for a number.
  init(_ beginning: String, _ pieces: [(String, String)]) {
    self.beginning = beginning
    self.pieces = pieces
  }

  func begins(_ line: String) -> Bool {
    guard beginning.hasPrefix("#") else { return line.hasPrefix(beginning) }
    let rest = line.drop { $0.isNumber }
    return rest.count < line.count && rest.hasPrefix(beginning.dropFirst())
  }
}

extension Language {
  /// The language in which a mistake in these arguments is named: what they ask for, as far as it can be read.
  init(mistakenIn arguments: [String]) {
    var given: Language?
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count { given = Language(rawValue: arguments[index + 1]) }
      if argument.hasPrefix("--lang=") { given = Language(rawValue: String(argument.dropFirst(7))) }
    }
    self = Surroundings.language(given: given)
  }
}
