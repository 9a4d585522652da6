/// Who makes a change, where and when: what the journal says beside the change itself.
public struct Author: Equatable, Sendable {
  public let user: String
  public let host: String
  /// Local wall time: `2026-11-21T10:02:03`.
  public let time: String

  public init(user: String, host: String, time: String) {
    self.user = user
    self.host = host
    self.time = time
  }
}

/// A change as the journal has it.
public struct HistoryEntry: Equatable, Sendable {
  public let change: Change
  /// Its place in the journal, from 1; 0 while it is on its way there.
  public let sequence: Int
  public let author: Author

  public init(_ change: Change, sequence: Int, by author: Author) {
    self.change = change
    self.sequence = sequence
    self.author = author
  }

  /// Whether it changed this record; with a field, named as a merge names it, whether it changed that.
  public func touches(_ file: DataFile, _ record: String, field: String? = nil) -> Bool {
    change.edit.mutations.contains { mutation in
      guard mutation.file == file, mutation.recordID == record else { return false }
      return field == nil || mutation.differences.contains { $0.key == field }
    }
  }
}

/// How a change of the history stands by now.
public enum ChangeStanding: Equatable, Sendable {
  case stands
  /// Taken back by the change at this place in the history, counted from 0.
  case undone(by: Int)
  /// Takes back the change at this place; nil where the journal no longer has that.
  case undoes(Int?)
  /// Does the change at this place again.
  case redoes(Int?)

  /// Of each change of a history, which goes from the oldest to the latest.
  public static func all(in history: [HistoryEntry]) -> [ChangeStanding] {
    var standings: [ChangeStanding] = []
    standings.reserveCapacity(history.count)
    var places: [String: Int] = [:]
    for (index, entry) in history.enumerated() {
      switch entry.change.place {
      case .new:
        places[entry.change.id] = index
        standings.append(.stands)
      case .undo(let other):
        let place = places[other]
        if let place { standings[place] = .undone(by: index) }
        standings.append(.undoes(place))
      case .redo(let other):
        let place = places[other]
        if let place { standings[place] = .stands }
        standings.append(.redoes(place))
      }
    }
    return standings
  }
}
