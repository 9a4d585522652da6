import Domain

/// Everything about one school in lines, ready to be drawn.
struct SchoolDetail: Sendable {
  struct Line: Sendable {
    var text: StyledText
    /// At the right. Kept whole where the text is cut, unless it `yields`: then it goes before the text is cut.
    var trailing: StyledText = ""
    var yields = false
    var isHeading = false
    /// The session that Enter opens.
    var session: RecordID<Session>?

    /// Whether the selection can stand on it.
    var isSelectable: Bool { !isHeading && !text.isEmpty }
  }

  let school: RecordID<School>
  let title: String
  private(set) var lines: [Line] = []

  static let barWidth = 15

  init(_ school: School, activity: SchoolActivity, in world: World) {
    self.school = school.id
    title = school.name
    addHead(school, in: world)
    addReach(school, in: world)
    addSessions(activity, of: school.id, in: world)
    addContacts(school, in: world)
    addEnrolment(school, in: world)
    addFreeDays(school, in: world)
    addMeetings(school, in: world)
    if let note = school.note {
      heading(world.strings.schools.note)
      add(StyledText(note))
    }
  }

  /// Where the selection stands first: on the next session, else on the last one.
  var firstSelection: Int {
    lines.firstIndex { $0.session != nil } ?? lines.firstIndex(where: \.isSelectable) ?? 0
  }

  // MARK: Parts, the most asked for first

  private mutating func addHead(_ school: School, in world: World) {
    let texts = world.strings.schools
    let words = world.strings.words
    if school.retired { add(StyledText("! " + texts.retired, .warning)) }
    if !school.member { add(StyledText("○ " + texts.notMember, .warning)) }
    let address = school.address
    let street = [address.street, address.number, address.box].compactMap(\.self).joined(separator: " ")
    let place = [address.postcode, address.municipality].filter { !$0.isEmpty }.joined(separator: " ")
    add(StyledText([street, place].filter { !$0.isEmpty }.joined(separator: ", ")))
    add(
      StyledText(
        ([words.network(school.network)] + school.levels.map(words.level) + [school.id.text])
          .joined(separator: "  "), .muted))
    add(StyledText([school.phone, school.email].compactMap(\.self).joined(separator: "  "), .muted))
    add(StyledText(school.website ?? "", .muted))
    if let hours = school.lessonHours?.lessons {
      let times = world.format
      let text = world.strings.calendar.hours(hours.span, times.time(hours.noon), times.time(hours.wednesdayEnd))
      add(StyledText(text, .muted))
    }
  }

  private mutating func addReach(_ school: School, in world: World) {
    let texts = world.strings.schools
    let definition = world.reach.definition
    let years = world.figures.reports.filter { $0.year <= world.year }.reversed()
    let known = years.compactMap { report in report.reach(of: school.id).map { (report.year, $0) } }
    heading(texts.reach(world.strings.words.gradesShort(definition.grades)))
    guard !known.isEmpty else {
      let counts = school.levels.contains { level in definition.grades.contains { $0.level == level } }
      add(StyledText(counts ? texts.noEnrolment : texts.notCounted, .muted))
      return
    }
    for (year, reach) in known {
      var line = StyledText("\(year)  ", year == world.year ? .text : .muted)
      guard let share = reach.share else {
        add(line + StyledText(world.format.unknown, .unknown))
        continue
      }
      line += RangeBar(reach, percent: definition.percent).text(width: SchoolDetail.barWidth)
      let figures = texts.ofPupils(world.format.range(reach.lower, reach.upper), world.format.number(reach.enrolled))
      line += StyledText("  \(figures)")
      let percent = world.format.percent(tenths: share.lowerTenths, share.upperTenths)
      lines.append(Line(text: line, trailing: StyledText(percent, .muted), yields: true))
      guard year == world.year else { continue }
      if reach.unrecorded > 0 { add(StyledText("  ! " + texts.unrecorded(reach.unrecorded), .warning)) }
      if reach.cohortsContradicted > 0 { add(StyledText("  ! " + texts.contradicted, .warning)) }
    }
  }

  private mutating func addSessions(_ activity: SchoolActivity, of school: RecordID<School>, in world: World) {
    let texts = world.strings.schools
    for (title, sessions) in [(texts.planned, activity.planned), (texts.held, activity.past.reversed())] {
      heading(title)
      if sessions.isEmpty { add(StyledText(texts.noneSessions, .muted)) }
      for id in sessions {
        guard let session = world.alliance.session(id) else { continue }
        let status = session.status
        let text =
          StyledText(world.strings.words.mark(status) + " ", Style(status.role))
          + StyledText(world.format.date(session.day) + "  ")
          + StyledText(world.alliance.workshops[session.workshop]?.title ?? session.workshop.text)
        lines.append(Line(text: text, trailing: figures(of: session, for: school, in: world), session: id))
      }
    }
  }

  /// `L5  18 (14 nieuw)`
  private func figures(of session: Session, for school: RecordID<School>, in world: World) -> StyledText {
    let texts = world.strings.schools
    let format = world.format
    let own = session.participation.filter { $0.school == school }
    let grades = StyledText(world.strings.words.gradesShort(own.map(\.grade)) + "  ", .muted)
    if session.status.isOpen {
      guard session.day >= world.today else { return grades + StyledText("! " + texts.past, .warning) }
      let registered = own.total(\.registered)
      return grades
        + StyledText(texts.registered(format.number(registered)), registered == nil ? .unknown : .text)
    }
    guard let attended = own.total(\.attended) else { return grades + StyledText(format.unknown, .unknown) }
    return grades
      + StyledText(texts.attended(format.number(attended), own.total(\.firstTimers).map(format.number)))
  }

  private mutating func addContacts(_ school: School, in world: World) {
    heading(world.strings.schools.contacts)
    if school.contacts.isEmpty { add(StyledText(world.strings.app.empty.contacts, .muted)) }
    for contact in school.contacts {
      add(StyledText(contact.name) + StyledText(contact.role.map { "  " + $0 } ?? "", .muted))
      add(StyledText([contact.email, contact.phone].compactMap { $0.map { "  " + $0 } }.joined(), .muted))
    }
  }

  private mutating func addEnrolment(_ school: School, in world: World) {
    let texts = world.strings.schools
    let format = world.format
    heading(texts.enrolment(world.year))
    guard let enrolment = world.records.enrolments[RecordID(school.id.text)], !enrolment.counts.isEmpty else {
      add(StyledText(texts.noEnrolment, .muted))
      return
    }
    if enrolment.provisional { add(StyledText("~ " + texts.provisional, .muted)) }
    let counted = Set(world.reach.definition.grades)
    for count in enrolment.counts.sorted(by: { $0.grade < $1.grade }) {
      let total = format.number(count.total)
      var line = StyledText(count.grade.rawValue, counted.contains(count.grade) ? .accent : .text)
      line += StyledText(String(repeating: " ", count: max(1, 4 - total.count)))
      line += StyledText(total, count.total == nil ? .unknown : .text)
      if count.boys != nil || count.girls != nil {
        line += StyledText("   " + texts.boysAndGirls(format.number(count.boys), format.number(count.girls)), .muted)
      }
      add(line)
    }
  }

  private mutating func addFreeDays(_ school: School, in world: World) {
    let own = world.records.freeDays.filter { !$0.isGeneral && $0.applies(to: school) }.sorted { $0.first < $1.first }
    guard !own.isEmpty else { return }
    heading(world.strings.schools.freeDays)
    for day in own {
      let days =
        day.first == day.last
        ? world.format.date(day.first)
        : "\(world.format.dayAndMonth(day.first)) – \(world.format.date(day.last))"
      let part = day.part == .wholeDay ? "" : " (\(world.strings.words.dayPart(day.part)))"
      add(StyledText(days, .holiday) + StyledText("  \(day.name)\(part)"))
    }
  }

  private mutating func addMeetings(_ school: School, in world: World) {
    let attended = world.records.meetings.filter { meeting in meeting.attendance.contains { $0.school == school.id } }
      .sorted { ($0.day, $0.id) > ($1.day, $1.id) }
    guard !attended.isEmpty else { return }
    heading(world.strings.schools.meetings)
    for meeting in attended {
      let people = meeting.attendance.first { $0.school == school.id }?.people
      add(
        StyledText(world.format.date(meeting.day) + "  " + meeting.title)
          + StyledText(people.map { "  " + world.strings.schools.people($0) } ?? "", .muted))
    }
  }

  private mutating func heading(_ title: String) {
    lines.append(Line(text: StyledText(title, .header), isHeading: true))
  }

  private mutating func add(_ text: StyledText) {
    if !text.isEmpty { lines.append(Line(text: text)) }
  }
}

extension SessionStatus {
  /// What its mark and its word look like.
  var role: Role {
    switch self {
    case .planned: .planned
    case .confirmed: .confirmed
    case .held: .held
    case .cancelled: .cancelled
    }
  }
}

extension [Participation] {
  /// The sum of a number over the lines; nil where none of them has it.
  func total(_ number: (Participation) -> Int?) -> Int? {
    var sum: Int?
    for line in self {
      if let known = number(line) { sum = (sum ?? 0) + known }
    }
    return sum
  }
}
