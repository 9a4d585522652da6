/// Out-of-school sessions for fifth-graders: how many places each school gets, and who goes together.
struct SampleOuting {
  let municipality: String
  /// 0...1: how far into the year.
  let position: Double
  let participation: [Participation]

  /// Places in one session; every workshop of the catalogue takes that many.
  static let places = 20

  private struct Visit {
    let school: RecordID<School>
    let seats: Int
    let position: Double
  }

  /// Enough places for every school to reach `reached` of its fifth-graders, besides the `rostered` ones
  /// who come with an academy; neighbours share a session.
  static func plan(
    reaching reached: [String: Int], rostered: [String: Int], of alliance: Alliance, in year: SchoolYear,
    _ random: SampleRandom
  ) -> [SampleOuting] {
    var random = random.stream("outings \(year)")
    var outings: [SampleOuting] = []
    for municipality in alliance.profile.municipalities {
      var visits: [Visit] = []
      for row in SampleSchool.primary where row.place.municipality == municipality.name {
        guard let target = reached[row.key] else { continue }
        let pupils = alliance[year].enrolled(CohortKey(school: row.id, grade: .l5)) ?? 0
        visits += Self.visits(row.id, coming: target - (rostered[row.key] ?? 0), pupils: pupils, &random)
      }
      visits.sort { ($0.position, $0.school) < ($1.position, $1.school) }
      outings += shared(visits, in: municipality.name)
    }
    return outings.sorted { ($0.position, $0.municipality) < ($1.position, $1.municipality) }
  }

  private static func visits(
    _ school: RecordID<School>, coming: Int, pupils: Int, _ random: inout SampleRandom
  ) -> [Visit] {
    guard coming > 0 else { return [] }
    // Some come twice: places for nearly half as many again.
    let seats = (coming * 145 + 99) / 100
    let visits = max(coming > 7 ? 2 : 1, (seats + places - 1) / places)
    let each = min(places, pupils, max(4, (seats + visits - 1) / visits + random.below(2)))
    return (0..<visits).map { index in
      let position = (Double(index) + Double(random.below(1000)) / 1000) / Double(visits)
      return Visit(school: school, seats: each, position: position)
    }
  }

  private static func shared(_ visits: [Visit], in municipality: String) -> [SampleOuting] {
    var waiting = visits
    var outings: [SampleOuting] = []
    while !waiting.isEmpty {
      let first = waiting.removeFirst()
      var group = [first]
      var seats = first.seats
      // Company is looked for among the next few only, so that a school's visits stay in their part of the
      // year.
      var index = 0
      while index < min(6, waiting.count), group.count < 3 {
        let next = waiting[index]
        if seats + next.seats <= places, !group.contains(where: { $0.school == next.school }) {
          seats += next.seats
          group.append(next)
          waiting.remove(at: index)
        } else {
          index += 1
        }
      }
      outings.append(
        SampleOuting(
          municipality: municipality, position: first.position,
          participation: group.map { Participation(school: $0.school, grade: .l5, registered: $0.seats) }))
    }
    return outings
  }

  static func venues(in municipality: String, turn: Int) -> [String] {
    let own =
      switch municipality {
      case "Herentals": ["V-stemlokaal", "V-hidrodoe", "V-bibherentals", "V-kiezelsteen"]
      case "Olen": ["V-stemolen", "V-odilon"]
      case "Herenthout": ["V-zaalhout"]
      case "Grobbendonk": ["V-zaalgrob"]
      default: ["V-bibvorsel", "V-okkernoot"]
      }
    let offset = turn % own.count
    return Array(own[offset...] + own[..<offset]) + ["V-hidrodoe", "V-stemlokaal"]
  }

  static var workshops: [String] {
    [
      "VB-03", "VB-01", "VB-08", "VB-05", "VB-10", "VB-04", "VB-02", "VB-06", "VB-11", "VB-09", "VB-12",
      "VB-07",
    ]
  }
}
