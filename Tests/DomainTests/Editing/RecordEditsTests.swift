import Domain
import Testing

@Suite("Adding, editing, retiring and deleting records")
struct RecordEditsTests {
  private let small = SmallAlliance()
  private let year = SmallAlliance.year

  private func applied(_ edit: Edit) throws -> Alliance {
    var alliance = small.alliance
    try alliance.apply(edit)
    return alliance
  }

  @Test("A record is added once")
  func add() throws {
    let barn = Venue(id: "barn", name: "Schuur")
    let edit = try Edit.add(barn, in: small.alliance)
    #expect(edit.act == .added && edit.subject == "Schuur")
    #expect(try applied(edit).venues["barn"] == barn)
    #expect(throws: Refusal.idTaken(kind: .venue, id: "lab")) {
      try Edit.add(Venue(id: "lab", name: "Lab 2"), in: small.alliance)
    }
  }

  @Test("A record without a name, without an id or with an impossible number is refused")
  func invalid() {
    #expect(throws: Refusal.missingField(kind: .venue, field: "name")) {
      try Edit.add(Venue(id: "barn", name: " "), in: small.alliance)
    }
    #expect(throws: Refusal.missingField(kind: .kit, field: "id")) {
      try Edit.add(Kit(id: "", name: "Kist"), in: small.alliance)
    }
    #expect(throws: Refusal.outOfRange(kind: .kit, field: "stock", value: -1, range: 0...1000)) {
      try Edit.add(Kit(id: "box", name: "Kist", stock: -1), in: small.alliance)
    }
    var profile = small.alliance.profile
    profile.targets = [Target(name: "Bar", percent: 101)]
    #expect(
      throws: Refusal.outOfRange(kind: .alliance, field: "targets[0].percent", value: 101, range: 1...100)
    ) {
      try Edit.edit(profile, in: small.alliance)
    }
    let day = Day("2026-11-25")!
    #expect(throws: Refusal.missingField(kind: .freeDay, field: "last")) {
      try Edit.add(
        FreeDay(id: "f", name: "Kermis", first: day, last: day.adding(days: -1)), at: year, in: small.alliance
      )
    }
  }

  @Test("A reference that leads nowhere is refused, unless it was there before")
  func references() throws {
    var guide = small.alliance.guides["an"]!
    guide.partner = "nobody"
    #expect(throws: Refusal.noSuchRecord(kind: .partner, id: "nobody")) {
      try Edit.edit(guide, in: small.alliance)
    }
    var broken = small.alliance
    broken.guides.put(guide)
    guide.name = "Anna"
    #expect(try Edit.edit(guide, in: broken).mutations.count == 1)
    guide.skills = ["gone"]
    #expect(throws: Refusal.noSuchRecord(kind: .workshop, id: "gone")) { try Edit.edit(guide, in: broken) }
  }

  @Test("Editing what is not there is refused; editing nothing is an empty edit")
  func edit() throws {
    #expect(throws: Refusal.noSuchRecord(kind: .guide, id: "zoe")) {
      try Edit.edit(Guide(id: "zoe", name: "Zoë"), in: small.alliance)
    }
    #expect(try Edit.edit(small.alliance.guides["an"]!, in: small.alliance).isEmpty)
    var profile = small.alliance.profile
    profile.targets = [Target(name: "Bar", percent: 75)]
    #expect(try applied(Edit.edit(profile, in: small.alliance)).profile.target.percent == 75)
  }

  @Test("Retiring and restoring keep the record; each is empty the second time")
  func retire() throws {
    let edit = try Edit.retire("an" as RecordID<Guide>, in: small.alliance)
    let alliance = try applied(edit)
    #expect(edit.act == .retired)
    #expect(alliance.guides["an"]?.retired == true && alliance.guides.active.map(\.id) == ["bo"])
    #expect(try Edit.retire("an" as RecordID<Guide>, in: alliance).isEmpty)
    let back = try Edit.restore("an" as RecordID<Guide>, in: alliance)
    #expect(back.act == .restored)
    var again = alliance
    try again.apply(back)
    #expect(again == small.alliance)
  }

  @Test("What something points at is not deleted, and it says how many records do")
  func delete() throws {
    #expect(throws: Refusal.stillUsed(kind: .kit, id: "robots", by: 1)) {
      try Edit.delete("robots" as RecordID<Kit>, in: small.alliance)
    }
    #expect(throws: Refusal.stillUsed(kind: .school, id: "012345-01", by: 1)) {
      try Edit.delete(SmallAlliance.oak, in: small.alliance)
    }
    #expect(
      try applied(Edit.delete("hall" as RecordID<Venue>, in: small.alliance)).venues.map(\.id) == ["lab"])
    var used = small
    used.add(used.session("a", venue: "hall"), used.session("b", venue: "hall"))
    #expect(throws: Refusal.stillUsed(kind: .venue, id: "hall", by: 2)) {
      try Edit.delete("hall" as RecordID<Venue>, in: used.alliance)
    }
  }

  @Test("An academy is used by the sessions of its own school year only")
  func academyOfAYear() throws {
    var small = small
    let last = year.previous
    small.alliance[year].academies.put(Academy(id: "series", name: "Reeks"))
    small.alliance[last].academies.put(Academy(id: "series", name: "Reeks"))
    var session = small.session("a", Day("2025-11-26")!)
    session.academy = "series"
    small.add(session)
    #expect(try !Edit.delete("series" as RecordID<Academy>, at: year, in: small.alliance).isEmpty)
    #expect(throws: Refusal.stillUsed(kind: .academy, id: "series", by: 1)) {
      try Edit.delete("series" as RecordID<Academy>, at: last, in: small.alliance)
    }
  }

  @Test("Putting an enrolment adds it or edits it, and makes it final")
  func enrolment() throws {
    var small = small
    var counts = small.alliance[year].enrolments[RecordID(SmallAlliance.oak.text)]!
    counts.provisional = true
    small.alliance[year].enrolments.put(counts)
    let edit = try Edit.put(counts, at: year, in: small.alliance)
    #expect(edit.subject == "De Eik 2026-2027")
    var alliance = small.alliance
    try alliance.apply(edit)
    #expect(alliance[year].enrolments[counts.id]?.provisional == false)

    let next = try Edit.put(counts, at: year.next, in: small.alliance)
    #expect(next.act == .added)
    try alliance.apply(next)
    #expect(alliance[year.next].enrolled(CohortKey(school: SmallAlliance.oak, grade: .l5)) == 24)
  }

  @Test("More girls and boys than pupils, or more priority pupils, cannot be")
  func impossibleEnrolment() {
    for counts in [
      GradeCount(grade: .l5, boys: 12, girls: 13, pupils: 24),
      GradeCount(grade: .l5, pupils: 24, priority: 25),
    ] {
      #expect(throws: Refusal.impossible(.partLargerThanWhole(part: 25, whole: 24))) {
        try Edit.put(Enrolment(school: SmallAlliance.oak, counts: [counts]), at: year, in: small.alliance)
      }
    }
  }
}

@Suite("Starting a school year")
struct YearEditsTests {
  private let year = SmallAlliance.year

  @Test("It begins with last year's enrolments, provisional, in the same grades")
  func start() throws {
    var alliance = SmallAlliance().alliance
    let edit = Edit.startYear(year.next, in: alliance)
    #expect(edit.act == .yearStarted && edit.mutations.count == 2)
    try alliance.apply(edit)
    #expect(alliance[year.next].enrolments.count == 2)
    for enrolment in alliance[year.next].enrolments {
      #expect(enrolment.provisional)
      #expect(enrolment.counts == alliance[year].enrolments[enrolment.id]?.counts)
    }
    #expect(Edit.startYear(year.next, in: alliance).isEmpty)
  }

  @Test("Schools that are retired or gone are left out")
  func retired() throws {
    var alliance = SmallAlliance().alliance
    var oak = alliance.schools[SmallAlliance.oak]!
    oak.retired = true
    alliance.schools.put(oak)
    alliance.schools.remove(SmallAlliance.elm)
    #expect(Edit.startYear(year.next, in: alliance).isEmpty)
    alliance.schools.put(School(id: SmallAlliance.elm, name: "De Olm"))
    try alliance.apply(Edit.startYear(year.next, in: alliance))
    #expect(alliance[year.next].enrolments.map(\.school) == [SmallAlliance.elm])
  }

  @Test("A year that was skipped is bridged, and a year without a past starts with nothing")
  func bridges() {
    let alliance = SmallAlliance().alliance
    #expect(Edit.startYear(year.advanced(by: 2), in: alliance).mutations.count == 2)
    #expect(Edit.startYear(year.previous, in: alliance).isEmpty)
    #expect(Edit.startYear(year, in: Alliance()).isEmpty)
  }
}
