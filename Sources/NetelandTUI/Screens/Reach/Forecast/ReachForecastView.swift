import Domain

extension ReachForecast {
  func draw(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) -> Point? {
    guard let forecast, let gap else { return nil }
    let texts = look.world.strings.forecast
    let (head, below) = area.splitTop(ForecastRows.height)
    ForecastRows(forecast: forecast, gap: gap, since: since).draw(in: head, on: &buffer, look.world)
    let usual = gap.usual.map { texts.usual($0.places, $0.sessions) } ?? ""
    let hint = look.asOf == nil && !schools.isEmpty ? texts.gapHint : ""
    let both = [hint, usual].filter { !$0.isEmpty }.joined(separator: "  ·  ")
    let room = below.width - displayWidth(of: texts.gapTitle) - 4
    let trailing = [both, usual].first { displayWidth(of: $0) <= room } ?? ""
    let inner = Panel(texts.gapTitle, trailing: StyledText(trailing, .muted), frame: .line)
      .draw(in: below, on: &buffer)
    let layout = table(look, forecast).draw(in: inner, state: list, on: &buffer)
    return layout.point(ofRow: list.selected)
  }

  private func table(_ look: ReachLook, _ forecast: Forecast) -> Table {
    let texts = look.world.strings.forecast
    let (rows, names, format) = (schools, names, look.world.format)
    let enrolled = forecast.reach.enrolled
    return Table(
      columns: ForecastColumn.allCases.map { $0.column(look.world.strings) }, rowCount: rows.count, gap: 1,
      emptyText: StyledText(enrolled == 0 ? look.world.strings.reach.noSchools : texts.nobodyLeft, .muted)
    ) { row, column in
      ForecastColumn.allCases[column].cell(rows[row], names[row], enrolled: enrolled, format: format)
    }
  }
}

/// A column of the table of schools.
private enum ForecastColumn: CaseIterable {
  case name, unreached, seats, left, perSession, sessions, points

  func column(_ strings: Strings) -> TableColumn {
    let texts = strings.forecast
    func column(_ title: String, _ width: Int, _ priority: Int) -> TableColumn {
      TableColumn(title, .fixed(width), alignment: .right, priority: priority)
    }
    switch self {
    case .name: return TableColumn(strings.reach.name, .flexible(min: 22, weight: 1), priority: 9)
    case .unreached: return column(texts.unreached, 8, 5)
    case .seats: return column(texts.seats, 7, 4)
    case .left: return column(texts.left, 8, 8)
    case .perSession: return column(texts.perSession, 9, 7)
    case .sessions: return column(texts.sessions, 8, 3)
    case .points: return column(texts.points, 7, 6)
    }
  }

  func cell(_ school: ForecastGap.School, _ name: String, enrolled: Int, format: Format) -> StyledText {
    func range(_ range: ClosedRange<Int>) -> StyledText {
      StyledText(format.range(range.lowerBound, range.upperBound))
    }
    func number(_ number: Int?) -> StyledText {
      StyledText(format.number(number), number == nil ? .unknown : .text)
    }
    switch self {
    case .name: return StyledText(name)
    case .unreached: return range(school.unreached)
    case .seats: return StyledText(format.number(school.seats), school.seats == 0 ? .muted : .text)
    case .left: return range(school.left)
    case .perSession: return number(school.perSession)
    case .sessions: return number(school.sessions)
    case .points:
      guard let gain = school.gain, enrolled > 0 else { return StyledText(format.unknown, .unknown) }
      // Thousandths of a pupil of so many pupils are tenths of a point.
      return StyledText(format.points(tenths: (gain + enrolled / 2) / enrolled), .accent)
    }
  }
}
