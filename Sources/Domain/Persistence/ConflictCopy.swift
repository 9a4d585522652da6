extension DataFile {
  /// The file that this one looks like a copy of: sync clients put one beside a file that two machines have changed, as in
  /// `schools (conflicted copy 2026-11-21).json` (Dropbox, Nextcloud), `schools.sync-conflict-20261121-101500-ABC.json`
  /// (Syncthing), `schools-LAPTOP.json` (OneDrive), `schools (1).json` (Google Drive), `schools.json.orig` (git). Nil where
  /// the name is no such thing.
  init?(conflictCopy path: String) {
    guard DataFile(path: path) == nil else { return nil }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let name = path[folder.endIndex...].lowercased()
    let bytes = Array(name.utf8)
    let isJSON = bytes.indices.contains { bytes[$0...].starts(with: ".json".utf8) }
    guard isJSON else { return nil }
    // The longest first: none of the names begins with another one today, and tomorrow one may.
    for kind in RecordKind.allCases.sorted(by: { $0.listName.count > $1.listName.count }) {
      guard name.hasPrefix(kind.listName), let file = DataFile(path: "\(folder)\(kind.listName).json") else { continue }
      let rest = name.dropFirst(kind.listName.count)
      guard let mark = rest.first, !mark.isLetter, !mark.isNumber else { return nil }
      self = file
      return
    }
    return nil
  }
}
