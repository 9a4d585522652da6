import CNcurses
import Glibc

/// Reads what was typed, clicked and pasted, through ncurses.
struct CursesInput {
  /// Pasted text arrives in pieces; after so long without one it is taken to be over.
  private static let pasteSilenceMilliseconds: Int32 = 500
  /// More is not a paste anybody means; what comes after it is read and forgotten.
  private static let pasteLimit = 1 << 20

  /// Of an answer that has begun the rest is under way; over a slow line it may come in another packet.
  private static let answerSilenceMilliseconds: Int32 = 500
  /// After a lone escape, while an answer is awaited, that may start with it.
  private static let answerStartMilliseconds: Int32 = 50

  /// How it stands with the question that the terminal was asked.
  enum Question { case none, awaited, answered }

  var question = Question.none

  /// Everything that has come in, in order; empty if that was nothing.
  mutating func drain() -> [Input] {
    var inputs: [Input] = []
    var value: UInt32 = 0
    while true {
      switch neteland_read(&value) {
      case neteland_read_text where value == 27:
        inputs += afterEscape()
      case neteland_read_text:
        if let key = CursesKeys.key(forText: value) { inputs.append(.key(key)) }
      case neteland_read_key:
        inputs += self.inputs(forCode: value)
      default:
        return inputs
      }
    }
  }

  /// An escape with a character right after it is that character with Alt: people do not type so fast.
  private mutating func afterEscape() -> [Input] {
    var value: UInt32 = 0
    var read = neteland_read(&value)
    if read == neteland_read_nothing, question == .awaited, hasMore(within: Self.answerStartMilliseconds) {
      read = neteland_read(&value)
      // Too late for a key with Alt.
      if read == neteland_read_text, !AnswerReader.isIntroducer(value) {
        if value == 27 { return [.key(.escape)] + afterEscape() }
        return [.key(.escape)] + (CursesKeys.key(forText: value).map { [.key($0)] } ?? [])
      }
    }
    switch read {
    case neteland_read_text where question != .none && AnswerReader.isIntroducer(value):
      return answer(from: value)
    case neteland_read_text where value == 27:
      return [.key(.escape)] + afterEscape()
    case neteland_read_text where value == Self.controlIntroducer:
      return controlSequence()
    case neteland_read_text where value == Self.keypadIntroducer:
      return keypadKey()
    case neteland_read_text:
      guard let key = CursesKeys.key(forText: value) else { return [.key(.escape)] }
      if case .character(let character) = key { return [.key(.alt(character))] }
      return [.key(.escape), .key(key)]
    case neteland_read_key:
      return [.key(.escape)] + inputs(forCode: value)
    default:
      return [.key(.escape)]
    }
  }

  /// An answer of the terminal, or the keys that only began like one.
  private mutating func answer(from introducer: UInt32) -> [Input] {
    var reader = AnswerReader()
    var step = reader.take(introducer)
    var last: [Input] = []
    reading: while step == .more {
      var value: UInt32 = 0
      switch neteland_read(&value) {
      case neteland_read_text:
        step = reader.take(value)
      case neteland_read_key:
        last = inputs(forCode: value)
        break reading
      default:
        let patience = reader.isCertain ? Self.answerSilenceMilliseconds : Self.answerStartMilliseconds
        guard hasMore(within: patience) else { break reading }
      }
    }
    switch step {
    case .answer(.background(let colour)):
      return [.background(colour)]
    case .answer(.attributes):
      question = .answered
      return []
    case .answer(.unreadable):
      return []
    case .more where reader.isCertain:
      return last
    case .more, .keys:
      let isSequence = reader.taken.first == Self.controlIntroducer && reader.taken.count > 1
      guard isSequence else { return keys(reader.taken) + last }
      return controlSequence(after: reader.taken.dropFirst())
    }
  }

  private static let controlIntroducer: UInt32 = 0x5B
  private static let keypadIntroducer: UInt32 = 0x4F

  /// What follows `ESC [`; nothing at once is the key with Alt.
  /// - Parameter taken: what has been read of it.
  private mutating func controlSequence(after taken: ArraySlice<UInt32> = []) -> [Input] {
    var sequence = ControlSequence()
    var step = ControlSequence.Step.more
    var isBegun = false
    for value in taken where step == .more {
      step = sequence.take(value)
      isBegun = true
    }
    while step == .more {
      var value: UInt32 = 0
      switch neteland_read(&value) {
      case neteland_read_text:
        step = sequence.take(value)
        isBegun = true
      case neteland_read_key:
        return inputs(forCode: value)
      default:
        guard isBegun else { return [.key(.alt("["))] }
        guard hasMore(within: Self.answerSilenceMilliseconds) else { return [] }
      }
    }
    if case .key(let key) = step { return [.key(key)] }
    return []
  }

  /// What follows `ESC O`: one character; nothing at once is the key with Alt.
  private mutating func keypadKey() -> [Input] {
    var value: UInt32 = 0
    switch neteland_read(&value) {
    case neteland_read_text: return ControlSequence.arrow(value).map { [.key($0)] } ?? []
    case neteland_read_key: return [.key(.alt("O"))] + inputs(forCode: value)
    default: return [.key(.alt("O"))]
    }
  }

  /// What was typed after an escape, the first with Alt.
  private func keys(_ values: [UInt32]) -> [Input] {
    values.enumerated().compactMap { index, value in
      guard let key = CursesKeys.key(forText: value) else { return nil }
      if index == 0, case .character(let character) = key { return .key(.alt(character)) }
      return .key(key)
    }
  }

  private func hasMore(within milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    var result: Int32
    repeat { result = poll(&waiting, 1, milliseconds) } while result < 0 && errno == EINTR
    return result > 0 && waiting.revents & Int16(POLLIN) != 0 && waiting.revents & Int16(POLLHUP) == 0
  }

  private func inputs(forCode code: UInt32) -> [Input] {
    switch code {
    case UInt32(KEY_MOUSE): mouse()
    case CursesKeys.pasteStart: [.paste(paste())]
    default: CursesKeys.key(forCode: code).map { [.key($0)] } ?? []
    }
  }

  /// What came in one go is one key to ncurses, and what came last is given first.
  private func mouse() -> [Input] {
    var events: [Input] = []
    while events.count < CursesInput.mostMouseEvents, let event = mouseEvent() { events += event }
    return events.reversed()
  }

  /// More than ncurses keeps.
  private static let mostMouseEvents = 16

  /// The last one that ncurses has; empty for one of no use here, nil for none.
  private func mouseEvent() -> [Input]? {
    var x: Int32 = 0
    var y: Int32 = 0
    var buttons: mmask_t = 0
    guard neteland_read_mouse(&x, &y, &buttons) != 0 else { return nil }
    let actions: [(mask: mmask_t, action: MouseEvent.Action)] = [
      (neteland_mouse_moved, .move),
      (neteland_mouse_wheel_up, .wheelUp), (neteland_mouse_wheel_down, .wheelDown),
      (neteland_mouse_press_left, .press), (neteland_mouse_release_left, .release),
      (neteland_mouse_press_middle, .middlePress), (neteland_mouse_press_right, .rightPress),
    ]
    guard let action = actions.first(where: { buttons & $0.mask != 0 })?.action else { return [] }
    return [.mouse(MouseEvent(action, at: Point(x: Int(x), y: Int(y))))]
  }

  /// What comes until the mark at the end. Keys in between are not keys, whatever their bytes look like.
  private func paste() -> String {
    var text = String.UnicodeScalarView()
    var value: UInt32 = 0
    var count = 0
    var endedWithReturn = false
    while true {
      switch neteland_read(&value) {
      case neteland_read_text:
        // A terminal sends a return for each line feed, or both.
        let isReturn = value == 13
        if value == 10 && endedWithReturn {
          endedWithReturn = false
          continue
        }
        endedWithReturn = isReturn
        count += 1
        if count <= CursesInput.pasteLimit, let scalar = Unicode.Scalar(isReturn ? 10 : value) {
          text.append(scalar)
        }
      case neteland_read_key where value == CursesKeys.pasteEnd:
        return String(text)
      case neteland_read_key:
        continue
      default:
        guard hasMore(within: CursesInput.pasteSilenceMilliseconds) else { return String(text) }
      }
    }
  }
}
