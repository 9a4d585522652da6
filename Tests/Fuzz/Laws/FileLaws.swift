@testable import Domain

/// A file of the data folder. The first line of the bytes is its path, `2026-2027/sessions.json`; the rest is
/// what stands in it.
enum FileLaws {
  static func check(_ bytes: [UInt8]) throws {
    let line = bytes.prefix { $0 != 0x0A }
    let path = String(decoding: line, as: UTF8.self)
    guard let file = DataFile(path: path) else {
      // Any line does: a fuzzer that has lost the path goes on with another kind of file.
      let kinds = RecordKind.allCases
      try check(bytes, as: kinds[line.count % kinds.count])
      return
    }
    try require(file.path == path, "A path that names a file is its path")
    try check(Array(bytes.dropFirst(line.count + 1)), as: file.kind)
  }

  /// Also that nothing is wrong with the file.
  static func checkWhole(_ bytes: [UInt8], of file: DataFile) throws {
    try require(try check(bytes, as: file.kind), "What was taken in is written so that it can be read")
  }

  /// - Returns: whether the file is whole.
  @discardableResult
  private static func check(_ bytes: [UInt8], as kind: RecordKind) throws -> Bool {
    switch kind {
    case .alliance: try check(bytes, as: AllianceProfile.self)
    case .school: try check(bytes, as: School.self)
    case .workshop: try check(bytes, as: Workshop.self)
    case .partner: try check(bytes, as: Partner.self)
    case .guide: try check(bytes, as: Guide.self)
    case .venue: try check(bytes, as: Venue.self)
    case .kit: try check(bytes, as: Kit.self)
    case .enrolment: try check(bytes, as: Enrolment.self)
    case .freeDay: try check(bytes, as: FreeDay.self)
    case .academy: try check(bytes, as: Academy.self)
    case .session: try check(bytes, as: Session.self)
    case .meeting: try check(bytes, as: Meeting.self)
    case .observation: try check(bytes, as: Observation.self)
    case .publication: try check(bytes, as: Publication.self)
    }
  }

  private static func check<Element: Record>(_ bytes: [UInt8], as type: Element.Type) throws -> Bool {
    let file = "f.json"
    let decoded = FileCodec.decode(bytes, as: type, file: file)
    try check(decoded.problems, of: bytes)
    let ids = decoded.records.map(\.id)
    try require(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }, "Records stand in the order of their ids")
    try require(decoded.isWhole == decoded.problems.isEmpty, "A file is whole where nothing is wrong with it")
    try require(
      !decoded.isWhole || decoded.schemaVersion == FileCodec.schemaVersion, "A whole file is of this version")

    // An alliance that could not be read leaves nothing to write.
    guard Element.kind != .alliance || decoded.records.count == 1 else {
      try require(!decoded.isWhole, "Without its alliance the file is not whole")
      return false
    }
    let written = FileCodec.encode(decoded.records, header: decoded.header)
    // Every value may get a line of its own, indented by two for each level.
    try require(written.count <= 1024 + bytes.count * 2 * (FileCodec.depthLimit + 4), "Files do not grow without end")
    let again = FileCodec.decode(written, as: type, file: file)
    try require(again.problems == [], "What was read is written so that it can be read: \(again.problems)")
    try require(again.records == decoded.records, "Records that were read are read again the same")
    try require(again.header == decoded.header, "Keys that are not known survive")
    try require(
      FileCodec.encode(again.records, header: again.header) == written, "The same state gives the same bytes")
    try checkBothReaders(bytes, as: type)
    return decoded.isWhole
  }

  private static func check(_ problems: [DataProblem], of bytes: [UInt8]) throws {
    try require(problems.count <= 101, "A hundred problems are listed, and how many more there are")
    let rests = problems.filter { if case .more = $0.kind { true } else { false } }
    try require(problems.count == 101 ? rests == [problems[100]] : rests == [], "The number of others comes last")
    try require(zip(problems, problems.dropFirst()).allSatisfy { !($1 < $0) }, "Problems stand from top to bottom")
    let lines = 1 + bytes.count { $0 == 0x0A }
    for problem in problems {
      try require((problem.line == nil) == (problem.column == nil), "A place has a line and a column")
      try require(problem.line.map { 1...lines ~= $0 } ?? true, "A problem lies in a line of the file")
      try require(problem.column.map { 1...bytes.count + 1 ~= $0 } ?? true, "A problem lies in its line")
    }
    try Saying.check(problems)
  }

  /// The reader that is fast and gives up, and the one that takes its time, understand an object the same way.
  private static func checkBothReaders<Element: Record>(_ bytes: [UInt8], as type: Element.Type) throws {
    try bytes.withUnsafeBufferPointer { bytes in
      var start = bytes.startIndex
      // The first three objects inside another: the records of a short list.
      for _ in 0..<3 {
        guard let next = bytes[min(start + 1, bytes.count)...].firstIndex(of: UInt8(ascii: "{")) else { return }
        start = next
        var quick = JSONScanner(bytes, depthLimit: FileCodec.depthLimit)
        quick.position = start
        guard let found = try? CanonicalReader.read(type, from: &quick) else { continue }
        var careful = JSONScanner(bytes, depthLimit: FileCodec.depthLimit)
        careful.position = start
        let log = ProblemLog()
        let expected = try RecordReader.read(type, from: &careful, log: log)
        try require(log.count == 0, "What the quick reader takes has nothing wrong with it")
        try require(found == expected, "Both readers find the same in an object")
        try require(quick.position == careful.position, "Both readers come to the same end of an object")
      }
    }
  }
}
