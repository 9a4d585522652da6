/// A guide gives the workshops that are recorded; where none are, any.
enum GuideSkillRule: SchedulingRule {
  static var severity: Severity? { .advisory }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    let workshop = candidate.session.workshop
    return candidate.guides.compactMap { id in
      guard let guide = board.alliance.guides[id], !guide.skills.isEmpty, !guide.skills.contains(workshop)
      else { return nil }
      return candidate.finding(.guideSkill, .advisory, .guideWithoutSkill(id, workshop))
    }
  }
}
