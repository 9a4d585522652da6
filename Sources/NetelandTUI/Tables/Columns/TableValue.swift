import Domain

/// What stands in a cell, as it is compared, counted and written to files.
enum TableValue: Hashable, Sendable {
  /// Nobody knows it, or there is nothing to know.
  case missing
  case text(String)
  /// Several of a kind, in their order: grades, schools.
  case list([String])
  case flag(Bool)
  case number(Int)
  /// A number of which only the bounds are known.
  case range(lower: Int, upper: Int)
  /// A share of `of` (more than 0), of which the bounds are known: of percent, compared without rounding.
  case share(lower: Int, upper: Int, of: Int)
  case day(Day)
  case time(TimeOfDay)

  init(_ text: String?) {
    self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .missing
  }

  init(_ number: Int?) { self = number.map(TableValue.number) ?? .missing }
  init(_ day: Day?) { self = day.map(TableValue.day) ?? .missing }
  init(_ texts: [String]) { self = texts.isEmpty ? .missing : .list(texts) }

  init(_ reach: Reach?) {
    guard let reach, reach.enrolled > 0 else {
      self = .missing
      return
    }
    self = .share(lower: reach.lower, upper: reach.upper, of: reach.enrolled)
  }

  var isMissing: Bool {
    switch self {
    case .missing: true
    case .text(let text): text.isEmpty
    case .list(let texts): texts.isEmpty
    default: false
    }
  }

  /// Whether there is nothing there: missing, no, or surely none.
  var isNothing: Bool {
    switch self {
    case .number(let number): number == 0
    case .range(_, let upper), .share(_, let upper, _): upper == 0
    case .flag(let flag): !flag
    default: isMissing
    }
  }
}

/// What the values of a column are, which says how they are typed in a filter and how they are counted.
enum ColumnKind: Hashable, Sendable {
  case text
  case flag
  /// A number, or the bounds of one.
  case number
  /// Of percent.
  case share
  case day
  case time

  /// Whether `<` means something.
  var isOrdered: Bool { self != .text && self != .flag }
}

/// Who may see a column's figures outside the alliance.
enum ColumnNature: Hashable, Sendable {
  case open
  /// How many pupils there are: a small count stays inside.
  case pupils
  /// How many of them were reached, and what tells it.
  case reached
  /// Of a person: goes along only where it is asked for.
  case personal
}
