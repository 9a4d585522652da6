/// The keys that hold where the help was asked for, made from the binding table; `/` looks for one, Enter does what the
/// selected line says.
struct HelpScreen: Screen {
  /// In the order in which they are shown: by context.
  private let offers: [ActionOffer]
  private var shown: [ActionOffer] = []
  private var filter = FilterState()
  private(set) var list = ListState()
  /// The first line in view.
  private var offset = 0

  init(_ offers: [ActionOffer], in world: World) {
    self.offers = KeyContext.allCases.flatMap { context in offers.filter { $0.binding.context == context } }
    find(in: world)
  }

  var context: KeyContext { filter.isTyping ? .choice : .help }
  var takesText: Bool { filter.isTyping }

  mutating func refresh(in world: World) { find(in: world) }

  /// What is said or done by what is typed: words of a sentence, or a key as it is printed.
  private mutating func find(in world: World) {
    let typed = filter.field.text
    let byKey = offers.filter { offer in offer.binding.keys.contains { $0.label == typed } }
    let query = filter.query
    if query.isEmpty {
      shown = byKey.isEmpty ? offers : byKey
    } else {
      let texts = world.strings.actions
      shown = offers.filter { offer in
        let text = texts[offer.action]
        return byKey.contains(offer) || query.match("\(text.long) \(text.short)") != nil
      }
    }
    select(list.selected, in: world)
  }

  private mutating func select(_ row: Int, in world: World) {
    list.select(row, count: shown.count)
    let (inner, help) = layout(in: Rect(world.room), world: world)
    offset = help.offset(showing: list.selected, from: offset, in: inner.size)
  }

  // MARK: Keys

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      go(move, in: world)
      return []
    }
    switch action {
    case .choose:
      guard shown.indices.contains(list.selected) else {
        return [.say(Notice(.refused, world.strings.app.noMatches))]
      }
      return [.perform(shown[list.selected].action)]
    case .filter:
      filter.begin()
    case .back where filter.isShown:
      filter.clear()
      find(in: world)
    case .back:
      return [.close]
    default:
      break
    }
    return []
  }

  private mutating func go(_ move: ListMove, in world: World) {
    list.move(move, count: shown.count, page: layout(in: Rect(world.room), world: world).inner.height)
    select(list.selected, in: world)
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    if let move = ListMove(whileTyping: key) {
      go(move, in: world)
    } else {
      let before = filter.field.text
      _ = filter.handle(key)
      if filter.field.text != before { findAgain(in: world) }
    }
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    _ = filter.paste(text)
    findAgain(in: world)
    return []
  }

  /// What is typed is about the first that is found.
  private mutating func findAgain(in world: World) {
    list = ListState()
    find(in: world)
    // A key that was typed as it is printed is meant.
    let typed = filter.field.text
    if let place = shown.firstIndex(where: { offer in offer.binding.keys.contains { $0.label == typed } }) {
      select(place, in: world)
    }
  }

  // MARK: Drawing

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let (inner, help) = layout(in: area, world: world)
    let frame = filter.isShown ? Rect(x: inner.x, y: inner.y - 1, width: inner.width, height: inner.height + 1) : inner
    Dialog(world.strings.app.helpTitle, content: frame.size).draw(in: area, on: &buffer)
    let selected = help.draw(in: inner, offset: offset, on: &buffer)
    buffer.note(inner, .list(isFocused: true))
    if shown.isEmpty { StyledText(world.strings.app.noMatches, .muted).draw(in: inner, on: &buffer) }
    guard filter.isShown else { return selected }
    return FilterLine(
      filter, count: world.format.number(shown.count), placeholder: world.strings.palette.helpPlaceholder
    )
    .draw(in: frame.row(0), on: &buffer)
  }

  /// The room for the keys, without the filter line. The box stays as high as all of them take.
  private func layout(in area: Rect, world: World) -> (inner: Rect, help: KeyHelp) {
    let width = area.width - 4
    let whole = KeyHelp(groups(of: offers, in: world), selected: 0).height(width: width)
    let line = filter.isShown ? 1 : 0
    let size = Size(width: width, height: min(area.height - 2, whole + line))
    let inner = Dialog(world.strings.app.helpTitle, content: size).layout(in: area).inner
    let keys = inner.splitTop(line).rest
    return (keys, KeyHelp(groups(of: shown, in: world), selected: shown.isEmpty ? nil : list.selected))
  }

  private func groups(of offers: [ActionOffer], in world: World) -> [KeyHelp.Group] {
    KeyContext.allCases.compactMap { context in
      let entries = offers.filter { $0.binding.context == context }.map { offer in
        let text = world.strings.actions[offer.action].long
        return KeyHelp.Entry(
          offer.keys, offer.refusal == nil ? text : "\(text) (\(world.strings.palette.notNow))",
          isMuted: offer.refusal != nil)
      }
      return entries.isEmpty ? nil : KeyHelp.Group(world.strings.app.helpGroup(context), entries)
    }
  }
}
