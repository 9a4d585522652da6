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
      /// A period whose last day lies before its first: it covers no day.
      case endsBeforeItBegins(first: Day, last: Day)
      /// A time on one day that is over when it begins: it covers no minute.
      case takesNoTime(start: TimeOfDay?, end: TimeOfDay?)
      /// The hours of a school do not follow each other: this one should come after the other.
      case hoursOutOfOrder(TimeOfDay, after: TimeOfDay)
      /// The same school, grade, postcode or name as an earlier element of the list, which counts; this one does not.
      case repeated(of: String)
      /// A part (boys and girls, priority pupils) that is larger than its whole.
      case partLargerThanWhole(part: Int, whole: Int)
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

  /// References that nobody can judge, because the file they lead to could not be read whole.
  public struct Unjudged: Hashable, Sendable {
    public let file: DataFile
    public let references: Int

    public init(file: DataFile, references: Int) {
      self.file = file
      self.references = references
    }
  }

  public let problems: [Problem]
  /// In the order of their paths.
  public let unjudged: [Unjudged]

  /// - Parameter found: what is wrong with the files themselves. A reference to a record of a file that may lack records
  ///   for it is not called wrong: that the file is bad is said already, once.
  public init(_ alliance: Alliance, besides found: [DataProblem] = []) {
    var problems: [Problem] = []
    var unjudged: [DataFile: Int] = [:]
    let known = KnownRecords(alliance)
    let partial = PartialFiles(found)
    alliance.forEachRecord { file, record in
      let id = record.idText
      var year: SchoolYear?
      if case .yearly(let inside, _) = file { year = inside }
      for reference in record.references where !known.contain(reference, in: year) {
        if let file = partial.file(with: reference.kind, in: year) {
          unjudged[file, default: 0] += 1
          continue
        }
        let detail = Problem.Detail.missing(reference.kind, id: reference.id)
        problems.append(Problem(file: file, record: id, field: reference.field, detail: detail))
      }
      for oddity in record.oddities(in: year, of: alliance, isWhole: partial.file(with: .alliance, in: nil) == nil) {
        problems.append(Problem(file: file, record: id, field: oddity.field, detail: oddity.detail))
      }
    }
    self.problems = problems
    self.unjudged = unjudged.sorted { $0.key < $1.key }.map { Unjudged(file: $0.key, references: $0.value) }
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

/// The files of which some records may not have been read.
private struct PartialFiles {
  private let files: Set<DataFile>
  /// One that holds sessions, of whichever year.
  private let sessions: DataFile?

  init(_ problems: [DataProblem]) {
    var files: Set<DataFile> = []
    for problem in problems where problem.kind.mayHideRecords {
      if let file = DataFile(path: problem.file) {
        files.insert(file)
      } else if let year = SchoolYear(problem.file) {
        // The folder of a whole year.
        for kind in DataFile.yearlyKinds { files.insert(.yearly(year, kind)) }
      }
    }
    self.files = files
    sessions = files.filter { $0.kind == .session }.min()
  }

  /// The one in which a record might stand that is not among those that were read.
  func file(with kind: RecordKind, in year: SchoolYear?) -> DataFile? {
    if kind == .session { return sessions }
    let place = year.map { DataFile.yearly($0, kind) }
    return [.standing(kind), place].compactMap(\.self).first(where: files.contains)
  }
}

extension Record {
  fileprivate var idText: String { id.text }
}
