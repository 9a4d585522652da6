import Domain

/// Where a school year ends, what that comes from, and what would close the gap.
struct ForecastStatement {
  let question: ReachQuestion
  let forecast: Forecast
  let gap: ForecastGap
  /// Nothing but small counts: then not even the whole is shown.
  private let isHidden: Bool

  init(_ question: ReachQuestion) {
    self.question = question
    forecast = Forecast(question.alliance, question.report, today: question.today)
    gap = ForecastGap(forecast, in: question.alliance)
    isHidden = !question.hiddenTotal.hidesNothing
  }

  /// A school whose reach is hidden elsewhere: who is left of it would tell.
  private func isHidden(_ school: ForecastGap.School) -> Bool {
    !question.disclosure.school(school.school).hidesNothing
  }

  /// Those that are hidden come last, in the order of their ids: their place would tell what they have left.
  private var schools: [ForecastGap.School] {
    gap.schools.filter { !isHidden($0) } + gap.schools.filter(isHidden).sorted { $0.school < $1.school }
  }
}

// MARK: - For people

extension ForecastStatement {
  func lines(_ wording: ReachWording) -> [String] {
    let texts = wording.strings.forecast
    let name = question.alliance.profile.name
    let definition = question.definition
    var lines = [
      texts.title(name.isEmpty ? wording.strings.app.title : name, question.year),
      wording.texts.reachDefinition(
        wording.strings.reachSettings.whose(definition), wording.strings.reachSettings.how(definition)),
    ]
    if let day = question.asOf { lines.append(texts.lookedAheadFrom(day)) }
    guard forecast.reach.enrolled > 0 else { return lines + ["", wording.strings.app.empty.reach] }
    guard !isHidden else { return lines + ["", texts.hidden] }
    lines += [""] + facts(wording) + texts.doubts(forecast.planned).map { "! \($0)" } + [""]
    lines += ends(wording)
    let schools = schools(wording)
    return schools.isEmpty ? lines : lines + [""] + schools
  }

  private func facts(_ wording: ReachWording) -> [String] {
    let (texts, format) = (wording.strings.forecast, wording.format)
    let reach = forecast.reach
    var facts = TextTable("", "")
    let range = format.range(reach.lower, reach.upper)
    let pupils = wording.words.pupils(reach.enrolled)
    facts.add(texts.reachNow, wording.texts.reachedOf(range, pupils, format.share(reach)))
    let percent = format.percent(question.definition.percent)
    facts.add(texts.target, wording.texts.needs(percent, wording.words.pupils(forecast.needed)))
    facts.add(wording.texts.planned, texts.planned(forecast.planned))
    let rates = [(forecast.rates.show, texts.show.full), (forecast.rates.firstTime, texts.firstTime.full)]
    for (row, (history, sentence)) in rates.enumerated() {
      guard let text = ForecastRows.text(of: history, sentence, format) else { continue }
      facts.add(row == 0 ? texts.rates : "", "\(text), \(texts.years(history.years.map(\.year)))")
    }
    return facts.lines
  }

  private func ends(_ wording: ReachWording) -> [String] {
    let (texts, format) = (wording.strings.forecast, wording.format)
    guard forecast.outcome != nil else {
      let possible = forecast.possible
      return [
        texts.unknown(forecast.definition),
        texts.possible(format.range(possible.lowerBound, possible.upperBound)),
      ]
    }
    var table = TextTable(texts.expectedBy, ">" + wording.texts.reached, ">" + wording.texts.share)
    for end in ForecastEnd.allCases {
      guard let pupils = forecast.pupils(end) else { continue }
      let share = ReachShare(lower: pupils.lowerBound, upper: pupils.upperBound, of: forecast.reach.enrolled)
      table.add(
        texts.end(end), format.range(pupils.lowerBound, pupils.upperBound),
        share.map { format.percent(tenths: $0.lowerTenths, $0.upperTenths) } ?? format.unknown)
    }
    var verdict = texts.verdict(forecast.verdict, gap.short)
    if let extra = gap.extra {
      let sessions = texts.extra(extra)
      if !sessions.isEmpty { verdict += " (\(sessions))" }
    }
    return table.lines + ["", verdict]
  }

  private func schools(_ wording: ReachWording) -> [String] {
    guard !gap.schools.isEmpty else { return [] }
    let (texts, format) = (wording.strings.forecast, wording.format)
    var table = TextTable(
      texts.gapTitle, ">" + texts.unreached, ">" + texts.seats, ">" + texts.left, ">" + texts.perSession,
      ">" + texts.sessions, ">" + texts.points)
    for school in schools {
      guard !isHidden(school) else {
        let name = question.names.school(school.school)
        let mark = ReachWording.hiddenMark
        table.add(name, mark, format.number(school.seats), mark, mark, mark, mark)
        continue
      }
      table.add(
        question.names.school(school.school),
        format.range(school.unreached.lowerBound, school.unreached.upperBound), format.number(school.seats),
        format.range(school.left.lowerBound, school.left.upperBound), format.number(school.perSession),
        format.number(school.sessions), points(of: school).map(format.points(tenths:)) ?? format.unknown)
    }
    return table.lines + [gap.usual.map { texts.usual($0.places, $0.sessions) }].compactMap(\.self)
  }

  /// What one usual session is expected to bring, in tenths of a percent point.
  private func points(of school: ForecastGap.School) -> Int? {
    let pupils = forecast.reach.enrolled
    return school.gain.map { ($0 + pupils / 2) / pupils }
  }
}

// MARK: - For programs

extension ForecastStatement {
  var json: JSONValue {
    let (outcome, planned) = (isHidden ? nil : forecast.outcome, forecast.planned)
    let (definition, gap) = (question.definition, isHidden ? nil : gap)
    func shown(_ number: Int) -> JSONValue { isHidden ? .null : JSONValue(number) }
    return .object([
      .init("schoolYear", JSONValue(question.year)),
      .init("asOf", JSONValue(question.asOf)),
      .init("grades", JSONValue(definition.grades)),
      .init("setting", JSONValue(definition.setting)),
      .init("pupilGroup", JSONValue(definition.pupils)),
      .init("counts", JSONValue(definition.counts)),
      .init("yearsPooled", JSONValue(question.report.years)),
      .init("targetPercent", JSONValue(definition.percent)),
      .init("hiddenUnder", JSONValue(question.threshold > 1 ? question.threshold : nil)),
      .init("reachedAtLeast", shown(forecast.reach.lower)),
      .init("reachedAtMost", shown(forecast.reach.upper)),
      .init("pupils", shown(forecast.reach.enrolled)),
      .init("needed", shown(forecast.needed)),
      .init(
        "planned",
        [
          "sessions": JSONValue(planned.sessions), "overdue": JSONValue(planned.overdue),
          "heldWithoutNumbers": JSONValue(planned.unrecorded), "withoutSeats": JSONValue(planned.withoutSeats),
          "seats": JSONValue(planned.seats), "registered": JSONValue(planned.registered),
        ]),
      .init("rates", ["show": Self.json(forecast.rates.show), "firstTime": Self.json(forecast.rates.firstTime)]),
      .init("low", JSONValue(outcome?.low)),
      .init("expectedAtLeast", JSONValue(outcome?.expected.lowerBound)),
      .init("expectedAtMost", JSONValue(outcome?.expected.upperBound)),
      .init("high", JSONValue(outcome?.high)),
      .init("possibleAtMost", shown(forecast.possible.upperBound)),
      .init("verdict", isHidden ? .null : JSONValue(forecast.verdict.rawValue)),
      .init("hidden", JSONValue(isHidden)),
      .init("shortAtLeast", JSONValue(gap?.short?.lowerBound)),
      .init("shortAtMost", JSONValue(gap?.short?.upperBound)),
      .init(
        "usualSession",
        gap?.usual.map { ["places": JSONValue($0.places), "sessions": JSONValue($0.sessions)] } ?? .null),
      .init(
        "extraSessions",
        gap?.extra.map {
          ["fewest": JSONValue($0.fewest), "expected": JSONValue($0.expected), "most": JSONValue($0.most)]
        } ?? .null),
      .init("schools", .list(isHidden ? [] : schools.map(json))),
    ])
  }

  /// The counts of the years it is from; they are what is pooled.
  private static func json(_ history: RateHistory) -> JSONValue {
    .list(
      history.years.map { year in
        [
          "schoolYear": JSONValue(year.year), "count": JSONValue(year.rate.part), "of": JSONValue(year.rate.whole),
        ]
      })
  }

  private func json(_ school: ForecastGap.School) -> JSONValue {
    let isHidden = isHidden(school)
    func shown(_ number: Int?) -> JSONValue { isHidden ? .null : JSONValue(number) }
    return [
      "key": JSONValue(school.school.text), "name": JSONValue(question.names.school(school.school)),
      "unreachedAtLeast": shown(school.unreached.lowerBound),
      "unreachedAtMost": shown(school.unreached.upperBound), "seats": JSONValue(school.seats),
      "leftAtLeast": shown(school.left.lowerBound), "leftAtMost": shown(school.left.upperBound),
      "perSession": shown(school.perSession), "sessions": shown(school.sessions),
      "gainTenthsOfPoint": shown(points(of: school)), "hidden": JSONValue(isHidden),
    ]
  }
}
