import Domain

/// What is wrong in the folder, each with its place: with the files first, then what does not fit together in files that
/// are well formed. The rest of the folder is shown all the same. Last come the settings that do not hold.
struct ProblemsScreen: Screen {
  private var list = ListState()
  private var lines: [String] = []

  init(in world: World) {
    refresh(in: world)
  }

  mutating func refresh(in world: World) {
    let texts = world.strings.problems
    let check = DataCheck(world.alliance, besides: world.problems)
    lines = world.problems.map(texts.text) + check.problems.map { texts.text($0, in: world.alliance) }
    lines += world.settingProblems.map { world.strings.settings.text($0, world.strings.problems) }
    list.select(list.selected, count: lines.count)
  }

  var context: KeyContext { .problems }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      list.move(move, count: lines.count, page: world.room.height - 4)
      return []
    }
    return action == .back ? [.close] : []
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.app
    let size = Size(width: area.width - 4, height: min(area.height - 2, max(4, lines.count + 4)))
    let inner = Dialog(texts.problemsFound(lines.count), content: size).draw(in: area, on: &buffer)
    guard !lines.isEmpty else {
      StyledText("✓ " + texts.empty.problems, .good).draw(in: inner.row(0), on: &buffer)
      return inner.origin
    }
    let (whole, rows) = inner.splitBottom(3)
    let table = Table(
      columns: [TableColumn("", .flexible(min: 20, weight: 1))], rowCount: lines.count,
      hasHeader: false
    ) { row, _ in
      StyledText(lines[row])
    }
    let layout = table.draw(in: rows, state: list, on: &buffer)
    // A long one is cut in the list; here it is whole.
    Paragraph(StyledText(lines[min(list.selected, lines.count - 1)], .warning)).draw(in: whole, on: &buffer)
    return layout.point(ofRow: list.selected)
  }
}
