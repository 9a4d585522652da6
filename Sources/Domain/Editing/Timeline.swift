/// A change as it goes into the journal: an edit, the name it has for ever, and where it stands in the history.
public struct Change: Equatable, Sendable {
  /// Unique on every machine; see `IDSource`.
  public let id: String
  public let edit: Edit
  public let place: Place

  public enum Place: Equatable, Sendable {
    case new
    /// Takes back the change with this id.
    case undo(of: String)
    /// Does the change with this id again.
    case redo(of: String)
  }

  public init(id: String, edit: Edit, place: Place = .new) {
    self.id = id
    self.edit = edit
    self.place = place
  }
}

/// What can be undone and redone, worked out from the changes in the order in which they were made.
///
/// History is never rewritten: undoing appends the inverse, and the timeline knows which change that takes back.
public struct Timeline: Equatable, Sendable {
  /// Changes that stand, oldest first: the last one is undone next.
  public private(set) var done: [Change] = []
  /// Changes that were taken back, in the order of that: the last one is redone next.
  public private(set) var undone: [Change] = []

  public init(_ changes: [Change] = []) {
    for change in changes { record(change) }
  }

  /// Takes a change in. A new one makes what was undone final.
  public mutating func record(_ change: Change) {
    switch change.place {
    case .new:
      done.append(change)
      undone.removeAll()
    case .undo(let id):
      guard let index = done.lastIndex(where: { $0.id == id }) else { return }
      undone.append(done.remove(at: index))
    case .redo(let id):
      guard let index = undone.lastIndex(where: { $0.id == id }) else { return }
      done.append(undone.remove(at: index))
    }
  }

  /// The change that takes back the last one; nil where there is none.
  public func undo(id: String) -> Change? {
    done.last.map { Change(id: id, edit: $0.edit.inverted, place: .undo(of: $0.id)) }
  }

  /// The change that does again what was undone last; nil where there is none.
  public func redo(id: String) -> Change? {
    undone.last.map { Change(id: id, edit: $0.edit, place: .redo(of: $0.id)) }
  }
}
