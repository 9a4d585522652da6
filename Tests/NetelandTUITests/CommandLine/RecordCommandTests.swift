import Domain
import Testing

@testable import NetelandTUI

@Suite("Records on the command line")
struct RecordCommandTests {
  @Test("A venue is added, edited, retired, restored and deleted; every step is in the files and can be undone")
  func life() throws {
    let place = try Workplace.started()
    let empty = try place.snapshot()
    func venue() throws -> Venue? { try Store.open(place.data).alliance.venues.first }

    #expect(place.run("add", "venue", "name=Zaal De Brug", "capacity=30", "postcode=2200").status == 0)
    let added = try #require(try venue())
    #expect((added.name, added.capacity, added.address.municipality) == ("Zaal De Brug", 30, "Herentals"))
    let id = added.id.text

    #expect(place.run("edit", "venue", id, "capacity=24").status == 0)
    #expect(try venue()?.capacity == 24)
    #expect(place.run("edit", "venue", id, "capacity=").status == 0)
    #expect(try venue()?.capacity == nil)
    #expect(place.run("retire", "venue", id).status == 0)
    #expect(try venue()?.retired == true)
    #expect(place.run("retire", "venue", id).lines == ["Niets te wijzigen: al uit gebruik"])
    #expect(place.run("restore", "venue", id).status == 0)
    #expect(try venue()?.retired == false)
    #expect(place.run("delete", "venue", id).status == 0)
    #expect(try venue() == nil)
    #expect(try place.snapshot() == empty)
    for _ in 1...6 { #expect(place.run("undo").status == 0) }
    #expect(place.run("undo").status == 1)
    #expect(try place.snapshot() == empty)
  }

  @Test("A school gets its pupils, a free day its school year")
  func yearly() throws {
    let place = try Workplace.started()
    #expect(place.run("add", "school", "id=12345-1", "name=De Wissel", "levels=lager", "postcode=2200").status == 0)
    #expect(place.run("edit", "enrolment", "012345-01", "L5.boys=12", "L5.girls=13").status == 0)
    #expect(place.run("add", "free-day", "name=Kermis", "first=5/10", "--year", "2027-2028").status == 0)
    let alliance = try Store.open(place.data).alliance
    #expect(alliance[SchoolYear("2026-2027")!].enrolled(CohortKey(school: "012345-01", grade: .l5)) == 25)
    #expect(alliance[SchoolYear("2027-2028")!].freeDays.first?.first == Day("2027-10-05"))
    #expect(place.run("start-year", "2027-2028").output.contains("1 school"))
    let provisional = try Store.open(place.data).alliance[SchoolYear("2027-2028")!].enrolments.first
    #expect(provisional?.provisional == true)
  }

  @Test("The target is a field of the alliance, which needs no id")
  func target() throws {
    let place = try Workplace.started()
    #expect(place.run("edit", "alliance", "percent=75").status == 0)
    #expect(try Store.open(place.data).alliance.profile.target.percent == 75)
    #expect(place.run("show", "alliance").output.contains("75"))
    #expect(place.run("edit", "alliance", "percent=75").lines == ["Niets te wijzigen: alles staat al zo"])
  }

  @Test("What cannot be is refused with the field and the reason; nothing is changed")
  func refused() throws {
    let place = try Workplace.sample()
    let before = try place.snapshot()
    let wrong: [([String], Int32, String)] = [
      (["edit", "kit", "none", "stock=3"], 1, "Niet gevonden: kit none"),
      (["edit", "venue", "V-hidrodoe", "capacity=veel"], 1, "(capacity)"),
      (["edit", "venue", "V-hidrodoe", "capacity=-1"], 1, "(capacity)"),
      (["edit", "venue", "V-hidrodoe", "school=zzz"], 1, "zzz"),
      (["edit", "venue", "V-hidrodoe", "colour=blue"], 2, "name, capacity"),
      (["edit", "venue", "V-hidrodoe", "capacity=1", "capacity=2"], 2, "capacity"),
      (["add", "venue", "capacity=3"], 1, "(name)"),
      (["delete", "venue", "V-hidrodoe"], 1, "Hidrodoe"),
      (["delete", "alliance", "alliance"], 2, "alliantie"),
      (["add", "alliance", "name=x"], 2, "alliantie"),
      (["retire", "meeting", "x"], 2, "overleg"),
      (["edit", "venue", "V-hidrodoe"], 2, "ontbreekt een veld"),
      (["edit", "venue", "V-hidrodoe", "capacity"], 2, "capacity"),
      (["edit", "planet", "x", "name=y"], 2, "planet"),
    ]
    for (words, status, text) in wrong {
      let run = CommandRun(words + ["--data", place.data])
      #expect(run.status == status, "\(words): \(run.errors)")
      #expect(run.errors.contains(text), "\(words): \(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(try place.snapshot() == before)
    #expect(place.journal().isEmpty)
  }

  @Test("Every kind is listed, as text and as an array of objects", arguments: EditableKind.allCases)
  func lists(kind: EditableKind) throws {
    let place = try Workplace.sample()
    let text = place.run("list", kind.rawValue)
    #expect(text.status == 0)
    #expect(text.lines.count > 1)
    let json = place.run("list", kind.rawValue, "--json")
    #expect(json.output.hasPrefix("[\n  {\n    \"id\": \""))
    #expect(json.output.hasSuffix("\n]\n"))
  }

  @Test("Contacts of people are left out for programs unless they are asked for")
  func contacts() throws {
    let place = try Workplace.sample()
    let person = try #require(SampleAlliance.make().schools.flatMap(\.contacts).first)
    #expect(!place.run("list", "school", "--json").output.contains(person.name))
    #expect(place.run("list", "school", "--json", "--contacts").output.contains(person.name))
  }
}
