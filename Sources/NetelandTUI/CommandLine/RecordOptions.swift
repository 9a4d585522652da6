import ArgumentParser
import Domain

/// The kinds of record that can be added and edited, as they are written on the command line.
enum EditableKind: String, CaseIterable, ExpressibleByArgument {
  case school, workshop, venue, guide, kit, partner, alliance, enrolment
  case freeDay = "free-day"
  case academy, meeting

  var kind: RecordKind {
    switch self {
    case .school: .school
    case .workshop: .workshop
    case .venue: .venue
    case .guide: .guide
    case .kit: .kit
    case .partner: .partner
    case .alliance: .alliance
    case .enrolment: .enrolment
    case .freeDay: .freeDay
    case .academy: .academy
    case .meeting: .meeting
    }
  }
}

/// The school year of records that belong to one.
struct YearOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The school year of the record; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  init() {}
}

/// `capacity=30`
struct FieldAssignment: ExpressibleByArgument, Equatable {
  let key: String
  let value: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
    key = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
  }
}

extension OpenFolder {
  /// What the sheets of records look at: the alliance with the school year that was asked for in view.
  func world(_ year: SchoolYear?) -> World {
    World(alliance: alliance, today: today, year: self.year(year), language: language)
  }

  /// Sets the fields and gives the edit. Says on the standard error output all that is wrong, then throws.
  func edit(
    _ sheet: any RecordSheet, _ fields: [FieldAssignment], in world: World
  ) throws(RecordFailure) -> Edit {
    var values = SheetValues(sheet, in: world)
    var problems: [String: SheetProblem] = [:]
    var seen: Set<String> = []
    for field in fields {
      guard seen.insert(field.key).inserted else {
        output.complain(strings.commands.record.twice(field.key))
        throw .usage
      }
      problems[field.key] = values.set(field.value, for: field.key)
    }
    if problems.isEmpty {
      do throws(SheetRefusal) {
        return try values.edit()
      } catch {
        switch error {
        case .fields(let found): problems = found
        case .refused(let refusal): throw .refused(refusal)
        }
      }
    }
    complain(of: problems, values, in: world)
    throw problems.values.contains(where: \.isUnknownField) ? .usage : .fields
  }

  private func complain(of problems: [String: SheetProblem], _ values: SheetValues, in world: World) {
    let texts = strings.recordForm
    let fields = values.sheet.fields(in: world)
    for (key, problem) in problems.sorted(by: { $0.key < $1.key }) {
      let label = fields.first { $0.key == key }.map { "\($0.label) (\(key))" } ?? key
      output.complain(texts.wrong(label, texts.problem(problem)))
    }
    if problems.values.contains(where: \.isUnknownField) {
      output.complain(strings.commands.record.fields(values.shownKeys(in: world).joined(separator: ", ")))
    }
  }
}

/// Why a record was not added or changed; all there is to say has been said, but for a refusal.
enum RecordFailure: Error, Equatable {
  case usage
  case fields
  case refused(Refusal)
}

extension SheetProblem {
  fileprivate var isUnknownField: Bool {
    if case .noSuchField = self { true } else { false }
  }
}

extension SheetValues {
  /// The keys that make sense for the record as it is.
  fileprivate func shownKeys(in world: World) -> [String] {
    let hidden = sheet.judge(values, in: world).hidden
    return keys.filter { !hidden.contains($0) }
  }
}
