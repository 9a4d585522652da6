import Domain

extension ReachGroupsColumn {
  func column(_ texts: ReachGroupsStrings, bar: Int) -> TableColumn {
    func column(_ width: Int, _ priority: Int, _ alignment: Alignment = .right) -> TableColumn {
      TableColumn(texts.column(self), .fixed(width), alignment: alignment, priority: priority)
    }
    switch self {
    case .mark: return column(1, 9)
    case .name: return TableColumn(texts.column(self), .flexible(min: 19, weight: 1), priority: 9)
    case .bar: return column(bar, 2, .left)
    case .share: return column(12, 8)
    case .rest: return column(12, 3)
    case .gap: return column(15, 7)
    case .parity: return column(10, 6)
    case .reached: return column(12, 5)
    }
  }

  func cell(_ segment: Segment, bar: Int, _ look: ReachLook) -> StyledText {
    let format = look.world.format
    let unknown = StyledText(format.unknown, .unknown)
    switch self {
    case .mark:
      // Surely behind the rest.
      guard let gap = segment.gap, gap.upperBound < 0 else { return "" }
      return StyledText(Signs.warning, .warning)
    case .name: return StyledText(look.world.strings.reachGroups.segment(segment.key))
    case .bar:
      let whole = segment.isUnknown ? Reach() : segment.reach
      return whole.bar(percent: look.report.definition.percent).text(width: bar)
    case .share: return segment.isUnknown ? unknown : StyledText(format.share(segment.reach))
    case .rest: return StyledText(format.share(segment.rest), .muted)
    case .gap:
      return segment.gap.map { StyledText(format.points(tenths: $0), $0.upperBound < 0 ? .warning : .text) } ?? unknown
    case .parity: return segment.parity.map { StyledText(format.parity($0)) } ?? unknown
    case .reached:
      let reach = segment.reach
      guard reach.enrolled > 0 else { return unknown }
      let reached = segment.isUnknown ? unknown : StyledText(format.range(reach.lower, reach.upper))
      return reached + StyledText("/\(format.number(reach.enrolled))", .muted)
    }
  }
}

extension Format {
  /// Tenths of a percentage point: `+3,1`, `-15,0 / +68,4`.
  func points(tenths range: ClosedRange<Int>) -> String {
    func signed(_ tenths: Int) -> String {
      let sign = tenths > 0 ? "+" : tenths < 0 ? "-" : ""
      return "\(sign)\(Int(tenths.magnitude) / 10)\(decimalMark)\(Int(tenths.magnitude) % 10)"
    }
    return range.lowerBound == range.upperBound
      ? signed(range.lowerBound) : "\(signed(range.lowerBound)) / \(signed(range.upperBound))"
  }

  /// Hundredths: `0,80-1,05`; `≥0,80` where there is no upper end.
  func parity(_ parity: Segment.Parity) -> String {
    func hundredths(_ number: Int) -> String {
      "\(number / 100)\(decimalMark)\(number % 100 / 10)\(number % 10)"
    }
    guard let atMost = parity.atMost else { return "≥\(hundredths(parity.atLeast))" }
    return atMost == parity.atLeast
      ? hundredths(atMost) : "\(hundredths(parity.atLeast))-\(hundredths(atMost))"
  }
}
