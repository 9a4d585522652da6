import Domain

/// What sentences call the records of an alliance. A record that is not there is called by its id.
struct Names: Sendable {
  let alliance: Alliance
  let words: WordStrings
  let format: Format
  /// A session that is being made or changed: what a sentence is about, though the alliance does not have it
  /// so yet.
  var draft: Session?

  init(_ alliance: Alliance, words: WordStrings, format: Format, draft: Session? = nil) {
    self.alliance = alliance
    self.words = words
    self.format = format
    self.draft = draft
  }

  func school(_ id: RecordID<School>) -> String { name(alliance.schools[id]?.name, id.text) }
  func workshop(_ id: RecordID<Workshop>) -> String { name(alliance.workshops[id]?.title, id.text) }
  func guide(_ id: RecordID<Guide>) -> String { name(alliance.guides[id]?.name, id.text) }
  func venue(_ id: RecordID<Venue>) -> String { name(alliance.venues[id]?.name, id.text) }
  func partner(_ id: RecordID<Partner>) -> String { name(alliance.partners[id]?.name, id.text) }
  func kit(_ id: RecordID<Kit>) -> String { name(alliance.kits[id]?.name, id.text) }

  func academy(_ id: RecordID<Academy>) -> String {
    let found = alliance.years.values.lazy.compactMap { $0.academies[id]?.name }.first
    return name(found, id.text)
  }

  /// At most three of them by name.
  func schools(_ ids: [RecordID<School>]) -> String { words.list(ids.map(school)) }

  /// `L5 De Wegwijzer`
  func cohort(_ key: CohortKey) -> String { "\(words.gradeShort(key.grade)) \(school(key.school))" }

  /// `wo 25/11 13:30-15:30 Robots bouwen`
  func session(_ id: RecordID<Session>) -> String {
    guard let session = found(id) else { return name(nil, id.text) }
    let hours = format.span(session.start, minutes: session.minutes)
    return "\(format.dayAndMonth(session.day)) \(hours) \(workshop(session.workshop))"
  }

  /// `wo 25/11 Robots bouwen`
  func sessionShort(_ id: RecordID<Session>) -> String {
    guard let session = found(id) else { return name(nil, id.text) }
    return "\(format.dayAndMonth(session.day)) \(workshop(session.workshop))"
  }

  /// The day of a session; nil where nobody knows the session.
  func day(of id: RecordID<Session>) -> Day? { found(id)?.day }

  /// The grades a workshop is made for: `L5-L6`, `L4, L6`.
  func grades(of id: RecordID<Workshop>) -> String { words.gradesShort(alliance.workshops[id]?.grades ?? []) }

  /// `wo 25/11`, or `ma 02/11 – zo 08/11`
  func days(_ first: Day, _ last: Day) -> String {
    first == last ? format.dayAndMonth(first) : "\(format.dayAndMonth(first)) – \(format.dayAndMonth(last))"
  }

  /// `wo 25/11 13:30-15:30`, `wo 25/11 22:00 – do 26/11 02:00`, and days where it takes whole ones.
  func times(_ span: BusySpan) -> String {
    guard span.start != nil || span.end != nil else { return days(span.first, span.last) }
    let start = span.start?.description ?? "00:00"
    let end = span.end?.description ?? "24:00"
    guard span.first != span.last else { return "\(format.dayAndMonth(span.first)) \(start)-\(end)" }
    return "\(format.dayAndMonth(span.first)) \(start) – \(format.dayAndMonth(span.last)) \(end)"
  }

  /// `09:00-12:00, 13:00-17:00`
  func spans(_ spans: [TimeSpan]) -> String {
    spans.map { "\($0.start)-\($0.end)" }.joined(separator: ", ")
  }

  /// A record of any kind by its id, as people call it.
  func record(_ kind: RecordKind, _ id: String) -> String {
    switch kind {
    case .alliance: name(alliance.profile.name, id)
    case .school: school(RecordID(id))
    case .workshop: workshop(RecordID(id))
    case .partner: partner(RecordID(id))
    case .guide: guide(RecordID(id))
    case .venue: venue(RecordID(id))
    case .kit: kit(RecordID(id))
    case .enrolment: school(RecordID(id))
    case .academy: academy(RecordID(id))
    case .session: sessionShort(RecordID(id))
    case .freeDay: name(yearly { $0.freeDays[RecordID(id)]?.name }, id)
    case .meeting: name(yearly { $0.meetings[RecordID(id)]?.title }, id)
    case .observation: name(yearly { $0.observations[RecordID(id)].map { format.date($0.day) } }, id)
    case .publication:
      name(yearly { $0.publications[RecordID(id)].map { "\(format.dayAndMonth($0.day)) \($0.title)" } }, id)
    }
  }

  private func yearly(_ name: (YearRecords) -> String?) -> String? {
    alliance.years.values.lazy.compactMap(name).first
  }

  private func found(_ id: RecordID<Session>) -> Session? {
    if let draft, draft.id == id { return draft }
    return alliance.session(id)
  }

  private func name(_ name: String?, _ id: String) -> String {
    guard let name, !name.isEmpty else { return id.harmless }
    return name.harmless
  }
}

extension RecordKind {
  /// Whether records of the kind can be taken out of use, without being deleted.
  var isRetirable: Bool {
    switch self {
    case .school, .workshop, .partner, .guide, .venue, .kit, .academy: true
    case .alliance, .enrolment, .freeDay, .session, .meeting, .observation, .publication: false
    }
  }
}
