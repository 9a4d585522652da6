import Testing

@testable import NetelandTUI

/// What is kept is all there is: no list of screens is written down here, so none can be forgotten in it.
@Suite("Every screen is kept as it looks", .enabled(if: !GoldenFile.isWriting))
struct CompletenessTests {
  private static let variants = Set(GoldenVariant.all.map(\.name))

  /// The stories by name, with the variants that are kept of each: of those kept on a terminal of the usual size. Some are
  /// kept on larger ones too; what is read aloud has files of its own.
  private static func stories() throws -> [String: Set<String>] {
    var stories: [String: Set<String>] = [:]
    for name in try GoldenFile.names(in: "Tests/Golden") {
      guard let parts = name.wholeMatch(of: /(.+)-((?:nl|en|ascii|mono)-\d+x\d+)\.txt/) else { continue }
      stories[String(parts.1), default: []].insert(String(parts.2))
    }
    return stories.filter { $0.value.contains { $0.hasSuffix("-80x24") } }
  }

  @Test("in both languages, at three sizes, in ASCII and without colour")
  func variants() throws {
    let stories = try Self.stories()
    #expect(stories.count > 50)
    for (story, variants) in stories.sorted(by: { $0.key < $1.key }) {
      let missing = Self.variants.subtracting(variants).sorted()
      #expect(missing.isEmpty, "\(story) is not kept as \(missing.joined(separator: ", "))")
    }
  }

  @Test("whichever file it is written in")
  func screens() throws {
    var kept: Set<String> = []
    for story in try Self.stories().keys {
      let text = try GoldenFile("\(story)-mono-80x24").read() ?? ""
      if let mark = text.firstRange(of: "On top: ") {
        kept.insert(String(text[mark.upperBound...].prefix { $0 != "\n" }))
      }
    }
    let onTop = Set(kept.map { String($0.prefix { $0 != " " }) })
    var count = 0
    for folder in try GoldenFile.names(in: "Sources/NetelandTUI/Screens") where !folder.contains(".") {
      for file in try GoldenFile.names(in: "Sources/NetelandTUI/Screens/\(folder)") where file.hasSuffix(".swift") {
        let source = try GoldenFile("Sources/NetelandTUI/Screens/\(folder)/\(file)").read() ?? ""
        for line in source.split(separator: "\n") {
          guard let name = line.wholeMatch(of: /struct (\w+Screen): .*/)?.1 else { continue }
          count += 1
          #expect(onTop.contains(String(name)), "\(name) is kept in no story")
        }
      }
    }
    #expect(count > 20)
    for view in AgendaViewID.allCases { #expect(kept.contains("AgendaScreen \(view)")) }
    for view in ReachViewID.allCases { #expect(kept.contains("ReachScreen \(view)")) }
  }

  @Test("The ASCII ones are ASCII")
  func ascii() throws {
    for story in try Self.stories().keys {
      let text = try GoldenFile("\(story)-ascii-80x24").read() ?? ""
      #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(story)")
    }
  }
}
