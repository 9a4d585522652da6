import Domain

/// What an import changed, or would change, in words and for programs.
struct ImportSummary {
  let outcome: ImportOutcome
  let file: String
  let isDryRun: Bool
  private let strings: Strings
  private let names: Names

  init(_ outcome: ImportOutcome, file: String, isDryRun: Bool, _ strings: Strings, _ names: Names) {
    self.outcome = outcome
    self.file = file
    self.isDryRun = isDryRun
    self.strings = strings
    self.names = names
  }

  private var texts: CommandStrings { strings.commands }

  /// `scholen.csv:4:12: postcode: …`
  func text(_ problem: ImportProblem) -> String {
    let text = strings.problems.text(problem, file: file)
    return problem.isWarning ? texts.warning(text) : text
  }

  var lines: [String] {
    var lines: [String] = []
    for difference in outcome.differences {
      let name = "\(strings.words.kind(difference.kind)) \(difference.id) \(difference.name)"
      lines.append("\(difference.isNew ? "+" : "~") \(name)" + (difference.isNew ? summary(of: difference) : ""))
      guard !difference.isNew else { continue }
      for field in difference.fields {
        lines.append("    \(label(field.field)): \(text(field.before)) → \(text(field.after))")
      }
    }
    for reason in ImportOutcome.LeftOut.allCases {
      guard let count = outcome.leftOut[reason] else { continue }
      lines.append(strings.problems.leftOut(reason, count))
    }
    if !outcome.notInFile.isEmpty {
      lines.append(texts.notInFile(outcome.notInFile.count, strings.words.list(outcome.notInFile.map(names.school))))
    }
    lines.append(
      outcome.edit.isEmpty
        ? texts.nothingToChange(outcome.unchanged)
        : texts.imported(isDryRun, outcome.added, outcome.changed, outcome.unchanged))
    return lines
  }

  /// Of an enrolment that is new, the pupils of each grade: `: L1 24, L2 21`.
  private func summary(of difference: ImportDifference) -> String {
    guard difference.kind == .enrolment else { return "" }
    let counts = outcome.edit.mutations.lazy.compactMap { mutation -> [GradeCount]? in
      guard case .enrolment(_, let replacement) = mutation, replacement.id.text == difference.id else { return nil }
      return replacement.after?.counts
    }.first
    let pupils = (counts ?? []).map { "\($0.grade.rawValue) \(names.format.number($0.total))" }
    return pupils.isEmpty ? "" : ": " + pupils.joined(separator: ", ")
  }

  /// The grade goes before the label: `L5 meisjes`.
  private func label(_ field: String) -> String {
    let parts = field.split(separator: ".")
    let label = strings.words.field(field)
    return parts.count == 3 && parts[0] == "counts" ? "\(parts[1]) \(label)" : label
  }

  private func text(_ content: FieldContent?) -> String {
    switch content {
    case nil: names.format.unknown
    case .scalar(let scalar): text(scalar)
    case .list(let scalars): scalars.map(text).joined(separator: ", ")
    case .json(let json): json
    }
  }

  private func text(_ scalar: Scalar) -> String {
    switch scalar {
    case .text(let text): text
    case .integer(let number): names.format.number(number)
    case .number(let number): "\(number)"
    case .bool(let flag): flag ? strings.app.yes : strings.app.no
    }
  }
}

// MARK: - For programs

extension ImportSummary {
  var json: JSONValue {
    [
      "file": JSONValue(file), "dryRun": JSONValue(isDryRun), "added": JSONValue(outcome.added),
      "changed": JSONValue(outcome.changed), "unchanged": JSONValue(outcome.unchanged),
      "differences": .list(outcome.differences.map(ImportSummary.json)),
      "leftOut": .object(
        ImportOutcome.LeftOut.allCases.compactMap { reason in
          outcome.leftOut[reason].map { .init(reason.rawValue, JSONValue($0)) }
        }),
      "notInFile": JSONValue(outcome.notInFile),
      "warnings": .list(
        outcome.problems.map { problem in
          [
            "line": JSONValue(problem.line), "column": JSONValue(problem.column), "field": JSONValue(problem.field),
            "found": JSONValue(problem.found), "text": JSONValue(strings.problems.importProblem(problem)),
          ]
        }),
    ]
  }

  private static func json(_ difference: ImportDifference) -> JSONValue {
    [
      "kind": JSONValue(difference.kind.rawValue), "id": JSONValue(difference.id), "name": JSONValue(difference.name),
      "new": JSONValue(difference.isNew),
      "fields": .list(
        difference.fields.map { field in
          ["field": JSONValue(field.field), "before": JSONValue(field.before), "after": JSONValue(field.after)]
        }),
    ]
  }
}
