import Domain

/// The fields in which a group is registered or withdrawn; the raw values are their keys.
enum GroupField: String {
  case cohort, pupils, reason
}

/// A group that is registered for a session. Whether it fits is said while it is filled in.
struct RegisterFormScreen: Screen {
  let session: RecordID<Session>
  private(set) var form: FormState
  /// The last change in the journal when the form was opened.
  private let openedAt: Int
  /// What stands in the way of the group as typed, and whether it is one already.
  private(set) var question: RegistrationQuestion?
  private(set) var isGroup = false

  /// Nil where there is no such session.
  init?(_ seed: GroupSeed, in world: World) {
    guard let session = world.alliance.session(seed.session) else { return nil }
    self.session = seed.session
    openedAt = world.lastSequence
    form = FormState(
      Self.fields(for: session, in: world),
      values: [
        GroupField.cohort.rawValue: .choice(seed.cohort.map(SessionFields.key)),
        GroupField.pupils.rawValue: .number(seed.pupils), GroupField.reason.rawValue: .text(seed.reason),
      ])
    if seed.cohort != nil { form.focus(on: GroupField.pupils.rawValue) }
    judge(in: world)
  }

  private static func fields(for session: Session, in world: World) -> [FormField] {
    let texts = world.strings.registration
    return [
      FormField(
        key: GroupField.cohort.rawValue, label: texts.classLabel,
        kind: .one(SessionFields.cohortOptions(in: world, for: session))),
      FormField(
        key: GroupField.pupils.rawValue, label: texts.pupilsLabel, kind: .number(1...9999),
        hint: texts.pupilsHint(nil)),
      FormField(
        key: GroupField.reason.rawValue, label: texts.reasonLabel, kind: .text, hint: texts.reasonHint),
    ]
  }

  var context: KeyContext { .form }
  var takesText: Bool { true }

  var cohort: CohortKey? { form.choice(of: GroupField.cohort.rawValue).flatMap(SessionFields.cohort) }
  var pupils: Int? { form.number(of: GroupField.pupils.rawValue).flatMap { 1...9999 ~= $0 ? $0 : nil } }
  var reason: String { form.text(of: GroupField.reason.rawValue) }

  mutating func refresh(in world: World) {
    if let session = world.alliance.session(session) { form.reword(Self.fields(for: session, in: world)) }
    judge(in: world)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .submit: submit(in: world)
    case .back: type(.escape, in: world)
    default: []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] { answer(form.handle(key), in: world) }

  mutating func paste(_ text: String, in world: World) -> [Request] { answer(form.paste(text), in: world) }

  private mutating func answer(_ outcome: FormOutcome, in world: World) -> [Request] {
    switch outcome {
    case .none: return []
    case .changed:
      judge(in: world)
      return []
    case .submit: return submit(in: world)
    case .cancel: return [.close]
    }
  }

  private mutating func judge(in world: World) {
    question = nil
    isGroup = false
    guard let cohort, let pupils else { return }
    isGroup = true
    question = try? Edit.register(pupils, of: cohort, for: session, today: world.today, in: world.alliance).question
  }

  private mutating func submit(in world: World) -> [Request] {
    let texts = world.strings.registration
    guard form.submit() == .submit, let cohort else {
      form.focus(on: GroupField.cohort.rawValue)
      return [.say(Notice(.refused, texts.chooseClass))]
    }
    guard let pupils else {
      form.focus(on: GroupField.pupils.rawValue)
      return [.say(Notice(.refused, texts.fillInPupils))]
    }
    do throws(Refusal) {
      let outcome = try Edit.register(
        pupils, of: cohort, for: session, reason: reason, today: world.today, in: world.alliance)
      return outcome.requests(closing: true, reason: reason, in: world)
    } catch {
      return [.say(Notice(.refused, world.explain(error, since: openedAt)))]
    }
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let width = min(area.width - 4, 76)
    let lines = effect(in: world).flatMap { Paragraph($0).lines(width: width) }
    let view = Form(form, noMatches: world.strings.app.noMatches)
    let below = max(1, lines.count) + 1
    let inner = Dialog(
      world.strings.registration.addTitle, content: Size(width: width, height: view.height(width: width) + below)
    ).draw(in: area, on: &buffer)
    let (foot, fields) = inner.splitBottom(min(below, max(2, inner.height / 2)))
    buffer.hline(x: foot.x, y: foot.y, width: foot.width, style: .border)
    for (index, line) in lines.prefix(max(0, foot.height - 1)).enumerated() {
      line.draw(in: foot.row(index + 1), on: &buffer)
    }
    return view.draw(in: fields, on: &buffer, overlay: area)
  }

  /// Whether the group fits, or what will be asked.
  private func effect(in world: World) -> [StyledText] {
    let texts = world.strings.registration
    let places = world.alliance.session(session).map(world.alliance.places)
    guard isGroup else {
      let free = places?.free.map { texts.free($0, (places?.unknownCohorts ?? 0) > 0) }
      return free.map { [StyledText($0, .muted)] } ?? []
    }
    guard let question else { return [StyledText("\(Signs.good) \(texts.fits)", .good)] }
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    let concerns = question.concerns.map { texts.concern($0, names) }.joined(separator: "; ")
    return [StyledText("\(Signs.warning) \(texts.asks)", .warning) + StyledText(concerns)]
  }
}
