/// A time zone that times of a calendar are said in.
enum CalendarZone {
  case utc
  /// One that changes on the same days as Brussels; minutes ahead of UTC in winter.
  case european(winter: Int)
  /// As the calendar defines it itself.
  case defined([Onset])

  /// A change of the clock: from this second on the wall, as it was before the change, it is `offset` seconds ahead of UTC.
  struct Onset: Equatable {
    let wall: Int
    let before: Int
    let offset: Int
  }

  static let brussels = CalendarZone.european(winter: 60)

  /// A zone by the name that calendars give it: those of the tz database, alone or at the end of a longer name, and those of
  /// Windows.
  init?(named name: String) {
    let name = name.lowercased()
    func isOne(of names: [String]) -> Bool { names.contains { name == $0 || name.hasSuffix("/" + $0) } }
    if isOne(of: ["utc", "gmt", "z", "zulu", "greenwich", "uct"]) {
      self = .utc
    } else if isOne(of: Self.central) {
      self = .brussels
    } else if isOne(of: Self.western) {
      self = .european(winter: 0)
    } else if isOne(of: Self.eastern) {
      self = .european(winter: 120)
    } else {
      return nil
    }
  }

  private static let central = [
    "amsterdam", "andorra", "belgrade", "berlin", "bratislava", "brussels", "budapest", "copenhagen", "gibraltar",
    "ljubljana", "luxembourg", "madrid", "malta", "monaco", "oslo", "paris", "podgorica", "prague", "rome",
    "san_marino", "sarajevo", "skopje", "stockholm", "tirane", "vaduz", "vatican", "vienna", "warsaw", "zagreb",
    "zurich", "cet", "met", "romance standard time", "w. europe standard time", "central europe standard time",
    "central european standard time",
  ]
  private static let western = [
    "london", "dublin", "lisbon", "belfast", "jersey", "guernsey", "wet", "gmt standard time",
  ]
  private static let eastern = [
    "athens", "bucharest", "helsinki", "kiev", "kyiv", "mariehamn", "riga", "sofia", "tallinn", "vilnius", "eet",
    "fle standard time", "gtb standard time",
  ]

  /// Seconds since 1970-01-01 00:00 UTC when the wall of this zone says so.
  func utc(ofWall seconds: Int) -> Int {
    switch self {
    case .utc: return seconds
    case .european(let winter):
      // What the wall of Brussels says at the same moment lies a fixed number of hours from it.
      let brussels = seconds + (60 - winter) * 60
      let minute = brussels.flooring(60)
      return BrusselsTime.utc(of: WallTime(minutesSinceEpoch: minute)) * 60 + (brussels - minute * 60)
    case .defined(let onsets):
      let last = onsets.last { $0.wall <= seconds }
      return seconds - (last?.offset ?? onsets.first?.before ?? 0)
    }
  }
}

/// Seconds since 1970-01-01 00:00 UTC, on the wall of Brussels.
enum BrusselsWall {
  static func seconds(atUTC seconds: Int) -> Int {
    seconds + BrusselsTime.offset(atUTC: seconds.flooring(60)) * 60
  }
}
