/// What comes from the terminal, or from what stands in for it.
enum Input: Equatable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Text pasted in one go, with line feeds between its lines.
  case paste(String)
  /// The terminal is this large now; what it showed may be gone.
  case resize(Size)
  /// The terminal has been asked for the colour of its background, and this is it.
  case background(RGB)
  /// Someone wrote to the wake descriptor.
  case wake
  /// A signal (its number) asks the program to end: finish, close the device, and end by that signal.
  case terminate(Int32)
  /// There is nobody at the other side any more.
  case endOfInput
}

/// A key as it was pressed.
enum Key: Hashable, Sendable {
  /// A key that gives a character, the space bar included.
  case character(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown, shiftLeft, shiftRight, shiftHome, shiftEnd
  case controlUp, controlDown, controlLeft, controlRight, controlHome, controlEnd
  case enter, escape, tab, backTab, backspace, delete, insert
  /// F1 is 1.
  case function(Int)
  /// Ctrl with a lower-case letter or with one of ` \ ] ^ _`; not those that are keys of their own: Ctrl-I is
  /// Tab, Ctrl-M and Ctrl-J are Enter, Ctrl-H is Backspace, Ctrl-[ is Escape.
  case control(Character)
  case alt(Character)
}

struct MouseEvent: Hashable, Sendable {
  enum Action: Hashable, Sendable {
    /// The left button went down or up; the press is what acts.
    case press, release
    /// The pointer is somewhere else, with a button down.
    case move
    case middlePress, rightPress
    case wheelUp, wheelDown
  }

  var action: Action
  var position: Point

  init(_ action: Action, at position: Point) {
    self.action = action
    self.position = position
  }
}
