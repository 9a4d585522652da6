/// What the store keeps of a file beside its records.
struct FileState: Sendable {
  /// Of the bytes that were read or written last; nil where there is no file.
  private(set) var hash: ContentHash?
  /// The versions of the file whose contents are here: only over one of these it is written.
  private(set) var accepted: [ContentHash?] = []
  /// The last change that the file on the disk has, or had before somebody else changed it.
  var sequence = 0
  /// The file from outside when it was last read or written; nil where there is none.
  var status: FileStatus?
  /// Whether the journal knows this version.
  var isAnnounced = false
  /// The keys at the top of the file that this version does not know.
  var header = UnknownFields()
  /// Nothing is written over a file that was not read whole, or that a newer version has made.
  var isWritable = true

  init(hash: ContentHash?, header: UnknownFields = UnknownFields(), isWritable: Bool = true) {
    self.hash = hash
    self.header = header
    self.isWritable = isWritable
    accepted = [hash]
  }

  /// Another version whose contents are here.
  mutating func accept(_ hash: ContentHash?) {
    if !accepted.contains(hash) { accepted.append(hash) }
  }

  /// The file was written: these bytes are on the disk, with everything up to this change.
  mutating func stands(_ hash: ContentHash, sequence: Int) {
    self.hash = hash
    self.sequence = sequence
    accepted = [hash]
    isAnnounced = true
  }
}

extension Alliance {
  /// Takes the records of a file in, and gives what else it holds.
  mutating func load(_ bytes: [UInt8], of file: DataFile) -> (state: FileState, problems: [DataProblem]) {
    switch file {
    case .standing(let kind):
      switch kind {
      case .alliance: return loadProfile(bytes, file)
      case .school: return Self.read(bytes, file, into: &schools)
      case .workshop: return Self.read(bytes, file, into: &workshops)
      case .partner: return Self.read(bytes, file, into: &partners)
      case .guide: return Self.read(bytes, file, into: &guides)
      case .venue: return Self.read(bytes, file, into: &venues)
      case .kit: return Self.read(bytes, file, into: &kits)
      case .enrolment, .freeDay, .academy, .session, .meeting, .observation, .publication:
        preconditionFailure("these stand in the folder of a school year")
      }
    case .yearly(let year, let kind):
      switch kind {
      case .enrolment: return Self.read(bytes, file, into: &self[year].enrolments)
      case .freeDay: return Self.read(bytes, file, into: &self[year].freeDays)
      case .academy: return Self.read(bytes, file, into: &self[year].academies)
      case .session: return Self.read(bytes, file, into: &self[year].sessions)
      case .meeting: return Self.read(bytes, file, into: &self[year].meetings)
      case .observation: return Self.read(bytes, file, into: &self[year].observations)
      case .publication: return Self.read(bytes, file, into: &self[year].publications)
      case .alliance, .school, .workshop, .partner, .guide, .venue, .kit:
        preconditionFailure("these stand in no school year")
      }
    }
  }

  private static func read<Element: Record>(
    _ bytes: [UInt8], _ file: DataFile, into records: inout Records<Element>
  ) -> (FileState, [DataProblem]) {
    let decoded = FileCodec.decode(bytes, as: Element.self, file: file.path)
    records = decoded.records
    return (
      FileState(
        hash: ContentHash(bytes), header: decoded.header, isWritable: decoded.isWhole && !decoded.isNewer),
      decoded.problems
    )
  }

  private mutating func loadProfile(_ bytes: [UInt8], _ file: DataFile) -> (FileState, [DataProblem]) {
    let decoded = FileCodec.decode(bytes, as: AllianceProfile.self, file: file.path)
    if let profile = decoded.records.first { self.profile = profile }
    return (
      FileState(
        hash: ContentHash(bytes), header: decoded.header, isWritable: decoded.isWhole && !decoded.isNewer),
      decoded.problems
    )
  }

  /// The bytes of a file; the same records and header always give the same.
  public func encoded(_ file: DataFile, header: UnknownFields = UnknownFields()) -> [UInt8] {
    switch file {
    case .standing(let kind):
      switch kind {
      case .alliance: return FileCodec.encode(profile, header: header)
      case .school: return FileCodec.encode(schools, header: header)
      case .workshop: return FileCodec.encode(workshops, header: header)
      case .partner: return FileCodec.encode(partners, header: header)
      case .guide: return FileCodec.encode(guides, header: header)
      case .venue: return FileCodec.encode(venues, header: header)
      case .kit: return FileCodec.encode(kits, header: header)
      case .enrolment, .freeDay, .academy, .session, .meeting, .observation, .publication:
        preconditionFailure("these stand in the folder of a school year")
      }
    case .yearly(let year, let kind):
      let records = self[year]
      switch kind {
      case .enrolment: return FileCodec.encode(records.enrolments, header: header)
      case .freeDay: return FileCodec.encode(records.freeDays, header: header)
      case .academy: return FileCodec.encode(records.academies, header: header)
      case .session: return FileCodec.encode(records.sessions, header: header)
      case .meeting: return FileCodec.encode(records.meetings, header: header)
      case .observation: return FileCodec.encode(records.observations, header: header)
      case .publication: return FileCodec.encode(records.publications, header: header)
      case .alliance, .school, .workshop, .partner, .guide, .venue, .kit:
        preconditionFailure("these stand in no school year")
      }
    }
  }

  /// The files this alliance takes: the standing ones, and in each school year those that hold something.
  public var files: [DataFile] {
    DataFile.standingKinds.map(DataFile.standing)
      + schoolYears.flatMap { year in
        let records = self[year]
        let filled: [(RecordKind, Bool)] = [
          (.enrolment, !records.enrolments.isEmpty), (.freeDay, !records.freeDays.isEmpty),
          (.academy, !records.academies.isEmpty), (.session, !records.sessions.isEmpty),
          (.meeting, !records.meetings.isEmpty), (.observation, !records.observations.isEmpty),
          (.publication, !records.publications.isEmpty),
        ]
        return filled.filter(\.1).map { DataFile.yearly(year, $0.0) }
      }
  }
}
