import Domain

extension WordStrings {
  static let english = WordStrings(
    status: EnglishWords.status, setting: EnglishWords.setting, countedSetting: EnglishWords.countedSetting,
    pupilGroup: EnglishWords.pupilGroup, countedFigure: EnglishWords.countedFigure,
    waitingDecision: EnglishWords.waitingDecision,
    firstTimerScope: EnglishWords.firstTimerScope, network: EnglishWords.network, level: EnglishWords.level,
    grade: EnglishWords.grade, strand: EnglishWords.strand, theme: EnglishWords.theme,
    sector: EnglishWords.sector,
    guideRole: EnglishWords.guideRole, meetingKind: EnglishWords.meetingKind, kind: EnglishWords.kind,
    kinds: EnglishWords.kinds, dayPart: EnglishWords.dayPart, calendarEffect: EnglishWords.calendarEffect,
    weekday: EnglishWords.weekday, rule: EnglishFindings.rule, ruleLevel: EnglishWords.ruleLevel,
    attention: EnglishWords.attention, verdict: EnglishWords.verdict,
    fieldLabel: EnglishFields.label,
    pupils: { EnglishWords.count($0, "pupil", "pupils") },
    sessions: { EnglishWords.count($0, "session", "sessions") },
    schools: { EnglishWords.count($0, "school", "schools") },
    days: { EnglishWords.count($0, "day", "days") },
    contacts: { EnglishWords.count($0, "attendance", "attendances") },
    places: { EnglishWords.count($0, "place", "places") },
    guides: { EnglishWords.count($0, "guide", "guides") },
    records: { EnglishWords.count($0, "record", "records") },
    minutes: { EnglishWords.count($0, "minute", "minutes") },
    firstTimers: { EnglishWords.count($0, "new face", "new faces") },
    and: "and",
    yesOrNo: { $0 ? "yes" : "no" },
    andOthers: { EnglishWords.count($0, "other", "others") })
}

enum EnglishWords {
  static func count(_ number: Int, _ one: String, _ more: String) -> String {
    "\(Format.english.number(number)) \(number == 1 ? one : more)"
  }

  static func status(_ status: SessionStatus) -> String {
    switch status {
    case .planned: "planned"
    case .confirmed: "confirmed"
    case .held: "held"
    case .cancelled: "cancelled"
    }
  }

  static func setting(_ setting: SessionSetting) -> String {
    switch setting {
    case .outOfSchool: "out of school"
    case .inSchool: "in lesson time"
    }
  }

  static func waitingDecision(_ decision: WaitingDecision) -> String {
    switch decision {
    case .fill: "the rest waits"
    case .hold: "waits as a whole group"
    }
  }

  static func countedSetting(_ setting: CountedSetting) -> String {
    switch setting {
    case .outOfSchool: "out of school"
    case .inSchool: "in lesson time"
    case .both: "both"
    }
  }

  static func pupilGroup(_ group: PupilGroup) -> String {
    switch group {
    case .everyone: "all pupils"
    case .girls: "girls"
    case .boys: "boys"
    case .priority: "priority pupils"
    case .others: "non-priority pupils"
    }
  }

  static func countedFigure(_ figure: CountedFigure) -> String {
    switch figure {
    case .attended: "attended"
    case .registered: "registered"
    }
  }

  static func firstTimerScope(_ scope: FirstTimerScope) -> String {
    switch scope {
    case .counted: "new this school year"
    case .anything: "never been before"
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
    case .primary: "primary"
    case .secondary: "secondary"
    }
  }

  static func grade(_ grade: Grade) -> String {
    switch grade {
    case .l1: "1st grade"
    case .l2: "2nd grade"
    case .l3: "3rd grade"
    case .l4: "4th grade"
    case .l5: "5th grade"
    case .l6: "6th grade"
    case .s1: "1st year secondary"
    case .s2: "2nd year secondary"
    case .s3: "3rd year secondary"
    case .s4: "4th year secondary"
    case .s5: "5th year secondary"
    case .s6: "6th year secondary"
    case .s7: "7th year secondary"
    }
  }

  static func strand(_ strand: Strand) -> String {
    switch strand {
    case .vlaioPrimary: "VLAIO primary"
    case .vlaioSecondary: "VLAIO secondary"
    case .mtech: "MTECH+"
    case .vives: "VIVES"
    case .vbot: "V-BOT"
    }
  }

  static func theme(_ theme: TransitionTheme) -> String {
    switch theme {
    case .circularEconomy: "circular economy"
    case .digitalisation: "digitalisation"
    case .energyAndClimate: "energy and climate"
    case .health: "health"
    case .mobility: "mobility"
    }
  }

  static func sector(_ sector: Sector) -> String {
    switch sector {
    case .government: "government"
    case .education: "education"
    case .research: "research"
    case .business: "business"
    case .leisure: "leisure"
    case .citizens: "citizens"
    }
  }

  static func guideRole(_ role: GuideRole) -> String {
    switch role {
    case .staff: "own staff"
    case .guestTeacher: "guest teacher"
    }
  }

  static func meetingKind(_ kind: MeetingKind) -> String {
    switch kind {
    case .plenary: "plenary meeting"
    case .theme: "theme meeting"
    case .workingGroup: "working group"
    }
  }

  static func dayPart(_ part: DayPart) -> String {
    switch part {
    case .wholeDay: "whole day"
    case .morning: "morning"
    case .afternoon: "afternoon"
    }
  }

  static func calendarEffect(_ effect: CalendarEffect) -> String {
    switch effect {
    case .closed: "no lessons"
    case .open: "lessons after all"
    }
  }

  static func ruleLevel(_ level: RuleLevel) -> String {
    switch level {
    case .block: "blocks"
    case .warn: "note"
    case .off: "off"
    }
  }

  static func weekday(_ weekday: Weekday) -> String { Format.english.weekdays[weekday.rawValue - 1] }

  static func attention(_ reason: AttentionReason) -> String {
    switch reason {
    case .withoutGuide: "without a guide"
    case .overdue: "past, not closed yet"
    case .heldWithoutNumbers: "held, no numbers yet"
    case .nothingPlanned: "nothing planned yet"
    }
  }

  static func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "reached"
    case .missed: "not reached"
    case .notYetKnown: "not certain yet"
    }
  }

  static func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .alliance: "alliance"
    case .school: "school"
    case .workshop: "workshop"
    case .partner: "partner"
    case .guide: "guide"
    case .venue: "venue"
    case .kit: "kit"
    case .enrolment: "pupil count"
    case .freeDay: "free day"
    case .academy: "STEM academy"
    case .session: "session"
    case .meeting: "meeting"
    case .publication: "publication"
    case .observation: "observation"
    }
  }

  static func kinds(_ kind: RecordKind) -> String {
    switch kind {
    case .alliance: "alliance and targets"
    case .school: "schools"
    case .workshop: "workshops"
    case .partner: "partners"
    case .guide: "guides"
    case .venue: "venues"
    case .kit: "kits"
    case .enrolment: "pupil counts"
    case .freeDay: "free days"
    case .academy: "STEM academies"
    case .session: "sessions"
    case .meeting: "meetings"
    case .publication: "publications"
    case .observation: "observations"
    }
  }
}
