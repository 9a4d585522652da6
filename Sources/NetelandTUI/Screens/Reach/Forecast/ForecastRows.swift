import Domain

/// A forecast in a few rows: what is planned, its three ends with their bars, what they come to, and the rates they are from.
struct ForecastRows {
  let forecast: Forecast
  let gap: ForecastGap
  /// Of a look back: the reach that it has become since.
  var since: Reach?

  /// The plan, three ends, what they come to, two rates.
  static let height = 7

  func draw(in area: Rect, on buffer: inout Buffer, _ world: World) {
    let texts = world.strings.forecast
    let caveats = texts.caveats(forecast.planned).map { StyledText("! \($0)", .warning) }
    // As many as there is room for.
    let right = caveats.indices.reversed().lazy
      .map { last in caveats[0...last].dropFirst().reduce(caveats[0]) { $0 + "  " + $1 } }
      .first { $0.width + 2 <= area.width / 2 }
    StatusLine(StyledText(texts.planned(forecast.planned)), right: right ?? "").draw(in: area.row(0), on: &buffer)
    guard forecast.outcome != nil else {
      StyledText(texts.unknown(forecast.definition), .unknown).draw(in: area.row(1), on: &buffer)
      let possible = world.format.range(forecast.possible.lowerBound, forecast.possible.upperBound)
      StyledText(texts.possible(possible), .muted).draw(in: area.row(2), on: &buffer)
      return
    }
    for (row, end) in ForecastEnd.allCases.enumerated() { draw(end, in: area.row(row + 1), on: &buffer, world) }
    StatusLine(verdict(world), right: sinceThen(world)).draw(in: area.row(4), on: &buffer)
    drawRates(in: area.splitTop(5).rest, on: &buffer, world)
  }

  private func draw(_ end: ForecastEnd, in row: Rect, on buffer: inout Buffer, _ world: World) {
    guard let pupils = forecast.pupils(end) else { return }
    let format = world.format
    let whole = forecast.reach.enrolled
    let style: Style = end == .expected ? .accent : .text
    buffer.put(world.strings.forecast.end(end), x: row.x, y: row.y, width: 9, style: style)
    let share = ReachShare(lower: pupils.lowerBound, upper: pupils.upperBound, of: whole)
    let percent = share.map { format.percent(tenths: $0.lowerTenths, $0.upperTenths) } ?? format.unknown
    buffer.put(percent, x: row.x + 9, y: row.y, width: 13, alignment: .right, style: style)
    let count = format.range(pupils.lowerBound, pupils.upperBound)
    buffer.put(count, x: row.x + 23, y: row.y, width: 9, alignment: .right, style: style)
    let bar = RangeBar(low: pupils.lowerBound, high: pupils.upperBound, total: whole, target: forecast.needed)
    bar.draw(in: row.splitLeft(34).rest, on: &buffer)
  }

  /// What it comes to, and how many sessions more would mend it.
  func verdict(_ world: World) -> StyledText {
    let texts = world.strings.forecast
    let text = texts.verdict(forecast.verdict, gap.short)
    let sentence =
      switch forecast.verdict {
      case .likely: StyledText("\(Signs.good) \(text)", .good)
      case .expected: StyledText("\(Signs.good) \(text)", .good)
      case .possible: StyledText("\(Signs.warning) \(text)", .warning)
      case .short: StyledText("\(Signs.bad) \(text)", .bad)
      case .unknown: StyledText(text, .unknown)
      }
    guard let extra = gap.extra else { return sentence }
    let sessions = texts.extra(extra)
    return sessions.isEmpty ? sentence : sentence + StyledText("  ·  \(sessions)")
  }

  private func sinceThen(_ world: World) -> StyledText {
    guard let since else { return "" }
    return StyledText(world.strings.forecast.since(world.format.range(since.lower, since.upper)), .title)
  }

  private func drawRates(in area: Rect, on buffer: inout Buffer, _ world: World) {
    let texts = world.strings.forecast
    guard forecast.rates.isKnown else {
      StyledText(texts.nothingPlanned, .muted).draw(in: area.row(0), on: &buffer)
      return
    }
    let rates = forecast.rates
    let lines = [(rates.show, texts.show), (rates.firstTime, texts.firstTime)]
    for (row, (history, text)) in lines.enumerated() {
      guard let full = ForecastRows.text(of: history, text.full, world.format),
        let short = ForecastRows.text(of: history, text.short, world.format)
      else { continue }
      let years = StyledText(texts.years(history.years.map(\.year)), .muted)
      // The years go before the words, and the counts before the years.
      let fits = [full, short].first { displayWidth(of: $0) + 2 + years.width <= area.width }
      StyledText(fits ?? short, .muted).draw(in: area.row(row), on: &buffer)
      if fits != nil { years.draw(in: area.row(row), on: &buffer, alignment: .right) }
    }
  }

  /// A rate in words: its lowest to its highest, and the counts of all together.
  static func text(
    of history: RateHistory, _ sentence: (String, CountedRate) -> String, _ format: Format
  ) -> String? {
    guard let lowest = history.lowest, let pooled = history.pooled, let highest = history.highest else { return nil }
    return sentence(format.percent(tenths: lowest.tenthsOfPercent, highest.tenthsOfPercent), pooled)
  }
}

extension Forecast {
  /// The pupils of an end; nil where there is no forecast.
  func pupils(_ end: ForecastEnd) -> ClosedRange<Int>? {
    outcome.map { outcome in
      switch end {
      case .low: outcome.low...outcome.low
      case .expected: outcome.expected
      case .high: outcome.high...outcome.high
      }
    }
  }
}
