/// A buffer as text, for golden files and for programs without a terminal.
extension Buffer {
  /// The rows, joined by line feeds, with none after the last.
  /// - Parameters:
  ///   - trimmed: whether spaces at the end of a row are left out.
  ///   - ascii: whether to write what a terminal without UTF-8 shows.
  func text(trimmed: Bool = true, ascii: Bool = false) -> String {
    (0..<height).map { y in
      var line = ""
      for cell in row(y) {
        if ascii {
          line.unicodeScalars.append(Repertoire.ascii(for: scalar(of: cell)))
        } else {
          line += content(of: cell)
        }
      }
      if trimmed, let last = line.lastIndex(where: { $0 != " " }) {
        return String(line[...last])
      }
      return trimmed ? "" : line
    }.joined(separator: "\n")
  }

  /// The styles, a line for each row: runs of `name:columns`, joined by a space, without the plain text at
  /// the end of a row; rows that are the same as the one above are counted (`x3`).
  func styledText() -> String {
    var lines: [(text: String, count: Int)] = []
    for y in 0..<height {
      var runs: [(style: Style, columns: Int)] = []
      for cell in row(y) {
        if let last = runs.last, last.style == cell.style {
          runs[runs.count - 1].columns += 1
        } else {
          runs.append((cell.style, 1))
        }
      }
      if runs.last?.style == .text { runs.removeLast() }
      let text = runs.map { "\($0.style.name):\($0.columns)" }.joined(separator: " ")
      if let last = lines.last, last.text == text {
        lines[lines.count - 1].count += 1
      } else {
        lines.append((text, 1))
      }
    }
    return lines.map { line in
      let text = line.text.isEmpty ? "text" : line.text
      return line.count == 1 ? text : "\(text) x\(line.count)"
    }.joined(separator: "\n")
  }

  /// The scalar that stands for a cell where only one can be shown: the base of a cluster, a space for a
  /// continuation.
  func scalar(of cell: Cell) -> Unicode.Scalar {
    if cell.isContinuation { return " " }
    if cell.isCluster { return content(of: cell).unicodeScalars.first ?? " " }
    return Unicode.Scalar(cell.glyph) ?? "\u{FFFD}"
  }
}
