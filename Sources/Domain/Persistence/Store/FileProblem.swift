/// Something the operating system refused.
public struct FileProblem: Error, Equatable, Sendable {
  public enum Action: String, Sendable {
    case read, write, append, replace, synchronise, makeFolder, list, lock, remove
  }

  public let action: Action
  /// As it was given to the system.
  public let path: String
  /// The value of `errno`; `reason` puts the common ones in words of our own.
  public let code: Int32

  public init(_ action: Action, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }
}
