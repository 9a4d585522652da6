import Domain

/// The fields of the session form, in their order; the raw values are their keys.
enum SessionFields: String, CaseIterable {
  case workshop, day, start, minutes, venue, guides, cohorts, setting, capacity, note, reason

  static func all(in world: World, for session: Session? = nil) -> [FormField] {
    let texts = world.strings.sessionForm
    return allCases.map { field in
      FormField(
        key: field.rawValue, label: texts.label(field), kind: field.kind(in: world, for: session),
        hint: texts.hint(field), isHidden: field == .reason)
    }
  }

  private func kind(in world: World, for session: Session?) -> FormField.Kind {
    let alliance = world.alliance
    switch self {
    case .workshop:
      return .one(
        alliance.workshops.filter { !$0.retired || $0.id == session?.workshop }.map {
          FormOption(key: $0.id.text, label: $0.title, detail: $0.id.text)
        })
    case .day: return .day
    case .start: return .time
    case .minutes: return .number(5...1440)
    case .venue:
      return .one(
        alliance.venues.filter { !$0.retired || $0.id == session?.venue }.map {
          FormOption(key: $0.id.text, label: $0.name, detail: $0.address.municipality)
        })
    case .guides:
      return .many(
        alliance.guides.filter { !$0.retired || session?.guides.contains($0.id) == true }.map {
          FormOption(key: $0.id.text, label: $0.name, detail: world.strings.words.guideRole($0.role))
        })
    case .cohorts: return .many(SessionFields.cohortOptions(in: world, for: session))
    case .setting:
      return .choice(
        SessionSetting.allCases.map { FormOption(key: $0.rawValue, label: world.strings.words.setting($0)) })
    case .capacity: return .number(1...100_000)
    case .note, .reason: return .text
    }
  }

  /// The guides in the order of the offers, each with the first thing to know.
  static func guideOptions(_ offers: [GuideOffer], in world: World) -> [FormOption] {
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    return offers.map { offer in
      let reason = world.strings.guides.reason(for: offer, world.strings.findings, names)
      return FormOption(key: offer.guide.text, label: names.guide(offer.guide), detail: "\(offer.sign) \(reason)")
    }
  }

  /// Every cohort of the year, those of the target's grades first: they are the ones that count.
  static func cohortOptions(in world: World, for session: Session?) -> [FormOption] {
    let year = session?.schoolYear ?? world.year
    let records = world.alliance[year]
    let counted = Set(world.alliance.profile.target.grades)
    var cohorts: [(cohort: CohortKey, pupils: Int?)] = records.enrolments.flatMap { enrolment in
      enrolment.counts.map { (CohortKey(school: enrolment.school, grade: $0.grade), $0.total) }
    }
    // A school whose pupils nobody has counted yet can be invited too.
    for school in world.alliance.schools where !school.retired && records.enrolments[RecordID(school.id.text)] == nil {
      let levels = school.levels.isEmpty ? Array(Set(counted.map(\.level))) : school.levels
      cohorts += Grade.allCases.filter { levels.contains($0.level) && $0 != .s7 }.map {
        (CohortKey(school: school.id, grade: $0), nil)
      }
    }
    for line in session?.participation ?? [] where !cohorts.contains(where: { $0.cohort == line.cohort }) {
      cohorts.append((line.cohort, nil))
    }
    let ordered =
      cohorts.filter { counted.contains($0.cohort.grade) }
      + cohorts.filter { !counted.contains($0.cohort.grade) }
    return ordered.map { cohort, pupils in
      let school = world.alliance.schools[cohort.school]
      return FormOption(
        key: key(cohort), label: "\(school?.name ?? cohort.school.text) \(cohort.grade.rawValue)",
        detail: "\(school?.municipality ?? "") \(pupils.map(world.strings.words.pupils) ?? world.format.unknown)")
    }
  }

  /// The field in which a field of the record is filled in, as a merge names that; nil for what the form does not show.
  init?(recordField: String) {
    switch Names.element(recordField)?.list {
    case "participation": self = .cohorts
    case "overrides": self = .reason
    default: self.init(rawValue: recordField)
    }
  }

  static func key(_ cohort: CohortKey) -> String { "\(cohort.grade.rawValue) \(cohort.school)" }

  static func cohort(_ key: String) -> CohortKey? {
    let parts = key.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let grade = Grade(rawValue: String(parts[0])) else { return nil }
    return CohortKey(school: RecordID(String(parts[1])), grade: grade)
  }

  // MARK: Values

  /// A new session: on a Wednesday afternoon, which is free of lessons, unless a day was pointed at.
  static func values(seed: SessionSeed, in world: World) -> [String: FormValue] {
    var values: [String: FormValue] = [
      start.rawValue: .text("13:30"), minutes.rawValue: .number(120),
      setting.rawValue: .choice(SessionSetting.outOfSchool.rawValue),
    ]
    if let start = seed.start { values[self.start.rawValue] = .text(start.description) }
    if let venue = seed.venue { values[self.venue.rawValue] = .choice(venue.text) }
    if let day = seed.day { values[self.day.rawValue] = .text(world.format.dateOnly(day)) }
    if let places = seed.places { values[capacity.rawValue] = .number(places) }
    if let school = seed.school {
      let grades = world.alliance.profile.target.grades
      let known = world.records.enrolments[RecordID(school.text)]?.counts.map(\.grade) ?? []
      values[cohorts.rawValue] = .keys(
        grades.filter(known.contains).map { key(CohortKey(school: school, grade: $0)) })
    }
    return values
  }

  static func values(_ session: Session, in world: World) -> [String: FormValue] {
    [
      workshop.rawValue: .choice(session.workshop.text),
      day.rawValue: .text(world.format.dateOnly(session.day)),
      start.rawValue: .text(session.start.description),
      minutes.rawValue: .number(session.minutes),
      venue.rawValue: .choice(session.venue?.text),
      guides.rawValue: .keys(session.guides.map(\.text)),
      cohorts.rawValue: .keys(session.participation.map { key($0.cohort) }),
      setting.rawValue: .choice(session.setting.rawValue),
      capacity.rawValue: .number(session.capacity),
      note.rawValue: .text(session.note ?? ""),
      reason.rawValue: .text(session.overrides.first?.reason ?? ""),
    ]
  }
}

extension SessionFormScreen {
  func day(in world: World) -> Day? {
    DayInput.day(form.text(of: SessionFields.day.rawValue), in: world.year, today: world.today)
  }

  /// What is wrong with the day that is typed: there is none, or it is another weekday.
  func dayProblem(in world: World) -> String {
    let text = form.text(of: SessionFields.day.rawValue)
    if case .otherWeekday(let day)? = DayInput.read(text, in: world.year, today: world.today) {
      return world.strings.calendar.otherWeekday(day)
    }
    return world.strings.sessionForm.noSuchDay
  }

  var start: TimeOfDay? { DayInput.time(form.text(of: SessionFields.start.rawValue)) }

  /// The session that the fields make; nil while what every session needs is missing.
  func draft(in world: World) -> Session? {
    guard let workshop = form.choice(of: SessionFields.workshop.rawValue), let day = day(in: world), let start,
      let minutes = form.number(of: SessionFields.minutes.rawValue), (5...1440).contains(minutes)
    else { return nil }
    // What the form does not show (numbers, waiting list, unknown keys) stays as it was.
    var session = original ?? pattern ?? Session(id: id, day: day, start: start, workshop: RecordID(workshop))
    session.workshop = RecordID(workshop)
    session.day = day
    // A copy leaves its academy behind in the school year that this belongs to.
    if let pattern, pattern.schoolYear != session.schoolYear { session.academy = nil }
    session.start = start
    session.minutes = minutes
    session.venue = form.choice(of: SessionFields.venue.rawValue).map { RecordID($0) }
    session.guides = form.keys(of: SessionFields.guides.rawValue).map { RecordID($0) }
    session.setting =
      form.choice(of: SessionFields.setting.rawValue).flatMap(SessionSetting.init(rawValue:)) ?? .outOfSchool
    session.capacity = form.number(of: SessionFields.capacity.rawValue)
    let note = form.text(of: SessionFields.note.rawValue)
    session.note = note.isEmpty ? nil : note
    let cohorts = form.keys(of: SessionFields.cohorts.rawValue).compactMap(SessionFields.cohort)
    session.participation = cohorts.map { cohort in
      session.participation.first { $0.cohort == cohort }
        ?? Participation(
          school: cohort.school, grade: cohort.grade, invited: world.alliance[session.schoolYear].enrolled(cohort))
    }
    return session
  }
}
