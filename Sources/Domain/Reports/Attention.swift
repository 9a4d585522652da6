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
  public var items: [Item] { sessions.flatMap(\.self) + schools }

  private let today: Day
  /// By how urgent they are (`Rank.Group`). Apart, so that a change in one leaves the others as they are, in memory too.
  private var sessions: [[Item]]
  private var schools: [Item]
  /// How many lines of sessions that were not cancelled each school has in the running school year.
  private var lines: [RecordID<School>: Int] = [:]

  public init(_ alliance: Alliance, today: Day) {
    self.today = today
    schools = []
    var found = Rank.Group.allCases.map { _ in [(item: Item, rank: Rank)]() }
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
        let rank = item.rank(today: today)
        found[rank.group.rawValue].append((item, rank))
      }
    }
    sessions = found.map { $0.sorted { $0.rank < $1.rank }.map(\.item) }
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
    if let old = change.before, let item = Attention.item(for: old, today: today) {
      let rank = item.rank(today: today)
      let group = rank.group.rawValue
      let index = place(of: rank)
      if index < sessions[group].count, sessions[group][index] == item { sessions[group].remove(at: index) }
    }
    if let new = change.after, let item = Attention.item(for: new, today: today) {
      let rank = item.rank(today: today)
      sessions[rank.group.rawValue].insert(item, at: place(of: rank))
    }
  }

  /// The first place in its group where nothing more urgent stands.
  private func place(of rank: Rank) -> Int {
    let group = sessions[rank.group.rawValue]
    var low = 0
    var high = group.count
    while low < high {
      let middle = (low + high) / 2
      if group[middle].rank(today: today) < rank { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func findIdleSchools(_ alliance: Alliance) {
    schools = alliance.schools
      .filter { $0.member && !$0.retired && lines[$0.id, default: 0] == 0 }
      .map { Item(reason: .nothingPlanned, subject: .school($0.id), day: nil) }
  }

  public static func == (left: Attention, right: Attention) -> Bool {
    left.sessions == right.sessions && left.schools == right.schools
  }

  /// The reasons of the items, in the order in which they first come.
  public var reasons: [AttentionReason] {
    var found: [AttentionReason] = []
    for group in sessions + [schools] {
      if let reason = group.first?.reason, !found.contains(reason) { found.append(reason) }
    }
    return found
  }

  /// The items of one reason, in the same order.
  public func items(_ reason: AttentionReason) -> [Item] {
    if reason == .nothingPlanned { return schools }
    let groups = sessions.filter { $0.first?.reason == reason }
    // Mostly one group, and then no copy of it.
    return groups.count == 1 ? groups[0] : groups.flatMap(\.self)
  }

  private static func item(for session: Session, today: Day) -> Item? {
    reason(for: session, today: today).map { Item(reason: $0, subject: .session(session.id), day: session.day) }
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
  /// The items of a group have one reason.
  enum Group: Int, CaseIterable {
    case soonWithoutGuide, overdue, heldWithoutNumbers, laterWithoutGuide
  }

  let group: Group
  let order: Int
  let id: String

  static func < (left: Rank, right: Rank) -> Bool {
    (left.group.rawValue, left.order, left.id) < (right.group.rawValue, right.order, right.id)
  }
}

extension Attention.Item {
  /// Among the sessions that wait.
  fileprivate func rank(today: Day) -> Rank {
    guard case .session(let id) = subject, let day else { preconditionFailure("A school has no rank") }
    let ahead = today.distance(to: day)
    let (group, order): (Rank.Group, Int) =
      switch reason {
      case .overdue: (.overdue, -ahead)
      case .heldWithoutNumbers: (.heldWithoutNumbers, -ahead)
      default: (ahead <= Attention.urgentDays ? .soonWithoutGuide : .laterWithoutGuide, ahead)
      }
    return Rank(group: group, order: order, id: id.text)
  }
}
