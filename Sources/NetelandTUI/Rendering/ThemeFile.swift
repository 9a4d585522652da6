import Domain

/// Reads a theme from JSON; docs/THEMES.md says how it is written.
struct ThemeFile {
  /// Everything that is wrong with a file that is JSON, from top to bottom.
  struct Problems: Error, Equatable {
    let all: [DataProblem]
  }

  private let text: JSONText
  private var problems: [DataProblem] = []

  /// - Parameters:
  ///   - file: what problems call it.
  ///   - name: of the theme, where the file does not say.
  static func theme(_ bytes: [UInt8], file: String, name: String) throws(Problems) -> Theme {
    let text: JSONText
    do {
      text = try JSONText(bytes, file: file)
    } catch {
      throw Problems(all: [error])
    }
    var reader = ThemeFile(text: text)
    let theme = reader.theme(name: name)
    guard let theme, reader.problems.isEmpty else { throw Problems(all: reader.problems.sorted()) }
    return theme
  }

  private init(text: JSONText) {
    self.text = text
  }

  private mutating func theme(name: String) -> Theme? {
    guard let members = members(of: text.root, field: nil) else { return nil }
    var name = name
    var base = Theme.dark
    var selection: JSONText.Node?
    var roles: JSONText.Node?
    for member in members {
      switch member.key {
      case "name": if let given = word(member) { name = given }
      case "base":
        guard let given = word(member) else { continue }
        if let known = Theme.all.first(where: { $0.name == given }) {
          base = known
        } else {
          refuse(member.value, "base", .oneOf(Theme.all.map(\.name)))
        }
      case "selection": selection = member.value
      case "roles": roles = member.value
      default: problems.append(text.problem(member, field: member.key, .unknownKey))
      }
    }
    // After the base, wherever that stands.
    let selected = selection.map { look($0, over: base.selectionLook, field: "selection") }
    return Theme(name: name, base: base, selection: selected, looks: looks(roles, over: base))
  }

  private mutating func looks(_ node: JSONText.Node?, over base: Theme) -> [Role: Appearance] {
    guard let node, let members = members(of: node, field: "roles") else { return [:] }
    var looks: [Role: Appearance] = [:]
    for member in members {
      let field = "roles.\(member.key)"
      if let role = Role.allCases.first(where: { "\($0)" == member.key }) {
        looks[role] = look(member.value, over: base.look(of: role), field: field)
      } else {
        problems.append(text.problem(member, field: field, .unknownKey))
      }
    }
    return looks
  }

  private mutating func look(_ node: JSONText.Node, over base: Appearance, field: String) -> Appearance {
    var look = base
    for member in members(of: node, field: field) ?? [] {
      let place = "\(field).\(member.key)"
      switch member.key {
      case "foreground": if let colour = colour(member.value, place) { look.foreground = colour }
      case "background": if let colour = colour(member.value, place) { look.background = colour }
      case "bold": if let flag = flag(member.value, place) { look.bold = flag }
      case "dim": if let flag = flag(member.value, place) { look.dim = flag }
      case "underline": if let flag = flag(member.value, place) { look.underline = flag }
      case "reverse": if let flag = flag(member.value, place) { look.reverse = flag }
      default: problems.append(text.problem(member, field: place, .unknownKey))
      }
    }
    return look
  }

  // MARK: Values

  private mutating func members(of node: JSONText.Node, field: String?) -> [JSONText.Member]? {
    if case .object(let members) = node.content { return members }
    problems.append(text.problem(node, field: field, .wrongType(found: text.excerpt(node), expected: .object)))
    return nil
  }

  private mutating func word(_ member: JSONText.Member) -> String? {
    if case .text(let word) = member.value.content, !word.isEmpty { return word }
    refuse(member.value, member.key, .text)
    return nil
  }

  private mutating func flag(_ node: JSONText.Node, _ field: String) -> Bool? {
    if case .bool(let flag) = node.content { return flag }
    refuse(node, field, .trueOrFalse)
    return nil
  }

  private mutating func colour(_ node: JSONText.Node, _ field: String) -> Colour? {
    switch node.content {
    case .integer(let number):
      if 0..<16 ~= number { return .ansi(UInt8(number)) }
      if 16..<256 ~= number {
        let index = UInt8(number)
        return .palette(index, fallback: Palette.nearest(to: Palette.rgb(index), in: 0...15))
      }
      problems.append(text.problem(node, field: field, .outOfRange(found: "\(number)", range: 0...255)))
      return nil
    case .text(let word):
      if word == "terminal" { return .terminal }
      if let index = Self.names.firstIndex(of: word) { return .ansi(UInt8(index)) }
      if let exact = RGB(hexadecimal: word) { return .exact(exact) }
    default: break
    }
    refuse(node, field, .oneOf(["\"#rrggbb\"", "0-255", "terminal"] + Self.names))
    return nil
  }

  /// Of the sixteen, by number.
  static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "brightBlack", "brightRed", "brightGreen",
    "brightYellow", "brightBlue", "brightMagenta", "brightCyan", "brightWhite",
  ]

  private mutating func refuse(_ node: JSONText.Node, _ field: String, _ expected: Expectation) {
    problems.append(
      text.problem(node, field: field, .noSuchValue(found: text.excerpt(node), expected: expected)))
  }
}
