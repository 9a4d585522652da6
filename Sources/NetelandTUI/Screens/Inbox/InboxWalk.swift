import Domain

/// The way through the sessions that wait for numbers, the oldest first: where one is, what was skipped, what still waits.
struct InboxWalk: Equatable, Sendable {
  struct Stop: Hashable, Comparable, Sendable {
    let day: Day
    let start: TimeOfDay
    let id: RecordID<Session>

    static func < (left: Stop, right: Stop) -> Bool {
      (left.day, left.start, left.id) < (right.day, right.start, right.id)
    }
  }

  /// All that waited since the walk began, those that are recorded by now too: one can go back to them.
  private(set) var stops: [Stop] = []
  private(set) var waiting: Set<RecordID<Session>> = []
  private(set) var skipped: Set<RecordID<Session>> = []
  /// The index of the stop one is at; nil once all are recorded or skipped.
  private(set) var place: Int?

  /// - Parameter first: where to begin; at the oldest if not given or if it does not wait.
  init(from first: RecordID<Session>? = nil, in world: World) {
    update(in: world)
    place = stops.isEmpty ? nil : first.flatMap(index) ?? 0
  }

  var current: RecordID<Session>? { place.map { stops[$0].id } }
  /// How many of the walk need nothing any more.
  var done: Int { stops.count { !waiting.contains($0.id) } }
  var left: Int { stops.count { waiting.contains($0.id) && !skipped.contains($0.id) } }

  private func index(of id: RecordID<Session>) -> Int? { stops.firstIndex { $0.id == id } }

  /// Whether any session waits for numbers: a held one without, or one whose day is past and of which nobody has said what
  /// became of it.
  static func isNeeded(in world: World) -> Bool {
    world.figures.attention.reasons.contains { $0 == .overdue || $0 == .heldWithoutNumbers }
  }

  private static func stops(in world: World) -> [Stop] {
    let attention = world.figures.attention
    return (attention.items(.overdue) + attention.items(.heldWithoutNumbers)).compactMap { item in
      guard case .session(let id) = item.subject, let session = world.alliance.session(id) else { return nil }
      return Stop(day: session.day, start: session.start, id: id)
    }
  }

  /// Brings it up to date with what is recorded by now: from a session that waits no more it goes on, and what waits again
  /// (after an undo) it goes back to.
  mutating func update(in world: World) {
    let current = current
    let before = waiting
    let found = InboxWalk.stops(in: world)
    waiting = Set(found.map(\.id))
    stops.removeAll { !waiting.contains($0.id) && world.alliance.session($0.id) == nil }
    let known = Set(stops.map(\.id))
    // By the days of now: a session may have been moved.
    stops = (stops.filter { !waiting.contains($0.id) } + found).sorted()
    let returned = found.filter { known.contains($0.id) && !before.contains($0.id) }.min()
    if let returned {
      skipped.remove(returned.id)
      place = index(of: returned.id)
    } else if let current {
      guard let index = index(of: current) else {
        place = stops.indices.first { isOpen($0) }
        return
      }
      place = index
      if before.contains(current), !waiting.contains(current) { goOn() }
    }
  }

  private func isOpen(_ index: Int) -> Bool {
    waiting.contains(stops[index].id) && !skipped.contains(stops[index].id)
  }

  /// To the next one that waits, from the last one round to the oldest.
  mutating func goOn() {
    guard let place else { return }
    self.place =
      stops.indices.suffix(from: place + 1).first(where: isOpen) ?? stops.indices.prefix(place).first(where: isOpen)
  }

  mutating func skip() {
    if let current, waiting.contains(current) { skipped.insert(current) }
    goOn()
  }

  /// To the one before, recorded or not; from the end to the last one.
  mutating func goBack() {
    guard !stops.isEmpty else { return }
    place = place.map { max(0, $0 - 1) } ?? stops.count - 1
  }
}
