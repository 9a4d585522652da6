import Domain

/// Who can guide a session, and what guides do in a year; on the screen and on the command line.
struct GuidesStrings: Sendable {
  /// Before the session it is asked about.
  let whoCan: String
  let guide: String
  let hours: String
  let reason: String
  let noGuides: String
  /// Already on the session.
  let onIt: String
  let able: String
  /// Free, and nobody has recorded which workshops they give.
  let unknownSkills: String
  /// What is against a guide, without the guide's name; nil where the sentence of the finding has to do.
  let short: @Sendable (FindingDetail, Names) -> String?
  /// From the hours given and planned: `12,5 + 4 u`.
  let hoursOf: @Sendable (GuideHours, Format) -> String
  /// The same in a sentence.
  let yearOf: @Sendable (GuideHours, Format) -> String

  // On the command line
  let givenHours: String
  let plannedHours: String
  let givenSessions: String
  let plannedSessions: String
  let weekdays: String
  let workshops: String
  let standing: @Sendable (GuideOffer.Standing) -> String

  /// The first thing to know of an offer, in a few words.
  func reason(for offer: GuideOffer, _ findings: FindingStrings, _ names: Names) -> String {
    guard let first = offer.findings.first else { return offer.givesWorkshop == nil ? unknownSkills : able }
    let text = short(first.detail, names) ?? findings.detail(first, names)
    return offer.findings.count == 1 ? text : "\(text)  (+\(offer.findings.count - 1))"
  }
}
