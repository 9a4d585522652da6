import Domain

/// What is said of tables: their filter, columns, frequencies, and what is taken out of them.
struct TableStrings: Sendable {
  /// Under the filter line, with the names of the fields.
  let filterHint: @Sendable (_ fields: String) -> String
  /// After the word that cannot be understood: what was expected. `name` gives the word for a field.
  let problem: @Sendable (FilterProblem.Expected, _ name: (ColumnID) -> String) -> String
  let columnsTitle: String
  let column: String
  let sorted: String
  let grouped: String
  let inFilter: String
  let notSortable: String
  let notGroupable: String
  let count: String
  let share: String
  let rows: @Sendable (Int) -> String
  /// Of values nobody knows, in frequencies and groups.
  let noValue: String
  /// A share that is surely at least so many percent, and not surely as many as `to`.
  let shareFrom: @Sendable (_ percent: Int, _ to: Int) -> String
  let noGroups: String
  let noRows: String
  let marked: @Sendable (Int) -> String
  /// How many rows; whether they are the marked ones.
  let takeTitle: @Sendable (Int, Bool) -> String
  let destination: @Sendable (TakeChoice) -> String
  let confidential: String
  /// Of rows that the filter chooses by a figure that is hidden.
  let leftOut: @Sendable (Int) -> String
  /// Nothing is left that may go outside.
  let allInside: String
  let nameQuestion: String
  let existsQuestion: String
  let copied: @Sendable (Int) -> String
  /// In bytes: how long it is, how long it may be.
  let tooLong: @Sendable (Int, Int) -> String
  let written: @Sendable (Int, _ path: String) -> String
  let notWritten: @Sendable (_ problem: String) -> String
  let notInDemo: String
  /// What a file is called at first: lower case letters and hyphens.
  let fileName: @Sendable (TableID) -> String
  let atLeast: @Sendable (String) -> String
  let atMost: @Sendable (String) -> String

  /// Words as a name of a file: in lower case, with hyphens between them.
  static func fileName(_ words: String) -> String { words.lowercased().replacing(" ", with: "-") }

  func buckets(_ format: Format, _ words: WordStrings) -> ValueBuckets.Words {
    ValueBuckets.Words(
      format: format, unknown: noValue, yes: words.yesOrNo(true), no: words.yesOrNo(false), shareFrom: shareFrom)
  }

  func extract(_ format: Format, _ words: WordStrings) -> ExtractWords {
    ExtractWords(
      format: format, yes: words.yesOrNo(true), no: words.yesOrNo(false), atLeast: atLeast, atMost: atMost)
  }
}

extension ValueBuckets.Words {
  /// With another word for what has no value.
  func calling(unknown: String) -> ValueBuckets.Words {
    ValueBuckets.Words(format: format, unknown: unknown, yes: yes, no: no, shareFrom: shareFrom)
  }
}
