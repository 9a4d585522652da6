import Domain

/// For which school one more session is tried out, and by which definition its effect is counted.
struct WhatIf: Equatable, Sendable {
  let school: RecordID<School>
  let definition: ReachDefinition
}

/// The fields of a session that is only tried out; the raw values are their keys.
enum WhatIfField: String, CaseIterable, Sendable {
  case school, day, places
}

/// One session more, tried out: what it would do to the end of the year is shown while it is filled in. It is then planned
/// for real, or dropped.
struct WhatIfScreen: Screen {
  private(set) var form: FormState
  private let definition: ReachDefinition
  /// As all is planned now.
  private(set) var before: Forecast
  /// With the session, and the gap that it leaves; nil while it is none.
  private(set) var after: (forecast: Forecast, gap: ForecastGap)?

  /// Pupils that a session is given where nobody knows how many a usual one takes.
  private static let somePlaces = 15

  init(_ what: WhatIf, in world: World) {
    definition = what.definition
    before = WhatIfScreen.forecast(definition, in: world)
    let places = ForecastGap(before, in: world.alliance).usual?.places ?? Self.somePlaces
    let day = WhatIfScreen.day(for: what.school, in: world)
    form = FormState(
      WhatIfScreen.fields(before, in: world),
      values: [
        WhatIfField.school.rawValue: .choice(what.school.text),
        WhatIfField.day.rawValue: .text(world.format.dateOnly(day)),
        WhatIfField.places.rawValue: .number(places),
      ])
    form.focus(on: WhatIfField.places.rawValue)
    judge(in: world)
  }

  var context: KeyContext { .whatIf }
  var takesText: Bool { true }

  var school: RecordID<School>? { form.choice(of: WhatIfField.school.rawValue).map { RecordID($0) } }

  func day(in world: World) -> Day? {
    DayInput.day(form.text(of: WhatIfField.day.rawValue), in: world.year, today: world.today)
  }

  var places: Int? {
    form.number(of: WhatIfField.places.rawValue).flatMap { (1...100_000).contains($0) ? $0 : nil }
  }

  mutating func refresh(in world: World) {
    before = WhatIfScreen.forecast(definition, in: world)
    judge(in: world)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .newSession: return schedule(in: world)
    case .back: return type(.escape, in: world)
    default: return []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    answer(form.handle(key), in: world)
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    answer(form.paste(text), in: world)
  }

  private mutating func answer(_ outcome: FormOutcome, in world: World) -> [Request] {
    switch outcome {
    case .none: return []
    case .changed:
      judge(in: world)
      return []
    case .submit: return schedule(in: world)
    case .cancel: return [.close]
    }
  }

  /// The form of a session, filled in with what was tried out.
  private func schedule(in world: World) -> [Request] {
    guard let school else { return [.say(Notice(.refused, world.strings.forecast.chooseSchool))] }
    let seed = SessionSeed(day: day(in: world), school: school, places: places)
    return [.close, .start(.newSession(seed))]
  }

  private mutating func judge(in world: World) {
    form.clearProblems()
    let day = day(in: world)
    form.setHint(
      day.map(world.format.longDate) ?? world.strings.forecast.whatIfHint(.day), of: WhatIfField.day.rawValue)
    if day == nil, !form.text(of: WhatIfField.day.rawValue).isEmpty {
      form.setProblem(FormField.Problem(world.strings.sessionForm.noSuchDay), of: WhatIfField.day.rawValue)
    }
    guard let school, let places else {
      after = nil
      return
    }
    let offers = before.session(for: school, on: day ?? world.today, places: places)
    let forecast = before.adding(offers)
    after = offers.isEmpty ? nil : (forecast, ForecastGap(forecast, in: world.alliance))
  }

  private static func forecast(_ definition: ReachDefinition, in world: World) -> Forecast {
    let report =
      world.reach.definition == definition
      ? world.reach : ReachReport(world.alliance, year: world.year, definition: definition)
    return Forecast(world.alliance, report, today: world.today)
  }

  private static func fields(_ forecast: Forecast, in world: World) -> [FormField] {
    let texts = world.strings.forecast
    let schools = forecast.schools.compactMap { world.alliance.schools[$0] }
    return WhatIfField.allCases.map { field in
      let kind: FormField.Kind =
        switch field {
        case .school:
          .one(schools.map { FormOption(key: $0.id.text, label: $0.name, detail: $0.municipality) })
        case .day: .day
        case .places: .number(1...100_000)
        }
      return FormField(
        key: field.rawValue, label: texts.whatIfLabel(field), kind: kind, hint: texts.whatIfHint(field))
    }
  }

  /// A Wednesday from next week on on which the school teaches: its afternoon is free. Out of the year in view its first one.
  private static func day(for school: RecordID<School>, in world: World) -> Day {
    let calendar = SchoolCalendars(world.alliance, year: world.year)[school]
    let from = max(world.today.adding(days: 7), world.year.firstDate)
    let days = (0..<120).map { from.adding(days: $0) }
    return days.first { $0.weekday == .wednesday && calendar.hasLessons(on: $0) } ?? from
  }
}
