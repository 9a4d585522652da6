/// A colour by its parts of red, green and blue, as screens mix them (sRGB).
struct RGB: Hashable, Sendable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From `0xRRGGBB`.
  init(_ number: UInt32) {
    self.init(UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF))
  }

  /// From `#rrggbb`; nil for anything else.
  init?(hexadecimal text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let number = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(number)
  }

  var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// Relative luminance, 0 (black) to 1 (white), as in WCAG 2.2.
  var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast ratio of two colours, 1 to 21, as in WCAG 2.2, which asks 4.5 of text.
  func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Whether black can be read on it better than white.
  var isLight: Bool { contrast(with: RGB(0x000000)) > contrast(with: RGB(0xFFFFFF)) }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    guard value > 0.04045 else { return value / 12.92 }
    // To the power of 2.4: the square times the fifth root of the square, which needs no library for it.
    let base = (value + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    for _ in 0..<16 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}

/// The colours that terminals number. What 0 to 15 look like is for the person in front of it to say: here they are as
/// xterm has them. From 16 on nearly all terminals agree.
enum Palette {
  private static let sixteen: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  static func rgb(_ index: UInt8) -> RGB {
    switch index {
    case 0..<16: return RGB(sixteen[Int(index)])
    case 16..<232:
      let cube = Int(index) - 16
      return RGB(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default:
      let grey = 8 + (index - 232) * 10
      return RGB(grey, grey, grey)
    }
  }

  /// The one among those numbers that comes closest.
  static func nearest(to colour: RGB, in indices: ClosedRange<UInt8>) -> UInt8 {
    indices.min { distance(colour, rgb($0)) < distance(colour, rgb($1)) } ?? indices.lowerBound
  }

  /// The eye sees green best and blue least.
  private static func distance(_ one: RGB, _ other: RGB) -> Int {
    func square(_ left: UInt8, _ right: UInt8) -> Int { (Int(left) - Int(right)) * (Int(left) - Int(right)) }
    return 3 * square(one.red, other.red) + 6 * square(one.green, other.green) + square(one.blue, other.blue)
  }
}
