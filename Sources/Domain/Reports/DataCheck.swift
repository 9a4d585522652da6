/// The problems of a whole folder, in the order of the files, the records and their fields.
public struct DataCheck: Equatable, Sendable {
  /// What does not fit together in a folder whose files are each well formed.
  public struct Problem: Hashable, Sendable {
    public enum Detail: Hashable, Sendable {
      /// The field points at a record that is not there.
      case missing(RecordKind, id: String)
      /// The day does not lie in the school year of the folder.
      case outsideYear(Day)
      /// No municipality of the alliance has this name.
      case unknownMunicipality(String)
      /// Two files of different school years hold a session with this id; this is the later one.
      case idInOtherYear(SchoolYear)
    }

    public let file: DataFile
    public let record: String
    /// The field with its place in the record: `participation[2].school`.
    public let field: String
    public let detail: Detail

    public init(file: DataFile, record: String, field: String, detail: Detail) {
      self.file = file
      self.record = record
      self.field = field
      self.detail = detail
    }
  }

  public let problems: [Problem]

  public init(_ alliance: Alliance) {
    var problems: [Problem] = []
    let known = KnownRecords(alliance)
    alliance.forEachRecord { file, record in
      let id = record.idText
      var year: SchoolYear?
      if case .yearly(let inside, _) = file { year = inside }
      for reference in record.references where !known.contain(reference, in: year) {
        let detail = Problem.Detail.missing(reference.kind, id: reference.id)
        problems.append(Problem(file: file, record: id, field: reference.field, detail: detail))
      }
      for (field, detail) in DataCheck.oddities(of: record, in: year, alliance) {
        problems.append(Problem(file: file, record: id, field: field, detail: detail))
      }
    }
    self.problems = problems
  }

  private static func oddities(
    of record: any Record, in year: SchoolYear?, _ alliance: Alliance
  ) -> [(String, Problem.Detail)] {
    var found: [(String, Problem.Detail)] = []
    switch record {
    case let session as Session:
      if let year {
        if !year.contains(session.day) { found.append(("day", .outsideYear(session.day))) }
        let earlier = alliance.schoolYears.first { $0 < year && alliance[$0].sessions[session.id] != nil }
        if let earlier { found.append(("id", .idInOtherYear(earlier))) }
      }
    case let meeting as Meeting:
      if let year, !year.contains(meeting.day) { found.append(("day", .outsideYear(meeting.day))) }
    case let observation as Observation:
      if let year, !year.contains(observation.day) { found.append(("day", .outsideYear(observation.day))) }
    case let freeDay as FreeDay:
      let name = freeDay.municipality
      if let name, !alliance.profile.municipalities.contains(where: { $0.name == name }) {
        found.append(("municipality", .unknownMunicipality(name)))
      }
      if let year, freeDay.last < year.firstDate || freeDay.first > year.lastDate {
        found.append(("first", .outsideYear(freeDay.first)))
      }
    default: break
    }
    return found
  }
}

/// The ids there are, for many look-ups.
private struct KnownRecords {
  private var standing: [RecordKind: Set<String>] = [:]
  private var yearly: [SchoolYear: [RecordKind: Set<String>]] = [:]

  init(_ alliance: Alliance) {
    alliance.forEachRecord { file, record in
      switch file {
      case .standing(let kind): standing[kind, default: []].insert(record.idText)
      // Observations may be about a session of another year.
      case .yearly(_, .session): standing[.session, default: []].insert(record.idText)
      case .yearly(let year, let kind): yearly[year, default: [:]][kind, default: []].insert(record.idText)
      }
    }
  }

  func contain(_ reference: Reference, in year: SchoolYear?) -> Bool {
    if standing[reference.kind]?.contains(reference.id) == true { return true }
    return year.flatMap { yearly[$0]?[reference.kind]?.contains(reference.id) } ?? false
  }
}

extension Record {
  fileprivate var idText: String { id.text }
}
