import Domain

/// Records of every kind with every field possible: absent, usual, at the edges of its range, and texts
/// that a file format likes to trip over.
struct RandomRecords {
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  // MARK: Values

  mutating func chance(_ one: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &random) < one }

  mutating func maybe<Value>(_ value: (inout RandomRecords) -> Value) -> Value? {
    chance(1, in: 2) ? value(&self) : nil
  }

  mutating func some<Value>(upTo most: Int = 3, _ value: (inout RandomRecords) -> Value) -> [Value] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in value(&self) }
  }

  mutating func word<Value: CaseIterable>(_ type: Value.Type) -> Value {
    type.allCases.randomElement(using: &random)!
  }

  private static let pieces = [
    "Robots", " ", "bouwen", "é", "e\u{301}", "\"", "\\", "/", "\n", "\r\n", "\t", "\u{0}", "\u{1B}[31m",
    "\u{7F}",
    "\u{9B}", "\u{A0}", "\u{2028}", "\u{202E}", "\u{2067}", "\u{FEFF}", "日本", "👩‍🔬", "\u{10FFFF}", "{", "}",
    "[", ",",
    ":", "null", "12", "\\u0041", "ß", "\u{61C}", "\u{FFFF}",
  ]

  mutating func text() -> String {
    some(upTo: 6) { RandomRecords.pieces.randomElement(using: &$0.random)! }.joined()
  }

  mutating func key<Subject>(_ type: Subject.Type) -> RecordID<Subject> {
    RecordID((chance(1, in: 4) ? text() : "") + "k\(Int.random(in: 0...999_999, using: &random))")
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: range.lowerBound
    case 1: range.upperBound
    default: Int.random(in: range, using: &random)
    }
  }

  mutating func pupils() -> Int { number(0...9999) }

  mutating func day() -> Day {
    Day.earliest.adding(days: number(0...Day.earliest.distance(to: .latest)))
  }

  mutating func time() -> TimeOfDay { TimeOfDay(minutes: number(0...1439))! }

  mutating func metres() -> Double {
    chance(1, in: 2) ? Double(number(0...300_000)) : Double.random(in: -1e6...1e6, using: &random)
  }

  /// Keys that no version knows, with values of every shape, spelled as the codec keeps them.
  mutating func unknown() -> UnknownFields {
    guard chance(1, in: 4) else { return UnknownFields() }
    let values = [
      "1", "-0", "1.50", "1e400", "123456789012345678901234567890", "true", "null", "\"\"",
      "\"a\\nb\\u202e\"", "{}", "[]",
      "[1,2,3]", "[[]]", "[{\"a\":[1,{\"b\":null}]},2]", "{\"a\":{\"b\":{\"c\":[\"d\"]}},\"\":0}",
    ]
    let names = ["x", "später", "a b", "", "\u{1}", "x.y[0]"].shuffled(using: &random)
    return UnknownFields(
      names.prefix(number(1...3)).map { .init(key: $0, json: values.randomElement(using: &random)!) })
  }

  // MARK: Parts

  mutating func contact() -> Contact {
    var contact = Contact(name: text(), role: maybe { $0.text() }, email: maybe { $0.text() })
    contact.phone = maybe { $0.text() }
    contact.unknown = unknown()
    return contact
  }

  mutating func address() -> Address {
    var address = Address(
      street: maybe { $0.text() }, number: maybe { $0.text() }, box: maybe { $0.text() }, postcode: text(),
      municipality: text(), lambertX: maybe { $0.metres() }, lambertY: maybe { $0.metres() })
    address.unknown = unknown()
    return address
  }

  mutating func participation() -> Participation {
    var part = Participation(school: key(School.self), grade: word(Grade.self))
    part.invited = maybe { $0.pupils() }
    part.registered = maybe { $0.pupils() }
    part.attended = maybe { $0.pupils() }
    part.firstTimers = maybe { $0.pupils() }
    part.firstTimerScope = word(FirstTimerScope.self)
    part.beenEarlier = maybe { $0.pupils() }
    part.girls = maybe { $0.pupils() }
    part.girlsFirstTimers = maybe { $0.pupils() }
    part.priority = maybe { $0.pupils() }
    part.priorityFirstTimers = maybe { $0.pupils() }
    part.unknown = unknown()
    return part
  }

  // MARK: Records

  mutating func profile() -> AllianceProfile {
    var profile = AllianceProfile(id: key(AllianceProfile.self), name: text())
    profile.municipalities = some { Municipality(name: $0.text(), postcodes: $0.some { $0.text() }) }
    profile.targets = some {
      var target = Target(
        name: $0.text(), percent: $0.number(1...100), grades: $0.some { $0.word(Grade.self) })
      target.setting = $0.word(CountedSetting.self)
      target.pupils = $0.word(PupilGroup.self)
      target.counts = $0.word(CountedFigure.self)
      target.years = $0.number(Target.possibleYears)
      target.unknown = $0.unknown()
      return target
    }
    profile.schoolGapDays = maybe { $0.number(0...365) }
    profile.rules = some {
      var setting = RuleSetting(rule: $0.text(), level: $0.word(RuleLevel.self))
      setting.unknown = $0.unknown()
      return setting
    }
    profile.travelSpeed = number(AllianceProfile.possibleTravelSpeeds)
    profile.travelDetour = number(AllianceProfile.possibleTravelDetours)
    profile.travelMargin = number(AllianceProfile.possibleTravelMargins)
    profile.invitedPerPlace = maybe { $0.number(AllianceProfile.possibleInvitedPerPlace) }
    profile.smallCell = number(AllianceProfile.possibleSmallCells)
    profile.note = maybe { $0.text() }
    profile.unknown = unknown()
    return profile
  }

  mutating func school() -> School {
    var school = School(id: key(School.self), name: text())
    school.network = word(EducationNetwork.self)
    school.levels = some { $0.word(Level.self) }
    school.address = address()
    school.phone = maybe { $0.text() }
    school.website = maybe { $0.text() }
    school.member = chance(1, in: 2)
    school.lessonHours = maybe { random in
      var hours = SchoolHours(
        start: random.maybe { $0.time() }, noon: random.maybe { $0.time() }, end: random.maybe { $0.time() },
        wednesdayEnd: random.maybe { $0.time() })
      hours.unknown = random.unknown()
      return hours
    }
    school.contacts = some { $0.contact() }
    school.note = maybe { $0.text() }
    school.retired = chance(1, in: 2)
    school.unknown = unknown()
    return school
  }

  mutating func workshop() -> Workshop {
    var workshop = Workshop(id: key(Workshop.self), title: text())
    workshop.strand = word(Strand.self)
    workshop.theme = maybe { $0.word(TransitionTheme.self) }
    workshop.grades = some { $0.word(Grade.self) }
    workshop.minutes = number(5...1440)
    workshop.capacity = maybe { $0.number(1...1000) }
    workshop.kit = maybe { $0.key(Kit.self) }
    workshop.retired = chance(1, in: 2)
    workshop.unknown = unknown()
    return workshop
  }

  mutating func partner() -> Partner {
    var partner = Partner(id: key(Partner.self), name: text(), sector: word(Sector.self))
    partner.municipality = maybe { $0.text() }
    partner.website = maybe { $0.text() }
    partner.contacts = some { $0.contact() }
    partner.note = maybe { $0.text() }
    partner.unknown = unknown()
    return partner
  }

  mutating func guide() -> Guide {
    var guide = Guide(id: key(Guide.self), name: text(), role: word(GuideRole.self))
    guide.partner = maybe { $0.key(Partner.self) }
    guide.skills = some { $0.key(Workshop.self) }
    guide.weekdays = some { $0.word(Weekday.self) }
    guide.availableOn = some { $0.day() }
    guide.absences = some {
      var absence = Absence(first: $0.day(), last: $0.day())
      absence.unknown = $0.unknown()
      return absence
    }
    guide.busy = some { $0.busyTime() }
    guide.email = maybe { $0.text() }
    guide.retired = chance(1, in: 2)
    guide.unknown = unknown()
    return guide
  }

  mutating func venue() -> Venue {
    var venue = Venue(id: key(Venue.self), name: text())
    venue.address = address()
    venue.capacity = maybe { $0.number(1...100_000) }
    venue.school = maybe { $0.key(School.self) }
    venue.partner = maybe { $0.key(Partner.self) }
    venue.bookings = some { $0.busyTime() }
    venue.openingHours = some {
      var hours = OpeningHours(weekday: $0.word(Weekday.self), start: $0.time(), end: $0.time())
      hours.unknown = $0.unknown()
      return hours
    }
    venue.note = maybe { $0.text() }
    venue.unknown = unknown()
    return venue
  }

  mutating func busyTime() -> BusyTime {
    var time = BusyTime(event: maybe { $0.text() }, first: day(), start: maybe { $0.time() }, last: day())
    time.end = maybe { $0.time() }
    time.unknown = unknown()
    return time
  }

  mutating func kit() -> Kit {
    var kit = Kit(id: key(Kit.self), name: text(), stock: number(0...1000))
    kit.note = maybe { $0.text() }
    kit.retired = chance(1, in: 2)
    kit.unknown = unknown()
    return kit
  }

  mutating func enrolment() -> Enrolment {
    var enrolment = Enrolment(school: key(School.self), provisional: chance(1, in: 2))
    enrolment.counts = some {
      var count = GradeCount(grade: $0.word(Grade.self), boys: $0.maybe { $0.pupils() })
      count.girls = $0.maybe { $0.pupils() }
      count.pupils = $0.maybe { $0.pupils() }
      count.priority = $0.maybe { $0.pupils() }
      count.unknown = $0.unknown()
      return count
    }
    enrolment.unknown = unknown()
    return enrolment
  }

  mutating func freeDay() -> FreeDay {
    var freeDay = FreeDay(id: key(FreeDay.self), name: text(), first: day(), last: day())
    freeDay.part = word(DayPart.self)
    freeDay.effect = word(CalendarEffect.self)
    freeDay.level = maybe { $0.word(Level.self) }
    freeDay.municipality = maybe { $0.text() }
    freeDay.school = maybe { $0.key(School.self) }
    freeDay.unknown = unknown()
    return freeDay
  }

  mutating func academy() -> Academy {
    var academy = Academy(id: key(Academy.self), name: text())
    academy.venue = maybe { $0.key(Venue.self) }
    academy.rosters = some {
      var roster = Roster(school: $0.key(School.self), grade: $0.word(Grade.self), pupils: $0.pupils())
      roster.unknown = $0.unknown()
      return roster
    }
    academy.note = maybe { $0.text() }
    academy.unknown = unknown()
    return academy
  }

  mutating func session() -> Session {
    var session = Session(id: key(Session.self), day: day(), start: time(), workshop: key(Workshop.self))
    session.minutes = number(5...1440)
    session.academy = maybe { $0.key(Academy.self) }
    session.series = maybe { RecordID($0.key(Session.self).text) }
    session.venue = maybe { $0.key(Venue.self) }
    session.guides = some { $0.key(Guide.self) }
    session.setting = word(SessionSetting.self)
    session.status = word(SessionStatus.self)
    session.capacity = maybe { $0.number(1...100_000) }
    session.participation = some { $0.participation() }
    session.waiting = some {
      var group = WaitingGroup(
        school: $0.key(School.self), grade: $0.word(Grade.self), pupils: $0.number(1...9999),
        since: $0.maybe { $0.day() }, decided: $0.maybe { $0.word(WaitingDecision.self) })
      group.unknown = $0.unknown()
      return group
    }
    session.overrides = some { Override(rule: $0.text(), reason: $0.text()) }
    session.cancelReason = maybe { $0.text() }
    session.note = maybe { $0.text() }
    session.unknown = unknown()
    return session
  }

  mutating func meeting() -> Meeting {
    var meeting = Meeting(id: key(Meeting.self), day: day(), title: text())
    meeting.kindOfMeeting = word(MeetingKind.self)
    meeting.network = maybe { $0.word(Level.self) }
    meeting.attendance = some {
      Attendance(school: $0.key(School.self), people: $0.maybe { $0.number(0...999) })
    }
    meeting.note = maybe { $0.text() }
    meeting.unknown = unknown()
    return meeting
  }

  mutating func observation() -> Observation {
    var observation = Observation(id: key(Observation.self), day: day(), text: text())
    observation.school = maybe { $0.key(School.self) }
    observation.session = maybe { $0.key(Session.self) }
    observation.unknown = unknown()
    return observation
  }

  mutating func publication() -> Publication {
    var publication = Publication(
      id: key(Publication.self), modified: Moment(secondsSince1970: number(-1_000_000...4_000_000_000)),
      fingerprint: ContentHash([UInt8(number(0...255))]), day: day(), start: time())
    publication.sequence = number(Publication.possibleSequences)
    publication.calendars = some { $0.text() }
    publication.minutes = number(5...1440)
    publication.title = text()
    publication.unknown = unknown()
    return publication
  }

  /// Something for each kind of record, whatever it is.
  mutating func ofEachKind(_ visit: (inout RandomRecords, any RandomFile) -> Void) {
    func records<Element: Record>(_ make: (inout RandomRecords) -> Element) {
      visit(&self, RandomList(records: Records(some(make))))
    }
    visit(&self, RandomList(records: Records([profile()])))
    records { $0.school() }
    records { $0.workshop() }
    records { $0.partner() }
    records { $0.guide() }
    records { $0.venue() }
    records { $0.kit() }
    records { $0.enrolment() }
    records { $0.freeDay() }
    records { $0.academy() }
    records { $0.session() }
    records { $0.meeting() }
    records { $0.observation() }
    records { $0.publication() }
  }
}

/// The records of one file, of a kind that the test need not know.
protocol RandomFile {
  associatedtype Element: Record
  var records: Records<Element> { get }
}

extension RandomFile {
  func encoded(header: UnknownFields) -> [UInt8] { FileCodec.encode(records, header: header) }
}

struct RandomList<Element: Record>: RandomFile {
  let records: Records<Element>
}
