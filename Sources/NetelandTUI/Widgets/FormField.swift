/// One of the things that can be chosen in a field.
struct FormOption: Hashable, Sendable {
  /// What the form gives back; unique within the field.
  var key: String
  /// What is shown and searched.
  var label: String
  /// Shown beside it, and searched too; may be empty.
  var detail: String

  init(key: String, label: String, detail: String = "") {
    self.key = key
    self.label = label
    self.detail = detail
  }
}

/// A field of a form.
struct FormField: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case text
    /// A whole number, or nothing for unknown. One outside the range can be typed, is shown as wrong, and
    /// cannot be submitted.
    case number(ClosedRange<Int>)
    /// Typed freely and judged by who owns the form; the top row of an AZERTY keyboard gives digits.
    case day, time
    /// One of a few, always set: left, right, Space or a first letter go to another.
    case choice([FormOption])
    /// One of many or none, found as you type.
    case one([FormOption])
    /// Any number of many, in the order in which they were added.
    case many([FormOption])
    case toggle

    var isNumber: Bool { if case .number = self { true } else { false } }

    var options: [FormOption] {
      switch self {
      case .choice(let options), .one(let options), .many(let options): options
      case .text, .number, .day, .time, .toggle: []
      }
    }

    func with(options: [FormOption]) -> Kind {
      switch self {
      case .choice: .choice(options)
      case .one: .one(options)
      case .many: .many(options)
      case .text, .number, .day, .time, .toggle: self
      }
    }

    /// Whether what is typed looks for an option.
    var completes: Bool {
      switch self {
      case .one, .many: true
      case .text, .number, .day, .time, .choice, .toggle: false
      }
    }
  }

  /// What is to be said of a value.
  struct Problem: Hashable, Sendable {
    var text: String
    /// Something to look at; else it is wrong.
    var isAdvisory: Bool

    init(_ text: String, isAdvisory: Bool = false) {
      self.text = text
      self.isAdvisory = isAdvisory
    }
  }

  /// Unique within the form.
  var key: String
  var label: String
  var kind: Kind
  /// Shown while the field has the focus.
  var hint: String
  var problem: Problem?
  /// Takes no place and no focus, and keeps its value.
  var isHidden: Bool
  /// The characters that a text takes.
  var maxLength: Int

  init(
    key: String, label: String, kind: Kind, hint: String = "", problem: Problem? = nil,
    isHidden: Bool = false, maxLength: Int = 200
  ) {
    self.key = key
    self.label = label
    self.kind = kind
    self.hint = hint
    self.problem = problem
    self.isHidden = isHidden
    self.maxLength = maxLength
  }
}

/// What a field holds.
enum FormValue: Hashable, Sendable {
  /// Of `.text`, `.day` and `.time`: as typed.
  case text(String)
  /// Of `.number`: nil for unknown. May lie outside the range of the field.
  case number(Int?)
  /// Of `.choice` and `.one`: the key of an option.
  case choice(String?)
  /// Of `.many`: the keys, in the order in which they were added.
  case keys([String])
  /// Of `.toggle`.
  case bool(Bool)
}

/// What a key did to a form.
enum FormOutcome: Hashable, Sendable {
  /// Nothing, or only the cursor or the focus moved.
  case none
  /// A value is another one now.
  case changed
  case submit
  case cancel
}
