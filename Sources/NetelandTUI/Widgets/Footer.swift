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
      place.text.draw(in: place.area, on: &buffer)
      buffer.note(place.area, .footer(place.index))
    }
  }

  private func fitting(in area: Rect) -> [(area: Rect, index: Int, text: StyledText)] {
    let (shown, texts) = fitting(width: area.width)
    var x = area.x
    return shown.map { index in
      let width = min(texts[index].width, area.right - x)
      defer { x += width + Self.gap }
      return (Rect(x: x, y: area.y, width: width, height: area.height > 0 ? 1 : 0), index, texts[index])
    }
  }

  /// The reasons go first, then the least important items; one stays however narrow it is.
  private func fitting(width: Int) -> (indices: [Int], texts: [StyledText]) {
    guard width > 0 else { return ([], []) }
    var shown = Array(items.indices)
    var texts = items.map { text(of: $0, withReason: true) }
    var widths = texts.map(\.width)
    func length() -> Int { shown.reduce(Self.gap * (shown.count - 1)) { $0 + widths[$1] } }
    if length() <= width { return (shown, texts) }
    for index in shown where items[index].disabledReason != nil {
      texts[index] = text(of: items[index], withReason: false)
      widths[index] = texts[index].width
    }
    while shown.count > 1, length() > width {
      var loser = 0
      for place in shown.indices where items[shown[place]].priority <= items[shown[loser]].priority {
        loser = place
      }
      shown.remove(at: loser)
    }
    return (shown, texts)
  }

  private func text(of item: Item, withReason: Bool) -> StyledText {
    guard let reason = item.disabledReason else {
      return StyledText(item.key, .key) + StyledText(" " + item.text)
    }
    let why = withReason && !reason.isEmpty ? " (\(reason))" : ""
    return StyledText("\(item.key) \(item.text)\(why)", .disabled)
  }
}
