/// A guide cannot come while the guide's own calendar is taken.
enum GuideBusyRule: SchedulingRule {
  static var severity: Severity? { .blocking }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    candidate.guides.flatMap { guide in
      board.guideTimes.overlapping(candidate.minutes, of: guide).map {
        candidate.finding(.guideBusy, .blocking, .guideBusy(guide, $0))
      }
    }
  }
}
