/// A text of one line in pieces, each with its own style: what table cells, titles and notes are given as.
///
/// A plain text is written as a literal, the rest is added up: `"reached " + "71 %".styled(.good)`.
struct StyledText: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    let text: String
    let style: Style
    /// The columns it takes: counted when it is made, since a text is drawn far more often.
    let width: Int
    /// As in `PlainText`.
    fileprivate let isPlain: Bool

    init(text: String, style: Style) {
      self.text = text
      self.style = style
      let plain = text.utf8.withContiguousStorageIfAvailable { PlainText.columns(of: $0) } ?? nil
      isPlain = plain != nil
      width = plain ?? displayWidth(of: text)
    }
  }

  /// Never with an empty text; neighbours may have the same style.
  private(set) var runs: [Run]

  init() { runs = [] }

  init(_ text: String, _ style: Style = .text) {
    runs = text.isEmpty ? [] : [Run(text: text, style: style)]
  }

  init(runs: [Run]) {
    self.runs = runs.filter { !$0.text.isEmpty }
  }

  /// A text with the parts that a filter found in `.match`.
  init(_ text: String, _ style: Style = .text, matches: [Range<String.Index>]) {
    runs = []
    var position = text.startIndex
    for range in matches where range.lowerBound >= position {
      append(String(text[position..<range.lowerBound]), style)
      append(String(text[range]), Style(.match, style.attributes))
      position = range.upperBound
    }
    append(String(text[position...]), style)
  }

  var isEmpty: Bool { runs.isEmpty }

  /// The columns that the whole text takes.
  var width: Int { runs.reduce(0) { $0 + $1.width } }

  /// The text without its styles.
  var text: String { runs.count == 1 ? runs[0].text : runs.reduce(into: "") { $0 += $1.text } }

  mutating func append(_ text: String, _ style: Style = .text) {
    if !text.isEmpty { runs.append(Run(text: text, style: style)) }
  }

  static func + (one: StyledText, other: StyledText) -> StyledText {
    StyledText(runs: one.runs + other.runs)
  }

  static func += (one: inout StyledText, other: StyledText) {
    one.runs += other.runs
  }

  /// The same text with these attributes on every piece as well.
  func with(_ attributes: Attributes) -> StyledText {
    StyledText(runs: runs.map { Run(text: $0.text, style: $0.style.with(attributes)) })
  }

  /// Draws the text on the first row of the area, cut with an ellipsis where it is longer.
  /// - Returns: the columns drawn, at most the width of the area.
  ///
  /// Never inlined: in a loop over texts the optimiser of Swift 6.3.1 then ends with an ownership error.
  @inline(never)
  @discardableResult
  func draw(in area: Rect, on buffer: inout Buffer, alignment: Alignment = .left) -> Int {
    guard !area.isEmpty else { return 0 }
    let whole = width
    var x = area.x
    if whole < area.width {
      switch alignment {
      case .left: break
      case .right: x += area.width - whole
      case .centre: x += (area.width - whole) / 2
      }
    }
    for run in runs {
      let room = area.right - x
      if whole <= area.width || run.width < room {
        if run.isPlain {
          buffer.put(plain: run.text, columns: run.width, x: x, y: area.y, style: run.style)
        } else {
          buffer.put(run.text, x: x, y: area.y, style: run.style)
        }
        x += run.width
      } else {
        // One that just fits may be followed by more, so it is made too long to be cut.
        x += buffer.put(run.text + "…", x: x, y: area.y, width: room, style: run.style)
        break
      }
    }
    return x - area.x
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self.init(text) }
}

extension String {
  func styled(_ style: Style) -> StyledText { StyledText(self, style) }
}
