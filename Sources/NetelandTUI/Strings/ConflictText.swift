import Domain

/// A contradiction between a change that was saved here and what stands in a file, in words.
struct ConflictText: Equatable, Sendable {
  struct Line: Equatable, Sendable {
    /// What the value is called; empty where it is the field itself.
    let label: String
    let base: String
    let theirs: String
    let ours: String
  }

  /// `locatie De Brug`
  let record: String
  /// `naam`; of a whole record what happened to it: `daar verwijderd`.
  let field: String
  let lines: [Line]
  /// All of each side in one text.
  let base: String
  let theirs: String
  let ours: String
  /// Who made our change, when, and what it was.
  let by: String

  init(_ conflict: Conflict, in alliance: Alliance, _ strings: Strings, format: Format, host: String) {
    let texts = strings.conflicts
    let names = Names(alliance, words: strings.words, format: format)
    let kind = conflict.mutation.file.kind
    record = "\(strings.words.kind(kind)) \(strings.edits.subject(conflict.mutation.subject(in: alliance)))"
    let isDeletedThere = conflict.isDeletedThere(in: alliance)
    field =
      isDeletedThere
      ? texts.deletedThere : conflict.isDeletedHere ? texts.deletedHere : conflict.field.map(names.field) ?? ""
    let versions = conflict.versions(in: alliance).filter { !names.isName($0.field, in: $0.key) }
    let lines = versions.map { version in
      let isWhole = version.field == version.key && conflict.field != nil
      let value = { (content: FieldContent?) in names.text(content, of: version.field, kind) }
      return Line(
        label: isWhole ? "" : names.label(version), base: value(version.base),
        theirs: isDeletedThere ? texts.deleted : value(version.theirs),
        ours: conflict.isDeletedHere ? texts.deleted : value(version.ours))
    }
    func whole(_ side: (Line) -> String) -> String {
      lines.map { $0.label.isEmpty ? side($0) : "\($0.label) \(side($0))" }.joined(separator: ", ")
    }
    self.lines = lines
    base = whole(\.base)
    theirs = isDeletedThere ? texts.deleted : whole(\.theirs)
    ours = conflict.isDeletedHere ? texts.deleted : whole(\.ours)
    let author = conflict.entry.author
    by = texts.by(author.name(at: host), author.moment(format), strings.edits.describe(conflict.entry.change))
  }
}

extension Names {
  /// The parts by which an element is told from the others say nothing new where it stands in one state and not in another.
  fileprivate func isName(_ field: String, in key: String) -> Bool {
    guard Names.element(key) != nil else { return field == "id" }
    return [".school", ".grade", ".rule", ".name"].contains(field.dropFirst(key.count))
  }

  fileprivate func label(_ version: FieldVersions) -> String { place(version.field, in: version.key) }
}
