import Domain
import Testing

@testable import NetelandTUI

@Suite("Findings in words")
struct FindingTextTests {
  private func dutch(_ detail: FindingDetail, of draft: Session? = nil) -> String {
    Strings.dutch.findings.text(
      TextAlliance.finding(detail), in: TextAlliance.alliance, format: .dutch, of: draft)
  }

  @Test("name the other party of a clash")
  func clashes() {
    #expect(
      dutch(.venueTaken("hidrodoe", by: "s2")) == "Hidrodoe is al bezet: wo 18/11 14:00-15:30 Zonneauto")
    #expect(
      dutch(.guideTaken("an", by: "s2")) == "An Peeters begeleidt dan al: wo 18/11 14:00-15:30 Zonneauto")
    #expect(
      dutch(.cohortTaken(TextAlliance.cohort, by: "s2"))
        == "L5 De Wegwijzer heeft dan al een sessie: wo 18/11 14:00-15:30 Zonneauto")
    #expect(
      dutch(.kitShort("spike", needed: 2, stock: 1, sessions: ["s2"]))
        == "2 keer kit Spike nodig, er is er maar 1: ook voor wo 18/11 14:00-15:30 Zonneauto")
    #expect(dutch(.kitShort("spike", needed: 1, stock: 0, sessions: [])) == "Er is geen kit Spike")
  }

  @Test("name the holiday and its days")
  func holidays() {
    var draft = TextAlliance.robots
    draft.day = Day("2026-11-04")!
    #expect(
      dutch(.inHoliday(TextAlliance.holiday(.autumn)), of: draft)
        == "wo 04/11 valt in de herfstvakantie (ma 02/11 – zo 08/11)")
    #expect(
      dutch(.noLessons(.holiday(TextAlliance.holiday(.autumn)), schools: [TextAlliance.wegwijzer]), of: draft)
        == "wo 04/11 valt in de herfstvakantie (ma 02/11 – zo 08/11): geen les voor De Wegwijzer")
    draft.day = Day("2026-11-11")!
    #expect(
      dutch(.inHoliday(TextAlliance.holiday(.armisticeDay)), of: draft)
        == "wo 11/11 is een vrije dag (Wapenstilstand)")
    #expect(
      Strings.dutch.findings.text(TextAlliance.holiday(.autumn), format: .dutch)
        == "herfstvakantie (ma 02/11 – zo 08/11)")
  }

  @Test("are about the session as it is being made, not as it was")
  func draft() {
    #expect(dutch(.noLessons(.weekend, schools: [])) == "wo 25/11 valt in het weekend: geen les")
    var draft = TextAlliance.robots
    draft.day = Day("2026-11-28")!
    #expect(dutch(.noLessons(.weekend, schools: []), of: draft) == "za 28/11 valt in het weekend: geen les")
  }

  @Test("do without the day of a session nobody knows")
  func noDay() {
    let finding = Finding(
      rule: .noLessons, severity: .blocking, session: "new", detail: .noLessons(.weekend, schools: []))
    let text = Strings.dutch.findings.text(finding, in: TextAlliance.alliance, format: .dutch)
    #expect(text == "de dag valt in het weekend: geen les")
  }

  @Test("give the numbers that clash")
  func numbers() {
    #expect(
      dutch(.overCapacity(registered: 26, capacity: 24, limit: .venue("hidrodoe")))
        == "26 ingeschreven voor 24 plaatsen in Hidrodoe")
    #expect(
      dutch(.overEnrolment(TextAlliance.cohort, registered: 26, enrolled: 24))
        == "26 ingeschreven, maar L5 De Wegwijzer telt 24 leerlingen")
    #expect(
      dutch(.gradesOutsideWorkshop("VB-01", cohorts: [TextAlliance.cohort]))
        == "Robots bouwen is voor L3-L4, L6, niet voor L5 De Wegwijzer")
    #expect(
      dutch(.gapTooShort(TextAlliance.wegwijzer, other: "s2", days: 7, wanted: 14))
        == "De Wegwijzer heeft ook wo 18/11 Zonneauto: maar 7 dagen verschil, 14 dagen gewenst")
    #expect(
      dutch(.guideAbsent("an", first: Day("2026-11-23")!, last: Day("2026-11-27")!))
        == "An Peeters is afwezig: ma 23/11 – vr 27/11")
  }

  @Test("say from when to when a venue or a guide is taken elsewhere")
  func busyTimes() {
    let day = Day("2026-11-25")!
    let (half, four) = (TimeOfDay("13:30")!, TimeOfDay("16:00")!)
    #expect(
      dutch(.venueBooked("hidrodoe", BusySpan(first: day, start: half, last: day, end: four)))
        == "Hidrodoe is dan geboekt door anderen: wo 25/11 13:30-16:00")
    #expect(
      dutch(.guideBusy("an", BusySpan(first: day, last: day.adding(days: 2))))
        == "An Peeters heeft dan iets anders: wo 25/11 – vr 27/11")
    #expect(
      dutch(.guideBusy("an", BusySpan(first: day, start: four, last: day.adding(days: 1), end: half)))
        == "An Peeters heeft dan iets anders: wo 25/11 16:00 – do 26/11 13:30")
    #expect(
      dutch(.guideBusy("an", BusySpan(first: day, last: day, end: half)))
        == "An Peeters heeft dan iets anders: wo 25/11 00:00-13:30")
    #expect(
      dutch(.guideBusy("an", BusySpan(first: day, start: half, last: day)))
        == "An Peeters heeft dan iets anders: wo 25/11 13:30-24:00")
  }

  @Test("say how a trip was estimated, when a place is open, and how many come for how many places")
  func newWords() {
    let usual = Travel(speed: 45, detour: 130, margin: 10)
    #expect(
      dutch(.travelTooShort("an", other: "s2", minutes: 15, needed: 28, road: 13_000, travel: usual))
        == "An Peeters heeft 15 minuten voor de 13 km van of naar wo 18/11 14:00-15:30 Zonneauto: "
        + "reken op 28 minuten (vogelvlucht × 1,3 aan 45 km/u, en 10 min om in te pakken)")
    let odd = Travel(speed: 60, detour: 125, margin: 0)
    #expect(
      dutch(.travelTooShort("an", other: "s2", minutes: 1, needed: 5, road: 4_150, travel: odd))
        == "An Peeters heeft 1 minuut voor de 4,2 km van of naar wo 18/11 14:00-15:30 Zonneauto: "
        + "reken op 5 minuten (vogelvlucht × 1,25 aan 60 km/u, en 0 min om in te pakken)")
    #expect(dutch(.venueClosed("hidrodoe", .wednesday, open: [])) == "Hidrodoe is gesloten op woensdag")
    let open = [("09:00", "12:00"), ("13:00", "17:00")].map {
      TimeSpan(start: TimeOfDay($0.0)!, end: TimeOfDay($0.1)!)!
    }
    #expect(
      dutch(.venueClosed("hidrodoe", .wednesday, open: open))
        == "Hidrodoe is op woensdag enkel open 09:00-12:00, 13:00-17:00")
    #expect(
      dutch(.overInvited(pupils: 26, capacity: 24, limit: .venue("hidrodoe")))
        == "26 leerlingen verwacht voor 24 plaatsen in Hidrodoe")
    #expect(
      dutch(.manyInvited(pupils: 412, capacity: 24, limit: .session, perPlace: 10))
        == "412 leerlingen uitgenodigd voor 24 plaatsen van deze sessie: meer dan 10 per plaats")
    #expect(
      dutch(.guideOffDay("an", Day("2026-11-25")!))
        == "An Peeters komt enkel op afgesproken dagen, niet op wo 25/11")
  }

  @Test("name a few schools and count the rest")
  func manySchools() {
    let ids: [RecordID<School>] = ["012345-01", "012345-02", "012345-03", "012345-04"]
    #expect(
      dutch(.duringLessons(schools: ids)) == "Tijdens de lesuren van De Wegwijzer, Sint-Jozef en 2 andere")
  }

  @Test("are there for everything a rule can find", arguments: Language.allCases)
  func complete(_ language: Language) {
    var texts: [String] = []
    for detail in TextAlliance.details {
      let text = language.strings.findings.text(
        TextAlliance.finding(detail), in: TextAlliance.alliance, format: language.format)
      #expect(!text.isEmpty && text == text.harmless && !text.hasSuffix("."), "\(detail)")
      texts.append(text)
    }
    #expect(Set(texts).count == texts.count)
  }

  @Test("are translated, all of them")
  func translated() {
    for detail in TextAlliance.details {
      let finding = TextAlliance.finding(detail)
      let texts = Language.allCases.map {
        $0.strings.findings.text(finding, in: TextAlliance.alliance, format: $0.format)
      }
      #expect(texts[0] != texts[1], "\(detail)")
    }
  }

  @Test("have a name for every rule, severity and holiday", arguments: Language.allCases)
  func names(_ language: Language) {
    let findings = language.strings.findings
    #expect(Set(RuleID.allCases.map(findings.rule)).count == RuleID.allCases.count)
    #expect(Set(HolidayKind.allCases.map(findings.holiday)).count == HolidayKind.allCases.count)
    #expect(Set(Severity.allCases.map(findings.severity)).count == Severity.allCases.count)
    for rule in RuleID.allCases { #expect(findings.rule(rule) != rule.rawValue) }
  }

  @Test("show a name from a file, and do not obey it")
  func hostile() {
    var alliance = TextAlliance.alliance
    alliance.venues.put(Venue(id: "hidrodoe", name: "Hidro\u{1B}]0;x\u{7}doe"))
    let text = Strings.dutch.findings.text(
      TextAlliance.finding(.venueTaken("hidrodoe", by: "weg\u{8}")), in: alliance, format: .dutch)
    #expect(text == "Hidro␛]0;x␇doe is al bezet: weg␈")
  }
}
