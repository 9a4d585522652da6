/// What a mutation does, for those who put it into words.
extension Mutation {
  public enum Effect: Sendable, CaseIterable {
    case added, changed, deleted
  }

  public var effect: Effect {
    let sides = sides
    return sides.before == nil ? .added : sides.after == nil ? .deleted : .changed
  }

  /// Field by field, in the order of the file; elements with a key of their own by their name. A record that is added has
  /// no before, one that is deleted no after.
  public var differences: [FieldDifference] {
    let sides = sides
    return sides.after?.differences(since: sides.before) ?? sides.before?.differencesWhenDeleted ?? []
  }

  /// What the history calls the record, in the alliance's own words; a session ends in its day as files write it.
  public func subject(in alliance: Alliance) -> String {
    func name<R: Placed>(_ change: Replacement<R>, at place: R.Place) -> String {
      (change.after ?? change.before)?.subject(in: alliance, at: place) ?? ""
    }
    switch self {
    case .alliance(let change): return name(change, at: EveryYear())
    case .school(let change): return name(change, at: EveryYear())
    case .workshop(let change): return name(change, at: EveryYear())
    case .partner(let change): return name(change, at: EveryYear())
    case .guide(let change): return name(change, at: EveryYear())
    case .venue(let change): return name(change, at: EveryYear())
    case .kit(let change): return name(change, at: EveryYear())
    case .enrolment(let year, let change): return name(change, at: year)
    case .freeDay(let year, let change): return name(change, at: year)
    case .academy(let year, let change): return name(change, at: year)
    case .session(_, let change): return (change.after ?? change.before).map(alliance.subject(of:)) ?? ""
    case .meeting(let year, let change): return name(change, at: year)
    case .observation(let year, let change): return name(change, at: year)
    case .publication(_, let change): return (change.after ?? change.before).map { "\($0.title) \($0.day)" } ?? ""
    }
  }
}

extension Record {
  /// From another state of the same record, or from nothing.
  fileprivate func differences(since before: (any Record)?) -> [FieldDifference] {
    if let before = before as? Self { return Domain.differences(from: before, to: self, namingElements: true) }
    return Domain.differences(from: Self.blank, to: self, namingElements: true).map {
      FieldDifference(field: $0.field, key: $0.key, before: nil, after: $0.after)
    }
  }

  fileprivate var differencesWhenDeleted: [FieldDifference] {
    differences(since: nil).map { FieldDifference(field: $0.field, key: $0.key, before: $0.after, after: nil) }
  }
}
