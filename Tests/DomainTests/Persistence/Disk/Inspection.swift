import Testing

@testable import Domain

/// Opens what a crash has left and compares it with what has to be there.
struct Inspection {
  let image: DiskImage
  /// What may be found: a change that was under way is there or is not, and always whole.
  let stages: [Stage]
  /// All that the programs and others ever wrote into the files.
  let versions: [String: Set<[UInt8]>]
  let place: String
  private let disk: SimulatedDisk
  private let files: Files

  init(of image: DiskImage, _ stages: [Stage], versions: [String: Set<[UInt8]>], at place: String) {
    self.image = image
    self.stages = stages
    self.versions = versions
    self.place = place
    disk = SimulatedDisk(image)
    files = Workplace.files(disk.program())
  }

  /// Everything that was saved is shown, and no file is half written.
  /// - Returns: the stage that was found; nil where none was, which is noted as a failure.
  @discardableResult
  func look() throws -> Stage? {
    let store: Store
    do {
      store = try Store.open(files, keeping: Workplace.kept)
    } catch {
      Issue.record("\(place): opening says \(error)")
      return nil
    }
    guard store.problems.isEmpty else {
      Issue.record("\(place): \(store.problems)")
      return nil
    }
    for (path, bytes) in image.files() where path.hasSuffix(".json") {
      guard versions[path]?.contains(bytes) == true else {
        Issue.record("\(place): \(path) is what nobody has written")
        return nil
      }
    }
    let history = try store.history()
    guard let found = stages.last(where: { $0.isShown(by: store, history, keeping: Workplace.kept) }) else {
      Issue.record(
        """
        \(place): \(history.map(\.change.id)) \(Stage.conflicts(of: store)) \(Stage.text(of: store.alliance))
        is none of \(stages.enumerated().map { $0.element.named("\($0.offset)") })
        """)
      return nil
    }
    return found
  }

  /// The same; and that it can be worked with: opened again it is the same, undo and redo lead back to it, and the files,
  /// brought up to date, hold it without the journal.
  @discardableResult
  func lookAndWork() throws -> Stage? {
    guard let found = try look(), let again = try look() else { return nil }
    #expect(again.ids == found.ids, "\(place): the second opening shows something else")
    let store = try Store.open(files, keeping: Workplace.kept)
    try undoAndRedo(store, found)
    let isBehind = store.filesAreBehind
    try store.bringFilesUpToDate()
    #expect(!store.filesAreBehind, "\(place): the files stay behind")
    let settled = try Store.open(files, keeping: Workplace.kept)
    #expect(settled.alliance == found.alliance, "\(place): \(Stage.text(of: settled.alliance))")
    #expect(Stage.conflicts(of: settled) == found.conflicts, "\(place)")
    #expect(!settled.filesAreBehind && settled.problems.isEmpty, "\(place): \(settled.problems)")
    // Who has nothing to write leaves what a crash has left to the next one.
    let leftovers = disk.image.files().keys.filter { $0.contains(Files.freshMark) }
    #expect(!isBehind || leftovers.isEmpty, "\(place): leftovers \(leftovers)")
    #expect(disk.descriptors.isEmpty, "\(place): something stays open")
    // The files alone say the same.
    let home = try disk.find(Workplace.root)
    disk.image.perform(.leave(.init(folder: home, name: Files.localFolder)))
    #expect(
      try Store.open(files, forReadingOnly: true).alliance == found.alliance, "\(place): the files lack something")
    return found
  }

  private func undoAndRedo(_ store: Store, _ stage: Stage) throws {
    let author = Workplace.author(.an)
    guard let undo = Timeline(try store.history(), of: author.user).undo(id: "undo") else { return }
    do {
      try store.save([undo], by: author)
    } catch .refused {
      // Somebody has built on it.
      #expect(store.alliance == stage.alliance, "\(place): a refused undo has changed something")
      return
    }
    #expect(store.alliance != stage.alliance || undo.edit.isEmpty, "\(place): undo has changed nothing")
    let redo = try #require(Timeline(try store.history(), of: author.user).redo(id: "redo"))
    try store.save([redo], by: author)
    #expect(store.alliance == stage.alliance, "\(place): redo does not lead back")
  }
}
