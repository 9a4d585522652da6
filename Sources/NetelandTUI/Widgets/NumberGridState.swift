/// The numbers of a grid while they are typed, and which cell has the focus.
struct NumberGridState: Hashable, Sendable {
  /// By row, then column; nil where nobody knows.
  private(set) var values: [[Int?]]
  private(set) var row = 0
  private(set) var column = 0
  /// Whether the next digit goes on with the number rather than starting a new one.
  private(set) var isTyping = false

  /// The digits that a count of pupils may have.
  static let mostDigits = 4

  /// - Parameter values: rows of the same length; shorter ones are filled up with unknown.
  init(_ values: [[Int?]]) {
    let columns = values.map(\.count).max() ?? 0
    self.values = values.map { row in row + Array(repeating: nil, count: columns - row.count) }
  }

  init(rows: Int, columns: Int) {
    values = Array(
      repeating: Array(repeating: nil, count: max(0, columns)), count: max(0, rows))
  }

  var rowCount: Int { values.count }
  var columnCount: Int { values.first?.count ?? 0 }
  var isEmpty: Bool { rowCount == 0 || columnCount == 0 }

  /// nil outside the grid too.
  func value(row: Int, column: Int) -> Int? {
    guard values.indices.contains(row), values[row].indices.contains(column) else { return nil }
    return values[row][column]
  }

  mutating func set(_ value: Int?, row: Int, column: Int) {
    guard values.indices.contains(row), values[row].indices.contains(column) else { return }
    values[row][column] = value
    isTyping = false
  }

  mutating func focus(row: Int, column: Int) {
    guard !isEmpty else { return }
    self.row = min(max(0, row), rowCount - 1)
    self.column = min(max(0, column), columnCount - 1)
    isTyping = false
  }

  /// Digits (also the unshifted top row of an AZERTY keyboard) are typed in place, the first one replacing what
  /// was there; Enter goes to the next cell, after the last cell it submits; `-`, Delete and, on a whole
  /// number, Backspace make it unknown.
  mutating func handle(_ key: Key) -> FormOutcome {
    guard !isEmpty else { return key == .escape ? .cancel : key == .enter ? .submit : .none }
    switch key {
    case .escape: return .cancel
    case .enter:
      if row == rowCount - 1, column == columnCount - 1 {
        isTyping = false
        return .submit
      }
      step(1)
    case .tab: step(1)
    case .backTab: step(-1)
    case .left: focus(row: row, column: column - 1)
    case .right: focus(row: row, column: column + 1)
    case .up: focus(row: row - 1, column: column)
    case .down: focus(row: row + 1, column: column)
    case .home: focus(row: row, column: 0)
    case .end: focus(row: row, column: columnCount - 1)
    case .pageUp: focus(row: 0, column: column)
    case .pageDown: focus(row: rowCount - 1, column: column)
    case .backspace: return backspace()
    case .delete, .character("-"), .control("u"): return replace(nil)
    case .character(let character):
      guard let digit = DigitKeys.digit(of: character) else { return .none }
      return type(digit)
    default: break
    }
    return .none
  }

  /// The number in the text, if there is one and nothing else.
  mutating func paste(_ text: String) -> FormOutcome {
    let digits = text.filter { !$0.isWhitespace }
    guard !isEmpty, !digits.isEmpty, digits.count <= Self.mostDigits,
      digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits)
    else { return .none }
    return replace(number)
  }

  /// Past the last cell of a row comes the first of the next; at the ends of the grid it stays.
  private mutating func step(_ step: Int) {
    let place = min(max(0, row * columnCount + column + step), rowCount * columnCount - 1)
    focus(row: place / columnCount, column: place % columnCount)
  }

  private mutating func type(_ digit: Int) -> FormOutcome {
    let typed = isTyping ? values[row][column] ?? 0 : 0
    guard String(typed).count < Self.mostDigits || typed == 0 else { return .none }
    values[row][column] = typed * 10 + digit
    isTyping = true
    return .changed
  }

  private mutating func backspace() -> FormOutcome {
    guard isTyping, let value = values[row][column], value >= 10 else { return replace(nil) }
    values[row][column] = value / 10
    return .changed
  }

  private mutating func replace(_ value: Int?) -> FormOutcome {
    isTyping = false
    guard values[row][column] != value else { return .none }
    values[row][column] = value
    return .changed
  }
}
