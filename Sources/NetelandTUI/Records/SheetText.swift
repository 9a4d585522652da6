import Domain

/// What a field holds, in one line of text and back: `capacity=30` on a command line.
struct SheetText {
  let field: FormField
  let app: AppStrings

  /// Options by their labels; empty for unknown.
  func text(of value: FormValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): number.map { String($0) } ?? ""
    case .choice(let key): key.map(label) ?? ""
    case .keys(let keys): keys.map(label).joined(separator: ", ")
    case .bool(let isOn): isOn ? app.yes : app.no
    }
  }

  private func label(_ key: String) -> String {
    field.kind.options.first { $0.key == key }?.label ?? key
  }

  /// Options by key, by label or by how one label alone begins; several with commas between; empty is unknown.
  func value(of text: String) -> Result<FormValue, SheetProblem> {
    let text = text.trimmed
    switch field.kind {
    case .text, .day, .time:
      return .success(.text(text))
    case .number(let range):
      if text.isEmpty || text == "?" { return .success(.number(nil)) }
      guard let number = Int(text) else { return .failure(.notANumber) }
      return range.contains(number) ? .success(.number(number)) : .failure(.outside(range))
    case .choice(let options):
      return text.isEmpty ? .failure(.required) : option(text, of: options).map { .choice($0) }
    case .one(let options):
      return text.isEmpty ? .success(.choice(nil)) : option(text, of: options).map { .choice($0) }
    case .many(let options):
      return several(text, of: options)
    case .toggle:
      let folded = FoldedText(text).letters
      let yes = [app.yes, "ja", "yes", "true", "1"].map { FoldedText($0).letters }
      let no = [app.no, "nee", "no", "false", "0"].map { FoldedText($0).letters }
      if yes.contains(folded) { return .success(.bool(true)) }
      return no.contains(folded) ? .success(.bool(false)) : .failure(.notYesOrNo)
    }
  }

  private func several(_ text: String, of options: [FormOption]) -> Result<FormValue, SheetProblem> {
    if text.isEmpty { return .success(.keys([])) }
    // A label may hold a comma itself.
    if case .success(let whole) = option(text, of: options) { return .success(.keys([whole])) }
    var keys: [String] = []
    for part in text.split(separator: ",").map({ String($0).trimmed }) where !part.isEmpty {
      switch option(part, of: options) {
      case .success(let key): if !keys.contains(key) { keys.append(key) }
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(.keys(keys))
  }

  private func option(_ text: String, of options: [FormOption]) -> Result<String, SheetProblem> {
    if let exact = options.first(where: { $0.key == text }) { return .success(exact.key) }
    let wanted = FoldedText(text).letters
    let same = options.filter {
      FoldedText($0.label).letters == wanted || FoldedText($0.key).letters == wanted
    }
    let found = same.isEmpty ? options.filter { FoldedText($0.label).letters.starts(with: wanted) } : same
    switch found.count {
    case 0: return .failure(.noSuchOption(text))
    case 1: return .success(found[0].key)
    default: return .failure(.ambiguous(text, found.prefix(5).map(\.label)))
    }
  }
}

extension SheetProblem: Error {}

/// The values of a sheet while they are being set one by one, as a command line does.
struct SheetValues: Sendable {
  let sheet: any RecordSheet
  private(set) var values: [String: FormValue]
  private let world: World
  private let fields: [FormField]

  init(_ sheet: any RecordSheet, in world: World) {
    self.sheet = sheet
    self.world = world
    values = sheet.values
    fields = sheet.fields(in: world)
  }

  /// The keys that can be set, in the order of the form.
  var keys: [String] { fields.map(\.key) }

  /// Sets a field from text; says what is wrong with the text or its key, and then changes nothing.
  mutating func set(_ text: String, for key: String) -> SheetProblem? {
    guard let field = fields.first(where: { $0.key == key }) else { return .noSuchField(key) }
    switch SheetText(field: field, app: world.strings.app).value(of: text) {
    case .failure(let problem):
      return problem
    case .success(let value):
      var changed = values
      changed[key] = value
      sheet.follow(key, &changed, in: world)
      let judgement = sheet.judge(changed, in: world)
      if judgement.hidden.contains(key) { return .noSuchField(key) }
      if let problem = judgement.blocking[key], !problem.isBetweenFields { return problem }
      values = changed
      return nil
    }
  }

  /// The label and the text of every field that holds something.
  var lines: [(key: String, label: String, text: String)] {
    let hidden = sheet.judge(values, in: world).hidden
    return fields.compactMap { field in
      guard !hidden.contains(field.key), let value = values[field.key] else { return nil }
      let text = SheetText(field: field, app: world.strings.app).text(of: value)
      return text.isEmpty ? nil : (field.key, field.label, text)
    }
  }

  /// The edit that keeps them.
  func edit() throws(SheetRefusal) -> Edit { try sheet.edit(values, in: world) }
}
