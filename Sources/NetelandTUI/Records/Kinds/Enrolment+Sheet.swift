import Domain

extension Enrolment: SheetSubject {
  static func fresh(id: String, in world: World) -> Enrolment? { Enrolment(school: "") }

  /// A school without numbers in the year in view gets an empty sheet.
  static func stored(id: String, in world: World) -> Enrolment? {
    if let known = world.records.enrolments[RecordID(id)] { return known }
    return world.alliance.schools[RecordID(id)].map { Enrolment(school: $0.id) }
  }

  static func fields(for record: Enrolment, isNew: Bool, in world: World) -> [SheetField<Enrolment>] {
    let schools = world.alliance.schools
    let counted = Set(record.counts.map(\.grade))
    let school: [SheetField<Enrolment>] = isNew ? [school(in: world)] : []
    return school
      + Grade.allCases.flatMap { grade in
        let columns: [(String, WritableKeyPath<GradeCount, Int?> & Sendable)] = [
          ("boys", \.boys), ("girls", \.girls), ("pupils", \.pupils), ("priority", \.priority),
        ]
        return columns.map { name, path in
          count("\(grade.rawValue).\(name)", grade, path).shown { enrolment in
            counted.contains(grade) || schools[enrolment.school]?.levels.contains(grade.level) == true
          }
        }
      }
  }

  private static func school(in world: World) -> SheetField<Enrolment> {
    let known = world.records.enrolments
    let options = SheetOptions(world).schools(keeping: []).filter { known[RecordID($0.key)] == nil }
    return SheetField<Enrolment>("school", .one(options)) {
      .choice($0.id.text.isEmpty ? nil : $0.id.text)
    } set: {
      $0.id = RecordID($1.choice ?? "")
      return nil
    }
    .required()
  }

  private static func count(
    _ key: String, _ grade: Grade, _ path: WritableKeyPath<GradeCount, Int?> & Sendable
  ) -> SheetField<Enrolment> {
    SheetField<Enrolment>(key, .number(0...9999)) {
      .number($0.count(grade)?[keyPath: path])
    } set: { enrolment, value in
      if let number = value.number, !(0...9999).contains(number) { return .outside(0...9999) }
      var count = enrolment.count(grade) ?? GradeCount(grade: grade)
      count[keyPath: path] = value.number
      enrolment.counts.removeAll { $0.grade == grade }
      let place = enrolment.counts.firstIndex { $0.grade > grade } ?? enrolment.counts.count
      enrolment.counts.insert(count, at: place)
      return nil
    }
  }

  func complete(since original: Enrolment) -> Enrolment {
    var copy = self
    // A grade whose numbers were all taken away, or never put in, is not listed.
    copy.counts.removeAll { $0 == GradeCount(grade: $0.grade) && original.count($0.grade) != $0 }
    return copy
  }

  func problems(since original: Enrolment, in world: World) -> [String: SheetProblem] {
    var problems: [String: SheetProblem] = [:]
    for count in counts {
      guard let whole = count.total else { continue }
      let halves = (count.boys ?? 0) + (count.girls ?? 0)
      if halves > whole {
        problems["\(count.grade.rawValue).pupils"] = .partLargerThanWhole(part: halves, whole: whole)
      }
      if let priority = count.priority, priority > whole {
        problems["\(count.grade.rawValue).priority"] = .partLargerThanWhole(part: priority, whole: whole)
      }
    }
    return problems
  }

  /// A school has one sheet of numbers a year: added where there is none, whatever way the form was opened.
  func edit(isNew: Bool, since known: Enrolment, in world: World) throws(Refusal) -> Edit {
    let wasThere = !isNew && known != Enrolment(school: known.school)
    return try Edit.put(self, since: wasThere ? known : nil, at: world.year, in: world.alliance)
  }
}
