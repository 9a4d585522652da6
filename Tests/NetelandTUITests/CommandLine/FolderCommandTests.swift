import Domain
import Glibc
import Testing

@testable import NetelandTUI

@Suite("Commands that make a folder")
struct FolderCommandTests {
  @Test("A new alliance has the municipalities and the catalogue, and passes the check")
  func makes() throws {
    let place = try Workplace()
    let made = CommandRun(["init", place.data, "--name", "STEM Test"])
    #expect(made.status == 0)
    #expect(made.output.contains("5 gemeenten, 28 workshops"))
    #expect(try Store.open(place.data).alliance == Alliance.empty(named: "STEM Test"))
    let check = place.run("check")
    #expect(check.status == 0)
    #expect(check.lines == ["Alles in orde"])
  }

  @Test("The folder may also be named as everywhere else")
  func byOption() throws {
    let place = try Workplace()
    #expect(place.run("init").status == 0)
    #expect(try Store.open(place.data).alliance.profile.name == "STEM Neteland")
  }

  @Test("A folder with something in it is left alone")
  func refuses() throws {
    let place = try Workplace.started()
    let before = try place.snapshot()
    for command in ["init", "sample"] {
      let run = CommandRun([command, place.data])
      #expect(run.status == 1)
      #expect(run.errors.contains("is niet leeg"))
    }
    #expect(try place.snapshot() == before)
  }

  @Test("Where no folder can be made, it says why")
  func impossible() throws {
    let place = try Workplace()
    let file = try place.write("x", to: "file")
    let run = CommandRun(["init", file + "/alliance"])
    #expect(run.status == 1)
    #expect(run.errors.contains(file + "/alliance"))
  }

  @Test("The sample is the sample")
  func sample() throws {
    let place = try Workplace()
    #expect(CommandRun(["sample", place.data]).status == 0)
    #expect(try Store.open(place.data).alliance == SampleAlliance.make())
  }

  @Test("No folder, and a folder without an alliance, are said to be so", arguments: ["reach", "check", "undo"])
  func nothingThere(command: String) throws {
    let place = try Workplace()
    #expect(place.run(command).errors == "Er is geen map \(place.data)")
    let empty = CommandRun([command, "--data", place.path])
    #expect(empty.status == 1)
    #expect(empty.errors.contains("alliance.json ontbreekt"))
  }
}
