import Testing

@testable import Domain

@Suite("An edit of what others have changed meanwhile")
struct EditSinceTests {
  private var small = SmallAlliance()
  private let year = SmallAlliance.year
  private let today = SmallAlliance.wednesday

  init() {
    small.add(small.session("s1", venue: "lab", schools: [SmallAlliance.oak, SmallAlliance.elm]))
  }

  private func after(_ edit: Edit, _ alliance: Alliance) throws -> Alliance {
    var alliance = alliance
    try alliance.apply(edit)
    return alliance
  }

  @Test("What nobody else touched is edited as ever")
  func alone() throws {
    let opened = try #require(small.alliance.venues["lab"])
    var filled = opened
    filled.name = "Labo"
    let edit = try Edit.edit(filled, since: opened, at: EveryYear(), in: small.alliance)
    #expect(edit == (try Edit.edit(filled, in: small.alliance)))
  }

  @Test("Both are kept where they changed different fields; a contradiction names the field, and can be overruled")
  func record() throws {
    let opened = try #require(small.alliance.venues["lab"])
    var filled = opened
    filled.name = "Labo"
    var theirs = opened
    theirs.capacity = 30
    var alliance = small.alliance
    alliance.venues.put(theirs)
    let edit = try Edit.edit(filled, since: opened, at: EveryYear(), in: alliance)
    #expect(edit.mutations.first?.differences.map(\.field) == ["name"])
    theirs.name = "Lab van hen"
    alliance.venues.put(theirs)
    let refusal = Refusal.changedMeanwhile(file: .standing(.venue), record: "lab", field: "name")
    #expect(throws: refusal) { try Edit.edit(filled, since: opened, at: EveryYear(), in: alliance) }
    // Who has been shown the other name replaces that, and nothing else.
    let known = opened.knowing(["name"], of: theirs)
    let overruling = try Edit.edit(filled, since: known, at: EveryYear(), in: alliance)
    let venue = try after(overruling, alliance).venues["lab"]
    #expect(venue?.name == "Labo")
    #expect(venue?.capacity == 30)
    theirs.name = "Lab van nog iemand"
    alliance.venues.put(theirs)
    #expect(throws: refusal) { try Edit.edit(filled, since: known, at: EveryYear(), in: alliance) }
  }

  @Test("What was deleted meanwhile is refused")
  func deleted() throws {
    let opened = try #require(small.alliance.venues["hall"])
    var filled = opened
    filled.name = "Zaal 2"
    var alliance = small.alliance
    alliance.venues.remove("hall")
    let refusal = Refusal.changedMeanwhile(file: .standing(.venue), record: "hall")
    #expect(throws: refusal) {
      try Edit.edit(filled, since: opened, at: EveryYear(), in: alliance)
    }
    let enrolment = try #require(small.alliance[year].enrolments.first)
    alliance[year].enrolments.remove(enrolment.id)
    #expect(
      throws: Refusal.changedMeanwhile(file: .yearly(year, .enrolment), record: enrolment.id.text)
    ) { try Edit.put(enrolment, since: enrolment, at: year, in: alliance) }
  }

  @Test("Numbers of a school that both put in for the first time contradict each other grade by grade")
  func bothAdded() throws {
    var alliance = small.alliance
    alliance[year].enrolments = Records([])
    let ours = Enrolment(school: SmallAlliance.oak, counts: [GradeCount(grade: .l5, pupils: 20)])
    let none: Enrolment? = nil
    #expect(try Edit.put(ours, since: none, at: year, in: alliance).act == .added)
    alliance[year].enrolments.put(
      Enrolment(school: SmallAlliance.oak, counts: [GradeCount(grade: .l6, pupils: 22)]))
    let both = try after(Edit.put(ours, since: none, at: year, in: alliance), alliance)
    #expect(Set(both[year].enrolments[ours.id]?.counts.map(\.grade) ?? []) == [.l5, .l6])
    alliance[year].enrolments.put(
      Enrolment(school: SmallAlliance.oak, counts: [GradeCount(grade: .l5, pupils: 22)]))
    #expect(
      throws: Refusal.changedMeanwhile(
        file: .yearly(year, .enrolment), record: ours.id.text, field: "counts[L5]")
    ) { try Edit.put(ours, since: none, at: year, in: alliance) }
  }

  @Test("A session is judged as it becomes with what others did to it")
  func session() throws {
    let opened = try #require(small.alliance.session("s1"))
    var other = small.session("s2", at: "16:00", venue: "hall")
    other.day = opened.day
    var alliance = small.alliance
    alliance[year].sessions.put(other)
    var theirs = opened
    theirs.venue = "hall"
    alliance[year].sessions.put(theirs)
    var filled = opened
    filled.start = TimeOfDay("16:00")!
    // Neither alone clashes: their venue at our hour does.
    #expect(throws: Refusal.self) { try Edit.edit(filled, since: opened, in: alliance) }
    filled.start = TimeOfDay("13:00")!
    let merged = try after(Edit.edit(filled, since: opened, in: alliance), alliance).session("s1")
    #expect(merged?.venue == "hall")
    #expect(merged?.start == TimeOfDay("13:00"))
    filled.venue = nil
    #expect(
      throws: Refusal.changedMeanwhile(file: .yearly(year, .session), record: "s1", field: "venue")
    ) { try Edit.edit(filled, since: opened, in: alliance) }
  }

  @Test("Numbers of another class stay; other ones of the same class contradict")
  func numbers() throws {
    let opened = try #require(small.alliance.session("s1"))
    func row(_ place: Int, _ attended: Int?) -> Participation {
      var row = opened.participation[place]
      row.attended = attended
      return row
    }
    var alliance = small.alliance
    var theirs = opened
    theirs.status = .held
    theirs.participation[1].attended = 7
    alliance[year].sessions.put(theirs)
    let rows = [row(0, 5), row(1, nil)]
    let outcome = try Edit.recordParticipation("s1", rows: rows, since: opened, in: alliance, today: today)
    #expect(try after(outcome.edit, alliance).session("s1")?.participation.map(\.attended) == [5, 7])
    let field = "participation[\(SmallAlliance.elm) L5]"
    #expect(throws: Refusal.changedMeanwhile(file: .yearly(year, .session), record: "s1", field: field)) {
      try Edit.recordParticipation("s1", rows: [row(0, 5), row(1, 6)], since: opened, in: alliance, today: today)
    }
    let ours = try Edit.recordParticipation(
      "s1", rows: [row(0, 5), row(1, 6)], since: opened.knowing([field], of: theirs), in: alliance, today: today)
    #expect(try after(ours.edit, alliance).session("s1")?.participation.map(\.attended) == [5, 6])
  }

  @Test("Whoever comes second and changed other fields gets the same as who edits what stands there", arguments: 0..<60)
  func law(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let opened = random.session()
    var filled = opened
    filled.note = "van ons \(seed)"
    var theirs = random.session()
    theirs.id = opened.id
    theirs.note = opened.note
    let (merged, contradictions) = filled.merged(since: opened, with: theirs)
    var wanted = theirs
    wanted.note = filled.note
    #expect(merged == wanted)
    #expect(contradictions.isEmpty)
  }

  @Test("Who has seen every contradiction gets all of theirs, and what others did elsewhere stays", arguments: 0..<60)
  func seen(seed: UInt64) {
    var random = RandomRecords(seed: seed)
    let opened = random.session()
    var (filled, theirs) = (random.session(), random.session())
    (filled.id, theirs.id) = (opened.id, opened.id)
    let found = filled.merged(since: opened, with: theirs).contradictions
    let known = opened.knowing(found, of: theirs)
    let (merged, contradictions) = filled.merged(since: known, with: theirs)
    #expect(contradictions.isEmpty)
    // Where the two contradict it is ours, elsewhere what a merge made of it anyway.
    let plain = filled.merged(since: opened, with: theirs).record
    // A list in which a key comes twice is one value: then it contradicts as a whole.
    func list(_ key: String) -> String { String(key.prefix { $0 != "[" }) }
    let replaced = differences(from: plain, to: merged, namingElements: true)
    for field in replaced { #expect(found.contains(field.key) || found.contains(list(field.key)), "\(field.key)") }
    for field in found { #expect(merged.knowing([field], of: filled) == merged, "\(field)") }
  }
}
