/// Short ids for what people name themselves: `hidrodoe-lab` says more in a file than a number.
public enum Slug {
  /// The longest id, in bytes: what Swift keeps inside the value.
  public static let longest = 15

  /// Lower-case letters, digits and hyphens made from a name, at most 15 bytes and other than all that are
  /// taken; `item` where the name has no letter or digit to offer.
  public static func make(_ name: String, taken: (String) -> Bool) -> String {
    let plain = plain(name)
    let base = plain.isEmpty ? "item" : shortened(plain, to: longest)
    guard taken(base) else { return base }
    var number = 2
    while true {
      let suffix = "-\(number)"
      let candidate = shortened(base, to: longest - suffix.utf8.count) + suffix
      if !taken(candidate) { return candidate }
      number += 1
    }
  }

  /// An id for a new record among others of its kind.
  public static func make<R: Record>(_ name: String, among records: Records<R>) -> RecordID<R> {
    RecordID(make(name) { records[RecordID($0)] != nil })
  }

  private static func plain(_ name: String) -> String {
    var result = ""
    for character in name.lowercased() {
      let letters = latin(character)
      if !letters.isEmpty {
        result += letters
      } else if !result.isEmpty, result.last != "-", character != "'", character != "’" {
        result.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return result
  }

  /// Cut at a word where that leaves at least half.
  private static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var cut = text.prefix(limit)
    if text.dropFirst(limit).first != "-", let hyphen = cut.lastIndex(of: "-"),
      cut[..<hyphen].count >= limit / 2
    {
      cut = cut[..<hyphen]
    }
    while cut.last == "-" { cut.removeLast() }
    return String(cut)
  }

  /// What is left of a lower-case character without its accent; empty for what is no letter or digit.
  private static func latin(_ character: Character) -> String {
    if character.isASCII { return character.isLetter || character.isNumber ? String(character) : "" }
    switch character {
    case "à", "á", "â", "ã", "ä", "å", "ā", "ă", "ą": return "a"
    case "ç", "ć", "č": return "c"
    case "ď", "đ", "ð": return "d"
    case "è", "é", "ê", "ë", "ē", "ě", "ę": return "e"
    case "ğ": return "g"
    case "ì", "í", "î", "ï", "ī", "ı": return "i"
    case "ł": return "l"
    case "ñ", "ń", "ň": return "n"
    case "ò", "ó", "ô", "õ", "ö", "ø", "ō", "ő": return "o"
    case "ř": return "r"
    case "ś", "š", "ş", "ș": return "s"
    case "ť", "ţ", "ț": return "t"
    case "ù", "ú", "û", "ü", "ū", "ů", "ű": return "u"
    case "ý", "ÿ": return "y"
    case "ź", "ż", "ž": return "z"
    case "æ": return "ae"
    case "œ": return "oe"
    case "ß": return "ss"
    case "þ": return "th"
    default: return ""
    }
  }
}
