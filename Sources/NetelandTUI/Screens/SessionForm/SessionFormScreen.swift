import Domain

/// The form in which a session is planned or changed. What the rules find is shown while it is filled in.
struct SessionFormScreen: Screen {
  var form: FormState
  /// What is edited, with what others made of it where that was said; nil for a new session.
  private(set) var original: Session?
  /// What a new session is like, where it is a copy.
  private(set) var pattern: Session?
  let id: RecordID<Session>
  /// What a copy was made of.
  private var source: RecordID<Session>?
  /// What the fields held when the form was opened.
  private var opened: [String: FormValue] = [:]
  /// Built once for the year of the day that is typed: judging a draft is then quick enough for every key.
  var board: SchedulingBoard
  /// The last change in the journal when the form was opened.
  private let openedAt: Int
  /// The draft by which the guides stand in their order, without guides; nil while they stand by name.
  private var ranked: Session?
  private var hasForgottenReason = false
  /// What the rules say of the draft, blocking first; empty while it is no session yet.
  var findings: [Finding] = []

  init(new seed: SessionSeed, id: RecordID<Session>, in world: World) {
    original = nil
    openedAt = world.lastSequence
    self.id = id
    board = SchedulingBoard(world.alliance, year: world.year)
    form = FormState(SessionFields.all(in: world), values: SessionFields.values(seed: seed, in: world))
    judge(in: world)
    opened = form.values
  }

  /// Nil where there is no such session.
  init?(editing id: RecordID<Session>, field: SessionFields?, in world: World) {
    guard let session = world.alliance.session(id) else { return nil }
    original = session
    openedAt = world.lastSequence
    self.id = id
    board = SchedulingBoard(world.alliance, year: session.schoolYear)
    form = FormState(SessionFields.all(in: world, for: session), values: SessionFields.values(session, in: world))
    if let field { form.focus(on: field.rawValue) }
    judge(in: world)
    opened = form.values
  }

  /// A new session like another, on the next day that it would come again. Nil where there is no such session.
  init?(copying source: RecordID<Session>, as id: RecordID<Session>, in world: World) {
    guard let session = world.alliance.session(source) else { return nil }
    let days = RepeatDays(Repetition(end: .times(1)), of: session, in: world.alliance).days
    let copy = session.copied(as: id, to: days.first ?? session.day.adding(days: 7))
    original = nil
    pattern = copy
    self.source = source
    openedAt = world.lastSequence
    self.id = id
    board = SchedulingBoard(world.alliance, year: copy.schoolYear)
    form = FormState(SessionFields.all(in: world, for: session), values: SessionFields.values(copy, in: world))
    form.focus(on: SessionFields.day.rawValue)
    judge(in: world)
    opened = form.values
  }

  /// A session that is to stand in another slot, for which a reason is asked. Nil where there is no such session.
  init?(placing id: RecordID<Session>, at slot: Slot, in world: World) {
    self.init(editing: id, field: nil, in: world)
    form.set(.text(world.format.dateOnly(slot.day)), of: SessionFields.day.rawValue)
    form.set(.text(slot.start.description), of: SessionFields.start.rawValue)
    form.set(.choice(slot.venue?.text), of: SessionFields.venue.rawValue)
    judge(in: world)
    opened = form.values
    form.focus(on: SessionFields.reason.rawValue)
  }

  /// The session with other guides on it, which need a reason: that is what is asked for.
  init?(editing id: RecordID<Session>, guides: [RecordID<Guide>], in world: World) {
    self.init(editing: id, field: nil, in: world)
    form.set(.keys(guides.map(\.text)), of: SessionFields.guides.rawValue)
    judge(in: world)
    opened = form.values
    form.focus(on: SessionFields.reason.rawValue)
  }

  var context: KeyContext { .sessionForm }
  var takesText: Bool { true }

  mutating func refresh(in world: World) {
    board = SchedulingBoard(world.alliance, year: board.year)
    ranked = nil
    form.reword(SessionFields.all(in: world, for: original ?? pattern))
    judge(in: world)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .submit: return submit(in: world)
    case .whoCan:
      form.openOptions(of: SessionFields.guides.rawValue)
      return []
    // Esc first closes the completions, then the form.
    case .back: return type(.escape, in: world)
    default: return []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    let before = form.choice(of: SessionFields.workshop.rawValue)
    return answer(form.handle(key), before: before, in: world)
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    let before = form.choice(of: SessionFields.workshop.rawValue)
    return answer(form.paste(text), before: before, in: world)
  }

  private mutating func answer(_ outcome: FormOutcome, before workshop: String?, in world: World) -> [Request] {
    switch outcome {
    case .none:
      return []
    case .changed:
      takeOverWorkshop(before: workshop, in: world)
      judge(in: world)
      return []
    case .submit:
      return submit(in: world)
    case .cancel:
      return [isHalfFilled ? .leave : .close]
    }
  }

  /// Choosing another workshop brings its length along.
  private mutating func takeOverWorkshop(before: String?, in world: World) {
    guard let chosen = form.choice(of: SessionFields.workshop.rawValue), chosen != before,
      let workshop = world.alliance.workshops[RecordID(chosen)]
    else { return }
    form.set(.number(workshop.minutes), of: SessionFields.minutes.rawValue)
  }

  /// Works out what is wrong with the fields, and what the rules say of the session they make.
  mutating func judge(in world: World) {
    form.clearProblems()
    let texts = world.strings.sessionForm
    for field in [SessionFields.day, .start] where !form.text(of: field.rawValue).isEmpty {
      if field == .day, day(in: world) == nil {
        form.setProblem(FormField.Problem(dayProblem(in: world)), of: field.rawValue)
      }
      if field == .start, start == nil {
        form.setProblem(FormField.Problem(texts.noSuchTime), of: field.rawValue)
      }
    }
    form.setHint(texts.hint(.day), of: SessionFields.day.rawValue)
    if let day = day(in: world) {
      form.setHint(world.format.longDate(day), of: SessionFields.day.rawValue)
      let year = SchoolYear(containing: day)
      if board.year != year {
        board = SchedulingBoard(world.alliance, year: year)
        ranked = nil
      }
    }
    guard let draft = draft(in: world) else {
      findings = []
      form.setHidden(true, of: SessionFields.reason.rawValue)
      return
    }
    // As it will be with what others have done to it meanwhile.
    rankGuides(for: draft, in: world)
    let merged = original.flatMap { try? draft.merged(since: $0, in: world.alliance) }
    let found = board.findings(for: merged ?? draft)
    findings = found.filter { $0.severity == .blocking } + found.filter { $0.severity != .blocking }
    forgetOldReason()
    form.setHidden(
      !findings.contains { $0.severity == .blocking }, of: SessionFields.reason.rawValue)
  }

  /// A reason that was given for one clash is none for another: it is asked anew.
  private mutating func forgetOldReason() {
    guard let original, let old = original.overrides.first?.reason, !hasForgottenReason,
      form.text(of: SessionFields.reason.rawValue) == old, findings.contains(where: { $0.severity == .blocking })
    else { return }
    let known = Set(board.findings(for: original))
    guard findings.contains(where: { $0.severity == .blocking && !known.contains($0) }) else { return }
    form.set(.text(""), of: SessionFields.reason.rawValue)
    hasForgottenReason = true
  }

  /// Puts the guides in the order in which they can do it, each with why or why not; only when something that this depends
  /// on has changed.
  private mutating func rankGuides(for draft: Session, in world: World) {
    var asked = draft
    asked.guides = []
    asked.note = nil
    guard asked != ranked else { return }
    ranked = asked
    form.setOptions(
      SessionFields.guideOptions(board.guideOffers(for: draft), in: world), of: SessionFields.guides.rawValue)
  }

  private mutating func submit(in world: World) -> [Request] {
    // A text that was typed to find something and found nothing would be lost without a word.
    guard form.submit() == .submit else {
      let texts = world.strings.sessionForm
      let field = form.focusedKey.flatMap(SessionFields.init(rawValue:)).map(texts.label) ?? ""
      return [.say(Notice(.refused, texts.notChosen(field)))]
    }
    guard let draft = draft(in: world) else {
      return missing(in: world)
    }
    if draft.status == .held, draft.day > world.today {
      form.focus(on: SessionFields.day.rawValue)
      return [.say(Notice(.refused, world.strings.agenda.notYet(world.format.dayAndMonth(draft.day))))]
    }
    let reason = form.text(of: SessionFields.reason.rawValue)
    let rules = Set(findings.filter { $0.severity == .blocking }.map(\.rule))
    let reasons = reason.isEmpty ? [:] : Dictionary(uniqueKeysWithValues: rules.map { ($0, reason) })
    do throws(Refusal) {
      let edit: Edit
      if let original {
        // For how much of a series is asked before the rules have their say: what moves as a whole makes room for itself.
        let merged = try draft.merged(since: original, in: world.alliance)
        if let present = world.alliance.session(id), merged != present,
          let work = SeriesWork(
            .change(SessionChange(from: present, to: merged)), on: id, reason: reason.isEmpty ? nil : reason,
            in: world.alliance)
        {
          return [.start(.chooseScope(work))]
        }
        edit = try Edit.edit(draft, since: original, reasons: reasons, in: world.alliance)
      } else {
        edit = try Edit.schedule(draft, reasons: reasons, in: world.alliance)
      }
      if edit.isEmpty { return [.close] }
      return [.edit(edit), .close, .focus(.session(draft.id))]
    } catch .blocked {
      form.focus(on: SessionFields.reason.rawValue)
      return [.say(Notice(.refused, world.strings.sessionForm.reasonNeeded))]
    } catch {
      let text = world.explain(error, since: openedAt)
      guard case .changedMeanwhile(_, _, let field?) = error else { return [.say(Notice(.refused, text))] }
      if let key = SessionFields(recordField: field) { form.focus(on: key.rawValue) }
      // Who saves once more knows of it, and gets what is typed here.
      if let present = world.alliance.session(id) { original = original?.knowing([field], of: present) }
      return [.say(Notice(.refused, world.strings.recordForm.onceMore(text)))]
    }
  }

  /// Goes to the first field that has to be filled in, and says so.
  private mutating func missing(in world: World) -> [Request] {
    let texts = world.strings.sessionForm
    let field: SessionFields =
      form.choice(of: SessionFields.workshop.rawValue) == nil
      ? .workshop : day(in: world) == nil ? .day : start == nil ? .start : .minutes
    form.focus(on: field.rawValue)
    let isFilled = field == .day || field == .start ? !form.text(of: field.rawValue).isEmpty : false
    let text = !isFilled ? texts.fillIn(texts.label(field)) : field == .day ? dayProblem(in: world) : texts.noSuchTime
    return [.say(Notice(.refused, text))]
  }
}

extension SessionFormScreen: UnfinishedForm {
  var formKey: FormKey {
    if original != nil { return .session(id) }
    return source.map(FormKey.copySession) ?? .newSession
  }
  var isHalfFilled: Bool { form.values != opened }

  mutating func putAway() { board = SchedulingBoard(Alliance(), year: board.year) }

  func summary(in world: World) -> FormSummary {
    FormSummary(title: title(in: world), lines: form.changes(since: opened, app: world.strings.app))
  }
}
