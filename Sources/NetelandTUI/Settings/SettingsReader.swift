import Domain

/// Reads the file of settings: what is right holds, what is wrong is named and left out.
struct SettingsReader {
  private let document: JSONDocument
  private var settings = Settings()

  /// - Parameters:
  ///   - bytes: all of the file.
  ///   - path: as messages name it.
  static func read(_ bytes: [UInt8], path: String) -> Settings {
    var reader = SettingsReader(bytes, path: path)
    reader.read()
    return reader.settings
  }

  private init(_ bytes: [UInt8], path: String) {
    document = JSONDocument(bytes, file: path)
    settings.path = path
    settings.isThere = true
    settings.problems = document.problems.map {
      SettingProblem(file: path, line: $0.line, column: $0.column, setting: $0.field ?? "", kind: .data($0.kind))
    }
  }

  private mutating func read() {
    guard let root = document.root, let members = members(of: root, "") else { return }
    for member in members {
      guard let name: SettingName = name(member.key, at: member.offset, in: "", SettingName.allCases) else { continue }
      let value = member.value
      switch name {
      case .language:
        settings.language = choice(value, name, Language.allCases, \.rawValue)
      case .startScreen:
        settings.startScreen = choice(value, name, ScreenID.allCases, \.name)
      case .theme:
        settings.theme = theme(value)
      case .mouse:
        if case .bool(let isOn) = value.value {
          settings.mouse = Settings.Placed(value: isOn, line: line(of: value))
        } else {
          wrongType(value, name.rawValue, .trueOrFalse)
        }
      case .columns:
        readColumns(value, name.rawValue)
      case .keys:
        readKeys(value, name.rawValue)
      }
    }
  }

  /// The file of a theme is read when the looks are made, and what is wrong in it is named then.
  private mutating func theme(_ node: JSONNode) -> Settings.Placed<String>? {
    if case .text(let text) = node.value, ThemeChoice.isPath(text) {
      return Settings.Placed(value: text, line: line(of: node))
    }
    return choice(node, .theme, Theme.all.map(\.name) + [ThemeChoice.automatic]) { $0 }
  }

  // MARK: Columns

  private mutating func readColumns(_ node: JSONNode, _ way: String) {
    for member in members(of: node, way) ?? [] {
      guard let table: SettingTable = name(member.key, at: member.offset, in: way, SettingTable.allCases) else {
        continue
      }
      let way = "\(way).\(table.rawValue)"
      guard case .list(let elements) = member.value.value else {
        wrongType(member.value, way, .list)
        continue
      }
      let known = table.columns
      var names: [String] = []
      for element in elements {
        guard case .text(let text) = element.value else {
          wrongType(element, way, .text)
          continue
        }
        guard known.contains(text) else {
          unknown(text, at: element.offset, way, known)
          continue
        }
        if !names.contains(text) { names.append(text) }
      }
      guard !names.isEmpty else { continue }
      settings.columns.append(
        Settings.Placed(value: Settings.Columns(table: table, names: names), line: line(of: member.value)))
    }
  }

  // MARK: Keys

  private mutating func readKeys(_ node: JSONNode, _ way: String) {
    var changes: [KeyChange] = []
    for member in members(of: node, way) ?? [] {
      guard let context: KeyContext = name(member.key, at: member.offset, in: way, KeyContext.allCases) else {
        continue
      }
      let way = "\(way).\(context.rawValue)"
      for inner in members(of: member.value, way) ?? [] {
        guard let action = action(inner, in: context, way) else { continue }
        guard let keys = keys(inner.value, of: action, in: context, "\(way).\(action.rawValue)") else { continue }
        let place = document.place(of: inner.offset)
        changes.append(
          KeyChange(context: context, action: action, keys: keys, line: place.line, column: place.column))
      }
    }
    guard !changes.isEmpty else { return }
    let rebinding = Rebinding(KeyBindings.standardTable, changes: changes)
    settings.keys = rebinding.changes
    settings.bindings = KeyBindings(rebinding.bindings)
    for (change, kind) in rebinding.problems {
      settings.problems.append(
        SettingProblem(
          file: document.file, line: change.line, column: change.column, setting: change.setting, kind: kind))
    }
  }

  private mutating func action(_ member: JSONMember, in context: KeyContext, _ way: String) -> Action? {
    let here = KeyBindings.standardTable.filter { $0.context == context }.map(\.action)
    guard let action = Action(rawValue: member.key) else {
      unknown(member.key, at: member.offset, way, here.map(\.rawValue))
      return nil
    }
    guard !here.contains(action) else { return action }
    let contexts = KeyContext.allCases.filter { context in
      KeyBindings.standardTable.contains { $0.context == context && $0.action == action }
    }
    add(at: member.offset, "\(way).\(action.rawValue)", .elsewhere(action: action, contexts: contexts))
    return nil
  }

  /// A key, or a list of them; nil where anything is wrong with one.
  private mutating func keys(_ node: JSONNode, of action: Action, in context: KeyContext, _ way: String) -> [Key]? {
    let nodes: [JSONNode]
    switch node.value {
    case .text: nodes = [node]
    case .list(let elements): nodes = elements
    default:
      add(at: node.offset, way, .notKeys(found: document.excerpt(at: node.offset)))
      return nil
    }
    if nodes.isEmpty, action.needsKey {
      add(at: node.offset, way, .needed)
      return nil
    }
    let own = KeyBindings.standardTable.first { $0.context == context && $0.action == action }?.keys ?? []
    var keys: [Key] = []
    for node in nodes {
      let problem: SettingProblem.Kind
      switch node.value {
      case .text(let text):
        switch KeyName(text) {
        case .key(let key) where context.types(key) && !own.contains(key): problem = .types(key)
        case .key(let key):
          if !keys.contains(key) { keys.append(key) }
          continue
        case .same(let key): problem = .sameKey(found: document.excerpt(at: node.offset), as: key)
        case .unknown: problem = .unknownKey(found: document.excerpt(at: node.offset))
        }
      default: problem = .notKeys(found: document.excerpt(at: node.offset))
      }
      add(at: node.offset, way, problem)
      return nil
    }
    return keys
  }

  // MARK: Values

  private mutating func members(of node: JSONNode, _ way: String) -> [JSONMember]? {
    if case .object(let members) = node.value { return members }
    wrongType(node, way, .object)
    return nil
  }

  private mutating func name<Name: RawRepresentable<String>>(
    _ key: String, at offset: Int, in way: String, _ all: [Name]
  ) -> Name? {
    if let name = Name(rawValue: key) { return name }
    unknown(key, at: offset, way, all.map(\.rawValue))
    return nil
  }

  private mutating func choice<Value: Equatable & Sendable>(
    _ node: JSONNode, _ setting: SettingName, _ all: [Value], _ name: (Value) -> String
  ) -> Settings.Placed<Value>? {
    guard case .text(let text) = node.value else {
      wrongType(node, setting.rawValue, .oneOf(all.map(name)))
      return nil
    }
    guard let value = all.first(where: { name($0) == text }) else {
      unknown(text, at: node.offset, setting.rawValue, all.map(name))
      return nil
    }
    return Settings.Placed(value: value, line: line(of: node))
  }

  // MARK: Problems

  private func line(of node: JSONNode) -> Int { document.place(of: node.offset).line }

  private mutating func wrongType(_ node: JSONNode, _ way: String, _ expected: Expectation) {
    add(at: node.offset, way, .data(.wrongType(found: document.excerpt(at: node.offset), expected: expected)))
  }

  private mutating func unknown(_ text: String, at offset: Int, _ way: String, _ expected: [String]) {
    add(
      at: offset, way,
      .unknownName(
        found: document.excerpt(at: offset), nearest: NearestName.of(text, among: expected), expected: expected))
  }

  private mutating func add(at offset: Int, _ way: String, _ kind: SettingProblem.Kind) {
    let place = document.place(of: offset)
    settings.problems.append(
      SettingProblem(file: document.file, line: place.line, column: place.column, setting: way, kind: kind))
  }
}
