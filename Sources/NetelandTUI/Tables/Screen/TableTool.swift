import Domain

/// What is opened over a table, to arrange it or to take something out of it.
enum TableTool: Sendable {
  /// Which columns, in which order, sorted by what.
  case columns(ListState)
  case frequency(FrequencyState)
  case take(TakeState)

  var context: KeyContext {
    switch self {
    case .columns: .columns
    case .frequency: .frequency
    case .take(let take): take.name == nil ? .take : .takeName
    }
  }

  var takesText: Bool { if case .take(let take) = self { take.name != nil && !take.isAsking } else { false } }

  mutating func type(_ key: Key) {
    guard case .take(var take) = self else { return }
    _ = take.name?.handle(key)
    self = .take(take)
  }

  mutating func paste(_ text: String) {
    guard case .take(var take) = self else { return }
    take.name?.paste(text)
    self = .take(take)
  }
}

/// How often each value of a column occurs in what is shown.
struct FrequencyState: Sendable {
  var column: ColumnID
  var frequency: Frequency
  var list = ListState()
}

/// What is taken out of a table, and where it goes.
struct TakeState: Sendable {
  /// How many rows.
  var rows = 0
  /// How many more are shown, and stay behind because the filter chooses them by a figure that is hidden.
  var leftOut = 0
  var list = ListState()
  /// Small counts of pupils and personal data go along.
  var isConfidential = false
  /// The file that is named; nil before that.
  var name: TextFieldState?
  /// Whether to replace a file that is there.
  var isAsking = false

  var choice: TakeChoice { TakeChoice.all[min(list.selected, TakeChoice.all.count - 1)] }
}

struct TakeChoice: Hashable, Sendable {
  let format: ExtractFormat
  let isFile: Bool

  static let all =
    [ExtractFormat.markdown, .tsv, .csv, .json].map { TakeChoice(format: $0, isFile: false) }
    + [ExtractFormat.csv, .json, .markdown].map { TakeChoice(format: $0, isFile: true) }
}

/// A file to be written with what was taken out of a table.
struct ExportFile: Equatable, Sendable {
  /// As it was typed: from the folder in which the program was started, or from home with `~/`.
  let path: String
  let bytes: [UInt8]
  /// Whether a file that is there may be replaced.
  let replaces: Bool
  /// Nobody else on the machine may read it.
  let isConfidential: Bool
}

/// What came of it.
enum ExportOutcome: Equatable, Sendable {
  case written(String)
  /// There is one already; nothing was written.
  case exists(String)
  case failed(FileProblem)
}
