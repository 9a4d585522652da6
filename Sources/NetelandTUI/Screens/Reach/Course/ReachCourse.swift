import Domain

/// How reach grew week by week, beside the line that leads to the bar, and how it is expected to go on.
struct ReachCourse: ReachView {
  private(set) var course: YearCourse?

  init() {}

  mutating func refresh(_ look: ReachLook) {
    let forecast = Forecast(look.world.alliance, look.report, today: look.world.today)
    course = YearCourse(look.world.alliance, look.report, forecast: forecast, today: look.world.today)
  }

  mutating func update(_ action: Action, _ look: ReachLook) -> [Request] {
    switch action {
    case .newSession: [.start(.newSession(SessionSeed()))]
    case .recordParticipation: [.start(.chooseSessionToRecord)]
    default: []
    }
  }

  func refusal(of action: Action, _ look: ReachLook) -> String? {
    switch action {
    case .open, .sort, .reverseSort, .filter: look.world.strings.app.notHere
    default: nil
    }
  }
}
