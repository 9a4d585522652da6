import Glibc
import Testing

@testable import Domain

@Suite("Making an alliance")
struct CreationTests {
  private static let root = Workplace.root
  private static let codes = [ENOSPC, EIO, EROFS, EACCES, EMFILE]

  /// What the alliance has in each of its files, by path.
  private func contents(_ disk: SimulatedDisk) -> [String: [UInt8]] {
    disk.image.files().filter { $0.key.hasSuffix(".json") }
  }

  /// How many calls it takes without a fault.
  private func calls() throws -> Int {
    let program = try SimulatedDisk.withHome().program()
    try Store.create(Workplace.files(program), DaysWork.alliance)
    return program.calls
  }

  @Test("fails with a reason and leaves none, or is done; and it can be made again", arguments: [false, true])
  func faults(lasting: Bool) throws {
    var refusals = 0
    let last = try calls()
    for at in 1...last {
      let disk = try SimulatedDisk.withHome()
      let program = disk.program()
      program.set(.fails(at: at, code: Self.codes[at % Self.codes.count], lasts: lasting))
      let files = Workplace.files(program)
      do throws(StoreProblem) {
        try Store.create(files, DaysWork.alliance)
        for image in [disk.image, disk.image.afterPowerCut([])] {
          let found = try Store.open(Workplace.files(SimulatedDisk(image).program()))
          #expect(found.alliance == DaysWork.alliance && found.problems.isEmpty, "call \(at)")
        }
      } catch {
        refusals += 1
        // Where nothing can be done any more, the files cannot be taken away either: only that they are no alliance yet.
        #expect(lasting || contents(disk).isEmpty, "call \(at): \(error), and there is \(contents(disk).keys.sorted())")
        let isAlliance = contents(disk)[Self.root + "/alliance.json"] != nil
        #expect(!isAlliance || lasting && at >= last - 4, "call \(at): \(error), and there is an alliance")
        program.set()
        guard !isAlliance else { continue }
        try Store.create(files, DaysWork.alliance)
        #expect(try Store.open(files).alliance == DaysWork.alliance, "call \(at)")
      }
      #expect(disk.descriptors.isEmpty, "call \(at)")
    }
    #expect(refusals > 30)
  }

  @Test("What an attempt that was killed has left makes room for another alliance, and nothing of it stays")
  func again() throws {
    var other = Alliance()
    other.profile.name = "Anders"
    for at in 1...(try calls()) {
      let disk = try SimulatedDisk.withHome()
      let program = disk.program()
      program.set(.dies(at: at))
      try? Store.create(Workplace.files(program), DaysWork.alliance)
      let files = Workplace.files(disk.program())
      if files.presence("alliance.json") == .file {
        #expect(throws: StoreProblem.folderNotEmpty(Self.root)) { try Store.create(files, other) }
      } else {
        try Store.create(files, other)
        #expect(try Store.open(files).alliance == other, "call \(at)")
        #expect(contents(disk).count == DataFile.standingKinds.count, "call \(at): \(contents(disk).keys.sorted())")
        #expect(disk.image.files().keys.allSatisfy { !$0.contains(Files.freshMark) }, "call \(at)")
      }
    }
  }

  @Test(
    "But nothing that is somebody's makes room",
    arguments: ["notes.txt", "kits.json", ".neteland/journal.jsonl", "2026-2027/lijst.csv", "alliance.json"])
  func foreign(path: String) throws {
    let disk = try SimulatedDisk.withHome()
    let program = disk.program()
    // Killed when the first files are there: the alliance is not.
    program.set(.failsKind(.rename, at: 4, code: EIO, lasts: true), .failsKind(.remove, at: 1, code: EIO, lasts: true))
    #expect(throws: StoreProblem.self) { try Store.create(Workplace.files(program), DaysWork.alliance) }
    let files = Workplace.files(disk.program())
    let parts = path.split(separator: "/")
    if parts.count > 1 { try files.makeFolder(String(parts[0])) }
    try files.replace(path, with: Array("{}\n".utf8))
    let before = disk.image.files()
    #expect(throws: StoreProblem.folderNotEmpty(Self.root)) { try Store.create(files, DaysWork.alliance) }
    #expect(disk.image.files() == before)
  }
}
