import Domain

/// RE-AIM: which schools take part, whether what was planned is done, which schools stay.
struct ReachQualitySection: ReachSection {
  let lines: [QualityLine]
  /// The pupils who attended and were registered are few, or what is missing beside all the attendances is.
  private let hidesAttendance: Bool

  init(_ question: ReachQuestion) {
    let quality = ReAim(question.alliance, question.report, today: question.today)
    lines = quality.lines
    let attended = quality.attendance.count.upperBound
    let counts = [attended, quality.attendance.total, abs(question.report.total.contacts - attended)]
    hidesAttendance = counts.contains { $0 > 0 && $0 < question.threshold } || question.hiddenTotal.reached != nil
  }

  var hidesNothing: Bool { !hidesAttendance }

  private func isHidden(_ line: QualityLine) -> Bool { line.measure == .attendance && hidesAttendance }

  func lines(_ wording: ReachWording) -> [String] {
    let texts = wording.strings.reachQuality
    let format = wording.format
    let title = texts.measureColumn.capitalised
    var table = TextTable(title, ">" + wording.texts.share, ">" + texts.count.capitalised, "")
    for line in lines {
      let mark = isHidden(line) ? ReachWording.hiddenMark : nil
      table.add(
        texts.measure(line.measure),
        mark ?? line.share.map { format.percent(tenths: $0.lowerTenths, $0.upperTenths) } ?? format.unknown,
        mark ?? texts.of(format.range(line.count.lowerBound, line.count.upperBound), format.number(line.total)),
        line.leftOut > 0 ? texts.leftOut(line.measure, line.leftOut) : "")
    }
    return table.lines
  }

  var members: [JSONValue.Member] {
    [.init("quality", .list(lines.map { $0.json(isHidden: isHidden($0)) }))]
  }
}

extension QualityLine {
  /// Shares are in tenths of a percent.
  fileprivate func json(isHidden: Bool) -> JSONValue {
    func open(_ value: Int?) -> JSONValue { JSONValue(isHidden ? nil : value) }
    let (name, years): (String, Int?) =
      switch measure {
      case .adoption: ("adoption", nil)
      case .delivery: ("delivery", nil)
      case .attendance: ("attendance", nil)
      case .maintenance(let years): ("maintenance", years)
      }
    return [
      "measure": JSONValue(name), "years": JSONValue(years), "countAtLeast": open(count.lowerBound),
      "countAtMost": open(count.upperBound), "of": open(total), "shareTenthsAtLeast": open(share?.lowerTenths),
      "shareTenthsAtMost": open(share?.upperTenths), "leftOut": JSONValue(leftOut), "hidden": JSONValue(isHidden),
    ]
  }
}

extension String {
  /// As the title of a column on the command line.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
