import Domain

/// What the scheduling rules found, in words.
struct FindingStrings: Sendable {
  let words: WordStrings
  let severity: @Sendable (Severity) -> String
  /// What a rule is about, as the question for a reason names it.
  let rule: @Sendable (RuleID) -> String
  let holiday: @Sendable (HolidayKind) -> String
  let detail: @Sendable (Finding, Names) -> String

  /// One line that names the other party in the clash.
  ///
  /// `draft` is the session as it is being made or changed; without it the one in the alliance is meant.
  func text(_ finding: Finding, in alliance: Alliance, format: Format, of draft: Session? = nil) -> String {
    detail(finding, Names(alliance, words: words, format: format, draft: draft))
  }

  /// `herfstvakantie (ma 02/11 – zo 08/11)`
  func text(_ holiday: Holiday, format: Format) -> String {
    let name = self.holiday(holiday.kind)
    guard holiday.first != holiday.last else { return "\(name) (\(format.dayAndMonth(holiday.first)))" }
    return "\(name) (\(format.dayAndMonth(holiday.first)) – \(format.dayAndMonth(holiday.last)))"
  }
}
