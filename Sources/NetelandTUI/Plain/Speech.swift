import Domain

/// Turns what is drawn into what is said: signs become words, bars and lines go, columns are set apart by commas.
struct Speech: Sendable {
  let strings: Strings

  private var texts: PlainStrings { strings.plain }
  /// Words that say by themselves how bad it is.
  private let levels: [String]

  init(_ strings: Strings) {
    self.strings = strings
    levels = RuleLevel.allCases.map(strings.words.ruleLevel)
  }

  /// A scalar and what it means.
  private typealias Letter = (scalar: Unicode.Scalar, role: Role)

  func say(_ text: StyledText) -> String { say(text.runs.map { ($0.text, $0.style) }) }

  /// Of a column, where a sign stands for the sessions that it marks.
  func say(title: String) -> String {
    switch title {
    case "✓": strings.words.status(.held)
    case "○": strings.words.status(.planned)
    default: say([(title, .header)])
    }
  }

  /// Pieces of one line that follow each other, each in its style.
  func say(_ pieces: [(text: String, style: Style)]) -> String {
    var letters: [Letter] = []
    for piece in pieces {
      // What nobody knows the total of is a bar of dots.
      let isBar = piece.text.count > 1 && piece.text.allSatisfy { $0 == "·" }
      for scalar in piece.text.unicodeScalars { letters.append((isBar ? "░" : scalar, piece.style.role)) }
    }
    // A row that unfolds has this sign alone.
    if letters.count == 1, letters[0].scalar == "+", letters[0].role == .muted { return texts.folded }
    var line = ""
    for index in letters.indices {
      let isStart = index == 0 || isGap(letters[index - 1])
      let isEnd = index == letters.count - 1 || isGap(letters[index + 1])
      if 0x2190...0x2193 ~= letters[index].scalar.value {
        // A key with an arrow cannot be typed; nor does an arrow lead anywhere at the end.
        if index > 0, letters[index - 1].scalar == "-" {
          while let last = line.last, last != " " { line.removeLast() }
          continue
        }
        if letters[(index + 1)...].allSatisfy(isGap) { continue }
      }
      guard let sign = sign(letters[index], isStart: isStart, isEnd: isEnd) else {
        line.unicodeScalars.append(letters[index].scalar)
        continue
      }
      switch sign {
      case .word(let word):
        // Where the word stands beside its sign, it is said once.
        let rest = text(letters, after: index)
        guard !rest.hasPrefix(word), !levels.contains(where: rest.hasPrefix) else { continue }
        if let last = line.last, last.isLetter || last.isNumber { line += " " }
        line += word
        if !isEnd { line += " " } else if isFirst(index, in: letters), index < letters.count - 1 { line += ":" }
      case .pause: line += ","
      case .gap: line += "  "
      case .nothing: break
      }
    }
    return ticked(Speech.tidied(line))
  }

  /// A box that is ticked or not, in a word.
  private func ticked(_ line: String) -> String {
    for (box, word) in [("[x]", texts.switchedOn), ("[ ]", texts.switchedOff)] where line.hasPrefix(box) {
      let rest = line.dropFirst(box.count).drop { $0 == " " || $0 == "," }
      return rest.isEmpty ? word : "\(word): \(rest)"
    }
    return line
  }

  private func isGap(_ letter: Letter) -> Bool {
    letter.scalar == " " || 0x2500...0x257F ~= letter.scalar.value || 0x2580...0x259F ~= letter.scalar.value
  }

  private func isFirst(_ index: Int, in letters: [Letter]) -> Bool { letters[..<index].allSatisfy(isGap) }

  private func text(_ letters: [Letter], after index: Int) -> String {
    var text = ""
    for letter in letters[(index + 1)...].drop(while: { $0.scalar == " " }).prefix(24) {
      text.unicodeScalars.append(letter.scalar)
    }
    return text
  }

  // MARK: Signs

  private enum Sign {
    case word(String)
    /// Sets two things apart.
    case pause
    /// Was drawn to be seen.
    case gap
    case nothing
  }

  /// What a sign is called; nil for what is no sign.
  private func sign(_ letter: Letter, isStart: Bool, isEnd: Bool) -> Sign? {
    let role = letter.role
    switch letter.scalar {
    case "✓": return .word(role == .held ? strings.words.status(.held) : texts.fine)
    case "✗":
      return .word(role == .cancelled || role == .disabled ? strings.words.status(.cancelled) : texts.wrong)
    case "○": return role == .planned ? .word(strings.words.status(.planned)) : .nothing
    case "●":
      switch role {
      case .confirmed: return .word(strings.words.status(.confirmed))
      case .held: return .word(strings.words.status(.held))
      case .accent: return .word(texts.marked)
      default: return .nothing
      }
    case "!": return isStart && (isEnd || role == .warning || role == .bad) ? .word(texts.attention) : nil
    case "?": return role == .unknown || isStart && isEnd ? .word(strings.app.unknown) : nil
    case "~": return isStart && isEnd ? role == .holiday ? .word(texts.free) : .nothing : nil
    case "▲": return role == .accent ? .nothing : .word(texts.ascending)
    case "▼": return role == .accent ? .nothing : .word(texts.descending)
    case "→": return .word(texts.to)
    case "·": return isStart && isEnd ? .pause : nil
    case "×": return isStart && isEnd ? .word(texts.wrong) : nil
    case "▸", "‹", "›": return .nothing
    case "\u{A0}": return nil
    default:
      switch letter.scalar.value {
      // Lines, blocks, arrows and geometric shapes are drawn, not said.
      case 0x2500...0x25FF, 0x2190...0x21FF: return .gap
      default: return nil
      }
    }
  }

  /// Columns, which are two spaces apart or more, as a list; without what the loss of signs leaves behind.
  static func tidied(_ line: String) -> String {
    var parts: [String] = []
    var part = ""
    var spaces = 0
    for character in line {
      if character == " " || character == "\u{A0}" {
        spaces += 1
        continue
      }
      if spaces > 1, !part.isEmpty {
        parts.append(part)
        part = ""
      } else if spaces == 1, !part.isEmpty, character != "," {
        part += " "
      }
      spaces = 0
      part.append(character)
    }
    if !part.isEmpty { parts.append(part) }
    let kept = parts.map { part in
      var part = part[...]
      while let first = part.first, first == "," || first == " " { part = part.dropFirst() }
      while let last = part.last, last == "," || last == " " { part = part.dropLast() }
      return String(part)
    }
    return kept.filter { !$0.isEmpty }.reduce("") { line, part in
      // After a sentence, or the colon before one, no comma is wanted.
      line.isEmpty ? part : [":", ".", "?"].contains(line.last) ? "\(line) \(part)" : "\(line), \(part)"
    }
  }
}
