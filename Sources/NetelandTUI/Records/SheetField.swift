import Domain

/// One field of a record as a form, or a command line, shows and takes it.
///
/// It reads its value out of a record and puts one back; what is not told here (unknown keys, what the form does not
/// show) is never touched.
struct SheetField<Subject: Visitable>: Sendable {
  /// A stable English word, unique within the record: `capacity`, `contact1.email`.
  var key: String
  var kind: FormField.Kind
  /// Stands after the label: the school whose people are counted.
  var about = ""
  /// Cannot be left empty.
  var isRequired = false
  /// In characters.
  var maxLength = 200
  /// Whether the field makes sense for what the record is by now.
  var isShown: @Sendable (Subject) -> Bool = { _ in true }
  let get: @Sendable (Subject) -> FormValue
  /// Says what is wrong, and then changes nothing.
  let set: @Sendable (inout Subject, FormValue) -> SheetProblem?

  init(
    _ key: String, _ kind: FormField.Kind, get: @escaping @Sendable (Subject) -> FormValue,
    set: @escaping @Sendable (inout Subject, FormValue) -> SheetProblem?
  ) {
    self.key = key
    self.kind = kind
    self.get = get
    self.set = set
  }

  /// The same field, which has to be filled in.
  func required(_ isRequired: Bool = true) -> SheetField {
    var copy = self
    copy.isRequired = isRequired
    return copy
  }

  /// The same field, shown only where this holds.
  func shown(where isShown: @escaping @Sendable (Subject) -> Bool) -> SheetField {
    var copy = self
    copy.isShown = isShown
    return copy
  }

  /// The same field, with room for so many characters.
  func atMost(_ characters: Int) -> SheetField {
    var copy = self
    copy.maxLength = characters
    return copy
  }
}

extension FormValue {
  /// Nothing was filled in.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isBlank
    case .number(let number): number == nil
    case .choice(let key): key == nil
    case .keys(let keys): keys.isEmpty
    case .bool: false
    }
  }

  /// The text without white space around it; empty where it is none.
  var trimmed: String {
    guard case .text(let text) = self else { return "" }
    return text.trimmed
  }

  var number: Int? {
    if case .number(let number) = self { return number }
    return nil
  }

  var choice: String? {
    if case .choice(let key) = self { return key }
    return nil
  }

  var keys: [String] {
    if case .keys(let keys) = self { return keys }
    return []
  }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Without white space at either end.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
