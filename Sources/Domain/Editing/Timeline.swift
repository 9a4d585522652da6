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

/// What can be undone and redone, worked out from the changes in the order in which they were made, by whomever.
///
/// History is never rewritten: undoing appends the inverse, and the timeline knows which change that takes back. Each user
/// has an undo of their own: `undo` takes back the latest change of one user, whatever others did since.
public struct Timeline: Equatable, Sendable {
  /// Changes that stand, oldest first.
  public private(set) var done: [HistoryEntry] = []
  /// Changes of this user that were taken back, in the order of that: the last one is redone next.
  public private(set) var undone: [HistoryEntry] = []
  /// Whose undo this is.
  public let user: String

  public init(_ entries: [HistoryEntry] = [], of user: String) {
    self.user = user
    for entry in entries { record(entry) }
  }

  /// Takes a change in. A new one of this user makes what was undone final.
  public mutating func record(_ entry: HistoryEntry) {
    switch entry.change.place {
    case .new:
      done.append(entry)
      if entry.author.user == user { undone.removeAll() }
    case .undo(let id):
      guard let index = done.lastIndex(where: { $0.change.id == id }) else { return }
      let taken = done.remove(at: index)
      if entry.author.user == user { undone.append(taken) }
    case .redo(let id):
      guard let index = undone.lastIndex(where: { $0.change.id == id }) else { return }
      done.append(undone.remove(at: index))
    }
  }

  /// The change that takes back the user's last one; nil where there is none.
  public func undo(id: String) -> Change? {
    done.last { $0.author.user == user }.map {
      Change(id: id, edit: $0.change.edit.inverted, place: .undo(of: $0.change.id))
    }
  }

  /// The change that takes back this one, whosever it is; nil where it does not stand.
  public func undo(of other: String, id: String) -> Change? {
    done.last { $0.change.id == other }
      .map { Change(id: id, edit: $0.change.edit.inverted, place: .undo(of: $0.change.id)) }
  }

  /// The change that does again what the user undid last; nil where there is none.
  public func redo(id: String) -> Change? {
    undone.last.map { Change(id: id, edit: $0.change.edit, place: .redo(of: $0.change.id)) }
  }

  /// The latest change that stands and touched a record, other than this one: what has built on it.
  public func latest(touching file: DataFile, _ record: String, besides id: String?) -> HistoryEntry? {
    done.last { $0.change.id != id && $0.touches(file, record) }
  }
}
