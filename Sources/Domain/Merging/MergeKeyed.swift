/// An element of a list in a record that is the same one before and after a change, whatever else of it changes. Two
/// people who record the numbers of two classes of one session are not in each other's way.
protocol MergeKeyed: Visitable {
  /// Unique in its list.
  var mergeKey: String { get }
}

extension Participation: MergeKeyed {
  var mergeKey: String { "\(school.text) \(grade.rawValue)" }
}

extension Roster: MergeKeyed {
  var mergeKey: String { "\(school.text) \(grade.rawValue)" }
}

extension GradeCount: MergeKeyed {
  var mergeKey: String { grade.rawValue }
}

extension Attendance: MergeKeyed {
  var mergeKey: String { school.text }
}

extension BusyTime: MergeKeyed {
  var mergeKey: String { "\(first) \(start?.description ?? "-") \(event ?? "")" }
}

extension Override: MergeKeyed {
  var mergeKey: String { rule }
}

extension RuleSetting: MergeKeyed {
  var mergeKey: String { rule }
}

extension Municipality: MergeKeyed {
  var mergeKey: String { name }
}

extension Target: MergeKeyed {
  var mergeKey: String { name }
}
