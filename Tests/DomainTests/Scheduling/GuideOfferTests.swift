import Domain
import Testing

@Suite("Who can guide a session")
struct GuideOfferTests {
  /// Five guides: one able, one of whom nobody knows what they give, one without the skill, one away, one taken.
  private func small() -> SmallAlliance {
    var small = SmallAlliance()
    func guide(_ id: String, _ name: String, skills: [RecordID<Workshop>], _ change: (inout Guide) -> Void = { _ in }) {
      var guide = Guide(id: RecordID(id), name: name)
      guide.skills = skills
      change(&guide)
      small.alliance.guides.put(guide)
    }
    small.alliance.guides = Records()
    let day = SmallAlliance.wednesday
    guide("e-able", "An", skills: [SmallAlliance.robots])
    guide("d-unknown", "Bo", skills: [])
    guide("c-other", "Cas", skills: ["VB-02"])
    guide("b-away", "Dis", skills: [SmallAlliance.robots]) { $0.absences = [Absence(first: day, last: day)] }
    guide("a-taken", "Els", skills: [SmallAlliance.robots])
    small.add(small.session("other", at: "14:00", guides: ["a-taken"]), small.session("draft", venue: "lab"))
    return small
  }

  private func offers(_ small: SmallAlliance, for id: RecordID<Session> = "draft") -> [GuideOffer] {
    small.board.guideOffers(for: small.alliance.session(id)!)
  }

  @Test("The free and able come first, then the unsure, those advised against, and those who cannot, by name")
  func order() {
    let offers = offers(small())
    #expect(offers.map(\.guide) == ["e-able", "d-unknown", "c-other", "b-away", "a-taken"])
    #expect(offers.map(\.standing) == [.able, .unsure, .advised, .blocked, .blocked])
    #expect(offers.map(\.givesWorkshop) == [true, nil, false, true, true])
  }

  @Test("Each comes with the findings against that guide alone, not with what is wrong with the session anyway")
  func findings() {
    var small = small()
    small.add(small.session("hall", venue: "lab"))
    let day = SmallAlliance.wednesday
    let found = Dictionary(uniqueKeysWithValues: offers(small).map { ($0.guide, $0.findings.map(\.detail)) })
    #expect(
      found == [
        "e-able": [], "d-unknown": [], "c-other": [.guideWithoutSkill("c-other", SmallAlliance.robots)],
        "b-away": [.guideAbsent("b-away", first: day, last: day)], "a-taken": [.guideTaken("a-taken", by: "other")],
      ])
  }

  @Test("Of equals the one with the least work this year goes first, without the session itself")
  func load() {
    var small = small()
    small.alliance.guides.put(
      {
        var guide = Guide(id: "z-able", name: "Zoë")
        guide.skills = [SmallAlliance.robots]
        return guide
      }())
    let later = SmallAlliance.wednesday.adding(days: 7)
    small.add(small.session("work", later, minutes: 90, guides: ["e-able"]))
    #expect(offers(small).map(\.guide).prefix(2) == ["z-able", "e-able"])
    // Who is on it has two hours of work by that, which do not count against them.
    small.add(small.session("draft", guides: ["z-able"]))
    #expect(offers(small).map(\.guide).prefix(2) == ["z-able", "e-able"])
    #expect(offers(small)[0].isAssigned && offers(small)[0].hours.planned.minutes == 120)
  }

  @Test("Who is out of use is asked no more, unless they are on the session")
  func retired() {
    var small = small()
    var able = small.alliance.guides["e-able"]!
    able.retired = true
    small.alliance.guides.put(able)
    #expect(!offers(small).contains { $0.guide == "e-able" })
    small.add(small.session("draft", guides: ["e-able"]))
    #expect(offers(small).first { $0.guide == "e-able" }?.isAssigned == true)
  }

  @Test("A rule that is off speaks against nobody; who does not give the workshop is then not sure to")
  func off() {
    var small = small()
    small.alliance.profile.setLevel(.off, of: .guideSkill)
    let other = offers(small).first { $0.guide == "c-other" }
    #expect(other?.findings == [] && other?.standing == .unsure)
  }

  @Test("A session that was cancelled can be asked about")
  func cancelled() {
    var small = small()
    var draft = small.alliance.session("draft")!
    draft.status = .cancelled
    small.add(draft)
    #expect(offers(small).map(\.standing) == [.able, .unsure, .advised, .blocked, .blocked])
  }

  @Test("Putting somebody on the session finds what the offer said, and nothing else", arguments: 1...30)
  func law(seed: Int) {
    var dice = Dice(seed)
    let small = SmallAlliance.crowded(&dice, sessions: 20)
    let board = small.board
    for session in board.sessions where session.status != .cancelled {
      var bare = session
      bare.guides = []
      let anyway = board.findings(for: bare)
      let offers = board.guideOffers(for: session)
      #expect(Set(offers.map(\.guide)) == ["an", "bo"])
      #expect(offers.map(\.standing) == offers.map(\.standing).sorted())
      for offer in offers {
        var staffed = session
        staffed.guides = [offer.guide]
        #expect(Set(board.findings(for: staffed)) == Set(anyway + offer.findings))
      }
    }
  }

  // MARK: The edit

  @Test("The guides of a session are replaced in one edit; a clash needs its reason")
  func assign() throws {
    let small = small()
    var alliance = small.alliance
    let edit = try Edit.assign(["e-able", "c-other"], to: "draft", in: alliance)
    #expect(edit.act == .edited && edit.mutations.count == 1)
    try alliance.apply(edit)
    #expect(alliance.session("draft")?.guides == ["e-able", "c-other"])
    #expect(throws: Refusal.self) { try Edit.assign(["a-taken"], to: "draft", in: small.alliance) }
    let kept = try Edit.assign(["a-taken"], to: "draft", reasons: [.guideTaken: "Helpt halverwege"], in: small.alliance)
    alliance = small.alliance
    try alliance.apply(kept)
    #expect(alliance.session("draft")?.overrides == [Override(rule: "guide-taken", reason: "Helpt halverwege")])
    #expect(throws: Refusal.noSuchRecord(kind: .guide, id: "nobody")) {
      try Edit.assign(["nobody"], to: "draft", in: small.alliance)
    }
    #expect(throws: Refusal.noSuchRecord(kind: .session, id: "nothing")) {
      try Edit.assign([], to: "nothing", in: small.alliance)
    }
  }

  @Test("A session that was cancelled gets no guide")
  func assignCancelled() {
    var small = small()
    var draft = small.alliance.session("draft")!
    draft.status = .cancelled
    small.add(draft)
    #expect(throws: Refusal.wrongStatus(.cancelled)) { try Edit.assign([], to: "draft", in: small.alliance) }
  }
}

@Suite("The hours of guides")
struct GuideHoursTests {
  @Test("Held sessions are given, open ones planned, cancelled ones nothing; two guides have all the minutes each")
  func sums() {
    var small = SmallAlliance()
    var held = small.session("held", minutes: 90, guides: ["an", "bo"])
    held.status = .held
    var off = small.session("off", minutes: 600, guides: ["an"])
    off.status = .cancelled
    var sure = small.session("sure", minutes: 60, guides: ["an", "an"])
    sure.status = .confirmed
    small.add(held, off, sure, small.session("planned", minutes: 45, guides: ["an"]), small.session("nobody"))
    small.add(small.session("last-year", Day("2025-11-26")!, guides: ["an"]))
    let hours = small.alliance[SmallAlliance.year].guideHours
    #expect(hours.keys.sorted() == ["an", "bo"])
    #expect(hours["an"]?.given == GuideHours.Sum(sessions: 1, minutes: 90))
    #expect(hours["an"]?.planned == GuideHours.Sum(sessions: 2, minutes: 105))
    #expect(hours["an"]?.minutes == 195)
    #expect(hours["bo"]?.planned == GuideHours.Sum(sessions: 0, minutes: 0))
  }

  @Test("The minutes of all guides are those of the sessions, once for each guide", arguments: 1...20)
  func law(seed: Int) {
    var dice = Dice(seed)
    let records = SmallAlliance.crowded(&dice, sessions: 30).alliance[SmallAlliance.year]
    let sum = records.guideHours.values.reduce(0) { $0 + $1.minutes }
    let expected = records.sessions.reduce(0) { $0 + ($1.status == .cancelled ? 0 : $1.minutes * $1.guides.count) }
    #expect(sum == expected)
  }
}
