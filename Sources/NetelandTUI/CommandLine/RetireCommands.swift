import ArgumentParser
import Domain

/// `neteland retire`
struct RetireCommand: ParsableCommand, RetiringCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: "Take a record out of use; what is past keeps its meaning.")

  @Argument(help: "The kind of record.")
  var kind: EditableKind

  @Argument(help: "The id of the record, as neteland list shows it.")
  var id: String

  @OptionGroup var yearOptions: YearOptions
  @OptionGroup var shared: SharedOptions

  var isRetired: Bool { true }
}

/// `neteland restore`
struct RestoreCommand: ParsableCommand, RetiringCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Take a retired record into use again.")

  @Argument(help: "The kind of record.")
  var kind: EditableKind

  @Argument(help: "The id of the record, as neteland list shows it.")
  var id: String

  @OptionGroup var yearOptions: YearOptions
  @OptionGroup var shared: SharedOptions

  var isRetired: Bool { false }
}

/// What retiring and restoring have in common.
protocol RetiringCommand: FolderCommand {
  var kind: EditableKind { get }
  var id: String { get }
  var yearOptions: YearOptions { get }
  /// Whether the record is to be out of use.
  var isRetired: Bool { get }
}

extension RetiringCommand {
  static var changes: Bool { true }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let texts = folder.strings.commands.record
    let world = folder.world(yearOptions.year)
    guard let edit = try kind.kind.toggleRetired(id, in: world) else {
      throw UsageProblem(text: texts.notRetirable(kind.kind))
    }
    guard edit.act == (isRetired ? .retired : .restored) else {
      folder.output.line(isRetired ? texts.alreadyRetired : texts.alreadyInUse)
      return .done
    }
    return try folder.keep(edit, nothing: texts.nothingToChange)
  }
}

/// `neteland delete`
struct DeleteCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete a record that should never have been there.",
    discussion: "A record that others point at is refused: retire it instead.")

  static var changes: Bool { true }

  @Argument(help: "The kind of record.")
  var kind: EditableKind

  @Argument(help: "The id of the record, as neteland list shows it.")
  var id: String

  @OptionGroup var yearOptions: YearOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let texts = folder.strings.commands.record
    guard let edit = try kind.kind.delete(id, in: folder.world(yearOptions.year)) else {
      throw UsageProblem(text: texts.notDeletable(kind.kind))
    }
    return try folder.keep(edit, nothing: texts.nothingToChange)
  }
}

/// `neteland start-year`
struct StartYearCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "start-year",
    abstract: "Start a school year from last year's enrolments, marked provisional.")

  static var changes: Bool { true }

  @Argument(help: ArgumentHelp("The school year; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let texts = folder.strings.commands.record
    let year = folder.year(year)
    guard folder.alliance[year].enrolments.isEmpty else {
      folder.output.line(texts.yearHasEnrolments(year))
      return .done
    }
    let edit = Edit.startYear(year, in: folder.alliance)
    guard !edit.isEmpty else {
      folder.output.complain(texts.nothingToStartFrom(year))
      return .refused
    }
    try folder.save(edit)
    folder.output.line(texts.yearStarted(year, edit.mutations.count))
    return .done
  }
}
