/// Tells keys that are held down from keys that are pressed: of the first only the last is looked at, so what goes with each
/// of them is not worth the bytes.
struct Haste {
  /// After so long without a key everything is shown.
  static let restMilliseconds = 70
  /// Keys that come closer than this are a run. A keyboard repeats a held key thirty times a second; fingers seldom do seven.
  static let runMilliseconds = 130

  private var last = Int.min / 2

  /// Whether these go on with a run; the first key of one does not.
  mutating func isHurried(by inputs: [Input], at milliseconds: Int) -> Bool {
    let keys = inputs.count {
      if case .key = $0 { true } else { false }
    }
    guard keys > 0 else { return false }
    defer { last = milliseconds }
    return keys > 1 || milliseconds - last < Haste.runMilliseconds
  }
}
