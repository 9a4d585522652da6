import Domain

/// Where the year ends if all that is planned is held, and the schools where one more session brings most.
struct ReachForecast: ReachView {
  private(set) var forecast: Forecast?
  private(set) var gap: ForecastGap?
  private(set) var names: [String] = []
  private(set) var list = ListState()
  /// Of a look back: the reach that it has become since.
  private(set) var since: Reach?

  /// Those of the screen, of the forecast, the title and the head of the table.
  static let rowsAboveTable = ReachScreen.headHeight + ForecastRows.height + 2

  init() {}

  var schools: [ForecastGap.School] { gap?.schools ?? [] }

  var focus: RecordID<School>? { selected?.school }
  var selected: ForecastGap.School? {
    schools.indices.contains(list.selected) ? schools[list.selected] : nil
  }

  mutating func refresh(_ look: ReachLook) {
    let kept = selected?.school
    let alliance = look.world.alliance
    let forecast = Forecast(alliance, look.report, today: look.world.today)
    let gap = ForecastGap(forecast, in: alliance)
    self.forecast = forecast
    self.gap = gap
    names = gap.schools.map { alliance.schools[$0.school]?.name ?? $0.school.text }
    since =
      look.asOf == nil
      ? nil : ReachReport(alliance, year: look.report.year, definition: look.report.definition).total
    let row = kept.flatMap { school in gap.schools.firstIndex { $0.school == school } }
    list.select(row ?? (kept == nil ? 0 : list.selected), count: gap.schools.count)
  }

  mutating func focus(on focus: Focus, _ look: ReachLook) {
    guard case .school(let school) = focus else { return }
    if let row = schools.firstIndex(where: { $0.school == school }) { list.select(row, count: schools.count) }
  }

  mutating func update(_ action: Action, _ look: ReachLook) -> [Request] {
    if let move = ListMove(action) {
      list.move(move, count: schools.count, page: look.world.room.height - Self.rowsAboveTable)
      return []
    }
    switch action {
    case .open:
      guard let selected, refusal(of: .open, look) == nil else { return [] }
      return [.start(.whatIf(WhatIf(school: selected.school, definition: look.report.definition)))]
    case .newSession:
      return [.start(.newSession(SessionSeed(school: selected?.school)))]
    case .recordParticipation:
      return [.start(.chooseSessionToRecord)]
    default:
      return []
    }
  }

  func refusal(of action: Action, _ look: ReachLook) -> String? {
    switch action {
    case .open where look.asOf != nil: look.world.strings.forecast.lookingBack
    case .open where selected == nil: look.world.strings.reach.nothingSelected
    // The order is what the view is about.
    case .sort, .reverseSort, .filter: look.world.strings.app.notHere
    default: nil
    }
  }
}
