/// The shapes of terminals that layouts tell apart: one rule for every screen.
enum RoomShape: Equatable, Sendable {
  /// 60x20, 80x24: what belongs together shares few rows, or comes one after the other.
  case small
  /// 60x50, a screen that stands upright: what would stand beside goes below.
  case tall
  /// 120x40: two panes beside each other.
  case wide
  /// 200x60: three.
  case broad

  /// - Parameter size: of what there is to be divided, be it a few rows less than the terminal.
  init(_ size: Size) {
    switch size.width {
    case 160...: self = .broad
    case 100...: self = .wide
    default: self = size.height >= 32 ? .tall : .small
    }
  }
}
