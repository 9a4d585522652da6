/// Which schools took part in a year, of those that have pupils who count.
struct SchoolsTakingPart {
  /// In the order of their ids.
  private let parts: [(school: RecordID<School>, answer: SchoolPart.Answer)]
  private let sessionsWithoutLines: Int

  /// A school took part where a pupil of a counted class came; a class of nobody counts for nothing.
  init(_ report: ReachReport) {
    var parts: [(school: RecordID<School>, answer: SchoolPart.Answer)] = []
    for cohort in report.cohorts where cohort.enrolled != 0 {
      let answer: SchoolPart.Answer =
        cohort.contacts > 0 ? .tookPart : cohort.unrecorded > 0 ? .unknown : .didNot
      if let last = parts.last, last.school == cohort.cohort.school {
        parts[parts.count - 1].answer = last.answer.or(answer)
      } else {
        parts.append((cohort.cohort.school, answer))
      }
    }
    self.parts = parts
    sessionsWithoutLines = report.sessionsWithoutLines
  }

  var adoption: QualityLine {
    Self.line(.adoption, [self], leftOut: sessionsWithoutLines)
  }

  /// - Parameter years: the latest first.
  static func maintenance(_ years: [SchoolsTakingPart]) -> QualityLine {
    line(.maintenance(years: years.count), years, leftOut: 0)
  }

  private static func line(
    _ measure: QualityLine.Measure, _ years: [SchoolsTakingPart], leftOut: Int
  ) -> QualityLine {
    var parts: [SchoolPart] = []
    var places = Array(repeating: 0, count: years.count)
    for (school, _) in years[0].parts {
      var answers: [SchoolPart.Answer] = []
      for (index, year) in years.enumerated() {
        while places[index] < year.parts.count, year.parts[places[index]].school < school { places[index] += 1 }
        guard places[index] < year.parts.count, year.parts[places[index]].school == school else { break }
        answers.append(year.parts[places[index]].answer)
      }
      if answers.count == years.count { parts.append(SchoolPart(school: school, years: answers)) }
    }
    let sure = parts.count { $0.answer == .tookPart }
    let perhaps = parts.count { $0.answer == .unknown }
    return QualityLine(
      measure: measure, count: sure...(sure + perhaps), total: parts.count, leftOut: leftOut,
      behind: .schools(parts))
  }
}

extension SchoolPart.Answer {
  /// Of two classes of one school.
  fileprivate func or(_ other: Self) -> Self {
    if self == .tookPart || other == .tookPart { return .tookPart }
    return self == .unknown || other == .unknown ? .unknown : .didNot
  }
}
