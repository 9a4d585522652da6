import Domain

extension ReachYearsStrings {
  static let english = ReachYearsStrings(
    byYear: "by year",
    target: "goal",
    pooled: { "\($0) years past together" },
    notPooled: "Several grades: no years together, since who was in L5 is in L6 a year later",
    since: { "followed since \($0), \(EnglishWords.count($1, "class", "classes"))" },
    notFollowed: "Not followed: no year before it is known",
    fromPrimary: "Not followed: which primary school they came from is not known",
    openYear: "Enter shows that school year",
    isInView: "That school year is in view already",
    noSuchClasses: "no classes",
    noYears: "There are no numbers of pupils yet. Enter them in Admin.",
    classes: { "Classes \($0)" },
    school: "school",
    thisYear: "this year",
    share: "share",
    followed: "followed",
    sinceColumn: "since",
    sameStay: "Followed: of the largest class, as if those who were in it stayed",
    ending: { ending in
      switch ending {
      case .underWay: "Followed: of the largest class, as if those who were in it stayed"
      case .leftPrimary: "It ends here: which secondary school they went to is not known"
      case .finished: "It ends here: secondary school is done"
      case .noRecords: "It ends here: the next year has no number of pupils for this class"
      }
    })
}
