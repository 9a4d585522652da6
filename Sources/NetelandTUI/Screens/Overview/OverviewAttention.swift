import Domain

/// What waits for the coordinator, by reason, most urgent first: a row with the count of each, and the things
/// themselves below it where it is unfolded.
struct OverviewAttention: Equatable, Sendable {
  struct Group: Equatable, Sendable {
    let reason: OverviewReason
    fileprivate(set) var items: [Item]
  }

  struct Item: Hashable, Sendable {
    let subject: AttentionSubject
    /// Of the session; nil for a school.
    let day: Day?
  }

  enum Line: Hashable, Sendable {
    case group(OverviewReason)
    case item(OverviewReason, Item)
  }

  private(set) var groups: [Group] = []
  private(set) var unfolded: Set<OverviewReason> = []
  private(set) var lines: [Line] = []

  /// How many things wait.
  var count: Int { groups.reduce(0) { $0 + $1.items.count } }

  func group(_ reason: OverviewReason) -> Group? { groups.first { $0.reason == reason } }

  mutating func update(_ attention: Attention, _ report: ReachReport) {
    var found: [Group] = []
    func add(_ reason: OverviewReason, _ item: Item) {
      if let index = found.firstIndex(where: { $0.reason == reason }) {
        found[index].items.append(item)
      } else {
        found.append(Group(reason: reason, items: [item]))
      }
    }
    for item in attention.items where item.reason != .nothingPlanned {
      add(.waiting(item.reason), Item(subject: item.subject, day: item.day))
    }
    // A school is one thing, however many of its classes contradict.
    var contradicted: Set<RecordID<School>> = []
    for cohort in report.cohorts where cohort.isContradicted && contradicted.insert(cohort.cohort.school).inserted {
      add(.contradicted, Item(subject: .school(cohort.cohort.school), day: nil))
    }
    for item in attention.items(.nothingPlanned) {
      add(.waiting(.nothingPlanned), Item(subject: item.subject, day: nil))
    }
    groups = found
    layOut()
  }

  mutating func toggle(_ reason: OverviewReason) {
    if unfolded.remove(reason) == nil { unfolded.insert(reason) }
    layOut()
  }

  mutating func unfoldAll() {
    unfolded = Set(groups.map(\.reason))
    layOut()
  }

  private mutating func layOut() {
    lines = groups.flatMap { group in
      // One thing needs no heading of its own to be unfolded: its row opens it.
      let isOpen = group.items.count > 1 && unfolded.contains(group.reason)
      return [Line.group(group.reason)] + (isOpen ? group.items.map { Line.item(group.reason, $0) } : [])
    }
  }

  /// What Enter on a row opens; nil where it unfolds.
  func target(of line: Line) -> (reason: OverviewReason, subject: AttentionSubject)? {
    switch line {
    case .item(let reason, let item): return (reason, item.subject)
    case .group(let reason):
      guard let items = group(reason)?.items, items.count == 1 else { return nil }
      return (reason, items[0].subject)
    }
  }
}

extension OverviewReason {
  /// The work that ends it.
  func request(for subject: AttentionSubject) -> Request {
    switch (self, subject) {
    case (.contradicted, .school(let school)): .start(.evidence(school))
    case (_, .school(let school)): .show(.schools, .school(school))
    case (.waiting(.withoutGuide), .session(let session)): .start(.editSession(session))
    case (_, .session(let session)): .start(.recordParticipation(session))
    }
  }
}
