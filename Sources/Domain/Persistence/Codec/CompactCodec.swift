/// Values as JSON on one line without white space, as the journal keeps them.
public enum CompactCodec {
  /// More than a file's, because a record in the journal lies deeper than in its file.
  public static let depthLimit = FileCodec.depthLimit + 16

  /// The bytes of one object; no newline.
  public static func encode<Value: Visitable>(_ value: Value) -> [UInt8] {
    var writer = RecordWriter(.oneLine)
    writer.write(value)
    return writer.output.bytes
  }

  /// Reads one object; white space around it is allowed. Throws the first problem; its line and column are
  /// those inside `bytes`. `file` is the path for the message.
  public static func decode<Value: Visitable>(
    _ bytes: some Collection<UInt8>, as type: Value.Type, file: String
  ) throws(DataProblem) -> Value {
    try bytes.withBytes { buffer -> Result<Value, DataProblem> in
      let log = ProblemLog()
      let value = read(type, in: buffer, log)
      if let value, log.count == 0 { return .success(value) }
      return .failure(log.problems(file: file, in: buffer).first ?? DataProblem(file: file, kind: .empty))
    }
    .get()
  }

  private static func read<Value: Visitable>(
    _ type: Value.Type, in bytes: UnsafeBufferPointer<UInt8>, _ log: ProblemLog
  ) -> Value? {
    var scanner = JSONScanner(bytes, depthLimit: depthLimit)
    guard scanner.checkEncoding(log) else { return nil }
    scanner.skipWhitespace()
    let start = scanner.position
    do {
      if let value = try? CanonicalReader.read(type, from: &scanner) {
        try scanner.checkEnd()
        return value
      }
      guard scanner.next == .openBrace else {
        try scanner.skipValue()
        try scanner.checkEnd()
        log.add(at: start) { .wrongType(found: Excerpt.value(at: start, in: bytes), expected: .object) }
        return nil
      }
      let value = try RecordReader.read(type, from: &scanner, log: log)
      try scanner.checkEnd()
      return value
    } catch let problem as SyntaxProblem {
      log.add(problem)
    } catch {
      preconditionFailure("a value throws only what its visitor throws")
    }
    return nil
  }
}
