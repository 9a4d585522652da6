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
    }
  }
}
