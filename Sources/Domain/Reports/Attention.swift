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
  public var items: [Item] { sessions.flatMap(\.items) + schools }

  private let today: Day
  /// In the order of their stretches, none of them empty.
  private var sessions: [Stretch] = []
  private var schools: [Item]
  /// How many lines of sessions that were not cancelled each school has in the running school year.
  private var lines = SortedMap<RecordID<School>, Int>()

  public init(_ alliance: Alliance, today: Day) {
    self.today = today
    schools = []
    var found: [Found] = []
    var latest = 0
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
        // One comes after another of its kind, mostly.
        if latest >= found.count || found[latest].place != rank.stretch {
          latest = found.firstIndex { $0.place == rank.stretch } ?? found.count
          if latest == found.count { found.append(Found(rank.stretch)) }
        }
        found[latest].add(item, order: rank.order)
      }
    }
    sessions = found.sorted { $0.place < $1.place }.map { $0.stretch() }
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
    if let old = change.before, let item = Attention.item(for: old, today: today) { remove(item) }
    if let new = change.after, let item = Attention.item(for: new, today: today) { insert(item) }
  }

  private mutating func remove(_ item: Item) {
    let rank = item.rank(today: today)
    guard let stretch = sessions.firstIndex(where: { $0.place == rank.stretch }) else { return }
    let index = sessions[stretch].index(of: rank, today: today)
    guard index < sessions[stretch].items.count, sessions[stretch].items[index] == item else { return }
    sessions[stretch].items.remove(at: index)
    if sessions[stretch].items.isEmpty { sessions.remove(at: stretch) }
  }

  private mutating func insert(_ item: Item) {
    let rank = item.rank(today: today)
    let stretch = sessions.firstIndex { !($0.place < rank.stretch) } ?? sessions.count
    if stretch == sessions.count || sessions[stretch].place != rank.stretch {
      sessions.insert(Stretch(place: rank.stretch, items: []), at: stretch)
    }
    let index = sessions[stretch].index(of: rank, today: today)
    sessions[stretch].items.insert(item, at: index)
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
    for item in sessions.map(\.items.first) + [schools.first] {
      if let reason = item?.reason, !found.contains(reason) { found.append(reason) }
    }
    return found
  }

  /// The items of one reason, in the same order.
  public func items(_ reason: AttentionReason) -> [Item] { pieces(reason).flatMap(\.self) }

  /// The same in pieces, as they are kept: nothing is copied, however many there are.
  public func pieces(_ reason: AttentionReason) -> [[Item]] {
    reason == .nothingPlanned ? [schools] : sessions.map(\.items).filter { $0.first?.reason == reason }
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

/// Sessions that are equally urgent, of one school year. Apart, so that a change in one year leaves what waits of the others
/// as it is, in memory too.
private struct Stretch: Equatable {
  let place: Rank.Stretch
  /// With one reason.
  var items: [Attention.Item]

  /// The first place where nothing more urgent stands.
  func index(of rank: Rank, today: Day) -> Int {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].rank(today: today) < rank { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The sessions of a stretch while they are looked for. A hundred thousand of them are sorted by numbers of eight bytes, and
/// none is moved before its place is known.
private struct Found {
  let place: Rank.Stretch
  private var items: [Attention.Item] = []
  /// The order in the upper half, the position among the items in the lower one.
  private var keys: [Int64] = []

  init(_ place: Rank.Stretch) {
    self.place = place
  }

  mutating func add(_ item: Attention.Item, order: Int) {
    // Days are counted from other days: both halves have room to spare.
    keys.append(Int64(order) << 32 | Int64(items.count))
    items.append(item)
  }

  func stretch() -> Stretch {
    var sorted = keys.sorted().map { items[Int($0 & 0xFFFF_FFFF)] }
    // Of one day they follow each other as they were found: by id, where each stands in the file of its year.
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].day == sorted[start].day { end += 1 }
      if !(start + 1..<end).allSatisfy({ sorted[$0 - 1].idText < sorted[$0].idText }) {
        sorted[start..<end].sort { $0.idText < $1.idText }
      }
      start = end
    }
    return Stretch(place: place, items: sorted)
  }
}

/// Smaller is more urgent.
private struct Rank: Comparable {
  enum Group: Int {
    case soonWithoutGuide, overdue, heldWithoutNumbers, laterWithoutGuide
  }

  struct Stretch: Comparable {
    let group: Group
    /// The latest year first where the latest day comes first.
    let order: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.group.rawValue, left.order) < (right.group.rawValue, right.order)
    }
  }

  let stretch: Stretch
  let order: Int
  let id: String

  static func < (left: Rank, right: Rank) -> Bool {
    (left.stretch, left.order, left.id) < (right.stretch, right.order, right.id)
  }
}

extension Attention.Item {
  /// Of the session; empty for a school.
  fileprivate var idText: String {
    if case .session(let id) = subject { id.text } else { "" }
  }

  /// Among the sessions that wait.
  fileprivate func rank(today: Day) -> Rank {
    guard case .session(let id) = subject, let day else { preconditionFailure("A school has no rank") }
    let ahead = today.distance(to: day)
    let (group, sign): (Rank.Group, Int) =
      switch reason {
      case .overdue: (.overdue, -1)
      case .heldWithoutNumbers: (.heldWithoutNumbers, -1)
      default: (ahead <= Attention.urgentDays ? .soonWithoutGuide : .laterWithoutGuide, 1)
      }
    let year = SchoolYear(containing: day).startYear
    return Rank(stretch: Rank.Stretch(group: group, order: sign * year), order: sign * ahead, id: id.text)
  }
}
