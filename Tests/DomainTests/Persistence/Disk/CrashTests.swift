import Testing

@testable import Domain

@Suite("A crash between any two calls")
struct CrashTests {
  @Test("Whatever was saved is there once, and what was under way wholly or not at all")
  func everyMoment() throws {
    let work = try Workplace(creating: DaysWork.alliance, recording: true)
    let beforeWork = work.moments.count
    for step in DaysWork.steps {
      work.step = step.name
      try step.work(work)
      // What the day is about is done, and both see it.
      for user in Workplace.User.allCases {
        try work.follow(user)
        #expect(try work.store(user).alliance == work.stage.alliance, "\(user) after \(step.name)")
      }
      #expect(work.disk.descriptors.isEmpty, "after \(step.name)")
    }
    work.keepMoment()

    var points = 0
    var random = SplitMix64(seed: 3)
    var seen: Set<Point> = []
    for (index, moment) in work.moments.enumerated() {
      let images = [moment.image.afterKill] + moment.image.powerCuts(byChance: 2, &random)
      for (number, image) in images.enumerated() {
        let ids = moment.stages.map(\.ids)
        let isNew = seen.insert(Point(files: image.files(), ids: ids, conflicts: moment.stages[0].conflicts)).inserted
        guard isNew else { continue }
        points += 1
        let place = "\(moment.step), call \(index), \(number == 0 ? "kill" : "power cut \(number)")"
        if index < beforeWork {
          try lookAtCreation(image, moment.stages[0].alliance, place)
          continue
        }
        let inspection = Inspection(of: image, moment.stages, versions: work.disk.versions, at: place)
        if number < 2 { try inspection.lookAndWork() } else { try inspection.look() }
      }
    }
    print("crash points: \(work.moments.count) calls, \(points) different disks")
    #expect(points > 900)
  }

  private struct Point: Hashable {
    let files: [String: [UInt8]]
    let ids: [[String]]
    let conflicts: Set<String>
  }

  /// A folder that is being made is none yet, and can be made still; or it is whole.
  private func lookAtCreation(_ image: DiskImage, _ alliance: Alliance, _ place: String) throws {
    let files = Workplace.files(SimulatedDisk(image).program())
    do {
      let store = try Store.open(files)
      #expect(store.alliance == alliance && store.problems.isEmpty, "\(place): \(store.problems)")
      return
    } catch {
      guard error == .noFolder(Workplace.root) || error == .notAnAlliance(Workplace.root) else {
        Issue.record("\(place): opening says \(error)")
        return
      }
    }
    do {
      try Store.create(files, Alliance())
      #expect(try Store.open(files).alliance == Alliance(), "\(place): made after the crash")
    } catch {
      Issue.record("\(place): making it again says \(error)")
    }
  }
}
