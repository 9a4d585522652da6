/// The replacement of one record, of any kind.
public enum Mutation: Sendable, Equatable {
  case alliance(Replacement<AllianceProfile>)
  case school(Replacement<School>)
  case workshop(Replacement<Workshop>)
  case partner(Replacement<Partner>)
  case guide(Replacement<Guide>)
  case venue(Replacement<Venue>)
  case kit(Replacement<Kit>)
  case enrolment(SchoolYear, Replacement<Enrolment>)
  case freeDay(SchoolYear, Replacement<FreeDay>)
  case academy(SchoolYear, Replacement<Academy>)
  case session(SchoolYear, Replacement<Session>)
  case meeting(SchoolYear, Replacement<Meeting>)
  case observation(SchoolYear, Replacement<Observation>)
  case publication(SchoolYear, Replacement<Publication>)

  /// The file the record stands in.
  public var file: DataFile {
    switch self {
    case .alliance: .standing(.alliance)
    case .school: .standing(.school)
    case .workshop: .standing(.workshop)
    case .partner: .standing(.partner)
    case .guide: .standing(.guide)
    case .venue: .standing(.venue)
    case .kit: .standing(.kit)
    case .enrolment(let year, _): .yearly(year, .enrolment)
    case .freeDay(let year, _): .yearly(year, .freeDay)
    case .academy(let year, _): .yearly(year, .academy)
    case .session(let year, _): .yearly(year, .session)
    case .meeting(let year, _): .yearly(year, .meeting)
    case .observation(let year, _): .yearly(year, .observation)
    case .publication(let year, _): .yearly(year, .publication)
    }
  }

  /// The id of the record it replaces.
  public var recordID: String {
    switch self {
    case .alliance(let replacement): replacement.id.text
    case .school(let replacement): replacement.id.text
    case .workshop(let replacement): replacement.id.text
    case .partner(let replacement): replacement.id.text
    case .guide(let replacement): replacement.id.text
    case .venue(let replacement): replacement.id.text
    case .kit(let replacement): replacement.id.text
    case .enrolment(_, let replacement): replacement.id.text
    case .freeDay(_, let replacement): replacement.id.text
    case .academy(_, let replacement): replacement.id.text
    case .session(_, let replacement): replacement.id.text
    case .meeting(_, let replacement): replacement.id.text
    case .observation(_, let replacement): replacement.id.text
    case .publication(_, let replacement): replacement.id.text
    }
  }

  public var inverted: Mutation {
    switch self {
    case .alliance(let replacement): .alliance(replacement.inverted)
    case .school(let replacement): .school(replacement.inverted)
    case .workshop(let replacement): .workshop(replacement.inverted)
    case .partner(let replacement): .partner(replacement.inverted)
    case .guide(let replacement): .guide(replacement.inverted)
    case .venue(let replacement): .venue(replacement.inverted)
    case .kit(let replacement): .kit(replacement.inverted)
    case .enrolment(let year, let replacement): .enrolment(year, replacement.inverted)
    case .freeDay(let year, let replacement): .freeDay(year, replacement.inverted)
    case .academy(let year, let replacement): .academy(year, replacement.inverted)
    case .session(let year, let replacement): .session(year, replacement.inverted)
    case .meeting(let year, let replacement): .meeting(year, replacement.inverted)
    case .observation(let year, let replacement): .observation(year, replacement.inverted)
    case .publication(let year, let replacement): .publication(year, replacement.inverted)
    }
  }

  /// False, with nothing changed, where the record is no longer the one this mutation was made from.
  func apply(to alliance: inout Alliance) -> Bool {
    switch self {
    case .alliance(let replacement):
      guard replacement.before == alliance.profile, let after = replacement.after else { return false }
      alliance.profile = after
      return true
    case .school(let replacement): return replacement.apply(to: &alliance.schools)
    case .workshop(let replacement): return replacement.apply(to: &alliance.workshops)
    case .partner(let replacement): return replacement.apply(to: &alliance.partners)
    case .guide(let replacement): return replacement.apply(to: &alliance.guides)
    case .venue(let replacement): return replacement.apply(to: &alliance.venues)
    case .kit(let replacement): return replacement.apply(to: &alliance.kits)
    case .enrolment(let year, let replacement): return replacement.apply(to: &alliance[year].enrolments)
    case .freeDay(let year, let replacement): return replacement.apply(to: &alliance[year].freeDays)
    case .academy(let year, let replacement): return replacement.apply(to: &alliance[year].academies)
    case .session(let year, let replacement): return replacement.apply(to: &alliance[year].sessions)
    case .meeting(let year, let replacement): return replacement.apply(to: &alliance[year].meetings)
    case .observation(let year, let replacement): return replacement.apply(to: &alliance[year].observations)
    case .publication(let year, let replacement): return replacement.apply(to: &alliance[year].publications)
    }
  }

  /// This mutation and an earlier one of the same record as one; nil where the two together change nothing, or are not of
  /// one record.
  func following(_ earlier: Mutation) -> Mutation? {
    func one<Element>(_ first: Replacement<Element>, _ then: Replacement<Element>) -> Replacement<Element>? {
      Replacement(before: first.before, after: then.after)
    }
    switch (earlier, self) {
    case (.alliance(let first), .alliance(let then)): return one(first, then).map { .alliance($0) }
    case (.school(let first), .school(let then)): return one(first, then).map { .school($0) }
    case (.workshop(let first), .workshop(let then)): return one(first, then).map { .workshop($0) }
    case (.partner(let first), .partner(let then)): return one(first, then).map { .partner($0) }
    case (.guide(let first), .guide(let then)): return one(first, then).map { .guide($0) }
    case (.venue(let first), .venue(let then)): return one(first, then).map { .venue($0) }
    case (.kit(let first), .kit(let then)): return one(first, then).map { .kit($0) }
    case (.enrolment(_, let first), .enrolment(let year, let then)):
      return one(first, then).map { .enrolment(year, $0) }
    case (.freeDay(_, let first), .freeDay(let year, let then)): return one(first, then).map { .freeDay(year, $0) }
    case (.academy(_, let first), .academy(let year, let then)): return one(first, then).map { .academy(year, $0) }
    case (.session(_, let first), .session(let year, let then)): return one(first, then).map { .session(year, $0) }
    case (.meeting(_, let first), .meeting(let year, let then)): return one(first, then).map { .meeting(year, $0) }
    case (.observation(_, let first), .observation(let year, let then)):
      return one(first, then).map { .observation(year, $0) }
    case (.publication(_, let first), .publication(let year, let then)):
      return one(first, then).map { .publication(year, $0) }
    default: return nil
    }
  }
}
