import Domain
import Glibc

/// What the program is told by the system around it: the environment, the user, the machine, chance.
enum Surroundings {
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// `--data`, else NETELAND_DATA, else `$XDG_DATA_HOME/neteland`, else `~/.local/share/neteland`.
  static func dataFolder(given: String?) -> String {
    InForce.dataFolder(given: given, variable).value
  }

  /// `--lang`, else what is set, else what the locale says.
  static func language(given: Language?) -> Language {
    given ?? InForce.language(given: nil, SettingsSource.read(variable), variable).value
  }

  static func author(at clock: WallClock) -> Author {
    var name = utsname()
    let host =
      uname(&name) == 0
      ? withUnsafeBytes(of: &name.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) } : "?"
    return Author(user: variable("USER") ?? variable("LOGNAME") ?? String(getuid()), host: host, time: clock.timestamp)
  }

  /// A seed for ids that no other machine has.
  static func seed() -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
