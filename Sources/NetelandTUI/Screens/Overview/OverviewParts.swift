import Domain

/// A part of the alliance, or a year of it, against the bar.
struct OverviewPart<Key> {
  let key: Key
  let reach: Reach
  let standing: Standing
}

extension OverviewPart: Equatable where Key: Equatable {}
extension OverviewPart: Sendable where Key: Sendable {}

/// Everything on the overview that is counted, worked out when something changes.
struct OverviewParts: Equatable, Sendable {
  let summary: ReachTotal
  let definition: ReachDefinition
  /// Nil for what lies in no municipality of the alliance.
  let municipalities: [OverviewPart<String?>]
  let networks: [OverviewPart<EducationNetwork?>]
  /// Oldest first.
  let years: [OverviewPart<SchoolYear>]
  /// The finished years in one number, where there are at least two.
  let pooled: OverviewPart<Int>?

  init(_ world: World) {
    let report = world.reach
    let today = world.today
    summary = ReachTotal(report, on: today)
    definition = report.definition
    municipalities = report.byMunicipality.map {
      OverviewPart(key: $0.key, reach: $0.reach, standing: report.standing(of: $0.reach, on: today))
    }
    networks = report.byNetwork.map {
      OverviewPart(key: $0.key, reach: $0.reach, standing: report.standing(of: $0.reach, on: today))
    }
    let all = PooledReach(world.figures.reports, definition: report.definition, today: today)
    years = all.years.map { OverviewPart(key: $0.year, reach: $0.reach, standing: all.standing(of: $0)) }
    // The running year is not there yet, so in one number with the others it would only pull them down.
    let finished = PooledReach(
      world.figures.reports.filter { $0.windowIsOver(on: today) && $0.total.enrolled > 0 },
      definition: report.definition, today: today)
    if let reach = finished.pooled, let standing = finished.standing, finished.years.count > 1 {
      pooled = OverviewPart(key: finished.years.count, reach: reach, standing: standing)
    } else {
      pooled = nil
    }
  }
}
