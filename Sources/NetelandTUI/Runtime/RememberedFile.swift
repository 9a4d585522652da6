import Domain
import Glibc

/// The file of what the program keeps for the person at the keyboard: read when it starts, written when it ends and
/// something has changed.
struct RememberedFile {
  private let path: String?
  /// As it was when the program started.
  let start: Remembered

  /// `$XDG_STATE_HOME/neteland/state.json`, else `~/.local/state/neteland/state.json`; nil where neither is known.
  static func path(_ variable: (String) -> String?) -> String? {
    BaseFolder.state.path(variable).map { $0 + "/state.json" }
  }

  init(_ variable: (String) -> String?) {
    path = RememberedFile.path(variable)
    start = path.map(RememberedFile.read) ?? Remembered()
  }

  private static func read(_ path: String) -> Remembered {
    guard case .success(let bytes?) = SettingsSource.bytes(of: path) else { return Remembered() }
    return Remembered(bytes)
  }

  /// Does nothing where nothing has changed, or where the system names no folder.
  func keep(_ remembered: Remembered) throws(FileProblem) {
    guard let path, remembered != start else { return }
    let merged = remembered.merged(into: RememberedFile.read(path), since: start)
    for end in path.indices where path[end] == "/" && end > path.startIndex {
      // Only the last one must be there in the end; writing the file says if it is not.
      mkdir(String(path[..<end]), 0o700)
    }
    try OutputFile(path).write(merged.encoded, mode: 0o600)
  }
}
