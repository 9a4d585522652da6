/// What a part of the screen says to somebody who hears it, said by the widget that was drawn there.
///
/// Whatever says nothing of itself is read as it is written, cell by cell: a new screen made of the known widgets needs
/// nothing for it.
enum Passage: Sendable {
  /// A box, a pane: its name, what stands beside that, and what is drawn in it afterwards.
  case section(title: String, beside: StyledText, isFocused: Bool)
  /// Rows of which one may be selected.
  case rows(SpokenRows)
  case form(FormState)
  case numbers(NumberGrid, NumberGridState)
  /// A field in which is typed.
  case entry(String, placeholder: String)
  /// A line that filters rows: what is typed, how many it leaves.
  case filter(String, count: String)
  /// The names of the views of a screen, and the one that is shown.
  case views([String], shown: Int)
  /// A range on a bar: what is certain, what is possible, of how many, and where its target lies.
  case range(low: Int, high: Int, total: Int, target: Int?)
  /// A drawing in words, a sentence each.
  case lines([StyledText])
  /// Says nothing that is not said beside it.
  case silence
}

/// Some of the rows of a table, as they are heard.
struct SpokenRows: Sendable {
  struct Row: Sendable {
    /// By column.
    var cells: [StyledText]
    /// Stands above it.
    var heading: StyledText?
    var isMarked = false
    /// What one asks for to stand on it; nil where one walks there row by row.
    var focus: Focus?
  }

  /// Of the columns; empty where they have none.
  var titles: [String]
  /// All there are.
  var count: Int
  /// The number, from 0, of the first of `rows`.
  var first: Int
  var rows: [Row]
  /// The number, from 0, of the selected row.
  var selected: Int?
  var isFocused: Bool
  /// What is said where there are no rows.
  var empty: StyledText

  /// - Parameter row: what stands in a row, by its number from 0.
  init(
    titles: [String] = [], count: Int, in window: ReadingWindow, selected: Int?, isFocused: Bool,
    empty: StyledText = "", row: (Int) -> Row
  ) {
    let shown = window.rows(of: count, around: selected ?? 0)
    self.titles = titles
    self.count = count
    first = shown.lowerBound
    rows = shown.map(row)
    self.selected = count > 0 ? selected.map { min($0, count - 1) } : nil
    self.isFocused = isFocused
    self.empty = empty
  }
}

/// Which rows of a long list are asked for.
enum ReadingWindow: Equatable, Sendable {
  /// So many, in pages from the first row on: the page with the selected one.
  case page(Int)
  case all

  func rows(of count: Int, around selected: Int) -> Range<Int> {
    switch self {
    case .all: return 0..<count
    case .page(let size):
      let first = max(0, min(selected, count - 1)) / size * size
      return first..<min(count, first + size)
    }
  }
}

/// What a screen says, in the order in which it was drawn. It is made by drawing once more, when somebody reads: no key and
/// no frame of the dashboard pays for it.
struct Reading: Sendable {
  private(set) var parts: [(area: Rect, passage: Passage)] = []
  let window: ReadingWindow

  init(_ window: ReadingWindow) { self.window = window }

  fileprivate mutating func add(_ area: Rect, _ passage: Passage) {
    guard !area.isEmpty else { return }
    // What was drawn over is not heard.
    parts.removeAll { area.contains($0.area) }
    parts.append((area, passage))
  }
}

extension Buffer {
  /// Says what an area is to somebody who hears it. Costs nothing while nobody reads.
  mutating func tell(_ area: @autoclosure () -> Rect, _ passage: (Reading) -> Passage) {
    guard let reading else { return }
    let place = area().intersection(bounds)
    self.reading?.add(place, passage(reading))
  }
}

extension Rect {
  fileprivate func contains(_ other: Rect) -> Bool {
    other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
  }
}
