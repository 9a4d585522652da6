import ArgumentParser
import Domain

extension ReachCommand {
  /// By what the parts are sorted.
  enum Sorting: String, ExpressibleByArgument, CaseIterable {
    case name
    /// The most pupils to reach first: those of whom nothing proves that they came.
    case rest
    /// The smallest first.
    case share
    /// The most first.
    case pupils, needed, contacts
  }
}

extension [ReachFigure] {
  /// Equals as they stood, and what nobody knows last either way. Nil leaves all as it stood.
  func sorted(by sorting: ReachCommand.Sorting?, reversed: Bool) -> [ReachFigure] {
    guard let sorting else { return reversed ? self.reversed() : self }
    func key(_ figure: ReachFigure) -> [Int]? {
      let reach = figure.reach
      // The place of a hidden number would tell it.
      switch sorting {
      case .name: break
      case .pupils: if figure.hidden.pupils != nil { return nil }
      case .rest, .share, .needed, .contacts: if figure.hidden.reached != nil { return nil }
      }
      switch sorting {
      case .name: return []
      case .contacts: return [-reach.contacts]
      case .rest, .share, .pupils, .needed: break
      }
      guard reach.cohorts > reach.cohortsWithoutEnrolment else { return nil }
      switch sorting {
      case .rest: return [reach.lower - reach.enrolled]
      case .share: return reach.share.map { [$0.lowerTenths, $0.upperTenths] }
      case .pupils: return [-reach.enrolled]
      default: return [-figure.standing.stillNeeded.upperBound, -figure.standing.stillNeeded.lowerBound]
      }
    }
    let keyed = enumerated().map { (place: $0.offset, figure: $0.element, key: key($0.element)) }
    return keyed.sorted { left, right in
      let (one, other) = (left.key, right.key)
      if (one == nil) != (other == nil) { return other == nil }
      let order =
        sorting == .name
        ? Self.order(left.figure.name, right.figure.name) : Self.order(one ?? [], other ?? [])
      return order == 0 ? left.place < right.place : (order < 0) != reversed
    }.map(\.figure)
  }

  /// A part without a name comes last.
  private static func order(_ left: String, _ right: String) -> Int {
    left == right ? 0 : right.isEmpty || !left.isEmpty && left < right ? -1 : 1
  }

  private static func order(_ left: [Int], _ right: [Int]) -> Int {
    left == right ? 0 : left.lexicographicallyPrecedes(right) ? -1 : 1
  }
}
