import Glibc
import Testing

@testable import Domain

@Suite("What cannot be read")
struct UnreadableTests {
  enum Obstacle: CaseIterable {
    case folder, fifo, link

    var code: Int32 {
      switch self {
      case .folder: EISDIR
      case .fifo: EINVAL
      case .link: ELOOP
      }
    }

    func put(at path: String) -> Bool {
      switch self {
      case .folder: mkdir(path, 0o700) == 0
      case .fifo: mkfifo(path, 0o600) == 0
      case .link: symlink("/etc/hostname", path) == 0
      }
    }
  }

  private let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")

  private func edit(_ alliance: Alliance) -> Edit {
    var other = alliance
    other.change(venue: "v1") { $0.name = "Zaal 1" }
    return Edit.difference(from: alliance, to: other)
  }

  @Test("in the place of the journal is named; the files are shown and nothing is saved", arguments: Obstacle.allCases)
  func journal(obstacle: Obstacle) throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/alliantie"
    try Store.create(root, DaysWork.alliance)
    #expect(obstacle.put(at: root + "/" + Journal.path))
    let store = try Store.open(root)
    let problem = DataProblem(file: Journal.path, kind: .unreadable(code: obstacle.code))
    #expect(store.alliance == DaysWork.alliance)
    #expect(store.problems == [problem])
    #expect(throws: StoreProblem.journal(problem)) {
      try store.save([Change(id: "c1", edit: edit(store.alliance))], by: author)
    }
    #expect(store.alliance == DaysWork.alliance)
  }

  @Test("in the place of the lock keeps nobody waiting", arguments: Obstacle.allCases)
  func lock(obstacle: Obstacle) throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/alliantie"
    try Store.create(root, DaysWork.alliance)
    let path = root + "/" + Files.localFolder + "/" + FolderLock.name
    unlink(path)
    #expect(obstacle.put(at: path))
    #expect(try Store.open(root, forReadingOnly: true).alliance == DaysWork.alliance)
  }

  @Test("for a moment leaves what is shown as it is, and is caught up with at the next look")
  func momentarily() throws {
    let work = try Workplace(creating: DaysWork.alliance, recording: false)
    let store = try work.store(.an)
    let program = try #require(work.programs[.an])
    try work.save(.bo, "b1") { $0.change(venue: "v1") { $0.name = "Zaal 1" } }
    try work.bringUpToDate(.bo)
    try work.outside("kits.json", inPlace: true) { $0.change(kit: "k1") { $0.note = "kapot" } }
    var failures = 0
    for at in 1... {
      let before = store.alliance
      program.set(.fails(at: at, code: EIO))
      do throws(StoreProblem) {
        try store.follow()
      } catch {
        failures += 1
        #expect(store.alliance == before, "call \(at): \(error)")
      }
      guard program.hasFailed else { break }
      program.set()
      try store.follow()
      #expect(store.alliance == work.stage.alliance && store.problems.isEmpty, "call \(at)")
      try work.outside("kits.json", inPlace: true) { $0.change(kit: "k1") { $0.stock += 1 } }
    }
    #expect(failures > 5)
  }

  @Test("of a year's folder is a problem of that year alone, and nothing of it counts as gone")
  func year() throws {
    let work = try Workplace(creating: DaysWork.alliance, recording: false)
    try work.save(.an, "a1") { $0.change(meeting: "m1", in: DaysWork.thisYear) { $0.note = "in de zaal" } }
    let folder = Workplace.root + "/2026-2027"
    work.disk.image.setMode(try work.disk.find(folder), 0)
    let store = try Store.open(Workplace.files(work.disk.program()))
    #expect(store.problems.contains(DataProblem(file: "2026-2027", kind: .unreadable(code: EACCES))))
    #expect(store.alliance.venues == DaysWork.alliance.venues)
    #expect(throws: StoreProblem.self) { try store.bringFilesUpToDate() }
    work.disk.image.setMode(try work.disk.find(folder), 0o700)
    try store.follow()
    #expect(store.alliance == work.stage.alliance && store.problems.isEmpty)
    try store.bringFilesUpToDate()
    #expect(!store.filesAreBehind)
  }
}
