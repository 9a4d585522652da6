import Domain

/// The numbers that more than one screen shows, worked out once after each change.
///
/// What a change does not touch is kept: of the reach only the classes of the sessions that changed are counted again.
struct Figures: Sendable {
  /// By school year, oldest first; every year with records, and the one in view.
  private(set) var reports: [ReachReport]
  private(set) var attention: Attention
  private(set) var next: NextSessions
  private let today: Day

  /// More than any screen shows.
  private static let nextLimit = 60

  init(_ alliance: Alliance, year: SchoolYear, today: Day) {
    self.today = today
    let definition = ReachDefinition(alliance.profile.target)
    reports = Figures.years(of: alliance, with: year).map {
      ReachReport(alliance, year: $0, definition: definition)
    }
    attention = Attention(alliance, today: today)
    next = NextSessions(alliance, today: today, limit: Figures.nextLimit)
  }

  /// Brings the figures up to date after an edit.
  mutating func update(_ alliance: Alliance, year: SchoolYear, after edit: Edit) {
    let wanted = Figures.years(of: alliance, with: year)
    let definition = ReachDefinition(alliance.profile.target)
    guard reports.first?.definition == definition else {
      self = Figures(alliance, year: year, today: today)
      return
    }
    if reports.map(\.year) == wanted {
      for index in reports.indices { reports[index].update(alliance, after: edit) }
    } else {
      reports = wanted.map { wanted in
        guard var kept = reach(in: wanted) else {
          return ReachReport(alliance, year: wanted, definition: definition)
        }
        kept.update(alliance, after: edit)
        return kept
      }
    }
    attention.update(alliance, after: edit)
    if edit.mutations.contains(where: { $0.file.kind == .session }) {
      next = NextSessions(alliance, today: today, limit: Figures.nextLimit)
    }
  }

  /// The reach of one year; that of a year without records is empty.
  func reach(in year: SchoolYear) -> ReachReport? { reports.first { $0.year == year } }

  /// The years before this one, pooled and beside each other.
  func years(upTo last: SchoolYear) -> PooledReach? {
    guard let definition = reports.first?.definition else { return nil }
    return PooledReach(reports.filter { $0.year <= last }, definition: definition, today: today)
  }

  private static func years(of alliance: Alliance, with year: SchoolYear) -> [SchoolYear] {
    Set(alliance.years.keys).union([year]).sorted()
  }
}
