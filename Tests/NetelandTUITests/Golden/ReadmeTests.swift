import Testing

@testable import NetelandTUI

@Suite("The README")
struct ReadmeTests {
  /// That they are what the program draws is for `Tests/EndToEnd/test_pictures.py`, which has a terminal.
  @Test("shows pictures that are there, each for a dark and for a light page")
  func pictures() throws {
    let readme = try #require(try GoldenFile("./README.md").read())
    let shown = Set(readme.matches(of: /docs\/pictures\/([a-z]+)-(dark|light)\.svg/).map { String($0.0) })
    #expect(shown.count >= 6)
    for path in shown { #expect(try GoldenFile(path).read()?.hasPrefix("<svg ") == true, "\(path)") }
    for path in shown where path.hasSuffix("dark.svg") {
      #expect(shown.contains(path.replacing("dark", with: "light")))
    }
  }
}
