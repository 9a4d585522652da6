/// What a piece of the screen means. A theme gives each meaning its look; nothing else speaks of colours.
enum Role: UInt8, CaseIterable, Sendable {
  case text, muted, title, accent
  /// The key in a hint (`Enter` in "Enter opens").
  case key
  case border, borderFocused
  /// The head of a table's column.
  case header
  /// Target met, done, no findings.
  case good
  /// Wants a look: an advisory finding, a figure not yet certain.
  case warning
  /// Wrong or impossible: a blocking finding, a target that cannot be met.
  case bad
  /// The three parts of a reach bar: surely reached, perhaps reached, not reached.
  case certain, possible, rest
  /// The mark of the target on a bar.
  case target
  case holiday
  /// The states of a session.
  case planned, confirmed, held, cancelled
  /// The letters that a filter found.
  case match
  /// A field in which can be typed.
  case input
  case disabled
  /// A figure that nobody knows.
  case unknown
}

/// What comes on top of a role.
struct Attributes: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let bold = Attributes(rawValue: 1 << 0)
  static let dim = Attributes(rawValue: 1 << 1)
  static let underline = Attributes(rawValue: 1 << 2)
  static let reverse = Attributes(rawValue: 1 << 3)
  /// Part of the row that is selected in the pane that has the focus.
  static let selected = Attributes(rawValue: 1 << 4)
  /// Part of a row that is marked for an action on several.
  static let marked = Attributes(rawValue: 1 << 5)

  static let names: [(attribute: Attributes, name: String)] = [
    (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
    (.selected, "selected"), (.marked, "marked"),
  ]
}

/// The meaning of a cell, in two bytes.
struct Style: Hashable, Sendable {
  var role: Role
  var attributes: Attributes

  init(_ role: Role, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  /// The same role with these attributes as well.
  func with(_ attributes: Attributes) -> Style {
    Style(role, self.attributes.union(attributes))
  }

  /// The name of the style in the dumps of tests: `bad+bold+selected`.
  var name: String {
    Attributes.names.reduce("\(role)") { name, entry in
      attributes.contains(entry.attribute) ? name + "+" + entry.name : name
    }
  }

  static let text = Style(.text)
  static let muted = Style(.muted)
  static let title = Style(.title)
  static let accent = Style(.accent)
  static let key = Style(.key)
  static let border = Style(.border)
  static let borderFocused = Style(.borderFocused)
  static let header = Style(.header)
  static let good = Style(.good)
  static let warning = Style(.warning)
  static let bad = Style(.bad)
  static let certain = Style(.certain)
  static let possible = Style(.possible)
  static let rest = Style(.rest)
  static let target = Style(.target)
  static let holiday = Style(.holiday)
  static let planned = Style(.planned)
  static let confirmed = Style(.confirmed)
  static let held = Style(.held)
  static let cancelled = Style(.cancelled)
  static let match = Style(.match)
  static let input = Style(.input)
  static let disabled = Style(.disabled)
  static let unknown = Style(.unknown)
}
