import Domain

/// What the program keeps for somebody without being told to: how tables are arranged, which hints were seen.
///
/// Settings are written by a person and never by the program; this the other way round. So nothing in it is worth a
/// message: what cannot be read is forgotten.
struct Remembered: Equatable, Sendable {
  /// By the names of the hints.
  var hintsSeen: Set<String> = []
  /// By the name of a table, how its columns stand and what it is sorted by, as that table writes it.
  var tables: [String: String] = [:]

  init() {}

  /// - Parameter bytes: the file; anything else than what `encoded` gives counts as nothing.
  init(_ bytes: [UInt8]) {
    let document = JSONDocument(bytes, file: "")
    guard case .object(let members)? = document.root?.value else { return }
    for member in members {
      switch (member.key, member.value.value) {
      case ("hintsSeen", .list(let hints)):
        hintsSeen = Set(hints.compactMap { if case .text(let hint) = $0.value { hint } else { nil } })
      case ("tables", .object(let arrangements)):
        for table in arrangements {
          if case .text(let text) = table.value.value { tables[table.key] = text }
        }
      default: break
      }
    }
  }

  var encoded: [UInt8] {
    JSONValue.object([
      JSONValue.Member("hintsSeen", JSONValue(hintsSeen.sorted())),
      JSONValue.Member(
        "tables",
        .object(tables.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, JSONValue($0.value)) })),
    ]).encoded
  }

  /// What another run of the program has kept meanwhile stays, but for what this run has changed.
  /// - Parameter start: as it was when this run began.
  func merged(into other: Remembered, since start: Remembered) -> Remembered {
    var merged = other
    merged.hintsSeen.formUnion(hintsSeen)
    for table in Set(tables.keys).union(start.tables.keys) where tables[table] != start.tables[table] {
      merged.tables[table] = tables[table]
    }
    return merged
  }
}
