import Domain

/// A column of the schools, in the order in which they stand. What one is, stands here and in its title alone.
enum SchoolColumn: String, CaseIterable, Sendable {
  case name, municipality, network, levels, enrolled, reach, bar, held, planned, next
  // Not shown until somebody asks for them
  case sessions, reached, grades, member, number, contact

  var id: ColumnID { ColumnID(rawValue) }

  /// All of them, with the words and formats of a language.
  static func all(in world: World) -> [Column<SchoolRow>] { allCases.map { $0.column(in: world) } }

  private func column(in world: World) -> Column<SchoolRow> {
    let texts = world.strings.schools
    let format = world.format
    let words = world.strings.words
    /// With the cell that the row has ready.
    func ready(
      _ fieldWords: FieldWords, _ kind: ColumnKind, _ layout: ColumnLayout,
      _ value: @escaping @Sendable (SchoolRow) -> TableValue
    ) -> Column<SchoolRow> {
      Column(
        id: id, title: texts.column(self), words: fieldWords, kind: kind, layout: layout, value: value,
        cell: { row, _ in row.cell(self) })
    }
    func plain(
      _ fieldWords: FieldWords, _ kind: ColumnKind, _ layout: ColumnLayout,
      _ value: @escaping @Sendable (SchoolRow) -> TableValue, _ text: @escaping @Sendable (SchoolRow) -> String
    ) -> Column<SchoolRow> {
      var column = Column(
        id: id, title: texts.column(self), words: fieldWords, kind: kind, layout: layout, value: value,
        cell: { row, query in
          StyledText(
            text(row), row.isRetired ? .disabled : .text, matches: query.isEmpty ? [] : query.parts(in: text(row)))
        })
      column.isShownAtFirst = false
      return column
    }
    var column: Column<SchoolRow>
    switch self {
    case .name:
      return Column(
        id: id, title: texts.column(self), words: FieldWords("naam", "school", english: "name", "school"), kind: .text,
        layout: ColumnLayout(.flexible(min: 20, weight: 1), priority: 10), value: { TableValue($0.name) },
        cell: { row, query in row.nameCell(query) })
    case .municipality:
      column = Column(
        id: id, title: texts.column(self), words: FieldWords("gemeente", english: "municipality"), kind: .text,
        layout: ColumnLayout(.fixed(11), priority: 6), value: { TableValue($0.municipality) },
        cell: { row, query in row.municipalityCell(query) })
      column.isGroupable = true
      column.usualOrder = world.alliance.profile.municipalities.map(\.name)
    case .network:
      column = ready(FieldWords("net", english: "network"), .text, ColumnLayout(.fixed(3), priority: 3)) {
        TableValue(words.network($0.network))
      }
      column.isGroupable = true
    case .levels:
      column = ready(FieldWords("niveau", english: "level"), .text, ColumnLayout(.fixed(3), priority: 1)) {
        TableValue($0.levels.map(words.level))
      }
      column.isGroupable = true
    case .enrolled:
      column = ready(
        FieldWords("leerlingen", english: "pupils"), .number, ColumnLayout(.fixed(4), .right, priority: 8)
      ) { TableValue($0.enrolled) }
      column.title = words.gradesShort(world.reach.definition.grades)
      column.nature = .pupils
    case .reach:
      column = ready(
        FieldWords("bereik", english: "reach"), .share, ColumnLayout(.fixed(7), .right, priority: 9)
      ) { TableValue($0.reach) }
      column.nature = .reached
    case .bar:
      column = ready(
        FieldWords("balk", english: "bar"), .share, ColumnLayout(.fixed(SchoolRow.barWidth), priority: 2)
      ) { TableValue($0.reach) }
      column.isPicture = true
    case .held:
      return ready(
        FieldWords("gehouden", english: "held"), .number, ColumnLayout(.fixed(2), .right, priority: 5)
      ) { .number($0.held) }
    case .planned:
      return ready(
        FieldWords("gepland", english: "planned"), .number, ColumnLayout(.fixed(2), .right, priority: 5)
      ) { .number($0.planned) }
    case .next:
      return ready(FieldWords("volgende", english: "next"), .day, ColumnLayout(.fixed(9), priority: 7)) {
        TableValue($0.next)
      }
    case .sessions:
      column = plain(
        FieldWords("sessies", "sessie", english: "sessions", "session"), .number,
        ColumnLayout(.fixed(8), .right, priority: 4), { .number($0.held + $0.planned) },
        { format.number($0.held + $0.planned) })
    case .reached:
      column = plain(
        FieldWords("bereikt", english: "reached"), .number, ColumnLayout(.fixed(7), .right, priority: 5),
        { row in
          guard let reach = row.reach, reach.enrolled > 0 else { return .missing }
          return .range(lower: reach.lower, upper: reach.upper)
        },
        { row in row.reach.map { $0.enrolled > 0 ? format.range($0.lower, $0.upper) : "" } ?? "" })
      column.nature = .reached
    case .grades:
      column = plain(
        FieldWords("leerjaar", "leerjaren", english: "grade", "grades"), .text, ColumnLayout(.fixed(17), priority: 2),
        { TableValue($0.grades.map(\.rawValue)) }, { words.gradesShort($0.grades) })
    case .member:
      column = plain(
        FieldWords("lid", english: "member"), .flag, ColumnLayout(.fixed(3), priority: 2), { .flag($0.isMember) },
        { $0.isMember ? "✓" : "" })
      column.isGroupable = true
    case .number:
      return plain(
        FieldWords("nummer", english: "number"), .text, ColumnLayout(.fixed(9), priority: 2),
        { TableValue($0.id.text) }, \.id.text)
    case .contact:
      column = plain(
        FieldWords("contact", english: "contact"), .text, ColumnLayout(.flexible(min: 14, weight: 1), priority: 3),
        { TableValue($0.contacts) }, { $0.contacts.joined(separator: ", ") })
      column.nature = .personal
    }
    return column
  }
}
