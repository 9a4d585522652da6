/// The keys that hold where the help was asked for, made from the binding table.
struct HelpScreen: Screen {
  private let bindings: [KeyBinding]
  private var offset = 0

  init(bindings: [KeyBinding], _ world: World) {
    self.bindings = bindings
  }

  var context: KeyContext { .help }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    let (inner, help) = layout(in: Rect(world.room), world: world)
    let last = max(0, help.height(width: inner.width) - inner.height)
    switch action {
    case .down: offset = min(last, offset + 1)
    case .up: offset = max(0, offset - 1)
    case .pageDown: offset = min(last, offset + inner.height)
    case .pageUp: offset = max(0, offset - inner.height)
    case .first: offset = 0
    case .last: offset = last
    case .back: return [.close]
    default: break
    }
    return []
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let (inner, help) = layout(in: area, world: world)
    Dialog(world.strings.app.helpTitle, content: inner.size).draw(in: area, on: &buffer)
    help.draw(in: inner, offset: offset, on: &buffer)
    buffer.note(inner, .list(isFocused: true))
    return nil
  }

  private func layout(in area: Rect, world: World) -> (inner: Rect, help: KeyHelp) {
    let help = KeyHelp(groups(in: world))
    let width = area.width - 4
    let size = Size(width: width, height: min(area.height - 2, help.height(width: width)))
    return (Dialog(world.strings.app.helpTitle, content: size).layout(in: area).inner, help)
  }

  private func groups(in world: World) -> [KeyHelp.Group] {
    KeyContext.allCases.compactMap { context in
      let entries = bindings.filter { $0.context == context }.map { binding in
        KeyHelp.Entry(
          binding.keys.map(\.label).joined(separator: " "), world.strings.actions[binding.action].long)
      }
      return entries.isEmpty ? nil : KeyHelp.Group(world.strings.app.helpGroup(context), entries)
    }
  }
}
