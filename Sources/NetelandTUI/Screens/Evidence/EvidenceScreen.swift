import Domain

/// *Waarom dit cijfer?*: the records behind the reach of one school, over whatever screen asked for it.
struct EvidenceScreen: Screen {
  let school: RecordID<School>
  /// By which definition; nil for that of the alliance's first target.
  let definition: ReachDefinition?
  /// Later sessions are not counted; nil counts all.
  let asOf: Day?
  private(set) var evidence: EvidenceTable
  private(set) var list = ListState()

  /// Nil where there is no such school.
  init?(school: RecordID<School>, by definition: ReachDefinition? = nil, asOf: Day? = nil, in world: World) {
    guard world.alliance.schools[school] != nil else { return nil }
    self.school = school
    self.definition = definition
    self.asOf = asOf
    evidence = Self.evidence(of: school, by: definition, asOf: asOf, in: world)
    // Where something is wrong, that is what one came to see.
    if let row = evidence.rows.firstIndex(where: \.isWrong) { list.select(row, count: evidence.rows.count) }
  }

  var context: KeyContext { .evidence }

  var selected: RecordID<Session>? {
    evidence.rows.indices.contains(list.selected) ? evidence.rows[list.selected].session : nil
  }

  mutating func refresh(in world: World) {
    let kept = selected
    evidence = Self.evidence(of: school, by: definition, asOf: asOf, in: world)
    let row = kept.flatMap { kept in evidence.rows.firstIndex { $0.session == kept } }
    list.select(row ?? list.selected, count: evidence.rows.count)
  }

  private static func evidence(
    of school: RecordID<School>, by definition: ReachDefinition?, asOf: Day?, in world: World
  ) -> EvidenceTable {
    guard definition != nil || asOf != nil else { return EvidenceTable(school: school, in: world) }
    let report = ReachReport(world.alliance, year: world.year, definition: definition, asOf: asOf)
    return EvidenceTable(school: school, in: world, report: report)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      list.move(move, count: evidence.rows.count, page: world.room.height - 10)
      return []
    }
    switch action {
    case .open, .recordParticipation:
      return selected.map { [.start(.recordParticipation($0))] } ?? []
    case .editSession:
      return selected.map { [.start(.editSession($0))] } ?? []
    case .back:
      return [.close]
    default:
      return []
    }
  }

  mutating func focus(on focus: Focus, in world: World) {
    guard case .session(let id) = focus, let row = evidence.rows.firstIndex(where: { $0.session == id })
    else {
      return
    }
    list.select(row, count: evidence.rows.count)
  }

  func refusal(of action: Action, in world: World) -> String? {
    switch action {
    case .open, .recordParticipation, .editSession:
      selected == nil ? world.strings.evidence.nothingSelected : nil
    default: nil
    }
  }
}

extension EvidenceTable.Row {
  /// It contradicts the ones before it, or no class can have given it.
  var isWrong: Bool {
    if impossible != nil { return true }
    if case .counted(let step) = content { return step.contradicts }
    return false
  }
}
