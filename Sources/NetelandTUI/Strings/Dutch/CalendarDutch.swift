import Domain

extension CalendarStrings {
  static let dutch = CalendarStrings(
    otherWeekday: { "\(Format.dutch.dateOnly($0)) is een \(DutchWords.weekday($0.weekday))" },
    goToTitle: "Ga naar een dag",
    goToExamples: ["25/11", "wo 25 nov", "volgende woensdag", "+2w", "week 48", "herfst", "morgen"],
    notADay: "dat is geen dag",
    distance: { days in
      switch days {
      case 0: "vandaag"
      case 1: "morgen"
      case -1: "gisteren"
      case 2...: "over \(Format.dutch.number(days)) dagen"
      default: "\(Format.dutch.number(-days)) dagen geleden"
      }
    },
    moreSessions: { "en nog \($0)" },
    wholeAlliance: "hele alliantie", scopeTitle: "Wiens sessies?", scopeHint: "typ een school of locatie",
    title: { "Schoolkalender \($0)" },
    of: { " van \($0)" },
    from: "Van", to: "Tot en met", days: "Dagen", what: "Wat", whom: "Voor wie", everyone: "iedereen",
    firstSchoolDay: "eerste lesdag", lastSchoolDay: "laatste lesdag",
    lessonDays: { DutchWords.count($0, "dag met les", "dagen met les") },
    hours: { "Les van \($0), middag om \($1), woensdag tot \($2)" },
    assumedHours: "niet ingevuld: zo wordt het aangenomen",
    onlyLevel: { "\(DutchWords.level($0)) onderwijs" })
}
