import Domain

extension ReachStrings {
  static let english = ReachStrings(
    standing: EnglishReach.standing,
    unread: EnglishReach.unread,
    gaps: EnglishReach.gaps,
    reached: { "\($0) of \(EnglishWords.count($1, "pupil", "pupils"))" },
    definition: { EnglishReachDefinition.long($0) },
    shortDefinition: { EnglishReachDefinition.short($0) },
    contacts: { EnglishWords.count($0, "attendance", "attendances") },
    view: { view in
      switch view {
      case .schools: "schools"
      case .coverage: "coverage"
      case .course: "course"
      case .groups: "groups"
      case .quality: "quality"
      case .years: "years"
      case .forecast: "forecast"
      }
    },
    asOf: { "as of \($0)" },
    noEarlierDay: "the school year begins here",
    isToday: "this is how it stands today",
    name: "school",
    municipality: "municipality",
    share: "share",
    bar: "reach",
    reachedColumn: "reached",
    stillToReach: "to go",
    needed: { "to \($0)" },
    contactsColumn: "attend.",
    pupilsColumn: "pupils",
    count: { $0 == $1 ? EnglishWords.count($1, "school", "schools") : "\($0) of \($1) schools" },
    filterPlaceholder: "name or municipality",
    noSchools: "There are no pupil numbers for this school year yet. Admin is where they are filled in.",
    noMatches: "No school looks like this. Esc clears the filter.",
    recordsOf: { "Behind the figure of \($0)" },
    sign: { sign in
      switch sign {
      case .contradicted: "contradictory"
      case .incomplete: "incomplete"
      case .provisional: "provisional"
      }
    },
    nothingSelected: "no school selected")
}

enum EnglishReach {
  static func standing(_ standing: Standing, _ gaps: ReachGaps) -> String {
    switch standing.verdict {
    case .met: return "target met"
    case .missed: return "target missed: \(pupils(standing.stillNeeded)) short"
    case .notYetKnown: break
    }
    if gaps.isEmpty { return "not known yet: no numbers of pupils" }
    if gaps.cohortsWithoutEnrolment > 0 {
      let rest =
        standing.stillNeeded.upperBound > 0
        ? ", of the rest \(pupils(standing.stillNeeded)) still needed" : ""
      return "not known yet: \(cohorts(gaps.cohortsWithoutEnrolment)) without a number of pupils\(rest)"
    }
    if standing.stillNeeded.lowerBound == 0 {
      let most = pupils(0...standing.stillNeeded.upperBound, last: true)
      return "not known yet: perhaps met, at most \(most) still needed"
    }
    return "\(pupils(standing.stillNeeded)) still needed"
  }

  static func unread(assumed percent: String?, files: Int) -> [String] {
    (percent.map { ["target unknown, \($0) assumed"] } ?? [])
      + (files > 0 ? ["\(EnglishWords.count(files, "file", "files")) not read whole"] : [])
  }

  static func gaps(_ gaps: ReachGaps) -> [String] {
    var texts: [String] = []
    if gaps.sessionsWithoutNumbers > 0 {
      texts.append(
        "\(EnglishWords.count(gaps.sessionsWithoutNumbers, "session", "sessions")) without figures")
    }
    if gaps.cohortsWithoutEnrolment > 0 {
      texts.append("\(cohorts(gaps.cohortsWithoutEnrolment)) without a number of pupils")
    }
    if gaps.uncountedCohorts > 0 { texts.append("\(cohorts(gaps.uncountedCohorts)) not in the enrolments") }
    if gaps.inferred > 0 {
      texts.append("only the class counted \(EnglishWords.count(gaps.inferred, "time", "times"))")
    }
    if gaps.cohortsProvisional > 0 { texts.append("\(cohorts(gaps.cohortsProvisional)) provisional") }
    return texts
  }

  private static func cohorts(_ count: Int) -> String { EnglishWords.count(count, "cohort", "cohorts") }

  private static func pupils(_ range: ClosedRange<Int>, last: Bool = false) -> String {
    let number = Format.english.number as (Int) -> String
    let upper = EnglishWords.count(range.upperBound, "pupil", "pupils")
    return last || range.lowerBound == range.upperBound ? upper : "\(number(range.lowerBound)) to \(upper)"
  }
}
