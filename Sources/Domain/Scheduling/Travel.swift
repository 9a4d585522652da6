/// How long it takes to get from one place to another, by assumption: the alliance's settings say how fast, and how much
/// longer the road is than the straight line between two points on the map.
public struct Travel: Hashable, Sendable {
  /// From door to door, in km/h.
  public let speed: Int
  /// The road in percent of the straight line: 130 is three tenths longer.
  public let detour: Int
  /// Minutes to pack up, park and unpack; wherever the two places are not one.
  public let margin: Int

  public init(speed: Int, detour: Int, margin: Int) {
    self.speed = speed
    self.detour = detour
    self.margin = margin
  }

  /// Places nearer than this are one site, whose halls have coordinates of their own, in metres.
  static let site = 100.0

  /// The road between two points, in metres; 0 within one site.
  func road(from one: Coordinates, to other: Coordinates) -> Int {
    let straight = one.distance(to: other)
    return straight < Travel.site ? 0 : Int((straight * Double(detour) / 100).rounded())
  }

  /// Minutes that a road of so many metres asks for, rounded up, with the margin; none for none.
  func minutes(road: Int) -> Int {
    guard road > 0 else { return 0 }
    let metresPerHour = max(1, speed) * 1000
    return (road * 60 + metresPerHour - 1) / metresPerHour + margin
  }
}

extension AllianceProfile {
  public var travel: Travel { Travel(speed: travelSpeed, detour: travelDetour, margin: travelMargin) }
}

extension Alliance {
  /// No trip between two places of the alliance takes longer than this, in minutes: across the rectangle that holds them all.
  var longestTrip: Int {
    var points = venues.lazy.compactMap(\.address.coordinates).makeIterator()
    var schoolPoints = schools.lazy.compactMap(\.address.coordinates).makeIterator()
    guard var low = points.next() ?? schoolPoints.next() else { return 0 }
    var high = low
    while let point = points.next() ?? schoolPoints.next() {
      low = Coordinates(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Coordinates(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    let travel = profile.travel
    return travel.minutes(road: travel.road(from: low, to: high))
  }
}
