/// Reads one file of the data folder from its first byte to its last.
///
/// Its type asks nothing of the record, for the reason that `Records` gives.
struct FileReader<Element> {
  private var scanner: JSONScanner
  private let pool = TextPool()
  private let log = ProblemLog()
  private var elements: [Element] = []
  /// Where each element starts.
  private var offsets: [Int] = []
  private var schemaVersion: Int?
  private var header = UnknownFields()

  /// The name of the record in which a syntax problem lies; nil outside the list.
  private var recordBeingRead: String?
  private var recordStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    scanner = JSONScanner(bytes, depthLimit: FileCodec.depthLimit)
    scanner.pool = Unmanaged.passUnretained(pool)
  }
}

extension FileReader where Element: Record {
  mutating func read(file: String) -> Decoded<Element> {
    // The scanner does not hold it.
    defer { withExtendedLifetime(pool) {} }
    if scanner.checkEncoding(log) {
      do {
        try readDocument()
      } catch {
        // A comma too many after the last record lies in none.
        log.add(error, record: error.offset < recordStart ? nil : recordBeingRead)
      }
    }
    let records = uniqueRecords()
    let isNewer = (schemaVersion ?? 0) > FileCodec.schemaVersion
    var problems = log.problems(file: file, in: scanner.bytes)
    if log.count > problems.count, let last = problems.last {
      let more = DataProblem.Kind.more(count: log.count - problems.count)
      problems.append(DataProblem(file: file, line: last.line, column: last.column, kind: more))
    }
    return Decoded(
      records: records, problems: problems, header: header, schemaVersion: schemaVersion, isNewer: isNewer)
  }

  private mutating func readDocument() throws(SyntaxProblem) {
    scanner.skipWhitespace()
    guard scanner.next == .openBrace else {
      return try readSomethingElse()
    }
    let start = scanner.position
    let listName = Element.kind.listName
    var keys = KeyPlaces()
    var hasVersion = false
    var hasList = false
    // A copy, because the members are read with `self`.
    var walker = scanner
    try walker.forEachMember { (walker, token) throws(SyntaxProblem) in
      let key = walker.string(token)
      if let first = keys.note(token, in: walker) {
        log.add(at: token.start - 1, field: Excerpt.key(key), repeating: first.start - 1) {
          .duplicateKey(firstLine: 0)
        }
        try walker.skipValue()
      } else if key == "schemaVersion" {
        hasVersion = true
        try readVersion(&walker)
      } else if key == listName {
        hasList = true
        try readRecords(&walker)
        recordBeingRead = nil
      } else {
        let offset = walker.position
        try walker.skipValue()
        header.fields.append(try UnknownFields.Field(key: key, at: offset, in: walker, log: log))
      }
    }
    try walker.checkEnd()
    if !hasVersion {
      log.add(at: start, field: "schemaVersion") { .missing(expected: .integerIn(1...Int.max)) }
    }
    if !hasList {
      log.add(at: start, field: listName) { .missing(expected: Element.kind == .alliance ? .object : .list) }
    }
  }

  /// The file does not start with a brace: another JSON value, or no JSON at all.
  private mutating func readSomethingElse() throws(SyntaxProblem) {
    let start = scanner.position
    do throws(SyntaxProblem) {
      try scanner.skipValue()
      try scanner.checkEnd()
      log.add(at: start) { .wrongType(found: Excerpt.value(at: start, in: scanner.bytes), expected: .object) }
    } catch {
      guard case .syntax(_, let found?) = error.kind, error.offset == start else { throw error }
      log.add(at: start) { .wrongType(found: found, expected: .object) }
    }
  }

  private mutating func readVersion(_ walker: inout JSONScanner) throws(SyntaxProblem) {
    let start = walker.position
    let bytes = walker.bytes
    var number: NumberToken?
    if walker.next == .minus || walker.next.isDigit {
      number = try walker.number()
    } else {
      try walker.skipValue()
    }
    guard let number, number.isInteger else {
      return log.add(at: start, field: "schemaVersion") {
        .wrongType(found: Excerpt.value(at: start, in: bytes), expected: .integerIn(1...Int.max))
      }
    }
    guard let version = number.integer, version >= 1 else {
      return log.add(at: start, field: "schemaVersion") {
        .outOfRange(found: Excerpt.value(at: start, in: bytes), range: 1...Int.max)
      }
    }
    schemaVersion = version
    if version > FileCodec.schemaVersion {
      log.add(at: start, field: "schemaVersion") {
        .tooNew(schemaVersion: version, supported: FileCodec.schemaVersion)
      }
    }
  }

  private mutating func readRecords(_ walker: inout JSONScanner) throws(SyntaxProblem) {
    let isList = Element.kind != .alliance
    guard walker.next == (isList ? .openBracket : .openBrace) else {
      let start = walker.position
      let bytes = walker.bytes
      try walker.skipValue()
      return log.add(at: start, field: Element.kind.listName) {
        .wrongType(found: Excerpt.value(at: start, in: bytes), expected: isList ? .list : .object)
      }
    }
    guard isList else { return try readRecord(&walker, index: 0) }
    try walker.forEachElement { (walker, index) throws(SyntaxProblem) in
      try readRecord(&walker, index: index)
    }
  }

  private mutating func readRecord(_ walker: inout JSONScanner, index: Int) throws(SyntaxProblem) {
    let start = walker.position
    if let element = try? CanonicalReader.read(Element.self, from: &walker) {
      elements.append(element)
      offsets.append(start)
      if elements.count == Self.sample { makeRoom(after: walker.position) }
      return
    }
    walker.position = start
    try readDoubtfulRecord(&walker, index: index)
  }

  private static var sample: Int { 32 }

  /// As many as the file may hold, going by the first of them: growing would move each several times, and leave holes.
  private mutating func makeRoom(after position: Int) {
    let likely = Self.sample * scanner.bytes.count / max(1, position) * 17 / 16
    elements.reserveCapacity(likely)
    offsets.reserveCapacity(likely)
  }

  @inline(never)
  private mutating func readDoubtfulRecord(_ walker: inout JSONScanner, index: Int) throws(SyntaxProblem) {
    let start = walker.position
    let name = "#\(index + 1)"
    recordBeingRead = name
    recordStart = start
    guard walker.next == .openBrace else {
      try walker.skipValue()
      let bytes = walker.bytes
      return log.add(at: start, record: name) {
        .wrongType(found: Excerpt.value(at: start, in: bytes), expected: .object)
      }
    }
    let before = (count: log.count, listed: log.entries.count)
    let element: Element
    do {
      element = try RecordReader.read(Element.self, from: &walker, log: log)
    } catch let problem as SyntaxProblem {
      throw problem
    } catch {
      preconditionFailure("a record throws only what its visitor throws")
    }
    if log.count == before.count {
      elements.append(element)
      offsets.append(start)
    } else {
      log.name(record: element.id.text.isEmpty ? name : Excerpt.key(element.id.text), from: before.listed)
    }
  }

  /// Of several records with one id the first is kept.
  private mutating func uniqueRecords() -> Records<Element> {
    let isInOrder = elements.indices.dropFirst().allSatisfy { elements[$0 - 1].id < elements[$0].id }
    guard !isInOrder else { return Records(elements) }
    var firsts: [RecordID<Element>: Int] = [:]
    var unique: [Element] = []
    for (element, offset) in zip(elements, offsets) {
      if let first = firsts[element.id] {
        log.add(at: offset, repeating: first, record: Excerpt.key(element.id.text)) {
          .duplicateID(firstLine: 0)
        }
      } else {
        firsts[element.id] = offset
        unique.append(element)
      }
    }
    return Records(unique)
  }
}

extension JSONScanner {
  /// False where the bytes are no UTF-8 text at all; passes over a byte order mark.
  mutating func checkEncoding(_ log: ProblemLog) -> Bool {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      log.add(at: 0) { .byteOrderMark }
      position = 3
    }
    let isUTF16 =
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0)
    if isUTF16 {
      log.add(at: nil) { .utf16 }
      return false
    }
    var ahead = self
    ahead.skipWhitespace()
    if ahead.isAtEnd {
      log.add(at: nil) { .empty }
      return false
    }
    return true
  }

  /// Nothing but white space may be left.
  mutating func checkEnd() throws(SyntaxProblem) {
    skipWhitespace()
    if !isAtEnd { throw unexpected(.endOfFile) }
  }
}
