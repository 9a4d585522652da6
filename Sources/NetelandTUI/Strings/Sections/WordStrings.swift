import Domain

/// The names of things: what the enums of the domain are called, and counts with their nouns.
struct WordStrings: Sendable {
  let status: @Sendable (SessionStatus) -> String
  let setting: @Sendable (SessionSetting) -> String
  let countedSetting: @Sendable (CountedSetting) -> String
  let pupilGroup: @Sendable (PupilGroup) -> String
  let countedFigure: @Sendable (CountedFigure) -> String
  let waitingDecision: @Sendable (WaitingDecision) -> String
  let firstTimerScope: @Sendable (FirstTimerScope) -> String
  let network: @Sendable (EducationNetwork) -> String
  let level: @Sendable (Level) -> String
  /// `5de leerjaar`
  let grade: @Sendable (Grade) -> String
  let strand: @Sendable (Strand) -> String
  let theme: @Sendable (TransitionTheme) -> String
  let sector: @Sendable (Sector) -> String
  let guideRole: @Sendable (GuideRole) -> String
  let meetingKind: @Sendable (MeetingKind) -> String
  let kind: @Sendable (RecordKind) -> String
  let kinds: @Sendable (RecordKind) -> String
  let dayPart: @Sendable (DayPart) -> String
  let calendarEffect: @Sendable (CalendarEffect) -> String
  let weekday: @Sendable (Weekday) -> String
  /// What a scheduling rule is about: `de locatie is al bezet`.
  let rule: @Sendable (RuleID) -> String
  let ruleLevel: @Sendable (RuleLevel) -> String
  /// As the header of a list.
  let attention: @Sendable (AttentionReason) -> String
  let verdict: @Sendable (Verdict) -> String
  /// The label of a field by its key in the files, without the way to it; nil for a key it does not know.
  let fieldLabel: @Sendable (String) -> String?

  let pupils: @Sendable (Int) -> String
  let sessions: @Sendable (Int) -> String
  let schools: @Sendable (Int) -> String
  let days: @Sendable (Int) -> String
  /// Attendances, never called reach.
  let contacts: @Sendable (Int) -> String
  let places: @Sendable (Int) -> String
  let guides: @Sendable (Int) -> String
  let records: @Sendable (Int) -> String
  let minutes: @Sendable (Int) -> String
  let firstTimers: @Sendable (Int) -> String
  /// Between the last two of a list: `en`.
  let and: String
  let yesOrNo: @Sendable (Bool) -> String
  let andOthers: @Sendable (Int) -> String

  /// The names of several things in one line, at most three of them.
  func list(_ names: [String]) -> String {
    guard names.count > 3 else {
      guard let last = names.last, names.count > 1 else { return names.first ?? "" }
      return "\(names.dropLast().joined(separator: ", ")) \(and) \(last)"
    }
    return "\(names.prefix(2).joined(separator: ", ")) \(and) \(andOthers(names.count - 2))"
  }

  /// `L5`: the same in every language.
  func gradeShort(_ grade: Grade) -> String { grade.rawValue }

  /// `L3-L6`, `L4, L6`; empty for none.
  func gradesShort(_ grades: [Grade]) -> String {
    var runs: [(first: Grade, last: Grade)] = []
    for grade in grades.sorted() {
      if let run = runs.last, grade.level == run.last.level, grade.rank <= run.last.rank + 1 {
        runs[runs.count - 1].last = grade
      } else {
        runs.append((grade, grade))
      }
    }
    return runs.map {
      $0.first == $0.last ? gradeShort($0.first) : "\(gradeShort($0.first))-\(gradeShort($0.last))"
    }
    .joined(separator: ", ")
  }

  /// One column wide, and told apart where only ASCII is shown.
  func mark(_ status: SessionStatus) -> String {
    switch status {
    case .planned: "○"
    case .confirmed: "●"
    case .held: "✓"
    case .cancelled: "✗"
    }
  }

  /// What a form calls a field, from the way to it in a record: `participation[2].attended`. A key it does not
  /// know is shown as it is.
  func field(_ path: String) -> String {
    let key = path.split(separator: ".").last.map(String.init) ?? path
    let bare = key.split(separator: "[").first.map(String.init) ?? key
    return fieldLabel(bare) ?? bare.harmless
  }
}
