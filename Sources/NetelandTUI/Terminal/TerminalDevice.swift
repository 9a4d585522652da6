/// Where buffers are shown and input comes from: a terminal, or what stands in for one in tests and demos.
protocol TerminalDevice: AnyObject {
  var size: Size { get }

  /// Whether it shows colours; without, every theme looks like the one without colours.
  var hasColours: Bool { get }

  /// Shows the buffer, and the cursor at a place or not at all. A buffer of another size than the terminal's
  /// is clipped to it.
  func present(_ buffer: Buffer, cursor: Point?)

  /// The look of what is presented from now on; what is on the screen changes with the next `present`.
  func setTheme(_ theme: Theme)

  /// Says something to the terminal that is not text, such as what goes to its clipboard: a whole sequence. It leaves in
  /// its turn, with the next frame, or when input is waited for.
  func send(_ sequence: String)

  /// Whether the mouse speaks to the program; if not, the terminal lets text be selected with it.
  func setMouse(_ isOn: Bool)

  /// Puts a text on the clipboard of who looks at the terminal, where the terminal lets it. There is no answer.
  func copy(_ text: String)

  /// Waits until there is input, and gives all of it in order; empty when the time is over.
  /// - Parameters:
  ///   - timeoutMilliseconds: at most so long; without end if nil.
  ///   - wakeDescriptor: a file descriptor that ends the waiting when it can be read; it is emptied. Negative: none.
  func waitForInput(timeoutMilliseconds: Int?, wakeDescriptor: Int32) -> [Input]

  /// Gives the terminal back to the shell until the program is continued, then shows the last buffer again.
  func suspend()

  /// Gives the terminal back for good. Calling it again does nothing.
  func close()
}

/// Why a terminal cannot show the dashboard. The subcommands need no terminal.
enum TerminalProblem: Error, Equatable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The terminal database has no such terminal (the value of TERM).
  case unknownTerminal(String)
  /// The terminal can only print line after line (the value of TERM).
  case notAddressable(String)
  /// The operating system refused.
  case unavailable
}
