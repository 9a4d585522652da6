/// What reads bytes that somebody else has made: each has laws that hold whatever the bytes are.
///
/// The fuzzer (`scripts/fuzz`) looks for bytes that break one; `make test` tries those it has found and kept
/// (`corpus/`, a folder for each target). A reader of another kind of file is one more case.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// JSON files of the data folder.
  case files
  /// The journal, line by line and replayed over a folder.
  case journal
  /// CSV, and the imports of the education agency's lists.
  case tables
  /// Calendars (iCalendar).
  case calendars
  /// Keys, pastes and resizes, through the whole dashboard.
  case keys
  /// What people type in a field, a filter or on the command line.
  case typed

  /// Throws the law that the bytes break; a trap breaks all of them.
  func check(_ bytes: [UInt8]) throws {
    switch self {
    case .files: try FileLaws.check(bytes)
    case .journal: try JournalLaws.check(bytes)
    case .tables: try TableLaws.check(bytes)
    case .calendars: try CalendarLaws.check(bytes)
    case .keys: try DashboardLaws.check(bytes)
    case .typed: try TypedLaws.check(bytes)
    }
  }
}

/// A law that does not hold for some bytes.
struct BrokenLaw: Error, CustomStringConvertible {
  let description: String
}

/// Throws unless it holds; `law` says what should have held, as a sentence.
func require(_ holds: Bool, _ law: @autoclosure () -> String) throws {
  if !holds { throw BrokenLaw(description: law()) }
}
