/// What a calendar is told, and what the ledger keeps of that.
///
/// Every change of what can be told of a session gets a higher SEQUENCE, in whichever calendar it is told first. What a
/// calendar had and should have no longer (the session is deleted, or is another guide's by now) stays in it as cancelled.
public struct CalendarPublication: Sendable {
  /// An event of the calendar.
  public struct Event: Sendable, Equatable {
    /// What the ledger has of it from now on.
    public let publication: Publication
    /// The session as it is; nil where it is gone.
    public let session: Session?
    /// Not to take place, or not in this calendar.
    public let isCancelled: Bool
  }

  /// By day, start and id.
  public let events: [Event]
  /// Brings the ledger up to date; empty where nothing is news.
  public let edit: Edit

  /// - Parameters:
  ///   - years: a session counts by its day, as it is or as this calendar was told last.
  ///   - subject: what the history calls the calendar.
  ///   - now: when the changes are told.
  public init(
    _ alliance: Alliance, for scope: CalendarScope, in years: ClosedRange<SchoolYear>, subject: String, at now: Moment
  ) {
    var ledger = Ledger(alliance, now)
    var events: [Event] = []
    var live: Set<RecordID<Session>> = []
    for session in alliance.years.values.flatMap(\.sessions) {
      let isKnown = ledger.has(session.id, in: scope, within: years)
      guard years.contains(session.schoolYear) || isKnown else { continue }
      live.insert(session.id)
      let covers = scope.covers(session)
      // What a calendar never had, it need not be told to cross out.
      guard covers && session.status != .cancelled || ledger.had(session.id, scope) else { continue }
      let publication = ledger.tell(session, in: alliance, covers ? scope : nil)
      events.append(
        Event(publication: publication, session: session, isCancelled: !covers || session.status == .cancelled))
    }
    for id in ledger.gone(from: scope, within: years) where !live.contains(id) {
      events.append(Event(publication: ledger.tellGone(id), session: nil, isCancelled: true))
    }
    self.events = events.sorted {
      ($0.publication.day, $0.publication.start, $0.publication.id)
        < ($1.publication.day, $1.publication.start, $1.publication.id)
    }
    edit = Edit(.published, subject, ledger.mutations)
  }
}

/// The ledger of all school years, while it is brought up to date.
private struct Ledger {
  private struct Line {
    let year: SchoolYear
    let before: Publication?
    var after: Publication
  }

  private var lines: [RecordID<Session>: Line] = [:]
  private let now: Moment

  init(_ alliance: Alliance, _ now: Moment) {
    self.now = now
    for year in alliance.schoolYears {
      for publication in alliance[year].publications {
        // Two machines may each have begun a line, in different years: the greater number counts.
        if let other = lines[publication.session]?.after {
          let merged = Publication.merged(other, publication)
          lines[publication.session] = Line(year: year, before: publication, after: merged)
        } else {
          lines[publication.session] = Line(year: year, before: publication, after: publication)
        }
      }
    }
  }

  func had(_ id: RecordID<Session>, _ scope: CalendarScope) -> Bool {
    lines[id]?.after.calendars.contains(scope.name) ?? false
  }

  func has(_ id: RecordID<Session>, in scope: CalendarScope, within years: ClosedRange<SchoolYear>) -> Bool {
    guard let line = lines[id]?.after, line.calendars.contains(scope.name) else { return false }
    return years.contains(SchoolYear(containing: line.day))
  }

  /// What the calendar had of these years, whether it is gone or not.
  func gone(from scope: CalendarScope, within years: ClosedRange<SchoolYear>) -> [RecordID<Session>] {
    lines.keys.filter { has($0, in: scope, within: years) }.sorted()
  }

  /// - Parameter scope: the calendar that is told of it; nil for one that is told to cross it out.
  mutating func tell(_ session: Session, in alliance: Alliance, _ scope: CalendarScope?) -> Publication {
    let fingerprint = session.fingerprint(in: alliance)
    var line =
      lines[session.id]
      ?? Line(
        year: session.schoolYear, before: nil,
        after: Publication(
          id: RecordID(session.id.text), modified: now, fingerprint: fingerprint, day: session.day,
          start: session.start))
    if line.before == nil || line.after.fingerprint != fingerprint {
      line.after.renew(fingerprint, at: now, isFirst: line.before == nil)
      line.after.day = session.day
      line.after.start = session.start
      line.after.minutes = session.minutes
      line.after.title = alliance.workshops[session.workshop]?.title ?? session.workshop.text
    }
    if let scope { line.after.calendars = (line.after.calendars + [scope.name]).sortedOnce() }
    lines[session.id] = line
    return line.after
  }

  /// For a session that is no more, and whose line is there.
  mutating func tellGone(_ id: RecordID<Session>) -> Publication {
    var line = lines[id]!
    let gone = ContentHash(Array("gone".utf8))
    if line.after.fingerprint != gone { line.after.renew(gone, at: now, isFirst: false) }
    lines[id] = line
    return line.after
  }

  var mutations: [Mutation] {
    lines.values.sorted { ($0.year, $0.after.id) < ($1.year, $1.after.id) }.compactMap { line in
      Replacement(before: line.before, after: line.after).map { .publication(line.year, $0) }
    }
  }
}

extension Publication {
  fileprivate mutating func renew(_ fingerprint: ContentHash, at now: Moment, isFirst: Bool) {
    self.fingerprint = fingerprint
    guard !isFirst else { return }
    sequence = min(sequence + 1, Self.possibleSequences.upperBound)
    // A clock that was put back makes nothing older.
    modified = max(modified, now)
  }
}

extension Session {
  /// Of all that a calendar can be told of the session, in whatever language, contacts included.
  fileprivate func fingerprint(in alliance: Alliance) -> ContentHash {
    var parts = [
      day.description, start.description, String(minutes), status.rawValue, setting.rawValue, workshop.text,
      alliance.workshops[workshop]?.title ?? "",
    ]
    if let academy { parts += ["academy", academy.text, alliance[schoolYear].academies[academy]?.name ?? ""] }
    if let venue {
      let address = alliance.venues[venue]?.address ?? Address()
      parts += ["venue", venue.text, alliance.venues[venue]?.name ?? "", address.street ?? "", address.number ?? ""]
      parts += [address.box ?? "", address.postcode, address.municipality]
    }
    for id in guides.sortedOnce() {
      let guide = alliance.guides[id]
      parts += ["guide", id.text, guide?.name ?? "", guide?.email ?? "", guide?.phone ?? ""]
    }
    for cohort in participation.map(\.cohort).sortedOnce() {
      parts += ["cohort", cohort.school.text, alliance.schools[cohort.school]?.name ?? "", cohort.grade.rawValue]
    }
    for school in participation.map(\.school).sortedOnce() {
      for contact in alliance.schools[school]?.contacts ?? [] {
        parts += ["contact", contact.name, contact.email ?? "", contact.phone ?? ""]
      }
    }
    return ContentHash(Array(parts.joined(separator: "\u{1F}").utf8))
  }
}
