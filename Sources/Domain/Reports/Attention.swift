/// Why something needs the coordinator's attention.
public enum AttentionReason: String, CaseIterable, Sendable {
  /// An open session without a guide, today or in the days to come.
  case withoutGuide
  /// An open session whose day is past: held or cancelled, nobody has said which.
  case overdue
  /// A held session for which not one number of attended is known.
  case heldWithoutNumbers
  /// A school of the platform without a session planned or held in the running school year.
  case nothingPlanned
}

/// What it is about.
public enum AttentionSubject: Hashable, Sendable {
  case session(RecordID<Session>)
  case school(RecordID<School>)
}

/// What waits for the coordinator, the most urgent first.
public struct Attention: Equatable, Sendable {
  public struct Item: Hashable, Sendable {
    public let reason: AttentionReason
    public let subject: AttentionSubject
    /// The day of the session; nil for a school.
    public let day: Day?

    public init(reason: AttentionReason, subject: AttentionSubject, day: Day?) {
      self.reason = reason
      self.subject = subject
      self.day = day
    }
  }

  /// A session without a guide within so many days comes before everything else.
  public static let urgentDays = 7

  /// First the sessions of the coming week without a guide; then those whose outcome nobody has noted, then
  /// those without numbers (the latest first: people still remember); then the later ones without a guide,
  /// the soonest first; then the schools, in the order of their ids.
  public let items: [Item]

  public init(_ alliance: Alliance, today: Day) {
    var items: [Item] = []
    for year in alliance.schoolYears {
      for session in alliance[year].sessions {
        guard let reason = Attention.reason(for: session, today: today) else { continue }
        items.append(Item(reason: reason, subject: .session(session.id), day: session.day))
      }
    }
    items += Attention.idleSchools(alliance, SchoolYear(containing: today)).map {
      Item(reason: .nothingPlanned, subject: .school($0), day: nil)
    }
    self.items = items.map { ($0, $0.rank(today: today)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// The items of one reason, in the same order.
  public func items(_ reason: AttentionReason) -> [Item] {
    items.filter { $0.reason == reason }
  }

  /// A session has one reason at most: what has to be done about it next.
  private static func reason(for session: Session, today: Day) -> AttentionReason? {
    switch session.status {
    case .planned, .confirmed:
      if session.day < today { return .overdue }
      return session.guides.isEmpty ? .withoutGuide : nil
    case .held:
      return session.participation.contains { $0.attended != nil } ? nil : .heldWithoutNumbers
    case .cancelled:
      return nil
    }
  }

  private static func idleSchools(_ alliance: Alliance, _ year: SchoolYear) -> [RecordID<School>] {
    var busy: Set<RecordID<School>> = []
    for session in alliance[year].sessions where session.status != .cancelled {
      for part in session.participation { busy.insert(part.school) }
    }
    return alliance.schools.filter { $0.member && !$0.retired && !busy.contains($0.id) }.map(\.id)
  }
}

extension Attention.Item {
  /// Smaller is more urgent.
  fileprivate func rank(today: Day) -> (Int, Int, String) {
    let ahead = day.map { today.distance(to: $0) } ?? 0
    let (group, order) =
      switch reason {
      case .withoutGuide: (ahead <= Attention.urgentDays ? 0 : 3, ahead)
      case .overdue: (1, -ahead)
      case .heldWithoutNumbers: (2, -ahead)
      case .nothingPlanned: (4, 0)
      }
    let id =
      switch subject {
      case .session(let id): id.text
      case .school(let id): id.text
      }
    return (group, order, id)
  }
}
