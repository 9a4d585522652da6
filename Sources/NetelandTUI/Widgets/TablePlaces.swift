extension Table.Layout {
  /// Where a row starts, if it is in view: the place for the cursor.
  func point(ofRow row: Int) -> Point? {
    guard row >= 0, row < lines.rowCount else { return nil }
    let y = body.y + lines.line(ofRow: row) - firstLine
    return body.rows.contains(y) ? Point(x: body.x, y: y) : nil
  }
}
