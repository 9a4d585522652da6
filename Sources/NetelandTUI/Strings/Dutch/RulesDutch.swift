import Domain

extension RulesStrings {
  static let dutch = RulesStrings(
    title: "Regels voor het plannen",
    levelTitle: "weegt",
    rule: "wanneer",
    changed: "zelf",
    found: { "in \($0)" },
    level: DutchWords.ruleLevel,
    usual: DutchRules.usual,
    meaning: DutchRules.meaning,
    ownWeight: { "Gewoon: \($0)." },
    setting: DutchRules.setting,
    isNow: { "\($0): \($1)" },
    alreadyUsual: "dit is al de gewone stand",
    name: "Regel",
    noFindings: { "Niets botst in \($0)" })
}

private enum DutchRules {
  static func usual(_ severity: Severity?) -> String {
    switch severity {
    case .blocking: "blokkeert"
    case .advisory: "let op"
    case nil: "naargelang"
    }
  }

  static func meaning(_ rule: RuleID) -> String {
    switch rule {
    case .venueTaken: "Op een locatie kan maar één sessie tegelijk."
    case .guideTaken: "Een begeleider kan maar op één plaats tegelijk zijn."
    case .cohortTaken:
      "Een klas met twee sessies tegelijk: tijdens de les kan dat niet (blokkeert), buitenschools nemen ze elkaar leerlingen af (let op)."
    case .noLessons: "Een sessie tijdens de les, op een dag of een uur waarop de school geen les geeft."
    case .guideAbsent: "Een begeleider die op die dag afwezig is."
    case .venueBooked: "De locatie is op dat moment geboekt door anderen, volgens een ingelezen agenda."
    case .guideBusy: "De begeleider heeft op dat moment iets anders, volgens een ingelezen agenda."
    case .kitStock: "Er zijn op dat moment meer kits nodig dan er zijn."
    case .capacity: "Er zijn meer leerlingen ingeschreven dan er plaatsen zijn."
    case .enrolment: "Er zijn meer leerlingen van een klas ingeschreven dan ze er telt."
    case .invited:
      "Hele klassen tijdens de les, of de vaste groep van een academie, met meer leerlingen dan er plaatsen zijn. Buitenschools komt lang niet iedereen die uitgenodigd is: daar geldt enkel de grens die je zelf zet."
    case .venueHours: "Een sessie buiten de openingsuren van haar locatie, waar die gekend zijn."
    case .travelTime:
      "Een begeleider met twee sessies op twee plaatsen, te kort na elkaar. De weg wordt geschat uit de coördinaten."
    case .holiday: "Een buitenschoolse sessie in een schoolvakantie. Een STEM-kamp wil dat net."
    case .freeDay: "Een buitenschoolse sessie op een dag waarop een uitgenodigde school vrij heeft."
    case .lessonTime: "Een buitenschoolse sessie tijdens de lesuren van een uitgenodigde school."
    case .guideWeekday: "Een begeleider op een dag waarop die niet komt: een andere weekdag, en geen afgesproken dag."
    case .guideSkill: "Een begeleider bij een workshop die niet op zijn of haar lijst staat."
    case .workshopGrades: "Een klas uit een leerjaar waarvoor de workshop niet gemaakt is."
    case .schoolGap: "Twee sessies van één school te kort na elkaar. Sessies van dezelfde academie tellen niet."
    }
  }

  static func setting(_ rule: RuleID, _ profile: AllianceProfile) -> String? {
    let format = Format.dutch
    switch rule {
    case .travelTime: return "Nu: \(DutchFindings.assumption(profile.travel, format)). Wijzigen: e."
    case .schoolGap:
      guard let days = profile.schoolGapDays, days > 0 else { return "Nu: geen dagen ertussen gevraagd. Wijzigen: e." }
      return "Nu: \(DutchWords.count(days, "dag", "dagen")) ertussen. Wijzigen: e."
    case .invited:
      guard let limit = profile.invitedPerPlace else { return "Nu: buitenschools geen grens. Wijzigen: e." }
      return "Nu: buitenschools hoogstens \(format.number(limit)) uitgenodigd per plaats. Wijzigen: e."
    default: return nil
    }
  }
}
