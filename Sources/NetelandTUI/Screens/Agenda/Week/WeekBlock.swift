import Domain

/// A session in the grid: the minutes of its day that it takes, beside which others, and what it says in few columns.
struct WeekBlock: Sendable {
  enum Part: Sendable {
    case session
    /// Where a session that is picked up still stands.
    case left
    /// Where it would be put.
    case held(Placement.Verdict)
  }

  let id: RecordID<Session>
  let part: Part
  /// Of the day, cut off at midnight.
  let minutes: Range<Int>
  /// Which of `lanes` beside each other; those that touch no other have one.
  fileprivate(set) var lane = 0
  fileprivate(set) var lanes = 1
  /// On its first row: the state of the session, or what the slot is to it.
  let mark: StyledText
  let time: StyledText
  let sign: StyledText
  /// Workshop, venue, guides, schools, as far as the grid does not say them: each on a row below the first.
  let lines: [StyledText]

  init(_ session: Session, _ part: Part = .session, sign: StyledText, showsVenue: Bool, _ look: AgendaLook) {
    let words = look.world.strings.words
    let names = look.names
    id = session.id
    self.part = part
    let span = session.span
    minutes = Int(span.start.minutes)..<Int(span.end.minutes)
    let role = Style(session.status.role)
    let quiet: Style = session.status == .cancelled ? .disabled : .muted
    switch part {
    case .session:
      mark = StyledText(words.mark(session.status), role)
      time = StyledText(look.world.format.time(session.start), role)
      self.sign = sign
    case .left:
      mark = StyledText(words.mark(session.status), .disabled)
      time = StyledText(look.world.format.time(session.start), .disabled)
      self.sign = ""
    case .held(let verdict):
      mark = verdict.sign
      time = StyledText(look.world.format.time(session.start), .title)
      self.sign = ""
    }
    let isFaint = if case .left = part { true } else { session.status == .cancelled }
    var lines = [StyledText(names.workshop(session.workshop), isFaint ? .disabled : .text)]
    let schools = session.participation.map(\.school).uniqued().compactMap { look.world.alliance.schools[$0] }
    let rest =
      (showsVenue ? [session.venue.map(names.venue)].compactMap(\.self) : [])
      + session.guides.map(names.guide) + schools.map(\.shortName.harmless)
    lines += rest.map { StyledText($0, isFaint ? .disabled : quiet) }
    self.lines = lines
  }

  func overlaps(_ other: Range<Int>) -> Bool { minutes.overlaps(other) }
}

extension Placement.Verdict {
  /// In one column.
  var sign: StyledText {
    switch self {
    case .free: StyledText(Signs.good, style)
    case .advisory: StyledText(Signs.warning, style)
    case .blocked: StyledText(Signs.bad, style)
    }
  }

  var style: Style {
    switch self {
    case .free: .good
    case .advisory: .warning
    case .blocked: .bad
    }
  }
}

extension [WeekBlock] {
  /// By start, each beside those with which it has a minute in common, in as few lanes as can be.
  func inLanes() -> [WeekBlock] {
    var blocks = enumerated().sorted { one, other in
      (one.element.minutes.lowerBound, one.offset) < (other.element.minutes.lowerBound, other.offset)
    }
    .map(\.element)
    var first = 0
    while first < blocks.count {
      // A run of blocks that hang together, each lane with the minute at which it is free again.
      var ends: [Int] = []
      var last = first
      while last < blocks.count, last == first || blocks[last].minutes.lowerBound < ends.max()! {
        let start = blocks[last].minutes.lowerBound
        let lane = ends.firstIndex { $0 <= start } ?? ends.count
        if lane == ends.count { ends.append(0) }
        ends[lane] = blocks[last].minutes.upperBound
        blocks[last].lane = lane
        last += 1
      }
      for index in first..<last { blocks[index].lanes = ends.count }
      first = last
    }
    return blocks
  }
}
