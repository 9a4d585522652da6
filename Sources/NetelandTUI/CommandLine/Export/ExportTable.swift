import ArgumentParser
import Domain

/// The tables that go to spreadsheets. What nobody knows is an empty cell, never a 0.
struct ExportTable {
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case sessions, schools, participation
  }

  /// The header first.
  struct Rows {
    var all: [[CSVCell]]
    /// Whether small counts of pupils were left out.
    var hides = false
  }

  private let alliance: Alliance
  private let year: SchoolYear
  private let today: Day
  private let words: WordStrings
  private let names: Names
  private let contacts: Bool
  private let threshold: Int

  init(
    _ alliance: Alliance, _ year: SchoolYear, today: Day, _ strings: Strings, _ format: Format, contacts: Bool,
    isConfidential: Bool
  ) {
    self.alliance = alliance
    self.year = year
    self.today = today
    words = strings.words
    names = Names(alliance, words: strings.words, format: format)
    self.contacts = contacts
    threshold = isConfidential ? 0 : alliance.profile.smallCell
  }

  func rows(_ kind: Kind) -> Rows {
    switch kind {
    case .sessions: Rows(all: [header(sessionKeys)] + alliance[year].sessions.inOrder.map(row))
    case .schools: schools
    case .participation: participation
    }
  }

  private func header(_ keys: [String]) -> [CSVCell] { keys.map { .text(words.field($0)) } }

  private func text(_ text: String?) -> CSVCell {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }

  // MARK: Sessions

  private var sessionKeys: [String] {
    ["id", "day", "start", "end", "minutes", "status", "setting", "workshop", "title", "academy", "venue"]
      + ["municipality", "capacity", "participation"] + (contacts ? ["guides"] : [])
  }

  private func row(_ session: Session) -> [CSVCell] {
    let end = WallTime(session.day, session.start).adding(minutes: session.minutes)
    var row: [CSVCell] = [
      .text(session.id.text), .text(session.day.description), .text(session.start.description),
      .text(end.time.description), .integer(session.minutes), .text(words.status(session.status)),
      .text(words.setting(session.setting)), .text(session.workshop.text), .text(names.workshop(session.workshop)),
      text(session.academy.map(names.academy)), text(session.venue.map(names.venue)),
      text(session.venue.flatMap { alliance.venues[$0]?.address.municipality }), CSVCell(session.capacity),
      text(session.participation.map { names.cohort($0.cohort) }.joined(separator: ", ")),
    ]
    if contacts { row.append(text(session.guides.map(names.guide).joined(separator: ", "))) }
    return row
  }

  // MARK: Schools

  private var schools: Rows {
    let activity = SchoolActivity.all(in: alliance, years: [year], today: today)
    let status = { (status: SessionStatus) in CSVCell.text(words.status(status)) }
    let keys = ["id", "name", "network", "levels", "street", "number", "postcode", "municipality", "member"]
    var all = [header(keys) + [status(.held), status(.planned)]]
    if contacts { all[0] += header(["phone", "email", "contacts"]) }
    for school in alliance.schools.active {
      let own = activity[school.id] ?? SchoolActivity()
      var row: [CSVCell] = [
        .text(school.id.text), .text(school.name), .text(words.network(school.network)),
        text(school.levels.map(words.level).joined(separator: ", ")), text(school.address.street),
        text(school.address.number), text(school.address.postcode), text(school.municipality),
        .text(words.yesOrNo(school.member)), .integer(own.past.count), .integer(own.planned.count),
      ]
      if contacts { row += [text(school.phone), text(school.email), text(contactsText(school))] }
      all.append(row)
    }
    return Rows(all: all)
  }

  private func contactsText(_ school: School) -> String {
    school.contacts.map { contact in
      [contact.name, contact.role, contact.phone, contact.email].compactMap(\.self).filter { !$0.isEmpty }
        .joined(separator: ", ")
    }.joined(separator: "; ")
  }

  // MARK: Participation

  /// The counts of a class at a session, in the order of their columns.
  private static let counts: [(key: String, count: @Sendable (Participation) -> Int?)] = [
    ("invited", { $0.invited }), ("registered", { $0.registered }), ("attended", { $0.attended }),
    ("firstTimers", { $0.firstTimers }), ("beenEarlier", { $0.beenEarlier }), ("girls", { $0.girls }),
    ("girlsFirstTimers", { $0.girlsFirstTimers }), ("priority", { $0.priority }),
    ("priorityFirstTimers", { $0.priorityFirstTimers }),
  ]

  private var participation: Rows {
    let sessions = alliance[year].sessions.inOrder
    let parts = sessions.flatMap { session in session.participation.map { (session, $0) } }
    // The sum of all is told elsewhere: in reach, as the contacts of the year.
    let disclosure = Disclosure(
      cells: parts.map { ExportTable.figures(of: $0.1) }, sums: [Array(parts.indices)], threshold: threshold)
    let keys = ["session", "day", "start", "status", "workshop", "title", "school", "name", "municipality", "grade"]
    var rows = Rows(all: [header(keys + ExportTable.counts.map(\.key))])
    for (index, (session, part)) in parts.enumerated() {
      var row: [CSVCell] = [
        .text(session.id.text), .text(session.day.description), .text(session.start.description),
        .text(words.status(session.status)), .text(session.workshop.text), .text(names.workshop(session.workshop)),
        .text(part.school.text), .text(names.school(part.school)), text(alliance.schools[part.school]?.municipality),
        .text(part.grade.rawValue),
      ]
      let isHidden = disclosure.cells[index] != nil
      row += ExportTable.counts.map { isHidden ? .text(ReachWording.hiddenMark) : CSVCell($0.count(part)) }
      rows.hides = rows.hides || isHidden
      rows.all.append(row)
    }
    return rows
  }

  /// Every count of a class that can be told from its row: what is left when a part is taken from the whole too.
  private static func figures(of part: Participation) -> [Int] {
    var figures = counts.map { $0.count(part) ?? 0 }
    func rest(_ whole: Int?, _ inner: Int?) { figures.append(max(0, (whole ?? 0) - (inner ?? whole ?? 0))) }
    rest(part.attended, part.firstTimers)
    rest(part.attended, part.beenEarlier)
    rest(part.attended, part.girls)
    rest(part.attended, part.priority)
    rest(part.girls, part.girlsFirstTimers)
    rest(part.priority, part.priorityFirstTimers)
    return figures
  }
}
