import Glibc
import Testing

@Suite("Expected texts are kept in files")
struct GoldenTests {
  @Test("A bare name is a screen; a path goes from the top of the project")
  func places() {
    #expect(GoldenFile("help-nl-80x24").path == "Tests/Golden/help-nl-80x24.txt")
    #expect(GoldenFile("docs/KEYS.md").path == "docs/KEYS.md")
  }

  @Test("The file of this project's package is found, one that is not there is nil")
  func reading() throws {
    #expect(try GoldenFile("./Package.swift").read()?.contains("\"neteland\"") == true)
    #expect(try GoldenFile("docs/no such page.md").read() == nil)
  }

  @Test("What is missing fails, whatever the text", .enabled(if: !GoldenFile.isWriting))
  func missing() {
    withKnownIssue {
      try expectGolden("text", "docs/no such page.md")
    }
  }

  @Test("What differs is named line by line")
  func difference() {
    let text = TextDifference(from: "a\nb\nc", to: "a\nB\nc\nd").description
    #expect(text == "2\t- b\n2\t+ B\n4\t+ d")
  }
}
