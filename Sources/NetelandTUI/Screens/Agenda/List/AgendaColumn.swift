import Domain

/// A column of the sessions. What one is, stands here and in its title alone.
enum AgendaColumn: String, CaseIterable, Sendable {
  case mark, day, time, until, workshop, venue, guides, schools, count, sign
  // Not shown until somebody asks for them
  case status, municipality

  var id: ColumnID { ColumnID(rawValue) }

  static func all(in world: World) -> [Column<AgendaSession>] { allCases.map { $0.column(in: world) } }

  private func column(in world: World) -> Column<AgendaSession> {
    let wording = AgendaWording(world)
    let words = wording.words
    let own = self
    var column = Column<AgendaSession>(
      id: id, title: wording.texts.column(self), words: fieldWords, kind: kind, layout: layout,
      value: { own.value(of: $0, words) },
      cell: { session, query in
        if let ready = own.ready { return session.cell(ready, query, wording) }
        return StyledText(own.text(of: session, wording), .muted)
      })
    column.isPicture = self == .mark || self == .until || self == .sign
    column.isGroupable = [.day, .workshop, .venue, .guides, .status, .municipality].contains(self)
    column.isShownAtFirst = self != .status && self != .municipality
    column.nature = self == .count ? .reached : self == .guides ? .personal : .open
    if self == .municipality { column.usualOrder = world.alliance.profile.municipalities.map(\.name) }
    if self == .status { column.usualOrder = SessionStatus.allCases.map(words.status) }
    return column
  }

  /// The one that shows a cell of the row.
  static func showing(_ cell: AgendaSession.Column) -> AgendaColumn {
    allCases.first { $0.ready == cell } ?? .mark
  }

  /// The cell of the row that it shows.
  private var ready: AgendaSession.Column? {
    switch self {
    case .mark: .mark
    case .time: .time
    case .until: .until
    case .workshop: .workshop
    case .venue: .venue
    case .guides: .guides
    case .schools: .schools
    case .count: .count
    case .sign: .sign
    case .day, .status, .municipality: nil
    }
  }

  private func text(of session: AgendaSession, _ wording: AgendaWording) -> String {
    switch self {
    case .day: wording.format.dayAndMonth(session.day)
    case .status: wording.words.status(session.status)
    case .municipality: session.municipalities
    default: ""
    }
  }

  private var fieldWords: FieldWords {
    switch self {
    case .mark: FieldWords("stand", english: "state")
    case .day: FieldWords("dag", english: "day")
    case .time: FieldWords("uur", english: "hour")
    case .until: FieldWords("tot", english: "until")
    case .workshop: FieldWords("workshop", english: "workshop")
    case .venue: FieldWords("locatie", english: "venue")
    case .guides: FieldWords("begeleider", "begeleiders", english: "guide", "guides")
    case .schools: FieldWords("school", "scholen", english: "school", "schools")
    case .count: FieldWords("leerlingen", english: "pupils")
    case .sign: FieldWords("teken", english: "sign")
    case .status: FieldWords("status", english: "status")
    case .municipality: FieldWords("gemeente", english: "municipality")
    }
  }

  private var kind: ColumnKind {
    switch self {
    case .day: .day
    case .time: .time
    case .count: .number
    default: .text
    }
  }

  var layout: ColumnLayout {
    switch self {
    case .mark: ColumnLayout(.fixed(1), priority: 10)
    case .day: ColumnLayout(.fixed(9), priority: 9)
    case .time: ColumnLayout(.fixed(5), priority: 9)
    case .until: ColumnLayout(.fixed(6), priority: 3)
    case .workshop: ColumnLayout(.flexible(min: 19, weight: 3), priority: 8)
    case .venue: ColumnLayout(.flexible(min: 12, weight: 2), priority: 4)
    case .guides: ColumnLayout(.flexible(min: 10, weight: 1), priority: 5)
    case .schools: ColumnLayout(.flexible(min: 16, weight: 3), priority: 6)
    case .count: ColumnLayout(.fixed(6), .right, priority: 7)
    case .sign: ColumnLayout(.fixed(1), priority: 10)
    case .status: ColumnLayout(.fixed(11), priority: 5)
    case .municipality: ColumnLayout(.flexible(min: 10, weight: 1), priority: 4)
    }
  }

  private func value(of session: AgendaSession, _ words: WordStrings) -> TableValue {
    switch self {
    case .mark, .status: return .text(words.status(session.status))
    case .day: return .day(session.day)
    case .time, .until: return .time(session.start)
    case .workshop: return session.value(of: .workshop)
    case .venue: return session.value(of: .venue)
    case .guides: return session.value(of: .guides)
    case .schools: return session.value(of: .schools)
    case .count: return TableValue(session.pupils)
    case .sign: return .missing
    case .municipality: return session.value(of: .municipalities)
    }
  }
}
