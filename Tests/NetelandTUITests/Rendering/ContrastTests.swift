import Domain
import Testing

@testable import NetelandTUI

/// The looks on the backgrounds that people have, worked out as the terminal is told them.
@Suite("Colours can be read, and are never alone in saying something")
struct ContrastTests {
  /// A theme with a background that it is made for, as deep as the terminal goes.
  struct Place: CustomTestStringConvertible, Sendable {
    let theme: Theme
    let depth: ColourDepth
    let background: RGB

    var testDescription: String { "\(theme.name) at \(depth) on \(String(background.number, radix: 16))" }

    /// What plain text is written in there.
    var text: RGB { background.isLight ? RGB(0x303030) : RGB(0xD8D8D8) }

    func colour(_ number: Int32, own: RGB) -> RGB {
      guard number >= 0 else { return own }
      return depth == .direct && number >= 8 ? RGB(UInt32(number)) : Palette.rgb(UInt8(number))
    }

    /// What is seen: foreground and background change places where the look says so.
    func seen(_ role: Role, _ attributes: Attributes = []) -> (front: RGB, back: RGB, marks: [Bool]) {
      let look = depth.resolve(theme.appearance(of: Style(role, attributes)))
      let front = colour(look.foreground, own: text)
      let back = colour(look.background, own: background)
      let marks = [look.bold, look.dim, look.underline, look.reverse]
      return look.reverse ? (back, front, marks) : (front, back, marks)
    }
  }

  /// xterm, the defaults of common editors and terminals, Ubuntu's and Solarized; with sixteen colours, where the grey is
  /// the terminal's own doing, the plain black and white.
  private static let dark: [RGB] = [0x000000, 0x1E1E1E, 0x282C34, 0x300A24, 0x002B36].map { RGB($0) }
  private static let light: [RGB] = [0xFFFFFF, 0xF5F5F5, 0xEEEEEE, 0xFDF6E3].map { RGB($0) }

  static let places: [Place] =
    places(.dark, dark) + places(.light, light) + places(.highContrast, dark) + places(.highContrast, light)

  private static func places(_ theme: Theme, _ backgrounds: [RGB]) -> [Place] {
    var places = [Place(theme: theme, depth: .sixteen, background: backgrounds[0])]
    for background in backgrounds {
      places.append(Place(theme: theme, depth: .palette, background: background))
      places.append(Place(theme: theme, depth: .direct, background: background))
    }
    return places
  }

  /// Bars and frames are no text; WCAG asks 3 of them.
  private static let drawn: Set<Role> = [.border, .borderFocused, .certain, .possible, .rest, .target]

  @Test("Text has a contrast of at least 4.5 to 1, drawings of 3 to 1, selected or not", arguments: places)
  func contrast(place: Place) {
    for role in Role.allCases {
      for attributes in [[], .bold, .selected, [.selected, .marked]] as [Attributes] {
        let seen = place.seen(role, attributes)
        // How dim a terminal makes text nobody knows; with 256 colours no text is left to that.
        #expect(place.depth == .sixteen || !seen.marks[1], "\(role)")
        let least = Self.drawn.contains(role) ? 3.0 : 4.5
        let contrast = seen.front.contrast(with: seen.back)
        #expect(contrast >= least, "\(role) \(attributes.rawValue): \(contrast)")
      }
    }
  }

  /// Meanings that stand side by side, so that one may be taken for another.
  private static let neighbours: [[Role]] = [
    [.good, .warning, .bad], [.text, .warning, .bad], [.text, .accent], [.text, .key, .disabled],
    [.border, .borderFocused], [.planned, .confirmed, .held, .cancelled], [.text, .holiday], [.text, .match],
    [.text, .input], [.text, .title], [.text, .header],
  ]

  @Test("No two meanings side by side differ by hue alone", arguments: places)
  func hue(place: Place) {
    for group in Self.neighbours {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] {
          let (left, right) = (place.seen(one), place.seen(other))
          // The same look is no difference by hue; signs and words tell them apart.
          let isSame = left.front == right.front && left.back == right.back
          let isLighter = left.front.contrast(with: right.front) >= 1.25
          let isOtherGround = left.back.contrast(with: right.back) >= 1.25
          #expect(
            isSame || left.marks != right.marks || isLighter || isOtherGround, "\(one) and \(other)")
        }
      }
    }
  }

  @Test("Nor do they to eyes that lack one of the three cones, and text can be read by them", arguments: places)
  func colourBlind(place: Place) {
    guard place.depth != .sixteen, place.theme != .highContrast else { return }
    for vision in ColourVision.allCases {
      func contrast(_ one: RGB, _ other: RGB) -> Double { vision.seen(one).contrast(with: vision.seen(other)) }
      for role in Role.allCases where !Self.drawn.contains(role) {
        let seen = place.seen(role)
        #expect(contrast(seen.front, seen.back) >= 4.5, "\(role) by \(vision)")
      }
      for group in Self.neighbours {
        for (index, one) in group.enumerated() {
          for other in group[(index + 1)...] {
            let (left, right) = (place.seen(one), place.seen(other))
            let isSame = left.front == right.front
            #expect(
              isSame || left.marks != right.marks || contrast(left.front, right.front) >= 1.25,
              "\(one) and \(other) by \(vision)")
          }
        }
      }
    }
  }

  @Test("Without any colour, attributes alone tell meanings apart that stand side by side")
  func mono() {
    let place = Place(theme: .mono, depth: .none, background: RGB(0x000000))
    for group in Self.neighbours {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] {
          #expect(place.seen(one).marks != place.seen(other).marks, "\(one) and \(other)")
        }
      }
    }
  }

  @Test("The terminal's own background stays, but for the badges of high contrast and what is selected")
  func background() {
    for theme in [Theme.dark, .light, .mono] {
      for role in Role.allCases { #expect(theme.look(of: role).background == .terminal, "\(theme.name) \(role)") }
    }
    let badges = Role.allCases.filter { Theme.highContrast.look(of: $0).background != .terminal }
    #expect(badges == [.good, .warning, .bad, .confirmed, .match])
  }

  @Test("The signs of good, warning, bad and unknown, and those of the states of a session, are all different")
  func signs() {
    let signs = [Signs.good, Signs.warning, Signs.bad, Signs.unknown]
    #expect(Set(signs).count == 4)
    #expect(Set(signs.map { $0.unicodeScalars.map(Repertoire.ascii).map(\.value) }).count == 4)
    for language in Language.allCases {
      let marks = SessionStatus.allCases.map(language.strings.words.mark)
      #expect(Set(marks).count == marks.count)
    }
  }

  @Test("The parts of a bar differ by glyph, so that no colour is needed to read it")
  func bars() {
    let glyphs = [BarGlyphs.certain, BarGlyphs.possible, BarGlyphs.rest, BarGlyphs.target]
    #expect(Set(glyphs).count == 4)
    #expect(Set(glyphs.map(Repertoire.ascii)).count == 4)
  }

  @Test("Where good, warning and bad stand side by side, attributes alone tell them apart", arguments: places)
  func states(place: Place) {
    let marks = [Role.good, .warning, .bad].map { place.seen($0).marks }
    #expect(marks[0] != marks[1] && marks[1] != marks[2] && marks[0] != marks[2])
  }

  @Test("Contrast is counted as WCAG counts it")
  func formula() {
    #expect(abs(RGB(0x000000).contrast(with: RGB(0xFFFFFF)) - 21) < 0.001)
    #expect(abs(RGB(0x767676).contrast(with: RGB(0xFFFFFF)) - 4.54) < 0.01)
    #expect(abs(RGB(0xFF0000).contrast(with: RGB(0xFFFFFF)) - 3.998) < 0.01)
    #expect(RGB(0xFDF6E3).isLight && !RGB(0x300A24).isLight)
  }
}

/// How eyes see that lack the cones for long, middle or short waves: one man in twelve has something of it.
///
/// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009),
/// complete deficiency.
private enum ColourVision: CaseIterable {
  case withoutLong, withoutMiddle, withoutShort

  private var matrix: [[Double]] {
    switch self {
    case .withoutLong:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .withoutMiddle:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .withoutShort:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  func seen(_ colour: RGB) -> RGB {
    let light = [colour.red, colour.green, colour.blue].map { ColourVision.light[Int($0)] }
    let parts = matrix.map { row in
      let sum = zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }
      return UInt8(ColourVision.light.lastIndex { $0 <= max(0, min(1, sum)) } ?? 0)
    }
    return RGB(parts[0], parts[1], parts[2])
  }

  /// The light of each of the 256 steps of a screen, 0 to 1: what a grey of that step gives.
  private static let light: [Double] = (0...255).map { RGB(UInt8($0), UInt8($0), UInt8($0)).luminance }
}
