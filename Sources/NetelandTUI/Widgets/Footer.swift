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
    let (shown, withReasons) = fitting(width: area.width)
    var x = area.x
    return shown.map { index in
      let width = min(text(of: items[index], withReason: withReasons).width, area.right - x)
      defer { x += width + Self.gap }
      return (Rect(x: x, y: area.y, width: width, height: area.height > 0 ? 1 : 0), index)
    }
  }

  func draw(in area: Rect, on buffer: inout Buffer) {
    let withReasons = fitting(width: area.width).withReasons
    for place in layout(in: area) {
      text(of: items[place.index], withReason: withReasons).draw(in: place.area, on: &buffer)
    }
  }

  /// The reasons go first, then the least important items; one stays however narrow it is.
  private func fitting(width: Int) -> (indices: [Int], withReasons: Bool) {
    guard width > 0 else { return ([], false) }
    var shown = Array(items.indices)
    func length(_ withReasons: Bool) -> Int {
      shown.reduce(Self.gap * (shown.count - 1)) {
        $0 + text(of: items[$1], withReason: withReasons).width
      }
    }
    if length(true) <= width { return (shown, true) }
    while shown.count > 1, length(false) > width {
      var loser = 0
      for place in shown.indices where items[shown[place]].priority <= items[shown[loser]].priority {
        loser = place
      }
      shown.remove(at: loser)
    }
    return (shown, false)
  }

  private func text(of item: Item, withReason: Bool) -> StyledText {
    guard let reason = item.disabledReason else {
      return StyledText(item.key, .key) + StyledText(" " + item.text)
    }
    let why = withReason && !reason.isEmpty ? " (\(reason))" : ""
    return StyledText("\(item.key) \(item.text)\(why)", .disabled)
  }
}
