import Domain

extension ReachQuality {
  func draw(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) -> Point? {
    let world = look.world
    let texts = world.strings.reachQuality
    let (top, rest) = area.splitTop(lines.count + 1)
    let layout = table(in: top, look).draw(in: top, state: list, on: &buffer)
    let (sentence, lower) = rest.splitTop(1)
    StyledText(line.map { self.sentence($0, look) } ?? "", .muted).draw(in: sentence, on: &buffer)
    let (more, below) = lower.splitTop(area.height >= 16 ? 1 : 0)
    let gaps = groups.map { group in
      (look.world.strings.reachGroups.segment(group.key), group.gap.map { world.format.points(tenths: $0) })
    }
    StyledText(texts.evenness(gaps.map { "\($0.0) \($0.1 ?? world.format.unknown)" }), .muted)
      .draw(in: more, on: &buffer)
    guard let line, below.height >= 2 else { return layout.point(ofRow: list.selected) }
    let title = texts.behind(texts.measure(line.measure))
    let inner = Panel(title, frame: .line, isFocused: isInside).draw(in: below, on: &buffer)
    let parts = parts(line, in: inner, look)
    guard isInside else {
      parts.drawQuietly(in: inner, state: behindList, on: &buffer)
      return layout.point(ofRow: list.selected)
    }
    return parts.draw(in: inner, state: behindList, on: &buffer).point(ofRow: behindList.selected)
  }

  /// What the share is of, and what is not in it.
  private func sentence(_ line: QualityLine, _ look: ReachLook) -> String {
    let texts = look.world.strings.reachQuality
    let grades = look.world.strings.words.gradesShort(look.report.definition.grades)
    let missing = line.leftOut > 0 ? "  ! " + texts.leftOut(line.measure, line.leftOut) : ""
    return texts.sentence(line.measure, grades) + missing
  }

  private func table(in area: Rect, _ look: ReachLook) -> Table {
    let texts = look.world.strings.reachQuality
    let format = look.world.format
    let bar = area.width >= 100 ? 30 : 14
    let columns = [
      TableColumn(texts.measureColumn, .flexible(min: 26, weight: 1), priority: 9),
      TableColumn("", .fixed(bar), priority: 1),
      TableColumn(texts.share, .fixed(12), alignment: .right, priority: 8),
      TableColumn(texts.count, .fixed(15), alignment: .right, priority: 7),
    ]
    let lines = lines
    return Table(columns: columns, rowCount: lines.count, isFocused: !isInside, gap: 1) { row, column in
      let line = lines[row]
      return switch column {
      case 0: StyledText(texts.measure(line.measure))
      case 1:
        RangeBar(
          low: min(line.count.lowerBound, line.total), high: min(line.count.upperBound, line.total), total: line.total
        ).text(width: bar)
      case 2:
        line.share.map { StyledText(format.percent(tenths: $0.lowerTenths, $0.upperTenths), .accent) }
          ?? StyledText(format.unknown, .unknown)
      default:
        StyledText(
          texts.of(format.range(line.count.lowerBound, line.count.upperBound), format.number(line.total)), .muted)
      }
    }
  }

  private func parts(_ line: QualityLine, in area: Rect, _ look: ReachLook) -> Table {
    let isSession = if case .sessions = line.behind { true } else { false }
    let years = if case .maintenance(let years) = line.measure { years } else { 1 }
    let detail = years > 1 ? years * 9 : 20
    let columns = [
      TableColumn("", .fixed(1), priority: 9),
      TableColumn("", .fixed(isSession ? 8 : 16), priority: isSession ? 8 : 1),
      TableColumn("", .flexible(min: area.width < 76 ? 14 : 20, weight: 1), priority: 9),
      TableColumn("", .fixed(detail), priority: 7),
    ]
    let behind = behind
    return Table(
      columns: columns, rowCount: behind.count, isFocused: isInside, hasHeader: false, gap: 1,
      emptyText: StyledText(look.world.strings.reachQuality.nothingBehind, .muted)
    ) { row, column in
      switch column {
      case 0: behind[row].judgement.sign
      case 1: StyledText(behind[row].place, .muted)
      case 2: StyledText(behind[row].name)
      default: behind[row].detail
      }
    }
  }
}
