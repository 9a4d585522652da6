import Domain

extension EvidenceStrings {
  static let english = EvidenceStrings(
    title: "Why this figure?",
    cohort: { grade, pupils in
      let count = pupils.map { EnglishWords.count($0, "pupil", "pupils") }
      return "\(grade.rawValue): \(count ?? "number of pupils unknown (?)")"
    },
    provisional: "provisional, last year's",
    day: "day",
    workshop: "workshop",
    attended: "attended",
    firstTimers: "new",
    after: "reached",
    excluded: { reason in
      switch reason {
      case .withoutNumbers: "no figures yet"
      case .otherSetting(.inSchool): "not counted (in lesson time)"
      case .otherSetting(.outOfSchool): "not counted (out of school)"
      }
    },
    noSessions: "No held sessions yet",
    outcome: { grade, range, pupils in
      let whole = pupils.map { " of \(EnglishWords.count($0, "pupil", "pupils"))" } ?? ""
      return "\(grade.rawValue): \(range)\(whole) reached"
    },
    reasoning: EnglishEvidence.reasoning,
    contradiction: { $1.isEmpty ? "\($0): \($2)" : "\($0), after \(WordStrings.english.list($1)): \($2)" },
    nothingSelected: "no session selected")
}

private enum EnglishEvidence {
  static func reasoning(_ reasoning: EvidenceReasoning) -> String {
    let sessions = { (count: Int) in EnglishWords.count(count, "session", "sessions") }
    switch reasoning {
    case .nothingRecorded: return "There is no counted session with figures yet."
    case .exact: return "The figure is exact: only one number follows from the sessions."
    case .everyone: return "All the pupils came."
    case .atLeast(let count): return "At least \(count): so many different ones surely came."
    case .atMost(let count, 0): return "At most \(count): if others came each time."
    case .atMost(let count, let notAsked):
      return "At most \(count): in \(sessions(notAsked)) new faces were not counted, perhaps others came."
    case .contradicted:
      return "The figures contradict each other, so new faces are left out."
    case .enrolmentUnknown:
      return "Without a number of pupils there is no share, and this is not in the total."
    case .withoutNumbers(let count): return "What \(sessions(count)) without figures brought is not counted."
    case .fixedRosters: return "A fixed group counts as the same pupils each time."
    }
  }
}
