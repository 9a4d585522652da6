import Domain

/// The palette: every action that holds below it and every record with a name, found while it is typed. Enter does it, or
/// goes there.
struct PaletteScreen: Screen {
  private let offers: [ActionOffer]
  private(set) var answer = TextFieldState(maxLength: 80)
  private(set) var list = ListState()
  private(set) var found: [PaletteEntry] = []
  /// How many there are, of which only the best are kept.
  private var total = 0
  private var query = Query("")
  private var index: PaletteIndex

  /// Nobody looks further down than this: another letter is quicker.
  private static let mostFound = 200

  init(_ offers: [ActionOffer], in world: World) {
    self.offers = PaletteScreen.arranged(offers)
    index = PaletteIndex(self.offers, in: world)
    find()
  }

  /// Each action once, under the keys that are nearest; what only moves about comes last.
  private static func arranged(_ offers: [ActionOffer]) -> [ActionOffer] {
    var known: Set<Action> = [.palette]
    let once = offers.filter { known.insert($0.action).inserted }
    return once.filter { $0.binding.context != .list } + once.filter { $0.binding.context == .list }
  }

  var context: KeyContext { .choice }
  var takesText: Bool { true }

  mutating func refresh(in world: World) {
    index = PaletteIndex(offers, in: world)
    find()
  }

  /// Before anything is typed there are the actions; records are too many to be looked through.
  private mutating func find() {
    query = Query(answer.text)
    if query.isEmpty {
      found = offers.indices.map { .action($0) }
      total = found.count
    } else {
      let finding = index.names.find(query, limit: PaletteScreen.mostFound)
      found = finding.entries.map { index.entries[$0] }
      total = finding.total
    }
    list.clamp(count: found.count)
  }

  private var selected: PaletteEntry? { found.indices.contains(list.selected) ? found[list.selected] : nil }

  // MARK: Keys

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .choose:
      switch selected {
      case .action(let place): return [.perform(offers[place].action)]
      case let entry?:
        guard let goal = entry.destination(in: world.alliance) else { return [] }
        return [.close, .show(goal.screen, goal.focus)]
      case nil: return [.say(Notice(.refused, world.strings.app.noMatches))]
      }
    case .back:
      return [.close]
    default:
      return []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    if let move = ListMove(whileTyping: key) {
      let height = listHeight(in: world.room)
      list.move(move, count: found.count, page: height)
      list.ensureVisible(height: height, count: found.count)
    } else if answer.handle(key) == .changed {
      findAgain()
    }
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    if answer.paste(text) { findAgain() }
    return []
  }

  /// What is typed is about the first that is found.
  private mutating func findAgain() {
    list = ListState()
    find()
  }

  // MARK: Drawing

  /// The box keeps its height while what is found grows and shrinks.
  private func listHeight(in room: Size) -> Int { max(1, min(room.height - 4, 20)) }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.palette
    let size = Size(width: min(area.width - 4, 96), height: listHeight(in: area.size) + 2)
    let inner = Dialog(texts.title, content: size).draw(in: area, on: &buffer)
    let (line, rest) = inner.splitTop(1)
    let (foot, body) = rest.splitBottom(1)
    let count = query.isEmpty ? "" : world.format.number(total)
    let (counter, field) = line.splitRight(displayWidth(of: count) + (count.isEmpty ? 0 : 2))
    StyledText(count, .muted).draw(in: counter, on: &buffer, alignment: .right)
    let cursor = TextField(answer, placeholder: texts.placeholder).draw(in: field, on: &buffer)
    let widest = found.prefix(list.offset + body.height).dropFirst(list.offset).reduce(0) {
      max($0, displayWidth(of: sign(of: $1, in: world)))
    }
    Table(
      columns: [
        TableColumn("", .flexible(min: 16, weight: 1), priority: 1),
        TableColumn("", .fixed(widest + 1), alignment: .right),
      ],
      rowCount: found.count, hasHeader: false, emptyText: StyledText(world.strings.app.noMatches, .muted)
    ) { row, column in
      let entry = found[row]
      guard column == 0 else { return StyledText(sign(of: entry, in: world) + " ", entry.kind == nil ? .key : .muted) }
      return text(of: entry, in: world)
    }
    .draw(in: body, state: list, on: &buffer)
    explanation(in: world).draw(in: foot, on: &buffer)
    return cursor
  }

  /// At the right: the key of an action, the kind of a record.
  private func sign(of entry: PaletteEntry, in world: World) -> String {
    if case .action(let place) = entry { return offers[place].keys }
    return entry.kind.map(world.strings.words.kind) ?? ""
  }

  private func text(of entry: PaletteEntry, in world: World) -> StyledText {
    guard case .action(let place) = entry else {
      let (name, detail) = entry.text(in: world)
      let more = StyledText(detail, .muted, matches: query.places(in: detail))
      return StyledText(name, .text, matches: query.places(in: name)) + (detail.isEmpty ? "" : "  ") + more
    }
    let name = world.strings.actions[offers[place].action].long
    guard let refusal = offers[place].refusal else {
      return StyledText(name, .text, matches: query.places(in: name))
    }
    return StyledText(name, .muted, matches: query.places(in: name)) + StyledText("  ! " + refusal, .muted)
  }

  /// Why the selected action can do nothing; else what Enter does. In full, where a row may be cut.
  private func explanation(in world: World) -> StyledText {
    let texts = world.strings.palette
    switch selected {
    case .action(let place):
      if let refusal = offers[place].refusal { return StyledText("! " + refusal, .warning) }
      return StyledText(texts.doesIt, .muted)
    case .record, .session: return StyledText(texts.goesThere, .muted)
    case nil: return ""
    }
  }
}
