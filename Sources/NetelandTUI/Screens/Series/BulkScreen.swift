import Domain

/// What can be done to marked sessions.
enum BulkAction: String, CaseIterable, Sendable {
  case confirm, hold, cancel, move, addGuide, replaceGuide, venue

  /// What an action on one session is on all that are marked; nil where it is for one alone.
  init?(_ action: Action) {
    switch action {
    case .confirmSession: self = .confirm
    case .markHeld: self = .hold
    case .cancelSession: self = .cancel
    case .moveSession: self = .move
    case .editSession: self = .addGuide
    default: return nil
    }
  }
}

/// The fields of what is done to marked sessions; the raw values are their keys.
enum BulkField: String, CaseIterable {
  case action, to, start, guide, by, venue, why

  func isShown(for action: BulkAction) -> Bool {
    switch self {
    case .action: true
    case .to, .start: action == .move
    case .guide: action == .addGuide || action == .replaceGuide
    case .by: action == .replaceGuide
    case .venue: action == .venue
    case .why: action == .cancel
    }
  }
}

/// One change of all marked sessions.
struct BulkScreen: BatchForm {
  var form: FormState
  var preview: BatchPreview
  private let sessions: [RecordID<Session>]

  /// Nil where none of the sessions is there.
  init?(_ sessions: [RecordID<Session>], _ action: BulkAction, in world: World) {
    let found = sessions.compactMap(world.alliance.session)
    guard !found.isEmpty else { return nil }
    self.sessions = sessions
    preview = BatchPreview(in: world)
    form = FormState(
      Self.fields(of: found, in: world) + BatchField.all(in: world),
      values: [BulkField.action.rawValue: .choice(action.rawValue)])
    judge(in: world)
    // What was asked for by its key needs no choosing.
    if let first = BulkField.allCases.first(where: { $0 != .action && $0.isShown(for: action) }) {
      form.focus(on: first.rawValue)
    }
  }

  mutating func refresh(in world: World) {
    form.reword(Self.fields(of: sessions.compactMap(world.alliance.session), in: world) + BatchField.all(in: world))
    judge(in: world)
  }

  private static func fields(of sessions: [Session], in world: World) -> [FormField] {
    let texts = world.strings.series
    let alliance = world.alliance
    let theirs = Set(sessions.flatMap(\.guides))
    func guides(where isOffered: (Guide) -> Bool) -> [FormOption] {
      alliance.guides.filter(isOffered).map {
        FormOption(key: $0.id.text, label: $0.name, detail: world.strings.words.guideRole($0.role))
      }
    }
    return BulkField.allCases.map { field in
      let kind: FormField.Kind =
        switch field {
        case .action:
          .choice(BulkAction.allCases.map { FormOption(key: $0.rawValue, label: texts.bulk($0)) })
        case .to: .day
        case .start: .time
        // Those of the sessions first: they are the ones that are replaced.
        case .guide:
          .one(guides { theirs.contains($0.id) } + guides { !$0.retired && !theirs.contains($0.id) })
        case .by: .one(guides { !$0.retired })
        case .venue:
          .one(
            alliance.venues.filter { !$0.retired }.map {
              FormOption(key: $0.id.text, label: $0.name, detail: $0.address.municipality)
            })
        case .why: .text
        }
      return FormField(
        key: field.rawValue, label: texts.bulkLabel(field), kind: kind, hint: texts.bulkHint(field))
    }
  }

  var action: BulkAction { form.choice(of: BulkField.action.rawValue).flatMap(BulkAction.init) ?? .confirm }

  func title(in world: World) -> String {
    world.strings.series.bulkTitle(sessions.count { world.alliance.session($0) != nil })
  }

  mutating func judge(in world: World) {
    form.clearProblems()
    for field in BulkField.allCases { form.setHidden(!field.isShown(for: action), of: field.rawValue) }
    let texts = world.strings.series
    form.setHint(texts.bulkHint(.to), of: BulkField.to.rawValue)
    let to = form.text(of: BulkField.to.rawValue)
    if action == .move, !to.isEmpty {
      switch dayChange(in: world) {
      case .to(let day): form.setHint(world.format.longDate(day), of: BulkField.to.rawValue)
      case .by: break
      case nil: form.setProblem(FormField.Problem(texts.noSuchMove), of: BulkField.to.rawValue)
      }
    }
    let start = form.text(of: BulkField.start.rawValue)
    if action == .move, !start.isEmpty, DayInput.time(start) == nil {
      form.setProblem(FormField.Problem(world.strings.sessionForm.noSuchTime), of: BulkField.start.rawValue)
    }
    show(
      sessionAction(in: world).map { SessionBatch($0, on: sessions, reason: reason, in: world.alliance) }, in: world)
  }

  private func dayChange(in world: World) -> SessionChange.DayChange? {
    DayChangeInput.read(form.text(of: BulkField.to.rawValue), in: world.year, today: world.today)
  }

  /// Nil while something is missing that it needs, or cannot be read.
  private func sessionAction(in world: World) -> SessionAction? {
    var change = SessionChange()
    let guide = form.choice(of: BulkField.guide.rawValue).map { RecordID<Guide>($0) }
    switch action {
    case .confirm: return .confirm
    case .hold: return .hold(today: world.today)
    case .cancel:
      let why = form.text(of: BulkField.why.rawValue).trimmed
      return why.isEmpty ? nil : .cancel(reason: why)
    case .move:
      let start = form.text(of: BulkField.start.rawValue)
      change.day = dayChange(in: world)
      change.start = DayInput.time(start).map { .to($0) }
      if change.start == nil, !start.isEmpty { return nil }
      if change.day == nil, !form.text(of: BulkField.to.rawValue).isEmpty || start.isEmpty { return nil }
    case .addGuide:
      guard let guide else { return nil }
      change.guides = [.add(guide)]
    case .replaceGuide:
      guard let guide else { return nil }
      let by = form.choice(of: BulkField.by.rawValue).map { RecordID<Guide>($0) }
      change.guides = [by.map { .replace(guide, by: $0) } ?? .remove(guide)]
    case .venue:
      if !form.query(of: BulkField.venue.rawValue).isEmpty { return nil }
      change.venue = .init(form.choice(of: BulkField.venue.rawValue).map { RecordID($0) })
    }
    return .change(change)
  }

  var afterwards: [Request] { [.close] }
}

/// Where several sessions are moved to: a day, or so much later or earlier.
enum DayChangeInput {
  /// `+7`, `-3d`, `+1w`, `-2 weken`; else a day as people type it.
  static func read(_ text: String, in year: SchoolYear, today: Day) -> SessionChange.DayChange? {
    guard let sign = text.trimmed.first, sign == "+" || sign == "-" else {
      return DayInput.day(text, in: year, today: today).map { .to($0) }
    }
    let text = text.filter { $0 != " " }.lowercased()
    let digits = text.dropFirst().prefix { ("0"..."9").contains($0) }
    guard let number = Int(digits), number <= 1000 else { return nil }
    let step: Int
    switch text.dropFirst(1 + digits.count) {
    case "", "d", "dag", "dagen", "day", "days": step = 1
    case "w", "week", "weken", "weeks": step = 7
    default: return nil
    }
    return .by(days: (sign == "-" ? -1 : 1) * number * step)
  }
}
