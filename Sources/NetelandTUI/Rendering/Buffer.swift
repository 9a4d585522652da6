import Domain

/// A screenful of cells: what the screens draw in, what the terminal shows, what the tests compare.
///
/// Drawing outside the buffer, or outside a clip, does nothing. A wide character never sticks out of a clip
/// and never loses a half: where only one of its columns is inside, a space is drawn, and when something is
/// drawn over one of its halves the other becomes a space.
struct Buffer: Sendable {
  let size: Size
  private(set) var cells: [Cell]
  /// What is written with several scalars, once each; cells refer to it by index.
  private(set) var clusters: [String] = []
  /// What is where, for the mouse; nil while nobody asks.
  var hits: HitMap?
  /// What says what, for somebody who hears it; nil while nobody reads.
  var reading: Reading?

  init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  var width: Int { size.width }
  var height: Int { size.height }
  var bounds: Rect { Rect(size) }

  // MARK: Reading

  /// The cell at a place inside the buffer.
  subscript(x: Int, y: Int) -> Cell {
    precondition(x >= 0 && x < width && y >= 0 && y < height, "outside the buffer")
    return cells[y * width + x]
  }

  /// The cells of a row inside the buffer; its indices are those in `cells`.
  func row(_ y: Int) -> ArraySlice<Cell> { cells[y * width..<(y + 1) * width] }

  /// What the cell shows; empty for a continuation.
  func content(of cell: Cell) -> String {
    if cell.isContinuation { return "" }
    if cell.isCluster { return clusters[Int(cell.glyph ^ Cell.clusterBit)] }
    return String(Character(Unicode.Scalar(cell.glyph) ?? "\u{FFFD}"))
  }

  /// Whether both buffers show the same at this index of `cells`. Cluster tables differ from buffer to
  /// buffer, so cells that are equal need not look equal.
  func shows(_ index: Int, as other: Buffer) -> Bool {
    let mine = cells[index]
    let theirs = other.cells[index]
    if !mine.isCluster && !theirs.isCluster { return mine == theirs }
    return mine.style == theirs.style && mine.width == theirs.width
      && content(of: mine) == other.content(of: theirs)
  }

  /// The first index of `cells` in the range at which the buffers, of one size, show something else.
  func firstDifference(from other: Buffer, in range: Range<Int>) -> Int? {
    guard clusters.isEmpty && other.clusters.isEmpty else { return range.first { !shows($0, as: other) } }
    return cells.withUnsafeBytes { mine in
      other.cells.withUnsafeBytes { theirs in
        var index = range.lowerBound
        while index < range.upperBound {
          let offset = index * MemoryLayout<Cell>.size
          let one = mine.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          let other = theirs.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          if one != other { return index }
          index += 1
        }
        return nil
      }
    }
  }

  // MARK: Writing text

  /// Writes the text on one row from `x`, as far as the clip and the buffer reach.
  /// - Returns: the columns that the whole text takes, drawn or not.
  @discardableResult
  mutating func put(
    _ text: some StringProtocol, x: Int, y: Int, style: Style = .text, clip: Rect? = nil
  ) -> Int {
    let area = clip.map(bounds.intersection) ?? bounds
    let visible = area.rows.contains(y) && !area.isEmpty
    let fast = text.utf8.withContiguousStorageIfAvailable { bytes -> Int in
      guard let columns = PlainText.columns(of: bytes) else { return -1 }
      if visible { write(bytes, columns: columns, x: x, y: y, style: style, area: area) }
      return columns
    }
    if let fast, fast >= 0 { return fast }
    var reader = GlyphReader(text)
    var column = x
    while let glyph = reader.next() {
      if visible { write(glyph, x: column, y: y, style: style, area: area) }
      column += glyph.width
    }
    return column - x
  }

  /// Writes a text that is known to be plain (see `PlainText`) and to take so many columns.
  mutating func put(plain text: String, columns: Int, x: Int, y: Int, style: Style) {
    guard y >= 0, y < height else { return }
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      write(bytes, columns: columns, x: x, y: y, style: style, area: bounds)
    }
    if isWritten == nil { put(text, x: x, y: y, style: style) }
  }

  /// Writes the text in a field of `width` columns: cut with an ellipsis where it is longer, else aligned.
  /// The columns beside a shorter text keep what they had.
  /// - Returns: the columns drawn, at most `width`.
  @discardableResult
  mutating func put(
    _ text: some StringProtocol, x: Int, y: Int, width: Int, alignment: Alignment = .left,
    style: Style = .text, clip: Rect? = nil
  ) -> Int {
    guard width > 0 else { return 0 }
    let length = displayWidth(of: text)
    if length <= width {
      let indent =
        switch alignment {
        case .left: 0
        case .right: width - length
        case .centre: (width - length) / 2
        }
      return put(text, x: x + indent, y: y, style: style, clip: clip)
    }
    // A wide character may leave one column unused before the ellipsis; it stays at the text, not at the
    // edge.
    let area = clip.map(bounds.intersection) ?? bounds
    let visible = area.rows.contains(y) && !area.isEmpty
    var column = x
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      guard PlainText.columns(of: bytes) != nil else { return false }
      if visible { write(bytes, columns: width - 1, x: x, y: y, style: style, area: area) }
      return true
    }
    if isPlain == true { column += width - 1 }
    var reader = GlyphReader(text)
    while isPlain != true, let glyph = reader.next(), column + glyph.width < x + width {
      if visible { write(glyph, x: column, y: y, style: style, area: area) }
      column += glyph.width
    }
    if visible { write(Glyph(base: "…", width: 1), x: column, y: y, style: style, area: area) }
    return column + 1 - x
  }

  // MARK: Areas

  mutating func clear() {
    for index in cells.indices { cells[index] = .blank }
    clusters.removeAll(keepingCapacity: true)
  }

  /// Fills the area with one glyph of one column.
  mutating func fill(_ rect: Rect, glyph: Unicode.Scalar = " ", style: Style = .text) {
    let area = bounds.intersection(rect)
    guard !area.isEmpty else { return }
    let shown = SafeText.hazard(of: glyph) == nil ? glyph : SafeText.sign(for: glyph)
    let narrow = Width.columns(of: shown) == 1 ? shown : "\u{FFFD}"
    let cell = Cell(glyph: narrow.value, style: style, width: 1)
    for y in area.rows {
      mend(from: area.x, to: area.right, y: y)
      for index in (y * width + area.x)..<(y * width + area.right) { cells[index] = cell }
    }
  }

  /// Changes the style of what the area already shows: the bar over a selected row, the shade behind a
  /// dialogue.
  mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = bounds.intersection(rect)
    for y in area.rows where area.width > 0 {
      for index in (y * width + area.x)..<(y * width + area.right) { change(&cells[index].style) }
    }
  }

  /// Copies what another buffer shows to the same place, as far as both reach.
  mutating func copy(_ other: Buffer) {
    let area = bounds.intersection(other.bounds)
    for y in area.rows {
      for x in area.columns {
        let cell = other[x, y]
        guard !cell.isContinuation else { continue }
        if cell.isCluster || cell.width == 2 {
          put(other.content(of: cell), x: x, y: y, style: cell.style)
        } else {
          mend(from: x, to: x + 1, y: y)
          cells[y * width + x] = cell
        }
      }
    }
  }

  // MARK: Single cells

  /// Writes one glyph if it is inside the area, which lies inside the buffer.
  private mutating func write(_ glyph: Glyph, x: Int, y: Int, style: Style, area: Rect) {
    guard x < area.right, x + glyph.width > area.x else { return }
    guard x >= area.x, x + glyph.width <= area.right else {
      // One column of a wide character is inside.
      let column = max(x, area.x)
      mend(from: column, to: column + 1, y: y)
      cells[y * width + column] = .blank(style)
      return
    }
    mend(from: x, to: x + glyph.width, y: y)
    let code = glyph.joined.isEmpty ? glyph.base.value : cluster(glyph)
    cells[y * width + x] = Cell(glyph: code, style: style, width: UInt8(glyph.width))
    if glyph.width == 2 {
      cells[y * width + x + 1] = Cell(glyph: Cell.space, style: style, width: 0)
    }
  }

  /// Writes plain text, as far as the area reaches.
  private mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, columns: Int, x: Int, y: Int, style: Style, area: Rect
  ) {
    let start = max(x, area.x)
    let end = min(x + columns, area.right)
    guard start < end else { return }
    mend(from: start, to: end, y: y)
    let row = y * width
    cells.withUnsafeMutableBufferPointer { cells in
      var index = 0
      var column = x
      while column < end, let scalar = PlainText.next(in: bytes, at: &index) {
        if column >= start { cells[row + column] = Cell(glyph: scalar, style: style, width: 1) }
        column += 1
      }
    }
  }

  /// Blanks the halves that stay behind when these columns of a row are about to be drawn over.
  private mutating func mend(from start: Int, to end: Int, y: Int) {
    let row = y * width
    if start > 0, cells[row + start].isContinuation {
      cells[row + start - 1] = .blank(cells[row + start - 1].style)
    }
    if end < width, cells[row + end].isContinuation {
      cells[row + end] = .blank(cells[row + end].style)
    }
  }

  private mutating func cluster(_ glyph: Glyph) -> UInt32 {
    var text = String(glyph.base)
    text.unicodeScalars.append(contentsOf: glyph.joined)
    // Few of a screen's cells have one.
    if let known = clusters.firstIndex(of: text) { return UInt32(known) | Cell.clusterBit }
    let code = UInt32(clusters.count) | Cell.clusterBit
    clusters.append(text)
    return code
  }
}

/// Where a text stands in a field that is wider.
enum Alignment: Sendable {
  case left, right, centre
}

extension Buffer: Equatable {
  /// Whether both show the same, whatever their cluster tables.
  static func == (one: Buffer, other: Buffer) -> Bool {
    one.size == other.size && one.cells.indices.allSatisfy { one.shows($0, as: other) }
  }
}
