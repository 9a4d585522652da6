/// A session made again on other days: a copy, a repeat, or the sessions of an academy with the same participants.
public struct SeriesPlan: Equatable, Sendable {
  /// What the new sessions are like. It stays where it is, linked to them.
  public let template: Session
  public var days: [Day]
  /// The workshops the sessions take in turn, from the first new one on; empty for that of the template.
  public var workshops: [RecordID<Workshop>] = []
  public var membership = Membership.asTemplate

  /// What links the sessions.
  public enum Membership: Equatable, Sendable {
    /// The academy of the template where it has one, else a series.
    case asTemplate
    /// An academy of the template's school year.
    case academy(RecordID<Academy>)
    /// One that is made along with them, with the participants of the template as far as their number is known.
    case newAcademy(name: String)
  }

  public init(_ template: Session, on days: [Day]) {
    self.template = template
    self.days = days
  }

  /// What would be made, judged as a whole with what stands there.
  /// - Parameter ids: for the new sessions, at least as many as there are days.
  /// - Parameter series: the id of the series, where a new one is needed.
  /// - Parameter reason: why what blocks is kept all the same.
  public func batch(
    ids: [RecordID<Session>], series: RecordID<SessionSeries>, reason: String? = nil, in alliance: Alliance
  ) -> SessionBatch {
    let academy = academy(in: alliance)
    var linked = template
    if let academy {
      linked.academy = academy.id
      linked.series = nil
    } else if linked.series == nil {
      linked.series = series
    }
    let participation = participants(of: academy)
    let turn = workshops.isEmpty ? [template.workshop] : workshops
    let drafts = zip(ids, days).enumerated().map { index, place in
      var session = linked.planned(as: place.0, on: place.1)
      session.workshop = turn[index % turn.count]
      session.participation = participation
      return session
    }
    let isNew = academy.map { alliance[template.schoolYear].academies[$0.id] == nil } ?? false
    // A cancelled session is a pattern, but no part of what it is the pattern of.
    let keepsApart = drafts.isEmpty || template.status == .cancelled || alliance.session(template.id) == nil
    return SessionBatch(
      .scheduled, adding: drafts, changing: keepsApart ? [] : [linked], academy: isNew ? academy : nil,
      reason: reason, in: alliance)
  }

  /// The academy that links the sessions, made or found; nil for a series.
  public func academy(in alliance: Alliance) -> Academy? {
    let records = alliance[template.schoolYear]
    switch membership {
    case .asTemplate: return template.academy.flatMap { records.academies[$0] }
    case .academy(let id): return records.academies[id]
    case .newAcademy(let name):
      var academy = Academy(id: Slug.make(name, among: records.academies), name: name)
      academy.venue = template.venue
      academy.rosters = template.participation.compactMap { part in
        part.registered.map { Roster(school: part.school, grade: part.grade, pupils: $0) }
      }
      .filter { $0.pupils > 0 }
      return academy
    }
  }

  /// Those who are invited to the new sessions: in an academy the same pupils every time, else the same classes, of whom
  /// nobody is registered yet.
  private func participants(of academy: Academy?) -> [Participation] {
    guard let academy else { return template.participation.map(\.invitation) }
    let rostered = academy.rosters.map {
      Participation(school: $0.school, grade: $0.grade, registered: $0.pupils)
    }
    let others = template.participation.filter { part in !rostered.contains { $0.cohort == part.cohort } }
    return rostered + others.map(\.invitation)
  }
}

extension Session {
  /// The same session, planned on another day: nobody is registered yet, and what became of this one stays with it. In
  /// another school year it leaves its academy.
  public func planned(as id: RecordID<Session>, on day: Day) -> Session {
    var session = Session(id: id, day: day, start: start, workshop: workshop)
    session.minutes = minutes
    session.venue = venue
    session.guides = guides
    session.setting = setting
    session.capacity = capacity
    session.participation = participation.map(\.invitation)
    session.note = note
    if session.schoolYear == schoolYear {
      session.academy = academy
      session.series = series
    }
    return session
  }

  /// A copy that stands on its own: of a series only its academy, of which it may be one session more.
  public func copied(as id: RecordID<Session>, to day: Day) -> Session {
    var copy = planned(as: id, on: day)
    copy.series = nil
    return copy
  }
}

extension Participation {
  /// The class as it is invited, without what came of it.
  var invitation: Participation { Participation(school: school, grade: grade, invited: invited) }
}
