import Domain

/// *Overzicht*: where the alliance stands against the bar, and what to do about it next.
struct OverviewScreen: Screen {
  enum Pane: Int, CaseIterable, Sendable {
    case attention, next, municipalities, years
  }

  private(set) var parts: OverviewParts?
  private(set) var attention = OverviewAttention()
  private(set) var next: [Session] = []
  private(set) var ahead = 0
  private(set) var pane = Pane.attention
  private(set) var lists = Array(repeating: ListState(), count: Pane.allCases.count)

  /// The share reached, for large digits; nil where nobody knows it.
  private(set) var digits: BigDigits?
  /// Whether the reach is shown in large digits; nil where the room decides.
  private var wantsLarge: Bool?

  init() {}

  var context: KeyContext { .overview }

  func list(_ pane: Pane) -> ListState { lists[pane.rawValue] }

  func count(_ pane: Pane) -> Int {
    switch pane {
    case .attention: attention.lines.count
    case .next: next.count
    case .municipalities: parts?.municipalities.count ?? 0
    case .years: parts?.years.count ?? 0
    }
  }

  mutating func refresh(in world: World) {
    let isFirst = parts == nil
    let line = selectedLine
    let session = next.indices.contains(list(.next).selected) ? next[list(.next).selected].id : nil
    let parts = OverviewParts(world)
    self.parts = parts
    digits = parts.summary.reach.share.flatMap {
      BigDigits(world.format.percent(tenths: $0.lowerTenths, $0.upperTenths))
    }
    next = world.figures.next.sessions
    ahead = world.figures.next.total
    attention.update(world.figures.attention, world.reach)
    if isFirst, world.room.height >= Self.tall { attention.unfoldAll() }
    // What was selected stays so, wherever it is now; what is done is gone, and the one after it takes its place.
    select(line.flatMap(attention.lines.row), in: .attention)
    select(next.firstIndex { $0.id == session }, in: .next)
    select(nil, in: .municipalities)
    select(isFirst ? parts.years.firstIndex { $0.key == world.year } : nil, in: .years)
    if isFirst, attention.lines.isEmpty { pane = .next }
  }

  /// Whether somebody wants large digits, and not only the room allows them.
  var isLargeAskedFor: Bool { wantsLarge == true }

  /// Whether the reach is shown in large digits, in so much room.
  func isLarge(in room: Size) -> Bool { wantsLarge ?? (room.height >= Self.large) }

  /// Rows from which on there is room for large digits beside everything else.
  static let large = 46

  /// Rows from which on everything that waits is shown unfolded.
  static let tall = 32

  private mutating func select(_ row: Int?, in pane: Pane) {
    lists[pane.rawValue].select(row ?? list(pane).selected, count: count(pane))
  }

  private var selectedLine: OverviewAttention.Line? {
    let row = list(.attention).selected
    return attention.lines.indices.contains(row) ? attention.lines[row] : nil
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      lists[pane.rawValue].move(
        move, count: count(pane), page: OverviewLayout.page(pane, of: self, in: world.room))
      return []
    }
    switch action {
    case .nextPane: turn(by: 1)
    case .previousPane: turn(by: Pane.allCases.count - 1)
    case .open: return open(in: world)
    case .back: fold()
    case .newSession: return [.start(.newSession(SessionSeed(school: selectedSchool)))]
    case .largeNumber: wantsLarge = !isLarge(in: world.room)
    default: break
    }
    return []
  }

  mutating func focus(on focus: Focus, in world: World) {
    switch focus {
    case .session(let id):
      guard let row = next.firstIndex(where: { $0.id == id }) else { return }
      pane = .next
      select(row, in: .next)
    case .municipality(let name):
      guard let row = parts?.municipalities.firstIndex(where: { $0.key == name }) else { return }
      pane = .municipalities
      select(row, in: .municipalities)
    case .alliance, .school, .venue, .day, .year, .record: break
    }
  }

  func refusal(of action: Action, in world: World) -> String? {
    action == .open && count(pane) == 0 ? world.strings.overview.nothingToOpen : nil
  }

  /// The next pane that has something in it.
  private mutating func turn(by step: Int) {
    let all = Pane.allCases
    for turns in 1...all.count {
      let candidate = all[(pane.rawValue + step * turns) % all.count]
      if count(candidate) > 0 {
        pane = candidate
        return
      }
    }
  }

  private mutating func open(in world: World) -> [Request] {
    let row = list(pane).selected
    guard row < count(pane) else { return [] }
    switch pane {
    case .attention:
      if let target = attention.target(of: attention.lines[row]) {
        return [target.reason.request(for: target.subject)]
      }
      guard case .group(let reason) = attention.lines[row] else { return [] }
      attention.toggle(reason)
      // Into what has just come up, so that Enter again opens the most urgent of it.
      if attention.unfolded.contains(reason) { select(row + 1, in: .attention) }
      return []
    case .next:
      return [.show(.agenda, .session(next[row].id))]
    case .municipalities:
      return parts?.municipalities[row].key.map { [.show(.reach, .municipality($0))] } ?? []
    case .years:
      return parts.map { [.year($0.years[row].key)] } ?? []
    }
  }

  /// One step back: what is unfolded is folded, and its heading selected.
  private mutating func fold() {
    guard pane == .attention, let line = selectedLine else { return }
    let reason =
      switch line {
      case .group(let reason), .item(let reason, _): reason
      }
    guard attention.unfolded.contains(reason) else { return }
    attention.toggle(reason)
    select(attention.lines.row(of: .group(reason)), in: .attention)
  }

  /// The school that what is selected is about, to plan something for.
  private var selectedSchool: RecordID<School>? {
    guard pane == .attention, let line = selectedLine,
      case .school(let school)? = attention.target(of: line)?.subject
    else { return nil }
    return school
  }
}
