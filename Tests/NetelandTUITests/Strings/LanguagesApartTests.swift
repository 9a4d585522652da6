import Domain
import Glibc
import Testing

@testable import NetelandTUI

/// Whether a text of one language has strayed into the other, found in everything that is kept as expected.
@Suite("The languages are kept apart")
struct LanguagesApartTests {
  @Test("No expected screen in one language holds a word that only the other has", arguments: Language.allCases)
  func goldens(language: Language) throws {
    let strange = try Self.words(only: language == .dutch ? .english : .dutch, not: language)
    // There is something to look for.
    #expect(strange.count > 200)
    let names = try Self.files(in: "Tests/Golden").filter {
      $0.hasSuffix("-\(language.rawValue).txt") || $0.contains("-\(language.rawValue)-")
    }
    #expect(names.count > 40)
    for name in names {
      let text = try #require(try GoldenFile("Tests/Golden/\(name)").read())
      let found = Self.words(of: text).intersection(strange).subtracting(Self.elsewhere)
      #expect(found.isEmpty, "\(name): \(found.sorted())")
    }
  }

  /// The words of one language that neither the other has nor the alliance itself.
  private static func words(only: Language, not other: Language) throws -> Set<String> {
    var words = catalogue(only.strings).subtracting(catalogue(other.strings))
    let folders = ["sample-data"] + SampleAlliance.make().years.keys.map { "sample-data/\($0)" }
    for folder in folders {
      for name in try files(in: folder) where name.hasSuffix(".json") {
        words.subtract(Self.words(of: try GoldenFile("\(folder)/\(name)").read() ?? ""))
      }
    }
    // Names of keys, and what is spelled the same by who types it.
    return words.subtracting(keyNames)
  }

  private static let keyNames: Set<String> = Set(
    KeyBindings.standard.all.flatMap(\.keys).flatMap { words(of: $0.label) } + [
      "shift", "ctrl", "enter", "home", "end",
    ])

  /// Plain texts, and the names and sentences of the actions.
  private static func catalogue(_ strings: Strings) -> Set<String> {
    var texts = Array(CatalogueTests.plainTexts(strings).values)
    for action in Action.allCases { texts += [strings.actions[action].short, strings.actions[action].long] }
    for screen in ScreenID.allCases { texts.append(strings.app.screen(screen)) }
    for kind in RecordKind.allCases { texts += [strings.words.kind(kind), strings.words.kinds(kind)] }
    for context in KeyContext.allCases { texts.append(strings.app.helpGroup(context)) }
    return texts.reduce(into: []) { $0.formUnion(words(of: $1)) }
  }

  /// Small letters; words of three letters and fewer are too often alike.
  private static func words(of text: String) -> Set<String> {
    var found: Set<String> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "…" }) where word.count > 3 {
      // What was cut is no word.
      if !word.contains("…") { found.insert(String(word)) }
    }
    return found
  }

  /// Of texts that the catalogue makes of pieces or spells alike, of data that are cut, and what somebody typed in a story.
  private static let elsewhere: Set<String> = ["even", "woensdag", "meer", "percentage"]

  @Test("Numbers are written the Belgian way in Dutch and the English way in English")
  func formats() throws {
    for name in try Self.files(in: "Tests/Golden") where name.hasSuffix(".txt") {
      let isDutch = name.contains("-nl-") || name.hasSuffix("-nl.txt")
      guard isDutch || name.contains("-en-") || name.hasSuffix("-en.txt") else { continue }
      let bytes = Array((try #require(try GoldenFile("Tests/Golden/\(name)").read())).utf8)
      func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && 0x30...0x39 ~= bytes[index] }
      for index in bytes.indices where bytes[index] == UInt8(ascii: "%") {
        #expect(!isDigit(index - 1) || !isDutch, "\(name) at \(index)")
        #expect(!isDigit(index - 2) || isDigit(index - 1) || isDutch, "\(name) at \(index)")
      }
      // A decimal mark has one digit behind it.
      let mark = UInt8(ascii: isDutch ? "." : ",")
      for index in bytes.indices where bytes[index] == mark {
        #expect(!(isDigit(index - 1) && isDigit(index + 1) && !isDigit(index + 2)), "\(name) at \(index)")
      }
    }
  }

  private static func files(in folder: String, source: String = #filePath) throws -> [String] {
    let top = source.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    guard let directory = opendir("\(top)/\(folder)") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted()
  }
}
