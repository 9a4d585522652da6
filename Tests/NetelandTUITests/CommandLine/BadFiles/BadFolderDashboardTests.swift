import Domain
import Glibc
import Testing

@testable import NetelandTUI

@Suite("The dashboard on a folder with bad files")
struct BadFolderDashboardTests {
  private func folder(_ cases: [(DataFile, String)]) throws -> Workplace {
    let place = try Workplace.good()
    for (file, text) in cases { try place.lay(Array(text.utf8), over: file) }
    return place
  }

  /// Opens the folder as the program does, presses the keys and quits.
  private func play(_ place: Workplace, _ keys: String, _ size: Size = Size(width: 100, height: 30)) throws
    -> (screens: [String], store: Store)
  {
    let store = try Store.open(place.data)
    let world = World(
      alliance: store.alliance, today: SampleAlliance.today, language: .english, problems: store.problems,
      readOnly: store.readOnly)
    let state = AppState(world: world, size: size, ids: IDSource(seed: 7), now: IDSource.epoch)
    let terminal = HeadlessTerminal(size: size, keys: .typed(keys))
    var screens: [String] = []
    terminal.onPresent = { buffer, _ in screens.append(buffer.text()) }
    let saver = try #require(Saver(store))
    let clock = WallClock(fixedDay: SampleAlliance.today, fixedSeconds: IDSource.epoch)
    let runner = Runner(state, terminal: terminal, saver: saver, clock: clock)
    #expect(runner.run { saver.start() } == .quit)
    _ = saver.finish()
    return (screens, store)
  }

  @Test("It opens with what is good, says how much is not, and lists it with its place")
  func lists() throws {
    let place = try folder([
      (.standing(.kit), "{\"schemaVersion\": 1,\n\"kits\": [,]}"), (.yearly(BadFileCase.year, .meeting), ""),
    ])
    let before = FolderPrint(place.data, ignoring: Files.localFolder)
    let screens = try play(place, "P<down><esc>2").screens
    #expect(screens[0].contains("! 2 problems in the files"))
    #expect(screens[0].contains("of 42 pupils"))
    #expect(screens[1].contains("2026-2027/meetings.json: the file is empty, expected a data file"))
    #expect(screens[1].contains("kits.json:2:10: kit #1: this comma is one too many"))
    #expect(screens.last?.contains("De Bever") == true)
    #expect(FolderPrint(place.data, ignoring: Files.localFolder).difference(from: before) == [])
  }

  @Test(
    "Whatever is wrong with a file of the catalogue, it opens, lists that with its place, and writes nothing",
    arguments: BadFileCase.dataFiles)
  func everyFile(_ bad: BadFileCase) throws {
    let place = try Workplace.good()
    try place.lay(try bad.bytes(), over: try #require(bad.target))
    try checkList(in: place)
  }

  @Test(
    "It opens, too, where there is something else in the place of a file", .timeLimit(.minutes(1)),
    arguments: MadeBadFile.all)
  func everyPlace(_ bad: MadeBadFile) throws {
    // Without an alliance there is nothing to show.
    guard bad.isPossible, bad.name != "missing-alliance" else { return }
    let place = try Workplace.good()
    try bad.make(place)
    try checkList(in: place)
  }

  private func checkList(in place: Workplace) throws {
    let before = FolderPrint(place.data, ignoring: Files.localFolder)
    let (screens, store) = try play(place, "P", Size(width: 160, height: 40))
    #expect(FolderPrint(place.data, ignoring: Files.localFolder).difference(from: before) == [])
    let texts = Language.english.strings.problems
    let all =
      store.problems.map(texts.text)
      + DataCheck(store.alliance, besides: store.problems).problems.map { texts.text($0, in: store.alliance) }
    let found = store.problems.count
    #expect(screens[0].contains("in the files") == (found > 0))
    #expect(found == 0 || screens[0].contains("! \(found) problem"))
    let list = try #require(screens.last)
    // Past the width a line is cut.
    for text in all.prefix(20) { #expect(list.contains(text.prefix(120)), "\(text)") }
    #expect(list.contains("STEM") || !all.isEmpty)
  }

  @Test("Where the alliance's own file is bad, it says that the target is not its own")
  func target() throws {
    let place = try folder([(.standing(.alliance), "<<<<<<< HEAD\n")])
    for size in [Size(width: 120, height: 40), Size(width: 80, height: 24), Size(width: 60, height: 20)] {
      let screens = try play(place, "4", size).screens
      #expect(screens[0].contains("target unknown, 71% assumed"))
      #expect(size.width < 80 || screens.last?.contains("target unknown, 71% assumed") == true)
    }
    let good = try Workplace.good()
    #expect(try play(good, "4").screens.allSatisfy { !$0.contains("target unknown") })
  }

  @Test("A change in a file that could not be read whole is taken back, and said")
  func refuses() throws {
    let place = try folder([(.standing(.school), "")])
    var store = try Store.open(place.data)
    let school = Edit.fresh(in: .standing(.school), of: store.alliance)
    let saver = try #require(Saver(store))
    saver.start()
    saver.save(Change(id: "c1", edit: school), by: Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03"))
    _ = saver.finish()
    let answers = saver.answers.takeAll()
    let refused = answers.contains {
      if case .notSaved(id: "c1", .fileNotWhole(path: "schools.json")) = $0 { true } else { false }
    }
    #expect(refused)
    store = try Store.open(place.data)
    #expect(try store.history().isEmpty)
    #expect(try Files(root: place.data).read("schools.json").isEmpty)
  }
}

@Suite("The reach of a folder with bad files")
struct BadFolderReachTests {
  private func reach(_ laid: [(DataFile, String)], _ options: String...) throws -> CommandRun {
    let place = try Workplace.good()
    for (file, text) in laid { try place.lay(Array(text.utf8), over: file) }
    return CommandRun(["reach", "--data", place.data, "--lang", "en"] + options)
  }

  @Test("Where the alliance's own file is bad, the usual target is named as what it is")
  func target() throws {
    let run = try reach([(.standing(.alliance), "{}")])
    #expect(run.status == 1)
    #expect(run.lines.first == "STEM Neteland: reach in 2026-2027")
    let line = "! alliance.json could not be read: the target of 71% is the usual one, not the alliance's own"
    #expect(run.lines.contains(line))
    let json = try reach([(.standing(.alliance), "{}")], "--json").output
    #expect(json.contains("\"targetIsAssumed\": true,"))
    #expect(json.contains("\"notReadWhole\": [\"alliance.json\"],"))
  }

  @Test("Files that the number is counted from and that could not be read whole stand beside it, others do not")
  func sources() throws {
    let sessions = DataFile.yearly(BadFileCase.year, .session)
    let run = try reach([(sessions, ""), (.standing(.kit), "")])
    #expect(run.status == 1)
    #expect(
      run.lines.filter { $0.hasPrefix("! ") } == [
        "! 2026-2027/sessions.json could not be read whole: what is missing there is missing in these numbers",
        "! 1 class with last year's number of pupils, provisionally",
      ])
    let whole = try reach([])
    #expect(whole.status == 0)
    #expect(!whole.output.contains("could not be read"))
    let json = try reach([], "--json").output
    #expect(json.contains("\"targetIsAssumed\": false,"))
    #expect(json.contains("\"notReadWhole\": [],"))
    let none = try reach([(.yearly(BadFileCase.year, .enrolment), "")])
    #expect(none.output.contains("! 2026-2027/enrolments.json could not be read whole"))
  }
}
