import Domain

/// The reach of a school year in whole and in parts, beside that of the other years.
struct ReachStatement {
  let question: ReachQuestion
  /// The number itself, with what it is of.
  let total: ReachTotalSection
  let parts: ReachPartsSection
  /// What else there is to say, in the order in which it is said.
  let others: [any ReachSection]

  init(
    _ question: ReachQuestion, by part: ReachCommand.Part, sortedBy sorting: ReachCommand.Sorting? = nil,
    reversed: Bool = false
  ) {
    self.question = question
    total = ReachTotalSection(question)
    parts = ReachPartsSection(question, by: part, sortedBy: sorting, reversed: reversed)
    others = [
      ReachSegmentsSection(question, by: part), ReachYearsSection(question),
      ReachFollowedSection(question, by: part), ReachQualitySection(question),
    ]
  }

  /// The sections with an empty line between them; the total alone where there is nothing to split.
  func lines(_ wording: ReachWording) -> [String] {
    let rest: [any ReachSection] = total.isEmpty ? [] : (parts.part == .year ? [] : [parts]) + others
    let hidesNothing = question.hidesNothing && rest.allSatisfy(\.hidesNothing)
    let note = hidesNothing ? [] : [wording.strings.reachGroups.hidden(wording.threshold)]
    return (rest.map { $0.lines(wording) } + [note]).reduce(into: total.lines(wording)) { lines, section in
      if !section.isEmpty { lines += [""] + section }
    }
  }

  var json: JSONValue {
    .object(total.members + parts.members + others.flatMap(\.members))
  }
}
