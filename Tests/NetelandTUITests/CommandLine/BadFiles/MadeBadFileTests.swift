import Domain
import Glibc
import Testing

@testable import NetelandTUI

@Suite("Bad files: those that are made")
struct MadeBadFileTests {
  @Test("No expectation is left without its case, and no two cases have one name")
  func complete() {
    let names = MadeBadFile.all.map(\.name)
    #expect(Set(names).count == names.count)
    let expectations = Catalogue.names(in: "Tests/BadFiles/made").map { String($0.prefix { $0 != "." }) }
    #expect(expectations.filter { !names.contains($0) } == [])
  }

  @Test(
    "The check says what is wrong, soon, and touches nothing", .timeLimit(.minutes(1)), arguments: MadeBadFile.all)
  func check(_ bad: MadeBadFile) throws {
    guard bad.isPossible else { return }
    let place = try Workplace.good()
    try bad.make(place)
    let before = FolderPrint(place.data)
    var text = ""
    let clock = ContinuousClock()
    for language in ["en", "nl"] {
      let start = clock.now
      let run = place.run("check", "--lang", language)
      #expect(start.duration(to: clock.now) < .seconds(5))
      #expect(run.status == 1)
      text += run.transcript("check --lang \(language)", without: place.data) + "\n"
    }
    #expect(FolderPrint(place.data).difference(from: before) == [])
    try expectGolden(String(text.dropLast()).replacing(place.data, with: "FOLDER"), bad.expectation)
  }

  @Test(
    "The rest of the folder is read, and can be changed; nothing is written over the bad file",
    .timeLimit(.minutes(1)), arguments: MadeBadFile.all)
  func rest(_ bad: MadeBadFile) throws {
    guard bad.isPossible, bad.name != "missing-alliance" else { return }
    let place = try Workplace.good()
    let whole = try Store.open(place.data, forReadingOnly: true).alliance
    try bad.make(place)
    let store = try Store.open(place.data)
    let wrong = Set(store.problems.map(\.file))
    #expect(!wrong.isEmpty)
    let isYear = !wrong.contains { DataFile(path: $0) != nil }
    for other in whole.files where !wrong.contains(other.path) {
      if isYear, case .yearly = other { continue }
      #expect(store.alliance.encoded(other) == whole.encoded(other), "\(other.path)")
    }

    let before = FolderPrint(place.data, ignoring: Files.localFolder)
    let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")
    for file in wrong.compactMap(DataFile.init(path:)) where bad.name != "missing-file" {
      #expect(throws: StoreProblem.fileNotWhole(path: file.path)) {
        try store.save([Change(id: "c1", edit: .fresh(in: file, of: store.alliance))], by: author)
      }
    }
    #expect(FolderPrint(place.data, ignoring: Files.localFolder).difference(from: before) == [])
    try store.save([Change(id: "c2", edit: .fresh(in: .standing(.partner), of: store.alliance))], by: author)
    try store.bringFilesUpToDate()
    #expect(FolderPrint(place.data, ignoring: Files.localFolder).difference(from: before) == ["partners.json"])
  }

  @Test("A line of a gigabyte is refused in little memory", .timeLimit(.minutes(1)))
  func memory() throws {
    let place = try Workplace.good()
    let bad = try #require(MadeBadFile.all.first { $0.name == "line-of-a-gigabyte" })
    try bad.make(place)
    let program = try #require(Self.program)
    // Less room than the file would take, and ten times what the program needs.
    let run = try #require(
      popen("ulimit -v 400000; exec '\(program)' check --data '\(place.data)' --lang en 2>&1", "r"))
    var bytes: [UInt8] = []
    while case let byte = fgetc(run), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    let status = pclose(run)
    #expect(status == 1 << 8)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("blocking: kits.json: the file is larger than "))
  }

  /// The program beside these tests.
  private static var program: String? {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count)
    guard length > 0 else { return nil }
    let own = String(decoding: path.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let end = own.lastIndex(of: "/") else { return nil }
    let program = own[...end] + "neteland"
    return access(String(program), X_OK) == 0 ? String(program) : nil
  }
}
