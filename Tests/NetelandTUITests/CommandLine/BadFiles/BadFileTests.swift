import Domain
import Glibc
import Testing

@testable import NetelandTUI

@Suite("Bad files: the catalogue")
struct BadFileTests {
  @Test("The alliance that the bad files are laid over is good, and spelled as the program spells it")
  func good() throws {
    let place = try Workplace.good()
    let run = place.run("check")
    #expect(run.output == "Alles in orde\n")
    #expect(run.status == 0)
    let store = try Store.open(place.data, forReadingOnly: true)
    for file in store.alliance.files {
      #expect(try Files(root: place.data).read(file.path) == store.alliance.encoded(file), "\(file.path)")
    }
    #expect(store.alliance.files.count == RecordKind.allCases.count)
  }

  @Test("Every kind of file is in the catalogue, and no expectation is left without its case")
  func complete() {
    let cases = BadFileCase.dataFiles
    #expect(Set(cases.compactMap(\.target?.kind)) == Set(RecordKind.allCases))
    #expect(cases.allSatisfy { $0.target != nil })
    for (folder, ending) in [("files", ".json"), ("imports", ".csv")] {
      let folder = "Tests/BadFiles/\(folder)"
      let cases = Set(BadFileCase.all(in: folder, ending).map(\.expectation))
      let expectations = BadFileCase.all(in: folder, ".expected").map(\.path)
      #expect(expectations.filter { !cases.contains($0) } == [])
    }
  }

  @Test(
    "The check says what is wrong, where, and what was expected, and touches nothing",
    arguments: BadFileCase.dataFiles)
  func check(_ bad: BadFileCase) throws {
    let place = try Workplace.good()
    let file = try #require(bad.target)
    try place.lay(try bad.bytes(), over: file)
    let before = FolderPrint(place.data)
    var text = ""
    for language in ["en", "nl"] {
      let run = place.run("check", "--lang", language)
      #expect(run.status == (bad.isAccepted ? 0 : 1))
      text += run.transcript("check --lang \(language)", without: place.data) + "\n"
    }
    #expect(FolderPrint(place.data) == before)
    let store = try Store.open(place.data, forReadingOnly: true)
    text += "records read from \(file.path): \(store.alliance.ids(in: file).joined(separator: ", "))"
    try expectGolden(text, bad.expectation)
  }

  @Test(
    "The rest of the folder is read, and can be changed; nothing is written over the bad file",
    arguments: BadFileCase.dataFiles)
  func rest(_ bad: BadFileCase) throws {
    let place = try Workplace.good()
    let whole = try Store.open(place.data, forReadingOnly: true).alliance
    let file = try #require(bad.target)
    try place.lay(try bad.bytes(), over: file)
    let store = try Store.open(place.data)
    for other in whole.files where other != file {
      #expect(store.alliance.encoded(other) == whole.encoded(other), "\(other.path)")
    }
    guard !store.problems.isEmpty else { return }

    let before = FolderPrint(place.data, ignoring: Files.localFolder)
    let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")
    let known = store.alliance
    #expect(throws: StoreProblem.fileNotWhole(path: file.path)) {
      try store.save([Change(id: "c1", edit: .fresh(in: file, of: store.alliance))], by: author)
    }
    #expect(store.alliance == known)
    #expect(FolderPrint(place.data, ignoring: Files.localFolder) == before)
    #expect(try Store.open(place.data).history().isEmpty)

    let other = DataFile.standing(file == .standing(.kit) ? .venue : .kit)
    try store.save([Change(id: "c2", edit: .fresh(in: other, of: store.alliance))], by: author)
    try store.bringFilesUpToDate()
    #expect(FolderPrint(place.data, ignoring: Files.localFolder).difference(from: before) == [other.path])
    #expect(try Store.open(place.data).history().map(\.change.id) == ["c2"])
  }

  @Test(
    "An import says what is wrong, where, and what was expected, and touches nothing",
    arguments: BadFileCase.imports)
  func imports(_ bad: BadFileCase) throws {
    let place = try Workplace.good()
    let list = "\(place.path)/\(bad.fileName)"
    try place.put(try bad.bytes(), at: list)
    // What an import makes to look after its own changes stands apart; the alliance is as it was.
    let before = FolderPrint(place.data, ignoring: Files.localFolder)
    var text = ""
    for language in ["en", "nl"] {
      let run = place.run("import", bad.group, list, "--dry-run", "--lang", language)
      #expect(run.status == (bad.isAccepted ? 0 : 1))
      #expect(bad.isAccepted || run.output.isEmpty)
      let command = "import \(bad.group) \(bad.fileName) --dry-run --lang \(language)"
      text += run.transcript(command, without: place.path) + "\n"
    }
    #expect(FolderPrint(place.data, ignoring: Files.localFolder) == before)
    #expect(place.journal().isEmpty)
    try expectGolden(String(text.dropLast()), bad.expectation)
  }
}

extension Alliance {
  /// The records of a file by their ids.
  func ids(in file: DataFile) -> [String] {
    switch file {
    case .standing(let kind):
      switch kind {
      case .school: schools.map(\.id.text)
      case .workshop: workshops.map(\.id.text)
      case .partner: partners.map(\.id.text)
      case .guide: guides.map(\.id.text)
      case .venue: venues.map(\.id.text)
      case .kit: kits.map(\.id.text)
      // The alliance has no id to miss it by; its name is what is not there.
      default: profile.name.isEmpty ? [] : [profile.name]
      }
    case .yearly(let year, let kind):
      switch kind {
      case .enrolment: self[year].enrolments.map(\.id.text)
      case .freeDay: self[year].freeDays.map(\.id.text)
      case .academy: self[year].academies.map(\.id.text)
      case .session: self[year].sessions.map(\.id.text)
      case .meeting: self[year].meetings.map(\.id.text)
      case .publication: self[year].publications.map(\.id.text)
      default: self[year].observations.map(\.id.text)
      }
    }
  }
}
