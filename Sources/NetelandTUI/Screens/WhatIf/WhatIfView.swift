import Domain

extension WhatIfScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.forecast
    let width = min(area.width - 4, 76)
    let view = Form(form, noMatches: world.strings.app.noMatches)
    let inner = Dialog(
      texts.whatIfTitle, content: Size(width: width, height: view.height(width: width) + Self.effectRows)
    ).draw(in: area, on: &buffer)
    let (below, fields) = inner.splitBottom(min(Self.effectRows, max(2, inner.height - 3)))
    drawEffect(in: below, on: &buffer, world)
    return view.draw(in: fields, on: &buffer, overlay: area)
  }

  /// A line, who is still to be reached, the heads, three ends, what they come to.
  private static let effectRows = 7

  private func drawEffect(in area: Rect, on buffer: inout Buffer, _ world: World) {
    let texts = world.strings.forecast
    buffer.hline(x: area.x, y: area.y, width: area.width, style: .border)
    guard let (after, gap) = after else {
      StyledText(texts.noEffect, .muted).draw(in: area.row(1), on: &buffer)
      return
    }
    if let school, let left = after.unreached(of: school) {
      let range = world.format.range(left.lowerBound, left.upperBound)
      StyledText(texts.stillToReach(range), .muted).draw(in: area.row(1), on: &buffer)
    }
    guard after.outcome != nil else {
      StyledText(texts.unknown(after.definition), .unknown).draw(in: area.row(2), on: &buffer)
      return
    }
    // The label, as planned, with the session, the difference.
    let columns = area.split(.horizontal, [.fixed(9), .fill(1), .fill(1), .fixed(7)], gap: 1)
    for (text, column) in zip(["", texts.asPlanned, texts.withSession, texts.points], columns) {
      StyledText(text, .header).draw(in: column.row(2), on: &buffer, alignment: .right)
    }
    for (row, end) in ForecastEnd.allCases.enumerated() {
      let style: Style = end == .expected ? .accent : .text
      StyledText(texts.end(end), style).draw(in: columns[0].row(row + 3), on: &buffer)
      for (forecast, column) in [(before, columns[1]), (after, columns[2])] {
        figure(forecast, end, width: column.width, world, style)
          .draw(in: column.row(row + 3), on: &buffer, alignment: .right)
      }
      StyledText(difference(end, after, world), style).draw(
        in: columns[3].row(row + 3), on: &buffer, alignment: .right)
    }
    ForecastRows(forecast: after, gap: gap).verdict(world).draw(in: area.row(6), on: &buffer)
  }

  /// The share, with the pupils where there is room for them.
  private func figure(
    _ forecast: Forecast, _ end: ForecastEnd, width: Int, _ world: World, _ style: Style
  ) -> StyledText {
    guard let pupils = forecast.pupils(end),
      let share = ReachShare(lower: pupils.lowerBound, upper: pupils.upperBound, of: forecast.reach.enrolled)
    else { return StyledText(world.format.unknown, .unknown) }
    let percent = StyledText(world.format.percent(tenths: share.lowerTenths, share.upperTenths), style)
    let count = StyledText("  " + world.format.range(pupils.lowerBound, pupils.upperBound), .muted)
    return percent.width + count.width <= width ? percent + count : percent
  }

  /// Of the lower end, in points of all pupils.
  private func difference(_ end: ForecastEnd, _ after: Forecast, _ world: World) -> String {
    guard let old = before.pupils(end)?.lowerBound, let new = after.pupils(end)?.lowerBound,
      after.reach.enrolled > 0
    else { return world.format.unknown }
    let whole = after.reach.enrolled
    return world.format.points(tenths: ((new - old) * 1_000 + whole / 2) / whole)
  }
}
