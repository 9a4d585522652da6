import Domain
import Testing

@testable import NetelandTUI

@Suite("The form of a record")
struct RecordFormTests {
  private var world = SheetWorld.sample()

  /// Types texts into the fields with these keys, as somebody would: to the field, the text, Enter where it chooses.
  private func type(_ texts: [(key: String, text: String)], into form: inout RecordFormScreen) {
    for (key, text) in texts {
      form.form.focus(on: key)
      #expect(form.form.focusedKey == key)
      for part in text.split(separator: "|") {
        for character in part { _ = form.type(.character(character), in: world) }
        if form.form.isDropdownOpen { _ = form.type(.enter, in: world) }
      }
    }
  }

  /// The alliance after a record was added by typing.
  private func added(
    _ kind: RecordKind, _ texts: [(key: String, text: String)], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Alliance {
    var form = try #require(RecordFormScreen(adding: kind, id: "fresh-id", in: world), sourceLocation: sourceLocation)
    type(texts, into: &form)
    let requests = form.update(.submit, in: world)
    guard case .edit(let edit)? = requests.first, requests.last == .close else {
      Issue.record("\(requests)", sourceLocation: sourceLocation)
      throw SheetRefusal.fields([:])
    }
    #expect(edit.act == .added, sourceLocation: sourceLocation)
    var alliance = world.alliance
    try alliance.apply(edit)
    return alliance
  }

  @Test("A school, under its official key")
  func school() throws {
    let after = try added(
      .school,
      [
        ("id", "99-1"), ("name", "De Zandkorrel"), ("network", "G"), ("levels", "lag"), ("postcode", "2250"),
        ("street", "Dorp"),
        ("email", "info@zandkorrel.example"), ("contact1.name", "An Peeters"), ("contact1.role", "directie"),
      ])
    var expected = School(id: "000099-01", name: "De Zandkorrel")
    expected.network = .community
    expected.levels = [.primary]
    expected.address = Address(street: "Dorp", postcode: "2250", municipality: "Olen")
    expected.email = "info@zandkorrel.example"
    expected.contacts = [Contact(name: "An Peeters", role: "directie")]
    #expect(after.schools["000099-01"] == expected)
  }

  @Test("A workshop, under its code")
  func workshop() throws {
    let after = try added(
      .workshop,
      [("id", "VB-40"), ("title", "Zonnewijzers"), ("theme", "energie"), ("grades", "L5|L6"), ("capacity", "18")])
    var expected = Workshop(id: "VB-40", title: "Zonnewijzers")
    expected.theme = .energyAndClimate
    expected.grades = [.l5, .l6]
    expected.capacity = 18
    #expect(after.workshops["VB-40"] == expected)
  }

  @Test("A venue, a guide, a kit and a partner, under an id made from the name")
  func named() throws {
    var venue = Venue(id: "zaal-de-linde", name: "Zaal De Linde")
    venue.capacity = 24
    venue.partner = "P-nokia"
    let withVenue = try added(.venue, [("name", "Zaal De Linde"), ("capacity", "24"), ("partner", "nokia")])
    #expect(withVenue.venues["zaal-de-linde"] == venue)

    var guide = Guide(id: "jan-peeters", name: "Jan Peeters")
    guide.skills = ["VB-03"]
    guide.weekdays = [.wednesday]
    let days = (Day(year: 2026, month: 11, day: 25)!, Day(year: 2026, month: 11, day: 30)!)
    guide.absences = [Absence(first: days.0, last: days.1)]
    let withGuide = try added(
      .guide,
      [("name", "Jan Peeters"), ("skills", "robots b"), ("weekdays", "woe"), ("absences", "25/11-30/11")])
    #expect(withGuide.guides["jan-peeters"] == guide)

    var kit = Kit(id: "microscopen", name: "Microscopen")
    kit.note = "in de kast"
    let withKit = try added(.kit, [("name", "Microscopen"), ("note", "in de kast")])
    #expect(withKit.kits["microscopen"] == kit)

    // A choice goes on with its arrow or a first letter.
    var partner = Partner(id: "fablab", name: "Fablab", sector: .leisure)
    partner.municipality = "Geel"
    let withPartner = try added(.partner, [("name", "Fablab"), ("sector", "v"), ("municipality", "Geel")])
    #expect(withPartner.partners["fablab"] == partner)
  }

  @Test("A free day of one day for everyone, a meeting with the people of a school, an academy with a group")
  func ofTheYear() throws {
    let day = Day(year: 2027, month: 2, day: 3)!
    let withDay = try added(.freeDay, [("name", "Staking"), ("first", "3/2")])
    #expect(
      withDay[world.year].freeDays["fresh-id"] == FreeDay(id: "fresh-id", name: "Staking", first: day, last: day))

    let school = try #require(world.alliance.schools.first { $0.levels.contains(.primary) })
    var meeting = Meeting(id: "fresh-id", day: day, title: "Kleuters en STEM")
    meeting.kindOfMeeting = .workingGroup
    meeting.attendance = [Attendance(school: school.id, people: 3)]
    let withMeeting = try added(
      .meeting,
      [
        ("day", "3/2"), ("title", "Kleuters en STEM"), ("kind", "w"), ("attendance", school.name),
        ("people.\(school.id)", "3"),
      ])
    #expect(withMeeting[world.year].meetings["fresh-id"] == meeting)

    var academy = Academy(id: "stem-clubje", name: "STEM-clubje")
    academy.rosters = [Roster(school: school.id, grade: .l5, pupils: 14)]
    let withAcademy = try added(
      .academy, [("name", "STEM-clubje"), ("roster1.cohort", "\(school.name) L5"), ("roster1.pupils", "14")])
    #expect(withAcademy[world.year].academies["stem-clubje"] == academy)
  }

  @Test("The numbers of a school that has none yet")
  func enrolment() throws {
    var form = self
    var alliance = world.alliance
    alliance.schools.put(School(id: "000099-01", name: "De Zandkorrel"))
    var school = School(id: "000098-01", name: "De Zandbank")
    school.levels = [.primary]
    alliance.schools.put(school)
    form.world = World(alliance: alliance, today: SheetWorld.today)
    let after = try form.added(.enrolment, [("school", "zandbank"), ("L5.boys", "11"), ("L5.girls", "9")])
    #expect(
      after[form.world.year].enrolments["000098-01"]
        == Enrolment(school: "000098-01", counts: [GradeCount(grade: .l5, boys: 11, girls: 9)]))
    // The same through its row in the table, without choosing the school.
    var opened = try #require(RecordFormScreen(editing: .enrolment, id: "000098-01", in: form.world))
    #expect(opened.form.focusedKey == "L5.boys")
    form.type([("L5.pupils", "20")], into: &opened)
    guard case .edit(let edit)? = opened.update(.submit, in: form.world).first else {
      Issue.record("nothing kept")
      return
    }
    #expect(edit.act == .added)
  }

  @Test("Of the alliance: its target, its gap, another municipality")
  func profile() throws {
    #expect(RecordFormScreen(adding: .alliance, id: "x", in: world) == nil)
    var form = try #require(RecordFormScreen(editing: .alliance, id: "alliance", in: world))
    let place = world.alliance.profile.municipalities.count + 1
    // The room for postcodes comes with the name.
    #expect(form.form.fields.first { $0.key == "municipality\(place).postcodes" }?.isHidden == true)
    type(
      [
        ("schoolGapDays", "7"), ("municipality\(place).name", "Kasterlee"),
        ("municipality\(place).postcodes", "2460 2461"),
      ], into: &form)
    guard case .edit(let edit)? = form.update(.submit, in: world).first else {
      Issue.record("nothing kept")
      return
    }
    var alliance = world.alliance
    try alliance.apply(edit)
    #expect(alliance.profile.schoolGapDays == 7)
    #expect(alliance.profile.municipalities.last == Municipality(name: "Kasterlee", postcodes: ["2460", "2461"]))
    #expect(alliance.profile.targets == world.alliance.profile.targets)
  }

  @Test("What is wrong stands beside its field while it is typed; what lacks, once it is to be kept")
  func problems() throws {
    var form = try #require(RecordFormScreen(adding: .school, id: "x", in: world))
    func problem(_ key: String) -> String? { form.form.fields.first { $0.key == key }?.problem?.text }
    let texts = world.strings.recordForm
    #expect(problem("name") == nil)
    type([("id", "12a"), ("postcode", "22"), ("email", "an at home")], into: &form)
    #expect(problem("id") == texts.problem(.notASchoolKey))
    #expect(problem("postcode") == texts.problem(.notAPostcode("22")))
    #expect(problem("email") == texts.problem(.notAnEmail))

    let requests = form.update(.submit, in: world)
    #expect(problem("name") == texts.problem(.required))
    #expect(form.form.focusedKey == "id")
    let sentence = texts.wrong("Schoolnummer", texts.problem(.notASchoolKey))
    #expect(requests == [.say(Notice(.refused, sentence))])
  }

  @Test("A key or a code that is taken is refused while it is typed")
  func taken() throws {
    var form = try #require(RecordFormScreen(adding: .workshop, id: "x", in: world))
    type([("id", "VB-03")], into: &form)
    #expect(form.form.fields[0].problem?.text == world.strings.recordForm.problem(.taken))
  }

  @Test("A day outside the school year in view, and a period that ends before it begins")
  func days() throws {
    var form = try #require(RecordFormScreen(adding: .freeDay, id: "x", in: world))
    type([("first", "25/11/2027"), ("last", "nooit")], into: &form)
    let sheet = form.sheet
    #expect(sheet.judge(form.values, in: world).problems["first"] == .outsideYear(world.year))
    #expect(sheet.judge(form.values, in: world).problems["last"] == .noSuchDay)
    var values = form.values
    values["first"] = .text("25/11")
    values["last"] = .text("24/11")
    #expect(sheet.judge(values, in: world).problems["last"] == .endsBeforeItBegins)
  }

  @Test("Escape closes the completions first, then the form; nothing changed closes without an edit")
  func closing() throws {
    let id = try #require(world.alliance.venues.first?.id.text)
    var form = try #require(RecordFormScreen(editing: .venue, id: id, in: world))
    #expect(form.update(.submit, in: world) == [.close])
    form.form.focus(on: "partner")
    _ = form.type(.character("n"), in: world)
    #expect(form.update(.back, in: world) == [])
    #expect(form.update(.back, in: world) == [.close])
    #expect(RecordFormScreen(editing: .venue, id: "V-gone", in: world) == nil)
  }

  @Test("It stays within its area, whatever that is")
  func sizes() throws {
    for kind in RecordKind.editable {
      let id = try #require(AdminTable(kind, in: world).rows.first?.id)
      let form = try #require(RecordFormScreen(editing: kind, id: id, in: world))
      #expect(sizesDrawnOutside { area, buffer in _ = form.draw(in: area, on: &buffer, world: world) } == [])
    }
  }
}
