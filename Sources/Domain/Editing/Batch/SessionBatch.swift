/// Several sessions made or changed as one step: judged as they will all stand, one edit, one undo.
///
/// Judged together, because sessions that change together make room for each other: a series that moves a week on lands on
/// its own next session's place. What cannot be done is refused by itself, with all its reasons; what is left is judged
/// again, since a session that stays where it was may be in the way of one that moves.
public struct SessionBatch: Sendable {
  public struct Item: Equatable, Sendable {
    /// Nil for a new session.
    public let before: Session?
    /// As it becomes, or would.
    public internal(set) var after: Session
    /// What the rules have against it as it becomes.
    public internal(set) var findings: [Finding] = []
    /// Why it cannot be done.
    public internal(set) var refusal: Refusal?

    /// Whether there is something to do, and it can be done.
    public var isDone: Bool { refusal == nil && before != after }
    /// Nothing stands in the way, and it is so already.
    public var isSame: Bool { refusal == nil && before == after }
  }

  public let act: Act
  /// Why it is done, where that was said of all of them.
  private let why: String?
  /// In order of day, start and id as they were; new ones as they become.
  public private(set) var items: [Item]
  /// An academy that is made along with them.
  private let academy: (year: SchoolYear, record: Academy)?
  private let academyRefusal: Refusal?
  private let alliance: Alliance

  /// - Parameter reason: kept with every session that something blocks, why it is done all the same.
  public init(
    _ action: SessionAction, on ids: [RecordID<Session>], reason: String? = nil, in alliance: Alliance
  ) {
    act = action.act
    if case .cancel(let reason) = action { why = reason } else { why = nil }
    academy = nil
    academyRefusal = nil
    self.alliance = alliance
    items = ids.sortedOnce().compactMap(alliance.session).sorted(by: Session.inOrder).map { session in
      do throws(Refusal) {
        return Item(before: session, after: try action.applied(to: session))
      } catch {
        return Item(before: session, after: session, refusal: error)
      }
    }
    checkByThemselves()
    if action.isJudged { judge(reason) }
  }

  /// New sessions.
  public init(adding drafts: [Session], reason: String? = nil, in alliance: Alliance) {
    self.init(.scheduled, adding: drafts, changing: [], academy: nil, reason: reason, in: alliance)
  }

  /// New sessions, and stored ones that change with them.
  init(
    _ act: Act, adding drafts: [Session], changing others: [Session], academy: Academy?, reason: String?,
    in alliance: Alliance
  ) {
    self.act = act
    why = nil
    self.alliance = alliance
    let year = (drafts.first ?? others.first)?.schoolYear
    self.academy = academy.flatMap { record in year.map { ($0, record) } }
    var refusal: Refusal?
    if let academy, let year {
      do throws(Refusal) { _ = try Edit.add(academy, at: year, in: alliance) } catch { refusal = error }
    }
    academyRefusal = refusal
    items =
      others.map { Item(before: alliance.session($0.id), after: $0, refusal: refusal) }
      + drafts.sorted(by: Session.inOrder).map { draft in
        let isTaken = alliance.session(draft.id) != nil
        let taken = isTaken ? Refusal.idTaken(kind: .session, id: draft.id.text) : nil
        return Item(before: nil, after: draft, refusal: refusal ?? taken)
      }
    checkByThemselves()
    judge(reason)
  }

  // MARK: What comes of it

  public var refused: [Item] { items.filter { $0.refusal != nil } }
  public var done: [Item] { items.filter(\.isDone) }
  /// Those that are so already.
  public var same: [Item] { items.filter(\.isSame) }
  /// The new sessions that can be made.
  public var added: [Item] { done.filter { $0.before == nil } }
  /// What it is about that can be done: where sessions are made those, and not the one they are linked to.
  public var results: [Item] { isAdding ? added : done }
  /// The alliance with all of it done that can be: what a finding calls another session by.
  public var afterwards: Alliance { future(with: done) }
  /// Whether it makes sessions.
  public var isAdding: Bool { items.contains { $0.before == nil } }

  /// The edit that does what can be done; empty where that is nothing. Whether it may leave out what is refused is for
  /// who asks to decide.
  public var edit: Edit {
    let done = done
    // A link to sessions that are not made would link nothing.
    guard !results.isEmpty else { return Edit(act, "", []) }
    var mutations: [Mutation] = []
    if let academy, let added = Replacement(before: nil, after: academy.record) {
      mutations.append(.academy(academy.year, added))
    }
    for item in done {
      let stored = item.before.map { StoredSession(year: year(of: $0), session: $0) }
      mutations += Edit.mutations(from: stored, to: item.after)
    }
    return Edit(act, future(with: done).subject(of: results.map(\.after)), mutations).because(nil, why)
  }

  // MARK: Judging

  /// What can be wrong with a session without looking at the others.
  private mutating func checkByThemselves() {
    let future = future(with: [])
    for index in items.indices where items[index].refusal == nil {
      let item = items[index]
      do throws(Refusal) {
        try item.after.checkFields(since: item.before)
        let stays = item.before.map { year(of: $0) == item.after.schoolYear } ?? false
        try item.after.checkReferences(
          in: future, year: item.after.schoolYear, since: stays ? item.before : nil)
      } catch {
        items[index].refusal = error
      }
    }
  }

  private mutating func judge(_ reason: String?) {
    let old = Boards(alliance)
    while true {
      let forbidden = judgeOnce(reason, old)
      guard !forbidden.isEmpty else { return }
      refuse(forbidden)
    }
  }

  /// What blocks each of the sessions that are not refused yet, by their index.
  private mutating func judgeOnce(_ reason: String?, _ old: Boards) -> [Int: [Finding]] {
    let future = Boards(future(with: items.filter { $0.refusal == nil }))
    var forbidden: [Int: [Finding]] = [:]
    for index in items.indices where items[index].refusal == nil {
      let before = items[index].before
      if let before, before == items[index].after { continue }
      let findings = future.findings(for: items[index].after)
      items[index].findings = findings
      items[index].after.keep([:], against: findings)
      var blocking = items[index].after.unexcused(findings, since: before, given: [:])
      // A finding it already had is no news.
      if let before, !blocking.isEmpty {
        let known = Set(old.findings(for: before))
        blocking.removeAll { known.contains($0) }
      }
      guard !blocking.isEmpty else { continue }
      guard let reason, !reason.isBlank else {
        forbidden[index] = blocking
        continue
      }
      items[index].after.keep(
        Dictionary(blocking.map { ($0.rule, reason) }, uniquingKeysWith: { first, _ in first }), against: findings)
      do throws(Refusal) {
        try items[index].after.checkFields(since: before)
      } catch {
        items[index].refusal = error
      }
    }
    return forbidden
  }

  /// Of sessions that are in each other's way the first goes. What is only in the way of a session because it would move
  /// there too, and does not, is looked at again.
  private mutating func refuse(_ forbidden: [Int: [Finding]]) {
    let places = Dictionary(
      items.indices.filter { items[$0].refusal == nil }.map { (items[$0].after.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var hasRefused = false
    for (index, findings) in forbidden.sorted(by: { $0.key < $1.key }) {
      let mayPass = findings.allSatisfy { finding in
        finding.detail.others.contains { other in
          places[other].map { $0 > index || items[$0].refusal != nil } ?? false
        }
      }
      if mayPass { continue }
      items[index].refusal = .blocked(findings)
      hasRefused = true
    }
    if !hasRefused, let last = forbidden.keys.max() { items[last].refusal = .blocked(forbidden[last] ?? []) }
  }

  /// The alliance with these done.
  private func future(with items: [Item]) -> Alliance {
    var future = alliance
    if let academy, academyRefusal == nil { future[academy.year].academies.put(academy.record) }
    for item in items {
      let year = item.after.schoolYear
      if let old = item.before.map(self.year), old != year { future[old].sessions.remove(item.after.id) }
      future[year].sessions.put(item.after)
    }
    return future
  }

  /// The year in whose folder a session stands; a file may have one that lies elsewhere.
  private func year(of session: Session) -> SchoolYear {
    let own = session.schoolYear
    if alliance[own].sessions[session.id] != nil { return own }
    return alliance.years.first { $0.value.sessions[session.id] != nil }?.key ?? own
  }
}

/// The boards of an alliance, each made when it is first asked.
private final class Boards {
  private let alliance: Alliance
  private var boards: [SchoolYear: SchedulingBoard] = [:]

  init(_ alliance: Alliance) {
    self.alliance = alliance
  }

  func findings(for session: Session) -> [Finding] {
    let year = session.schoolYear
    if let board = boards[year] { return board.findings(for: session) }
    let board = SchedulingBoard(alliance, year: year)
    boards[year] = board
    return board.findings(for: session)
  }
}

extension FindingDetail {
  /// The other sessions it names.
  var others: [RecordID<Session>] {
    switch self {
    case .venueTaken(_, let other), .guideTaken(_, let other), .cohortTaken(_, let other),
      .gapTooShort(_, let other, _, _), .travelTooShort(_, let other, _, _, _, _):
      [other]
    case .kitShort(_, _, _, let sessions): sessions
    case .noLessons, .inHoliday, .onFreeDay, .duringLessons, .overCapacity, .overEnrolment, .overInvited, .manyInvited,
      .guideAbsent, .guideOffWeekday, .guideOffDay, .guideBusy, .guideWithoutSkill, .venueBooked, .venueClosed,
      .gradesOutsideWorkshop:
      []
    }
  }
}

extension Alliance {
  /// What the history calls several sessions: `6× Robots bouwen 2026-12-02 – 2027-01-20`, by the name of their academy
  /// where they all have the same; the name is followed by `…` where there are others.
  func subject(of sessions: [Session]) -> String {
    guard let first = sessions.min(by: Session.inOrder), let last = sessions.max(by: Session.inOrder) else {
      return ""
    }
    guard sessions.count > 1 else { return subject(of: first) }
    var name = workshops[first.workshop]?.title ?? first.workshop.text
    if sessions.contains(where: { $0.workshop != first.workshop }) { name += " …" }
    if let academy = first.academy.flatMap({ self[first.schoolYear].academies[$0] }),
      sessions.allSatisfy({ $0.academy == first.academy })
    {
      name = academy.name
    }
    let days = first.day == last.day ? "\(first.day)" : "\(first.day) – \(last.day)"
    return "\(sessions.count)× \(name) \(days)"
  }
}
