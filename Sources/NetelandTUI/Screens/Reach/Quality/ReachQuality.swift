import Domain

/// *Kwaliteit*: whether schools take it up, whether what was planned is done, whether schools stay; each share with its
/// counts, and the schools or sessions behind the selected one.
struct ReachQuality: ReachView {
  private(set) var lines: [QualityLine] = []
  private(set) var list = ListState()
  /// How girls and priority pupils do beside the rest: representativeness, which is the view of groups at length.
  private(set) var groups: [Segment] = []
  /// Behind the selected line, what wants doing first.
  private(set) var behind: [QualityPart] = []
  private(set) var behindList = ListState()
  /// Whether the keys go through what is behind the line.
  private(set) var isInside = false

  init() {}

  var line: QualityLine? { lines.indices.contains(list.selected) ? lines[list.selected] : nil }

  var part: QualityPart? { behind.indices.contains(behindList.selected) ? behind[behindList.selected] : nil }

  mutating func refresh(_ look: ReachLook) {
    lines = ReAim(look.world.alliance, look.report, today: look.world.today).lines
    groups = SegmentReport(look.world.alliance, look.report).segments.filter { $0.key == .girls || $0.key == .priority }
    list.clamp(count: lines.count)
    let kept = part?.id
    lookBehind(look)
    if let row = behind.firstIndex(where: { $0.id == kept }) { behindList.select(row, count: behind.count) }
    isInside = isInside && !behind.isEmpty
  }

  mutating func update(_ action: Action, _ look: ReachLook) -> [Request] {
    if let move = ListMove(action) {
      if isInside {
        behindList.move(move, count: behind.count, page: look.world.room.height - ReachScreen.headHeight - 12)
      } else {
        list.move(move, count: lines.count, page: lines.count)
        behindList = ListState()
        lookBehind(look)
      }
      return []
    }
    switch action {
    case .open where !isInside:
      isInside = !behind.isEmpty
    case .open:
      switch part?.id {
      case .school(let school)?: return [.show(.schools, .school(school))]
      case .session(let session)?: return [.show(.agenda, .session(session))]
      case nil: break
      }
    case .newSession:
      let school: RecordID<School>? = if case .school(let id)? = part?.id, isInside { id } else { nil }
      return [.start(.newSession(SessionSeed(school: school)))]
    case .recordParticipation:
      if isInside, case .session(let id)? = part?.id { return [.start(.recordParticipation(id))] }
      return [.start(.chooseSessionToRecord)]
    case .back: isInside = false
    default: break
    }
    return []
  }

  func refusal(of action: Action, _ look: ReachLook) -> String? {
    switch action {
    case .open where behind.isEmpty: look.world.strings.reachQuality.nothingBehind
    case .sort, .reverseSort, .filter: look.world.strings.app.notHere
    default: nil
    }
  }

  private mutating func lookBehind(_ look: ReachLook) {
    behind = line.map { QualityPart.all(of: $0, in: look) } ?? []
    behindList.clamp(count: behind.count)
  }
}
