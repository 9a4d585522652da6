import Domain

/// What the mouse does. It takes the way of the keys: a click on a row walks there, one on a title sorts until it is the
/// one that is sorted by. So nothing can be done with it that no key does, and what a key refuses it refuses too.
extension AppState {
  mutating func take(_ event: MouseEvent) -> [Command] {
    guard isMouseOn else { return [] }
    switch event.action {
    case .press:
      notice = nil
      news = nil
      drag = nil
      return press(at: event.position)
    case .move:
      return steer(to: event.position)
    case .release:
      // A terminal that tells no moves tells where the button went up.
      return steer(to: event.position) + letGo()
    case .wheelUp, .wheelDown:
      notice = nil
      news = nil
      return turn(at: event.position, down: event.action == .wheelDown)
    case .middlePress, .rightPress:
      return []
    }
  }

  /// Where everything stands, found by drawing it once more.
  private var hits: HitMap {
    var buffer = Buffer(size: size)
    buffer.hits = HitMap()
    _ = draw(on: &buffer)
    return buffer.hits ?? HitMap()
  }

  // MARK: Pressing

  private mutating func press(at point: Point) -> [Command] {
    let hits = hits
    switch hits[point] {
    case nil, .nothing: return []
    case .tab(let index): return attempt(ScreenID.allCases[index].action)
    case .footer(let index):
      let shown = keys.footer(in: contexts)
      return shown.indices.contains(index) ? perform(shown[index].action) : []
    case .view(let index, let shown):
      var commands = leaveFilter()
      for _ in 0..<abs(index - shown) { commands += attempt(index > shown ? .nextPane : .previousPane) }
      return commands
    case .list, .row: return pressList(at: point, hits)
    case .title(let title, let isSorted): return sort(by: title, isSorted: isSorted)
    case .cell(let right, let down): return right == 0 && down == 0 ? open() : walk(right: right) + walk(down: down)
    case .field(let steps, let key):
      var commands: [Command] = []
      for _ in 0..<abs(steps) { commands += press(steps > 0 ? .tab : .backTab) }
      return commands + (key.map { press($0) } ?? [])
    case .text(let steps):
      var commands: [Command] = []
      for _ in 0..<abs(steps) { commands += press(steps > 0 ? .right : .left) }
      return commands
    case .completion(let steps): return walk(down: steps) + press(.enter)
    case .day(let day, let isSelected): return isSelected ? open() : carryOut([.focus(.day(day))])
    case .session(let id, let isSelected, let top):
      let commands = isSelected ? [] : carryOut([.focus(.session(id))])
      drag = Drag(from: point, grip: point.y - top, opens: isSelected)
      return commands
    case .held(let top):
      drag = Drag(from: point, grip: point.y - top, isHeld: true)
      return []
    case .slot(let slot, let isSelected): return isSelected ? open() : self.point(at: slot)
    }
  }

  /// The row under the pointer; the one that was selected already is opened.
  private mutating func pressList(at point: Point, _ hits: HitMap) -> [Command] {
    if hits[point] == .row(steps: 0, isFocused: true) { return open() }
    let commands = leaveFilter()
    guard focusList(at: point) != nil, case .row(let steps, _) = self.hits[point] else { return commands }
    return commands + walk(down: steps)
  }

  private mutating func sort(by title: String, isSorted: Bool) -> [Command] {
    var commands = leaveFilter()
    if isSorted { return commands + attempt(.reverseSort) }
    let before = self
    for _ in 0..<AppState.mostColumns {
      commands += attempt(.sort)
      if hits.isSorted(by: title) { return commands }
    }
    // Not a column that can be sorted by.
    self = before
    return []
  }

  /// More columns than any table has.
  private static let mostColumns = 16

  /// Stands on an hour of a grid, or holds over it what is held.
  private mutating func point(at slot: Slot) -> [Command] {
    var screen = top
    let requests = screen.point(at: slot, in: world)
    top = screen
    return carryOut(requests)
  }

  // MARK: Dragging

  /// A session that the button went down on, and may be moved with it.
  struct Drag: Sendable {
    /// Where the pointer is known to be.
    var last: Point
    /// The rows between where the session begins and where it was taken.
    let grip: Int
    /// Whether it is opened where the pointer has not moved.
    let opens: Bool
    /// Whether it is in hand.
    var isHeld: Bool

    init(from point: Point, grip: Int, opens: Bool = false, isHeld: Bool = false) {
      last = point
      self.grip = grip
      self.opens = opens
      self.isHeld = isHeld
    }
  }

  private mutating func steer(to point: Point) -> [Command] {
    guard var drag, point != drag.last else { return [] }
    drag.last = point
    notice = nil
    // Dropped with a key, while the button was down.
    if drag.isHeld, top.context != .placement {
      self.drag = nil
      return []
    }
    var commands: [Command] = []
    if !drag.isHeld {
      commands += attempt(.pickUp)
      guard top.context == .placement else {
        self.drag = nil
        return commands
      }
      drag.isHeld = true
    }
    self.drag = drag
    guard let slot = hits.slot(at: Point(x: point.x, y: point.y - drag.grip)) else { return commands }
    return commands + self.point(at: slot)
  }

  private mutating func letGo() -> [Command] {
    guard let drag else { return [] }
    self.drag = nil
    if drag.isHeld { return top.context == .placement ? perform(.putDown) : [] }
    return drag.opens ? open() : []
  }

  // MARK: The wheel

  /// So many rows of a list at a time.
  private static let wheelRows = 3

  /// Moves in what is under the pointer; the focus stays where it is.
  private mutating func turn(at point: Point, down isDown: Bool) -> [Command] {
    let step = isDown ? 1 : -1
    let hits = hits
    switch hits[point] {
    case .list, .row, .title:
      var commands = leaveFilter()
      guard let turns = focusList(at: point) else { return commands }
      commands += walk(down: step * AppState.wheelRows)
      for _ in 0..<turns { commands += attempt(.previousPane) }
      return commands
    case .cell, .day, .session, .held, .slot, .field, .completion: return walk(down: step)
    case .text: return hits.isField(at: point) ? walk(down: step) : []
    case nil, .nothing, .tab, .footer, .view: return []
    }
  }

  // MARK: The way of the keys

  /// Does an action that some key does here.
  private mutating func attempt(_ action: Action) -> [Command] {
    keys.binds(action, in: contexts) ? perform(action) : []
  }

  /// What a second click does: opens, ticks what is ticked, else what Enter does.
  private mutating func open() -> [Command] {
    let action = [Action.open, .toggleColumn].first { keys.binds($0, in: contexts) }
    return action.map { perform($0) } ?? press(.enter)
  }

  /// What is filtered is walked in when nothing is typed any more.
  private mutating func leaveFilter() -> [Command] {
    top.context == .filter || top.context == .tableFilter ? perform(.open) : []
  }

  private mutating func walk(down steps: Int) -> [Command] {
    walk(steps, .down, key: .down, back: .up, key: .up)
  }

  private mutating func walk(right steps: Int) -> [Command] {
    walk(steps, .right, key: .right, back: .left, key: .left)
  }

  private mutating func walk(
    _ steps: Int, _ forth: Action, key forthKey: Key, back: Action, key backKey: Key
  ) -> [Command] {
    var commands: [Command] = []
    for _ in 0..<abs(steps) {
      commands += top.takesText ? press(steps > 0 ? forthKey : backKey) : attempt(steps > 0 ? forth : back)
    }
    return commands
  }

  /// Goes from pane to pane until the list under the pointer has the focus.
  /// - Returns: how often; nil where no list there can have it, and then nothing has changed.
  private mutating func focusList(at point: Point) -> Int? {
    let before = self
    let view = hits.shownView
    for turns in 0...AppState.mostPanes {
      let hits = hits
      // Where the same key goes from view to view, there are no panes.
      guard hits.shownView == view, let isFocused = hits.isFocused(at: point) else { break }
      if isFocused { return turns }
      guard !top.takesText, keys.binds(.nextPane, in: contexts) else { break }
      _ = perform(.nextPane)
    }
    self = before
    return nil
  }

  private static let mostPanes = 6
}
