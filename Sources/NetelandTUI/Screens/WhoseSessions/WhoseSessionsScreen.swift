import Domain

/// Chooses whose sessions are shown: everyone's, a school's or a venue's, found while its name is typed.
struct WhoseSessionsScreen: Screen {
  private struct Entry {
    let focus: Focus
    let name: String
    /// Where it lies, and how many sessions of the year it has.
    let detail: String
  }

  private(set) var answer = TextFieldState(maxLength: 60)
  private var all: [Entry] = []
  private var found: [(entry: Entry, matches: [Range<String.Index>])] = []
  private(set) var list = ListState()

  init(in world: World) { refresh(in: world) }

  var context: KeyContext { .choice }
  var takesText: Bool { true }

  mutating func refresh(in world: World) {
    all = WhoseSessionsScreen.entries(in: world)
    find()
  }

  private static func entries(in world: World) -> [Entry] {
    let words = world.strings.words
    var (ofSchool, ofVenue): ([RecordID<School>: Int], [RecordID<Venue>: Int]) = ([:], [:])
    for session in world.records.sessions where session.status != .cancelled {
      for school in session.participation.map(\.school).uniqued() { ofSchool[school, default: 0] += 1 }
      if let venue = session.venue { ofVenue[venue, default: 0] += 1 }
    }
    func detail(_ place: String, _ sessions: Int) -> String {
      (place.isEmpty ? "" : place.harmless + " · ") + words.sessions(sessions)
    }
    let schools = world.alliance.schools.filter { !$0.retired || ofSchool[$0.id] != nil }.map { school in
      Entry(
        focus: .school(school.id), name: school.name.harmless,
        detail: detail(school.municipality, ofSchool[school.id] ?? 0))
    }
    let venues = world.alliance.venues.filter { !$0.retired || ofVenue[$0.id] != nil }.map { venue in
      Entry(
        focus: .venue(venue.id), name: venue.name.harmless,
        detail: "\(words.kind(.venue)) · " + detail(venue.address.municipality, ofVenue[venue.id] ?? 0))
    }
    let whole = Entry(
      focus: .alliance, name: world.strings.calendar.wholeAlliance,
      detail: words.sessions(world.records.sessions.count { $0.status != .cancelled }))
    return [whole] + schools.sorted { $0.name < $1.name } + venues.sorted { $0.name < $1.name }
  }

  /// Those in whose name or place every word is found.
  private mutating func find() {
    let query = Query(answer.text)
    found = all.compactMap { entry in
      query.matches(in: [entry.name, entry.detail]).map { (entry, $0[0]) }
    }
    list.clamp(count: found.count)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .choose:
      guard found.indices.contains(list.selected) else {
        return [.say(Notice(.refused, world.strings.app.noMatches))]
      }
      return [.close, .focus(found[list.selected].entry.focus)]
    case .back:
      return [.close]
    default:
      return []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    if let move = ListMove(whileTyping: key) {
      list.move(move, count: found.count, page: listHeight(in: world.room))
      list.ensureVisible(height: listHeight(in: world.room), count: found.count)
    } else if answer.handle(key) == .changed {
      findAgain()
    }
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    if answer.paste(text) { findAgain() }
    return []
  }

  /// What is typed is about the first that is found.
  private mutating func findAgain() {
    list = ListState()
    find()
  }

  private func listHeight(in room: Size) -> Int { max(1, min(room.height - 5, all.count)) }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.calendar
    let size = Size(width: min(area.width - 4, 76), height: listHeight(in: area.size) + 1)
    let inner = Dialog(texts.scopeTitle, content: size).draw(in: area, on: &buffer)
    let (line, body) = inner.splitTop(1)
    let cursor = TextField(answer, isFocused: true, placeholder: texts.scopeHint).draw(in: line, on: &buffer)
    let widest = found.reduce(0) { max($0, displayWidth(of: $1.entry.detail)) }
    let columns = [TableColumn("", .flexible(min: 16, weight: 1), priority: 1), TableColumn("", .fixed(widest))]
    Table(
      columns: columns, rowCount: found.count, hasHeader: false,
      emptyText: StyledText(world.strings.app.noMatches, .muted)
    ) { row, column in
      let (entry, matches) = found[row]
      return column == 0 ? StyledText(entry.name, .text, matches: matches) : StyledText(entry.detail, .muted)
    }
    .draw(in: body, state: list, on: &buffer)
    return cursor
  }
}
