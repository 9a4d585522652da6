import Domain

/// Everything that is found in a data folder, file by file: first what is wrong with the files themselves, then what
/// the records say together.
struct CheckReport {
  struct Item: Equatable {
    enum Weight: String, CaseIterable, Sendable {
      /// Has to be mended.
      case blocking
      /// Blocks, and is kept for a reason.
      case kept
      case advisory
    }

    let weight: Weight
    /// What it is about, in a word for programs: the name of the rule, or of the check.
    let about: String
    let file: String
    var line: Int?
    var column: Int?
    var record: String?
    var field: String?
    /// In the interface's language, with its place.
    let text: String
    /// Why it is kept.
    var reason: String?
  }

  private(set) var items: [Item] = []

  func count(_ weight: Item.Weight) -> Int { items.count { $0.weight == weight } }

  init(_ store: Store, _ strings: Strings, _ names: Names, host: String) {
    for problem in store.problems { add(problem, strings) }
    for conflict in store.conflicts {
      let text = ConflictText(conflict, in: store.alliance, strings, format: names.format, host: host)
      items.append(
        Item(
          weight: .blocking, about: "conflict", file: conflict.place.file, record: conflict.place.record,
          field: conflict.field, text: "\(conflict.place.file): \(strings.conflicts.line(text))"))
    }
    let check = DataCheck(store.alliance, besides: store.problems)
    for problem in check.problems { add(problem, strings, names) }
    for unjudged in check.unjudged { add(unjudged, strings) }
    for year in store.alliance.schoolYears { add(year, of: store.alliance, strings, names) }
    addFollowed(in: store.alliance, strings)
  }

  private mutating func add(_ problem: DataProblem, _ strings: Strings) {
    items.append(
      Item(
        weight: .blocking, about: "file", file: problem.file, line: problem.line, column: problem.column,
        record: problem.record, field: problem.field, text: strings.problems.text(problem)))
  }

  private mutating func add(_ problem: DataCheck.Problem, _ strings: Strings, _ names: Names) {
    items.append(
      Item(
        weight: .blocking, about: "reference", file: problem.file.path, record: problem.record, field: problem.field,
        text: strings.problems.text(problem, in: names.alliance)))
  }

  private mutating func add(_ unjudged: DataCheck.Unjudged, _ strings: Strings) {
    items.append(
      Item(
        weight: .advisory, about: "unjudged", file: unjudged.file.path, text: strings.problems.text(unjudged)))
  }

  private mutating func add(_ year: SchoolYear, of alliance: Alliance, _ strings: Strings, _ names: Names) {
    let file = DataFile.yearly(year, .session).path
    // Of every session, not only of what the target counts: a wrong number is wrong all the same.
    for session in alliance[year].sessions.inOrder {
      for line in session.participation {
        guard let count = line.impossibility(in: alliance[year]) else { continue }
        items.append(
          Item(
            weight: .blocking, about: "impossible", file: file, record: session.id.text,
            text: "\(file): \(names.session(session.id)), \(names.cohort(line.cohort)): "
              + strings.problems.text(count)))
      }
    }
    // First-timers are counted among the target's own activities: by those alone can records contradict each other.
    let target = ReachDefinition(grades: Grade.allCases, setting: alliance.profile.target.setting)
    for contradiction in ReachReport(alliance, year: year, definition: target).contradictions {
      items.append(
        Item(
          weight: .blocking, about: "contradiction", file: file, record: contradiction.sessions.last?.text,
          text: "\(file): " + strings.problems.line(contradiction, in: alliance)))
    }
    for finding in SchedulingBoard(alliance, year: year).allFindings() {
      let reason = alliance.session(finding.session)?.reason(against: finding.rule)
      let weight: Item.Weight = finding.severity == .advisory ? .advisory : reason == nil ? .blocking : .kept
      items.append(
        Item(
          weight: weight, about: finding.rule.rawValue, file: file, record: finding.session.text,
          text: "\(file): \(names.session(finding.session)): "
            + strings.findings.text(finding, in: alliance, format: names.format)
            + (weight == .kept ? " (\(reason ?? ""))" : ""),
          reason: weight == .kept ? reason : nil))
    }
    for session in alliance[year].sessions.inOrder where session.waitsForNumbers {
      items.append(
        Item(
          weight: .advisory, about: "without-numbers", file: file, record: session.id.text,
          text: "\(file): \(names.session(session.id)): \(strings.words.attention(.heldWithoutNumbers))"))
    }
  }
}

extension CheckReport {
  /// What was said of earlier years, where it cannot be true beside the records of those years.
  private mutating func addFollowed(in alliance: Alliance, _ strings: Strings) {
    let years = alliance.schoolYears
    guard let last = years.last else { return }
    let definition = ReachDefinition(grades: Grade.allCases, setting: alliance.profile.target.setting)
    let followed = ReachThroughYears(
      alliance, through: last, definition: definition, today: last.lastDate, limit: years.count)
    for contradiction in followed.contradictions {
      let file = DataFile.yearly(contradiction.year, .session).path
      items.append(
        Item(
          weight: .blocking, about: "contradiction", file: file, record: contradiction.sessions.last?.text,
          field: "beenEarlier", text: "\(file): " + strings.problems.line(contradiction, in: alliance)))
    }
  }
}

extension Session {
  /// Held, and nobody has recorded who came.
  fileprivate var waitsForNumbers: Bool {
    status == .held && !participation.contains { $0.attended != nil }
  }
}

extension CheckReport.Item {
  var json: JSONValue {
    [
      "severity": JSONValue(weight.rawValue), "about": JSONValue(about), "file": JSONValue(file),
      "line": JSONValue(line), "column": JSONValue(column), "record": JSONValue(record), "field": JSONValue(field),
      "text": JSONValue(text), "reason": JSONValue(reason),
    ]
  }
}
