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
      cell: { session, query in session.cell(own, query, wording) })
    column.isPicture = self == .mark || self == .until || self == .sign
    // Sorted and filtered by its start, a session is still taken out with its end.
    if self == .until { column.isTakenOut = true }
    column.isGroupable = [.day, .workshop, .venue, .guides, .status, .municipality].contains(self)
    column.isShownAtFirst = self != .status && self != .municipality
    column.nature = self == .count ? .reached : self == .guides ? .personal : .open
    if self == .municipality { column.usualOrder = world.alliance.profile.municipalities.map(\.name) }
    if self == .status { column.usualOrder = SessionStatus.allCases.map(words.status) }
    return column
  }

  /// Those of a session that stands in one line under its day, in their order.
  static let ofLine = allCases.filter { ![.day, .status, .municipality].contains($0) }

  /// Their places, without titles.
  static let placesOfLine = ofLine.map { TableColumn("", $0.layout) }

  /// What of the session is shown, where words are looked for in it.
  var text: AgendaSession.Text? {
    switch self {
    case .workshop: .workshop
    case .venue: .venue
    case .guides: .shortGuides
    case .schools: .shortSchools
    case .mark, .day, .time, .until, .count, .sign, .status, .municipality: nil
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
    case .time, .until: .time
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
    case .time: return .time(session.start)
    case .until: return session.end.map(TableValue.time) ?? .missing
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
