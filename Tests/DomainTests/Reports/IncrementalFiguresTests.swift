import Testing

@testable import Domain

@Suite("Figures brought up to date after an edit")
struct IncrementalFiguresTests {
  private let today = SampleAlliance.today

  /// Something that a coordinator might do, or an import, or a slip of the hand.
  private func randomEdit(_ alliance: Alliance, _ random: inout SplitMix64) throws -> Edit? {
    let year = try #require(alliance.schoolYears.randomElement(using: &random))
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      guard let old = alliance.schools.randomElement(using: &random) else { return nil }
      var school = old
      school.address.municipality = ["Olen", "Elders", ""].randomElement(using: &random) ?? ""
      school.member = Bool.random(using: &random)
      return Replacement(before: old, after: school).map { Edit(.edited, "", [.school($0)]) }
    case 1:
      guard let old = alliance[year].enrolments.randomElement(using: &random) else { return nil }
      var enrolment = old
      enrolment.provisional.toggle()
      return Replacement(before: old, after: enrolment).map { Edit(.edited, "", [.enrolment(year, $0)]) }
    case 2:
      guard let old = alliance[year].sessions.randomElement(using: &random) else { return nil }
      return Replacement(before: old, after: nil).map { Edit(.deleted, "", [.session(year, $0)]) }
    case 3:
      guard let old = alliance[year].sessions.randomElement(using: &random) else { return nil }
      var new = old
      new.id = RecordID("new-\(UInt32.random(in: 0...9_999, using: &random))")
      guard alliance[year].sessions[new.id] == nil else { return nil }
      return Replacement(before: nil, after: new).map { Edit(.scheduled, "", [.session(year, $0)]) }
    default:
      guard let old = alliance[year].sessions.randomElement(using: &random) else { return nil }
      var new = old
      new.status = [.planned, .confirmed, .held, .cancelled].randomElement(using: &random) ?? .held
      if Bool.random(using: &random) { new.guides = [] }
      if Bool.random(using: &random) {
        new.day = year.firstDate.adding(days: Int.random(in: 0..<300, using: &random))
      }
      for index in new.participation.indices where Bool.random(using: &random) {
        new.participation[index].attended = Bool.random(using: &random) ? nil : Int.random(in: 0...20, using: &random)
        new.participation[index].firstTimers =
          new.participation[index].attended.flatMap { Bool.random(using: &random) ? nil : $0 / 2 }
      }
      if Int.random(in: 0..<6, using: &random) == 0 { new.participation = [] }
      if Int.random(in: 0..<8, using: &random) == 0 {
        new.participation.append(Participation(school: "nobody", grade: .l5, attended: 3))
      }
      return Replacement(before: old, after: new).map { Edit(.edited, "", [.session(year, $0)]) }
    }
  }

  @Test("They are the same as figures made anew, whatever was edited", arguments: [1, 2, 3] as [UInt64])
  func sameAsAnew(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var alliance = SampleAlliance.make()
    let definition = ReachDefinition(alliance.profile.target)
    let years = alliance.schoolYears
    var reports = years.map { ReachReport(alliance, year: $0, definition: definition) }
    var attention = Attention(alliance, today: today)
    for step in 0..<150 {
      guard let edit = try randomEdit(alliance, &random) else { continue }
      try alliance.apply(edit)
      attention.update(alliance, after: edit)
      try #require(attention == Attention(alliance, today: today), "seed \(seed), step \(step), attention")
      for index in reports.indices {
        reports[index].update(alliance, after: edit)
        let isSame = reports[index] == ReachReport(alliance, year: years[index], definition: definition)
        try #require(isSame, "seed \(seed), step \(step), \(years[index])")
      }
    }
  }

  @Test("The next sessions are the first of all that lie ahead")
  func next() {
    let alliance = SampleAlliance.make()
    let ahead = alliance.schoolYears.flatMap { alliance[$0].sessions.filter { $0.status.isOpen && $0.day >= today } }
      .sorted(by: Session.inOrder)
    for limit in [0, 1, 7, 60, 1_000] {
      let next = NextSessions(alliance, today: today, limit: limit)
      #expect(next.total == ahead.count)
      #expect(next.sessions == Array(ahead.prefix(limit)))
    }
  }
}
