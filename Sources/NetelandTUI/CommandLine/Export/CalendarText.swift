import Domain

/// What a calendar says of the sessions, in the language of the interface.
struct CalendarText {
  private let alliance: Alliance
  private let scope: CalendarScope
  private let strings: Strings
  private let names: Names
  /// Whether people are named.
  private let contacts: Bool

  init(_ alliance: Alliance, _ scope: CalendarScope, _ strings: Strings, _ format: Format, contacts: Bool) {
    self.alliance = alliance
    self.scope = scope
    self.strings = strings
    names = Names(alliance, words: strings.words, format: format)
    self.contacts = contacts
  }

  /// `STEM Neteland`, `STEM Neteland: An Peeters`
  var name: String {
    let whole = alliance.profile.name
    return switch scope {
    case .all: whole
    case .school(let id): "\(whole): \(names.school(id))"
    case .guide(let id): "\(whole): \(names.guide(id))"
    case .venue(let id): "\(whole): \(names.venue(id))"
    }
  }

  func event(_ event: CalendarPublication.Event) -> CalendarEvent {
    let told = event.publication
    // What is cancelled is where the ledger has it, and so is all of it: the session may be gone.
    let start = WallTime(told.day, told.start)
    let summary = event.isCancelled ? strings.calendars.cancelled(told.title) : told.title
    let live = event.isCancelled ? nil : event.session
    return CalendarEvent(
      uid: CalendarUID.of(told.session), sequence: told.sequence, modified: told.modified, start: start,
      end: start.adding(minutes: told.minutes),
      status: event.isCancelled ? .cancelled : live?.status == .planned ? .tentative : .confirmed,
      summary: summary, location: live?.venue.map(place), description: live.map(description) ?? [])
  }

  /// `Lab, Kerkstraat 1, 2200 Herentals`
  private func place(_ id: RecordID<Venue>) -> String {
    let address = alliance.venues[id]?.address ?? Address()
    let street = [address.street, address.number, address.box].compactMap(\.self).joined(separator: " ")
    let town = [address.postcode, address.municipality].filter { !$0.isEmpty }.joined(separator: " ")
    return [names.venue(id), street, town].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func description(_ session: Session) -> [String] {
    let texts = strings.calendars
    var lines: [String] = []
    if session.status == .planned { lines.append(texts.notConfirmed) }
    if let academy = session.academy { lines.append(texts.academy(names.academy(academy))) }
    let cohorts = session.participation.map { names.cohort($0.cohort) }
    if !cohorts.isEmpty { lines.append(texts.participants(cohorts.joined(separator: ", "))) }
    guard contacts else { return lines }
    let guides = session.guides.map { id in
      reach(names.guide(id), [alliance.guides[id]?.phone, alliance.guides[id]?.email])
    }
    if !guides.isEmpty { lines.append(texts.guides(guides.joined(separator: "; "))) }
    var seen: Set<RecordID<School>> = []
    for part in session.participation where seen.insert(part.school).inserted {
      for contact in alliance.schools[part.school]?.contacts ?? [] {
        lines.append(texts.contact(names.school(part.school), reach(contact.name, [contact.phone, contact.email])))
      }
    }
    return lines
  }

  /// `An Peeters, 0470 12 34 56`
  private func reach(_ name: String, _ ways: [String?]) -> String {
    ([name] + ways.compactMap(\.self).filter { !$0.isEmpty }).joined(separator: ", ")
  }
}
