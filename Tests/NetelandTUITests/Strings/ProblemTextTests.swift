import Domain
import Testing

@testable import NetelandTUI

@Suite("Problems and refusals in words")
struct ProblemTextTests {
  private let dutch = Strings.dutch.problems
  private let alliance = TextAlliance.alliance

  private func problem(_ kind: DataProblem.Kind) -> DataProblem {
    DataProblem(
      file: "2026-2027/sessions.json", line: 41, column: 15, record: "13a5jm8-4kq02xv",
      field: "participation[0].attended", kind: kind)
  }

  @Test("name file, line, column, record and field, what was found and what was expected")
  func data() {
    #expect(
      dutch.text(problem(.wrongType(found: "\"veel\"", expected: .integerIn(0...9999))))
        == "2026-2027/sessions.json:41:15: sessie 13a5jm8-4kq02xv, veld participation[0].attended: "
        + "\"veel\" gevonden, een geheel getal van 0 tot 9999 verwacht")
    #expect(
      Strings.english.problems.text(problem(.wrongType(found: "\"veel\"", expected: .integerIn(0...9999))))
        == "2026-2027/sessions.json:41:15: session 13a5jm8-4kq02xv, field participation[0].attended: "
        + "found \"veel\", expected a whole number from 0 to 9999")
    #expect(
      dutch.text(
        DataProblem(file: "schools.json", line: 3, column: 1, kind: .syntax(expected: .colon, found: nil)))
        == "schools.json:3:1: het bestand houdt hier op, een dubbelpunt verwacht")
    #expect(
      dutch.text(DataProblem(file: "schools.json", kind: .unreadable(code: 13)))
        == "schools.json: kan niet gelezen worden: geen toegang")
    #expect(
      dutch.text(DataProblem(file: "journaal\u{1B}", record: "a\nb", kind: .notUTF8(byte: 9)))
        == "journaal␛: record a␊b: byte 0x09 gevonden, UTF-8 verwacht: bewaar het bestand als UTF-8")
  }

  @Test("say of a check which record does not fit")
  func check() {
    var broken = Alliance()
    var session = TextAlliance.robots
    session.day = Day("2028-01-05")!
    broken.years[TextAlliance.year] = YearRecords()
    broken[TextAlliance.year].sessions.put(session)
    let texts = DataCheck(broken).problems.map { dutch.text($0, in: broken) }
    #expect(
      texts.contains("2026-2027/sessions.json: sessie s1, veld day: wo 05/01/2028 valt buiten dit schooljaar")
    )
    #expect(
      texts.contains(
        "2026-2027/sessions.json: sessie s1, veld workshop: verwijst naar workshop VB-01: niet gevonden"))
  }

  @Test("have own words for the errors of the system")
  func system() {
    #expect(
      dutch.text(FileProblem(.write, "/srv/data/x", code: 28))
        == "de schijf is vol: /srv/data/x kan niet geschreven worden")
    #expect(dutch.reason(2) == "bestaat niet")
    #expect(dutch.reason(30) == "de schijf is alleen-lezen")
    #expect(dutch.reason(999) == "fout 999")
    #expect(
      dutch.text(StoreProblem.file(FileProblem(.append, "journal", code: 5)))
        == "de schijf geeft een fout: aan journal kan niets toegevoegd worden")
    for code: Int32 in [2, 13, 28, 30, 5, 21, 24, 20] { #expect(SystemFault(code) != nil, "\(code)") }
    #expect(
      dutch.text(FileProblem(.append, "journal", code: 27))
        == "het zou groter worden dan het systeem toelaat: aan journal kan niets toegevoegd worden")
    #expect(
      dutch.text(FileProblem(.read, "lijst", code: 27))
        == "lijst kan niet gelezen worden: het is groter dan het programma leest")
  }

  @Test("say of an impossible number why")
  func impossible() {
    #expect(
      dutch.text(.moreThanEnrolled(count: 25, enrolled: 24)) == "25 kan niet: er zijn maar 24 leerlingen")
    #expect(dutch.text(.moreThanEnrolled(count: 2, enrolled: 1)) == "2 kan niet: er is maar 1 leerling")
    #expect(
      dutch.text(.moreFirstTimersThanAttended(firstTimers: 19, attended: 18))
        == "19 nieuwe gezichten kan niet: er waren er maar 18")
    #expect(
      dutch.text(.firstTimersWithoutAttended(firstTimers: 1))
        == "1 nieuw gezicht, maar hoeveel er waren is niet ingevuld")
  }

  @Test("show a contradiction with the records it contradicts")
  func contradictions() {
    let found = Contradiction(
      cohort: TextAlliance.cohort, sessions: ["s2", "s1"],
      reason: .tooManyNew(newFaces: 7, wouldBe: 25, enrolled: 24))
    #expect(dutch.text(found, in: alliance) == "7 nieuwe gezichten: dan 25 van 24 leerlingen")
    #expect(dutch.sessions(of: found, in: alliance) == ["wo 18/11 Zonneauto", "wo 25/11 Robots bouwen"])
    #expect(
      dutch.line(found, in: alliance)
        == "L5 De Wegwijzer: 7 nieuwe gezichten: dan 25 van 24 leerlingen "
        + "(wo 18/11 Zonneauto, wo 25/11 Robots bouwen)")
    let world = World(alliance: alliance, today: Day("2026-11-21")!)
    #expect(dutch.text(.contradiction(found), in: world) == dutch.text(found, in: alliance))
  }

  @Test("name the records of a refusal")
  func refusals() {
    #expect(
      dutch.text(.changedMeanwhile(file: .yearly(TextAlliance.year, .session), record: "s1"), in: alliance)
        == "Intussen gewijzigd: sessie wo 25/11 Robots bouwen, er is niets veranderd")
    #expect(
      dutch.text(.stillUsed(kind: .venue, id: "hidrodoe", by: 3), in: alliance)
        == "Nog 3 andere gegevens verwijzen naar Hidrodoe, neem uit gebruik in plaats van te verwijderen")
    #expect(
      dutch.text(.stillUsed(kind: .session, id: "s1", by: 1), in: alliance)
        == "Nog 1 ander gegeven verwijst naar wo 25/11 Robots bouwen")
    #expect(dutch.text(.wrongStatus(.cancelled), in: alliance) == "Dat kan niet: de sessie is geannuleerd")
    #expect(dutch.text(.notYet(Day("2026-11-25")!), in: alliance) == "Dat kan pas vanaf wo 25/11/2026")
    #expect(dutch.text(.missingField(kind: .school, field: "name"), in: alliance) == "Vul nog in: naam")
    #expect(
      dutch.text(
        .outOfRange(kind: .enrolment, field: "counts[0].pupils", value: 12_000, range: 0...9999), in: alliance
      )
        == "leerlingen: 12.000 kan niet, wel 0 tot 9999")
    let clash = TextAlliance.finding(.venueTaken("hidrodoe", by: "s2"))
    #expect(
      dutch.text(.blocked([clash, clash]), in: alliance)
        == "Geblokkeerd: Hidrodoe is al bezet: wo 18/11 14:00-15:30 Zonneauto (en nog 1)")
  }

  @Test("say where a CSV file is wrong")
  func csv() {
    #expect(
      dutch.text(
        CSVProblem(line: 1, column: 1, kind: .missingColumn("naam", present: ["net", "a\u{7}"])),
        file: "x.csv")
        == "x.csv:1:1: de kolom naam ontbreekt, wel gevonden: net, a␇")
    #expect(
      dutch.text(CSVProblem(line: 9, column: 1, kind: .wrongFieldCount(found: 1, expected: 4)), file: "x.csv")
        == "x.csv:9:1: 1 veld gevonden, 4 verwacht zoals in de kop")
  }
}
