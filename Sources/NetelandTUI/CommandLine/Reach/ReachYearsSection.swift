import Domain

/// The school years beside each other, and those that are over in one number.
struct ReachYearsSection: ReachSection {
  let years: PooledReach
  /// The school years that are over. A year that still runs would drag the one number down.
  let finished: PooledReach
  /// What must not leave the room, by school year, and of the pooled ones.
  let hiddenYears: [SchoolYear: HiddenFigures]
  let hiddenPooled: HiddenFigures

  init(_ question: ReachQuestion) {
    // A year without enrolments has nothing to set beside the others.
    let others = question.alliance.schoolYears.filter {
      $0 != question.year && !question.alliance[$0].enrolments.isEmpty
    }
    let reports = (others + [question.year]).map(question.report(of:))
    years = PooledReach(reports, definition: question.definition, today: question.today)
    finished = PooledReach(
      reports.filter { $0.windowIsOver(on: question.today) && $0.total.cohorts > 0 },
      definition: question.definition, today: question.today)
    let rows = years.years
    let over = Set(finished.years.map(\.year))
    let side = ReachDisclosure.series(
      rows.map(\.reach), summed: rows.indices.filter { over.contains(rows[$0].year) }, threshold: question.threshold)
    var hidden: [SchoolYear: HiddenFigures] = [:]
    for (year, figures) in zip(rows, side.rows) {
      let report = reports.first { $0.year == year.year }
      hidden[year.year] = report.map { question.disclosure(of: $0).total.with(figures) } ?? figures
    }
    hiddenYears = hidden
    hiddenPooled = side.sum
  }

  /// Each year by itself.
  var figures: [ReachFigure] { years.years.map(figure(of:)) }

  func lines(_ wording: ReachWording) -> [String] {
    var rows = years.years.map(figure(of:))
    if finished.years.count > 1, let pooled = finished.pooled, let standing = finished.standing {
      let name = wording.texts.pooled(finished.years.count)
      rows.append(ReachFigure(key: nil, name: name, reach: pooled, standing: standing, hidden: hiddenPooled))
    }
    return ReachFigure.table(wording.texts.schoolYear, rows, wording).lines
  }

  private func figure(of year: PooledReach.Year) -> ReachFigure {
    let name = year.year.description
    return ReachFigure(
      key: name, name: name, reach: year.reach, standing: years.standing(of: year),
      hidden: hiddenYears[year.year] ?? .nothing)
  }

  var members: [JSONValue.Member] {
    let rows = years.years.map { year in
      JSONValue.object([.init("schoolYear", JSONValue(year.year))] + figure(of: year).members)
    }
    return [.init("years", .list(rows)), .init("pooled", pooled)]
  }

  private var pooled: JSONValue {
    guard !finished.years.isEmpty, let reach = finished.pooled, let standing = finished.standing else { return .null }
    return .object(
      [.init("schoolYears", JSONValue(finished.years.map(\.year)))]
        + ReachFigure.members(reach, standing, hidden: hiddenPooled))
  }
}
