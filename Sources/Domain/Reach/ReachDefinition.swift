/// What counts as reached: whose pupils, at which sessions, and the share that is aimed at.
public struct ReachDefinition: Hashable, Sendable {
  /// The counted grades, in order, each once.
  public let grades: [Grade]
  public let setting: CountedSetting
  /// Whole percent of the pupils, 0...100.
  public let percent: Int

  public init(grades: [Grade] = [.l5], setting: CountedSetting = .outOfSchool, percent: Int = 71) {
    self.grades = Set(grades).sorted()
    self.setting = setting
    self.percent = min(max(percent, 0), 100)
  }

  public init(_ target: Target) {
    self.init(grades: target.grades, setting: target.setting, percent: target.percent)
  }
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
