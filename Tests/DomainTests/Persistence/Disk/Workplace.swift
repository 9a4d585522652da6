import Testing

@testable import Domain

/// Two programs on one folder of a simulated disk, and what that folder has to hold.
///
/// Each step says what it changes, so that at any call in the middle of it the folder holds the stage before or the one
/// after. A step that fails because of a fault is tried once more without it.
final class Workplace {
  static let root = "/home/an/alliantie"
  /// Few, so that the journal is made shorter now and then.
  static let kept = 4

  enum User: CaseIterable { case an, bo }

  /// A moment between two calls: the disk, and the stages that may be found on it.
  struct Moment {
    let image: DiskImage
    let stages: [Stage]
    let step: String
  }

  let disk: SimulatedDisk
  private(set) var stage: Stage
  /// What is under way: the stages it leads to, in this order.
  private(set) var ahead: [Stage] = []
  private(set) var programs: [User: SimulatedProgram] = [:]
  private(set) var stores: [User: Store] = [:]
  private(set) var moments: [Moment] = []
  var step = ""
  /// How often a call has failed and the step was tried again.
  private(set) var retries = 0

  /// Goes on with a folder that is there.
  init(_ image: DiskImage, _ stage: Stage) throws {
    disk = SimulatedDisk(image)
    self.stage = stage
    for user in User.allCases { try start(user) }
  }

  /// A folder whose home alone is there.
  init(creating alliance: Alliance, recording: Bool) throws {
    disk = try SimulatedDisk.withHome()
    stage = Stage(alliance: alliance)
    if recording { record() }
    try Store.create(Workplace.files(disk.program()), alliance)
    for user in User.allCases { try start(user) }
  }

  static func files(_ program: SimulatedProgram) -> Files { Files(root: root, system: program) }

  /// Keeps the disk as it is before every call that changes something.
  func record() {
    disk.beforeChange = { [unowned self] in keepMoment() }
  }

  func keepMoment() {
    moments.append(Moment(image: disk.image, stages: [stage] + ahead, step: step))
  }

  /// Opens the folder in a program of its own: the user's last one has ended.
  func start(_ user: User) throws {
    programs[user]?.kill()
    let program = disk.program()
    programs[user] = program
    stores[user] = try Store.open(Workplace.files(program), keeping: Workplace.kept)
  }

  func store(_ user: User) throws -> Store { try #require(stores[user]) }

  // MARK: Steps

  /// Changes what the closure changes. Both times it is given everything: what the store shows, and what has to be there.
  func save(_ user: User, _ id: String, _ change: @escaping (inout Alliance) -> Void) throws {
    try save(user, [(id, change)])
  }

  /// Several changes at once.
  func save(_ user: User, _ changes: [(id: String, change: (inout Alliance) -> Void)]) throws {
    let store = try store(user)
    var shown = store.alliance
    var after = stage
    var made: [Change] = []
    var stages: [Stage] = []
    for (id, change) in changes {
      let before = shown
      change(&shown)
      change(&after.alliance)
      after.alliance.dropEmptyYears()
      after.ids.append(id)
      made.append(Change(id: id, edit: Edit.difference(from: before, to: shown)))
      stages.append(after)
    }
    try reach(stages, user) { try store.save(made, by: Workplace.author(user)) }
  }

  /// Takes the user's last change back, or makes it again: that does what the closure does.
  func timeline(_ user: User, _ id: String, redoing: Bool = false, _ change: (inout Alliance) -> Void) throws {
    let store = try store(user)
    var after = stage
    change(&after.alliance)
    after.alliance.dropEmptyYears()
    after.ids.append(id)
    try reach([after], user) {
      let timeline = Timeline(try store.history(), of: "\(user)")
      let step = try #require(redoing ? timeline.redo(id: id) : timeline.undo(id: id))
      try store.save([step], by: Workplace.author(user))
    }
  }

  func resolve(
    _ user: User, _ place: String, withOurs: Bool, _ id: String, _ change: (inout Alliance) -> Void = { _ in }
  )
    throws
  {
    let store = try store(user)
    var after = stage
    change(&after.alliance)
    if withOurs { after.ids.append(id) }
    after.conflicts.remove(place)
    let conflict = try #require(
      store.conflicts.first { "\($0.place.file) \($0.place.record) \($0.place.field ?? "")" == place })
    try reach([after], user) {
      try store.resolve(conflict, withOurs: withOurs, id: id, by: Workplace.author(user))
    }
  }

  func bringUpToDate(_ user: User) throws {
    let store = try store(user)
    try reach([], user) { try store.bringFilesUpToDate() }
  }

  func follow(_ user: User) throws {
    let store = try store(user)
    try reach([], user) { try store.follow() }
    // Nobody goes on with a file that could not be read: it is the next look that shows it.
    guard let program = programs[user], program.hasFailed, !store.problems.isEmpty else { return }
    retries += 1
    program.set()
    try store.follow()
  }

  /// Somebody changes a file with another program; the closure says what, and it may contradict what is not in the file yet.
  func outside(
    _ path: String, inPlace: Bool, contradicting conflicts: String..., change: (inout Alliance) -> Void
  ) throws {
    let file = try #require(DataFile(path: path))
    var alone = Alliance()
    _ = alone.load(try disk.contents(Workplace.root + "/" + path), of: file)
    change(&alone)
    change(&stage.alliance)
    stage.conflicts.formUnion(conflicts)
    try disk.writeFromOutside(alone.encoded(file), to: Workplace.root + "/" + path, inPlace: inPlace)
  }

  private func reach(_ stages: [Stage], _ user: User, _ body: () throws -> Void) throws {
    ahead = stages
    defer { ahead = [] }
    do {
      try body()
    } catch {
      guard let program = programs[user], program.hasFailed, !program.isDead else { throw error }
      retries += 1
      try inspectRefused("\(error)")
      program.set()
      disk.room = nil
      try body()
    }
    if let last = stages.last { stage = last }
  }

  /// What was refused is not there for the next program.
  private func inspectRefused(_ error: String) throws {
    let place = "\(step), refused with \(error)"
    try Inspection(of: disk.image.afterKill, [stage], versions: disk.versions, at: place).look()
  }

  /// A program was killed, or the power failed: what was under way is there or is not.
  func settle(on stage: Stage) {
    self.stage = stage
    ahead = []
  }

  static func author(_ user: User) -> Author { Author(user: "\(user)", host: "laptop", time: "2026-11-21T10:02:03") }
}

extension SimulatedDisk {
  /// A disk with the folder that the alliance's folder is to stand in.
  static func withHome() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try Files(root: "/home/an", system: disk.program()).makeFolder("")
    return disk
  }
}
