import Domain
import Testing

@testable import NetelandTUI

@Suite("A theme file")
struct ThemeFileTests {
  private func theme(_ text: String) throws -> Theme {
    try ThemeFile.theme(Array(text.utf8), file: "zee.json", name: "zee")
  }

  /// Each problem as the command line says it.
  private func problems(_ text: String) -> [String] {
    do {
      _ = try theme(text)
      return []
    } catch let problems as ThemeFile.Problems {
      return problems.all.map(Language.english.strings.problems.text)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("What it names changes, the rest is the base's")
  func looks() throws {
    let theme = try theme(
      """
      {"roles": {"good": {"foreground": "#010203", "bold": true}, "bad": {"foreground": 208, "underline": false}},
       "base": "light", "selection": {"background": "brightCyan", "reverse": false}}
      """)
    #expect(theme.name == "zee")
    #expect(theme.look(of: .good) == Appearance(foreground: .exact(RGB(0x010203)), bold: true))
    #expect(theme.look(of: .bad) == Appearance(foreground: .palette(208, fallback: 3), bold: true))
    #expect(theme.look(of: .warning) == Theme.light.look(of: .warning))
    #expect(theme.selectionLook == Appearance(background: .ansi(14)))
    #expect(theme.hasExactColours && !Theme.dark.hasExactColours)
  }

  @Test("An empty one is the dark theme by another name")
  func empty() throws {
    let theme = try theme("{}")
    #expect(Role.allCases.allSatisfy { theme.look(of: $0) == Theme.dark.look(of: $0) })
    #expect(try self.theme(#"{"name": "Zee"}"#).name == "Zee")
  }

  @Test(
    "What is wrong is said with its line and column",
    arguments: [
      ("{\"roles\": {\n  \"good\": {\"foreground\": \"groen\"}}}", "2:26"), ("{\"colours\": {}}", "1:2"),
      ("{\"roles\": {\"nice\": {}}}", "1:12"), ("{\"roles\": {\"good\": {\"bold\": 1}}}", "1:29"),
      ("{\"base\": \"blue\"}", "1:10"), ("{\"roles\": {\"good\": {\"foreground\": 256}}}", "1:35"),
      ("{\"roles\": {\"good\": {}, \"good\": {}}}", "1:24"), ("[]", "1:1"), ("{\"name\": \"\"}", "1:10"),
      ("{\"name\": \"a\",}", "1:13"),
    ] as [(String, String)])
  func places(text: String, place: String) {
    let problems = problems(text)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("zee.json:\(place): ") == true, "\(problems)")
  }

  @Test("All that is wrong is said, from top to bottom, and an empty file too")
  func several() {
    #expect(problems("{\"roles\": {\"x\": {}, \"good\": {\"dim\": 0, \"y\": 1}}}").count == 3)
    #expect(problems("").count == 1)
    #expect(problems("{\"roles\": ").count == 1)
  }

  @Test("Every name of the sixteen is a colour, and nothing deep runs out of stack")
  func names() throws {
    for (index, name) in ThemeFile.names.enumerated() {
      let theme = try theme(#"{"roles": {"text": {"foreground": "\#(name)"}}}"#)
      #expect(theme.look(of: .text).foreground == .ansi(UInt8(index)))
    }
    #expect(problems(String(repeating: "[", count: 100_000)).count == 1)
  }

  @Test("The documentation names every theme, role and colour there is")
  func documented() throws {
    let page = try #require(try GoldenFile("docs/THEMES.md").read())
    let names = Theme.all.map(\.name) + Role.allCases.map { "\($0)" }
    for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
    for name in ThemeFile.names where !name.hasPrefix("bright") { #expect(page.contains("`\(name)`"), "\(name)") }
  }

  @Test("The example of the documentation is a theme")
  func example() throws {
    let page = try #require(try GoldenFile("docs/THEMES.md").read())
    let start = try #require(page.firstRange(of: "```json\n")).upperBound
    let end = try #require(page[start...].firstRange(of: "```")).lowerBound
    let zee = try theme(String(page[start..<end]))
    #expect(zee.name == "zee" && zee.look(of: .title).underline)
  }
}
