extension RangeBar {
  /// The bar as the text of a table cell, so that it takes the style of the row it stands in.
  func text(width: Int) -> StyledText {
    guard width > 0 else { return "" }
    guard total > 0 else { return StyledText(RangeBar.repeated(RangeBar.nothing, width), .unknown) }
    let cells = cells(width: width)
    let partly = cells.eighths > 0 ? 1 : 0
    var text = StyledText()
    // Each part with the mark of the target where it falls in it.
    func add(_ glyph: Unicode.Scalar, _ style: Style, from start: Int, to end: Int) {
      guard start < end else { return }
      guard let target = cells.target, target >= start, target < end else {
        text.append(RangeBar.repeated(glyph, end - start), style)
        return
      }
      text.append(RangeBar.repeated(glyph, target - start), style)
      text.append(String(BarGlyphs.target), .target)
      text.append(RangeBar.repeated(glyph, end - target - 1), style)
    }
    add(BarGlyphs.certain, .certain, from: 0, to: cells.certain)
    if partly > 0 {
      add(BarGlyphs.horizontalEighths[cells.eighths], .certain, from: cells.certain, to: cells.certain + 1)
    }
    let possible = max(cells.possible, cells.certain + partly)
    add(BarGlyphs.possible, .possible, from: cells.certain + partly, to: possible)
    add(BarGlyphs.rest, .rest, from: possible, to: width)
    return text
  }

  private static func repeated(_ glyph: Unicode.Scalar, _ count: Int) -> String {
    String(repeating: Character(glyph), count: max(0, count))
  }
}
