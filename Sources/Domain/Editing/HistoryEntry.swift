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

  public func touches(_ file: DataFile, _ record: String) -> Bool {
    change.edit.mutations.contains { $0.file == file && $0.recordID == record }
  }
}
