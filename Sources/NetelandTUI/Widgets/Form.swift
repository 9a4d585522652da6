/// A form: labels at the left, values at the right, one below the other; it scrolls where it is taller than its
/// area.
struct Form {
  var state: FormState
  var isFocused: Bool
  /// What the list of completions says when nothing fits.
  var noMatches: String

  init(_ state: FormState, isFocused: Bool = true, noMatches: String) {
    self.state = state
    self.isFocused = isFocused
    self.noMatches = noMatches
  }

  /// The rows that the whole form takes in so many columns, with one for the hint where there are hints.
  func height(width: Int) -> Int {
    let area = Rect(x: 0, y: 0, width: width, height: 1_000)
    let layout = layout(in: area, overlay: area)
    return layout.lineCount + layout.hintRow.height
  }

  /// - Parameter overlay: where the completions may be drawn; the whole buffer if not given.
  /// - Returns: the place of the cursor: in the text, at the start of what takes none.
  @discardableResult
  func draw(in area: Rect, on buffer: inout Buffer, overlay: Rect? = nil) -> Point? {
    guard !area.isEmpty else { return nil }
    let layout = layout(in: area, overlay: overlay ?? buffer.bounds)
    var cursor: Point?
    for place in layout.places where !layout.area(of: place).isEmpty {
      note(place, layout, on: &buffer)
      drawLabel(of: place, layout, on: &buffer)
      if let point = drawValue(of: place, layout, on: &buffer) { cursor = point }
      drawMessages(of: place, layout, on: &buffer)
    }
    ScrollIndicator(first: layout.offset, total: layout.lineCount).draw(in: layout.body, on: &buffer)
    let focused = layout.places.first { $0.index == state.focus }
    if isFocused, let focused, focused.beside.isEmpty {
      StyledText(state.fields[focused.index].hint, .muted).draw(in: layout.hintRow, on: &buffer)
    }
    buffer.tell(area) { _ in .form(state) }
    if isFocused { layout.dropdown?.draw(on: &buffer) }
    return cursor
  }

  /// A click goes to the field; on its value it does what is done most there.
  private func note(_ place: FormLayout.Place, _ layout: FormLayout, on buffer: inout Buffer) {
    guard buffer.hits != nil, isFocused else { return }
    let places = layout.places
    let here = places.firstIndex { $0.index == state.focus } ?? 0
    let steps = (places.firstIndex { $0.index == place.index } ?? here) - here
    buffer.note(layout.area(of: place), .field(steps: steps, then: nil))
    guard let entry = layout.entryRow(of: place), let key = self.key(clickedOn: place) else { return }
    buffer.note(entry, .field(steps: steps, then: key))
  }

  /// A toggle turns; a choice that has the focus goes on, and what is chosen from is shown.
  private func key(clickedOn place: FormLayout.Place) -> Key? {
    let content = state.contents[place.index]
    switch state.fields[place.index].kind {
    case .toggle: return .character(" ")
    case .choice: return hasFocus(place) ? .right : nil
    case .one, .many: return hasFocus(place) && content.editor.isEmpty && !content.isOpen ? .character(" ") : nil
    case .text, .number, .day, .time: return nil
    }
  }

  private func hasFocus(_ place: FormLayout.Place) -> Bool { isFocused && place.index == state.focus }

  private func drawLabel(of place: FormLayout.Place, _ layout: FormLayout, on buffer: inout Buffer) {
    guard let y = layout.row(0, of: place) else { return }
    let row = Rect(x: layout.body.x, y: y, width: layout.valueX - layout.body.x, height: 1)
    let focused = hasFocus(place)
    if focused { buffer.put("▸", x: row.x, y: y, style: .accent, clip: row) }
    let label = state.fields[place.index].label
    let style: Style = focused ? .accent : .text
    buffer.put(label, x: row.x + 2, y: y, width: row.width - 3, style: style, clip: row)
  }

  private func drawMessages(of place: FormLayout.Place, _ layout: FormLayout, on buffer: inout Buffer) {
    if let y = layout.row(0, of: place), !place.beside.isEmpty, isFocused || !isHint(place) {
      let x = layout.valueX + place.inputWidth + 2
      place.beside.draw(
        in: Rect(x: x, y: y, width: layout.body.right - 1 - x, height: 1), on: &buffer)
    }
    for (index, line) in place.below.enumerated() {
      guard let y = layout.row(place.valueRows + index, of: place) else { continue }
      line.draw(in: Rect(x: layout.valueX, y: y, width: layout.valueWidth, height: 1), on: &buffer)
    }
  }

  private func isHint(_ place: FormLayout.Place) -> Bool { place.beside.runs.first?.style == .muted }

  // MARK: Values

  private func drawValue(
    of place: FormLayout.Place, _ layout: FormLayout, on buffer: inout Buffer
  ) -> Point? {
    let content = state.contents[place.index]
    let focused = hasFocus(place)
    for chip in place.chips {
      guard let y = layout.row(chip.origin.y, of: place) else { continue }
      let x = layout.valueX + chip.origin.x
      buffer.put(
        chip.text, x: x, y: y, width: layout.valueX + layout.valueWidth - x, style: .accent,
        clip: layout.body)
    }
    guard let entry = layout.entryRow(of: place) else { return nil }
    switch state.fields[place.index].kind {
    case .text, .day, .time, .number, .many:
      return drawText(content, at: place.index, in: entry, focused: focused, on: &buffer)
    case .one(let options):
      if content.editor.isEmpty, let option = options.first(where: { $0.key == content.chosen.first }) {
        return drawChosen(option, in: entry, focused: focused, on: &buffer)
      }
      return drawText(content, at: place.index, in: entry, focused: focused, on: &buffer)
    case .choice(let options):
      let label = options.first { $0.key == content.chosen.first }?.label ?? ""
      let style: Style = focused ? .accent : .input
      // Arrows only where they do something; the label stands still when the focus comes.
      if focused, options.count > 1 {
        buffer.put("‹", x: entry.x, y: entry.y, style: .key, clip: entry)
        let x = min(entry.x + 3 + displayWidth(of: label), entry.right - 1)
        buffer.put("›", x: x, y: entry.y, style: .key, clip: entry)
      }
      buffer.put(label, x: entry.x + 2, y: entry.y, width: entry.width - 4, style: style, clip: entry)
      return focused && !entry.isEmpty ? entry.origin : nil
    case .toggle:
      buffer.put(
        content.isOn ? "[\(Signs.good)]" : "[ ]", x: entry.x, y: entry.y,
        style: focused ? .accent : .input, clip: entry)
      return focused && !entry.isEmpty ? entry.origin : nil
    }
  }

  private func drawText(
    _ content: FormState.Content, at index: Int, in entry: Rect, focused: Bool, on buffer: inout Buffer
  ) -> Point? {
    let cursor = TextField(content.editor, isFocused: focused).draw(in: entry, on: &buffer)
    if state.isUnfinished(index), !(focused && state.fields[index].kind.completes) {
      buffer.restyle(entry) { $0.role = .bad }
    }
    return cursor
  }

  /// What is chosen stays in view until something else is typed; the cursor stands before it.
  private func drawChosen(
    _ option: FormOption, in entry: Rect, focused: Bool, on buffer: inout Buffer
  ) -> Point? {
    guard !entry.isEmpty else { return nil }
    buffer.fill(entry, style: .input)
    buffer.put(option.label, x: entry.x, y: entry.y, width: entry.width, style: .input, clip: entry)
    return focused ? entry.origin : nil
  }
}

extension FormState {
  /// A click: on a completion takes it, on a field goes there, on a toggle or choice turns it.
  mutating func click(at point: Point, layout: FormLayout) -> FormOutcome {
    if let dropdown = layout.dropdown, dropdown.frame.contains(point) {
      guard let index = dropdown.index(at: point) else { return .none }
      return acceptCompletion(index) ? .changed : .none
    }
    guard let place = layout.places.first(where: { layout.area(of: $0).contains(point) }) else { return .none }
    let wasFocused = place.index == focus
    if !wasFocused { focus(at: place.index) }
    guard point.x >= layout.valueX, point.x < layout.valueX + place.inputWidth else { return .none }
    switch fields[place.index].kind {
    case .toggle: return handle(.character(" "))
    case .choice: return wasFocused ? handle(.right) : .none
    case .text, .number, .day, .time, .one, .many: return .none
    }
  }
}
