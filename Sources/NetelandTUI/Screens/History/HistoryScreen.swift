import Domain

/// *Geschiedenis*: what was changed, by whom and when, the latest first; and how one change is taken back, whatever was
/// done since.
struct HistoryScreen: Screen {
  enum Pane: Sendable { case changes, detail }

  private(set) var pane = Pane.changes
  private(set) var filter = FilterState()
  private(set) var list = ListState()
  /// The places in the history of what is shown, the latest first. The changes themselves are read where they stand.
  private(set) var shown: [Int] = []
  /// The rows with which a day begins.
  private(set) var days: [(row: Int, day: Day)] = []
  /// What the names of all who changed something take; measured here, so that a row that comes in view moves nothing.
  private(set) var nameWidth = 0
  /// By the place in the history.
  private(set) var standings: [ChangeStanding] = []
  /// What the selected change did, before it is broken into lines.
  private(set) var detail: [StyledText] = []
  private(set) var detailOffset = 0
  /// What each change is searched by; made when somebody begins to search.
  private var searched: [FoldedText] = []

  init(in world: World) {
    refresh(in: world)
  }

  var context: KeyContext { filter.isTyping ? .filter : .history }
  var takesText: Bool { filter.isTyping }

  func selected(in world: World) -> HistoryEntry? {
    guard shown.indices.contains(list.selected) else { return nil }
    let place = shown[list.selected]
    return world.history.indices.contains(place) ? world.history[place] : nil
  }

  // MARK: What is in view

  /// The id of the change that was selected last: a new one does not push the selection to another.
  private var selectedID: String?

  mutating func refresh(in world: World) {
    // Who stands on the latest change goes on to the newer one.
    let kept = list.selected == 0 ? nil : selectedID
    standings = ChangeStanding.all(in: world.history)
    nameWidth = world.history.reduce(displayWidth(of: world.strings.history.who)) {
      max($0, displayWidth(of: $1.author.name(at: world.host)))
    }
    searched = []
    find(in: world)
    let row = kept.flatMap { id in shown.firstIndex { world.history[$0].change.id == id } }
    select(row ?? list.selected, in: world)
  }

  private mutating func find(in world: World) {
    let latestFirst = world.history.indices.reversed()
    if filter.query.isEmpty {
      shown = Array(latestFirst)
    } else {
      if searched.isEmpty { searched = world.history.map { FoldedText(HistoryScreen.text(of: $0, in: world)) } }
      shown = latestFirst.filter { filter.query.isFound(in: searched[$0]) }
    }
    days = []
    for (row, place) in shown.enumerated() {
      let day = world.history[place].author.day ?? world.today
      if days.last?.day != day { days.append((row, day)) }
    }
    select(list.selected, in: world)
  }

  private static func text(of entry: HistoryEntry, in world: World) -> String {
    "\(entry.author.name(at: "")) \(world.strings.edits.describe(entry.change))"
  }

  private mutating func select(_ row: Int, in world: World) {
    list.select(row, count: shown.count)
    list.ensureVisible(
      height: HistoryLayout(in: Rect(world.room), hasFilter: filter.isShown).rows, count: shown.count,
      groups: days.map(\.row))
    let entry = selected(in: world)
    selectedID = entry?.change.id
    detailOffset = 0
    detail = entry.map { HistoryDetail($0, standings[shown[list.selected]], in: world).lines } ?? []
  }

  // MARK: Keys

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      go(move, in: world)
      return []
    }
    switch action {
    case .open where filter.isTyping:
      filter.keep()
      find(in: world)
    case .open:
      if !detail.isEmpty { pane = .detail }
    case .nextPane, .previousPane:
      pane = pane == .changes && !detail.isEmpty ? .detail : .changes
    case .filter:
      pane = .changes
      filter.begin()
    case .clearFilter:
      filter.clear()
      find(in: world)
    case .back:
      return goBack(in: world)
    case .takeBack:
      return selected(in: world).map { [.takeBack($0.change.id)] } ?? []
    default:
      break
    }
    return []
  }

  private mutating func goBack(in world: World) -> [Request] {
    if pane == .detail {
      pane = .changes
    } else if filter.isShown {
      filter.clear()
      find(in: world)
    } else {
      return [.close]
    }
    return []
  }

  private mutating func go(_ move: ListMove, in world: World) {
    let layout = HistoryLayout(in: Rect(world.room), hasFilter: filter.isShown)
    switch pane {
    case .changes:
      list.move(move, count: shown.count, page: layout.rows)
      select(list.selected, in: world)
    case .detail:
      let height = layout.detail.height
      let last = max(0, HistoryDetail.broken(detail, width: layout.detail.width).count - height)
      switch move {
      case .up: detailOffset -= 1
      case .down: detailOffset += 1
      case .pageUp: detailOffset -= height
      case .pageDown: detailOffset += height
      case .first: detailOffset = 0
      case .last: detailOffset = last
      }
      detailOffset = min(max(0, detailOffset), last)
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    if filter.handle(key) { find(in: world) }
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    if filter.paste(text) { find(in: world) }
    return []
  }

  func refusal(of action: Action, in world: World) -> String? {
    let texts = world.strings.history
    switch action {
    case .open: return selected(in: world) == nil && !filter.isTyping ? texts.nothingSelected : nil
    case .takeBack:
      guard let entry = selected(in: world) else { return texts.nothingSelected }
      guard entry.change.edit.act.canBeUndone else { return texts.isFinal }
      switch standings[shown[list.selected]] {
      case .stands: return nil
      case .undone: return texts.alreadyUndone
      case .undoes, .redoes: return texts.isNoChange
      }
    default: return nil
    }
  }
}
