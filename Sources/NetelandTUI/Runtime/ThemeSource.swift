import Domain
import Glibc

/// Makes the looks that the command line, the environment or the settings ask for, from the file where that is a file.
enum ThemeSource {
  /// The largest theme file that is read, in bytes: one that names every look has 4 kB.
  private static let largest = 1 << 20

  /// A theme file that is set is looked for beside the settings; what is wrong in it is added to their problems, and the
  /// theme is left out. One that somebody names for this run is looked for where they are.
  ///
  /// - Throws: what is wrong with what was named for this run: `UsageProblem`, `FileProblem`, `ThemeFile.Problems`.
  static func looks(given: String?, _ settings: inout Settings, strings: Strings) throws -> Looks {
    let automatic = Looks(hasLightBackground: TerminalEnvironment.current.hasLightBackground)
    let wanted = InForce.theme(given: given, settings, Surroundings.variable)
    guard wanted.value != ThemeChoice.automatic else { return automatic }
    let isAskedFor = given != nil
    if let theme = Theme.named(wanted.value) { return Looks(theme, isAskedFor: isAskedFor) }
    guard ThemeChoice.isPath(wanted.value) else { throw UsageProblem(text: strings.looks.unknownTheme(wanted.value)) }
    guard case .file = wanted.source else { return Looks(try theme(wanted.value), isAskedFor: isAskedFor) }
    return setTheme(&settings).map { Looks($0, isAskedFor: false) } ?? automatic
  }

  /// The theme of the file that the settings name; nil where they name none, and where it is faulty: what is wrong in it is
  /// then among the problems of the settings.
  @discardableResult
  static func setTheme(_ settings: inout Settings) -> Theme? {
    guard let path = settings.theme?.value, ThemeChoice.isPath(path) else { return nil }
    do {
      return try theme(beside(settings.path, path))
    } catch let problems as ThemeFile.Problems {
      settings.problems += problems.all.map {
        SettingProblem(
          file: $0.file, line: $0.line, column: $0.column, setting: $0.field ?? "", kind: .data($0.kind))
      }
    } catch let problem as FileProblem {
      settings.problems.append(
        SettingProblem(
          file: problem.path, line: nil, column: nil, setting: SettingName.theme.rawValue,
          kind: .data(.unreadable(code: problem.code))))
    } catch {
      return nil
    }
    return nil
  }

  private static func beside(_ settings: String?, _ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = settings?.split(separator: "/").dropLast() else { return path }
    return "/" + folder.joined(separator: "/") + "/" + path
  }

  private static func theme(_ path: String) throws -> Theme {
    let file = InputFile(path)
    let bytes = try file.read()
    guard bytes.count <= largest else { throw FileProblem(.read, file.path, code: EFBIG) }
    let name = file.name.hasSuffix(".json") ? String(file.name.dropLast(5)) : file.name
    return try ThemeFile.theme(bytes, file: file.place, name: name)
  }
}
