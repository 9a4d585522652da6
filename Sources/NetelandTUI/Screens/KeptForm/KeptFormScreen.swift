import Domain

/// The question whether to go on with a form that was left half filled in.
struct KeptFormScreen: Screen {
  let task: Task
  private var form: any UnfinishedForm
  private(set) var summary: FormSummary

  /// Lines of what is filled in that are shown.
  private static let limit = 6

  init(_ task: Task, _ form: any UnfinishedForm, in world: World) {
    self.task = task
    self.form = form
    summary = FormSummary(title: "", lines: [])
    refresh(in: world)
  }

  var context: KeyContext { .keptForm }
  // So that no key of the screen below does something while the question stands.
  var takesText: Bool { true }

  mutating func refresh(in world: World) {
    form.refresh(in: world)
    summary = form.summary(in: world)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .goOnWithForm: [.close, .resume(task)]
    case .beginAnew: [.close, .beginAnew(task)]
    case .back: [.close]
    default: []
    }
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.keptForm
    let width = min(area.width - 4, 72)
    let question = Paragraph(StyledText(texts.question))
    let below = question.height(width: width)
    let shown = max(0, min(summary.lines.count, KeptFormScreen.limit, area.height - below - 5))
    let inner = Dialog(texts.title, content: Size(width: width, height: shown + 2 + below)).draw(in: area, on: &buffer)
    StyledText(summary.title, .title).draw(in: inner.row(0), on: &buffer)
    let labels = summary.lines.prefix(shown).reduce(0) { max($0, displayWidth(of: $1.label)) }
    for (index, line) in summary.lines.prefix(shown).enumerated() {
      let row = inner.row(1 + index)
      StyledText("  " + line.label, .muted).draw(in: row, on: &buffer)
      let x = row.x + labels + 4
      StyledText(line.text).draw(
        in: Rect(x: x, y: row.y, width: max(0, row.right - x), height: 1), on: &buffer)
    }
    let (rows, _) = inner.splitBottom(below)
    question.draw(in: rows, on: &buffer)
    return rows.origin
  }
}
