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
  public var items: [Item] { sessions + schools }

  private let today: Day
  private var sessions: [Item]
  private var schools: [Item]
  /// How many lines of sessions that were not cancelled each school has in the running school year.
  private var lines: [RecordID<School>: Int] = [:]

  public init(_ alliance: Alliance, today: Day) {
    self.today = today
    sessions = []
    schools = []
    var found: [(item: Item, rank: Rank)] = []
    let running = SchoolYear(containing: today)
    for year in alliance.schoolYears {
      let sessions = alliance[year].sessions.all
      // By index: a session is large, and most of them need nothing.
      for index in sessions.indices {
        if year == running, sessions[index].status != .cancelled {
          for part in sessions[index].participation { lines[part.school, default: 0] += 1 }
        }
        guard let reason = Attention.reason(for: sessions[index], today: today) else { continue }
        let item = Item(reason: reason, subject: .session(sessions[index].id), day: sessions[index].day)
        found.append((item, item.rank(today: today)))
      }
    }
    sessions = found.sorted { $0.rank < $1.rank }.map(\.item)
    findIdleSchools(alliance)
  }

  /// Brings it up to date after an edit, looking only at what the edit touches. The same as made anew.
  ///
  /// - Parameter alliance: after the edit.
  public mutating func update(_ alliance: Alliance, after edit: Edit) {
    var schoolsChange = false
    for mutation in edit.mutations {
      switch mutation {
      case .session(let year, let change):
        replace(change, in: year)
        schoolsChange = schoolsChange || year == SchoolYear(containing: today)
      case .school:
        schoolsChange = true
      default:
        break
      }
    }
    if schoolsChange { findIdleSchools(alliance) }
  }

  private mutating func replace(_ change: Replacement<Session>, in year: SchoolYear) {
    if year == SchoolYear(containing: today) {
      for (session, step) in [(change.before, -1), (change.after, 1)] {
        guard let session, session.status != .cancelled else { continue }
        for part in session.participation { lines[part.school, default: 0] += step }
      }
    }
    if let old = change.before, Attention.reason(for: old, today: today) != nil {
      sessions.removeAll { $0.subject == .session(old.id) }
    }
    guard let new = change.after, let reason = Attention.reason(for: new, today: today) else { return }
    let item = Item(reason: reason, subject: .session(new.id), day: new.day)
    let rank = item.rank(today: today)
    sessions.insert(item, at: sessions.firstIndex { rank < $0.rank(today: today) } ?? sessions.count)
  }

  private mutating func findIdleSchools(_ alliance: Alliance) {
    schools = alliance.schools
      .filter { $0.member && !$0.retired && lines[$0.id, default: 0] == 0 }
      .map { Item(reason: .nothingPlanned, subject: .school($0.id), day: nil) }
  }

  public static func == (left: Attention, right: Attention) -> Bool { left.items == right.items }

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
}

/// Smaller is more urgent.
private struct Rank: Comparable {
  let group: Int
  let order: Int
  let id: String

  static func < (left: Rank, right: Rank) -> Bool {
    (left.group, left.order, left.id) < (right.group, right.order, right.id)
  }
}

extension Attention.Item {
  fileprivate func rank(today: Day) -> Rank {
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
    return Rank(group: group, order: order, id: id)
  }
}
