import Domain

/// What waits for the coordinator, by reason, most urgent first: a row with the count of each, and the things
/// themselves below it where it is unfolded.
struct OverviewAttention: Equatable, Sendable {
  /// The things of one reason. They are kept as the figures have them: there may be thousands, and a screen shows ten.
  struct Group: Equatable, Sendable {
    let reason: OverviewReason
    let count: Int
    private var waiting: [[Attention.Item]] = []
    private var contradicted: [RecordID<School>] = []

    fileprivate init(_ waiting: [[Attention.Item]], _ reason: AttentionReason) {
      self.reason = .waiting(reason)
      self.waiting = waiting
      count = waiting.reduce(0) { $0 + $1.count }
    }

    fileprivate init(contradicted: [RecordID<School>]) {
      reason = .contradicted
      self.contradicted = contradicted
      count = contradicted.count
    }

    subscript(index: Int) -> Item {
      guard reason != .contradicted else { return Item(subject: .school(contradicted[index]), day: nil) }
      var index = index
      for piece in waiting {
        if index < piece.count { return Item(subject: piece[index].subject, day: piece[index].day) }
        index -= piece.count
      }
      preconditionFailure("No such item")
    }
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
  private(set) var lines = Lines()

  /// How many things wait.
  var count: Int { groups.reduce(0) { $0 + $1.count } }

  func group(_ reason: OverviewReason) -> Group? { groups.first { $0.reason == reason } }

  mutating func update(_ attention: Attention, _ report: ReachReport) {
    // A school is one thing, however many of its classes contradict.
    var contradicted: [RecordID<School>] = []
    for cohort in report.cohorts where cohort.isContradicted && contradicted.last != cohort.cohort.school {
      if !contradicted.contains(cohort.cohort.school) { contradicted.append(cohort.cohort.school) }
    }
    groups = attention.reasons.filter { $0 != .nothingPlanned }.map { Group(attention.pieces($0), $0) }
    if !contradicted.isEmpty { groups.append(Group(contradicted: contradicted)) }
    let idle = Group(attention.pieces(.nothingPlanned), .nothingPlanned)
    if idle.count > 0 { groups.append(idle) }
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
    // One thing needs no heading of its own to be unfolded: its row opens it.
    lines = Lines(groups.map { ($0, isOpen: $0.count > 1 && unfolded.contains($0.reason)) })
  }

  /// What Enter on a row opens; nil where it unfolds.
  func target(of line: Line) -> (reason: OverviewReason, subject: AttentionSubject)? {
    switch line {
    case .item(let reason, let item): return (reason, item.subject)
    case .group(let reason):
      guard let group = group(reason), group.count == 1 else { return nil }
      return (reason, group[0].subject)
    }
  }
}

extension OverviewAttention {
  /// The rows of the list, each made when it is asked for.
  struct Lines: RandomAccessCollection, Equatable, Sendable {
    private struct Stretch: Equatable {
      let group: Group
      let isOpen: Bool
      /// The row of its heading.
      let start: Int

      var end: Int { start + 1 + (isOpen ? group.count : 0) }
    }

    private var stretches: [Stretch] = []

    fileprivate init(_ groups: [(Group, isOpen: Bool)] = []) {
      for (group, isOpen) in groups {
        stretches.append(Stretch(group: group, isOpen: isOpen, start: endIndex))
      }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { stretches.last?.end ?? 0 }

    subscript(row: Int) -> Line {
      guard let stretch = stretches.first(where: { row < $0.end }) else { preconditionFailure("No such row") }
      let reason = stretch.group.reason
      return row == stretch.start ? .group(reason) : .item(reason, stretch.group[row - stretch.start - 1])
    }

    /// The row of a line; nil where there is none such any more.
    func row(of line: Line) -> Int? {
      switch line {
      case .group(let reason):
        return stretches.first { $0.group.reason == reason }?.start
      case .item(let reason, let item):
        guard let stretch = stretches.first(where: { $0.group.reason == reason }), stretch.isOpen else { return nil }
        return (0..<stretch.group.count).first { stretch.group[$0] == item }.map { stretch.start + 1 + $0 }
      }
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
    case (_, .session(let session)): .start(.numbersInbox(from: session))
    }
  }
}
