import Domain

/// Everything the dashboard knows. `update` changes it, `draw` draws it; nothing else does either.
struct AppState: Sendable {
  var world: World
  var size: Size {
    didSet { world.room = AppState.room(in: size) }
  }
  var shown: ScreenID = .overview
  var screens: [any Screen]
  /// The state of the world that each screen was last brought up to date with.
  private var refreshed: [Int?] = Array(repeating: nil, count: ScreenID.allCases.count)
  /// Over the screen, the topmost last.
  var layers: [any Screen] = []
  /// Where `jumpBack` and `jumpForward` go.
  var jumps = Jumps()
  /// What of the world's history can be undone and redone.
  var timeline: Timeline
  /// What the last key did or why it did nothing; gone with the next key.
  var notice: Notice?
  /// What others did meanwhile. Stands beside the notice and never in its place: nobody's own *saved* is swept away.
  var news: Notice?
  /// Changes that are applied here and not yet on the disk, oldest first.
  var unsaved: [Change] = []
  var ids: IDSource
  /// Seconds since 1970, for the ids: read at the edge, with each event.
  var now: Int
  /// The JSON files lack something that the journal has, because they cannot be written.
  var filesBehind = false
  /// Forms that were left half filled in, until they are opened again.
  var kept: [FormKey: any UnfinishedForm] = [:]
  /// Whether the last thing asked was to end, and half-filled forms stood in the way.
  var isLeaving = false
  var looks: Looks
  /// The keys pressed while a hint was shown.
  var keysBesideHint = 0
  let keys: KeyBindings
  /// What somebody has set for themselves.
  let settings: Settings
  /// What the program keeps for them from one run to the next.
  var remembered: Remembered
  /// Shown to visitors: nothing leaves the program but through `q`.
  let isDemo: Bool
  /// Whether the mouse speaks to the program; else the terminal selects text with it.
  var isMouseOn: Bool
  /// What the mouse button went down on and has not let go.
  var drag: Drag?

  /// - Parameters:
  ///   - user: whose changes `u` takes back.
  ///   - settings: give the keys and the screen to begin with.
  init(
    world: World, size: Size, ids: IDSource, now: Int, user: String = "",
    settings: Settings = Settings(), remembered: Remembered = Remembered(), looks: Looks = Looks(),
    isDemo: Bool = false, isMouseOn: Bool = true
  ) {
    self.world = world
    timeline = Timeline(of: user)
    self.size = size
    self.ids = ids
    self.now = now
    self.settings = settings
    keys = settings.bindings
    self.remembered = remembered
    self.isDemo = isDemo
    self.isMouseOn = isMouseOn
    self.looks = looks
    self.world.room = AppState.room(in: size)
    self.world.settingProblems = settings.problems
    self.world.tables = AppState.tables(settings, remembered)
    screens = ScreenID.allCases.map(\.fresh)
    shown = settings.startScreen?.value ?? .overview
    if settings.ignored > 0 {
      notice = Notice(
        .warning, world.strings.settings.ignored(settings.ignored, keys.label(of: .problems)))
    }
    refresh(shown)
  }

  /// Brings a screen up to date; one that is, costs nothing.
  mutating func refresh(_ screen: ScreenID) {
    if refreshed[screen.rawValue] != world.revision { refreshAnew(screen) }
  }

  /// Whatever it was brought up to date with.
  mutating func refreshShown() { refreshAnew(shown) }

  private mutating func refreshAnew(_ screen: ScreenID) {
    screens[screen.rawValue].refresh(in: world)
    refreshed[screen.rawValue] = world.revision
  }

  /// What is on top has left something for a moment without keys.
  var isDue: Bool { top.isDue }

  /// Does what was left.
  mutating func rest() {
    guard isDue else { return }
    var screen = top
    screen.rest(in: world)
    top = screen
  }

  /// As somebody has left each table, else as it is set.
  static func tables(_ settings: Settings, _ remembered: Remembered) -> [TableID: TableArrangement] {
    var tables = Dictionary(
      settings.columns.map { ($0.value.table.id, $0.value.arrangement) }, uniquingKeysWith: { first, _ in first })
    for (name, text) in remembered.tables {
      if let id = TableID(name), let arrangement = TableArrangement(text) { tables[id] = arrangement }
    }
    return tables
  }

  private static func room(in size: Size) -> Size { Size(width: size.width, height: size.height - 3) }

  /// What keys go to: the topmost layer, else the screen.
  var top: any Screen {
    get { layers.last ?? screens[shown.rawValue] }
    set {
      if layers.isEmpty { screens[shown.rawValue] = newValue } else { layers[layers.count - 1] = newValue }
    }
  }

  /// Where keys are looked up, nearest first.
  var contexts: [KeyContext] {
    let top = top
    if top.takesText { return [top.context] + (top.context.whole.map { [$0] } ?? []) }
    let context = top.context
    if context.isOnlyRead { return [context, .list] }
    return [context] + (context.whole.map { [$0] } ?? []) + [.list, .everywhere]
  }
}

extension ScreenID {
  /// The screen as it is before anything was done in it.
  var fresh: any Screen {
    switch self {
    case .overview: OverviewScreen()
    case .schools: SchoolsScreen()
    case .agenda: AgendaScreen()
    case .reach: ReachScreen()
    case .admin: AdminScreen()
    }
  }

  /// The action that shows it.
  var action: Action {
    switch self {
    case .overview: .showOverview
    case .schools: .showSchools
    case .agenda: .showAgenda
    case .reach: .showReach
    case .admin: .showAdmin
    }
  }
}
