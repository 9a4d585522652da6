/// One cell of a buffer, in eight bytes.
///
/// A character of two columns is a cell of width 2 followed by a cell of width 0, its *continuation*.
struct Cell: Equatable, Sendable {
  /// A Unicode scalar value, or, with `clusterBit` set, an index in the cluster table of the buffer that
  /// holds the cell, for what is written with several scalars (a letter and its combining accent, most
  /// flags).
  var glyph: UInt32
  var style: Style
  /// 1, 2, or 0 for a continuation.
  var width: UInt8
  /// Fills the eight bytes, so that a cell can be compared as one number.
  private let unused: UInt8 = 0

  static let clusterBit: UInt32 = 1 << 31
  static let space = UInt32(UInt8(ascii: " "))

  init(glyph: UInt32, style: Style, width: UInt8) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }

  static let blank = Cell(glyph: space, style: .text, width: 1)

  static func blank(_ style: Style) -> Cell { Cell(glyph: space, style: style, width: 1) }

  var isContinuation: Bool { width == 0 }
  var isCluster: Bool { glyph & Cell.clusterBit != 0 }
}
