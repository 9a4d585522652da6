/// One of those who could guide a session: what speaks for it, and what the rules have against it.
public struct GuideOffer: Hashable, Sendable {
  /// From the best to the worst.
  public enum Standing: Int, Comparable, CaseIterable, Sendable {
    /// Free that hour, and known to give the workshop.
    case able
    /// Free as far as anybody knows, but it is not recorded who gives which workshop.
    case unsure
    /// The rules advise against it.
    case advised
    /// The rules forbid it.
    case blocked

    public static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
  }

  public let guide: RecordID<Guide>
  /// Already on the session.
  public let isAssigned: Bool
  /// What the rules have against this guide alone, blocking ones first.
  public let findings: [Finding]
  /// Whether the workshop is among those the guide gives; nil where none are recorded.
  public let givesWorkshop: Bool?
  /// Given and planned in the school year of the session, the session itself included where the guide is on it.
  public let hours: GuideHours

  public var standing: Standing {
    guard findings.isEmpty else { return findings[0].severity == .blocking ? .blocked : .advised }
    return givesWorkshop == true ? .able : .unsure
  }
}

extension SchedulingBoard {
  /// Who can guide a session: every guide in use, and those who are on it, the free and able first. Of the same standing
  /// those with fewer findings go first, then those with fewer hours this year, so that work is shared; then by name.
  public func guideOffers(for session: Session) -> [GuideOffer] {
    let hours = records.guideHours
    var draft = session
    // A cancelled session has no findings; who could give it is asked before it is reinstated.
    if draft.status == .cancelled { draft.status = .planned }
    draft.guides = []
    let anyway = Set(findings(for: draft))

    var offers: [(offer: GuideOffer, load: Int, name: String)] = []
    for guide in alliance.guides {
      let isAssigned = session.guides.contains(guide.id)
      guard isAssigned || !guide.retired else { continue }
      draft.guides = [guide.id]
      let found = findings(for: draft).filter { !anyway.contains($0) }
      let offer = GuideOffer(
        guide: guide.id, isAssigned: isAssigned,
        findings: found.filter { $0.severity == .blocking } + found.filter { $0.severity == .advisory },
        givesWorkshop: guide.skills.isEmpty ? nil : guide.skills.contains(session.workshop),
        hours: hours[guide.id] ?? GuideHours())
      // Who is on it would else come after a colleague with as much other work.
      let isCounted = isAssigned && records.sessions[session.id]?.guides.contains(guide.id) == true
      offers.append((offer, offer.hours.minutes - (isCounted ? session.minutes : 0), guide.name))
    }
    return offers.sorted {
      ($0.offer.standing, $0.offer.findings.count, $0.load, $0.name, $0.offer.guide)
        < ($1.offer.standing, $1.offer.findings.count, $1.load, $1.name, $1.offer.guide)
    }
    .map(\.offer)
  }
}
