/// A text of any length, broken into lines at its spaces. A line feed always begins a new line; a word that is
/// longer than a line is broken where it must.
struct Paragraph: Sendable {
  var text: StyledText

  init(_ text: StyledText) { self.text = text }

  init(_ text: String, _ style: Style = .text) { self.text = StyledText(text, style) }

  /// The lines when there are `width` columns; none without room or text.
  func lines(width: Int) -> [StyledText] {
    guard width > 0, !text.isEmpty else { return [] }
    // Most are, and are drawn with every key.
    if isLine(width: width) { return [text] }
    var wrap = Wrap(width: width)
    for run in text.runs {
      for character in run.text { wrap.take(character, run.style) }
    }
    return wrap.finish()
  }

  /// Whether breaking it would give itself: it fits, says nothing of lines, does not end with a space, and has no neighbours
  /// that would become one.
  private func isLine(width: Int) -> Bool {
    guard text.width <= width, text.runs.last?.text.utf8.last != UInt8(ascii: " ") else { return false }
    return text.runs.indices.allSatisfy { index in
      (index == 0 || text.runs[index - 1].style != text.runs[index].style)
        && !text.runs[index].text.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }
  }

  func height(width: Int) -> Int { lines(width: width).count }

  /// Draws the lines from `firstLine`, as many as fit.
  /// - Returns: the rows drawn.
  @discardableResult
  func draw(in area: Rect, on buffer: inout Buffer, firstLine: Int = 0) -> Int {
    let shown = lines(width: area.width).dropFirst(max(0, firstLine)).prefix(area.height)
    for (index, line) in shown.enumerated() { line.draw(in: area.row(index), on: &buffer) }
    // Heard as it was written, in one go.
    if firstLine == 0 { buffer.tell(area.splitTop(shown.count).part) { _ in .lines([text]) } }
    return shown.count
  }

  /// Puts characters into lines. A word is held back until it is known on which line it goes.
  private struct Wrap {
    typealias Piece = (character: Character, style: Style, width: Int)

    let width: Int
    var lines: [StyledText] = []
    var line: [Piece] = []
    var lineWidth = 0
    var spaces: [Piece] = []
    var word: [Piece] = []
    var wordWidth = 0

    init(width: Int) { self.width = width }

    mutating func take(_ character: Character, _ style: Style) {
      switch character {
      case "\n", "\r\n":
        endWord()
        endLine()
      case " ":
        endWord()
        spaces.append((character, style, 1))
      default:
        let columns = displayWidth(of: character)
        if wordWidth + columns > width {
          endWord()
          endLine()
        }
        word.append((character, style, columns))
        wordWidth += columns
      }
    }

    mutating func finish() -> [StyledText] {
      endWord()
      if !line.isEmpty { endLine() }
      return lines
    }

    private mutating func endWord() {
      guard !word.isEmpty else { return }
      if lineWidth + spaces.count + wordWidth > width, !line.isEmpty { endLine() }
      // Spaces at the start of a line are kept only where the author put them after a line feed and they fit.
      if lineWidth + spaces.count + wordWidth <= width {
        line += spaces
        lineWidth += spaces.count
      }
      spaces = []
      line += word
      lineWidth += wordWidth
      word = []
      wordWidth = 0
    }

    private mutating func endLine() {
      var ended = StyledText()
      var text = ""
      for (index, piece) in line.enumerated() {
        text.append(piece.character)
        guard index + 1 == line.count || line[index + 1].style != piece.style else { continue }
        ended.append(text, piece.style)
        text = ""
      }
      lines.append(ended)
      line = []
      lineWidth = 0
      spaces = []
    }
  }
}
