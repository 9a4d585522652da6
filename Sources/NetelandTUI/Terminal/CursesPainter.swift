import CNcurses

/// Brings a buffer to the screen of ncurses, which sends the terminal what differs.
struct CursesPainter {
  /// Shown now; nil when what the terminal shows is not known.
  private var shown: Buffer?
  private var theme: Theme
  private let depth: ColourDepth
  private let isASCII: Bool
  /// The attributes and colour pair for a style, by its role and attributes; nil until it is first asked for. A theme has few,
  /// and a screen asks for thousands.
  private var looks: [Look?] = CursesPainter.noLooks
  /// Numbered from 1.
  private var pairs: [Pair] = []

  private static let noLooks: [Look?] = Array(
    repeating: nil, count: Role.allCases.count << CursesPainter.attributeBits)
  /// As many as `Attributes` has.
  private static let attributeBits = 6

  private struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  private struct Pair: Equatable {
    var foreground: Int32
    var background: Int32
  }

  init(theme: Theme, depth: ColourDepth, isASCII: Bool) {
    self.theme = theme
    self.depth = depth
    self.isASCII = isASCII
  }

  mutating func setTheme(_ theme: Theme) {
    guard theme != self.theme else { return }
    self.theme = theme
    looks = CursesPainter.noLooks
    shown = nil
  }

  /// Forgets what the terminal shows: the next paint draws everything.
  mutating func forget() { shown = nil }

  /// The buffer that was painted last, if the terminal still shows it.
  var lastPainted: Buffer? { shown }

  /// - Parameter cursor: inside the screen, or nil.
  mutating func paint(_ buffer: Buffer, cursor: Point?) {
    let screen = Rect(x: 0, y: 0, width: Int(neteland_columns()), height: Int(neteland_rows()))
    let area = screen.intersection(buffer.bounds)
    let known = shown.flatMap { $0.size == buffer.size ? $0 : nil }
    if known == nil { neteland_erase() }
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: max(1, area.width)) { run in
      for y in area.rows { paintRow(y, of: buffer, over: known, area: area, run: run) }
    }
    shown = buffer
    neteland_update(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1))
  }

  /// As many equal cells between two that differ are written too: fewer cost less than another call.
  private static let mostEqual = 8

  /// Writes the stretches of the row that differ.
  private mutating func paintRow(
    _ y: Int, of buffer: Buffer, over known: Buffer?, area: Rect, run: UnsafeMutableBufferPointer<cchar_t>
  ) {
    guard let known else { return paint(0..<area.width, y, of: buffer, area: area, run: run) }
    let row = y * buffer.width
    var x = 0
    while let start = buffer.firstDifference(from: known, in: row + x..<row + area.width) {
      x = start - row
      var end = x + 1
      while let next = buffer.firstDifference(
        from: known, in: row + end..<row + min(end + Self.mostEqual, area.width))
      {
        end = next - row + 1
      }
      paint(x..<end, y, of: buffer, area: area, run: run)
      x = end
    }
  }

  private mutating func paint(
    _ columns: Range<Int>, _ y: Int, of buffer: Buffer, area: Rect, run: UnsafeMutableBufferPointer<cchar_t>
  ) {
    let row = y * buffer.width
    guard !columns.isEmpty else { return }
    let start = buffer.cells[row + columns.lowerBound].isContinuation ? columns.lowerBound - 1 : columns.lowerBound
    var count = 0
    var x = start
    while x < columns.upperBound {
      let cell = buffer.cells[row + x]
      let look = look(of: cell.style)
      let isCut = x + Int(cell.width) > area.width
      let columns = isCut ? 1 : max(1, Int(cell.width))
      count += write(cell, of: buffer, look: look, isCut: isCut, into: run, at: count)
      x += columns
    }
    neteland_write_cells(Int32(y), Int32(start), run.baseAddress, Int32(count))
  }

  /// - Returns: how many ncurses cells the cell takes: a wide character that cannot be shown takes two.
  private func write(
    _ cell: Cell, of buffer: Buffer, look: Look, isCut: Bool,
    into run: UnsafeMutableBufferPointer<cchar_t>, at index: Int
  ) -> Int {
    func set(_ offset: Int, _ text: (wchar_t, wchar_t, wchar_t, wchar_t, wchar_t)) {
      withUnsafePointer(to: text) { pointer in
        pointer.withMemoryRebound(to: wchar_t.self, capacity: 5) { scalars in
          neteland_set_cell(&run[index + offset], scalars, look.attributes, look.pair)
        }
      }
    }
    let space = wchar_t(Cell.space)
    if cell.isContinuation || isCut {
      set(0, (space, 0, 0, 0, 0))
      return 1
    }
    if cell.glyph < 0x7F {
      neteland_set_scalar(&run[index], wchar_t(cell.glyph), look.attributes, look.pair)
      return 1
    }
    let base = buffer.scalar(of: cell)
    if isASCII {
      set(0, (wchar_t(Repertoire.ascii(for: base).value), 0, 0, 0, 0))
      if cell.width == 2 { set(1, (space, 0, 0, 0, 0)) }
      return Int(cell.width)
    }
    // The C library's table decides what ncurses does; where it differs from ours, the cell keeps its
    // columns.
    let columns = base.value < 0x300 ? 1 : Int(neteland_width(base.value))
    guard columns == Int(cell.width) else {
      // A flag, for a C library that knows no flags: the two letters it is made of.
      let letters = buffer.content(of: cell).unicodeScalars.map(\.value)
      if letters.count == 2, letters.allSatisfy({ 0x1F1E6...0x1F1FF ~= $0 }) {
        for (offset, letter) in letters.enumerated() {
          set(offset, (wchar_t(letter - 0x1F1E6 + 0x41), 0, 0, 0, 0))
        }
        return 2
      }
      set(0, (columns == 1 ? wchar_t(base.value) : 0xFFFD, 0, 0, 0, 0))
      if cell.width == 2 { set(1, (space, 0, 0, 0, 0)) }
      return Int(cell.width)
    }
    var text: (wchar_t, wchar_t, wchar_t, wchar_t, wchar_t) = (wchar_t(base.value), 0, 0, 0, 0)
    if cell.isCluster {
      // ncurses joins only what has no width itself; of an emoji joined from several, the first is shown.
      let marks = buffer.content(of: cell).unicodeScalars.dropFirst()
        .prefix { $0.value != 0x200D && neteland_width($0.value) == 0 }.map { wchar_t($0.value) }
      if marks.count > 0 { text.1 = marks[0] }
      if marks.count > 1 { text.2 = marks[1] }
      if marks.count > 2 { text.3 = marks[2] }
    }
    set(0, text)
    return 1
  }

  // MARK: Attributes and colours

  private mutating func look(of style: Style) -> Look {
    let code = Int(style.role.rawValue) << Self.attributeBits | Int(style.attributes.rawValue)
    if let known = looks[code] { return known }
    // Without colours a theme of colours would say too little.
    let resolved = depth.resolve((depth == .none ? .mono : theme).appearance(of: style))
    var attributes: attr_t = 0
    if resolved.bold { attributes |= neteland_bold }
    if resolved.dim { attributes |= neteland_dim }
    if resolved.underline { attributes |= neteland_underline }
    if resolved.reverse { attributes |= neteland_reverse }
    let pair = pair(Pair(foreground: resolved.foreground, background: resolved.background))
    let look = Look(attributes: attributes, pair: pair)
    looks[code] = look
    return look
  }

  private mutating func pair(_ wanted: Pair) -> Int32 {
    if wanted.foreground == -1 && wanted.background == -1 { return 0 }
    if let known = pairs.firstIndex(of: wanted) { return Int32(known + 1) }
    let next = Int32(pairs.count + 1)
    guard next < neteland_pair_limit(),
      init_extended_pair(next, wanted.foreground, wanted.background) == OK
    else { return 0 }
    pairs.append(wanted)
    return next
  }
}
