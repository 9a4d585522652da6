import Domain

/// A line of the agenda that can be selected.
struct AgendaItem: Sendable {
  enum Content: Sendable {
    case session(AgendaSession)
    /// A holiday or a free day, on its first day.
    case free(StyledText)
    /// Today, where nothing stands on it.
    case today
  }

  let day: Day
  let content: Content

  var session: AgendaSession? {
    if case .session(let session) = content { session } else { nil }
  }

  /// Whether a heading with its day stands above it; holidays say their days themselves.
  var hasHeading: Bool {
    if case .free = content { false } else { true }
  }
}

/// A session as a line of the agenda: what its cells say, what a filter finds it by, and what its keys need to know. Of the
/// thousands of a year only those in view are put into cells, as they are drawn.
struct AgendaSession: Sendable {
  /// What a filter looks in, in the order in which it stands in `searched`.
  enum Text: Int {
    /// As in the cells: of guides and schools the short names, with `, ` between them.
    case workshop, venue, shortGuides, shortSchools
    /// In full, a line each: no name holds the end of a line.
    case guides, schools, municipalities
  }

  let id: RecordID<Session>
  let day: Day
  let status: SessionStatus
  let start: TimeOfDay
  /// Pupils who came, of one that is held, else who are registered.
  let pupils: Int?
  private let minutes: Int
  /// Whether some were there whose number nobody knows: they are not among the pupils.
  private let isCountInPart: Bool
  /// For who is registered; nil where nobody knows, or where it is no longer asked.
  private let places: Int?
  private let isEmpty: Bool
  private let hasGuides: Bool
  private let sign: StyledText
  /// By `Text`.
  let searched: [String]
  private let schools: [RecordID<School>]

  init(_ session: Session, findings: [Finding], names: Names, in world: World) {
    id = session.id
    day = session.day
    status = session.status
    start = session.start
    pupils = session.participation.total(session.status == .held ? \.attended : \.registered)
    minutes = session.minutes
    isCountInPart = session.status == .held && session.participation.contains { $0.attended == nil }
    places = session.status.isOpen ? world.alliance.capacity(of: session)?.places : nil
    isEmpty = session.participation.isEmpty
    hasGuides = !session.guides.isEmpty
    sign = session.sign(findings, today: world.today)
    schools = session.participation.map(\.school).uniqued()
    let records = schools.compactMap { world.alliance.schools[$0] }
    let guides = session.guides.map(names.guide)
    searched = [
      names.workshop(session.workshop), session.venue.map(names.venue) ?? "",
      guides.map(AgendaSession.short).joined(separator: ", "), records.map(\.shortName).joined(separator: ", "),
      guides.joined(separator: "\n"), records.map(\.name).joined(separator: "\n"),
      records.map(\.municipality).uniqued().joined(separator: "\n"),
    ]
  }

  func text(_ text: Text) -> String { searched[text.rawValue] }

  /// Of a text with a line each. One is by far the commonest, and needs no splitting.
  func value(of text: Text) -> TableValue {
    let text = self.text(text)
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return TableValue(text) }
    return TableValue(text.split(separator: "\n").map(String.init))
  }

  /// A cell with what the words found marked in it.
  func cell(_ column: AgendaColumn, _ query: Query, _ wording: AgendaWording) -> StyledText {
    let cell = cell(column, wording)
    guard !query.isEmpty, let shown = column.text.map(text) else { return cell }
    let found = query.parts(in: shown)
    return found.isEmpty ? cell : StyledText(shown, matches: found)
  }

  /// Nil where it goes on past midnight.
  var end: TimeOfDay? { TimeOfDay(minutes: Int(start.minutes) + minutes) }

  func invites(_ school: RecordID<School>) -> Bool { schools.contains(school) }

  func cell(_ column: AgendaColumn, _ wording: AgendaWording) -> StyledText {
    let texts = wording.texts
    let quiet: Style = status == .cancelled ? .disabled : .muted
    switch column {
    case .mark: return StyledText(wording.words.mark(status), Style(status.role))
    case .time: return StyledText(wording.format.time(start), Style(status.role))
    case .until:
      let span = wording.format.span(start, minutes: minutes)
      return StyledText(String(span.drop { $0 != "-" }), quiet)
    case .workshop: return StyledText(text(.workshop), status == .cancelled ? .disabled : .text)
    case .venue: return StyledText(text(.venue).isEmpty ? texts.noVenue : text(.venue), quiet)
    case .guides:
      guard !hasGuides else { return StyledText(text(.shortGuides), quiet) }
      return StyledText("! " + texts.noGuide, status.isOpen ? .warning : .disabled)
    case .schools: return StyledText(isEmpty ? texts.noCohorts : text(.shortSchools), quiet)
    case .count: return count(wording.format)
    case .sign: return sign
    case .day: return StyledText(wording.format.dayAndMonth(day), .muted)
    case .status: return StyledText(wording.words.status(status), .muted)
    case .municipality:
      return StyledText(text(.municipalities).split(separator: "\n").joined(separator: ", "), .muted)
    }
  }

  /// Before its day who is registered for how many places, afterwards who came.
  private func count(_ format: Format) -> StyledText {
    switch status {
    case .cancelled: return ""
    case .held:
      guard let pupils else { return StyledText(format.unknown, .unknown) }
      return StyledText(format.number(pupils), .held) + (isCountInPart ? StyledText("+?", .unknown) : "")
    case .planned, .confirmed:
      let text = StyledText(format.number(pupils), pupils == nil ? .unknown : .text)
      return places.map { text + StyledText("/" + format.number($0), .muted) } ?? text
    }
  }

  /// `Liesbet M.`: guides are few, and call each other by their first names.
  private static func short(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard let first = words.first, words.count > 1, let last = words.dropFirst().first?.first else { return name }
    return "\(first) \(last)."
  }
}

/// What the cells of sessions are put into words with. It holds no alliance, which every edit would then copy.
struct AgendaWording: Sendable {
  let texts: AgendaStrings
  let words: WordStrings
  let format: Format

  init(_ world: World) {
    texts = world.strings.agenda
    words = world.strings.words
    format = world.format
  }
}

extension Session {
  /// What stands in the way of the session, or what waits to be done about it, as a sign of one column.
  func sign(_ findings: [Finding], today: Day) -> StyledText {
    if !forbidden(by: findings).isEmpty { return StyledText(Signs.bad, .bad) }
    let waits = status.isOpen && (day < today || guides.isEmpty)
    return waits || !findings.isEmpty ? StyledText(Signs.warning, .warning) : ""
  }
}

extension Sequence where Element: Hashable {
  /// Each once, in the order in which they come first.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
