import Domain

/// A school or a session behind a share, as a row: what it is, and what it adds.
struct QualityPart: Equatable, Sendable {
  enum ID: Equatable, Sendable {
    case school(RecordID<School>)
    case session(RecordID<Session>)
  }

  enum Judgement: Int, Equatable, Sendable {
    case bad, unknown, good

    var sign: StyledText {
      switch self {
      case .bad: StyledText(Signs.bad, .bad)
      case .unknown: StyledText(Signs.unknown, .unknown)
      case .good: StyledText(Signs.good, .good)
      }
    }
  }

  let id: ID
  let judgement: Judgement
  let name: String
  /// Where the school is; when the session was.
  let place: String
  /// What it adds: the years a school took part, what became of a session, how many of how many came.
  let detail: StyledText

  /// What wants doing comes first: schools that did not take part, sessions that did not take place, the worst attended.
  static func all(of line: QualityLine, in look: ReachLook) -> [QualityPart] {
    switch line.behind {
    case .schools(let parts):
      let years = parts.first?.years.count ?? 1
      let labels = (0..<years).map { look.report.year.advanced(by: -$0).short }
      return parts.map { QualityPart($0, labels, in: look) }
        .sorted { ($0.judgement.rawValue, $0.name) < ($1.judgement.rawValue, $1.name) }
    case .sessions(let parts):
      let rows = parts.map { QualityPart($0, line.measure, in: look) }
      guard line.measure == .attendance else {
        return rows.enumerated()
          .sorted { ($0.element.judgement.rawValue, $0.offset) < ($1.element.judgement.rawValue, $1.offset) }
          .map(\.element)
      }
      // By the pupils who stayed away, most first: shares of small sessions say little.
      let away = parts.map { ($0.registered ?? 0) - ($0.attended ?? 0) }
      return rows.indices.sorted { (-away[$0], $0) < (-away[$1], $1) }.map { rows[$0] }
    }
  }

  private init(_ part: SchoolPart, _ years: [String], in look: ReachLook) {
    let school = look.world.alliance.schools[part.school]
    id = .school(part.school)
    name = school?.name ?? part.school.text
    place = school?.municipality ?? ""
    judgement = Judgement(part.answer)
    var detail: StyledText = ""
    if part.years.count > 1 {
      for (year, answer) in zip(years, part.years).reversed() {
        detail += StyledText(year + " ", .muted) + Judgement(answer).sign + "  "
      }
    } else {
      detail = StyledText(look.world.strings.reachQuality.answer(part.answer), .muted)
    }
    self.detail = detail
  }

  private init(_ part: SessionPart, _ measure: QualityLine.Measure, in look: ReachLook) {
    let world = look.world
    let session = look.world.alliance[look.report.year].sessions[part.session]
    id = .session(part.session)
    name = session.map { world.alliance.workshops[$0.workshop]?.title ?? $0.workshop.text } ?? part.session.text
    place = session.map { world.format.dayAndMonth($0.day) } ?? ""
    if measure == .attendance {
      let (attended, registered) = (part.attended ?? 0, part.registered ?? 0)
      judgement = attended < registered ? .bad : .good
      detail = StyledText(world.strings.reachQuality.of(world.format.number(attended), world.format.number(registered)))
    } else {
      judgement = part.outcome == .held ? .good : .bad
      detail = StyledText(world.strings.reachQuality.outcome(part.outcome), .muted)
    }
  }
}

extension QualityPart.Judgement {
  init(_ answer: SchoolPart.Answer) {
    self =
      switch answer {
      case .tookPart: .good
      case .unknown: .unknown
      case .didNot: .bad
      }
  }
}

extension SchoolYear {
  /// `26-27`
  var short: String {
    func two(_ year: Int) -> String { String(String(year).suffix(2)) }
    return "\(two(startYear))-\(two(endYear))"
  }
}
