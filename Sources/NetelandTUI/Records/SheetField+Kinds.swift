import Domain

/// The fields that records are made of.
extension SheetField {
  // MARK: Text

  static func text(_ key: String, _ path: WritableKeyPath<Subject, String> & Sendable) -> SheetField {
    SheetField(key, .text) {
      .text($0[keyPath: path])
    } set: {
      $0[keyPath: path] = $1.trimmed
      return nil
    }
  }

  /// A text that may be absent: empty is unknown.
  static func text(_ key: String, _ path: WritableKeyPath<Subject, String?> & Sendable) -> SheetField {
    SheetField(key, .text) {
      .text($0[keyPath: path] ?? "")
    } set: {
      let text = $1.trimmed
      $0[keyPath: path] = text.isEmpty ? nil : text
      return nil
    }
  }

  static func email(_ key: String, _ path: WritableKeyPath<Subject, String?> & Sendable) -> SheetField {
    SheetField(key, .text) {
      .text($0[keyPath: path] ?? "")
    } set: {
      let text = $1.trimmed
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard text.isEmpty || parts.count == 2 && parts.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else {
        return .notAnEmail
      }
      $0[keyPath: path] = text.isEmpty ? nil : text
      return nil
    }
  }

  // MARK: Numbers

  /// A number that may be unknown.
  static func number(
    _ key: String, _ path: WritableKeyPath<Subject, Int?> & Sendable, _ range: ClosedRange<Int>
  ) -> SheetField {
    SheetField(key, .number(range)) {
      .number($0[keyPath: path])
    } set: {
      if let number = $1.number, !range.contains(number) { return .outside(range) }
      $0[keyPath: path] = $1.number
      return nil
    }
  }

  static func number(
    _ key: String, _ path: WritableKeyPath<Subject, Int> & Sendable, _ range: ClosedRange<Int>
  ) -> SheetField {
    SheetField(key, .number(range)) {
      .number($0[keyPath: path])
    } set: {
      guard let number = $1.number else { return .required }
      guard range.contains(number) else { return .outside(range) }
      $0[keyPath: path] = number
      return nil
    }
    .required()
  }

  static func toggle(_ key: String, _ path: WritableKeyPath<Subject, Bool> & Sendable) -> SheetField {
    SheetField(key, .toggle) {
      .bool($0[keyPath: path])
    } set: {
      $0[keyPath: path] = $1 == .bool(true)
      return nil
    }
  }

  // MARK: Choices

  /// One of a few words, always set.
  static func choice<Word: FieldWord & Sendable>(
    _ key: String, _ path: WritableKeyPath<Subject, Word> & Sendable, _ name: (Word) -> String
  ) -> SheetField {
    let options = Word.allCases.map { FormOption(key: $0.rawValue, label: name($0)) }
    return SheetField(key, .choice(Array(options))) {
      .choice($0[keyPath: path].rawValue)
    } set: {
      guard let word = $1.choice.flatMap({ Word(rawValue: $0) }) else { return .required }
      $0[keyPath: path] = word
      return nil
    }
  }

  /// One of the options, or none.
  static func one<Value: FieldValue & Sendable>(
    _ key: String, _ path: WritableKeyPath<Subject, Value?> & Sendable, _ options: [FormOption]
  ) -> SheetField {
    SheetField(key, .one(options)) {
      .choice($0[keyPath: path].map(\.optionKey))
    } set: {
      $0[keyPath: path] = $1.choice.flatMap { Value(.text($0)) }
      return nil
    }
  }

  /// Any number of the options; in the order of the options where `isSorted`, else as they were chosen.
  static func many<Value: FieldValue & Sendable>(
    _ key: String, _ path: WritableKeyPath<Subject, [Value]> & Sendable, _ options: [FormOption],
    isSorted: Bool = true
  ) -> SheetField {
    let order = options.map(\.key)
    return SheetField(key, .many(options)) {
      let keys = $0[keyPath: path].map(\.optionKey)
      return .keys(isSorted ? order.filter(keys.contains) + keys.filter { !order.contains($0) } : keys)
    } set: {
      let keys = $1.keys
      let ordered = isSorted ? order.filter(keys.contains) : keys
      $0[keyPath: path] = ordered.compactMap { Value(.text($0)) }
      return nil
    }
  }

  // MARK: Parts

  /// The field of one of a list of parts: the first contact's name. What is typed past the end of the list makes a new
  /// part; parts that are left blank are dropped by ``SheetSubject/complete(since:)``.
  static func part<Part: Visitable>(
    _ key: String, _ path: WritableKeyPath<Subject, [Part]> & Sendable, _ index: Int, _ field: SheetField<Part>
  ) -> SheetField {
    SheetField(key, field.kind) { subject in
      let parts = subject[keyPath: path]
      return field.get(index < parts.count ? parts[index] : .blank)
    } set: { subject, value in
      var parts = subject[keyPath: path]
      if index >= parts.count, value.isEmpty { return nil }
      while parts.count <= index { parts.append(.blank) }
      let problem = field.set(&parts[index], value)
      subject[keyPath: path] = parts
      return problem
    }
    .atMost(field.maxLength)
  }

  /// The field of a part: the street of an address.
  static func part<Part: Visitable>(
    _ path: WritableKeyPath<Subject, Part> & Sendable, _ field: SheetField<Part>
  ) -> SheetField {
    SheetField(field.key, field.kind) {
      field.get($0[keyPath: path])
    } set: {
      field.set(&$0[keyPath: path], $1)
    }
    .atMost(field.maxLength)
  }
}

extension FieldValue {
  /// The key of the option that stands for a value: its word in the files.
  var optionKey: String {
    if case .text(let text) = scalar { return text }
    return ""
  }
}
