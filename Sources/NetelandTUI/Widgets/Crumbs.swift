/// Where one is, from the whole to the part: `Bereik › dekking › De Wissel`.
struct Crumbs: Sendable {
  private let parts: [String]

  init(_ parts: [String]) {
    self.parts = parts.filter { !$0.isEmpty }
  }

  /// Fewer columns than this show none: a name cut to a few letters says nothing.
  static let least = 12

  /// Of too many the first go, since the tabs and titles say them too; the last is cut where even that is too wide.
  func draw(in area: Rect, on buffer: inout Buffer) {
    guard parts.count > 1, area.width >= Crumbs.least else { return }
    var first = 0
    while first < parts.count - 1, width(from: first) > area.width { first += 1 }
    var text: StyledText = first == 0 ? "" : StyledText("… \(Crumbs.sign) ", .muted)
    for (index, part) in parts.enumerated() where index >= first {
      if index > first { text += StyledText(" \(Crumbs.sign) ", .muted) }
      text += StyledText(part, index == parts.count - 1 ? .text : .muted)
    }
    text.draw(in: area, on: &buffer)
  }

  private static let sign = "›"

  private func width(from first: Int) -> Int {
    parts[first...].reduce(first == 0 ? -3 : 1) { $0 + 3 + displayWidth(of: $1) }
  }
}
