/// The STEM academies of the sample: series of six sessions for the same pupils.
struct SampleAcademy {
  let id: RecordID<Academy>
  let name: String
  let venue: String
  let workshops: [String]
  let repeats: Bool
  let weekday: Weekday
  /// The first session is in this school week or as soon after it as can be; then every second week.
  let firstSlot: Int
  let rosters: [Roster]
  /// Whether the participants are known to be the same every time.
  var fixed = true

  static let sessions = 6

  static func all(in year: SchoolYear) -> [SampleAcademy] {
    let short = year.startYear % 100
    let isRunning = year == SampleAlliance.runningYear
    var academies = [
      SampleAcademy(
        id: RecordID("a\(short)-vbot"), name: "V-BOT Herentals", venue: "V-stemlokaal", workshops: ["VBOT-1"],
        repeats: true, weekday: .saturday, firstSlot: 2,
        rosters: [
          roster("990033-01", .l6, 5), roster("990047-01", .l5, 6), roster("990096-01", .l5, 4),
        ]),
      SampleAcademy(
        id: RecordID("a\(short)-olen"), name: "STEM-academie Olen", venue: "V-stemolen",
        workshops: SampleOuting.workshops, repeats: false, weekday: .wednesday, firstSlot: 1,
        rosters: [
          roster("990103-01", .l5, 5), roster("990118-01", .l5, 6), roster("990118-01", .l6, 3),
          roster("990145-01", .l5, 4),
        ]),
    ]
    if year.startYear >= 2025 {
      academies.append(
        SampleAcademy(
          id: RecordID("a\(short)-vorsel"), name: "STEM-academie Vorselaar", venue: "V-bibvorsel",
          workshops: SampleOuting.workshops, repeats: false, weekday: .saturday, firstSlot: 17,
          rosters: [roster("990228-01", .l5, 6), roster("990228-01", .l6, 4), roster("990232-01", .l5, 2)],
          fixed: !isRunning))
    }
    return academies
  }

  var record: Academy {
    var academy = Academy(id: id, name: name)
    academy.venue = RecordID(venue)
    if fixed {
      academy.rosters = rosters
    } else {
      academy.note = "De inschrijvingen beginnen in januari."
    }
    return academy
  }

  func request() -> SampleScheduler.Request {
    SampleScheduler.Request(
      participation: rosters.map { Participation(school: $0.school, grade: $0.grade, registered: $0.pupils) },
      workshops: workshops, venues: [venue], academy: id, repeats: repeats)
  }

  /// Pupils of L5 with a place in a fixed roster, by school.
  static func rosteredFifthGraders(in year: SchoolYear) -> [String: Int] {
    var pupils: [String: Int] = [:]
    for academy in all(in: year) where academy.fixed {
      for roster in academy.rosters where roster.grade == .l5 {
        pupils[roster.school.text, default: 0] += roster.pupils
      }
    }
    return pupils
  }

  private static func roster(_ school: String, _ grade: Grade, _ pupils: Int) -> Roster {
    Roster(school: RecordID(school), grade: grade, pupils: pupils)
  }
}
