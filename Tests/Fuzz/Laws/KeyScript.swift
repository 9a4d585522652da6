import CNcurses
import Domain

@testable import NetelandTUI

/// What happens to a dashboard, spelled in bytes.
///
/// Bytes below 0x80 are what a terminal sends for text, so that a script reads as what was typed; those above are
/// keys, pastes, a new size, and what the runner has to tell.
struct KeyScript {
  enum Step {
    case event(Event)
    /// The changes and choices made since the last one have been saved.
    case saved
    /// The first of them has not.
    case notSaved
    /// The changes of earlier days have been read.
    case history
    /// Somebody else has put everything back as it was.
    case putBack
    /// Somebody else has written something else into what was changed last, or has deleted it.
    case contradicted(deleting: Bool)
  }

  let size: Size
  let language: Language
  let isReadOnly: Bool
  /// The invented alliance, or one without a single record.
  let isSample: Bool
  let year: SchoolYear?
  let steps: [Step]

  /// More would only make a run longer.
  private static let mostSteps = 120

  init(_ bytes: [UInt8]) {
    var feed = ByteFeed(bytes)
    let look = feed.byte()
    size = KeyScript.size(&feed)
    language = look & 1 == 0 ? .dutch : .english
    isReadOnly = look & 0x0E == 0x0E
    isSample = look & 0x30 != 0x30
    // Now and then the first or last year there is.
    year = look & 0xC0 == 0xC0 ? SchoolYear(startYear: look & 0x0E == 0 ? 1900 : 2199) : nil
    var steps: [Step] = []
    while !feed.isEmpty, steps.count < KeyScript.mostSteps { steps += KeyScript.steps(&feed) }
    self.steps = steps
  }

  private static func size(_ feed: inout ByteFeed) -> Size {
    Size(width: feed.number(in: 1...220), height: feed.number(in: 1...70))
  }

  private static func steps(_ feed: inout ByteFeed) -> [Step] {
    func key(_ key: Key?) -> [Step] { key.map { [.event(.input(.key($0)))] } ?? [] }
    let byte = feed.byte()
    switch byte {
    case 0..<0x80: return key(CursesKeys.key(forText: UInt32(byte)))
    case 0x80..<0xC0: return key(CursesKeys.key(forCode: code(byte - 0x80)))
    case 0xC0: return key(CursesKeys.key(forText: feed.number(bytes: 3)))
    case 0xC1: return key(CursesKeys.key(forCode: feed.number(bytes: 2)))
    case 0xC2: return key(CursesKeys.key(forCode: feed.number(bytes: 4)))
    case 0xC3: return [.event(.input(.resize(size(&feed))))]
    case 0xC4: return [.event(.input(.paste(feed.text(bytes: Int(feed.byte())))))]
    case 0xC5: return key(Key.alt(Character(Unicode.Scalar(feed.byte()))))
    case 0xC6:
      let day = Day.earliest.adding(days: Int(feed.number(bytes: 3)))
      return [.event(.newDay(day))]
    case 0xC7: return [.saved]
    case 0xC8: return [.notSaved]
    case 0xC9: return [.putBack]
    case 0xCA: return [.event(.filesBehind(.changedUnderneath(path: "schools.json")))]
    case 0xCB: return [.event(.filesUpToDate)]
    case 0xCC:
      let place = Point(x: Int(feed.byte()) - 2, y: Int(feed.byte()) - 2)
      return [.event(.input(.mouse(MouseEvent(.press, at: place))))]
    case 0xCD: return [.history]
    case 0xCE, 0xCF: return [.contradicted(deleting: byte == 0xCF)]
    case 0xD0..<0xE0: return key([Key.enter, .tab, .down, .escape][Int(byte & 3)])
    default: return key(often[Int(byte) % often.count])
    }
  }

  /// The codes of ncurses that mean something here, and some that do not.
  private static func code(_ index: UInt8) -> UInt32 {
    let codes = [
      KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT, KEY_HOME, KEY_END, KEY_PPAGE, KEY_NPAGE, KEY_ENTER, KEY_BACKSPACE,
      KEY_BTAB, KEY_DC, KEY_IC, KEY_SR, KEY_SF, KEY_SLEFT, KEY_SRIGHT, KEY_SHOME, KEY_SEND, KEY_FIND, KEY_SELECT,
      KEY_A1, KEY_A3, KEY_C1, KEY_C3, KEY_LL, KEY_MOUSE, KEY_RESIZE,
    ]
    if Int(index) < codes.count { return UInt32(bitPattern: codes[Int(index)]) }
    return neteland_key_function + UInt32(index) - UInt32(codes.count)
  }

  /// What opens, keeps and takes back: what a random key would seldom be.
  private static let often: [Key] = [
    .character("n"), .character("e"), .character("r"), .character("m"), .character("/"), .character("u"),
    .control("s"), .control("r"), .enter, .enter, .tab, .down, .character("1"), .character("5"), .backTab,
    .character("X"), .character("a"), .delete, .character("U"), .character("C"), .character("x"), .character("O"),
    .character("B"),
  ]
}
