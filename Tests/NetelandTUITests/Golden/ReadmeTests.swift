import Testing

@testable import NetelandTUI

@Suite("The README")
struct ReadmeTests {
  @Test("shows the screen that the program draws", .enabled(if: !GoldenFile.isWriting))
  func picture() throws {
    let readme = try #require(try GoldenFile("./README.md").read())
    let screen = try #require(try GoldenFile("overview-nl-80x24").read())
    #expect(readme.contains("```\n" + screen + "```"), "copy Tests/Golden/overview-nl-80x24.txt into the README")
  }
}
