import Domain

/// The reach of the whole or of a part, with where it stands against the bar: a row of a table.
struct ReachFigure {
  /// What programs know it by: the id of a school, the name of a municipality, a net. Nil for cohorts without one.
  let key: String?
  /// As people read it; empty for cohorts without one.
  let name: String
  let reach: Reach
  let standing: Standing
  /// What must not leave the room.
  var hidden = HiddenFigures.nothing
}

// MARK: - For people

extension ReachFigure {
  /// A table of figures; the first column has their names.
  static func table(_ title: String, _ rows: [ReachFigure], _ wording: ReachWording) -> TextTable {
    let texts = wording.texts
    var table = TextTable(
      [title, ">" + texts.reached, ">" + texts.pupils, ">" + texts.share, ">" + texts.stillNeeded]
        + [texts.verdict, ">" + texts.contacts])
    for row in rows { table.add(row.cells(wording)) }
    return table
  }

  private func cells(_ wording: ReachWording) -> [String] {
    let format = wording.format
    let mark = hidden.reached == nil ? nil : ReachWording.hiddenMark
    return [
      name.isEmpty ? wording.texts.withoutPart : name,
      wording.hidden(hidden.reached, reach.upper) ?? format.range(reach.lower, reach.upper),
      wording.hidden(hidden.pupils, reach.enrolled) ?? format.number(reach.enrolled), mark ?? format.share(reach),
      mark ?? format.range(standing.stillNeeded.lowerBound, standing.stillNeeded.upperBound),
      mark ?? wording.words.verdict(standing.verdict),
      wording.hidden(hidden.reached, reach.contacts) ?? format.number(reach.contacts),
    ]
  }
}

// MARK: - For programs

extension ReachFigure {
  /// With what it is the figure of.
  var json: JSONValue {
    .object([.init("key", JSONValue(key)), .init("name", key == nil ? .null : JSONValue(name))] + members)
  }

  var members: [JSONValue.Member] { Self.members(reach, standing, hidden: hidden) }

  /// Shares are in tenths of a percent: 743 is 74.3%. What is hidden is null, and `hidden` says that it is.
  static func members(
    _ reach: Reach, _ standing: Standing, hidden: HiddenFigures = .nothing
  ) -> [JSONValue.Member] {
    func open<Value: FieldValue>(_ value: Value?) -> JSONValue { JSONValue(hidden.reached == nil ? value : nil) }
    func size(_ value: Int) -> JSONValue { JSONValue(hidden.pupils == nil ? value : nil) }
    return [
      .init("reachedAtLeast", open(reach.lower)), .init("reachedAtMost", open(reach.upper)),
      .init("pupils", size(reach.enrolled)),
      .init("shareTenthsAtLeast", open(reach.share?.lowerTenths)),
      .init("shareTenthsAtMost", open(reach.share?.upperTenths)),
      .init("needed", size(standing.needed)),
      .init("stillNeededAtLeast", open(standing.stillNeeded.lowerBound)),
      .init("stillNeededAtMost", open(standing.stillNeeded.upperBound)),
      .init("verdict", open(standing.verdict.rawValue)),
      .init("contacts", open(reach.contacts)), .init("cohorts", JSONValue(reach.cohorts)),
      .init("cohortsWithoutEnrolment", JSONValue(reach.cohortsWithoutEnrolment)),
      .init("cohortsProvisional", JSONValue(reach.cohortsProvisional)),
      .init("cohortsContradicted", JSONValue(reach.cohortsContradicted)),
      .init("sessionsWithoutNumbers", JSONValue(reach.unrecorded)),
      .init("sessionsInferred", JSONValue(reach.inferred)),
      .init("hidden", JSONValue(!hidden.hidesNothing)),
    ]
  }
}
