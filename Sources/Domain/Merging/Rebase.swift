/// A mutation brought onto a record that is no longer as it was when the mutation was made.
struct Rebased {
  /// What is left to do; nil where nothing is.
  var mutation: Mutation?
  /// The fields that somebody else has changed otherwise; a nil one is the whole record, which one of the two has deleted.
  var conflicts: [String?] = []
}

extension Replacement {
  /// This replacement as a change of `present`, what the record is now.
  func rebased(onto present: Element?) -> (replacement: Replacement?, conflicts: [String?]) {
    if present == before { return (self, []) }
    if present == after { return (nil, []) }
    if let type = Element.self as? any SelfMerging.Type, let after {
      return (Replacement(before: present, after: type.merged(after, onto: present) as? Element), [])
    }
    guard let present else {
      // Deleted by somebody else: what we changed has nowhere to stand.
      return (nil, [nil])
    }
    guard let after else { return (nil, [nil]) }
    // Both have added it: there is no state that both knew, so every field in which they differ contradicts.
    let merge = RecordMerge.merge(base: before ?? Element.blank, ours: after, theirs: present)
    return (Replacement(before: present, after: merge.merged), merge.conflicts)
  }
}

extension Mutation {
  func rebased(onto alliance: Alliance) -> Rebased {
    func standing<Element>(
      _ replacement: Replacement<Element>, _ present: Element?, _ wrap: (Replacement<Element>) -> Mutation
    )
      -> Rebased
    {
      let (rest, conflicts) = replacement.rebased(onto: present)
      return Rebased(mutation: rest.map(wrap), conflicts: conflicts)
    }
    switch self {
    case .alliance(let change): return standing(change, alliance.profile) { .alliance($0) }
    case .school(let change): return standing(change, alliance.schools[change.id]) { .school($0) }
    case .workshop(let change): return standing(change, alliance.workshops[change.id]) { .workshop($0) }
    case .partner(let change): return standing(change, alliance.partners[change.id]) { .partner($0) }
    case .guide(let change): return standing(change, alliance.guides[change.id]) { .guide($0) }
    case .venue(let change): return standing(change, alliance.venues[change.id]) { .venue($0) }
    case .kit(let change): return standing(change, alliance.kits[change.id]) { .kit($0) }
    case .enrolment(let year, let change):
      return standing(change, alliance[year].enrolments[change.id]) { .enrolment(year, $0) }
    case .freeDay(let year, let change):
      return standing(change, alliance[year].freeDays[change.id]) { .freeDay(year, $0) }
    case .academy(let year, let change):
      return standing(change, alliance[year].academies[change.id]) { .academy(year, $0) }
    case .session(let year, let change):
      return standing(change, alliance[year].sessions[change.id]) { .session(year, $0) }
    case .meeting(let year, let change):
      return standing(change, alliance[year].meetings[change.id]) { .meeting(year, $0) }
    case .observation(let year, let change):
      return standing(change, alliance[year].observations[change.id]) { .observation(year, $0) }
    case .publication(let year, let change):
      return standing(change, alliance[year].publications[change.id]) { .publication(year, $0) }
    }
  }
}

extension Alliance {
  /// Applies all of an edit to the records as they are now, which others may have changed meanwhile: what they did to other
  /// fields stays. Throws, with nothing changed, `changedMeanwhile` where they changed the same fields otherwise,
  /// `noSuchRecord` where the edit points at a record that is gone, and `stillUsed` where it deletes one that others point
  /// at by now.
  /// - Returns: the edit as it was made.
  public mutating func applyRebased(_ edit: Edit) throws(Refusal) -> Edit {
    var done: [Mutation] = []
    do throws(Refusal) {
      for mutation in edit.mutations {
        let rebased = mutation.rebased(onto: self)
        if let field = rebased.conflicts.first {
          throw .changedMeanwhile(file: mutation.file, record: mutation.recordID, field: field)
        }
        if let rest = rebased.mutation, rest.apply(to: &self) { done.append(rest) }
      }
      let made = Edit(edit.act, edit.subject, done, cause: edit.cause, reason: edit.reason)
      try checkGround(of: made)
      dropEmptyYears(of: made)
      return made
    } catch {
      for mutation in done.reversed() { _ = mutation.inverted.apply(to: &self) }
      dropEmptyYears()
      throw error
    }
  }

  /// After an edit: what it newly points at is there, and nothing points at what it has deleted.
  private func checkGround(of edit: Edit) throws(Refusal) {
    var deleted: Set<RecordName> = []
    for mutation in edit.mutations {
      let year: SchoolYear? = if case .yearly(let year, _) = mutation.file { year } else { nil }
      for reference in mutation.newReferences where !has(reference, in: year) {
        throw .noSuchRecord(kind: reference.kind, id: reference.id)
      }
      if mutation.isDeletion, !mutation.isMove(in: edit) {
        // A session may be pointed at from another year.
        let kind = mutation.file.kind
        deleted.insert(RecordName(kind: kind, id: mutation.recordID, year: kind == .session ? nil : year))
      }
    }
    guard !deleted.isEmpty else { return }
    var uses: [RecordName: Int] = [:]
    forEachRecord { file, record in
      let from: SchoolYear? = if case .yearly(let year, _) = file { year } else { nil }
      for reference in Set(record.references) {
        let standing = RecordName(kind: reference.kind, id: reference.id, year: nil)
        let yearly = RecordName(kind: reference.kind, id: reference.id, year: from)
        if deleted.contains(standing) { uses[standing, default: 0] += 1 }
        if from != nil, deleted.contains(yearly) { uses[yearly, default: 0] += 1 }
      }
    }
    guard let first = uses.min(by: { $0.key < $1.key }) else { return }
    throw .stillUsed(kind: first.key.kind, id: first.key.id, by: first.value)
  }
}

/// A record by its kind and id, and those of a school year by the year too.
private struct RecordName: Hashable, Comparable {
  let kind: RecordKind
  let id: String
  let year: SchoolYear?

  static func < (left: Self, right: Self) -> Bool { (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id) }
}

extension Mutation {
  fileprivate var isDeletion: Bool { sides.after == nil }

  /// Whether the record stands in another file afterwards: a session that went to another school year.
  fileprivate func isMove(in edit: Edit) -> Bool {
    edit.mutations.contains { $0.recordID == recordID && $0.file.kind == file.kind && $0.sides.before == nil }
  }

  /// What the record points at and did not point at before.
  fileprivate var newReferences: [Reference] {
    guard let after = sides.after else { return [] }
    let old = Set(sides.before?.references.map { RecordName(kind: $0.kind, id: $0.id, year: nil) } ?? [])
    return after.references.filter { !old.contains(RecordName(kind: $0.kind, id: $0.id, year: nil)) }
  }

  /// The record before and after, whatever its kind.
  var sides: (before: (any Record)?, after: (any Record)?) {
    switch self {
    case .alliance(let change): (change.before, change.after)
    case .school(let change): (change.before, change.after)
    case .workshop(let change): (change.before, change.after)
    case .partner(let change): (change.before, change.after)
    case .guide(let change): (change.before, change.after)
    case .venue(let change): (change.before, change.after)
    case .kit(let change): (change.before, change.after)
    case .enrolment(_, let change): (change.before, change.after)
    case .freeDay(_, let change): (change.before, change.after)
    case .academy(_, let change): (change.before, change.after)
    case .session(_, let change): (change.before, change.after)
    case .meeting(_, let change): (change.before, change.after)
    case .observation(_, let change): (change.before, change.after)
    case .publication(_, let change): (change.before, change.after)
    }
  }
}
