import Domain

extension EvidenceStrings {
  static let dutch = EvidenceStrings(
    title: "Waarom dit cijfer?",
    cohort: { grade, pupils in
      let count = pupils.map { DutchWords.count($0, "leerling", "leerlingen") }
      return "\(grade.rawValue): \(count ?? "aantal leerlingen onbekend (?)")"
    },
    provisional: "voorlopig, van vorig jaar",
    day: "dag",
    workshop: "workshop",
    attended: "aanwezig",
    firstTimers: "nieuw",
    after: "bereikt",
    excluded: { reason in
      switch reason {
      case .withoutNumbers: "nog geen cijfers"
      case .otherSetting(.inSchool): "telt niet (tijdens de les)"
      case .otherSetting(.outOfSchool): "telt niet (buitenschools)"
      }
    },
    noSessions: "Nog geen gehouden sessies",
    outcome: { grade, range, pupils in
      let whole = pupils.map { " van \(DutchWords.count($0, "leerling", "leerlingen"))" } ?? ""
      return "\(grade.rawValue): \(range)\(whole) bereikt"
    },
    reasoning: DutchEvidence.reasoning,
    contradiction: { $1.isEmpty ? "\($0): \($2)" : "\($0), na \(WordStrings.dutch.list($1)): \($2)" },
    nothingSelected: "geen sessie gekozen")
}

private enum DutchEvidence {
  static func reasoning(_ reasoning: EvidenceReasoning) -> String {
    let sessions = { (count: Int) in DutchWords.count(count, "sessie", "sessies") }
    switch reasoning {
    case .nothingRecorded: return "Er is nog geen getelde sessie met cijfers."
    case .exact: return "Het cijfer is exact: uit de sessies volgt maar één aantal."
    case .everyone: return "Alle leerlingen zijn geweest."
    case .atLeast(let count): return "Minstens \(count): zoveel verschillende kwamen er zeker."
    case .atMost(let count, 0): return "Hoogstens \(count): als telkens anderen kwamen."
    case .atMost(let count, let notAsked):
      return
        "Hoogstens \(count): bij \(sessions(notAsked)) zijn nieuwe gezichten niet geteld, dat waren misschien anderen."
    case .contradicted:
      return "De cijfers spreken elkaar tegen, dus tellen de nieuwe gezichten niet mee."
    case .enrolmentUnknown:
      return "Zonder leerlingenaantal is er geen aandeel, en telt dit niet mee in het totaal."
    case .withoutNumbers(let count): return "Wat \(sessions(count)) zonder cijfers bracht, is niet meegeteld."
    case .fixedRosters: return "Een vaste groep telt als dezelfde leerlingen, elke keer."
    }
  }
}
