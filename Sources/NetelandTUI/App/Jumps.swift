import Domain

/// Where one was before each jump to another screen, as a browser keeps it: back and forth, and a jump anew forgets what
/// lay ahead.
struct Jumps: Sendable {
  /// A screen as it was left: with its selection, its filter, its view.
  struct Place: Sendable {
    let id: ScreenID
    let screen: any Screen
    let year: SchoolYear
  }

  private(set) var behind: [Place] = []
  private(set) var ahead: [Place] = []

  /// Further back nobody remembers what was there; each place may keep a long table from being freed.
  private static let most = 10

  mutating func leave(_ place: Place) {
    behind.append(place)
    if behind.count > Jumps.most { behind.removeFirst() }
    ahead.removeAll()
  }

  /// - Returns: where to go; nil where nothing lies behind.
  mutating func goBack(from place: Place) -> Place? {
    guard let goal = behind.popLast() else { return nil }
    ahead.append(place)
    return goal
  }

  mutating func goForward(from place: Place) -> Place? {
    guard let goal = ahead.popLast() else { return nil }
    behind.append(place)
    return goal
  }
}

extension AppState {
  var place: Jumps.Place { Jumps.Place(id: shown, screen: screens[shown.rawValue], year: world.year) }

  /// Shows a place again as it was left, brought up to date.
  mutating func show(_ place: Jumps.Place) {
    layers.removeAll()
    shown = place.id
    screens[shown.rawValue] = place.screen
    world.show(place.year)
    refreshAll()
  }
}
