/// School years beside each other and, for one grade, pooled: ΣR of ΣN, never an average of rates.
public struct PooledReach: Equatable, Sendable {
  public struct Year: Equatable, Sendable {
    public let year: SchoolYear
    public let reach: Reach
    /// No more pupils can come in this year.
    public let windowIsOver: Bool
  }

  public let definition: ReachDefinition
  /// Oldest first.
  public let years: [Year]

  /// - Parameter asOf: as in `ReachReport`.
  public init(
    _ alliance: Alliance, years: [SchoolYear], definition: ReachDefinition, today: Day, asOf: Day? = nil
  ) {
    self.init(
      years.map { ReachReport(alliance, year: $0, definition: definition.yearly, asOf: asOf) },
      definition: definition, today: today)
  }

  /// From reports made by `definition`, of any number of years; of each the year in view counts, by itself.
  public init(_ reports: [ReachReport], definition: ReachDefinition, today: Day) {
    self.definition = definition
    years =
      reports
      .map { Year(year: $0.year, reach: $0.yearTotal, windowIsOver: $0.windowIsOver(on: today)) }
      .sorted { $0.year < $1.year }
  }

  /// The years in one number. Nil where several grades are counted: the fifth-grader of one year is the
  /// sixth-grader of the next, and would be counted twice.
  public var pooled: Reach? {
    guard definition.grades.count == 1 else { return nil }
    return years.reduce(into: Reach()) { $0 += $1.reach }
  }

  /// The pooled years against the definition's bar; missed only when all of them are over.
  public var standing: Standing? {
    pooled?.standing(percent: definition.percent, windowIsOver: years.allSatisfy(\.windowIsOver))
  }

  public func standing(of year: Year) -> Standing {
    year.reach.standing(percent: definition.percent, windowIsOver: year.windowIsOver)
  }
}
