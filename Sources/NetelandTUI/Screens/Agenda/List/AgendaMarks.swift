import Domain

/// The sessions that are marked in the list, for keys that hold for several at once.
struct AgendaMarks: Sendable {
  private var ids: Set<RecordID<Session>> = []
  /// Where a range begins.
  private var last: RecordID<Session>?

  static let sign = "*"

  var isEmpty: Bool { ids.isEmpty }
  var count: Int { ids.count }
  func contains(_ id: RecordID<Session>) -> Bool { ids.contains(id) }

  /// The marked ones in the order of these.
  func inOrder(of sessions: [Session]) -> [RecordID<Session>] { sessions.lazy.map(\.id).filter(ids.contains) }

  mutating func toggle(_ id: RecordID<Session>) {
    if ids.remove(id) == nil { ids.insert(id) }
    last = id
  }

  /// Marks from the one that was marked last to this one, both included; without one before, this one.
  mutating func extend(to id: RecordID<Session>, through shown: [RecordID<Session>]) {
    defer { last = id }
    guard let from = last.flatMap(shown.firstIndex), let to = shown.firstIndex(of: id) else {
      ids.insert(id)
      return
    }
    ids.formUnion(shown[min(from, to)...max(from, to)])
  }

  /// Marks all of these; where they all are, none of them.
  mutating func toggleAll(_ shown: [RecordID<Session>]) {
    if ids.isSuperset(of: shown) { ids.subtract(shown) } else { ids.formUnion(shown) }
  }

  mutating func clear() { self = AgendaMarks() }

  /// Lets go of what is no longer there: nothing is done to what nobody sees.
  mutating func keep(_ sessions: [Session]) {
    guard !ids.isEmpty else { return }
    ids.formIntersection(sessions.lazy.map(\.id))
  }

  /// What an action on one session is on all that are marked; nil where it is for one alone.
  static func bulk(_ action: Action) -> BulkAction? {
    switch action {
    case .confirmSession: .confirm
    case .markHeld: .hold
    case .cancelSession: .cancel
    case .moveSession: .move
    case .editSession: .addGuide
    default: nil
    }
  }
}
