/// A guide is in one place at a time.
enum GuideTakenRule: SchedulingRule {
  static var severity: Severity? { .blocking }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    candidate.guides.flatMap { guide in
      board.others(board.guides.overlapping(candidate.minutes, of: guide), than: candidate).map {
        candidate.finding(.guideTaken, .blocking, .guideTaken(guide, by: board.id(of: $0)))
      }
    }
  }
}
