/// Where the parts of a form stand: what is drawn and what is clicked.
struct FormLayout {
  /// One field, in lines of the whole form, of which the area shows some.
  struct Place {
    var index: Int
    var top: Int
    /// The rows of the value: more than one where chosen options need them.
    var valueRows: Int
    var inputWidth: Int
    /// The chosen options of a field of many.
    var chips: [Chip]
    /// The row of the value and its column where typing goes on.
    var entry: Point
    /// Beside the value.
    var beside: StyledText
    /// Under the value.
    var below: [StyledText]

    var height: Int { valueRows + below.count }
  }

  struct Chip {
    var text: String
    /// From the first column and row of the value.
    var origin: Point
  }

  /// The rows of the fields, without the one for the hint.
  var body: Rect
  /// The row for the hint of the field with the focus; empty where it is shown beside the field.
  var hintRow: Rect
  /// The first column of the values.
  var valueX: Int
  var valueWidth: Int
  /// Of the fields that are not hidden.
  var places: [Place]
  var lineCount: Int
  /// The first line in view.
  var offset: Int
  var dropdown: FormDropdown?

  /// The part of a field that is in view, over the whole width.
  func area(of place: Place) -> Rect {
    Rect(x: body.x, y: body.y + place.top - offset, width: body.width, height: place.height)
      .intersection(body)
  }

  /// The row of the screen for a line of a field's value; nil if it is out of view.
  func row(_ line: Int, of place: Place) -> Int? {
    let y = body.y + place.top + line - offset
    return body.rows.contains(y) ? y : nil
  }

  /// The row where typing goes on, in a field that is in view.
  func entryRow(of place: Place) -> Rect? {
    guard let y = row(place.entry.y, of: place) else { return nil }
    let x = valueX + place.entry.x
    return Rect(x: x, y: y, width: min(place.inputWidth - place.entry.x, body.right - x), height: 1)
  }

  /// The index of the field at a point.
  func field(at point: Point) -> Int? {
    places.first { area(of: $0).contains(point) }?.index
  }
}

extension Form {
  /// - Parameter overlay: where the completions may be drawn, as far as they go beyond the form.
  func layout(in area: Rect, overlay: Rect) -> FormLayout {
    let shown = state.fields.indices.filter { !state.fields[$0].isHidden }
    let widest = shown.map { displayWidth(of: state.fields[$0].label) }.max() ?? 0
    let labelWidth = min(widest + 4, max(4, area.width * 2 / 5), area.width)
    // One column is kept free for the scroll indicator, so that nothing shifts when it appears.
    let valueWidth = max(0, area.width - labelWidth - 1)
    var top = 0
    var needsHintRow = false
    let places = shown.map { index in
      let place = self.place(of: index, top: top, width: valueWidth)
      top += place.height
      let hint = state.fields[index].hint
      if !hint.isEmpty, !fitsBeside(hint, place, width: valueWidth) { needsHintRow = true }
      return place
    }
    let (hintRow, body) = area.splitBottom(needsHintRow && area.height >= 3 ? 1 : 0)
    var layout = FormLayout(
      body: body, hintRow: hintRow, valueX: area.x + labelWidth, valueWidth: valueWidth, places: places,
      lineCount: top, offset: 0, dropdown: nil)
    if let focused = places.first(where: { $0.index == state.focus }), top > body.height {
      // A third above it, so that both the fields before and after are in view; but the line that is typed in
      // whatever the height.
      let entry = focused.top + focused.entry.y
      let wanted = min(max(0, focused.top - body.height / 3), top - body.height)
      layout.offset = max(0, min(max(wanted, entry - body.height + 1), entry))
    }
    if state.isDropdownOpen, let focused = places.first(where: { $0.index == state.focus }) {
      if let entry = layout.entryRow(of: focused) {
        layout.dropdown = FormDropdown(
          matches: state.completions(at: state.focus), highlighted: state.contents[state.focus].highlighted,
          noMatches: noMatches, entry: entry, bounds: overlay)
      }
    }
    return layout
  }

  private func place(of index: Int, top: Int, width: Int) -> FormLayout.Place {
    let field = state.fields[index]
    var place = FormLayout.Place(
      index: index, top: top, valueRows: 1, inputWidth: min(width, inputWidth(of: field)), chips: [],
      entry: Point(x: 0, y: 0), beside: "", below: [])
    if case .many(let options) = field.kind { addChips(to: &place, options: options, width: width) }
    if let problem = problem(at: index) {
      if displayWidth(of: problem.text) + 2 <= width - place.inputWidth, place.chips.isEmpty {
        place.beside = problem
      } else {
        place.below = Array(Paragraph(problem).lines(width: width).prefix(3))
      }
    } else if index == state.focus, fitsBeside(field.hint, place, width: width) {
      place.beside = StyledText(field.hint, .muted)
    }
    return place
  }

  /// Whether a hint has room beside the value: decided without the focus, so that nothing moves with it.
  private func fitsBeside(_ hint: String, _ place: FormLayout.Place, width: Int) -> Bool {
    place.chips.isEmpty && displayWidth(of: hint) + 2 <= width - place.inputWidth
  }

  private func problem(at index: Int) -> StyledText? {
    let field = state.fields[index]
    if let problem = field.problem {
      return problem.isAdvisory
        ? StyledText("\(Signs.warning) \(problem.text)", .warning)
        : StyledText("\(Signs.bad) \(problem.text)", .bad)
    }
    if case .number(let range) = field.kind, state.isUnfinished(index) {
      return StyledText("\(Signs.bad) \(range.lowerBound)–\(range.upperBound)", .bad)
    }
    return nil
  }

  private func inputWidth(of field: FormField) -> Int {
    switch field.kind {
    case .text: min(48, max(12, field.maxLength + 1))
    case .number(let range): max(6, String(range.upperBound).count + 2)
    case .day: 20
    case .time: 9
    case .choice(let options): 4 + (options.map { displayWidth(of: $0.label) }.max() ?? 0)
    case .one: 48
    case .many: 1_000
    case .toggle: 3
    }
  }

  /// Puts the chosen options after each other in lines of the given width, and the place to type after them.
  private func addChips(to place: inout FormLayout.Place, options: [FormOption], width: Int) {
    var x = 0
    var y = 0
    for key in state.contents[place.index].chosen {
      guard let option = options.first(where: { $0.key == key }) else { continue }
      let text = "[\(option.label)]"
      let length = min(displayWidth(of: text), max(1, width))
      if x > 0, x + length > width {
        x = 0
        y += 1
      }
      place.chips.append(FormLayout.Chip(text: text, origin: Point(x: x, y: y)))
      x += length + 1
    }
    // Less than this is no room to type in.
    if x > 0, width - x < 12 {
      x = 0
      y += 1
    }
    place.entry = Point(x: x, y: y)
    place.valueRows = y + 1
  }
}
