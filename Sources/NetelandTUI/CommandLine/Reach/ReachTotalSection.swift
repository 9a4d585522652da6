import Domain

/// What is counted, the number, and what is not in it.
struct ReachTotalSection: ReachSection {
  let question: ReachQuestion
  let figure: ReachFigure

  init(_ question: ReachQuestion) {
    self.question = question
    let total = question.report.total
    figure = ReachFigure(
      key: nil, name: question.alliance.profile.name, reach: total, standing: question.standing(of: total),
      hidden: question.hiddenTotal)
  }

  /// No pupils are known of at all.
  var isEmpty: Bool { figure.reach.cohorts == 0 }

  func lines(_ wording: ReachWording) -> [String] {
    let (texts, words, format) = (wording.texts, wording.words, wording.format)
    let definition = question.definition
    let (reach, standing) = (figure.reach, figure.standing)
    let title =
      [
        texts.reachTitle(figure.name.isEmpty ? wording.strings.app.title : figure.name, question.year),
        texts.reachDefinition(
          wording.strings.reachSettings.whose(definition), wording.strings.reachSettings.how(definition)),
      ] + (question.asOf.map { [wording.strings.reach.asOf(format.date($0))] } ?? []) + [""]
    guard !isEmpty else { return title + [wording.strings.app.empty.reach] + doubts(wording) }
    var facts = TextTable("", "")
    let hidden = figure.hidden
    let mark = hidden.reached == nil ? nil : ReachWording.hiddenMark
    let range = format.range(reach.lower, reach.upper)
    facts.add(
      texts.reached,
      wording.hidden(hidden.reached, reach.upper)
        ?? texts.reachedOf(range, words.pupils(reach.enrolled), format.share(reach)))
    let needed = hidden.pupils == nil ? words.pupils(standing.needed) : ReachWording.hiddenMark
    facts.add(texts.target, texts.needs(format.percent(definition.percent), needed))
    facts.add(texts.verdict, mark ?? wording.verdict(standing))
    facts.add(texts.contacts, mark ?? texts.contactsAre(format.number(reach.contacts)))
    return title + facts.lines + doubts(wording)
  }

  /// What is not known, and so is not in the numbers.
  private func doubts(_ wording: ReachWording) -> [String] {
    let (texts, sources, reach) = (wording.texts, question.sources, figure.reach)
    let bar = sources.isTargetKnown ? [] : [texts.barAssumed(wording.format.percent(question.definition.percent))]
    let unread = sources.partial.filter { $0 != DataFile.standing(.alliance).path }.map { texts.notReadWhole($0) }
    let unknown = [
      reach.unrecorded > 0 ? texts.unrecorded(reach.unrecorded) : nil,
      reach.inferred > 0 ? wording.strings.reachSettings.inferred(reach.inferred) : nil,
      reach.cohortsWithoutEnrolment > 0 ? texts.withoutEnrolment(reach.cohortsWithoutEnrolment) : nil,
      reach.cohortsProvisional > 0 ? texts.provisional(reach.cohortsProvisional) : nil,
      reach.cohortsContradicted > 0 ? texts.contradicted(reach.cohortsContradicted) : nil,
    ].compactMap(\.self)
    return (bar + unread + unknown).map { "! \($0)" }
  }

  var members: [JSONValue.Member] {
    [
      .init("schoolYear", JSONValue(question.year)),
      .init("asOf", JSONValue(question.asOf)),
      .init("grades", JSONValue(question.definition.grades)),
      .init("setting", JSONValue(question.definition.setting)),
      .init("pupilGroup", JSONValue(question.definition.pupils)),
      .init("counts", JSONValue(question.definition.counts)),
      .init("yearsPooled", JSONValue(question.report.years)),
      .init("targetPercent", JSONValue(question.definition.percent)),
      .init("targetIsAssumed", JSONValue(!question.sources.isTargetKnown)),
      .init("notReadWhole", JSONValue(question.sources.partial)),
      .init("hiddenUnder", JSONValue(question.threshold > 1 ? question.threshold : nil)),
      .init("total", .object(figure.members)),
    ]
  }
}
