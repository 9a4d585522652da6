/// A column of a table, described once: from this come its cells, sorting, the fields of the filter, the frequencies,
/// the groups and what is written to a file. A table gets a column by getting one more of these.
///
/// It holds words and formats, never the alliance: a second hold on that would make every edit copy it.
struct Column<Row>: Sendable {
  let id: ColumnID
  /// Over the column: may be a sign, or empty.
  var title: String
  /// What the filter calls it.
  let words: FieldWords
  let kind: ColumnKind
  var nature = ColumnNature.open
  /// How it stands in the table.
  let layout: ColumnLayout
  /// Without its own say it is shown.
  var isShownAtFirst = true
  /// Few enough values to stand rows under.
  var isGroupable = false
  /// Sorted by it, the highest comes first.
  var isDescendingFirst = false
  /// Not a thing to sort by: it shows what another one says.
  var isPicture = false {
    didSet { isTakenOut = !isPicture }
  }
  /// Stands in what is copied and saved: by itself what is no picture.
  var isTakenOut = true
  /// Values in their own order, where that is not the alphabet's.
  var usualOrder: [String] = []
  let value: @Sendable (Row) -> TableValue
  /// What stands in the cell, with what the words found marked in it.
  let cell: @Sendable (Row, Query) -> StyledText

  /// What the column is called where its title says too little.
  func name(in language: Language) -> String {
    let word = words.word(in: language)
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  var field: FilterField { FilterField(id: id, words: words, kind: kind) }
}

/// How a column stands in a table.
struct ColumnLayout: Hashable, Sendable {
  let width: TableColumn.Width
  var alignment = Alignment.left
  /// Where there is too little room, the column with the lowest goes first.
  var priority = 0

  init(_ width: TableColumn.Width, _ alignment: Alignment = .left, priority: Int = 0) {
    self.width = width
    self.alignment = alignment
    self.priority = priority
  }
}

extension TableColumn {
  init(_ title: String, _ layout: ColumnLayout) {
    self.init(title, layout.width, alignment: layout.alignment, priority: layout.priority)
  }
}

/// What a field is called in the filter, in all languages at once: who has the English screens may still type `gemeente`.
/// The first of each language is its name there; the others are taken too. Letters, digits and hyphens.
struct FieldWords: Hashable, Sendable {
  let dutch: [String]
  let english: [String]

  init(_ dutch: String..., english: String...) {
    self.dutch = dutch
    self.english = english
  }

  func word(in language: Language) -> String {
    switch language {
    case .dutch: dutch[0]
    case .english: english[0]
    }
  }

  var all: [String] { dutch + english }
}
