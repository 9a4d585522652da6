import Domain
import Testing

@testable import NetelandTUI

@Suite("Fields set from text")
struct SheetTextTests {
  private let world = SheetWorld.sample()

  private func values(_ kind: RecordKind, _ id: String) throws -> SheetValues {
    SheetValues(try #require(kind.sheet(editing: id, in: world)), in: world)
  }

  /// The record a change makes, in the alliance it is applied to.
  private func applied(_ values: SheetValues) throws -> Alliance {
    var alliance = world.alliance
    try alliance.apply(try values.edit())
    return alliance
  }

  @Test("A number, an empty text for unknown, and a number out of range")
  func numbers() throws {
    let id = try #require(world.alliance.venues.first?.id)
    var venue = try values(.venue, id.text)
    #expect(venue.set("30", for: "capacity") == nil)
    let after1 = try applied(venue)
    #expect(after1.venues[id]?.capacity == 30)
    #expect(venue.set("", for: "capacity") == nil)
    let after2 = try applied(venue)
    #expect(after2.venues[id]?.capacity == .some(nil))
    #expect(venue.set("0", for: "capacity") == .outside(1...100_000))
    #expect(venue.set("veel", for: "capacity") == .notANumber)
    #expect(venue.set("30", for: "plaatsen") == .noSuchField("plaatsen"))
    #expect(venue.values["capacity"] == .number(nil))
  }

  @Test("Options by key, by label, by the start of one label; several with commas")
  func options() throws {
    let id = try #require(world.alliance.guides.first?.id)
    var guide = try values(.guide, id.text)
    #expect(guide.set("VB-03, windmolens op schaal, elke drup", for: "skills") == nil)
    #expect(guide.set("Zaterdag,maandag", for: "weekdays") == nil)
    #expect(guide.set("guest-teacher", for: "role") == nil)
    let after = try applied(guide).guides[id]
    #expect(after?.skills == ["VB-03", "VB-06", "VB-07"])
    #expect(after?.weekdays == [.monday, .saturday])
    #expect(after?.role == .guestTeacher)
    #expect(
      guide.set("V-BOT", for: "skills")
        == .ambiguous("V-BOT", ["V-BOT starters", "V-BOT gevorderden", "V-BOT wedstrijdploeg"]))
    #expect(guide.set("breien", for: "skills") == .noSuchOption("breien"))
    #expect(guide.set("", for: "skills") == nil)
    let after3 = try applied(guide)
    #expect(after3.guides[id]?.skills == [])
  }

  @Test("Yes and no in either language")
  func toggles() throws {
    let id = try #require(world.alliance.schools.first { $0.member }?.id)
    var school = try values(.school, id.text)
    for (text, expected) in [("nee", false), ("yes", true), ("0", false), ("Ja", true)] {
      #expect(school.set(text, for: "member") == nil)
      #expect(school.values["member"] == .bool(expected))
    }
    #expect(school.set("misschien", for: "member") == .notYesOrNo)
  }

  @Test("A postcode of the alliance brings its municipality along; another one is only remarked on")
  func postcode() throws {
    let id = try #require(world.alliance.venues.first?.id)
    var venue = try values(.venue, id.text)
    #expect(venue.set("2288", for: "postcode") == nil)
    let after4 = try applied(venue)
    #expect(after4.venues[id]?.address.municipality == "Grobbendonk")
    #expect(venue.set("1000", for: "postcode") == nil)
    let after5 = try applied(venue)
    #expect(after5.venues[id]?.address.municipality == "Grobbendonk")
    #expect(venue.set("228", for: "postcode") == .notAPostcode("228"))
  }

  @Test("The pupils of a grade, with a part that is larger than the whole")
  func enrolment() throws {
    let school = try #require(world.alliance.schools.first { $0.levels == [.primary] })
    var numbers = try values(.enrolment, school.id.text)
    for (key, text) in [("L5.boys", "12"), ("L5.girls", "?"), ("L5.pupils", "25"), ("L5.priority", "3")] {
      #expect(numbers.set(text, for: key) == nil)
    }
    let after = try applied(numbers)[world.year].enrolments[RecordID(school.id.text)]
    #expect(after?.count(.l5) == GradeCount(grade: .l5, boys: 12, pupils: 25, priority: 3))
    #expect(after?.provisional == false)
    // A primary school has no first year of secondary education.
    #expect(numbers.set("12", for: "S1.boys") == .noSuchField("S1.boys"))
    #expect(numbers.set("26", for: "L5.priority") == nil)
    #expect(throws: SheetRefusal.fields(["L5.priority": .partLargerThanWhole(part: 26, whole: 25)])) {
      try numbers.edit()
    }
  }

  @Test(
    "Absences as people write them",
    arguments: [
      ("25/11-30/11; 3/12", "25/11/2026-30/11/2026; 03/12/2026"),
      ("2026-11-25", "25/11/2026"), ("25-11 - 30-11", "25/11/2026-30/11/2026"),
      ("2026-11-25-2026-11-30", "25/11/2026-30/11/2026"), (" ; zo 3/1;", "03/01/2027"), ("25-11-26", "25/11/2026"),
      ("", ""),
    ])
  func absences(typed: String, shown: String) throws {
    let id = try #require(world.alliance.guides.first?.id)
    var guide = try values(.guide, id.text)
    #expect(guide.set(typed, for: "absences") == nil)
    var after = world
    let edit = try guide.edit()
    if !edit.isEmpty { try after.apply(edit) }
    #expect(RecordKind.guide.sheet(editing: id.text, in: after)?.values["absences"] == .text(shown))
  }

  @Test("Absences that are none", arguments: ["ergens", "25/11-", "31/11", "25/11-30/11-2/12", "25/11 26/11"])
  func noAbsences(typed: String) throws {
    let id = try #require(world.alliance.guides.first?.id)
    var guide = try values(.guide, id.text)
    #expect(guide.set(typed, for: "absences") == .notSpans(typed))
    #expect(guide.values == RecordKind.guide.sheet(editing: id.text, in: world)?.values)
  }

  @Test(
    "Times at which a venue is booked, as people write them",
    arguments: [
      ("25/11 13:30-16:00; 3/12", "25/11/2026 13:30-16:00; 03/12/2026"),
      ("wo 25/11 13u30 - 16u", "25/11/2026 13:30-16:00"), ("25/11-27/11", "25/11/2026-27/11/2026"),
      ("25/11 22:00 - 26/11 02:00", "25/11/2026 22:00 - 26/11/2026 02:00"),
      ("25/11 22:00-24:00", "25/11/2026 22:00-24:00"), ("25/11 22:00 - 26/11 00:00", "25/11/2026 22:00-24:00"),
      ("25/11 0:00-12:00", "25/11/2026 00:00-12:00"), ("", ""),
    ])
  func bookings(typed: String, shown: String) throws {
    let id = try #require(world.alliance.venues.first?.id)
    var after = world
    var lab = try #require(world.alliance.venues[id])
    let imported = BusyTime(event: "abc", first: Day("2026-12-24")!, last: Day("2026-12-24")!)
    lab.bookings = [imported]
    try after.apply(Edit.edit(lab, in: after.alliance))
    for text in [typed, shown] {
      var values = SheetValues(try #require(RecordKind.venue.sheet(editing: id.text, in: after)), in: after)
      #expect(values.set(text, for: "bookings") == nil)
      let edit = try values.edit()
      if !edit.isEmpty { try after.apply(edit) }
      #expect(RecordKind.venue.sheet(editing: id.text, in: after)?.values["bookings"] == .text(shown))
      #expect(after.alliance.venues[id]?.bookings.contains(imported) == true)
    }
  }

  @Test(
    "Times that are none",
    arguments: ["ooit", "25/11 13:30", "13:30-16:00", "25/11 24:00-25:00", "25/11 13:30-", "25/11 16:00-13:30"])
  func noBookings(typed: String) throws {
    let id = try #require(world.alliance.venues.first?.id)
    var venue = try values(.venue, id.text)
    #expect(venue.set(typed, for: "bookings") == .notTimes(typed))
  }

  @Test("Every label of every kind is filled in, in both languages, and no two of a form are the same")
  func labels() throws {
    for language in Language.allCases {
      let world = SheetWorld.sample(language: language)
      for kind in RecordKind.editable {
        let row = try #require(AdminTable(kind, in: world).rows.first)
        let sheet = try #require(kind.sheet(editing: row.id, in: world))
        let labels = sheet.fields(in: world).map(\.label)
        #expect(Set(labels).count == labels.count, "\(kind) \(labels)")
        #expect(labels.allSatisfy { !$0.isBlank })
      }
    }
  }
}
