/// Whether the files that reach is counted from could be read whole: what has to be said beside the number where they could
/// not.
public struct ReachSources: Equatable, Sendable {
  /// The files that may lack records, or whole folders of a school year; relative to the data folder, in order.
  public let partial: [String]
  /// False where the bar is not the alliance's own: its file could not be read, and the usual one stands in for it.
  public let isTargetKnown: Bool

  /// The kinds of record that a reach depends on.
  private static let kinds: Set<RecordKind> = [.alliance, .school, .enrolment, .academy, .session]

  public init(_ problems: [DataProblem]) {
    let partial = problems.filter { problem in
      guard problem.kind.mayHideRecords else { return false }
      // What is no file of the alliance is the folder of a year.
      return DataFile(path: problem.file).map { Self.kinds.contains($0.kind) } ?? (SchoolYear(problem.file) != nil)
    }
    self.partial = Set(partial.map(\.file)).sorted()
    isTargetKnown = !self.partial.contains(DataFile.standing(.alliance).path)
  }
}
