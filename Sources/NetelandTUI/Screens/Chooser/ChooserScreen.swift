import Domain

/// The sessions that wait for numbers: held ones without, and those whose day is past. Enter records one.
struct ChooserScreen: Screen {
  private var sessions: [Session] = []
  private var list = ListState()

  init(in world: World) {
    refresh(in: world)
  }

  var context: KeyContext { .evidence }

  mutating func refresh(in world: World) {
    sessions = world.figures.attention.items.compactMap { item in
      guard item.reason == .heldWithoutNumbers || item.reason == .overdue, case .session(let id) = item.subject
      else { return nil }
      return world.alliance.session(id)
    }
    list.clamp(count: sessions.count)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      list.move(move, count: sessions.count, page: world.room.height - 6)
      return []
    }
    switch action {
    case .open, .recordParticipation:
      return sessions.isEmpty ? [] : [.start(.recordParticipation(sessions[list.selected].id))]
    case .editSession:
      return sessions.isEmpty ? [] : [.start(.editSession(sessions[list.selected].id))]
    case .back:
      return [.close]
    default:
      return []
    }
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.recording
    let size = Size(width: min(area.width - 4, 90), height: min(area.height - 2, max(3, sessions.count + 1)))
    let inner = Dialog(texts.waitingTitle, content: size).draw(in: area, on: &buffer)
    let table = Table(
      columns: [
        TableColumn(texts.day, .fixed(14)), TableColumn(texts.workshop, .flexible(min: 16, weight: 2)),
        TableColumn(texts.schools, .flexible(min: 10, weight: 1), priority: 1),
      ],
      rowCount: sessions.count, emptyText: StyledText(texts.noneWaiting, .good)
    ) { row, column in
      let session = sessions[row]
      switch column {
      case 0: return StyledText(world.format.date(session.day))
      case 1: return StyledText(world.alliance.workshops[session.workshop]?.title ?? session.workshop.text)
      default:
        let names = Set(session.participation.map(\.school)).sorted().compactMap { world.alliance.schools[$0]?.name }
        return StyledText(names.joined(separator: ", "), .muted)
      }
    }
    let layout = table.draw(in: inner, state: list, on: &buffer)
    return layout.point(ofRow: list.selected)
  }
}

extension ListMove {
  /// The movement that an action asks for; nil where it asks for something else.
  init?(_ action: Action) {
    switch action {
    case .up: self = .up
    case .down: self = .down
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .first: self = .first
    case .last: self = .last
    default: return nil
    }
  }
}
