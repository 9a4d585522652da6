import Domain

/// The fields of a repeat; the raw values are their keys.
enum RepeatField: String, CaseIterable {
  case weeks, end, until, times, workshops, academy, keep, leave
}

/// What ends a repeat.
enum RepeatEnd: String, CaseIterable, Sendable {
  case holiday, day, times
}

/// A session made again week after week, as a series or as an academy with the same pupils: what is made and what is
/// skipped is shown before any of it is there.
struct RepeatScreen: BatchForm {
  var form: FormState
  var preview: BatchPreview
  private let session: RecordID<Session>
  /// From which the ids of the new sessions follow.
  private let id: String

  /// Nil where there is no such session.
  /// - Parameter fresh: the id of the series, where it becomes one.
  init?(repeating id: RecordID<Session>, fresh: String, in world: World) {
    guard let session = world.alliance.session(id) else { return nil }
    self.session = id
    self.id = fresh
    preview = BatchPreview(in: world)
    form = FormState(
      Self.fields(for: session, in: world) + BatchField.all(in: world),
      values: [RepeatField.weeks.rawValue: .number(1), RepeatField.times.rawValue: .number(5)])
    form.focus(on: RepeatField.end.rawValue)
    judge(in: world)
  }

  private static func fields(for session: Session, in world: World) -> [FormField] {
    let texts = world.strings.series
    return RepeatField.allCases.map { field in
      let kind: FormField.Kind =
        switch field {
        case .weeks: .number(Repetition.possibleWeeks)
        case .end: .choice(RepeatEnd.allCases.map { FormOption(key: $0.rawValue, label: texts.end($0)) })
        case .until: .day
        case .times: .number(Repetition.possibleTimes)
        case .workshops:
          .many(
            world.alliance.workshops.filter { !$0.retired || $0.id == session.workshop }.map {
              FormOption(key: $0.id.text, label: $0.title, detail: $0.id.text)
            })
        case .academy: .text
        case .keep, .leave: .many([])
        }
      return FormField(
        key: field.rawValue, label: texts.repeatLabel(field), kind: kind, hint: texts.repeatHint(field),
        // What is of an academy already stays in it.
        isHidden: field == .academy && session.academy != nil)
    }
  }

  mutating func refresh(in world: World) {
    if let session = world.alliance.session(session) {
      form.reword(Self.fields(for: session, in: world) + BatchField.all(in: world))
    }
    judge(in: world)
  }

  func title(in world: World) -> String {
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    return "\(world.strings.series.repeatTitle): \(names.sessionShort(session))"
  }

  private var end: RepeatEnd { form.choice(of: RepeatField.end.rawValue).flatMap(RepeatEnd.init) ?? .holiday }

  mutating func judge(in world: World) {
    form.clearProblems()
    form.setHidden(end != .day, of: RepeatField.until.rawValue)
    form.setHidden(end != .times, of: RepeatField.times.rawValue)
    guard let template = world.alliance.session(session), let repetition = repetition(of: template, in: world) else {
      show(nil, in: world)
      return
    }
    offer(RepeatDays(repetition, of: template, in: world.alliance), in: world)
    let found = RepeatDays(
      repetition, of: template, keeping: Set(days(of: .keep)), leaving: Set(days(of: .leave)), in: world.alliance)
    var plan = SeriesPlan(template, on: found.days)
    plan.workshops = form.keys(of: RepeatField.workshops.rawValue).map { RecordID($0) }
    plan.membership = membership(of: template, in: world)
    let batch = plan.batch(
      ids: IDSource.ids(plan.days.count, from: id), series: RecordID(id), reason: reason, in: world.alliance)
    show(batch, skipped: found.skipped, in: world)
  }

  /// Nil while a number or a day is missing or wrong.
  private mutating func repetition(of template: Session, in world: World) -> Repetition? {
    let texts = world.strings.series
    form.setHint(texts.repeatHint(.end), of: RepeatField.end.rawValue)
    form.setHint(texts.repeatHint(.until), of: RepeatField.until.rawValue)
    guard let weeks = form.number(of: RepeatField.weeks.rawValue), Repetition.possibleWeeks.contains(weeks) else {
      return nil
    }
    switch end {
    case .holiday:
      return Repetition(weeks: weeks, end: .nextHoliday)
    case .day:
      let text = form.text(of: RepeatField.until.rawValue)
      guard let day = DayInput.day(text, in: template.schoolYear, today: world.today) else {
        if !text.isEmpty {
          form.setProblem(FormField.Problem(world.strings.sessionForm.noSuchDay), of: RepeatField.until.rawValue)
        }
        return nil
      }
      form.setHint(world.format.longDate(day), of: RepeatField.until.rawValue)
      return Repetition(weeks: weeks, end: .until(day))
    case .times:
      guard let times = form.number(of: RepeatField.times.rawValue), Repetition.possibleTimes.contains(times) else {
        return nil
      }
      return Repetition(weeks: weeks, end: .times(times))
    }
  }

  /// The days that were found, to take back or to drop.
  private mutating func offer(_ found: RepeatDays, in world: World) {
    let texts = world.strings.series
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    form.setOptions(
      found.skipped.map { skip in
        FormOption(
          key: skip.day.description, label: world.format.dayAndMonth(skip.day),
          detail: texts.text(skip.reason, findings: world.strings.findings, names: names))
      }, of: RepeatField.keep.rawValue)
    form.setOptions(
      found.days.map { FormOption(key: $0.description, label: world.format.dayAndMonth($0)) },
      of: RepeatField.leave.rawValue)
    form.setHidden(found.skipped.isEmpty, of: RepeatField.keep.rawValue)
    form.setHidden(found.days.isEmpty, of: RepeatField.leave.rawValue)
    if end == .holiday {
      form.setHint(
        found.holiday.map { texts.untilHoliday(world.strings.findings.text($0, format: world.format)) }
          ?? texts.noHoliday, of: RepeatField.end.rawValue)
    }
    if found.endsWithYear {
      let field: RepeatField = end == .day ? .until : .times
      form.setProblem(FormField.Problem(texts.endsWithYear, isAdvisory: true), of: field.rawValue)
    }
  }

  private func days(of field: RepeatField) -> [Day] { form.keys(of: field.rawValue).compactMap { Day($0) } }

  /// A name that an academy of the year has joins that one.
  private mutating func membership(of template: Session, in world: World) -> SeriesPlan.Membership {
    let texts = world.strings.series
    let name = form.text(of: RepeatField.academy.rawValue).trimmed
    form.setHint(texts.repeatHint(.academy), of: RepeatField.academy.rawValue)
    guard template.academy == nil, !name.isEmpty else { return .asTemplate }
    let academies = world.alliance[template.schoolYear].academies
    let wanted = FoldedText(name).letters
    if let known = academies.first(where: { FoldedText($0.name).letters == wanted }) {
      form.setHint(texts.joinsAcademy(known.name), of: RepeatField.academy.rawValue)
      return .academy(known.id)
    }
    let known = template.participation.compactMap(\.registered).filter { $0 > 0 }
    form.setHint(
      texts.makesAcademy(known.reduce(0, +), template.participation.count - known.count),
      of: RepeatField.academy.rawValue)
    return .newAcademy(name: name)
  }

  var afterwards: [Request] { [.close, .focus(.session(session))] }
}
