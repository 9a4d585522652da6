import ArgumentParser
import Domain

/// `neteland undo`
struct UndoCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back your last change, whether it was made here or in the dashboard.",
    discussion: """
      With --change any other one, whosever it is. What others did to other fields since stays; where a later change has \
      built on it, that is named and nothing is done.
      """)

  static var changes: Bool { true }

  @Option(help: ArgumentHelp("The change to take back, by its id or its number in neteland log.", valueName: "id"))
  var change: String?

  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    try folder.checkIsWritable()
    let texts = folder.strings.history
    let timeline = try folder.timeline()
    guard let wanted = change else {
      return try folder.travel(timeline.undo(id: folder.freshID()), nothing: folder.strings.app.nothingToUndo, timeline)
    }
    guard let entry = try folder.store.history().last(where: { $0.isCalled(wanted) }) else {
      folder.output.complain(texts.noSuchChange(wanted))
      return .refused
    }
    let isChange = entry.change.place == .new
    return try folder.travel(
      timeline.undo(of: entry.change.id, id: folder.freshID()),
      nothing: !entry.change.edit.act.canBeUndone
        ? texts.isFinal : isChange ? texts.alreadyUndone : texts.isNoChange,
      timeline)
  }
}

/// `neteland redo`
struct RedoCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what was taken back last.")

  static var changes: Bool { true }

  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    try folder.checkIsWritable()
    let timeline = try folder.timeline()
    return try folder.travel(timeline.redo(id: folder.freshID()), nothing: folder.strings.app.nothingToRedo, timeline)
  }
}

extension OpenFolder {
  /// Saves an undo or a redo and names what it was; nothing is done, and what stands in the way is named, where it cannot
  /// be.
  fileprivate func travel(_ change: Change?, nothing: String, _ timeline: Timeline) throws -> ExitStatus {
    guard let change else {
      output.complain(nothing)
      return .refused
    }
    do {
      try save(change)
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      let other = timeline.obstacle(to: change, because: refusal)
      output.complain(strings.problems.text(refusal, by: other, in: alliance))
      return .refused
    }
    let what = strings.edits.describe(change.edit)
    let isRedo = if case .redo = change.place { true } else { false }
    output.line(isRedo ? strings.commands.redone(what) : strings.commands.undone(what))
    return .done
  }
}

extension HistoryEntry {
  /// By its id, or by its number in the journal.
  func isCalled(_ name: String) -> Bool { change.id == name || String(sequence) == name }
}
