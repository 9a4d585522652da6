extension Edit {
  /// Starts a school year: the enrolments of the last year that has any, marked provisional, without those
  /// of schools that are retired or gone. Pupils are not moved up a grade: who comes and goes nobody knows
  /// yet.
  ///
  /// Empty where the year has enrolments already, and where no year before it has any.
  public static func startYear(_ year: SchoolYear, in alliance: Alliance) -> Edit {
    let last = alliance.schoolYears.last { $0 < year && !alliance[$0].enrolments.isEmpty }
    guard let last, alliance[year].enrolments.isEmpty else { return Edit(.yearStarted, "\(year)", []) }

    let mutations = alliance[last].enrolments.compactMap { enrolment -> Mutation? in
      guard let school = alliance.schools[enrolment.school], !school.retired else { return nil }
      var copy = enrolment
      copy.provisional = true
      return Replacement(before: nil, after: copy).map { .enrolment(year, $0) }
    }
    return Edit(.yearStarted, "\(year)", mutations)
  }
}
