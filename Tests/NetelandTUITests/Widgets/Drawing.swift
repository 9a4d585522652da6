@testable import NetelandTUI

/// A buffer of the given size with what was drawn in all of it.
func drawn(_ width: Int, _ height: Int, _ draw: (Rect, inout Buffer) -> Void) -> Buffer {
  var buffer = Buffer(size: Size(width: width, height: height))
  draw(buffer.bounds, &buffer)
  return buffer
}

/// Sizes that a terminal may be made: nothing, next to nothing, narrow, low, comfortable.
let awkwardSizes: [(width: Int, height: Int)] = [
  (0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (1, 2), (2, 2), (3, 3), (5, 1), (1, 9), (7, 4), (12, 6), (40, 2),
  (80, 24),
]

/// Draws at every awkward size, in an area with a margin of `#` around it, of which nothing may be touched.
/// - Returns: the sizes at which something was drawn outside.
func sizesDrawnOutside(_ draw: (Rect, inout Buffer) -> Void) -> [String] {
  awkwardSizes.compactMap { size in
    var buffer = Buffer(size: Size(width: size.width + 4, height: size.height + 2))
    buffer.fill(buffer.bounds, glyph: "#")
    let area = Rect(x: 2, y: 1, width: size.width, height: size.height)
    draw(area, &buffer)
    for y in 0..<buffer.height {
      for x in 0..<buffer.width where !area.contains(Point(x: x, y: y)) {
        if buffer.content(of: buffer[x, y]) != "#" || buffer[x, y].style != .text {
          return "\(size.width)x\(size.height)"
        }
      }
    }
    return nil
  }
}

/// Keys as a cat would press them.
func randomKey(_ random: inout SplitMix64) -> Key {
  let keys: [Key] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .tab, .backTab, .backspace, .delete,
    .escape, .character(" "), .character("a"), .character("o"), .character("é"), .character("7"),
    .character("&"), .character("-"), .character("\u{301}"), .character("漢"), .character("🇧🇪"),
    .character("\u{1F1E7}"), .controlLeft, .controlRight, .control("u"), .control("w"), .control("k"),
    .control("x"), .function(5), .alt("n"), .insert,
  ]
  return keys[Int(random.next() % UInt64(keys.count))]
}
