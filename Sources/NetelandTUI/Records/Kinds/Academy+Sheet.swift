import Domain

extension Academy: SheetSubject {
  static func fresh(id: String, in world: World) -> Academy? { Academy(id: RecordID(id)) }

  /// As many groups more as one sitting needs.
  private static let spareRosters = 6

  static func fields(for record: Academy, isNew: Bool, in world: World) -> [SheetField<Academy>] {
    let options = SheetOptions(world)
    let cohorts = options.cohorts(keeping: record.rosters.map(\.cohort))
    let rosters = (0..<record.rosters.count + spareRosters).flatMap { index in
      // One empty line at a time.
      let isShown: @Sendable (Academy) -> Bool = { index <= $0.rosters.count }
      return [
        SheetField.part("roster\(index + 1).cohort", \Academy.rosters, index, cohort(cohorts)).shown(where: isShown),
        SheetField.part("roster\(index + 1).pupils", \Academy.rosters, index, pupils).shown {
          index < $0.rosters.count
        },
      ]
    }
    return [.text("name", \.name).required(), .one("venue", \.venue, options.venues(keeping: record.venue))]
      + rosters + [.text("note", \.note)]
  }

  private static func cohort(_ options: [FormOption]) -> SheetField<Roster> {
    SheetField<Roster>("cohort", .one(options)) {
      .choice($0.school.text.isEmpty ? nil : SessionFields.key($0.cohort))
    } set: {
      if let cohort = $1.choice.flatMap(SessionFields.cohort) {
        $0.school = cohort.school
        $0.grade = cohort.grade
      } else {
        $0 = .blank
      }
      return nil
    }
  }

  private static var pupils: SheetField<Roster> {
    SheetField<Roster>("pupils", .number(1...9999)) {
      .number($0.pupils == 0 ? nil : $0.pupils)
    } set: {
      if let number = $1.number, !(1...9999).contains(number) { return .outside(1...9999) }
      if !$0.school.text.isEmpty { $0.pupils = $1.number ?? 0 }
      return nil
    }
  }

  func complete(since original: Academy) -> Academy {
    var copy = self
    copy.rosters = rosters.completed(since: original.rosters)
    return copy
  }

  /// How many follow a series has to be known, for reach counts it as one event.
  func problems(since original: Academy, in world: World) -> [String: SheetProblem] {
    var problems: [String: SheetProblem] = [:]
    for (index, roster) in rosters.enumerated()
    where roster != .blank && roster.pupils == 0 && !original.rosters.contains(roster) {
      problems["roster\(index + 1).pupils"] = .required
    }
    return problems
  }

  func named(in world: World) -> Academy {
    var copy = self
    copy.id = Slug.make(name, among: world.records.academies)
    return copy
  }
}
