import Domain

extension AppState {
  /// The smallest terminal that shows anything useful.
  static let smallest = Size(width: 40, height: 10)

  /// The rows that what was refused may take, which leaves something above them on the smallest terminal.
  private static let statusRows = 4

  /// Draws everything, and says where the hardware cursor stands.
  func draw(on buffer: inout Buffer) -> Point? {
    let bounds = buffer.bounds
    guard bounds.width >= AppState.smallest.width, bounds.height >= AppState.smallest.height else {
      let text = world.strings.app.tooSmall(AppState.smallest.width, AppState.smallest.height)
      Paragraph(StyledText(text, .warning)).draw(in: bounds, on: &buffer)
      return nil
    }
    let (head, below) = bounds.splitTop(1)
    let (foot, middle) = below.splitBottom(1)
    let (status, body) = middle.splitBottom(1)
    drawHead(in: head, on: &buffer)
    var cursor = screens[shown.rawValue].draw(in: body, on: &buffer, world: world)
    for layer in layers {
      // A layer does not share the mouse with what is below it.
      buffer.note(body, .nothing)
      cursor = layer.draw(in: body, on: &buffer, world: world)
    }
    drawStatus(in: status, on: &buffer)
    Footer(hints).draw(in: foot, on: &buffer)
    // Where nothing can be selected, reading begins at the start.
    return cursor ?? body.origin
  }

  /// The tabs at the left; then where one is; at the right what is in view and on which day.
  private func drawHead(in area: Rect, on buffer: inout Buffer) {
    let texts = world.strings.app
    let year = world.year.description
    let isPast = world.year != SchoolYear(containing: world.today)
    // Whoever looks at another year is told so, whatever gives way.
    let tabs = isPast ? area.splitRight(displayWidth(of: year) + 2).rest : area
    let used = TabBar(ScreenID.allCases.map(texts.screen), selected: shown.rawValue).draw(in: tabs, on: &buffer)
    let crumbs = layers.reduce(screens[shown.rawValue].crumbs(in: world)) { $0 + $1.crumbs(in: world) }
    // What always stands there gives way to where one is, but for the year and the day.
    let place = crumbs.isEmpty ? 0 : AppState.crumbsWidth
    let room = area.width - used - 2
    let day = world.format.date(world.today)
    let badge = isDemo ? texts.demo + "  " : ""
    // As much as there is room for, the year in view last of all to go.
    let candidates: [() -> String] = [
      { "\(badge)\(world.alliance.profile.name)  \(year)  \(day)" }, { "\(badge)\(year)  \(day)" },
      { "\(year)  \(day)" }, { year },
    ]
    guard
      let text = candidates.enumerated().lazy.map({ ($0 == 0 ? place : 0, $1()) })
        .first(where: { $0.0 + displayWidth(of: $0.1) <= room })?.1
    else { return }
    buffer.put(
      text, x: area.x, y: area.y, width: area.width - 1, alignment: .right, style: isPast ? .warning : .muted)
    guard !crumbs.isEmpty else { return }
    let free = Rect(x: area.x + used + 2, y: area.y, width: room - displayWidth(of: text) - 2, height: 1)
    Crumbs([world.strings.app.screen(shown)] + crumbs).draw(in: free, on: &buffer)
  }

  /// What most of them take.
  private static let crumbsWidth = 44

  /// What was just done or refused at the left; whether all is on the disk, and what is wrong with the files, at the
  /// right.
  private func drawStatus(in area: Rect, on buffer: inout Buffer) {
    let texts = world.strings.app
    var right: StyledText = ""
    if world.readOnly != nil {
      right = StyledText(texts.readOnlyBadge, .warning)
    } else if !unsaved.isEmpty || !world.choosing.isEmpty {
      right = StyledText(texts.saving, .muted)
    } else if filesBehind {
      right = StyledText("! " + texts.filesBehindBadge, .warning)
    } else if notice?.weight == .done {
      right = StyledText("✓ " + texts.saved, .good)
    }
    if !world.conflicts.isEmpty {
      right = StyledText("! " + world.strings.conflicts.badge(world.conflicts.count) + "  ", .bad) + right
    }
    if !world.problems.isEmpty {
      right = StyledText("! " + texts.problemsFound(world.problems.count) + "  ", .bad) + right
    }
    // What asks for something comes first: the rest may be cut.
    let parts = news?.weight == .warning ? [news, notice] : [notice, news]
    var left: StyledText = ""
    for part in parts.compactMap(\.self) {
      left += (left.isEmpty ? "" : StyledText("  ·  ", .muted)) + styled(part)
    }
    if left.isEmpty, layers.isEmpty, let hint { left = StyledText(text(of: hint), .muted) }
    let line = StatusLine(left, right: right)
    // Why something was refused, and by whom, is said to its end: over what is above, until the next key.
    let isWhole = parts.contains { $0?.weight == .refused || $0?.weight == .warning }
    let height = isWhole ? min(line.height(width: area.width), AppState.statusRows) : 1
    line.draw(in: Rect(x: area.x, y: area.bottom - height, width: area.width, height: height), on: &buffer)
  }

  private func styled(_ notice: Notice) -> StyledText {
    switch notice.weight {
    case .done: StyledText(notice.text, .text)
    case .hint: StyledText(notice.text, .muted)
    case .warning: StyledText("! " + notice.text, .warning)
    case .refused: StyledText("! " + notice.text, .bad)
    }
  }

  /// The keys that matter most now, from the binding table.
  private var hints: [Footer.Item] {
    let texts = world.strings.actions
    return keys.footer(in: contexts).map { binding in
      Footer.Item(
        key: binding.key, text: texts[binding.action].short, disabledReason: refusal(of: binding.action),
        priority: -binding.weight)
    }
  }
}
