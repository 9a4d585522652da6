/// What counts as reached: whose pupils, at which sessions, by which figure, over how many school years, and the share that
/// is aimed at.
public struct ReachDefinition: Hashable, Sendable {
  /// The counted grades, in order, each once.
  public let grades: [Grade]
  public let setting: CountedSetting
  /// Whole percent of the pupils, 0...100.
  public let percent: Int
  public let pupils: PupilGroup
  public let counts: CountedFigure
  /// School years pooled, up to the one in view, 1...10; always 1 where several grades are counted.
  public let years: Int

  public init(
    grades: [Grade] = [.l5], setting: CountedSetting = .outOfSchool, percent: Int = 71,
    pupils: PupilGroup = .everyone, counts: CountedFigure = .attended, years: Int = 1
  ) {
    self.grades = Set(grades).sorted()
    self.setting = setting
    self.percent = min(max(percent, 0), 100)
    self.pupils = pupils
    self.counts = counts
    // The fifth-grader of one year is the sixth-grader of the next, and would be counted twice.
    self.years =
      self.grades.count == 1
      ? min(max(years, Target.possibleYears.lowerBound), Target.possibleYears.upperBound) : 1
  }

  public init(_ target: Target) {
    self.init(
      grades: target.grades, setting: target.setting, percent: target.percent, pupils: target.pupils,
      counts: target.counts, years: target.years)
  }

  /// The same for one school year by itself.
  public var yearly: ReachDefinition { with(pupils: pupils, years: 1) }

  /// The same for other pupils of the same grades.
  public func with(pupils: PupilGroup) -> ReachDefinition { with(pupils: pupils, years: years) }

  /// The same for other grades.
  public func with(grades: [Grade]) -> ReachDefinition {
    ReachDefinition(
      grades: grades, setting: setting, percent: percent, pupils: pupils, counts: counts, years: years)
  }

  private func with(pupils: PupilGroup, years: Int) -> ReachDefinition {
    ReachDefinition(
      grades: grades, setting: setting, percent: percent, pupils: pupils, counts: counts, years: years)
  }

  /// Every grade is counted.
  public var countsAllGrades: Bool { grades.count == Grade.allCases.count }
}

extension CountedSetting {
  /// Whether a session in this setting is one of the counted activities.
  public func counts(_ setting: SessionSetting) -> Bool {
    switch self {
    case .both: true
    case .outOfSchool: setting == .outOfSchool
    case .inSchool: setting == .inSchool
    }
  }
}

/// What a count of first-timers says about the pupils who were new to the counted activities.
public enum FirstTimerReading: Sendable, Hashable {
  /// They are exactly that many.
  case exact
  /// The question was wider ("ever been to anything?"): they are at least that many.
  case atLeast
  /// The question was narrower than what is counted now: they are at most that many.
  case atMost

  /// How to read a count that was asked about `asked` (the setting of the alliance's own target) where
  /// `counted` is counted. Nil where the one says nothing about the other.
  public init?(scope: FirstTimerScope, asked: CountedSetting, counted: CountedSetting) {
    if scope == .anything {
      self = .atLeast
    } else if asked == counted {
      self = .exact
    } else if asked == .both {
      self = .atLeast
    } else if counted == .both {
      self = .atMost
    } else {
      return nil
    }
  }
}
