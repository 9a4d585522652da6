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
    // By bytes: every name in the folder is looked at before the first frame.
    let slash = path.utf8.firstIndex(of: UInt8(ascii: "/"))
    let name = path.utf8[(slash.map { path.utf8.index(after: $0) } ?? path.startIndex)...]
    guard name.suffix(5).elementsEqual(".json".utf8) else { return nil }
    let list = name.dropLast(5)
    guard let slash else {
      guard let kind = DataFile.standingKinds.first(where: { $0.listName.utf8.elementsEqual(list) }) else { return nil }
      self = .standing(kind)
      return
    }
    guard let kind = DataFile.yearlyKinds.first(where: { $0.listName.utf8.elementsEqual(list) }),
      let year = SchoolYear(String(path[..<slash]))
    else { return nil }
    self = .yearly(year, kind)
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
