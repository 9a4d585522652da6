import Domain

/// A record of any kind taken apart into fields: what the form shows, what `key=value` on the command line sets.
///
/// Values go in and out by the keys of the fields. A field whose value is the one it had is not put back, so that what
/// is not edited stays exactly as it was.
protocol RecordSheet: Sendable {
  var kind: RecordKind { get }
  var isNew: Bool { get }
  /// The id of the record; of a new one that is named after its name, the one it has until then.
  var id: String { get }
  /// With labels, hints and options in the language of the world; without problems.
  func fields(in world: World) -> [FormField]
  /// Puts the names of what can be chosen into the language of the world.
  mutating func reword(in world: World)
  /// The values the record has before the work.
  var values: [String: FormValue] { get }
  /// What is wrong with the values and which fields have no place for the record they make.
  func judge(_ values: [String: FormValue], in world: World) -> SheetJudgement
  /// Changes what goes along with a field that was just changed.
  func follow(_ key: String, _ values: inout [String: FormValue], in world: World)
  /// The edit that keeps the values, with what others have done to other fields since the record was taken apart. Throws
  /// `SheetRefusal` with the problems that stand in the way, or the refusal of the edit itself.
  func edit(_ values: [String: FormValue], in world: World) throws(SheetRefusal) -> Edit
  /// What others have put into fields for which these values have something else. Called to show it: from then on `edit`
  /// puts the values in its place, as long as it stays what it is.
  mutating func learnContradictions(_ values: [String: FormValue], in world: World) -> [String: FormValue]
}

/// What there is to say of the values of a sheet.
struct SheetJudgement: Equatable, Sendable {
  /// By the key of the field.
  var problems: [String: SheetProblem] = [:]
  var hidden: Set<String> = []

  /// Those that stand in the way, also of fields that are not shown.
  var blocking: [String: SheetProblem] { problems.filter { !$0.value.isAdvisory } }
}

/// Why values cannot be kept.
enum SheetRefusal: Error, Equatable, Sendable {
  case fields([String: SheetProblem])
  case refused(Refusal)
}

/// The sheet of one kind of record.
struct Sheet<Subject: SheetSubject>: RecordSheet {
  let original: Subject
  let isNew: Bool
  private var parts: [SheetField<Subject>]
  /// The original, with what others made of it where that was shown.
  private var known: Subject

  init(_ original: Subject, isNew: Bool, in world: World) {
    self.original = original
    known = original
    self.isNew = isNew
    parts = Subject.fields(for: original, isNew: isNew, in: world)
  }

  var kind: RecordKind { Subject.kind }
  var id: String { original.id.text }

  mutating func reword(in world: World) {
    parts = Subject.fields(for: original, isNew: isNew, in: world)
  }

  var values: [String: FormValue] {
    Dictionary(uniqueKeysWithValues: parts.map { ($0.key, $0.get(original)) })
  }

  func fields(in world: World) -> [FormField] {
    let texts = world.strings.recordForm
    return parts.map { part in
      FormField(
        key: part.key, label: texts.label(kind, part.key, about: part.about, world.strings.words),
        kind: part.kind, hint: texts.hint(kind, part.key), isHidden: !part.isShown(original),
        maxLength: part.maxLength)
    }
  }

  /// The record that the values make; nil where something is wrong with them.
  func record(from values: [String: FormValue], in world: World) -> Subject? {
    let (draft, judgement) = draft(from: values, in: world)
    return judgement.blocking.isEmpty ? draft.complete(since: original) : nil
  }

  /// The record as far as the values make one, each part still in the place its fields gave it.
  private func draft(
    from values: [String: FormValue], in world: World
  ) -> (record: Subject, judgement: SheetJudgement) {
    var record = original
    var judgement = SheetJudgement()
    for part in parts {
      guard let value = values[part.key] else { continue }
      if part.isRequired, value.isEmpty {
        judgement.problems[part.key] = .required
      } else if isNew || value != part.get(original) {
        judgement.problems[part.key] = part.set(&record, value)
      }
    }
    judgement.problems.merge(record.problems(since: original, in: world)) { own, _ in own }
    for part in parts where !part.isShown(record) {
      judgement.hidden.insert(part.key)
      judgement.problems[part.key] = nil
    }
    return (record, judgement)
  }

  func judge(_ values: [String: FormValue], in world: World) -> SheetJudgement {
    draft(from: values, in: world).judgement
  }

  func follow(_ key: String, _ values: inout [String: FormValue], in world: World) {
    Subject.follow(key, &values, in: world)
  }

  mutating func learnContradictions(_ values: [String: FormValue], in world: World) -> [String: FormValue] {
    guard !isNew, let present = Subject.stored(id: id, in: world) else { return [:] }
    let record = draft(from: values, in: world).record.complete(since: original)
    let before = known
    known = known.knowing(record.merged(since: known, with: present).contradictions, of: present)
    // All that saving would change back: an address is one value, and has more fields than the one that was typed.
    let wouldBe = record.merged(since: known, with: present).record
    var theirs: [String: FormValue] = [:]
    for part in parts {
      let now = part.get(present)
      if now != part.get(before), now != part.get(wouldBe) { theirs[part.key] = now }
    }
    return theirs
  }

  func edit(_ values: [String: FormValue], in world: World) throws(SheetRefusal) -> Edit {
    let (draft, judgement) = draft(from: values, in: world)
    guard judgement.blocking.isEmpty else { throw .fields(judgement.blocking) }
    let record = draft.complete(since: original)
    do throws(Refusal) {
      return try (isNew ? record.named(in: world) : record)
        .edit(isNew: isNew, since: known, in: world)
    } catch {
      throw .refused(error)
    }
  }
}
