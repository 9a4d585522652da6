/// More pupils are to come than there are places.
///
/// An invitation is not a seat: out of school most of those who are invited stay away, and a full hall takes ten times as many
/// invitations as it has chairs. So there a bound holds only where the alliance has set one (`invitedPerPlace`). Where everybody
/// comes, every pupil needs a place: an in-school session has whole classes, and the academy with a fixed group that group. As
/// far as the numbers are known, so that what is found is certain.
enum InvitedRule: SchedulingRule {
  static var severity: Severity? { .advisory }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    let session = candidate.session
    guard !session.participation.isEmpty, let (places, limit) = board.alliance.capacity(of: session) else {
      return []
    }
    // Too many registered is said already, and blocks.
    let registered = session.participation.reduce(0) { $0 + ($1.registered ?? 0) }
    guard registered <= places else { return [] }

    if let pupils = coming(to: session, on: board) {
      guard pupils > places else { return [] }
      let detail = FindingDetail.overInvited(pupils: pupils, capacity: places, limit: limit)
      return [candidate.finding(.invited, .advisory, detail)]
    }
    guard let perPlace = board.alliance.profile.invitedPerPlace else { return [] }
    let invited = session.participation.reduce(0) { $0 + ($1.invited ?? 0) }
    guard invited > places * perPlace else { return [] }
    let detail = FindingDetail.manyInvited(
      pupils: invited, capacity: places, limit: limit, perPlace: perPlace)
    return [candidate.finding(.invited, .advisory, detail)]
  }

  /// At least so many pupils come; nil where those who are invited choose for themselves.
  private static func coming(to session: Session, on board: SchedulingBoard) -> Int? {
    if session.setting == .inSchool {
      return session.participation.reduce(0) {
        $0 + ($1.registered ?? $1.invited ?? board.records.enrolled($1.cohort) ?? 0)
      }
    }
    guard let rosters = session.academy.flatMap({ board.records.academies[$0]?.rosters }), !rosters.isEmpty
    else { return nil }
    return session.participation.reduce(0) { sum, line in
      sum + (line.registered ?? rosters.first { $0.cohort == line.cohort }?.pupils ?? 0)
    }
  }
}
