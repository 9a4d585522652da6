import Domain

/// The numbers that more than one screen shows, worked out once after each change.
///
/// What a change does not touch is kept: the reach of a year is counted again only when a record of that year, or one
/// that stands in every year (a school, the target), has changed.
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
    let touched = edit.mutations.map(\.file.year)
    guard !touched.contains(nil) else {
      self = Figures(alliance, year: year, today: today)
      return
    }
    let definition = ReachDefinition(alliance.profile.target)
    reports = Figures.years(of: alliance, with: year).map { wanted in
      if !touched.contains(wanted), let kept = reports.first(where: { $0.year == wanted }) { return kept }
      return ReachReport(alliance, year: wanted, definition: definition)
    }
    attention = Attention(alliance, today: today)
    next = NextSessions(alliance, today: today, limit: Figures.nextLimit)
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

extension DataFile {
  /// Nil for a file that holds for every year.
  var year: SchoolYear? {
    switch self {
    case .standing: nil
    case .yearly(let year, _): year
    }
  }
}
