import Domain

/// The fields that every change of several sessions has; the raw values are their keys.
enum BatchField: String, CaseIterable {
  /// Why what blocks is done all the same.
  case reason
  /// Leaves out what cannot be done.
  case onlyPossible

  static func all(in world: World) -> [FormField] {
    let texts = world.strings.series
    return [
      FormField(
        key: BatchField.reason.rawValue, label: texts.reasonLabel, kind: .text, hint: texts.reasonHint, isHidden: true),
      FormField(
        key: BatchField.onlyPossible.rawValue, label: texts.onlyPossibleLabel, kind: .toggle, isHidden: true),
    ]
  }
}

/// A layer that changes or makes several sessions at once: fields, and below them what would come of it, session by
/// session. Nothing is done by halves without being asked: where some cannot be done, a reason or a word settles it.
protocol BatchForm: Screen {
  var form: FormState { get set }
  var preview: BatchPreview { get set }
  func title(in world: World) -> String
  /// Brings fields, problems and preview up to date with what is filled in.
  mutating func judge(in world: World)
  /// What is asked for once the edit is made.
  var afterwards: [Request] { get }
}

extension BatchForm {
  var context: KeyContext { .form }
  var takesText: Bool { true }
  func crumbs(in world: World) -> [String] { [title(in: world)] }

  /// Nil where none is given.
  var reason: String? {
    let text = form.text(of: BatchField.reason.rawValue).trimmed
    return text.isEmpty ? nil : text
  }

  mutating func refresh(in world: World) { judge(in: world) }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .submit: return submit(in: world)
    case .back: return type(.escape, in: world)
    default: return []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    if !form.isDropdownOpen, key == .pageUp || key == .pageDown {
      preview.scroll(key == .pageUp ? -5 : 5)
      return []
    }
    return answer(form.handle(key), in: world)
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
    case .submit: return submit(in: world)
    case .cancel: return [.close]
    }
  }

  /// Shows what a batch would do, and asks for a reason or a word where some of it cannot be done.
  mutating func show(_ batch: SessionBatch?, skipped: [SkippedDay] = [], in world: World) {
    let first = preview.first
    preview = batch.map { BatchPreview($0, skipped: skipped, in: world) } ?? BatchPreview(in: world)
    preview.scroll(first)
    let refused = batch?.refused ?? []
    let isBlocked = refused.contains { if case .blocked? = $0.refusal { true } else { false } }
    form.setHidden(!isBlocked && reason == nil, of: BatchField.reason.rawValue)
    let done = batch?.results.count ?? 0
    form.setHidden(refused.isEmpty || done == 0, of: BatchField.onlyPossible.rawValue)
    form.setHint(
      world.strings.series.onlyPossibleHint(done, done + refused.count), of: BatchField.onlyPossible.rawValue)
  }

  mutating func submit(in world: World) -> [Request] {
    let texts = world.strings.series
    guard form.submit() == .submit else {
      let label = form.fields.first { $0.key == form.focusedKey }?.label ?? ""
      return [.say(Notice(.refused, world.strings.sessionForm.notChosen(label)))]
    }
    guard let batch = preview.batch else { return [.say(Notice(.refused, texts.notFilledIn))] }
    let edit = batch.edit
    guard batch.refused.isEmpty || form.isOn(BatchField.onlyPossible.rawValue) else {
      let isShown = form.fields.contains { $0.key == BatchField.reason.rawValue && !$0.isHidden }
      form.focus(on: isShown ? BatchField.reason.rawValue : BatchField.onlyPossible.rawValue)
      return [
        .say(
          Notice(
            .refused,
            edit.isEmpty && !isShown
              ? texts.noneCan
              : texts.someCannot(batch.refused.count, batch.results.count + batch.refused.count, isShown)))
      ]
    }
    guard !edit.isEmpty else { return [.say(Notice(.refused, texts.nothingToDo))] }
    return [.edit(edit)] + afterwards
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let width = min(area.width - 4, 100)
    let view = Form(form, noMatches: world.strings.app.noMatches)
    let fields = view.height(width: width)
    let below = preview.height(width: width)
    let inner = Dialog(title(in: world), content: Size(width: width, height: fields + 1 + below))
      .draw(in: area, on: &buffer)
    // What comes of it keeps at least two fifths of the room: it is what the fields are filled in for.
    let share = min(1 + below, max(inner.height - fields, inner.height * 2 / 5))
    let (bottom, top) = inner.splitBottom(share)
    let (rule, rest) = bottom.splitTop(1)
    buffer.hline(x: rule.x, y: rule.y, width: rule.width, style: .border)
    preview.draw(in: rest, on: &buffer)
    return view.draw(in: top, on: &buffer, overlay: area)
  }
}
