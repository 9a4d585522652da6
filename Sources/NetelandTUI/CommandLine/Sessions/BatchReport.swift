import Domain

/// What came of several sessions, as commands print it.
struct BatchReport {
  private let batch: SessionBatch
  private let skipped: [SkippedDay]
  private let options: PlanningOptions
  private let folder: OpenFolder
  private let names: Names
  /// In which other sessions are called by where they go.
  private let afterwards: Alliance

  init(_ batch: SessionBatch, skipped: [SkippedDay], options: PlanningOptions, in folder: OpenFolder) {
    self.batch = batch
    self.skipped = skipped
    self.options = options
    self.folder = folder
    names = folder.names
    afterwards = batch.afterwards
  }

  private var texts: SeriesStrings { folder.strings.series }

  /// What was done in a sentence, then a line each; the days that a repeat passed over below.
  func lines(_ edit: Edit) -> [String] {
    var lines: [String] = []
    if edit.isEmpty {
      if batch.refused.isEmpty { lines.append(texts.nothingToDo) }
    } else {
      let sentence = folder.strings.edits.describe(edit)
      lines.append(options.isDryRun ? texts.dryRun(sentence) : sentence)
    }
    var table = TextTable("", "", "", "", "", "", "")
    if !edit.isEmpty {
      for item in batch.results {
        let session = item.after
        table.add(
          "", session.id.text, folder.format.date(session.day),
          folder.format.span(session.start, minutes: session.minutes), names.workshop(session.workshop),
          session.venue.map(names.venue) ?? "", findings(of: item).joined(separator: "; "))
      }
    }
    lines += table.lines
    for skip in skipped {
      let why = texts.text(skip.reason, findings: folder.strings.findings, names: names)
      lines.append("  \(folder.format.date(skip.day))  \(texts.skipped(why))")
    }
    return lines
  }

  /// Why each of those that cannot be done cannot.
  func complain(isRefused: Bool) {
    for item in batch.refused {
      let session = item.after
      let when = "\(folder.format.date(session.day)) \(folder.format.span(session.start, minutes: session.minutes))"
      folder.output.complain("\(when) \(names.workshop(session.workshop)): \(why(item))")
    }
    if isRefused {
      folder.output.complain(texts.refusedAll(batch.refused.count, batch.refused.count + batch.results.count))
    }
  }

  private func why(_ item: SessionBatch.Item) -> String {
    guard let refusal = item.refusal else { return "" }
    guard case .blocked(let findings) = refusal else {
      return folder.strings.problems.text(refusal, in: folder.alliance, of: item.after)
    }
    return findings.map { text($0, of: item) }.joined(separator: "; ")
  }

  private func findings(of item: SessionBatch.Item) -> [String] {
    item.findings.map { "\(folder.strings.findings.severity($0.severity)): \(text($0, of: item))" }
  }

  private func text(_ finding: Finding, of item: SessionBatch.Item) -> String {
    folder.strings.findings.text(finding, in: afterwards, format: folder.format, of: item.after)
  }

  func json(isSaved: Bool) -> JSONValue {
    let shown = batch.isAdding ? batch.items.filter { $0.before == nil || $0.refusal != nil } : batch.items
    return [
      "saved": JSONValue.scalar(.bool(isSaved)), "act": JSONValue(batch.act),
      "sessions": .list(shown.map(json)), "skipped": .list(skipped.map(json)),
    ]
  }

  private func json(_ item: SessionBatch.Item) -> JSONValue {
    let session = item.after
    let outcome = item.refusal != nil ? "refused" : item.isSame ? "same" : "done"
    return [
      "id": JSONValue(session.id), "day": JSONValue(session.day), "start": JSONValue(session.start),
      "minutes": JSONValue(session.minutes), "status": JSONValue(session.status),
      "workshop": JSONValue(session.workshop), "venue": JSONValue(session.venue), "guides": JSONValue(session.guides),
      "academy": JSONValue(session.academy), "series": JSONValue(session.series),
      "outcome": JSONValue(outcome), "problem": item.refusal == nil ? .null : JSONValue(why(item)),
      "findings": .list(
        item.findings.map { finding in
          [
            "rule": JSONValue(finding.rule.rawValue), "severity": JSONValue(finding.severity.rawValue),
            "text": JSONValue(text(finding, of: item)),
          ]
        }),
    ]
  }

  private func json(_ skip: SkippedDay) -> JSONValue {
    let kind: String
    var schools: [RecordID<School>] = []
    switch skip.reason {
    case .holiday(let holiday): kind = holiday.kind.rawValue
    case .freeDay(_, let free):
      kind = "free-day"
      schools = free
    }
    return [
      "day": JSONValue(skip.day), "reason": JSONValue(kind), "schools": JSONValue(schools),
      "text": JSONValue(texts.text(skip.reason, findings: folder.strings.findings, names: names)),
    ]
  }
}
