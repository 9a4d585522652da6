import Domain

extension Edit {
  /// An edit of this file that is good in itself: a record that is new, or a note on the alliance.
  static func fresh(in file: DataFile, of alliance: Alliance) -> Edit {
    let day = BadFileCase.year.firstDate
    func new<Element: Record>(_ record: Element) -> Replacement<Element> { Replacement(before: nil, after: record)! }
    let mutation: Mutation
    switch file {
    case .standing(.alliance):
      var after = alliance.profile
      after.note = "Nieuw"
      mutation = .alliance(Replacement(before: alliance.profile, after: after)!)
    case .standing(.school): mutation = .school(new(School(id: "990099-01", name: "Nieuw")))
    case .standing(.workshop): mutation = .workshop(new(Workshop(id: "nieuw", title: "Nieuw")))
    case .standing(.partner): mutation = .partner(new(Partner(id: "nieuw", name: "Nieuw")))
    case .standing(.guide): mutation = .guide(new(Guide(id: "nieuw", name: "Nieuw")))
    case .standing(.venue): mutation = .venue(new(Venue(id: "nieuw", name: "Nieuw")))
    case .standing: mutation = .kit(new(Kit(id: "nieuw", name: "Nieuw")))
    case .yearly(let year, .enrolment): mutation = .enrolment(year, new(Enrolment(school: "990099-01")))
    case .yearly(let year, .freeDay):
      mutation = .freeDay(year, new(FreeDay(id: "nieuw", name: "Nieuw", first: day, last: day)))
    case .yearly(let year, .academy): mutation = .academy(year, new(Academy(id: "nieuw", name: "Nieuw")))
    case .yearly(let year, .meeting): mutation = .meeting(year, new(Meeting(id: "nieuw", day: day, title: "Nieuw")))
    case .yearly(let year, .observation):
      mutation = .observation(year, new(Observation(id: "nieuw", day: day, text: "Nieuw")))
    case .yearly(let year, .publication):
      let now = Moment(secondsSince1970: 0)
      let line = Publication(
        id: "nieuw", modified: now, fingerprint: ContentHash([]), day: day, start: TimeOfDay("13:30")!)
      mutation = .publication(year, new(line))
    case .yearly(let year, _):
      mutation = .session(
        year, new(Session(id: "nieuw", day: day, start: TimeOfDay("13:30")!, workshop: "VB-02")))
    }
    return Edit(.added, "Nieuw", [mutation])
  }
}
