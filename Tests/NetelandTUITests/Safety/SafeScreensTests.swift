import Domain
import Testing

@testable import NetelandTUI

@Suite("What reaches the terminal")
struct SafeScreensTests {
  private static let stories =
    [
      "1", "2", "2g", "2/e", "2<enter>", "2<enter><enter>", "2<down><down><enter><enter>", "3", "3<enter>",
      "3<down><down>e",
      "4", "4<enter>", "4<enter><enter>", "5", "5<down>", "5<down><down>", "5<tab>e", "5<down><tab>e",
      "5<down><down><tab>e",
      "5<down><down><down><tab>e", "5<down><down><down><down><tab>e", "1n", "1n<enter>e<enter><enter>4/11<enter>", "1r",
      "1r", "1rl", "1rl<enter>", "1r99", "1nx<esc>n", "1?", "1P", "1:", "3x", "3i", "3in9999<enter><enter>",
      "3in9999<enter><enter><down><enter>",
      "3ix",
    ]
    + ReachViewID.allCases.flatMap { view in
      let keys = "4" + String(repeating: "<tab>", count: view.rawValue)
      return [keys, keys + "<enter>"]
    }

  /// Everything that a terminal is given of a buffer.
  private func texts(of buffer: Buffer) -> [String] {
    buffer.cells.map { buffer.content(of: $0) } + buffer.clusters
      + buffer.cells.filter { !$0.isCluster }.compactMap { Unicode.Scalar($0.glyph).map { String($0) } }
  }

  @Test("is harmless on every screen, though every name, note and id of the folder is not", arguments: stories)
  func screens(keys: String) throws {
    for (number, language) in Language.allCases.enumerated() {
      for (width, height) in [(80, 24), (200, 50)] {
        let dose = Poison.dose(number * 7 + width)
        var stage = Stage(width, height)
        stage.language = language
        stage.alliance = try Alliance.runningSample.poisoned(dose)
        stage.problems = [
          DataProblem(
            file: "x\(dose).json", line: 1, column: 2, record: "r\(dose)", field: "f\(dose)",
            kind: .wrongType(found: "\(dose)", expected: .text))
        ]
        let frame = stage.play(.typed(keys)).frame
        for text in texts(of: frame) {
          let found = Poison.first(in: text)
          #expect(found == nil, "\(keys)")
          if found != nil { return }
        }
      }
    }
  }

  @Test("shows that there was something")
  func shown() throws {
    var stage = Stage(200, 50)
    stage.alliance = try Alliance.runningSample.poisoned("\u{1B}[31m\u{202E}")
    let stories = ["1", "2", "3", "4", "5<down>"]
    for keys in stories { #expect(stage.play(.typed(keys)).frame.text().contains("␛[31m\u{FFFD}"), "\(keys)") }
  }

  @Test("is harmless whatever is put, filled and copied")
  func buffers() {
    var random = SplitMix64(seed: 11)
    let friends: [Unicode.Scalar] = ["a", " ", "é", "\u{301}", "漢", "👩", "🔬", "\u{FE0F}", "🏴", "🇧", "🇪", "م", "─"]
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...10, using: &random) {
        text.append((Bool.random(using: &random) ? Poison.scalars : friends).randomElement(using: &random)!)
      }
      var buffer = Buffer(size: Size(width: 12, height: 3))
      let x = Int.random(in: -3...12, using: &random)
      let columns = buffer.put(String(text), x: x, y: 0)
      #expect(columns == displayWidth(of: String(text)))
      buffer.put(String(text), x: x, y: 1, width: 5, alignment: .right)
      if let scalar = text.first { buffer.fill(Rect(x: 0, y: 2, width: 3, height: 1), glyph: scalar) }
      var copy = Buffer(size: buffer.size)
      copy.copy(buffer)
      #expect(copy == buffer)
      for buffer in [buffer, copy] {
        for cell in buffer.cells {
          // Joiners and tags come through where they belong alone: within a cluster, after an emoji.
          let scalars = buffer.content(of: cell).unicodeScalars
          #expect(scalars.first.map(Poison.contains) != true)
          #expect(!scalars.dropFirst().contains { Poison.contains($0) && $0 != "\u{200D}" && $0.value < 0xE0000 })
          if scalars.contains("\u{200D}") { #expect(scalars.first?.properties.isEmoji == true) }
          if scalars.contains(where: { $0.value >= 0xE0000 }) { #expect(scalars.first == "🏴") }
        }
      }
    }
  }

  @Test("is what plain output shows too", arguments: 0..<40)
  func sameAsPlain(number: Int) {
    let text = "a\(Poison.dose(number))b"
    var buffer = Buffer(size: Size(width: 40, height: 1))
    buffer.put(text, x: 0, y: 0)
    #expect(buffer.text() == text.harmless)
  }
}
