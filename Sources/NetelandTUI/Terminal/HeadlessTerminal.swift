/// A terminal without a screen: plays a script and remembers what it was shown.
final class HeadlessTerminal: TerminalDevice {
  private(set) var size: Size
  let hasColours: Bool
  private(set) var theme: Theme = .dark
  private(set) var isMouseOn = false
  /// The buffer shown last, and where its cursor is.
  private(set) var shown: Buffer?
  private(set) var cursor: Point?
  /// Everything that was sent beside the frames.
  private(set) var sent: [String] = []
  private(set) var presentCount = 0
  private(set) var suspendCount = 0
  private(set) var isClosed = false
  /// What was put on the clipboard, oldest first.
  private(set) var copied: [String] = []
  private var script: [[Input]]
  /// Called with each buffer as it is presented.
  var onPresent: ((Buffer, Point?) -> Void)?

  /// - Parameter script: what each `waitForInput` gives, one after another; after the last, the end of input.
  init(size: Size, script: [[Input]] = [], hasColours: Bool = true) {
    self.hasColours = hasColours
    self.size = size
    self.script = script
  }

  /// A script of keys that come one by one.
  convenience init(size: Size, keys: [Key]) {
    self.init(size: size, script: keys.map { [.key($0)] })
  }

  func present(_ buffer: Buffer, cursor: Point?) {
    guard !isClosed else { return }
    if buffer.size == size {
      shown = buffer
    } else {
      var clipped = Buffer(size: size)
      clipped.copy(buffer)
      shown = clipped
    }
    self.cursor = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    presentCount += 1
    onPresent?(buffer, cursor)
  }

  func setTheme(_ theme: Theme) { self.theme = theme }

  func send(_ sequence: String) { sent.append(sequence) }

  func setMouse(_ isOn: Bool) { isMouseOn = isOn }

  func waitForInput(timeoutMilliseconds: Int?, wakeDescriptor: Int32) -> [Input] {
    guard !isClosed, !script.isEmpty else { return [.endOfInput] }
    let inputs = script.removeFirst()
    for case .resize(let size) in inputs { self.size = size }
    return inputs
  }

  func copy(_ text: String) { copied.append(text) }

  func suspend() { suspendCount += 1 }

  func close() { isClosed = true }
}
