import Domain
import Testing

@testable import NetelandTUI

@Suite("Opening hours as people write them")
struct OpeningHoursTextTests {
  @Test(
    "are read in either language, with and without minutes, and written one way",
    arguments: [
      ("ma-vr 9-17", "ma-vr 09:00-17:00"), ("Mon-Fri 9:00-17:00; Sat 9.30-12", "ma-vr 09:00-17:00; za 09:30-12:00"),
      ("woensdag 13u30 - 17u", "wo 13:30-17:00"),
      (
        "ma wo, vr 9-12, 13-17",
        "ma 09:00-12:00, 13:00-17:00; "
          + "wo 09:00-12:00, 13:00-17:00; vr 09:00-12:00, 13:00-17:00"
      ),
      ("za 9-12; ma 9-12", "ma 09:00-12:00; za 09:00-12:00"),
      ("ma 13-17; ma 9-12; ma 13-17", "ma 09:00-12:00, 13:00-17:00"),
      ("zo 20-24", "zo 20:00-23:59"), (" ; ", ""), ("", ""),
      ("di-do 9-12; vr 9-12; za 10-12", "di-vr 09:00-12:00; za 10:00-12:00"),
    ])
  func read(typed: String, shown: String) throws {
    let text = try OpeningHoursText(typed)
    #expect(text.text(.dutch) == shown)
    #expect(try OpeningHoursText(shown).hours == text.hours)
    #expect(try OpeningHoursText(text.text(.english)).hours == text.hours)
  }

  @Test(
    "What is no day or no time is refused by name",
    arguments: [
      "9-17", "ma", "ma-vr", "vr-ma 9-17", "m 9-17", "ma 17-9", "ma 9-9", "ma 9-12-17", "ma 9", "ma 25-26", "ma - 9-12",
    ])
  func refused(typed: String) {
    #expect(throws: SheetProblem.notHours(typed)) { try OpeningHoursText("za 9-12; " + typed) }
  }

  @Test("A venue keeps them, with the keys the program does not know; the same hours are no change")
  func sheet() throws {
    var world = SheetWorld.sample()
    var venue = try #require(world.alliance.venues.first)
    var hours = OpeningHours(weekday: .monday, start: TimeOfDay("09:00")!, end: TimeOfDay("12:00")!)
    hours.unknown = UnknownFields([UnknownFields.Field(key: "later", json: "1")])
    venue.openingHours = [hours]
    try world.apply(Edit.edit(venue, in: world.alliance))
    var values = SheetValues(try #require(RecordKind.venue.sheet(editing: venue.id.text, in: world)), in: world)
    #expect(values.values["openingHours"] == .text("ma 09:00-12:00"))
    #expect(try values.edit().isEmpty)
    #expect(values.set("ma 9-12; wo 13-17", for: "openingHours") == nil)
    var after = world.alliance
    try after.apply(values.edit())
    let kept = after.venues[venue.id]?.openingHours
    #expect(kept?.first == hours && kept?.count == 2 && kept?.last?.weekday == .wednesday)
    #expect(values.set("altijd", for: "openingHours") == .notHours("altijd"))
  }

  @Test("Days on which a guide can come besides are single ones or spans, each once")
  func availableOn() throws {
    let world = SheetWorld.sample()
    let id = try #require(world.alliance.guides.first?.id)
    var values = SheetValues(try #require(RecordKind.guide.sheet(editing: id.text, in: world)), in: world)
    #expect(values.set("3/12; 25/11-27/11; 26/11", for: "availableOn") == nil)
    var after = world.alliance
    try after.apply(values.edit())
    let days = ["2026-11-25", "2026-11-26", "2026-11-27", "2026-12-03"].compactMap { Day($0) }
    #expect(after.guides[id]?.availableOn == days)
    #expect(values.set("ooit", for: "availableOn") == .notSpans("ooit"))
    _ = values.set("27/11-25/11", for: "availableOn")
    #expect(throws: SheetRefusal.fields(["availableOn": .endsBeforeItBegins])) { try values.edit() }
  }

  @Test("The figures of the rules are fields of the alliance, each within its range")
  func figures() throws {
    let world = SheetWorld.sample()
    let id = world.alliance.profile.id.text
    var values = SheetValues(try #require(RecordKind.alliance.sheet(editing: id, in: world)), in: world)
    for (key, text) in [
      ("travelSpeed", "60"), ("travelDetour", "120"), ("travelMargin", "0"), ("invitedPerPlace", "12"),
    ] {
      #expect(values.set(text, for: key) == nil)
    }
    var after = world.alliance
    try after.apply(values.edit())
    #expect(after.profile.travel == Travel(speed: 60, detour: 120, margin: 0))
    #expect(after.profile.invitedPerPlace == 12)
    #expect(values.set("0", for: "travelSpeed") == .outside(1...130))
    #expect(values.set("99", for: "travelDetour") == .outside(100...300))
  }
}
