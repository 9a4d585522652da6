import Domain
import Glibc
import Testing

@testable import NetelandTUI

@Suite("What the program keeps for somebody")
struct RememberedTests {
  private func remembered(_ hints: [String], _ tables: [String: String]) -> Remembered {
    var remembered = Remembered()
    remembered.hintsSeen = Set(hints)
    remembered.tables = tables
    return remembered
  }

  @Test("is read back as it was written")
  func roundTrip() {
    let odd = remembered(["first", "a \"quoted\" one", "é\u{1B}"], ["schools": "name -reach", "sessions": ""])
    #expect(Remembered(odd.encoded) == odd)
    #expect(Remembered(Remembered().encoded) == Remembered())
  }

  @Test(
    "is forgotten where it cannot be read",
    arguments: ["", "{", "[]", #"{"hintsSeen": 3, "tables": []}"#, #"{"tables": {"schools": 1}, "hintsSeen": [1]}"#])
  func bad(_ text: String) {
    #expect(Remembered(Array(text.utf8)) == Remembered())
  }

  @Test("of two runs at once neither loses what the other has not touched")
  func merging() {
    let start = remembered(["first"], ["schools": "a", "sessions": "b", "reach": "c"])
    let other = remembered(["first", "mouse"], ["schools": "a", "sessions": "theirs", "reach": "c"])
    let mine = remembered(["first", "fold"], ["schools": "mine", "sessions": "b"])
    #expect(
      mine.merged(into: other, since: start)
        == remembered(["first", "mouse", "fold"], ["schools": "mine", "sessions": "theirs"]))
  }

  @Test("comes back in the tables: what was arranged there before what is set, and what is arranged now is kept")
  func tables() {
    var stage = Stage()
    stage.settings = SettingsReader.read(
      Array(#"{"columns": {"schools": ["name", "network"]}}"#.utf8), path: "config.json")
    let set = stage.play(.typed("2"))
    #expect(set.frame.text().contains("Net") && !set.frame.text().contains("Gemeente"))
    #expect(set.state.remembered.tables.isEmpty)
    let sorted = stage.play(.typed("2s"))
    let kept = sorted.state.remembered.tables["schools"].flatMap { TableArrangement($0) }
    #expect(kept == sorted.state.world.tables[.schools] && kept?.order.isEmpty == false)
    stage.remembered = remembered([], ["schools": "municipality,name;;", "gone": "x", "agenda": "not an arrangement"])
    let back = stage.play(.typed("2")).frame.text()
    let (municipality, name) = (back.firstRange(of: "Gemeente"), back.firstRange(of: "School▲"))
    #expect(municipality != nil && name != nil && municipality!.lowerBound < name!.lowerBound)
  }

  @Test("stands in the folder that the system names for it, and is written only when something has changed")
  func file() throws {
    let folder = try Workplace()
    let variables = ["XDG_STATE_HOME": folder.path + "/deep/er", "HOME": "/nowhere"]
    let place = folder.path + "/deep/er/neteland/state.json"
    let first = RememberedFile { variables[$0] }
    try first.keep(first.start)
    #expect(access(place, F_OK) != 0)
    try first.keep(remembered(["first"], ["schools": "name"]))
    #expect(RememberedFile { variables[$0] }.start == remembered(["first"], ["schools": "name"]))
    let relative = ["HOME": "/h", "XDG_STATE_HOME": "not/absolute"]
    #expect(RememberedFile.path { relative[$0] } == "/h/.local/state/neteland/state.json")
    #expect(RememberedFile.path { _ in nil } == nil)
    chmod(folder.path + "/deep/er/neteland", 0o500)
    if getuid() != 0 {
      #expect(throws: FileProblem.self) { try first.keep(remembered([], ["schools": "other"])) }
    }
    chmod(folder.path + "/deep/er/neteland", 0o700)
  }
}
