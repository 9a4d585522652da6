import Domain

/// What is wrong with the files of the folder, each with its place. The rest of the folder is shown all the same.
struct ProblemsScreen: Screen {
  private var list = ListState()

  init(in world: World) {}

  var context: KeyContext { .help }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      list.move(move, count: world.problems.count, page: world.room.height - 4)
      return []
    }
    return action == .back ? [.close] : []
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.app
    let size = Size(width: area.width - 4, height: min(area.height - 2, max(4, world.problems.count + 4)))
    let inner = Dialog(texts.problemsFound(world.problems.count), content: size).draw(in: area, on: &buffer)
    guard !world.problems.isEmpty else {
      StyledText("✓ " + texts.empty.problems, .good).draw(in: inner.row(0), on: &buffer)
      return nil
    }
    let (whole, lines) = inner.splitBottom(3)
    let table = Table(
      columns: [TableColumn("", .flexible(min: 20, weight: 1))], rowCount: world.problems.count,
      hasHeader: false
    ) { row, _ in
      StyledText(world.strings.problems.text(world.problems[row]))
    }
    let layout = table.draw(in: lines, state: list, on: &buffer)
    // A long one is cut in the list; here it is whole.
    let chosen = world.problems[min(list.selected, world.problems.count - 1)]
    Paragraph(StyledText(world.strings.problems.text(chosen), .warning)).draw(in: whole, on: &buffer)
    return layout.point(ofRow: list.selected)
  }
}
