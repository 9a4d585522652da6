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
  /// Changes that others took back, by their id: they may do them again.
  private var undoneByOthers: [String: HistoryEntry] = [:]
  /// Whose undo this is.
  public let user: String

  public init(_ entries: [HistoryEntry] = [], of user: String) {
    self.user = user
    for entry in entries { record(entry) }
  }

  /// Takes a change in. A new one of this user makes what was undone final.
  public mutating func record(_ entry: HistoryEntry) {
    switch entry.change.place {
    case .new where !entry.change.edit.act.canBeUndone:
      // Nobody can be made to forget what a calendar was told.
      break
    case .new:
      done.append(entry)
      if entry.author.user == user { undone.removeAll() }
    case .undo(let id):
      guard let index = done.lastIndex(where: { $0.change.id == id }) else { return }
      let taken = done.remove(at: index)
      if entry.author.user == user { undone.append(taken) } else { undoneByOthers[id] = taken }
    case .redo(let id):
      if let index = undone.lastIndex(where: { $0.change.id == id }) {
        done.append(undone.remove(at: index))
      } else if let taken = undoneByOthers.removeValue(forKey: id) {
        done.append(taken)
      }
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

  /// The latest change that stands and is in the way of this one: it came after what is taken back or done again, and made
  /// the refusal true. Nil where nobody is known to have done so, as when a file was changed with an editor.
  public func obstacle(to change: Change, because refusal: Refusal) -> HistoryEntry? {
    let later = changes(after: change.place)
    switch refusal {
    case .changedMeanwhile(let file, let record, let field):
      return later.last { $0.touches(file, record, field: field) }
    case .noSuchRecord(let kind, let id):
      return later.last { entry in
        entry.change.edit.mutations.contains {
          $0.effect == .deleted && $0.file.kind == kind && $0.recordID == id
        }
      }
    case .stillUsed(let kind, let id, _):
      return later.last { entry in
        entry.change.edit.mutations.contains { mutation in
          mutation.sides.after?.references.contains { $0.kind == kind && $0.id == id } ?? false
        }
      }
    default:
      return nil
    }
  }

  private func changes(after place: Change.Place) -> [HistoryEntry] {
    switch place {
    case .new:
      return done
    case .undo(let id):
      return done.lastIndex { $0.change.id == id }.map { Array(done[($0 + 1)...]) } ?? done
    case .redo(let id):
      // One on its way to the journal comes after all that is there.
      guard let sequence = undone.last(where: { $0.change.id == id })?.sequence, sequence > 0 else { return done }
      return done.filter { $0.sequence == 0 || $0.sequence > sequence }
    }
  }
}
