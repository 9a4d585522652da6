import ArgumentParser
import Domain

/// `neteland add`
struct AddCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a record, field by field.",
    discussion: """
      For example: neteland add venue name="Zaal De Brug" capacity=30 postcode=2200

      Where something can be chosen, its id, its name or the beginning of its name will do; several are separated by \
      commas. A field that does not exist is answered with those that do.
      """)

  static var changes: Bool { true }

  @Argument(help: "What to add.")
  var kind: EditableKind

  @Argument(help: ArgumentHelp("A field and its value.", valueName: "field=value"))
  var fields: [FieldAssignment] = []

  @OptionGroup var yearOptions: YearOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let world = folder.world(yearOptions.year)
    guard let sheet = kind.kind.sheet(adding: folder.freshID(), in: world) else {
      throw UsageProblem(text: folder.strings.commands.record.notAddable(kind.kind))
    }
    return try folder.keep(sheet, fields, in: world)
  }
}

/// `neteland edit`
struct EditCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change fields of a record.",
    discussion: """
      For example: neteland edit guide jan-peeters weekdays=wednesday,saturday

      An empty value makes a field unknown. The fields that are not named stay as they are. There is one alliance, which \
      needs no id: neteland edit alliance percent=75
      """)

  static var changes: Bool { true }

  @Argument(help: "The kind of record.")
  var kind: EditableKind

  @Argument(help: "The id of the record, as neteland list shows it; of an enrolment that of the school.")
  var id: String

  @Argument(help: ArgumentHelp("A field and its value.", valueName: "field=value"))
  var fields: [FieldAssignment] = []

  @OptionGroup var yearOptions: YearOptions
  @OptionGroup var shared: SharedOptions

  /// The first field of the alliance, where its id is left out.
  private var fieldInPlaceOfID: FieldAssignment? {
    kind == .alliance ? FieldAssignment(argument: id) : nil
  }

  func validate() throws {
    if fields.isEmpty, fieldInPlaceOfID == nil { throw UsageMistake.noFieldToChange.error }
  }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let world = folder.world(yearOptions.year)
    let id = fieldInPlaceOfID == nil ? id : folder.alliance.profile.id.text
    let sheet = try folder.sheet(of: kind.kind, id, in: world)
    return try folder.keep(sheet, [fieldInPlaceOfID].compactMap(\.self) + fields, in: world)
  }
}

/// `neteland show`
struct ShowCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The fields of a record, with the names by which they are edited.")

  @Argument(help: "The kind of record.")
  var kind: EditableKind

  @Argument(help: "The id of the record, as neteland list shows it; of an enrolment that of the school.")
  var id: String?

  @OptionGroup var yearOptions: YearOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if id == nil, kind != .alliance { throw UsageMistake.noID.error }
  }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let world = folder.world(yearOptions.year)
    let sheet = try folder.sheet(of: kind.kind, id ?? folder.alliance.profile.id.text, in: world)
    var table = TextTable("", "", "")
    for field in SheetValues(sheet, in: world).lines { table.add(field.label, field.text, field.key) }
    folder.output.lines(table.lines)
    return .done
  }
}

extension OpenFolder {
  func sheet(of kind: RecordKind, _ id: String, in world: World) throws(Refusal) -> any RecordSheet {
    guard let sheet = kind.sheet(editing: id, in: world) else { throw .noSuchRecord(kind: kind, id: id) }
    return sheet
  }

  fileprivate func keep(_ sheet: any RecordSheet, _ fields: [FieldAssignment], in world: World) throws -> ExitStatus {
    let edit: Edit
    do throws(RecordFailure) {
      edit = try self.edit(sheet, fields, in: world)
    } catch {
      switch error {
      case .refused(let refusal): throw refusal
      case .usage: return .usage
      case .fields: return .refused
      }
    }
    return try keep(edit, nothing: strings.commands.record.nothingToChange)
  }

  /// Saves an edit and says what was done; where it changes nothing it says that.
  func keep(_ edit: Edit, nothing: String) throws -> ExitStatus {
    guard let mutation = edit.mutations.first else {
      output.line(nothing)
      return .done
    }
    try save(edit)
    output.line(strings.commands.record.done(strings.edits.describe(edit), mutation.recordID))
    return .done
  }
}
