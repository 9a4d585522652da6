import Domain
import Glibc

@testable import NetelandTUI

/// A command line that was run inside the test, and what it printed.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  /// - Parameters:
  ///   - words: the command line after `neteland`; in Dutch unless it says otherwise.
  ///   - variables: the environment in which settings are looked for.
  init(_ words: [String], today: Day = SampleAlliance.today, variables: [String: String] = [:]) {
    let sink = MemoryOutput()
    let language = words.contains("--lang") || words.contains("--help") || words.contains("--version")
    let request = Neteland.request(words + (language ? [] : ["--lang", "nl"]))
    let context = CommandContext(output: sink, clock: WallClock(fixedDay: today), variable: { variables[$0] })
    status = Neteland.execute(request, in: context).rawValue
    output = String(decoding: sink.output, as: UTF8.self)
    errors = sink.errors.joined(separator: "\n")
  }

  var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }
}

/// Keeps what is printed.
final class MemoryOutput: CommandOutput {
  private(set) var output: [UInt8] = []
  private(set) var errors: [String] = []

  func line(_ line: HarmlessLine) { output += Array((line.text + "\n").utf8) }
  func document(_ bytes: [UInt8]) { output += bytes }
  func complain(_ line: HarmlessLine) { errors.append(line.text) }
  func remark(_ line: HarmlessLine) { errors.append(line.text) }
}

/// A folder of the test's own, gone with it.
final class Workplace {
  let path: String

  init() throws {
    var template = Array("/tmp/neteland-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileProblem(.makeFolder, "/tmp", code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    remove(path)
  }

  /// Where the alliance of the test stands.
  var data: String { path + "/alliance" }

  /// With an empty alliance in it.
  static func started() throws -> Workplace {
    let place = try Workplace()
    try Store.create(place.data, Alliance.empty(named: "Test"))
    return place
  }

  static func sample() throws -> Workplace {
    let place = try Workplace()
    try Store.create(place.data, SampleAlliance.make())
    return place
  }

  func run(_ words: String..., today: Day = SampleAlliance.today) -> CommandRun {
    CommandRun(words + ["--data", data], today: today)
  }

  func write(_ text: String, to name: String) throws -> String {
    let target = name.hasPrefix("/") ? name : path + "/" + name
    guard let file = fopen(target, "wb") else { throw FileProblem(.write, target, code: errno) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return target
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Files(root: path).read(name), as: UTF8.self)
  }

  /// Every file of the alliance with its bytes, without what is machine-local.
  func snapshot() throws -> [String: [UInt8]] {
    let files = Files(root: data)
    var found: [String: [UInt8]] = [:]
    for name in try files.names(in: "") where name != Files.localFolder {
      guard files.presence(name) == .folder else {
        found[name] = try files.read(name)
        continue
      }
      for inner in try files.names(in: name) { found["\(name)/\(inner)"] = try files.read("\(name)/\(inner)") }
    }
    return found
  }

  /// What stands in the journal; empty where there is none.
  func journal() -> [UInt8] { (try? Files(root: data).read(Files.localFolder + "/journal.jsonl")) ?? [] }

  private func remove(_ path: String) {
    let files = Files(root: path)
    chmod(path, 0o700)
    for name in (try? files.names(in: "")) ?? [] {
      if files.presence(name) == .folder { remove(path + "/" + name) } else { unlink(path + "/" + name) }
    }
    rmdir(path)
  }
}

/// A list of the agency as the tests of the imports have it.
func agencyList(_ name: String, source: String = #filePath) -> String {
  let top = source.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
  return "\(top)/Tests/DomainTests/Fixtures/\(name)"
}
