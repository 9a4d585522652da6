/// One column that says which part of a longer list is in view. Draws nothing where all of it is.
struct ScrollIndicator: Sendable {
  /// The first line in view, from 0.
  var first: Int
  var total: Int

  func draw(in area: Rect, on buffer: inout Buffer) {
    guard !area.isEmpty, total > area.height else { return }
    let track = area.splitRight(1).part
    buffer.fill(track, glyph: "│", style: .border)
    buffer.fill(thumb(in: track), glyph: "█", style: .border)
  }

  /// At the very top only when the first line is in view, at the very bottom only when the last is.
  private func thumb(in track: Rect) -> Rect {
    let height = track.height
    let length = min(max(1, height * height / total), max(1, height - 1))
    let hidden = total - height
    let first = min(max(0, first), hidden)
    let travel = height - length
    var top = travel * first / hidden
    if first > 0, first < hidden, travel >= 2 { top = min(max(1, top), travel - 1) }
    return Rect(x: track.x, y: track.y + top, width: 1, height: length)
  }
}
