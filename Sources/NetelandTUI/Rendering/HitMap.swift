import Domain

/// What a place on the screen is to the mouse, said by what was drawn there.
///
/// Most say how far they are from where one stands, in the steps of the keys that go there: what a click does is what keys
/// do, and a new screen made of the known widgets needs nothing for it.
enum HitTarget: Hashable, Sendable {
  /// Covers what was drawn below it.
  case nothing
  /// The name of a screen, by its index.
  case tab(Int)
  /// A key in the footer, by its index.
  case footer(Int)
  /// The name of a view, and the one that is shown.
  case view(Int, shown: Int)
  /// A list, where there is no row of it.
  case list(isFocused: Bool)
  /// A row of a list, so many rows after the selected one.
  case row(steps: Int, isFocused: Bool)
  /// The title of a column.
  case title(String, isSorted: Bool)
  /// A cell of a grid, so many columns and rows after the cursor.
  case cell(right: Int, down: Int)
  /// A field of a form, so many fields after the one with the focus; the key that it gets then.
  case field(steps: Int, then: Key?)
  /// A place in the text that is typed, so many characters after the cursor.
  case text(steps: Int)
  /// A completion, so many after the one that Enter takes.
  case completion(steps: Int)
  case day(Day, isSelected: Bool)
  /// A session in a grid of hours, and the row of the screen in which it begins, in view or not.
  case session(RecordID<Session>, isSelected: Bool, top: Int)
  /// The session that is held over such a grid.
  case held(top: Int)
  /// An hour of such a grid, on a day and perhaps at a venue.
  case slot(Slot, isSelected: Bool)
}

/// Where everything on the screen stands, what was drawn last on top.
///
/// It is made by drawing once more, when the mouse asks: no key and no frame pays for it.
struct HitMap: Sendable {
  private(set) var areas: [(area: Rect, target: HitTarget)] = []

  mutating func add(_ area: Rect, _ target: HitTarget) {
    if !area.isEmpty { areas.append((area, target)) }
  }

  /// What is on top at a point; nil where nothing says what it is.
  subscript(point: Point) -> HitTarget? { areas.last { $0.area.contains(point) }?.target }

  /// The hour at a point, whatever stands over it.
  func slot(at point: Point) -> Slot? {
    for entry in areas.reversed() where entry.area.contains(point) {
      if case .slot(let slot, _) = entry.target { return slot }
    }
    return nil
  }

  /// Whether the list at a point has the focus; nil where there is none.
  func isFocused(at point: Point) -> Bool? {
    for entry in areas.reversed() where entry.area.contains(point) {
      switch entry.target {
      case .row(_, let isFocused), .list(let isFocused): return isFocused
      case .title: continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether a field of a form is at a point, perhaps below the text in it.
  func isField(at point: Point) -> Bool {
    areas.contains { entry in
      if case .field = entry.target { entry.area.contains(point) } else { false }
    }
  }

  /// Which of several views of a screen is shown; nil where there is but one.
  var shownView: Int? {
    for entry in areas {
      if case .view(_, let shown) = entry.target { return shown }
    }
    return nil
  }

  func isSorted(by title: String) -> Bool { areas.contains { $0.target == .title(title, isSorted: true) } }
}

extension Buffer {
  /// Says what an area is to the mouse. Costs nothing while nobody asks.
  mutating func note(_ area: @autoclosure () -> Rect, _ target: @autoclosure () -> HitTarget) {
    guard hits != nil else { return }
    let (place, what) = (area().intersection(bounds), target())
    hits?.add(place, what)
  }
}
