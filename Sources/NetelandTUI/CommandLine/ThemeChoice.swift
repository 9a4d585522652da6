import Domain
import Glibc

/// Which theme the command line and the environment ask for.
enum ThemeChoice {
  /// The largest theme file that is read, in bytes: one that names every look has 4 kB.
  private static let largest = 1 << 20

  /// `--theme`, else NETELAND_THEME, else what the terminal's background asks for. A name of one of the themes, `auto`,
  /// or else a file.
  static func looks(given: String?, strings: Strings) throws -> Looks {
    let environment = TerminalEnvironment { Surroundings.variable($0) }
    let automatic = Looks(hasLightBackground: environment.hasLightBackground)
    guard let wanted = given ?? Surroundings.variable("NETELAND_THEME"), wanted != "auto" else { return automatic }
    let isAskedFor = given != nil
    if let theme = Theme.named(wanted) { return Looks(theme, isAskedFor: isAskedFor) }
    guard wanted.contains("/") || wanted.hasSuffix(".json") else {
      throw UsageProblem(text: strings.looks.unknownTheme(wanted))
    }
    return Looks(try theme(InputFile(wanted)), isAskedFor: isAskedFor)
  }

  private static func theme(_ file: InputFile) throws -> Theme {
    let bytes = try file.read()
    guard bytes.count <= largest else { throw FileProblem(.read, file.path, code: EFBIG) }
    let name = file.name.hasSuffix(".json") ? String(file.name.dropLast(5)) : file.name
    return try ThemeFile.theme(bytes, file: file.place, name: name)
  }
}
