/// A word of a filter: `olen`, `-olen`, `gemeente:olen`, `bereik<50`, `naam:"de wissel"`.
struct FilterToken: Equatable, Sendable {
  var isNegated = false
  /// Before the sign; nil for a word that stands alone.
  var field: String?
  /// `:`, `=`, `<`, `<=`, `>` or `>=`; empty for a word that stands alone.
  var sign = ""
  /// Without its quotes.
  var value = ""
  /// A quote that is not closed yet goes to the end.
  var isQuoted = false
  /// In characters of the text: all of it, the field, the value with its quotes.
  var range = 0..<0
  var fieldRange = 0..<0
  var valueRange = 0..<0

  static func all(in text: String) -> [FilterToken] {
    let characters = Array(text)
    var tokens: [FilterToken] = []
    var place = 0
    while place < characters.count {
      if characters[place].isWhitespace || isAccentAlone(characters[place]) {
        place += 1
      } else {
        tokens.append(FilterToken(characters, from: &place))
      }
    }
    return tokens
  }

  private init(_ characters: [Character], from place: inout Int) {
    let start = place
    if characters[place] == "-", place + 1 < characters.count, !characters[place + 1].isWhitespace {
      isNegated = true
      place += 1
    }
    let nameStart = place
    var end = place
    while end < characters.count, characters[end].isLetter || end > nameStart && FilterToken.isInName(characters[end]) {
      end += 1
    }
    if end > nameStart, end < characters.count, let sign = FilterToken.sign(characters, at: end) {
      field = String(characters[nameStart..<end])
      fieldRange = nameStart..<end
      self.sign = sign
      place = end + sign.count
    }
    let valueStart = place
    if place < characters.count, characters[place] == "\"" {
      isQuoted = true
      place += 1
      let first = place
      while place < characters.count, characters[place] != "\"" { place += 1 }
      value = String(characters[first..<place])
      if place < characters.count { place += 1 }
    } else {
      while place < characters.count, !characters[place].isWhitespace { place += 1 }
      value = String(characters[valueStart..<place])
    }
    valueRange = valueStart..<place
    range = start..<place
  }

  /// Before a word it would go with what stands before that, and hide a `-` or a quote.
  private static func isAccentAlone(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { 0x300...0x36F ~= $0.value }
  }

  private static func isInName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-"
  }

  private static func sign(_ characters: [Character], at place: Int) -> String? {
    let isFollowed = place + 1 < characters.count && characters[place + 1] == "="
    switch characters[place] {
    case "<", ">": return String(characters[place]) + (isFollowed ? "=" : "")
    case ":", "=": return String(characters[place])
    default: return nil
    }
  }
}
