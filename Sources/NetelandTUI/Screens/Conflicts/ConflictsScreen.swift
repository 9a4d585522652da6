import Domain

/// Where changes that were saved here contradict what somebody else has written into the files: both values, and a choice.
struct ConflictsScreen: Screen {
  struct Row: Equatable, Sendable {
    let conflict: Conflict
    let text: ConflictText
  }

  /// By record, in the order in which these came up.
  private(set) var rows: [Row] = []
  private(set) var list = ListState()

  init(in world: World) {
    refresh(in: world)
  }

  var context: KeyContext { .conflicts }

  var selected: Row? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  mutating func refresh(in world: World) {
    let kept = selected?.conflict.place
    var records: [ConflictRecord] = []
    for conflict in world.conflicts where !records.contains(ConflictRecord(conflict)) {
      records.append(ConflictRecord(conflict))
    }
    rows = records.flatMap { record in
      world.conflicts.filter { ConflictRecord($0) == record }.map { conflict in
        Row(
          conflict: conflict,
          text: ConflictText(
            conflict, in: world.alliance, world.strings, format: world.format, host: world.host))
      }
    }
    let row = rows.firstIndex { $0.conflict.place == kept }
    list.select(row ?? list.selected, count: rows.count)
  }

  /// The rows with which a record begins.
  var firstRows: [Int] {
    rows.indices.filter { $0 == 0 || ConflictRecord(rows[$0].conflict) != ConflictRecord(rows[$0 - 1].conflict) }
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      list.move(move, count: rows.count, page: ConflictsLayout(in: Rect(world.room)).table.height)
      return []
    }
    switch action {
    case .takeOurs: return choose([selected].compactMap(\.self), withOurs: true)
    case .keepTheirs: return choose([selected].compactMap(\.self), withOurs: false)
    case .takeAllOurs: return choose(ofRecord, withOurs: true)
    case .keepAllTheirs: return choose(ofRecord, withOurs: false)
    case .back: return [.close]
    default: return []
    }
  }

  /// All contradictions about the record that is selected.
  private var ofRecord: [Row] {
    guard let record = selected.map({ ConflictRecord($0.conflict) }) else { return [] }
    return rows.filter { ConflictRecord($0.conflict) == record }
  }

  private func choose(_ rows: [Row], withOurs: Bool) -> [Request] {
    rows.isEmpty ? [] : [.resolve(rows.map(\.conflict), withOurs: withOurs)]
  }

  func refusal(of action: Action, in world: World) -> String? {
    switch action {
    case .takeOurs, .keepTheirs, .takeAllOurs, .keepAllTheirs:
      selected == nil ? world.strings.conflicts.nothingSelected : nil
    default: nil
    }
  }
}

/// The record that a contradiction is about.
private struct ConflictRecord: Hashable {
  let file: DataFile
  let id: String

  init(_ conflict: Conflict) {
    file = conflict.mutation.file
    id = conflict.mutation.recordID
  }
}
