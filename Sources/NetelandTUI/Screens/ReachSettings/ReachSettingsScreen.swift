import Domain

/// What counts as reached, as a form: the effect of each choice is shown at once, all of it is kept as one edit, and Esc drops
/// it. The other targets stand below, each in a line.
struct ReachSettingsScreen: Screen {
  private(set) var form: FormState
  /// The target's place among those of the alliance; nil for one that is added.
  let place: Int?
  private let original: AllianceProfile
  private let asOf: Day?
  private var fields: [SheetField<Target>]
  private let openedAt: Int
  private var wasTried = false
  /// The alliance as whoever fills this in knows it: as it was, with what others made of it where that has been said.
  private var known: AllianceProfile

  /// The target as it is by now, and what it comes to.
  private(set) var draft: Target
  private(set) var preview: ReachTotal
  /// What it comes to as long as nothing is kept; nil for a target that is added.
  private(set) var before: ReachTotal?
  /// The alliance's targets, as they are kept.
  private(set) var lines: [TargetLine] = []

  static let nameKey = "name"
  static let removeKey = "remove"

  /// - Parameters:
  ///   - place: which target; nil adds one. A place without a target is that of the usual one, which is made the alliance's own.
  ///   - asOf: the day that is looked back to, as in `ReachLook`.
  init(target place: Int?, asOf: Day? = nil, in world: World) {
    original = world.alliance.profile
    known = original
    self.asOf = asOf
    self.place = place
    openedAt = world.lastSequence
    fields = Self.fields(in: world)
    let targets = original.targets
    draft = place.flatMap { targets.indices.contains($0) ? targets[$0] : nil } ?? Target()
    let draft = draft
    form = FormState(
      Self.formFields(fields, of: draft, canRemove: place != nil && targets.count > 1, in: world),
      values: Dictionary(uniqueKeysWithValues: fields.map { ($0.key, $0.get(draft)) }))
    if place != nil { form.focus(on: "percent") }
    let look = ReachLook(world, target: draft, asOf: asOf)
    preview = ReachTotal(look.report, on: look.lastDay)
    before = place == nil ? nil : preview
    lines = TargetLine.all(in: world, asOf: asOf)
  }

  private static func fields(in world: World) -> [SheetField<Target>] {
    [SheetField<Target>.text(nameKey, \.name).atMost(60)] + Target.fields(in: world)
  }

  private static func formFields(
    _ fields: [SheetField<Target>], of draft: Target, canRemove: Bool, in world: World
  ) -> [FormField] {
    let texts = world.strings.reachSettings
    return fields.map { field in
      FormField(
        key: field.key, label: world.strings.recordForm.label(.alliance, field.key, world.strings.words),
        kind: field.kind, hint: texts.hint(field.key), isHidden: !field.isShown(draft), maxLength: field.maxLength)
    } + [FormField(key: removeKey, label: texts.remove, kind: .toggle, isHidden: !canRemove)]
  }

  var context: KeyContext { .form }
  var takesText: Bool { true }

  mutating func refresh(in world: World) {
    lines = TargetLine.all(in: world, asOf: asOf)
    if let place, lines.indices.contains(place) { before = lines[place].total }
    fields = Self.fields(in: world)
    form.reword(
      Self.formFields(fields, of: draft, canRemove: place != nil && original.targets.count > 1, in: world))
    judge(in: world)
    work(out: draft, in: world)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .submit: return answer(form.submit(), in: world)
    case .back: return type(.escape, in: world)
    default: return []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] { answer(form.handle(key), in: world) }

  mutating func paste(_ text: String, in world: World) -> [Request] { answer(form.paste(text), in: world) }

  private mutating func answer(_ outcome: FormOutcome, in world: World) -> [Request] {
    switch outcome {
    case .none: return []
    case .cancel: return [.close]
    case .submit: return submit(in: world)
    case .changed:
      judge(in: world)
      let chosen = target.target
      if chosen != draft { work(out: chosen, in: world) }
      return []
    }
  }

  /// The target as far as the form makes one, and what is wrong with it.
  private var target: (target: Target, problems: [String: SheetProblem]) {
    var target = place.flatMap { original.targets.indices.contains($0) ? original.targets[$0] : nil } ?? Target()
    var problems: [String: SheetProblem] = [:]
    for field in fields {
      guard let value = form.value(of: field.key) else { continue }
      if field.isRequired, value.isEmpty {
        problems[field.key] = .required
      } else if value != field.get(target) {
        problems[field.key] = field.set(&target, value)
      }
    }
    // What stands under each other needs a name to be told apart.
    if place == nil, target.name.isEmpty { problems[Self.nameKey] = .required }
    for field in fields where !field.isShown(target) { problems[field.key] = nil }
    return (target, problems)
  }

  private mutating func judge(in world: World) {
    let (target, problems) = target
    form.clearProblems()
    for field in fields {
      form.setHidden(!field.isShown(target), of: field.key)
      guard let problem = problems[field.key], wasTried || problem != .required else { continue }
      form.setProblem(FormField.Problem(world.strings.recordForm.problem(problem)), of: field.key)
    }
  }

  private mutating func work(out target: Target, in world: World) {
    draft = target
    let look = ReachLook(world, target: target, asOf: asOf)
    preview = ReachTotal(look.report, on: look.lastDay)
  }

  private mutating func submit(in world: World) -> [Request] {
    let (target, problems) = target
    if form.isOn(Self.removeKey) { return keep(target, in: world) }
    guard let field = form.fields.first(where: { problems[$0.key] != nil }), let problem = problems[field.key]
    else { return keep(target, in: world) }
    wasTried = true
    judge(in: world)
    form.focus(on: field.key)
    let texts = world.strings.recordForm
    return [.say(Notice(.refused, texts.wrong(field.label, texts.problem(problem))))]
  }

  private mutating func keep(_ target: Target, in world: World) -> [Request] {
    var profile = original
    if let place, profile.targets.indices.contains(place) {
      if form.isOn(Self.removeKey) {
        profile.targets.remove(at: place)
      } else {
        profile.targets[place] = target
      }
    } else {
      profile.targets.append(target)
    }
    do throws(Refusal) {
      let edit = try Edit.edit(
        profile, since: known, at: EveryYear(), in: world.alliance)
      return edit.isEmpty ? [.close] : [.edit(edit), .close]
    } catch {
      let text = world.explain(error, since: openedAt)
      guard case .changedMeanwhile(_, _, .some) = error else { return [.say(Notice(.refused, text))] }
      let present = world.alliance.profile
      known = known.knowing(profile.merged(since: known, with: present).contradictions, of: present)
      showTheirs(present, in: world)
      return [.say(Notice(.refused, world.strings.recordForm.onceMore(text)))]
    }
  }
}

extension ReachSettingsScreen {
  /// Says at each field that somebody else has filled in otherwise what stands there now.
  private mutating func showTheirs(_ present: AllianceProfile, in world: World) {
    guard let place, present.targets.indices.contains(place), original.targets.indices.contains(place) else { return }
    var theirs: [String: FormValue] = [:]
    for field in fields {
      let value = field.get(present.targets[place])
      if value != field.get(original.targets[place]), value != form.value(of: field.key) { theirs[field.key] = value }
    }
    form.showTheirs(theirs, in: world)
  }
}

/// One of the alliance's targets with what it comes to: a line of a list.
struct TargetLine: Equatable, Sendable {
  let name: String
  let definition: ReachDefinition
  let total: ReachTotal

  static func all(in world: World, asOf: Day?) -> [TargetLine] {
    world.alliance.profile.targets.map { target in
      let look = ReachLook(world, target: target, asOf: asOf)
      return TargetLine(
        name: target.name, definition: look.report.definition, total: ReachTotal(look.report, on: look.lastDay))
    }
  }
}
