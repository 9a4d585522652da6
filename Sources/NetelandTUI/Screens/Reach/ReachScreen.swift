import Domain

/// *Bereik*: where the alliance stands against its bar, and views that say by whom, when, how evenly and how on.
struct ReachScreen: Screen {
  private(set) var shown = ReachViewID.schools
  private(set) var views: [any ReachView] = ReachViewID.allCases.map(\.fresh)
  /// By the target in view; nil until it is first shown. The world is not kept: a second hold on the alliance would make
  /// every edit copy it.
  private var report: ReachReport?
  private(set) var summary: ReachTotal?
  /// Which of the alliance's targets is in view.
  private(set) var target = 0
  /// How many there were when one more was begun: when it is there, it comes in view.
  private var targetsBeforeAdding: Int?
  /// The day that is looked back to; nil for now.
  private(set) var asOf: Day?

  /// The bar, its sentence, the names of the views.
  static let headHeight = 3

  init() {}

  var view: any ReachView { views[shown.rawValue] }
  var context: KeyContext { view.context }
  var takesText: Bool { view.takesText }

  mutating func refresh(in world: World) {
    let targets = world.alliance.profile.targets
    if let before = targetsBeforeAdding, targets.count > before {
      target = targets.count - 1
      targetsBeforeAdding = nil
    }
    target = min(target, max(0, targets.count - 1))
    if let day = asOf, day >= world.today || !world.year.contains(day) { asOf = nil }
    let look = ReachLook(world, target: targetInView(of: world), asOf: asOf)
    report = look.report
    summary = ReachTotal(look.report, on: look.lastDay)
    views[shown.rawValue].refresh(look)
    if !ReachLayout(shown, in: Rect(world.room)).course.isEmpty { views[ReachViewID.course.rawValue].refresh(look) }
  }

  private func targetInView(of world: World) -> Target? {
    let targets = world.alliance.profile.targets
    return targets.indices.contains(target) ? targets[target] : nil
  }

  /// What is in view; nil until it is first shown.
  func look(in world: World) -> ReachLook? {
    report.map { ReachLook(world, report: $0, target: targetInView(of: world), asOf: asOf) }
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    guard let look = look(in: world) else { return [] }
    // A target that was begun and dropped is not waited for.
    targetsBeforeAdding = nil
    if view.isModal { return views[shown.rawValue].update(action, look) }
    switch action {
    case .nextPane: show(by: 1, in: world)
    case .previousPane: show(by: -1, in: world)
    case .settings: return [.start(.editTarget(target, asOf: asOf))]
    case .add:
      targetsBeforeAdding = world.alliance.profile.targets.count
      return [.start(.editTarget(nil, asOf: asOf))]
    case .nextTarget:
      target = (target + 1) % max(1, world.alliance.profile.targets.count)
      refresh(in: world)
    case .previousPeriod: turn(weeks: -1, in: world)
    case .nextPeriod: turn(weeks: 1, in: world)
    case .goToToday: turn(to: nil, in: world)
    default: return views[shown.rawValue].update(action, look)
    }
    return []
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    look(in: world).map { views[shown.rawValue].type(key, $0) } ?? []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    look(in: world).map { views[shown.rawValue].paste(text, $0) } ?? []
  }

  mutating func exported(_ outcome: ExportOutcome, in world: World) -> [Request] {
    look(in: world).map { views[shown.rawValue].exported(outcome, $0) } ?? []
  }

  /// Schools and municipalities are looked up in the list of schools.
  mutating func focus(on focus: Focus, in world: World) {
    switch focus {
    case .school, .municipality: shown = .schools
    case .alliance, .session, .venue, .day, .year, .record: break
    }
    refresh(in: world)
    if let look = look(in: world) { views[shown.rawValue].focus(on: focus, look) }
  }

  func refusal(of action: Action, in world: World) -> String? {
    switch action {
    case .nextTarget where world.alliance.profile.targets.count < 2: world.strings.reachSettings.onlyOne
    case .settings, .nextTarget, .add: nil
    case .previousPeriod: earlierDay(in: world) == nil ? world.strings.reach.noEarlierDay : nil
    case .nextPeriod, .goToToday: asOf == nil ? world.strings.reach.isToday : nil
    default: look(in: world).flatMap { view.refusal(of: action, $0) }
    }
  }

  func crumbs(in world: World) -> [String] {
    let school = view.focus.flatMap { world.alliance.schools[$0]?.name }
    return [world.strings.reach.view(shown)] + (school.map { [$0] } ?? [])
  }

  // MARK: The day in view

  private mutating func turn(weeks: Int, in world: World) {
    if weeks < 0 {
      if let day = earlierDay(in: world) { turn(to: day, in: world) }
    } else {
      turn(to: asOf?.adding(days: 7 * weeks), in: world)
    }
  }

  /// A week before the day in view, of a year that is over first its last school day; nil where the year begins.
  private func earlierDay(in world: World) -> Day? {
    let lastSchoolDay = FlemishSchoolYear(world.year).lastSchoolDay
    let day =
      asOf.map { $0.adding(days: -7) } ?? (world.today > lastSchoolDay ? lastSchoolDay : world.today.adding(days: -7))
    return day >= world.year.firstDate ? day : nil
  }

  private mutating func turn(to day: Day?, in world: World) {
    guard day != asOf else { return }
    asOf = day
    refresh(in: world)
  }

  private mutating func show(by step: Int, in world: World) {
    let all = ReachViewID.allCases
    shown = all[(shown.rawValue + step + all.count) % all.count]
    refresh(in: world)
  }
}
