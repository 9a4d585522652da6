import Domain

/// A table whose columns, order and groups each user arranges as they like.
enum TableID: Hashable, Sendable {
  case schools, agenda, reachSchools
  /// The table of a kind of record in *Beheer*.
  case records(RecordKind)

  static let all: [TableID] = [.schools, .agenda, .reachSchools] + RecordKind.editable.map(records)

  /// As it stands in files: never changes, whatever the language.
  var text: String {
    switch self {
    case .schools: "schools"
    case .agenda: "agenda"
    case .reachSchools: "reach-schools"
    case .records(let kind): "records-" + kind.rawValue
    }
  }

  init?(_ text: String) {
    guard let table = TableID.all.first(where: { $0.text == text }) else { return nil }
    self = table
  }
}

/// A column of a table, by a name that stands in files and never changes: lower case letters, digits and hyphens.
struct ColumnID: Hashable, Sendable, ExpressibleByStringLiteral {
  let text: String

  init(_ text: String) { self.text = text }
  init(stringLiteral text: String) { self.text = text }

  /// Whether it can stand in an arrangement without being taken for something else.
  var isSound: Bool {
    !text.isEmpty && text.utf8.first != 0x2D
      && text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
  }
}
