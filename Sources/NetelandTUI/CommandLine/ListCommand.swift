import ArgumentParser
import Domain

/// `neteland list`
struct ListCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The records of a kind, with their ids.",
    discussion: "Contacts of people are left out of --json unless --contacts asks for them.")

  @Argument(help: "The kind of record.")
  var kind: EditableKind

  @Flag(help: "With --json: the contacts of people too.")
  var contacts = false

  @OptionGroup var yearOptions: YearOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let world = folder.world(yearOptions.year)
    let rows = AdminTable(kind.kind, in: world)
    // The table of the alliance has a row a field.
    let ids = kind == .alliance ? [folder.alliance.profile.id.text] : rows.rows.map(\.id)
    if format.json {
      folder.output.json(.list(ids.compactMap { kind.kind.sheet(editing: $0, in: world) }.map { json($0, in: world) }))
    } else if rows.rows.isEmpty {
      folder.output.line(folder.strings.app.empty.records(kind.kind))
    } else {
      var table = TextTable(
        (kind == .alliance ? [] : [folder.strings.commands.key])
          + rows.columns.map { ($0.alignment == .right ? ">" : "") + $0.title })
      for row in rows.rows { table.add((kind == .alliance ? [] : [row.id]) + row.cells.map(\.text)) }
      folder.output.lines(table.lines)
    }
    return .done
  }

  /// The fields as they are set on the command line, by their names there.
  private func json(_ sheet: any RecordSheet, in world: World) -> JSONValue {
    let values = sheet.values
    let hidden = sheet.judge(values, in: world).hidden
    var members = [JSONValue.Member("id", JSONValue(sheet.id))]
    for field in sheet.fields(in: world) where field.key != "id" && !hidden.contains(field.key) {
      guard contacts || !isPersonal(field.key), let value = values[field.key] else { continue }
      members.append(.init(field.key, JSONValue(value)))
    }
    if let retired = world.isRetired(kind.kind, sheet.id) { members.append(.init("retired", JSONValue(retired))) }
    return .object(members)
  }

  /// What leads to a person: contacts of schools and partners, and how a guide is reached.
  private func isPersonal(_ key: String) -> Bool {
    key.hasPrefix("contact")
      || kind == .guide && ["email", "phone", "note", "absences", "availableOn", "busy"].contains(key)
  }
}

extension JSONValue {
  /// Text that is empty is unknown.
  fileprivate init(_ value: FormValue) {
    switch value {
    case .text(let text): self = text.isEmpty ? .null : JSONValue(text)
    case .number(let number): self = JSONValue(number)
    case .choice(let key): self = JSONValue(key)
    case .keys(let keys): self = JSONValue(keys)
    case .bool(let flag): self = JSONValue(flag)
    }
  }
}

extension World {
  /// Nil for kinds that are not retired.
  fileprivate func isRetired(_ kind: RecordKind, _ id: String) -> Bool? {
    switch kind {
    case .school: alliance.schools[RecordID(id)]?.retired
    case .workshop: alliance.workshops[RecordID(id)]?.retired
    case .partner: alliance.partners[RecordID(id)]?.retired
    case .guide: alliance.guides[RecordID(id)]?.retired
    case .venue: alliance.venues[RecordID(id)]?.retired
    case .kit: alliance.kits[RecordID(id)]?.retired
    case .academy: records.academies[RecordID(id)]?.retired
    case .alliance, .enrolment, .freeDay, .session, .meeting, .observation, .publication: nil
    }
  }
}
