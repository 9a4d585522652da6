/// A JSON file of the data folder. Each kind of record has one, those of a school year one a year.
public enum DataFile: Hashable, Comparable, Sendable {
  case standing(RecordKind)
  case yearly(SchoolYear, RecordKind)

  /// The files every alliance has.
  public static let standingKinds: [RecordKind] = [.alliance, .school, .workshop, .partner, .guide, .venue, .kit]

  /// The files in the folder of a school year.
  public static let yearlyKinds: [RecordKind] = [
    .enrolment, .freeDay, .academy, .session, .meeting, .observation, .publication,
  ]

  public var kind: RecordKind {
    switch self {
    case .standing(let kind), .yearly(_, let kind): kind
    }
  }

  /// Relative to the data folder: `schools.json`, `2026-2027/sessions.json`.
  public var path: String {
    switch self {
    case .standing(let kind): kind.listName + ".json"
    case .yearly(let year, let kind): "\(year)/\(kind.listName).json"
    }
  }

  public init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, last.hasSuffix(".json") else { return nil }
    let name = last.dropLast(5)
    guard let kind = RecordKind.allCases.first(where: { $0.listName == name }) else { return nil }
    switch parts.count {
    case 1 where DataFile.standingKinds.contains(kind):
      self = .standing(kind)
    case 2 where DataFile.yearlyKinds.contains(kind):
      guard let year = SchoolYear(String(parts[0])) else { return nil }
      self = .yearly(year, kind)
    default:
      return nil
    }
  }

  /// By path; said without making one, because files are looked up by it.
  public static func < (left: DataFile, right: DataFile) -> Bool {
    switch (left, right) {
    case (.yearly(let one, let kind), .yearly(let other, let otherKind)):
      one != other ? one < other : kind.listName < otherKind.listName
    case (.standing(let kind), .standing(let other)): kind.listName < other.listName
    // Digits come before letters.
    case (.yearly, .standing): true
    case (.standing, .yearly): false
    }
  }
}

extension RecordKind {
  /// The name of the file and of the list in it.
  public var listName: String {
    switch self {
    case .alliance: "alliance"
    case .school: "schools"
    case .workshop: "workshops"
    case .partner: "partners"
    case .guide: "guides"
    case .venue: "venues"
    case .kit: "kits"
    case .enrolment: "enrolments"
    case .freeDay: "free-days"
    case .academy: "academies"
    case .session: "sessions"
    case .meeting: "meetings"
    case .observation: "observations"
    case .publication: "publications"
    }
  }
}
