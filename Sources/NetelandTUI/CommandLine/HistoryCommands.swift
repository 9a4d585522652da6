import ArgumentParser
import Domain

/// `neteland undo`
struct UndoCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last change, whether it was made here or in the dashboard.")

  static var changes: Bool { true }

  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let strings = folder.strings
    guard let change = try folder.timeline().undo(id: folder.freshID()) else {
      folder.output.complain(strings.app.nothingToUndo)
      return .refused
    }
    try folder.save(change)
    folder.output.line(strings.commands.undone(strings.edits.describe(change.edit)))
    return .done
  }
}

/// `neteland redo`
struct RedoCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what was taken back last.")

  static var changes: Bool { true }

  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let strings = folder.strings
    guard let change = try folder.timeline().redo(id: folder.freshID()) else {
      folder.output.complain(strings.app.nothingToRedo)
      return .refused
    }
    try folder.save(change)
    folder.output.line(strings.commands.redone(strings.edits.describe(change.edit)))
    return .done
  }
}
