import Domain
import Testing

@Suite("More registered than places")
struct CapacityRuleTests {
  private func small(workshop: Int?, venue: Int?) -> SmallAlliance {
    var small = SmallAlliance()
    var robots = small.alliance.workshops[SmallAlliance.robots]!
    robots.capacity = workshop
    small.alliance.workshops.put(robots)
    var lab = small.alliance.venues["lab"]!
    lab.capacity = venue
    small.alliance.venues.put(lab)
    return small
  }

  @Test(
    "The session's own number goes first, then the smaller of the workshop's and the venue's",
    arguments: [
      (10, 20, 30, CapacityLimit.session, 10), (nil, 20, 30, .workshop("VB-01"), 20),
      (nil, 30, 20, .venue("lab"), 20),
      (nil, nil, 20, .venue("lab"), 20), (nil, 20, nil, .workshop("VB-01"), 20),
    ] as [(Int?, Int?, Int?, CapacityLimit, Int)])
  func whose(own: Int?, workshop: Int?, venue: Int?, limit: CapacityLimit, places: Int) {
    let small = small(workshop: workshop, venue: venue)
    var draft = small.session("a", venue: "lab", schools: [SmallAlliance.oak], registered: places + 1)
    draft.capacity = own
    let detail = FindingDetail.overCapacity(registered: places + 1, capacity: places, limit: limit)
    #expect(small.details(.capacity, of: draft) == [detail])
    #expect(small.severities(.capacity, of: draft) == [.blocking])
    draft.participation[0].registered = places
    #expect(small.details(.capacity, of: draft) == [])
  }

  @Test("The cohorts are added up, and an unknown number is no number")
  func sum() {
    let small = small(workshop: 20, venue: nil)
    var draft = small.session("a", schools: [SmallAlliance.oak, SmallAlliance.elm], registered: 11)
    #expect(small.details(.capacity, of: draft).count == 1)
    draft.participation[1].registered = nil
    #expect(small.details(.capacity, of: draft) == [])
  }

  @Test("Where nobody knows the capacity there is nothing to exceed")
  func unknown() {
    let small = small(workshop: nil, venue: nil)
    let draft = small.session("a", venue: "lab", schools: [SmallAlliance.oak], registered: 500)
    #expect(small.details(.capacity, of: draft) == [])
  }
}

@Suite("More registered than the cohort has")
struct EnrolmentRuleTests {
  @Test("One pupil too many is found, the last one is not")
  func boundary() {
    let small = SmallAlliance()
    let cohort = CohortKey(school: SmallAlliance.oak, grade: .l5)
    let over = small.session("a", schools: [SmallAlliance.oak], registered: 25)
    #expect(small.details(.enrolment, of: over) == [.overEnrolment(cohort, registered: 25, enrolled: 24)])
    #expect(small.severities(.enrolment, of: over) == [.blocking])
    #expect(
      small.details(.enrolment, of: small.session("a", schools: [SmallAlliance.oak], registered: 24)) == [])
  }

  @Test("A cohort whose size nobody knows cannot be exceeded")
  func unknown() {
    let small = SmallAlliance()
    let draft = small.session("a", schools: [SmallAlliance.oak], grade: .l4, registered: 99)
    #expect(small.details(.enrolment, of: draft) == [])
  }
}

@Suite("More kits out than there are")
struct KitStockRuleTests {
  private func small(stock: Int, _ starts: String...) -> SmallAlliance {
    var small = SmallAlliance()
    small.alliance.kits.put(Kit(id: "robots", name: "Robots", stock: stock))
    for (index, start) in starts.enumerated() { small.add(small.session(RecordID("s\(index)"), at: start)) }
    return small
  }

  @Test("With two kits the third session at once is one too many, for each of the three")
  func thirdOfTwo() {
    let small = small(stock: 2, "13:30", "14:00")
    let draft = small.session("draft", at: "14:30")
    let detail = FindingDetail.kitShort("robots", needed: 3, stock: 2, sessions: ["s0", "s1"])
    #expect(small.details(.kitStock, of: draft) == [detail])
    #expect(small.severities(.kitStock, of: draft) == [.blocking])
    var all = small
    all.add(draft)
    #expect(all.board.allFindings().filter { $0.rule == .kitStock }.map(\.session) == ["s0", "s1", "draft"])
  }

  @Test("Two others that overlap the draft but not each other need one kit between them")
  func nearMiss() {
    let small = small(stock: 2, "11:30", "14:30")
    #expect(small.details(.kitStock, of: small.session("draft", at: "13:00")) == [])
    #expect(small.details(.kitStock, of: small.session("draft", at: "16:30")) == [])
  }

  @Test("A kit that is out of stock serves no session at all")
  func none() {
    let small = small(stock: 0)
    let detail = FindingDetail.kitShort("robots", needed: 1, stock: 0, sessions: [])
    #expect(small.details(.kitStock, of: small.session("draft")) == [detail])
  }

  @Test("A workshop without a kit, or with another one, takes none away")
  func otherWorkshop() {
    let small = small(stock: 1, "13:30")
    var draft = small.session("draft")
    draft.workshop = "VB-02"
    #expect(small.details(.kitStock, of: draft) == [])
  }
}

@Suite("More pupils to come than places")
struct InvitedRuleTests {
  private func small(_ places: Int?) -> SmallAlliance {
    var small = SmallAlliance()
    var robots = small.alliance.workshops[SmallAlliance.robots]!
    robots.capacity = places
    small.alliance.workshops.put(robots)
    return small
  }

  private func over(_ pupils: Int, _ places: Int) -> FindingDetail {
    .overInvited(pupils: pupils, capacity: places, limit: .workshop(SmallAlliance.robots))
  }

  @Test("In lesson time whole classes come: 24 pupils fit in 24 places and not in 23")
  func classes() {
    let fits = small(24)
    let class_ = fits.session("a", schools: [SmallAlliance.oak], .inSchool)
    #expect(fits.details(.invited, of: class_) == [])
    #expect(small(23).details(.invited, of: class_) == [over(24, 23)])
    #expect(small(23).severities(.invited, of: class_) == [.advisory])
    let two = fits.session("a", schools: [SmallAlliance.oak, SmallAlliance.elm], .inSchool)
    #expect(fits.details(.invited, of: two) == [over(48, 24)])
  }

  @Test("Who is registered goes before who is invited, and that before who is enrolled")
  func which() {
    let small = small(20)
    var part = small.session("a", schools: [SmallAlliance.oak], .inSchool)
    part.participation[0].invited = 20
    #expect(small.details(.invited, of: part) == [])
    part.participation[0].invited = 21
    #expect(small.details(.invited, of: part) == [over(21, 20)])
    part.participation[0].registered = 20
    #expect(small.details(.invited, of: part) == [])
  }

  @Test("A class of unknown size counts for nothing, and unknown places cannot be too few")
  func unknown() {
    let draft = small(1).session("a", schools: [SmallAlliance.oak], grade: .l4, .inSchool)
    #expect(small(1).details(.invited, of: draft) == [])
    let class_ = small(nil).session("a", schools: [SmallAlliance.oak], .inSchool)
    #expect(small(nil).details(.invited, of: class_) == [])
  }

  @Test("Too many registered is said by another rule, once")
  func registered() {
    let small = small(20)
    let draft = small.session("a", schools: [SmallAlliance.oak], registered: 21, .inSchool)
    #expect(small.details(.invited, of: draft) == [])
    #expect(small.details(.capacity, of: draft).count == 1)
  }

  @Test(
    "Out of school an invitation is not a seat, unless the alliance sets a bound: ten a place are enough, and one more")
  func bound() {
    var small = small(20)
    var draft = small.session("a", schools: [SmallAlliance.oak, SmallAlliance.elm])
    draft.participation[0].invited = 150
    draft.participation[1].invited = 51
    #expect(small.details(.invited, of: draft) == [])
    small.alliance.profile.invitedPerPlace = 10
    #expect(
      small.details(.invited, of: draft) == [
        .manyInvited(pupils: 201, capacity: 20, limit: .workshop(SmallAlliance.robots), perPlace: 10)
      ])
    draft.participation[1].invited = 50
    #expect(small.details(.invited, of: draft) == [])
  }

  @Test("The fixed group of an academy needs a place each; classes without one count for nothing")
  func roster() {
    var small = small(20)
    var academy = Academy(id: "series", name: "Reeks")
    academy.rosters = [Roster(school: SmallAlliance.oak, grade: .l5, pupils: 21)]
    small.alliance[SmallAlliance.year].academies.put(academy)
    var draft = small.session("a", schools: [SmallAlliance.oak, SmallAlliance.elm])
    draft.academy = "series"
    #expect(small.details(.invited, of: draft) == [over(21, 20)])
    academy.rosters[0].pupils = 20
    small.alliance[SmallAlliance.year].academies.put(academy)
    #expect(small.details(.invited, of: draft) == [])
  }
}
