/// The problems of one file while it is read. Lines and columns are found afterwards, all in one pass.
final class ProblemLog {
  /// Past this many the rest is only counted: by then the message is that the file is another kind of file.
  static let limit = 100

  struct Entry {
    var offset: Int?
    /// Where the thing stands that this one repeats.
    var firstOffset: Int?
    var record: String?
    var field: String?
    var kind: DataProblem.Kind
  }

  private(set) var entries: [Entry] = []
  /// All problems, also those past the limit.
  private(set) var count = 0
  private var path: [Step] = []

  private enum Step {
    case key(StaticString)
    case index(Int)
  }

  var isFull: Bool { entries.count >= ProblemLog.limit }

  /// `field` is the key of a field of the object that is being read. `kind` is only made where it is kept.
  func add(
    at offset: Int?, field: String? = nil, repeating firstOffset: Int? = nil, record: String? = nil,
    _ kind: () -> DataProblem.Kind
  ) {
    count += 1
    guard !isFull else { return }
    entries.append(
      Entry(offset: offset, firstOffset: firstOffset, record: record, field: fieldPath(field), kind: kind()))
  }

  func add(_ problem: SyntaxProblem, record: String? = nil) {
    path = []
    add(at: problem.offset, record: record) { problem.kind }
  }

  /// Names the record in the problems listed since there were `start` of them.
  func name(record: String, from start: Int) {
    for index in entries.indices.dropFirst(start) { entries[index].record = record }
  }

  // MARK: The way to the field

  func within(_ key: StaticString, _ body: () throws -> Void) rethrows {
    path.append(.key(key))
    defer { path.removeLast() }
    try body()
  }

  func within(index: Int, _ body: () throws -> Void) rethrows {
    path.append(.index(index))
    defer { path.removeLast() }
    try body()
  }

  private func fieldPath(_ last: String?) -> String? {
    var text = ""
    for step in path {
      switch step {
      case .key(let key): text += text.isEmpty ? "\(key)" : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
    if let last { text += text.isEmpty ? last : ".\(last)" }
    return text.isEmpty ? nil : text
  }

  // MARK: Lines and columns

  /// The problems in the order of the file.
  func problems(file: String, in bytes: UnsafeBufferPointer<UInt8>) -> [DataProblem] {
    let places = TextPlace.places(
      of: entries.flatMap { [$0.offset, $0.firstOffset].compactMap(\.self) }, in: bytes)
    return entries.map { entry in
      let place = entry.offset.flatMap { places[$0] }
      var kind = entry.kind
      if let first = entry.firstOffset.flatMap({ places[$0] }) {
        switch kind {
        case .duplicateKey: kind = .duplicateKey(firstLine: first.line)
        case .duplicateID: kind = .duplicateID(firstLine: first.line)
        default: break
        }
      }
      return DataProblem(
        file: file, line: place?.line, column: place?.column, record: entry.record, field: entry.field,
        kind: kind)
    }
    .sorted()
  }
}

/// Line and column of a byte, both from 1; a column is a character as a person counts them.
struct TextPlace: Equatable {
  let line: Int
  let column: Int

  static func places(of offsets: [Int], in bytes: UnsafeBufferPointer<UInt8>) -> [Int: TextPlace] {
    var places: [Int: TextPlace] = [:]
    var line = 1
    var column = 1
    // Characters before this byte are in `column` already.
    var counted = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var position = counted
    for offset in offsets.sorted() {
      let end = min(offset, bytes.count)
      while position < end {
        if bytes[position] == .newline {
          line += 1
          column = 1
          counted = position + 1
        }
        position += 1
      }
      if counted < end {
        column += String(decoding: bytes[counted..<end], as: UTF8.self).count
        counted = end
      }
      places[offset] = TextPlace(line: line, column: column)
    }
    return places
  }
}
