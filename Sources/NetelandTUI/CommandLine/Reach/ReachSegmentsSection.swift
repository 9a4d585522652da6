import Domain

/// How evenly the alliance reaches: groups of pupils and of schools, each beside the rest. For people where it is what the
/// reach is split by, for programs always.
struct ReachSegmentsSection: ReachSection {
  private let question: ReachQuestion
  private let segments: [Segment]
  private let isAskedFor: Bool

  init(_ question: ReachQuestion, by part: ReachCommand.Part) {
    self.question = question
    segments = SegmentReport(question.alliance, question.report).segments
    isAskedFor = part == .segment
  }

  /// As rows of a table of figures. What nobody knows of a segment is not known of its pupils either.
  var figures: [ReachFigure] {
    segments.map { segment in
      var reach = segment.reach
      if segment.isUnknown {
        reach = Reach(
          lower: 0, upper: 0, enrolled: 0, cohorts: reach.cohorts, cohortsWithoutEnrolment: reach.cohorts)
      }
      return ReachFigure(
        key: segment.key.text, name: segment.key.name(question.names.words), reach: reach,
        standing: question.standing(of: reach), hidden: question.disclosure.segment(segment.key))
    }
  }

  func lines(_ wording: ReachWording) -> [String] {
    guard isAskedFor else { return [] }
    var lines: [String] = []
    for kind in SegmentKey.Kind.allCases {
      let rows = segments.filter { $0.key.kind == kind }
      guard !rows.isEmpty else { continue }
      var table = TextTable(
        wording.strings.reachGroups.kind(kind), ">" + wording.texts.reached, ">" + wording.texts.pupils,
        ">" + wording.texts.share, ">" + wording.strings.reachGroups.column(.gap),
        ">" + wording.strings.reachGroups.column(.parity), "")
      for segment in rows { table.add(cells(segment, wording)) }
      lines += (lines.isEmpty ? [] : [""]) + table.lines
    }
    return lines + ["", wording.strings.reachGroups.legend]
  }

  private func cells(_ segment: Segment, _ wording: ReachWording) -> [String] {
    let hidden = question.disclosure.segment(segment.key)
    let format = wording.format
    let unknown = format.unknown
    let mark = hidden.reached == nil ? nil : ReachWording.hiddenMark
    let reached = segment.isUnknown ? unknown : format.range(segment.reach.lower, segment.reach.upper)
    return [
      wording.strings.reachGroups.segment(segment.key),
      wording.hidden(hidden.reached, segment.reach.upper) ?? reached,
      wording.hidden(hidden.pupils, segment.reach.enrolled)
        ?? (segment.reach.enrolled > 0 ? format.number(segment.reach.enrolled) : unknown),
      mark ?? (segment.isUnknown ? unknown : format.share(segment.reach)),
      mark ?? segment.gap.map { format.points(tenths: $0) } ?? unknown,
      mark ?? segment.parity.map { format.parity($0) } ?? unknown, wording.strings.reachGroups.missing(segment),
    ]
  }

  var members: [JSONValue.Member] { [.init("segments", .list(segments.map(json)))] }

  private func json(_ segment: Segment) -> JSONValue {
    let hidden = question.disclosure.segment(segment.key)
    let isOpen = hidden.reached == nil && !segment.isUnknown
    func open(_ number: Int?) -> JSONValue { JSONValue(isOpen ? number : nil) }
    let pupils = hidden.pupils == nil && segment.reach.enrolled > 0
    return .object([
      .init("kind", JSONValue(segment.key.kind.rawValue)), .init("key", JSONValue(segment.key.text)),
      .init("reachedAtLeast", open(segment.reach.lower)), .init("reachedAtMost", open(segment.reach.upper)),
      .init("pupils", JSONValue(pupils ? segment.reach.enrolled : nil)),
      .init("shareTenthsAtLeast", open(segment.reach.share?.lowerTenths)),
      .init("shareTenthsAtMost", open(segment.reach.share?.upperTenths)),
      .init("gapTenthsAtLeast", open(segment.gap?.lowerBound)), .init("gapTenthsAtMost", open(segment.gap?.upperBound)),
      .init("parityHundredthsAtLeast", open(segment.parity?.atLeast)),
      .init("parityHundredthsAtMost", open(segment.parity?.atMost)),
      .init("cohorts", JSONValue(segment.reach.cohorts)),
      .init("cohortsWithoutEnrolment", JSONValue(segment.reach.cohortsWithoutEnrolment)),
      .init("sessionsInferred", JSONValue(segment.reach.inferred)), .init("unknown", JSONValue(segment.isUnknown)),
      .init("hidden", JSONValue(!hidden.hidesNothing)),
    ])
  }
}

extension SegmentKey {
  /// As people read it in a table of figures; empty where nobody knows it.
  fileprivate func name(_ words: WordStrings) -> String {
    switch self {
    case .girls: words.pupilGroup(.girls)
    case .boys: words.pupilGroup(.boys)
    case .priority: words.pupilGroup(.priority)
    case .municipality(let name): name ?? ""
    case .network(let network): network.map(words.network) ?? ""
    case .schoolSize: text ?? ""
    }
  }

  /// What programs know it by among those of its kind; nil where nobody knows it.
  var text: String? {
    switch self {
    case .girls: "girls"
    case .boys: "boys"
    case .priority: "priority"
    case .municipality(let name): name
    case .network(let network): network?.rawValue
    case .schoolSize(let size):
      size.map { $0 == .from400 ? "400+" : "\($0.pupils.lowerBound)-\($0.pupils.upperBound - 1)" }
    }
  }
}
