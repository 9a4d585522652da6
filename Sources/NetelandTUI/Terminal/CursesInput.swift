import CNcurses
import Glibc

/// Reads what was typed, clicked and pasted, through ncurses.
struct CursesInput {
  /// Pasted text arrives in pieces; after so long without one it is taken to be over.
  private static let pasteSilenceMilliseconds: Int32 = 500
  /// More is not a paste anybody means; what comes after it is read and forgotten.
  private static let pasteLimit = 1 << 20

  /// Everything that has come in, in order; empty if that was nothing.
  func drain() -> [Input] {
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
  private func afterEscape() -> [Input] {
    var value: UInt32 = 0
    switch neteland_read(&value) {
    case neteland_read_text where value == 27:
      return [.key(.escape)] + afterEscape()
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
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        let result = poll(&waiting, 1, CursesInput.pasteSilenceMilliseconds)
        if result < 0 && errno == EINTR { continue }
        if result <= 0 || waiting.revents & Int16(POLLIN) == 0 || waiting.revents & Int16(POLLHUP) != 0 {
          return String(text)
        }
      }
    }
  }
}
