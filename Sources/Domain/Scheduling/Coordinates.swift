/// A point on the map: Belgian Lambert 72, in metres.
struct Coordinates: Hashable, Sendable {
  let x: Double
  let y: Double

  /// As the crow flies, in metres. No two places in Belgium are further apart than 300 km, so more than 1000 km is a mistake
  /// in a file, and cut off.
  func distance(to other: Coordinates) -> Double {
    let (across, up) = (x - other.x, y - other.y)
    let metres = (across * across + up * up).squareRoot()
    return metres < 1_000_000 ? metres : 1_000_000
  }
}

extension Address {
  /// Nil where nobody knows; the origin lies far outside Flanders, and stands for that too in lists of the agency.
  var coordinates: Coordinates? {
    guard let lambertX, let lambertY, lambertX != 0 || lambertY != 0 else { return nil }
    return Coordinates(x: lambertX, y: lambertY)
  }
}

extension Alliance {
  /// Where a session takes place: at its venue, or in the building of the venue's school; an in-school session without a
  /// venue at its one school. Nil where that is not known.
  func coordinates(of session: Session) -> Coordinates? {
    if let id = session.venue {
      guard let venue = venues[id] else { return nil }
      return venue.address.coordinates ?? venue.school.flatMap { schools[$0]?.address.coordinates }
    }
    guard session.setting == .inSchool, let school = session.participation.first?.school,
      session.participation.allSatisfy({ $0.school == school })
    else { return nil }
    return schools[school]?.address.coordinates
  }
}
