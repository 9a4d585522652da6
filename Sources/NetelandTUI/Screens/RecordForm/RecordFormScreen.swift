import Domain

/// The form in which a record of any kind is added or edited. What is wrong is shown beside the fields while typing.
struct RecordFormScreen: Screen {
  var form: FormState
  private(set) var sheet: any RecordSheet
  /// Fields that lack something are only called so once somebody tried to keep them.
  private var wasTried = false
  /// The last change in the journal when the form was opened.
  private let openedAt: Int
  /// What the fields held when the form was opened.
  private let opened: [String: FormValue]
  /// The school year then in view, to which a record of a year belongs.
  private let year: SchoolYear

  /// Nil for a kind that is never added.
  init?(adding kind: RecordKind, id: String, in world: World) {
    guard let sheet = kind.sheet(adding: id, in: world) else { return nil }
    self.init(sheet, in: world)
  }

  /// Nil where there is no such record in the school year in view.
  init?(editing kind: RecordKind, id: String, in world: World) {
    guard let sheet = kind.sheet(editing: id, in: world) else { return nil }
    self.init(sheet, in: world)
    // Who opens the numbers of a school comes for the grades that count.
    if kind == .enrolment, let grade = world.alliance.profile.target.grades.first {
      form.focus(on: "\(grade.rawValue).boys")
    }
  }

  private init(_ sheet: any RecordSheet, in world: World) {
    self.sheet = sheet
    openedAt = world.lastSequence
    form = FormState(sheet.fields(in: world), values: sheet.values)
    opened = form.values
    year = world.year
    judge(in: world)
  }

  var context: KeyContext { .form }
  var takesText: Bool { true }

  /// What is typed, by the keys of the fields.
  var values: [String: FormValue] { form.values }

  mutating func refresh(in world: World) {
    sheet.reword(in: world)
    form.reword(sheet.fields(in: world))
    judge(in: world)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .submit: return answer(form.submit(), in: world)
    // Esc first closes the completions, then the form.
    case .back: return type(.escape, in: world)
    default: return []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] { answer(form.handle(key), in: world) }

  mutating func paste(_ text: String, in world: World) -> [Request] { answer(form.paste(text), in: world) }

  private mutating func answer(_ outcome: FormOutcome, in world: World) -> [Request] {
    switch outcome {
    case .none:
      return []
    case .changed:
      if let key = form.focusedKey { follow(key, in: world) }
      judge(in: world)
      return []
    case .submit:
      return submit(in: world)
    case .cancel:
      return [isHalfFilled ? .leave : .close]
    }
  }

  private mutating func follow(_ key: String, in world: World) {
    let before = values
    var after = before
    sheet.follow(key, &after, in: world)
    for (key, value) in after where before[key] != value { form.set(value, of: key) }
  }

  /// Works out what is wrong with the fields, and which of them have a place now.
  private mutating func judge(in world: World) {
    let judgement = sheet.judge(values, in: world)
    form.clearProblems()
    for field in form.fields {
      if judgement.hidden.contains(field.key) != field.isHidden {
        form.setHidden(!field.isHidden, of: field.key)
      }
      if field.kind == .day { form.setHint(hint(ofDay: field.key, in: world), of: field.key) }
      guard let problem = judgement.problems[field.key], wasTried || problem != .required else { continue }
      let text = world.strings.recordForm.problem(problem)
      form.setProblem(FormField.Problem(text, isAdvisory: problem.isAdvisory), of: field.key)
    }
  }

  /// The day in full as it was understood: `volgende woensdag` is typed in one word and meant in another.
  private func hint(ofDay key: String, in world: World) -> String {
    let day = DayInput.day(form.text(of: key), in: world.year, today: world.today)
    return day.map(world.format.longDate) ?? world.strings.recordForm.hint(sheet.kind, key)
  }

  private mutating func submit(in world: World) -> [Request] {
    do throws(SheetRefusal) {
      let edit = try sheet.edit(values, in: world)
      return edit.isEmpty ? [.close] : [.edit(edit), .close]
    } catch {
      wasTried = true
      judge(in: world)
      switch error {
      case .fields(let problems):
        return explain(problems, in: world)
      case .refused(let refusal):
        if case .missingField(_, let field) = refusal { form.focus(on: field) }
        let text = world.explain(refusal, since: openedAt)
        guard case .changedMeanwhile(_, _, .some) = refusal else { return [.say(Notice(.refused, text))] }
        showTheirs(in: world)
        return [.say(Notice(.refused, world.strings.recordForm.onceMore(text)))]
      }
    }
  }

  /// Who saves once more has seen what others filled in.
  private mutating func showTheirs(in world: World) {
    form.showTheirs(sheet.learnContradictions(values, in: world), in: world)
  }

  /// Goes to the first field with a problem, and says it.
  private mutating func explain(_ problems: [String: SheetProblem], in world: World) -> [Request] {
    guard let field = form.fields.first(where: { problems[$0.key] != nil }), let problem = problems[field.key]
    else { return [] }
    form.focus(on: field.key)
    let texts = world.strings.recordForm
    return [.say(Notice(.refused, texts.wrong(field.label, texts.problem(problem))))]
  }
}

extension RecordFormScreen: UnfinishedForm {
  var formKey: FormKey {
    let year = sheet.kind.isYearly ? year : nil
    return sheet.isNew ? .newRecord(sheet.kind, year) : .record(sheet.kind, id: sheet.id, year)
  }

  var isHalfFilled: Bool { values != opened }

  func summary(in world: World) -> FormSummary {
    FormSummary(title: title(in: world), lines: form.changes(since: opened, app: world.strings.app))
  }
}

extension FormState {
  /// The fields that hold something else than they did, with what they hold.
  func changes(since opened: [String: FormValue], app: AppStrings) -> [FormSummary.Line] {
    fields.compactMap { field in
      guard let value = value(of: field.key), value != opened[field.key] else { return nil }
      let text = SheetText(field: field, app: app).text(of: value)
      return FormSummary.Line(label: field.label, text: text.isEmpty ? "—" : text)
    }
  }

  /// Says at each field that somebody else has filled in otherwise what stands there now, and goes to the first.
  mutating func showTheirs(_ theirs: [String: FormValue], in world: World) {
    for field in fields {
      guard let value = theirs[field.key] else { continue }
      let text = SheetText(field: field, app: world.strings.app).text(of: value)
      setProblem(
        FormField.Problem(world.strings.recordForm.meanwhile(text.isEmpty ? world.format.unknown : text)),
        of: field.key)
    }
    if let first = fields.first(where: { theirs[$0.key] != nil }) { focus(on: first.key) }
  }
}
