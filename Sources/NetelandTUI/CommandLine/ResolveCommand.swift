import ArgumentParser
import Domain

/// `neteland resolve`
struct ResolveCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Where saved changes contradict what somebody else wrote into the files: show it, and choose.",
    discussion: """
      Without a choice they are listed, and the exit status is 1 where there are any. Ours is what was changed here, theirs \
      what stands in the file; ours is saved as a change of its own, which can be undone.
      """)

  enum Choice: String, EnumerableFlag {
    case ours, theirs

    static func help(for value: Choice) -> ArgumentHelp? {
      value == .ours ? "Take what was changed here." : "Keep what stands in the file."
    }
  }

  static var changes: Bool { true }

  @Flag var choice: Choice?

  @Argument(help: "The id of the record.")
  var id: String?

  @Option(help: ArgumentHelp("Of the record only this field, as the list names it.", valueName: "name"))
  var field: String?

  @Flag(help: "Every contradiction there is.")
  var all = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if all, id != nil { throw UsageMistake.idOrAll.error }
    if choice != nil, !all, id == nil { throw UsageMistake.noIDOrAll.error }
    if choice == nil, all { throw UsageMistake.oursOrTheirs.error }
    if field != nil, id == nil { throw UsageMistake.fieldWithoutID.error }
  }

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    if choice != nil { try folder.checkIsWritable() }
    let wanted = folder.store.conflicts.filter { conflict in
      (id == nil || conflict.place.record == id) && (field == nil || conflict.field == field)
    }
    if let id, wanted.isEmpty {
      folder.output.complain(folder.strings.conflicts.noSuchConflict(id))
      return .refused
    }
    guard let choice else { return list(wanted, on: folder) }
    for conflict in wanted {
      let text = folder.text(of: conflict)
      try folder.resolve(conflict, withOurs: choice == .ours)
      folder.output.line(folder.strings.conflicts.chosen(choice == .ours, text.record, text.field))
    }
    return .done
  }

  private func list(_ conflicts: [Conflict], on folder: OpenFolder) -> ExitStatus {
    let texts = folder.strings.conflicts
    if format.json {
      folder.output.json(.list(conflicts.map { folder.json(of: $0) }))
    } else if conflicts.isEmpty {
      folder.output.line(texts.empty)
    } else {
      for conflict in conflicts {
        folder.output.line("\(conflict.place.file) \(conflict.place.record) \(conflict.field ?? "")")
        folder.output.line("    \(texts.line(folder.text(of: conflict)))")
      }
      folder.output.line(texts.howToChoose)
    }
    return conflicts.isEmpty ? .done : .refused
  }
}

extension OpenFolder {
  fileprivate func text(of conflict: Conflict) -> ConflictText {
    let host = Surroundings.author(at: context.clock).host
    return ConflictText(conflict, in: alliance, strings, format: format, host: host)
  }

  fileprivate func json(of conflict: Conflict) -> JSONValue {
    let entry = conflict.entry
    return [
      "file": JSONValue(conflict.place.file), "record": JSONValue(conflict.place.record),
      "field": JSONValue(conflict.field), "change": JSONValue(entry.change.id), "at": JSONValue(entry.author.time),
      "user": JSONValue(entry.author.user), "host": JSONValue(entry.author.host),
      "values": .list(
        conflict.versions(in: alliance).map { version in
          [
            "field": JSONValue(version.field), "base": JSONValue(version.base), "theirs": JSONValue(version.theirs),
            "ours": JSONValue(version.ours),
          ]
        }),
    ]
  }
}

extension JSONValue {
  /// What a field of a record holds; `null` for unknown.
  init(_ content: FieldContent?) {
    switch content {
    case nil: self = .null
    case .scalar(let scalar): self = .scalar(scalar)
    case .list(let scalars): self = .list(scalars.map(JSONValue.scalar))
    case .json(let json): self = .scalar(.text(json))
    }
  }
}
