/// What keys do in a form.
extension FormState {
  /// Tab and the arrows go from field to field; Enter takes the completion in view, else goes on, and submits
  /// from the last field; Escape closes the completions, else cancels.
  mutating func handle(_ key: Key) -> FormOutcome {
    guard fields.indices.contains(focus), !fields[focus].isHidden else {
      return key == .escape ? .cancel : key == .enter ? .submit : .none
    }
    if isDropdownOpen, let outcome = handleInDropdown(key) { return outcome }
    switch key {
    case .escape: return .cancel
    case .enter: return moveFocus(toward: 1) ? .none : submit()
    case .down: moveFocus(toward: 1)
    case .up: moveFocus(toward: -1)
    case .tab: if !moveFocus(toward: 1) { focusEdge(last: false) }
    case .backTab: if !moveFocus(toward: -1) { focusEdge(last: true) }
    default: return edit(key)
    }
    return .none
  }

  mutating func paste(_ text: String) -> FormOutcome {
    guard fields.indices.contains(focus), !fields[focus].isHidden else { return .none }
    switch fields[focus].kind {
    case .text, .day, .time: break
    case .one, .many: contents[focus].highlighted = 0
    case .number:
      let before = contents[focus]
      for character in text where character.isASCII { _ = editNumber(.character(character)) }
      return contents[focus] == before ? .none : .changed
    case .choice, .toggle: return .none
    }
    return contents[focus].editor.paste(text) ? .changed : .none
  }

  /// Ready, whatever has the focus; where a field is unfinished, that one gets the focus instead.
  mutating func submit() -> FormOutcome {
    if let index = fields.indices.first(where: { !fields[$0].isHidden && isUnfinished($0) }) {
      focus(at: index)
      return .none
    }
    return .submit
  }

  private mutating func focusEdge(last: Bool) {
    let visible = fields.indices.filter { !fields[$0].isHidden }
    if let index = last ? visible.last : visible.first { focus(at: index) }
  }

  // MARK: Completions

  /// nil for a key that is not for the list.
  private mutating func handleInDropdown(_ key: Key) -> FormOutcome? {
    switch key {
    case .up, .down, .pageUp, .pageDown:
      let step = key == .up ? -1 : key == .down ? 1 : key == .pageUp ? -8 : 8
      let last = max(0, completions(at: focus).count - 1)
      contents[focus].highlighted = min(max(0, contents[focus].highlighted + step), last)
      return FormOutcome.none
    case .enter:
      return acceptCompletion() ? .changed : FormOutcome.none
    case .tab, .backTab:
      // A list that was only opened to look at is left without taking anything.
      let accepted = !contents[focus].editor.isEmpty && acceptCompletion()
      let step = key == .tab ? 1 : -1
      if !moveFocus(toward: step) { focusEdge(last: step < 0) }
      return accepted ? .changed : FormOutcome.none
    case .escape:
      let changed = !contents[focus].editor.isEmpty
      contents[focus].editor.reset()
      contents[focus].isOpen = false
      return changed ? .changed : FormOutcome.none
    default: return nil
    }
  }

  /// Takes the completion with this index in the list; the highlighted one if none is given.
  /// - Returns: whether there was one.
  @discardableResult
  mutating func acceptCompletion(_ place: Int? = nil) -> Bool {
    let matches = completions(at: focus)
    let place = place ?? contents[focus].highlighted
    guard matches.indices.contains(place) else { return false }
    let key = matches[place].item.key
    if case .many = fields[focus].kind {
      contents[focus].chosen.append(key)
    } else {
      contents[focus].chosen = [key]
    }
    contents[focus].editor.reset()
    contents[focus].isOpen = false
    contents[focus].highlighted = 0
    return true
  }

  // MARK: Editing by kind

  private mutating func edit(_ key: Key) -> FormOutcome {
    let isFresh = isFresh
    self.isFresh = false
    switch fields[focus].kind {
    case .day, .time, .number:
      guard isFresh, !contents[focus].editor.isEmpty else { break }
      if case .character(let character) = key, !fields[focus].kind.isNumber || DigitKeys.digit(of: character) != nil {
        contents[focus].editor.clear()
      }
      if key == .backspace {
        contents[focus].editor.clear()
        return .changed
      }
    default: break
    }
    switch fields[focus].kind {
    case .text: return editText(key)
    case .day, .time:
      if case .character(let character) = key, let digit = DigitKeys.digit(of: character) {
        return editText(.character(Character(String(digit))))
      }
      return editText(key)
    case .number: return editNumber(key)
    case .choice(let options): return editChoice(key, options)
    case .one, .many: return editQuery(key)
    case .toggle:
      switch key {
      case .character(" "), .left, .right:
        contents[focus].isOn.toggle()
        return .changed
      default: return .none
      }
    }
  }

  private mutating func editText(_ key: Key) -> FormOutcome {
    contents[focus].editor.handle(key) == .changed ? .changed : .none
  }

  private mutating func editNumber(_ key: Key) -> FormOutcome {
    guard case .character(let character) = key else { return editText(key) }
    // Nine digits are more than any count of pupils, and fit every integer.
    guard let digit = DigitKeys.digit(of: character), contents[focus].editor.characters.count < 9 else {
      return .none
    }
    return editText(.character(Character(String(digit))))
  }

  private mutating func editChoice(_ key: Key, _ options: [FormOption]) -> FormOutcome {
    guard !options.isEmpty else { return .none }
    let current = options.firstIndex { $0.key == contents[focus].chosen.first } ?? 0
    var next = current
    switch key {
    case .left: next = (current + options.count - 1) % options.count
    case .right, .character(" "): next = (current + 1) % options.count
    case .home: next = 0
    case .end: next = options.count - 1
    case .character(let character):
      let typed = FoldedText(String(character)).letters
      guard !typed.isEmpty, typed != [FoldedText.gap] else { return .none }
      // From the next one on, so that the same letter again goes to the following option.
      let order = (1...options.count).map { (current + $0) % options.count }
      next = order.first { FoldedText(options[$0].label).letters.starts(with: typed) } ?? current
    default: return .none
    }
    guard contents[focus].chosen != [options[next].key] else { return .none }
    contents[focus].chosen = [options[next].key]
    return .changed
  }

  private mutating func editQuery(_ key: Key) -> FormOutcome {
    if contents[focus].editor.isEmpty {
      if key == .character(" ") {
        contents[focus].isOpen = true
        contents[focus].highlighted = 0
        return .none
      }
      if key == .backspace || key == .delete {
        contents[focus].isOpen = false
        return contents[focus].chosen.popLast() == nil ? .none : .changed
      }
    }
    guard contents[focus].editor.handle(key) == .changed else { return .none }
    contents[focus].highlighted = 0
    contents[focus].isOpen = false
    return .changed
  }
}
