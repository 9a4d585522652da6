import Domain

/// What somebody has set in a file of their own, checked. What is not set there is nil or empty; what was wrong is left
/// out, and named in `problems`.
struct Settings: Sendable {
  /// A value and the line of the file on which it stands, from 1.
  struct Placed<Value: Equatable & Sendable>: Equatable, Sendable {
    let value: Value
    let line: Int
  }

  /// Which columns of a table are shown, in their order.
  struct Columns: Equatable, Sendable {
    let table: SettingTable
    let names: [String]

    /// What is not named is not shown.
    var arrangement: TableArrangement {
      let hidden = table.columns.filter { !names.contains($0) }
      return TableArrangement(
        columns: names.map { .init(column: ColumnID($0), isShown: true) }
          + hidden.map { .init(column: ColumnID($0), isShown: false) })
    }
  }

  /// The file they were looked for in; nil where the system names no folder for it.
  var path: String?
  /// Whether there is such a file.
  var isThere = false
  var language: Placed<Language>?
  var startScreen: Placed<ScreenID>?
  /// A name of one of the themes, `auto`, or the path of a theme file.
  var theme: Placed<String>?
  var mouse: Placed<Bool>?
  var columns: [Placed<Columns>] = []
  /// Actions that have other keys than they come with, in the order of the file.
  var keys: [KeyChange] = []
  /// The keys with those changes.
  var bindings = KeyBindings.standard
  var problems: [SettingProblem] = []

  /// How many settings do not hold because of what is wrong with them.
  var ignored: Int { problems.count(where: { $0.kind.weight == .ignored }) }

}

/// The names of the settings themselves.
enum SettingName: String, CaseIterable, Sendable {
  case language, startScreen, theme, mouse, columns, keys
}

/// A table of which the columns can be chosen.
enum SettingTable: String, CaseIterable, Sendable {
  case schools

  /// The names of all its columns.
  var columns: [String] {
    switch self {
    case .schools: SchoolColumn.allCases.map(\.id.text)
    }
  }

  var id: TableID {
    switch self {
    case .schools: .schools
    }
  }
}

extension ScreenID {
  /// As it is written in settings: the same in every language.
  var name: String {
    switch self {
    case .overview: "overview"
    case .schools: "schools"
    case .agenda: "agenda"
    case .reach: "reach"
    case .admin: "admin"
    }
  }
}
