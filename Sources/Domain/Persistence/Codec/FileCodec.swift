/// What a file of the data folder holds.
public struct Decoded<Element> {
  /// The records without a problem, in the order of their ids.
  public var records: Records<Element>
  /// From top to bottom: at most 100, then how many more there are.
  public var problems: [DataProblem]
  /// The keys beside the records that this version does not know; `FileCodec.encode` puts them back.
  public var header: UnknownFields
  /// Nil where the file does not say it.
  public var schemaVersion: Int?
  /// Made by a newer version of the program: to be shown, never to be written.
  public var isNewer: Bool

  /// False where anything could not be read: then nothing may be written over the file.
  public var isWhole: Bool { problems.isEmpty }
}

extension Decoded: Sendable where Element: Sendable {}

/// The files of the data folder as bytes, and back.
///
/// A file is `{ "schemaVersion": 1, "sessions": [ … ] }`, with the name of the list from
/// `RecordKind.listName`; that of the alliance itself is `{ "schemaVersion": 1, "alliance": { … } }`.
public enum FileCodec {
  /// The version of the files that this program writes.
  public static let schemaVersion = 1

  /// Lists and objects inside one another; the program's own files need 5.
  public static let depthLimit = 64

  /// Reads a file. `file` is its path in the data folder, for the messages. Never throws: what cannot be
  /// read is in `problems`, and what can be read is in `records`.
  public static func decode<Element: Record>(
    _ bytes: some Collection<UInt8>, as type: Element.Type, file: String
  ) -> Decoded<Element> {
    bytes.withBytes { decode($0, as: type, path: file) }
  }

  // The walk over the fields is only fast where the compiler knows the record and the reader both.
  @specialized(where Element == Session)
  private static func decode<Element: Record>(
    _ bytes: UnsafeBufferPointer<UInt8>, as type: Element.Type, path: String
  ) -> Decoded<Element> {
    var reader = FileReader<Element>(bytes)
    return reader.read(file: path)
  }

  /// The bytes of a file: the same records always give the same.
  @specialized(where Element == Session)
  public static func encode<Element: Record>(
    _ records: Records<Element>, header: UnknownFields = UnknownFields()
  ) -> [UInt8] {
    var writer = RecordWriter(.indented)
    writer.writeObject { writer in
      writer.write("schemaVersion", .integer(schemaVersion))
      if Element.kind != .alliance {
        writer.writeObjects(Element.kind.listName, records)
      } else if let only = records.first {
        writer.write(Element.kind.listName, only)
      }
      writer.write(header)
    }
    return writer.finish()
  }

  /// The bytes of `alliance.json`.
  public static func encode(_ profile: AllianceProfile, header: UnknownFields = UnknownFields()) -> [UInt8] {
    encode(Records([profile]), header: header)
  }
}

extension Collection<UInt8> {
  /// The elements as they lie in memory, copied only where they do not lie in a row.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    if let result = try withContiguousStorageIfAvailable(body) { return result }
    return try Array(self).withUnsafeBufferPointer(body)
  }
}
