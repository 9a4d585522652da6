import Testing

@testable import Domain

@Suite("A text that no screen should be given")
struct UnsafeTextTests {
  @Test(
    "is refused, with its field and character",
    arguments: [
      "\u{1B}", "\n", "\u{9B}", "\u{7F}", "\u{202E}", "\u{2069}", "\u{61C}", "\u{200B}", "\u{E0041}", "\u{2028}",
    ]
      as [Unicode.Scalar])
  func refused(scalar: Unicode.Scalar) throws {
    let alliance = SampleAlliance.make()
    var school = try #require(alliance.schools.first)
    school.name += "\(scalar)"
    #expect(throws: Refusal.unsafeText(kind: .school, field: "name", scalar: scalar)) {
      try Edit.edit(school, in: alliance)
    }
    school = alliance.schools[0]
    school.contacts = [Contact(name: "An"), Contact(name: "Bo", role: "x\(scalar)y")]
    #expect(throws: Refusal.unsafeText(kind: .school, field: "contacts[1].role", scalar: scalar)) {
      try Edit.edit(school, in: alliance)
    }
    #expect(throws: Refusal.unsafeText(kind: .kit, field: "id", scalar: scalar)) {
      try Edit.add(Kit(id: RecordID("k\(scalar)"), name: "Koffer"), in: alliance)
    }
  }

  @Test("in a session is refused as well: its note, a reason to keep it, the reason it is called off for")
  func sessions() throws {
    let alliance = SampleAlliance.make()
    let session = try #require(
      alliance.years.values.flatMap(\.sessions.all).first { $0.status.isOpen && $0.venue != nil })
    var changed = session
    changed.note = "a\u{7}"
    #expect(throws: Refusal.unsafeText(kind: .session, field: "note", scalar: "\u{7}")) {
      try Edit.edit(changed, in: alliance)
    }
    #expect(throws: Refusal.unsafeText(kind: .session, field: "cancelReason", scalar: "\u{202E}")) {
      try Edit.cancel(session.id, reason: "ziek\u{202E}", in: alliance)
    }
    // Two sessions in one room need a reason.
    var twin = Session(id: "twin", day: session.day, start: session.start, workshop: session.workshop)
    twin.minutes = session.minutes
    twin.venue = session.venue
    #expect(throws: Refusal.unsafeText(kind: .session, field: "overrides[0].reason", scalar: "\u{1B}")) {
      try Edit.schedule(
        twin, reasons: Dictionary(uniqueKeysWithValues: RuleID.allCases.map { ($0, "mag\u{1B}") }), in: alliance)
    }
  }

  @Test("that came from a file does not stand in the way of changing something else")
  func tolerated() throws {
    var alliance = SampleAlliance.make()
    var school = try #require(alliance.schools.first)
    school.note = "oud\u{202E}"
    school.contacts = []
    alliance.schools.put(school)
    school.name = "Nieuwe naam"
    #expect(try Edit.edit(school, in: alliance).mutations.count == 1)
    school.website = "\u{1B}"
    #expect(throws: Refusal.unsafeText(kind: .school, field: "website", scalar: "\u{1B}")) {
      try Edit.edit(school, in: alliance)
    }
  }

  @Test("is what an import takes without the character, and says so")
  func imported() throws {
    let header = "schoolnummer;intern_vplnummer;naam;net;straat;postcode"
    let outcome = try Import.schools(
      header + "\r1;1;De \u{1B}[31mWissel\u{200B};Vrij gesubsidieerd onderwijs;\"Kerk\nstraat\";2200\r")
    let school = try #require(try Import.empty.applying(outcome.edit).schools.first)
    #expect(school.name == "De [31mWissel")
    #expect(school.address.street == "Kerk straat")
    #expect(outcome.problems.map(\.kind) == [.unsafeText("\u{1B}"), .unsafeText("\n")])
    #expect(outcome.problems.map(\.field) == ["naam", "straat"])
    #expect(outcome.problems.allSatisfy { $0.isWarning })
  }
}
