import Domain

/// The grid on the screen: the hours at the left, the columns with their blocks.
struct WeekDrawing {
  let view: AgendaWeek
  let layout: WeekLayout
  let look: AgendaLook

  /// The fewest columns in which a block says anything.
  private static let leastLane = 5

  /// Told apart where only ASCII is shown too.
  static func fill(_ verdict: Placement.Verdict) -> Unicode.Scalar {
    switch verdict {
    case .free: " "
    case .advisory: "."
    case .blocked: "×"
    }
  }

  static func style(_ verdict: Placement.Verdict) -> Style { verdict == .blocked ? .muted : .warning }

  /// - Returns: where the hardware cursor stands.
  func draw(in area: Rect, on buffer: inout Buffer) -> Point? {
    let (head, grid) = area.splitTop(WeekLayout.head)
    buffer.fill(head.row(0), style: .header)
    buffer.hline(x: head.x, y: head.y + 1, width: head.width, style: .border)
    drawHours(in: grid, on: &buffer)
    let shown = view.columnsInView(layout)
    let columns = Array(view.columns[shown])
    let widths = layout.widths(lanes: columns.map(\.lanes), even: view.variant == .venues)
    var x = area.x + layout.axis
    var cursor: Point?
    var places: [Rect] = []
    for (offset, width) in widths.enumerated() {
      let index = shown.lowerBound + offset
      let place = Rect(x: x + 1, y: head.y, width: width - 1, height: area.height)
      for y in grid.rows { buffer.put("│", x: x, y: y, style: .border, clip: grid) }
      let isFocus = index == view.columnInFocus
      let hidden = drawBlocks(of: index, in: place.splitTop(WeekLayout.head).rest, on: &buffer, cursor: &cursor)
      drawHead(view.columns[index], isFocus: isFocus, hidden: hidden, in: place, on: &buffer)
      places.append(place)
      x += width
    }
    drawNotes(of: columns, in: places, on: &buffer)
    drawEdges(shown, in: head.row(0), on: &buffer)
    return cursor
  }

  // MARK: Around the blocks

  private func drawHours(in grid: Rect, on buffer: inout Buffer) {
    for row in 0..<grid.height {
      let minutes = layout.minutes(ofRow: row, from: view.firstMinute)
      guard minutes.lowerBound % 60 == 0, let time = TimeOfDay(minutes: minutes.lowerBound) else { continue }
      let text = look.world.format.time(time)
      let label = layout.axis > 2 ? text : String(text.prefix(2))
      buffer.put(label, x: grid.x, y: grid.y + row, style: .muted, clip: grid)
    }
  }

  /// That there are more columns at either side.
  private func drawEdges(_ shown: Range<Int>, in row: Rect, on buffer: inout Buffer) {
    if shown.lowerBound > 0 { buffer.put("‹", x: row.x + layout.axis, y: row.y, style: .accent, clip: row) }
    guard shown.upperBound < view.columns.count else { return }
    buffer.put("›", x: row.right - 1, y: row.y, style: .accent, clip: row)
  }

  private func drawHead(_ column: WeekColumn, isFocus: Bool, hidden: Int, in place: Rect, on buffer: inout Buffer) {
    let style: Style = column.isToday ? .accent : isFocus ? .title : .header
    let today = look.world.strings.app.today
    guard view.variant == .days else {
      let style = isFocus ? Style.title.with(.underline) : .header
      let name = Paragraph(column.titles[0], style).lines(width: place.width - 1)
      for (row, line) in name.prefix(WeekLayout.head).enumerated() {
        let isCut = row == WeekLayout.head - 1 && name.count > WeekLayout.head
        (isCut ? line + "…" : line).draw(in: place.row(row), on: &buffer)
      }
      return
    }
    let titles = column.isToday ? column.titles.prefix(1).map { "\($0) \(today)" } + column.titles : column.titles
    let title = titles.first { displayWidth(of: $0) < place.width } ?? column.titles[column.titles.count - 1]
    StyledText(title, style.with(isFocus ? .underline : [])).draw(in: place.row(0).splitRight(1).rest, on: &buffer)
    StyledText(hidden > 0 ? "+\(hidden)" : "", .warning).draw(in: place.row(1), on: &buffer, alignment: .right)
  }

  /// The holidays below the days, once for days on end.
  private func drawNotes(of columns: [WeekColumn], in places: [Rect], on buffer: inout Buffer) {
    guard view.variant == .days else { return }
    var first = 0
    while first < columns.count {
      let note = columns[first].note
      let last = columns[first...].prefix { $0.note == note }.endIndex - 1
      let row = places[first].row(1)
      let room = places[last].right - row.x - (last == first ? 0 : 3)
      StyledText(note, .holiday).draw(in: Rect(x: row.x, y: row.y, width: room, height: row.height), on: &buffer)
      first = last + 1
    }
  }

  // MARK: A column

  /// - Returns: how many blocks there is no room for.
  private func drawBlocks(of index: Int, in place: Rect, on buffer: inout Buffer, cursor: inout Point?) -> Int {
    let column = view.columns[index]
    fill(index, in: place, on: &buffer)
    noteSlots(of: index, in: place, on: &buffer)
    if index == view.columnInFocus, view.held == nil, view.selectedBlock == nil {
      cursor = drawFreeSlot(in: place, on: &buffer)
    }
    var hidden = 0
    for block in column.blocks {
      guard let lane = lane(of: block, in: column, place) else {
        hidden += 1
        continue
      }
      let rows = layout.rows(of: block.minutes, from: view.firstMinute)
      guard !rows.isEmpty, block.minutes.upperBound > view.firstMinute else { continue }
      let isCut = block.minutes.lowerBound < view.firstMinute
      let wanted = Rect(x: lane.x, y: place.y + rows.lowerBound, width: lane.width, height: rows.count)
      let area = wanted.intersection(place)
      draw(block, in: area, isCut: isCut, on: &buffer)
      let first = (block.minutes.lowerBound - view.firstMinute).dividedDown(by: layout.rowMinutes)
      note(block, in: area, top: place.y + first, isSelected: isSelected(block, index), on: &buffer)
      guard isSelected(block, index) else { continue }
      buffer.restyle(area) { $0.attributes.insert(.selected) }
      cursor = area.origin
    }
    return hidden
  }

  /// What the mouse can point at beside the sessions: where one can be planned, or put down.
  private func noteSlots(of index: Int, in place: Rect, on buffer: inout Buffer) {
    guard buffer.hits != nil else { return }
    for row in 0..<place.height {
      guard let slot = self.slot(index, row: row) else { continue }
      let isSelected =
        view.held == nil && view.cursor?.session == nil && index == view.columnInFocus
        && view.cursor?.minute == Int(slot.start.minutes)
      buffer.note(place.row(row), .slot(slot, isSelected: isSelected))
    }
  }

  private func slot(_ index: Int, row: Int) -> Slot? {
    if let held = view.held { return view.slot(index, row: row, layout, of: held) }
    let minutes = layout.minutes(ofRow: row, from: view.firstMinute)
    return TimeOfDay(minutes: minutes.lowerBound).map {
      Slot(day: view.columns[index].day, start: $0, venue: view.columns[index].venue)
    }
  }

  /// While a session is held, the others are only in its way.
  private func note(_ block: WeekBlock, in area: Rect, top: Int, isSelected: Bool, on buffer: inout Buffer) {
    switch block.part {
    case .session where view.held == nil:
      buffer.note(area, .session(block.id, isSelected: isSelected, top: top))
    case .held: buffer.note(area, .held(top: top))
    case .session, .left: break
    }
  }

  private func isSelected(_ block: WeekBlock, _ column: Int) -> Bool {
    switch block.part {
    case .held: true
    case .left: false
    case .session: view.held == nil && column == view.columnInFocus && block.id == view.cursor?.session
    }
  }

  /// The holidays; while a session is held, what each slot is to it.
  private func fill(_ index: Int, in place: Rect, on buffer: inout Buffer) {
    let column = view.columns[index]
    for row in 0..<place.height {
      if let held = view.held {
        let slot = view.slot(index, row: row, layout, of: held)
        guard let verdict = slot.flatMap(held.verdict) else { continue }
        buffer.fill(place.row(row), glyph: Self.fill(verdict), style: Self.style(verdict))
      } else if column.booked.contains(where: { $0.overlaps(layout.minutes(ofRow: row, from: view.firstMinute)) }) {
        buffer.fill(place.row(row), glyph: "╱", style: .muted)
      } else if column.free.overlaps(layout.minutes(ofRow: row, from: view.firstMinute)) {
        buffer.fill(place.row(row), glyph: BarGlyphs.rest, style: .holiday)
      }
    }
  }

  /// The columns of a block; nil where there is no room for all that stand beside each other and it is not one of those
  /// shown.
  private func lane(of block: WeekBlock, in column: WeekColumn, _ place: Rect) -> Rect? {
    let most = max(1, place.width / Self.leastLane)
    guard block.lanes > most else { return part(block.lane, of: block.lanes, place) }
    // What is under the cursor or held stays in view.
    let wanted = column.blocks.first { block in
      if case .held = block.part { return true }
      return view.held == nil && block.id == view.cursor?.session
    }
    let first = wanted.map { $0.overlaps(block.minutes) ? max(0, $0.lane - most + 1) : 0 } ?? 0
    guard (first..<(first + most)).contains(block.lane) else { return nil }
    return part(block.lane - first, of: most, place)
  }

  private func part(_ lane: Int, of lanes: Int, _ place: Rect) -> Rect {
    let (start, end) = (place.width * lane / lanes, place.width * (lane + 1) / lanes)
    return Rect(x: place.x + start, y: place.y, width: end - start, height: 1)
  }

  /// - Returns: where it stands.
  private func drawFreeSlot(in place: Rect, on buffer: inout Buffer) -> Point? {
    guard let minute = view.cursor?.minute else { return nil }
    let rows = layout.rows(of: minute..<(minute + layout.rowMinutes), from: view.firstMinute)
    guard let row = rows.first, row < place.height else { return nil }
    let line = place.row(row)
    buffer.fill(line)
    let time = TimeOfDay(minutes: minute).map(look.world.format.time) ?? ""
    StyledText("+" + time, .muted).draw(in: line, on: &buffer)
    buffer.restyle(line) { $0.attributes.insert(.selected) }
    return line.origin
  }

  private func draw(_ block: WeekBlock, in area: Rect, isCut: Bool, on buffer: inout Buffer) {
    buffer.fill(area)
    let style = block.mark.runs.first?.style ?? .border
    // What is held differs by its edge too.
    let edge = if case .held = block.part { "║" } else { "│" }
    for y in area.rows { buffer.put(edge, x: area.x, y: y, style: style, clip: area) }
    let mark = isCut ? StyledText("↑", style) : block.mark
    mark.draw(in: area.row(0).splitLeft(1).part, on: &buffer)
    let text = area.splitLeft(1).rest
    let room = text.width - block.time.width - block.sign.width
    var first = block.time + block.sign
    // Where it has one row only, what it is stands beside the hour.
    let isAlone = area.height == 1
    if isAlone, room > 4, let line = block.lines.first { first += " " + line }
    // Beside many others its hour goes without the colon before it is cut.
    if room < 0 { first = text.width < block.time.width ? block.time.without(":") : block.time }
    first.draw(in: text.row(0), on: &buffer)
    guard !isAlone else { return }
    for (row, line) in block.lines.prefix(area.height - 1).enumerated() {
      line.draw(in: text.row(row + 1), on: &buffer)
    }
  }
}

extension StyledText {
  fileprivate func without(_ character: Character) -> StyledText {
    StyledText(runs: runs.map { Run(text: $0.text.filter { $0 != character }, style: $0.style) })
  }
}
