import Glibc
import Testing

@testable import Domain

@Suite("Any call that fails")
struct FaultTests {
  static let codes = [ENOSPC, EIO, EROFS, EACCES, EMFILE, EINTR]

  /// The disk and what it holds before each step.
  private func starts() throws -> [(step: DaysWork.Step, image: DiskImage, stage: Stage)] {
    let work = try Workplace(creating: DaysWork.alliance, recording: false)
    return try DaysWork.steps.map { step in
      let start = (step, work.disk.image, work.stage)
      try step.work(work)
      return start
    }
  }

  @Test(
    "The step says so and can be taken again, or succeeds; nothing saved is lost, and nothing refused is there",
    arguments: [1, 2])
  func everySecondCall(from first: Int) throws {
    var points = 0
    var refusals = 0
    for (step, image, stage) in try starts() {
      // Most faults leave the same on the disk: that is opened once.
      var seen: Set<[String: [UInt8]]> = []
      for at in stride(from: first, to: .max, by: 2) {
        let work = try Workplace(image, stage)
        work.noteVersions()
        work.step = "\(step.name), call \(at)"
        let code = FaultTests.codes[at % FaultTests.codes.count]
        for program in work.programs.values { program.set(.fails(at: at, code: code)) }
        try step.work(work)
        guard work.programs.values.contains(where: \.hasFailed) || work.retries > 0 else { break }
        points += 1
        refusals += work.retries
        for program in work.programs.values { program.set() }
        try inspect(work, &seen)
      }
    }
    print("faults: \(points) calls, \(refusals) refusals")
    #expect(points > 600)
    #expect(refusals > 300)
  }

  private func inspect(_ work: Workplace, _ seen: inout Set<[String: [UInt8]]>) throws {
    for user in Workplace.User.allCases {
      try work.follow(user)
      let store = try work.store(user)
      #expect(store.alliance == work.stage.alliance, "\(work.step): \(user) \(Stage.text(of: store.alliance))")
      #expect(store.problems.isEmpty, "\(work.step): \(store.problems)")
    }
    #expect(work.disk.descriptors.isEmpty, "\(work.step): something stays open")
    let image = work.disk.image.afterPowerCut([])
    guard seen.insert(image.files()).inserted else { return }
    try Inspection(of: image, [work.stage], versions: work.disk.versions, at: work.step).look()
  }
}

extension Workplace {
  /// What stands in the folder now may be found again.
  func noteVersions() {
    for (path, bytes) in disk.image.files() { disk.note(bytes, at: path) }
  }
}
