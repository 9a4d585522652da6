import Domain

extension WordStrings {
  static let dutch = WordStrings(
    status: DutchWords.status, setting: DutchWords.setting, countedSetting: DutchWords.countedSetting,
    pupilGroup: DutchWords.pupilGroup, countedFigure: DutchWords.countedFigure,
    waitingDecision: DutchWords.waitingDecision,
    firstTimerScope: DutchWords.firstTimerScope, network: DutchWords.network, level: DutchWords.level,
    grade: DutchWords.grade, strand: DutchWords.strand, theme: DutchWords.theme, sector: DutchWords.sector,
    guideRole: DutchWords.guideRole, meetingKind: DutchWords.meetingKind, kind: DutchWords.kind,
    kinds: DutchWords.kinds, dayPart: DutchWords.dayPart, calendarEffect: DutchWords.calendarEffect,
    weekday: DutchWords.weekday, rule: DutchFindings.rule, ruleLevel: DutchWords.ruleLevel,
    attention: DutchWords.attention, verdict: DutchWords.verdict,
    fieldLabel: DutchFields.label,
    pupils: { DutchWords.count($0, "leerling", "leerlingen") },
    sessions: { DutchWords.count($0, "sessie", "sessies") },
    schools: { DutchWords.count($0, "school", "scholen") },
    days: { DutchWords.count($0, "dag", "dagen") },
    contacts: { DutchWords.count($0, "deelnamemoment", "deelnamemomenten") },
    places: { DutchWords.count($0, "plaats", "plaatsen") },
    guides: { DutchWords.count($0, "begeleider", "begeleiders") },
    records: { DutchWords.count($0, "gegeven", "gegevens") },
    minutes: { DutchWords.count($0, "minuut", "minuten") },
    firstTimers: { DutchWords.count($0, "nieuw gezicht", "nieuwe gezichten") },
    and: "en",
    yesOrNo: { $0 ? "ja" : "nee" },
    andOthers: { DutchWords.count($0, "andere", "andere") })
}

enum DutchWords {
  static func count(_ number: Int, _ one: String, _ more: String) -> String {
    "\(Format.dutch.number(number)) \(number == 1 ? one : more)"
  }

  static func status(_ status: SessionStatus) -> String {
    switch status {
    case .planned: "gepland"
    case .confirmed: "bevestigd"
    case .held: "gehouden"
    case .cancelled: "geannuleerd"
    }
  }

  static func setting(_ setting: SessionSetting) -> String {
    switch setting {
    case .outOfSchool: "buitenschools"
    case .inSchool: "tijdens de les"
    }
  }

  static func waitingDecision(_ decision: WaitingDecision) -> String {
    switch decision {
    case .fill: "de rest wacht"
    case .hold: "wacht als hele groep"
    }
  }

  static func countedSetting(_ setting: CountedSetting) -> String {
    switch setting {
    case .outOfSchool: "buitenschools"
    case .inSchool: "tijdens de les"
    case .both: "allebei"
    }
  }

  static func pupilGroup(_ group: PupilGroup) -> String {
    switch group {
    case .everyone: "alle leerlingen"
    case .girls: "meisjes"
    case .boys: "jongens"
    case .priority: "prioritaire leerlingen"
    case .others: "niet-prioritaire leerlingen"
    }
  }

  static func countedFigure(_ figure: CountedFigure) -> String {
    switch figure {
    case .attended: "aanwezig"
    case .registered: "ingeschreven"
    }
  }

  static func firstTimerScope(_ scope: FirstTimerScope) -> String {
    switch scope {
    case .counted: "nieuw dit schooljaar"
    case .anything: "nog nooit geweest"
    }
  }

  static func network(_ network: EducationNetwork) -> String {
    switch network {
    case .community: "GO!"
    case .official: "OGO"
    case .free: "VGO"
    }
  }

  static func level(_ level: Level) -> String {
    switch level {
    case .primary: "lager"
    case .secondary: "secundair"
    }
  }

  static func grade(_ grade: Grade) -> String {
    switch grade {
    case .l1: "1ste leerjaar"
    case .l2: "2de leerjaar"
    case .l3: "3de leerjaar"
    case .l4: "4de leerjaar"
    case .l5: "5de leerjaar"
    case .l6: "6de leerjaar"
    case .s1: "1ste secundair"
    case .s2: "2de secundair"
    case .s3: "3de secundair"
    case .s4: "4de secundair"
    case .s5: "5de secundair"
    case .s6: "6de secundair"
    case .s7: "7de secundair"
    }
  }

  static func strand(_ strand: Strand) -> String {
    switch strand {
    case .vlaioPrimary: "VLAIO basis"
    case .vlaioSecondary: "VLAIO secundair"
    case .mtech: "MTECH+"
    case .vives: "VIVES"
    case .vbot: "V-BOT"
    }
  }

  static func theme(_ theme: TransitionTheme) -> String {
    switch theme {
    case .circularEconomy: "circulaire economie"
    case .digitalisation: "digitalisering"
    case .energyAndClimate: "energie en klimaat"
    case .health: "gezondheid"
    case .mobility: "mobiliteit"
    }
  }

  static func sector(_ sector: Sector) -> String {
    switch sector {
    case .government: "overheid"
    case .education: "onderwijs"
    case .research: "onderzoek"
    case .business: "ondernemers"
    case .leisure: "vrije tijd"
    case .citizens: "burgers"
    }
  }

  static func guideRole(_ role: GuideRole) -> String {
    switch role {
    case .staff: "eigen medewerker"
    case .guestTeacher: "gastleerkracht"
    }
  }

  static func meetingKind(_ kind: MeetingKind) -> String {
    switch kind {
    case .plenary: "plenair overleg"
    case .theme: "themaoverleg"
    case .workingGroup: "werkgroep"
    }
  }

  static func dayPart(_ part: DayPart) -> String {
    switch part {
    case .wholeDay: "hele dag"
    case .morning: "voormiddag"
    case .afternoon: "namiddag"
    }
  }

  static func calendarEffect(_ effect: CalendarEffect) -> String {
    switch effect {
    case .closed: "geen les"
    case .open: "toch les"
    }
  }

  static func ruleLevel(_ level: RuleLevel) -> String {
    switch level {
    case .block: "blokkeert"
    case .warn: "let op"
    case .off: "uit"
    }
  }

  static func weekday(_ weekday: Weekday) -> String { Format.dutch.weekdays[weekday.rawValue - 1] }

  static func attention(_ reason: AttentionReason) -> String {
    switch reason {
    case .withoutGuide: "zonder begeleider"
    case .overdue: "voorbij, nog niet afgerond"
    case .heldWithoutNumbers: "gehouden, nog zonder cijfers"
    case .nothingPlanned: "nog niets gepland"
    }
  }

  static func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "gehaald"
    case .missed: "niet gehaald"
    case .notYetKnown: "nog niet zeker"
    }
  }

  static func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .alliance: "alliantie"
    case .school: "school"
    case .workshop: "workshop"
    case .partner: "partner"
    case .guide: "begeleider"
    case .venue: "locatie"
    case .kit: "kit"
    case .enrolment: "leerlingenaantal"
    case .freeDay: "vrije dag"
    case .academy: "STEM-academie"
    case .session: "sessie"
    case .meeting: "overleg"
    case .publication: "publicatie"
    case .observation: "observatie"
    }
  }

  static func kinds(_ kind: RecordKind) -> String {
    switch kind {
    case .alliance: "alliantie en doelen"
    case .school: "scholen"
    case .workshop: "workshops"
    case .partner: "partners"
    case .guide: "begeleiders"
    case .venue: "locaties"
    case .kit: "kits"
    case .enrolment: "leerlingenaantallen"
    case .freeDay: "vrije dagen"
    case .academy: "STEM-academies"
    case .session: "sessies"
    case .meeting: "overlegmomenten"
    case .publication: "publicaties"
    case .observation: "observaties"
    }
  }
}
