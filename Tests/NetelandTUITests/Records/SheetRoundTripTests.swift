import Domain
import Testing

@testable import NetelandTUI

/// An alliance with something of every kind.
struct SheetWorld {
  static let today = Day(year: 2026, month: 11, day: 21)!

  static func sample(language: Language = .dutch) -> World {
    World(alliance: SampleAlliance.make(), today: today, language: language)
  }

  /// Of an alliance with nothing but its five municipalities and the catalogue.
  static func empty() -> World { World(alliance: Alliance.empty(named: "STEM Neteland"), today: today) }
}

@Suite("Records as sheets of fields")
struct SheetRoundTripTests {
  private static let strange = UnknownFields([UnknownFields.Field(key: "later", json: "{\"a\": [1, 2]}")])

  /// A record goes through its values and comes back the same, also when only another field is changed.
  private func expectUnchanged<Subject: SheetSubject>(
    _ records: some Sequence<Subject>, in world: World, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var count = 0
    for record in records {
      let sheet = Sheet(record, isNew: false, in: world)
      #expect(sheet.record(from: sheet.values, in: world) == record, sourceLocation: sourceLocation)
      // The form may let go of what it cannot show: what it gives back has to be the same as well.
      let form = FormState(sheet.fields(in: world), values: sheet.values)
      var given: [String: FormValue] = [:]
      for field in form.fields { given[field.key] = form.value(of: field.key) }
      #expect(given == sheet.values, sourceLocation: sourceLocation)
      #expect(sheet.judge(given, in: world).blocking.isEmpty, sourceLocation: sourceLocation)
      count += 1
    }
    #expect(count > 0, sourceLocation: sourceLocation)
  }

  @Test("A record of any kind comes back as it was, with the keys the program does not know")
  func nothingLost() {
    let world = SheetWorld.sample()
    let alliance = world.alliance
    func marked<R>(_ records: Records<R>, _ path: WritableKeyPath<R, UnknownFields>) -> [R] {
      records.map {
        var copy = $0
        copy[keyPath: path] = SheetRoundTripTests.strange
        return copy
      }
    }
    expectUnchanged(marked(alliance.schools, \.unknown), in: world)
    expectUnchanged(marked(alliance.workshops, \.unknown), in: world)
    expectUnchanged(marked(alliance.venues, \.unknown), in: world)
    expectUnchanged(marked(alliance.guides, \.unknown), in: world)
    expectUnchanged(marked(alliance.kits, \.unknown), in: world)
    expectUnchanged(marked(alliance.partners, \.unknown), in: world)
    expectUnchanged(marked(world.records.enrolments, \.unknown), in: world)
    expectUnchanged(marked(world.records.freeDays, \.unknown), in: world)
    expectUnchanged(marked(world.records.academies, \.unknown), in: world)
    expectUnchanged(marked(world.records.meetings, \.unknown), in: world)
    expectUnchanged([alliance.profile], in: world)
  }

  @Test("Changing one field leaves every other field, and every part's unknown keys, as they were")
  func oneFieldOnly() throws {
    let world = SheetWorld.sample()
    var school = try #require(world.alliance.schools.first)
    school.address.lambertX = 185_000.5
    school.address.unknown = SheetRoundTripTests.strange
    school.contacts = (1...3).map { Contact(name: "Contact \($0)", role: "directie") }
    school.contacts[1].unknown = SheetRoundTripTests.strange
    let sheet = Sheet(school, isNew: false, in: world)
    var values = sheet.values
    values["contact2.phone"] = .text("014 11 22 33")
    var expected = school
    expected.contacts[1].phone = "014 11 22 33"
    #expect(sheet.record(from: values, in: world) == expected)
  }

  @Test("What a record points at in vain stays, and so does what is out of use")
  func lostReferences() throws {
    var alliance = SampleAlliance.make()
    var venue = try #require(alliance.venues.first)
    venue.partner = "P-gone"
    alliance.venues.put(venue)
    var guide = try #require(alliance.guides.first)
    guide.skills = ["VB-03", "VX-99"]
    var workshop = try #require(alliance.workshops["VB-03"])
    workshop.retired = true
    alliance.workshops.put(workshop)
    let world = World(alliance: alliance, today: SheetWorld.today)
    expectUnchanged([venue], in: world)
    expectUnchanged([guide], in: world)
    // Nothing else that is out of use is offered.
    let other = try #require(alliance.guides.first { !$0.skills.contains("VB-03") })
    let field = Sheet(other, isNew: false, in: world).fields(in: world).first { $0.key == "skills" }
    #expect(field?.kind.options.contains { $0.key == "VB-03" } == false)
  }

  @Test("A contact that is emptied goes, the others keep their place")
  func emptiedContact() throws {
    let world = SheetWorld.sample()
    var partner = try #require(world.alliance.partners.first)
    partner.contacts = [Contact(name: "An", phone: "1"), Contact(name: "Bo", email: "bo@partner.example")]
    let sheet = Sheet(partner, isNew: false, in: world)
    var values = sheet.values
    values["contact1.name"] = .text("")
    #expect(sheet.judge(values, in: world).problems["contact1.name"] == .required)
    values["contact1.phone"] = .text(" ")
    #expect(sheet.record(from: values, in: world)?.contacts == [partner.contacts[1]])
  }
}
