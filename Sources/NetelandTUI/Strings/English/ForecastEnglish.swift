import Domain

extension ForecastStrings {
  static let english = ForecastStrings(
    planned: { planned in
      guard planned.sessions + planned.unrecorded > 0 else { return "Nothing is planned any more" }
      let sessions = EnglishWords.count(planned.sessions, "session", "sessions")
      let places = EnglishWords.count(planned.seats, "place", "places")
      return "\(sessions) planned: \(places), \(Format.english.number(planned.registered)) registered"
    },
    caveats: { planned in
      var texts: [String] = []
      if planned.withoutSeats > 0 { texts.append("\(planned.withoutSeats) without places") }
      if planned.overdue > 0 { texts.append("\(planned.overdue) past already") }
      if planned.unrecorded > 0 { texts.append("\(planned.unrecorded) without numbers") }
      return texts
    },
    doubts: { planned in
      var texts: [String] = []
      if planned.overdue > 0 {
        texts.append("\(EnglishWords.count(planned.overdue, "session", "sessions")) past already, not marked as held")
      }
      if planned.unrecorded > 0 {
        texts.append(
          "\(EnglishWords.count(planned.unrecorded, "held session", "held sessions")) without numbers: the places are counted in"
        )
      }
      if planned.withoutSeats > 0 {
        texts.append(
          "\(EnglishWords.count(planned.withoutSeats, "session", "sessions")) without known places: not counted in")
      }
      return texts
    },
    end: { end in
      switch end {
      case .low: "low"
      case .expected: "expected"
      case .high: "high"
      }
    },
    verdict: { verdict, short in
      let missing = short.map(EnglishForecast.missing) ?? ""
      return switch verdict {
      case .likely: "target met, even in a bad year"
      case .expected: "target expected to be met\(missing)"
      case .possible: "only in a good year\(missing)"
      case .short: "target not met\(missing)"
      case .unknown: "cannot be said"
      }
    },
    extra: { extra in
      switch (extra.fewest, extra.most) {
      case (_, 0): ""
      case (nil, _): "too few pupils left"
      case (0, let most?): "at most \(EnglishForecast.sessions(most))"
      case (let fewest?, nil): "at least \(EnglishForecast.sessions(max(1, fewest)))"
      case (let fewest?, let most?):
        fewest == most
          ? EnglishForecast.sessions(most) : "\(Format.english.number(fewest)) to \(EnglishForecast.sessions(most))"
      }
    },
    show: RateText(
      full: { "\($0) of the registered came (\(EnglishForecast.counts($1)))" },
      short: { "came \($0) (\(EnglishForecast.counts($1)))" }),
    firstTime: RateText(
      full: { "\($0) of who came were new (\(EnglishForecast.counts($1)))" },
      short: { "new  \($0) (\(EnglishForecast.counts($1)))" }),
    years: { years in
      guard let first = years.first, let last = years.last, first != last else {
        return years.first?.description ?? ""
      }
      return "\(first) to \(last)"
    },
    unknown: { definition in
      definition.counts == .registered
        ? "No forecast: a registration does not say who is new"
        : "No forecast: earlier school years do not show yet what a place brings"
    },
    possible: { "possible is \($0): a new pupil on every place" },
    since: { "since then \($0)" },
    nothingPlanned: "Nothing is planned any more: this is where the year ends",
    gapTitle: "What closes the gap",
    gapHint: "Enter: what if?",
    usual: { "session: \(EnglishWords.count($0, "place", "places")), median of \(Format.english.number($1))" },
    unreached: "to go",
    seats: "planned",
    left: "stays",
    perSession: "a session",
    sessions: "sessions",
    points: "points",
    nobodyLeft: "Every pupil has been reached",
    lookingBack: "You are looking back: go to today first",
    whatIfTitle: "What if there is one more session?",
    whatIfLabel: { field in
      switch field {
      case .school: "School"
      case .day: "Day"
      case .places: "Places"
      }
    },
    whatIfHint: { field in
      switch field {
      case .school: "type a part of the name"
      case .day: "25/11, Wed 25/11/2026"
      case .places: "how many pupils can come"
      }
    },
    asPlanned: "as planned",
    withSession: "with this session",
    stillToReach: { "Still to reach: \($0)" },
    noEffect: "Choose a school and how many places, and you see what it changes",
    chooseSchool: "Choose a school from the list first",
    courseNow: { "\($0) reached · the line to \($2) stands at \($1)" },
    behind: { behind in
      if behind.lowerBound > 0 { return "\(EnglishForecast.pupils(behind)) behind" }
      if behind.upperBound <= 0 {
        let ahead = -behind.upperBound ... -behind.lowerBound
        return ahead.upperBound == 0 ? "on the line" : "\(EnglishForecast.pupils(ahead)) ahead"
      }
      return "on the line, or at most \(EnglishForecast.pupils(behind.upperBound...behind.upperBound)) behind"
    },
    courseNotBegun: "This school year has yet to begin",
    courseEnd: { "expected at the end: \($0)" },
    legend: { sign, target in
      switch sign {
      case .certain: "certain"
      case .possible: "perhaps"
      case .expected: "expected"
      case .pace: "line to \(target)"
      }
    },
    title: { "\($0): forecast for \($1)" },
    expectedBy: "End of the year",
    reachNow: "Reached now",
    rates: "From the past",
    target: "Target",
    lookedAheadFrom: { "Looking ahead from \(Format.english.date($0)), with what is known today" },
    hidden: "So few pupils that the counts stay hidden: --confidential shows them")
}

enum EnglishForecast {
  /// `, at most 12 short`, `: 12 to 30 short`
  static func missing(_ short: ClosedRange<Int>) -> String {
    let number = Format.english.number as (Int) -> String
    let (least, most) = (short.lowerBound, short.upperBound)
    if most == 0 { return "" }
    if least == 0 { return ", at most \(number(most)) short" }
    return least == most ? ": \(number(most)) short" : ": \(number(least)) to \(number(most)) short"
  }

  static func sessions(_ count: Int) -> String { EnglishWords.count(count, "more session", "more sessions") }

  static func pupils(_ range: ClosedRange<Int>) -> String {
    let upper = EnglishWords.count(range.upperBound, "pupil", "pupils")
    return range.lowerBound == range.upperBound ? upper : "\(Format.english.number(range.lowerBound)) to \(upper)"
  }

  static func counts(_ rate: CountedRate) -> String {
    "\(Format.english.number(rate.part)) of \(Format.english.number(rate.whole))"
  }
}
