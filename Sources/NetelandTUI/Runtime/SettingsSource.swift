import Glibc

/// Where the settings of the person at the keyboard are, and reading them.
enum SettingsSource {
  /// More is no file that somebody has written by hand.
  private static let sizeLimit = 1 << 20

  /// `$XDG_CONFIG_HOME/neteland/config.json`, else `~/.config/neteland/config.json`; nil where neither is known.
  static func path(_ variable: (String) -> String?) -> String? {
    BaseFolder.config.path(variable).map { $0 + "/config.json" }
  }

  /// What is set, and what is wrong with it; no file is no problem.
  static func read(_ variable: (String) -> String?) -> Settings {
    guard let path = path(variable) else { return Settings() }
    var settings = Settings()
    settings.path = path
    switch bytes(of: path) {
    case .success(nil): return settings
    case .success(let bytes?): return SettingsReader.read(bytes, path: path)
    case .failure(let failure):
      settings.isThere = true
      let kind: SettingProblem.Kind =
        failure.code == EFBIG ? .tooLong(limit: sizeLimit) : .data(.unreadable(code: failure.code))
      settings.problems = [SettingProblem(file: path, line: nil, column: nil, setting: "", kind: kind)]
      return settings
    }
  }

  struct Failure: Error {
    let code: Int32
  }

  /// Nil where there is no such file.
  static func bytes(of path: String) -> Result<[UInt8]?, Failure> {
    // Without waiting: a pipe that stands there must not keep the program from starting.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .success(nil) : .failure(Failure(code: errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(Failure(code: errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return .failure(Failure(code: EISDIR))
    default: return .failure(Failure(code: EINVAL))
    }
    guard Int(status.st_size) <= sizeLimit else { return .failure(Failure(code: EFBIG)) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(Failure(code: errno)) }
      if count == 0 { return .success(bytes) }
      bytes += chunk[..<count]
      guard bytes.count <= sizeLimit else { return .failure(Failure(code: EFBIG)) }
    }
  }
}
