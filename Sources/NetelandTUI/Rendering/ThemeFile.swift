import Domain

/// Reads a theme from JSON; docs/THEMES.md says how it is written.
struct ThemeFile {
  /// Everything that is wrong with a file that is JSON, from top to bottom.
  struct Problems: Error, Equatable {
    let all: [DataProblem]
  }

  private let document: JSONDocument
  private var problems: [DataProblem] = []

  /// - Parameters:
  ///   - file: what problems call it.
  ///   - name: of the theme, where the file does not say.
  static func theme(_ bytes: [UInt8], file: String, name: String) throws(Problems) -> Theme {
    let document = JSONDocument(bytes, file: file)
    guard document.problems.isEmpty, let root = document.root else { throw Problems(all: document.problems) }
    var reader = ThemeFile(document)
    let theme = reader.theme(root, name: name)
    guard let theme, reader.problems.isEmpty else { throw Problems(all: reader.problems.sorted()) }
    return theme
  }

  private init(_ document: JSONDocument) {
    self.document = document
  }

  private mutating func theme(_ root: JSONNode, name: String) -> Theme? {
    guard let members = members(of: root, field: nil) else { return nil }
    var name = name
    var base = Theme.dark
    var selection: JSONNode?
    var roles: JSONNode?
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
      default: problems.append(document.problem(at: member.offset, field: member.key, .unknownKey))
      }
    }
    // After the base, wherever that stands.
    let selected = selection.map { look($0, over: base.selectionLook, field: "selection") }
    return Theme(name: name, base: base, selection: selected, looks: looks(roles, over: base))
  }

  private mutating func looks(_ node: JSONNode?, over base: Theme) -> [Role: Appearance] {
    guard let node, let members = members(of: node, field: "roles") else { return [:] }
    var looks: [Role: Appearance] = [:]
    for member in members {
      let field = "roles.\(member.key)"
      if let role = Role.allCases.first(where: { "\($0)" == member.key }) {
        looks[role] = look(member.value, over: base.look(of: role), field: field)
      } else {
        problems.append(document.problem(at: member.offset, field: field, .unknownKey))
      }
    }
    return looks
  }

  private mutating func look(_ node: JSONNode, over base: Appearance, field: String) -> Appearance {
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
      default: problems.append(document.problem(at: member.offset, field: place, .unknownKey))
      }
    }
    return look
  }

  // MARK: Values

  private mutating func members(of node: JSONNode, field: String?) -> [JSONMember]? {
    if case .object(let members) = node.value { return members }
    let found = document.excerpt(at: node.offset)
    problems.append(document.problem(at: node.offset, field: field, .wrongType(found: found, expected: .object)))
    return nil
  }

  private mutating func word(_ member: JSONMember) -> String? {
    if case .text(let word) = member.value.value, !word.isEmpty { return word }
    refuse(member.value, member.key, .text)
    return nil
  }

  private mutating func flag(_ node: JSONNode, _ field: String) -> Bool? {
    if case .bool(let flag) = node.value { return flag }
    refuse(node, field, .trueOrFalse)
    return nil
  }

  private mutating func colour(_ node: JSONNode, _ field: String) -> Colour? {
    switch node.value {
    case .number(let number?):
      if 0..<16 ~= number { return .ansi(UInt8(number)) }
      if 16..<256 ~= number {
        let index = UInt8(number)
        return .palette(index, fallback: Palette.nearest(to: Palette.rgb(index), in: 0...15))
      }
      problems.append(document.problem(at: node.offset, field: field, .outOfRange(found: "\(number)", range: 0...255)))
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

  private mutating func refuse(_ node: JSONNode, _ field: String, _ expected: Expectation) {
    let found = document.excerpt(at: node.offset)
    problems.append(document.problem(at: node.offset, field: field, .noSuchValue(found: found, expected: expected)))
  }
}
