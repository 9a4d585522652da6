/// The few keys that matter now, in one line.
struct Footer: Sendable {
  struct Item: Hashable, Sendable {
    /// As it is shown: `Enter`, `n`.
    var key: String
    /// What it does.
    var text: String
    /// Why it does nothing now; nil if it does.
    var disabledReason: String?
    /// Where there is too little room, the lowest goes first; of equals the last.
    var priority: Int

    init(key: String, text: String, disabledReason: String? = nil, priority: Int = 0) {
      self.key = key
      self.text = text
      self.disabledReason = disabledReason
      self.priority = priority
    }
  }

  var items: [Item]

  init(_ items: [Item]) { self.items = items }

  static let gap = 2

  /// Where each item that fits stands, with its index; also for clicks.
  func layout(in area: Rect) -> [(area: Rect, index: Int)] {
    fitting(in: area).map { ($0.area, $0.index) }
  }

  func draw(in area: Rect, on buffer: inout Buffer) {
    for place in fitting(in: area) {
      draw(place, on: &buffer)
      buffer.note(place.area, .footer(place.index))
    }
  }

  private typealias Place = (area: Rect, index: Int, hasReason: Bool)

  /// An item that can be done is put down in two pieces: it is drawn with every frame, and a text made of both would be made
  /// as often.
  private func draw(_ place: Place, on buffer: inout Buffer) {
    let item = items[place.index]
    guard item.disabledReason == nil, width(of: item, hasReason: false) <= place.area.width else {
      text(of: item, hasReason: place.hasReason).draw(in: place.area, on: &buffer)
      return
    }
    let (x, y) = (place.area.x, place.area.y)
    guard !place.area.isEmpty else { return }
    let used = buffer.put(item.key, x: x, y: y, style: .key)
    buffer.put(" ", x: x + used, y: y)
    buffer.put(item.text, x: x + used + 1, y: y)
  }

  private func fitting(in area: Rect) -> [Place] {
    let shown = fitting(width: area.width)
    var x = area.x
    return shown.map { place in
      let width = min(place.width, area.right - x)
      defer { x += width + Self.gap }
      return (Rect(x: x, y: area.y, width: width, height: area.height > 0 ? 1 : 0), place.index, place.hasReason)
    }
  }

  /// The reasons go first, then the least important items; one stays however narrow it is.
  private func fitting(width: Int) -> [(index: Int, width: Int, hasReason: Bool)] {
    guard width > 0 else { return [] }
    var shown = items.indices.map { (index: $0, width: self.width(of: items[$0], hasReason: true), hasReason: true) }
    var length = shown.reduce(Self.gap * (shown.count - 1)) { $0 + $1.width }
    if length <= width { return shown }
    for place in shown.indices where items[place].disabledReason != nil {
      let short = self.width(of: items[place], hasReason: false)
      length += short - shown[place].width
      shown[place] = (place, short, false)
    }
    while shown.count > 1, length > width {
      var loser = 0
      for place in shown.indices
      where items[shown[place].index].priority <= items[shown[loser].index].priority {
        loser = place
      }
      length -= shown.remove(at: loser).width + Self.gap
    }
    return shown
  }

  private func width(of item: Item, hasReason: Bool) -> Int {
    let width = displayWidth(of: item.key) + 1 + displayWidth(of: item.text)
    guard hasReason, let reason = item.disabledReason, !reason.isEmpty else { return width }
    return width + 3 + displayWidth(of: reason)
  }

  private func text(of item: Item, hasReason: Bool) -> StyledText {
    guard let reason = item.disabledReason else {
      return StyledText(item.key, .key) + StyledText(" " + item.text)
    }
    let why = hasReason && !reason.isEmpty ? " (\(reason))" : ""
    return StyledText("\(item.key) \(item.text)\(why)", .disabled)
  }
}
