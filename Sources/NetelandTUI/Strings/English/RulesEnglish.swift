import Domain

extension RulesStrings {
  static let english = RulesStrings(
    title: "Scheduling rules",
    levelTitle: "weight",
    rule: "when",
    changed: "own",
    found: { "in \($0)" },
    level: EnglishWords.ruleLevel,
    usual: EnglishRules.usual,
    meaning: EnglishRules.meaning,
    ownWeight: { "Usually: \($0)." },
    setting: EnglishRules.setting,
    isNow: { "\($0): \($1)" },
    alreadyUsual: "it has its usual weight already",
    name: "Rule",
    noFindings: { "Nothing clashes in \($0)" })
}

private enum EnglishRules {
  static func usual(_ severity: Severity?) -> String {
    switch severity {
    case .blocking: "blocks"
    case .advisory: "note"
    case nil: "depends"
    }
  }

  static func meaning(_ rule: RuleID) -> String {
    switch rule {
    case .venueTaken: "A venue holds one session at a time."
    case .guideTaken: "A guide is in one place at a time."
    case .cohortTaken:
      "A class with two sessions at once: in lesson time that cannot be (blocks), out of school they take pupils from each other (note)."
    case .noLessons: "An in-school session on a day or at an hour at which the school does not teach."
    case .guideAbsent: "A guide who is away that day."
    case .venueBooked: "Others have booked the venue then, by a calendar that was read in."
    case .guideBusy: "The guide has something else then, by a calendar that was read in."
    case .kitStock: "More kits are needed at that moment than there are."
    case .capacity: "More pupils are registered than there are places."
    case .enrolment: "More pupils of a class are registered than it has."
    case .invited:
      "Whole classes in lesson time, or the fixed group of an academy, with more pupils than there are places. Out of school most of those invited stay away: there only the bound that you set holds."
    case .venueHours: "A session outside the hours of its venue, where these are known."
    case .travelTime:
      "A guide with two sessions in two places, too soon after each other. The road is estimated from the coordinates."
    case .holiday: "An out-of-school session in a school holiday. A STEM camp may want just that."
    case .freeDay: "An out-of-school session on a day that an invited school has off."
    case .lessonTime: "An out-of-school session in the lesson time of an invited school."
    case .guideWeekday: "A guide on a day on which they do not come: another weekday, and no agreed day."
    case .guideSkill: "A guide with a workshop that is not on their list."
    case .workshopGrades: "A class of a grade that the workshop is not made for."
    case .schoolGap: "Two sessions of one school too soon after each other. Sessions of one academy do not count."
    }
  }

  static func setting(_ rule: RuleID, _ profile: AllianceProfile) -> String? {
    let format = Format.english
    switch rule {
    case .travelTime: return "Now: \(EnglishFindings.assumption(profile.travel, format)). To change it: e."
    case .schoolGap:
      guard let days = profile.schoolGapDays, days > 0 else { return "Now: no days between. To change it: e." }
      return "Now: \(EnglishWords.count(days, "day", "days")) between. To change it: e."
    case .invited:
      guard let limit = profile.invitedPerPlace else { return "Now: no bound out of school. To change it: e." }
      return "Now: out of school at most \(format.number(limit)) invited for a place. To change it: e."
    default: return nil
    }
  }
}
