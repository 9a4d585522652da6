import Domain

/// What every view of *Bereik* looks at: the alliance, and the reach by the target and as of the day that are in view.
struct ReachLook: Sendable {
  let world: World
  /// By the target in view, of the year in view, as of `asOf`.
  let report: ReachReport
  let target: Target
  /// The day that is looked back to: later sessions are not counted. Nil for now.
  let asOf: Day?

  /// - Parameter report: by this target and day, where it is there already.
  init(_ world: World, report: ReachReport? = nil, target: Target? = nil, asOf: Day? = nil) {
    self.world = world
    self.target = target ?? world.alliance.profile.target
    self.asOf = asOf
    self.report = report ?? ReachLook.report(world, ReachDefinition(self.target), asOf)
  }

  private static func report(_ world: World, _ definition: ReachDefinition, _ asOf: Day?) -> ReachReport {
    // The figures of the app are those of the first target, now.
    asOf == nil && definition == ReachDefinition(world.alliance.profile.target)
      ? world.reach : ReachReport(world.alliance, year: world.year, definition: definition, asOf: asOf)
  }

  /// The records behind a school's number, as it is in view.
  func evidence(of school: RecordID<School>) -> Task {
    let isUsual = report.definition == ReachDefinition(world.alliance.profile.target)
    return .evidence(school, by: isUsual ? nil : report.definition, asOf: asOf)
  }

  /// The last day that counts.
  var lastDay: Day { asOf.map { min($0, world.today) } ?? world.today }
}

/// One way to look at reach, under the gauge that all of them share.
///
/// Like a screen it is pure: what takes work is found in `refresh` and in `update`, never in `draw`.
protocol ReachView: Sendable {
  var takesText: Bool { get }
  /// Whether something is opened over it that has all keys to itself.
  var isModal: Bool { get }
  /// Where its keys are looked up.
  var context: KeyContext { get }
  /// The school one stands on; nil where one stands on none.
  var focus: RecordID<School>? { get }
  /// Brings what it shows up to date: called when it comes into view, and whenever what it looks at has changed.
  mutating func refresh(_ look: ReachLook)
  mutating func update(_ action: Action, _ look: ReachLook) -> [Request]
  mutating func type(_ key: Key, _ look: ReachLook) -> [Request]
  mutating func paste(_ text: String, _ look: ReachLook) -> [Request]
  mutating func focus(on focus: Focus, _ look: ReachLook)
  /// What came of a file that it asked for.
  mutating func exported(_ outcome: ExportOutcome, _ look: ReachLook) -> [Request]
  /// Why an action can do nothing now; nil where it can.
  func refusal(of action: Action, _ look: ReachLook) -> String?
  /// Draws it, and says where the hardware cursor stands.
  func draw(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) -> Point?
}

extension ReachView {
  var takesText: Bool { false }
  var isModal: Bool { false }
  var context: KeyContext { .reach }
  var focus: RecordID<School>? { nil }
  mutating func type(_ key: Key, _ look: ReachLook) -> [Request] { [] }
  mutating func paste(_ text: String, _ look: ReachLook) -> [Request] { [] }
  mutating func focus(on focus: Focus, _ look: ReachLook) {}
  mutating func exported(_ outcome: ExportOutcome, _ look: ReachLook) -> [Request] { [] }
  func refusal(of action: Action, _ look: ReachLook) -> String? { nil }
}

/// The views, in the order in which Tab goes through them.
enum ReachViewID: Int, CaseIterable, Sendable {
  case schools, coverage, course, groups, quality, years, forecast

  var fresh: any ReachView {
    switch self {
    case .schools: ReachSchools()
    case .coverage: ReachCoverage()
    case .course: ReachCourse()
    case .groups: ReachGroups()
    case .quality: ReachQuality()
    case .years: ReachYears()
    case .forecast: ReachForecast()
    }
  }
}
