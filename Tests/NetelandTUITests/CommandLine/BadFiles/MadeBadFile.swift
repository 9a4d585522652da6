import Domain
import Glibc
import Testing

@testable import NetelandTUI

/// A bad file that cannot stand in the catalogue: too large, or no ordinary file. What is expected of it stands in
/// `Tests/BadFiles/made`.
struct MadeBadFile: Sendable, CustomTestStringConvertible {
  let name: String
  /// Rights mean nothing to the superuser.
  var needsRights = false
  /// Makes it in a folder that holds the good alliance.
  let make: @Sendable (Workplace) throws -> Void

  init(_ name: String, needsRights: Bool = false, _ make: @escaping @Sendable (Workplace) throws -> Void) {
    self.name = name
    self.needsRights = needsRights
    self.make = make
  }

  var testDescription: String { name }
  var expectation: String { "Tests/BadFiles/made/\(name).expected" }

  /// False, and said, where it means nothing here.
  var isPossible: Bool {
    guard needsRights, getuid() == 0 else { return true }
    print("skipped as the superuser: \(name)")
    return false
  }

  static let all = deep + large + special + years

  private static let deep = [
    MadeBadFile("lists-100000-deep") { place in
      try place.lay("{\"schemaVersion\": 1, \"kits\": [], \"extra\": " + String(repeating: "[", count: 100_000))
    },
    MadeBadFile("objects-100000-deep") { place in
      let deep = String(repeating: "{\"a\": ", count: 100_000) + "1" + String(repeating: "}", count: 100_000)
      try place.lay("{\"schemaVersion\": 1, \"kits\": [{\"id\": \"robots\", \"extra\": \(deep)}]}")
    },
    MadeBadFile("records-100000-deep") { place in
      try place.lay("{\"schemaVersion\": 1, \"kits\": " + String(repeating: "[", count: 100_000))
    },
    MadeBadFile("file-100000-deep") { place in try place.lay(String(repeating: "[", count: 100_000)) },
  ]

  private static let large = [
    MadeBadFile("line-of-a-gigabyte") { place in
      try place.lay("{\"schemaVersion\": 1, \"kits\": [{\"id\": \"")
      // Takes no room on the disk.
      guard truncate("\(place.data)/kits.json", 1 << 30) == 0 else { throw place.failure("kits.json") }
    },
    MadeBadFile("file-of-a-terabyte") { place in
      guard truncate("\(place.data)/kits.json", 1 << 40) == 0 else { throw place.failure("kits.json") }
    },
    MadeBadFile("text-of-a-megabyte") { place in
      try place.lay("{\"schemaVersion\": 1, \"kits\": [{\"id\": \"" + String(repeating: "x", count: 1 << 20))
    },
    MadeBadFile("number-of-a-megabyte") { place in
      let digits = String(repeating: "9", count: 1 << 20)
      try place.lay("{\"schemaVersion\": 1, \"kits\": [{\"id\": \"a\", \"name\": \"A\", \"stock\": \(digits)}]}")
    },
    MadeBadFile("key-of-a-megabyte-twice") { place in
      let key = "\"\(String(repeating: "k", count: 1 << 20))\": 1"
      try place.lay("{\"schemaVersion\": 1, \"kits\": [], \(key), \(key)}")
    },
  ]

  private static let special = [
    MadeBadFile("missing-file") { place in try place.remove("kits.json") },
    MadeBadFile("missing-alliance") { place in try place.remove("alliance.json") },
    MadeBadFile("folder-instead-of-file") { place in
      try place.remove("kits.json")
      mkdir("\(place.data)/kits.json", 0o700)
    },
    MadeBadFile("folder-instead-of-the-alliance") { place in
      try place.remove("alliance.json")
      mkdir("\(place.data)/alliance.json", 0o700)
    },
    MadeBadFile("link-out-of-the-folder") { place in
      guard rename("\(place.data)/kits.json", "\(place.path)/kits.json") == 0 else { throw place.failure("kits.json") }
      try place.link("kits.json", to: "../kits.json")
    },
    MadeBadFile("link-inside-the-folder") { place in
      guard rename("\(place.data)/kits.json", "\(place.data)/bakken.json") == 0 else {
        throw place.failure("kits.json")
      }
      try place.link("kits.json", to: "bakken.json")
    },
    MadeBadFile("link-to-nothing") { place in
      try place.remove("kits.json")
      try place.link("kits.json", to: "weg.json")
    },
    MadeBadFile("link-to-itself") { place in
      try place.remove("kits.json")
      try place.link("kits.json", to: "kits.json")
    },
    MadeBadFile("link-to-an-endless-device") { place in
      try place.remove("kits.json")
      try place.link("kits.json", to: "/dev/zero")
    },
    MadeBadFile("fifo") { place in
      try place.remove("kits.json")
      guard mkfifo("\(place.data)/kits.json", 0o600) == 0 else { throw place.failure("kits.json") }
    },
    MadeBadFile("fifo-in-a-school-year") { place in
      let path = DataFile.yearly(BadFileCase.year, .session).path
      try place.remove(path)
      guard mkfifo("\(place.data)/\(path)", 0o600) == 0 else { throw place.failure(path) }
    },
    MadeBadFile("unreadable-file", needsRights: true) { place in chmod("\(place.data)/kits.json", 0) },
  ]

  private static let years = [
    MadeBadFile("school-year-is-a-file") { place in
      try place.setYearAside()
      try place.put(Array("2026-2027\n".utf8), at: "\(place.data)/\(BadFileCase.year)")
    },
    MadeBadFile("school-year-is-a-link") { place in
      let year = BadFileCase.year.description
      try place.setYearAside()
      try place.link(year, to: "../\(year)")
    },
    MadeBadFile("school-year-that-skips") { place in try place.renameYear(to: "2026-2028") },
    MadeBadFile("school-year-backwards") { place in try place.renameYear(to: "2027-2026") },
    MadeBadFile("school-year-of-one-year") { place in try place.renameYear(to: "2026-2026") },
    MadeBadFile("school-year-out-of-range") { place in try place.renameYear(to: "9998-9999") },
  ]
}

extension Workplace {
  func lay(_ text: String) throws { try lay(Array(text.utf8), over: .standing(.kit)) }

  func failure(_ path: String) -> FileProblem { FileProblem(.write, path, code: errno) }

  fileprivate func remove(_ name: String) throws {
    guard unlink("\(data)/\(name)") == 0 else { throw failure(name) }
  }

  fileprivate func link(_ name: String, to target: String) throws {
    guard symlink(target, "\(data)/\(name)") == 0 else { throw failure(name) }
  }

  /// The folder of the school year gets another name.
  fileprivate func renameYear(to name: String) throws {
    guard rename("\(data)/\(BadFileCase.year)", "\(data)/\(name)") == 0 else { throw failure(name) }
  }

  /// The folder of the school year goes out of the alliance.
  fileprivate func setYearAside() throws {
    let year = BadFileCase.year.description
    guard rename("\(data)/\(year)", "\(path)/\(year)") == 0 else { throw failure(year) }
  }
}
