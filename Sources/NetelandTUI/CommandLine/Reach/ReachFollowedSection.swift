import Domain

/// The classes that are followed through the years, those that began together added up.
struct ReachFollowedSection: ReachSection {
  /// All classes that began in the same grade and year and were followed as far.
  struct Generation: Equatable {
    let fromGrade: Grade
    let fromYear: SchoolYear
    let grade: Grade
    let year: SchoolYear
    let ending: FollowedCohort.Ending
    /// At least one of the years, of the largest classes of these years.
    fileprivate(set) var reach = Reach()
    /// Of each of its years by itself: what one year less than the whole would tell.
    fileprivate var years: [Reach] = []
    /// What must not leave the room.
    fileprivate(set) var hidden = HiddenFigures.nothing
  }

  let generations: [Generation]
  private let isShown: Bool

  init(_ question: ReachQuestion, by part: ReachCommand.Part) {
    isShown = part == .grade || part == .year
    let report = ReachThroughYears(
      question.alliance, through: question.year, definition: question.definition, today: question.today,
      asOf: question.asOf)
    var generations: [Generation] = []
    for followed in report.followed where followed.years.count > 1 {
      let (first, last) = (followed.first, followed.last)
      let new = Generation(
        fromGrade: first.cohort.cohort.grade, fromYear: first.year, grade: last.cohort.cohort.grade, year: last.year,
        ending: followed.ending)
      let place = generations.firstIndex { $0.isSame(as: new) } ?? generations.count
      if place == generations.count { generations.append(new) }
      generations[place].add(followed)
    }
    for place in generations.indices { generations[place].hide(under: question.threshold) }
    self.generations = generations.sorted {
      ($0.fromYear, $0.fromGrade, $0.year) < ($1.fromYear, $1.fromGrade, $1.year)
    }
  }

  /// The years and the grades stand where they are asked for; the classes would be too long a list beside anything else.
  func lines(_ wording: ReachWording) -> [String] {
    guard isShown, !generations.isEmpty else { return [] }
    let (texts, format) = (wording.texts, wording.format)
    var table = TextTable(
      [wording.strings.reachYears.followed.capitalised, ">" + texts.reached, ">" + texts.pupils, ">" + texts.share]
        + [">" + texts.contacts])
    for generation in generations {
      let (reach, hidden) = (generation.reach, generation.hidden)
      let mark = hidden.reached == nil ? nil : ReachWording.hiddenMark
      table.add(
        "\(generation.fromGrade.rawValue) \(generation.fromYear) – \(generation.grade.rawValue) \(generation.year)",
        mark ?? format.range(reach.lower, reach.upper),
        wording.hidden(hidden.pupils, reach.enrolled) ?? format.number(reach.enrolled),
        mark ?? format.share(reach), mark ?? format.number(reach.contacts))
    }
    return table.lines + [wording.strings.reachYears.sameStay]
  }

  /// `pupils` are those of the largest class of the years; nobody knows who left and who came.
  var hidesNothing: Bool { !isShown || generations.allSatisfy(\.hidden.hidesNothing) }

  var members: [JSONValue.Member] {
    [.init("followed", .list(generations.map(\.json)))]
  }
}

extension ReachFollowedSection.Generation {
  fileprivate mutating func add(_ followed: FollowedCohort) {
    reach += Reach(followed.last.soFar)
    let steps = followed.years.map { Reach($0.cohort) }
    years = years.isEmpty ? steps : zip(years, steps).map { $0 + $1 }
  }

  /// A year of few pupils could be worked out by subtracting the others, which the table of grades shows.
  fileprivate mutating func hide(under threshold: Int) {
    let figures = ReachDisclosure.series([reach] + years, summed: [], threshold: threshold).rows
    hidden = figures.dropFirst().reduce(figures[0]) { $0.with(HiddenFigures(reached: $1.reached)) }
  }

  fileprivate func isSame(as other: Self) -> Bool {
    fromGrade == other.fromGrade && fromYear == other.fromYear && year == other.year && ending == other.ending
  }

  fileprivate var json: JSONValue {
    let ended: String? =
      switch ending {
      case .underWay: nil
      case .leftPrimary: "leftPrimary"
      case .finished: "finished"
      case .noRecords: "noRecords"
      }
    func open(_ value: Int?) -> JSONValue { JSONValue(hidden.reached == nil ? value : nil) }
    return [
      "fromGrade": JSONValue(fromGrade), "fromSchoolYear": JSONValue(fromYear), "grade": JSONValue(grade),
      "schoolYear": JSONValue(year), "ended": JSONValue(ended), "reachedAtLeast": open(reach.lower),
      "reachedAtMost": open(reach.upper), "pupils": JSONValue(hidden.pupils == nil ? reach.enrolled : nil),
      "shareTenthsAtLeast": open(reach.share?.lowerTenths), "shareTenthsAtMost": open(reach.share?.upperTenths),
      "contacts": open(reach.contacts), "hidden": JSONValue(!hidden.hidesNothing),
      "cohorts": JSONValue(reach.cohorts), "cohortsWithoutEnrolment": JSONValue(reach.cohortsWithoutEnrolment),
      "cohortsContradicted": JSONValue(reach.cohortsContradicted),
      "sessionsWithoutNumbers": JSONValue(reach.unrecorded),
    ]
  }
}

extension ReachQuestion {
  /// The grades of 10- to 18-year-olds in the year that is asked for, whatever grades the definition counts.
  var grades: [ReachFigure] {
    let all = Array(Set(FollowedCohort.grades).union(definition.grades))
    let report = ReachReport(alliance, year: year, definition: definition.yearly.with(grades: all), asOf: asOf)
    let rows = report.definition.grades.compactMap { grade in
      let cohorts = report.cohorts.filter { $0.cohort.grade == grade }
      return cohorts.isEmpty ? nil : (grade: grade, reach: cohorts.reduce(into: Reach()) { $0 += Reach($1) })
    }
    // The counted grades make the total, which is shown.
    let counted = rows.indices.filter { definition.grades.contains(rows[$0].grade) }
    let hidden = ReachDisclosure.series(rows.map(\.reach), summed: counted, threshold: threshold).rows
    return zip(rows, hidden).map { row, hidden in
      ReachFigure(
        key: row.grade.rawValue, name: names.words.gradeShort(row.grade), reach: row.reach,
        standing: standing(of: row.reach), hidden: definition.grades == [row.grade] ? hidden.with(hiddenTotal) : hidden)
    }
  }
}
