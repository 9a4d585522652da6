import Domain

/// By which column the schools are sorted, and which way.
struct SchoolOrder: Hashable, Sendable {
  var column = SchoolColumn.name
  var isReversed = false

  var sorting: TableColumn.Sorting { isReversed ? .descending : .ascending }

  /// What nobody knows comes last, whichever way; what is equal stays in the order of the names.
  func sorted(_ rows: [SchoolRow]) -> [SchoolRow] {
    let byName = rows.enumerated().sorted { ($0.element.nameKey, $0.offset) < ($1.element.nameKey, $1.offset) }
    return byName.enumerated().sorted { left, right in
      switch compare(left.element.element, right.element.element) {
      case .before: !isReversed
      case .after: isReversed
      case .unknownLast: true
      case .unknownFirst: false
      case .same: left.offset < right.offset
      }
    }.map(\.element.element)
  }

  private enum Comparison { case before, after, same, unknownLast, unknownFirst }

  private func compare(_ left: SchoolRow, _ right: SchoolRow) -> Comparison {
    switch column {
    case .name, .bar: order(left.nameKey, right.nameKey)
    case .municipality: order(left.municipalityKey, right.municipalityKey)
    case .network: order(left.network.rawValue, right.network.rawValue)
    case .levels: order(left.levels.map(\.rawValue).joined(), right.levels.map(\.rawValue).joined())
    case .enrolled: order(left.enrolled, right.enrolled)
    case .reach: order(Share(left.reach), Share(right.reach))
    case .held: order(left.held, right.held)
    case .planned: order(left.planned, right.planned)
    case .next: order(left.next, right.next)
    }
  }

  private func order<Value: Comparable>(_ left: Value, _ right: Value) -> Comparison {
    left < right ? .before : right < left ? .after : .same
  }

  private func order<Value: Comparable>(_ left: Value?, _ right: Value?) -> Comparison {
    switch (left, right) {
    case (nil, nil): .same
    case (_, nil): .unknownLast
    case (nil, _): .unknownFirst
    case (let left?, let right?): order(left, right)
    }
  }

  /// The share that is surely reached, then the share that may be; compared without rounding.
  private struct Share: Comparable {
    let lower: Int
    let upper: Int
    let enrolled: Int

    init?(_ reach: Reach?) {
      guard let reach, reach.enrolled > 0 else { return nil }
      (lower, upper, enrolled) = (reach.lower, reach.upper, reach.enrolled)
    }

    static func < (left: Share, right: Share) -> Bool {
      let one = left.lower * right.enrolled
      let other = right.lower * left.enrolled
      return one != other ? one < other : left.upper * right.enrolled < right.upper * left.enrolled
    }

    static func == (left: Share, right: Share) -> Bool { !(left < right) && !(right < left) }
  }
}
