import Domain
import Glibc
import Testing

@testable import NetelandTUI

/// A bad file of the catalogue in `Tests/BadFiles`, with the messages that are expected of it beside it.
struct BadFileCase: Sendable, CustomTestStringConvertible {
  /// The folder it stands in: the name of the list of the data file it takes the place of, or the list it imports.
  let group: String
  /// `duplicate-id.json`
  let fileName: String
  let folder: String

  var testDescription: String { "\(group)/\(fileName)" }

  /// From the top of the project.
  var path: String { "\(folder)/\(group)/\(fileName)" }

  var expectation: String { "\(folder)/\(group)/\(fileName.prefix { $0 != "." }).expected" }

  /// What is odd in these is allowed all the same.
  var isAccepted: Bool { fileName.hasPrefix("accepted-") }

  func bytes() throws -> [UInt8] { try Catalogue.files.read(path) }

  /// Every file in a folder of groups that ends so.
  static func all(in folder: String, _ ending: String) -> [BadFileCase] {
    Catalogue.names(in: folder).flatMap { group in
      Catalogue.names(in: "\(folder)/\(group)").filter { $0.hasSuffix(ending) }.map {
        BadFileCase(group: group, fileName: $0, folder: folder)
      }
    }
  }

  static let dataFiles = all(in: "Tests/BadFiles/files", ".json")
  static let imports = all(in: "Tests/BadFiles/imports", ".csv")
  /// The school year of the good folder.
  static let year = SchoolYear("2026-2027")!

  /// The data file it takes the place of.
  var target: DataFile? { DataFile(path: group + ".json") ?? DataFile(path: "\(Self.year)/\(group).json") }
}

/// The folder of the project, for reading the catalogue.
enum Catalogue {
  static let good = "Tests/BadFiles/good"

  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(5)
    .joined(separator: "/")

  static var files: Files { Files(root: root) }

  static func names(in folder: String) -> [String] { (try? files.names(in: folder)) ?? [] }
}

extension Workplace {
  /// With the small good alliance of the catalogue in it, byte by byte.
  static func good() throws -> Workplace {
    let place = try Workplace()
    try place.copy(Catalogue.good, to: place.data)
    return place
  }

  private func copy(_ folder: String, to target: String) throws {
    mkdir(target, 0o700)
    for name in try Catalogue.files.names(in: folder) {
      let inner = "\(folder)/\(name)"
      if Catalogue.files.presence(inner) == .folder {
        try copy(inner, to: "\(target)/\(name)")
      } else {
        try put(try Catalogue.files.read(inner), at: "\(target)/\(name)")
      }
    }
  }

  /// Gives a file of the alliance these bytes.
  func lay(_ bytes: [UInt8], over file: DataFile) throws { try put(bytes, at: "\(data)/\(file.path)") }

  func put(_ bytes: [UInt8], at path: String) throws {
    guard let file = fopen(path, "wb") else { throw FileProblem(.write, path, code: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw FileProblem(.write, path, code: errno) }
  }
}

extension CommandRun {
  /// The whole run as it stands in an expectation, with the folder of the file out of the paths.
  func transcript(_ command: String, without folder: String) -> String {
    var text = "$ neteland \(command)\n"
    if !errors.isEmpty {
      text += errors.split(separator: "\n", omittingEmptySubsequences: false).map { "neteland: \($0)\n" }.joined()
    }
    return (text + output + "exit status \(status)\n").replacing(folder + "/", with: "")
  }
}
