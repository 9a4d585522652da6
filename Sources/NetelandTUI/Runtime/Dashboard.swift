import Domain
import Glibc

/// Opens the data folder and the terminal, runs the event loop, and puts everything away.
enum Dashboard {
  /// - Returns: the exit status.
  static func run(_ options: DashboardOptions) -> Int32 {
    var settings = SettingsSource.read(Surroundings.variable)
    let language = InForce.language(given: options.language, settings, Surroundings.variable).value
    let clock = WallClock(fixedDay: options.today ?? (options.isDemo ? SampleAlliance.today : nil))
    var demoFolder: DemoFolder?
    defer { demoFolder?.remove() }
    do {
      let looks = try ThemeSource.looks(given: options.theme, &settings, strings: language.strings)
      let folder: String
      if options.isDemo {
        let demo = try DemoFolder()
        demoFolder = demo
        folder = demo.path
      } else {
        folder = Surroundings.dataFolder(given: options.data)
      }
      let store = try Store.open(folder, forReadingOnly: options.isReadOnly)
      let ending = try show(store, language: language, settings: settings, looks: looks, clock: clock, options)
      if case .signal(let number) = ending {
        demoFolder?.remove()
        SignalGuard.endProcess(by: number)
      }
      return ending == .failed ? 1 : 0
    } catch let problem as UsageProblem {
      complain(problem.text)
      return ExitStatus.usage.rawValue
    } catch let problems as ThemeFile.Problems {
      for problem in problems.all { complain(language.strings.problems.text(problem)) }
      return ExitStatus.usage.rawValue
    } catch let problem as FileProblem {
      // Of the files that the command line names only a theme is read here.
      complain(language.strings.problems.text(problem))
      return ExitStatus.usage.rawValue
    } catch let problem as StoreProblem {
      complain(language.strings.problems.text(problem))
    } catch let problem as TerminalProblem {
      complain(language.strings.app.terminal(problem))
    } catch {
      complain(String(describing: error))
    }
    return 1
  }

  private static func show(
    _ store: Store, language: Language, settings: Settings, looks: Looks, clock: WallClock,
    _ options: DashboardOptions
  ) throws -> Runner.Ending {
    let author = Surroundings.author(at: clock)
    let world = World(
      alliance: store.alliance, today: clock.today, language: language, problems: store.problems,
      conflicts: store.conflicts, host: author.host, readOnly: store.readOnly)
    if options.isPlain || !LineTerminal.hasScreen {
      return try converse(store, world, author, settings, clock, options)
    }
    guard let saver = Saver(store) else { throw TerminalProblem.unavailable }
    let terminal = try CursesTerminal(looks)
    var looks = looks
    looks.hasColours = terminal.hasColours
    let remembered = RememberedFile(Surroundings.variable)
    let state = AppState(
      world: world, size: terminal.size, ids: IDSource(seed: Surroundings.seed()), now: clock.secondsSince1970,
      user: author.user, settings: settings, remembered: remembered.start, looks: looks, isDemo: options.isDemo,
      isMouseOn: InForce.mouse(given: options.hasMouse, settings).value)
    let runner = Runner(state, terminal: terminal, saver: saver, clock: clock, haste: Haste())
    let ending = runner.run { saver.start() }
    let behind = saver.finish()
    terminal.close()
    if !options.isDemo { keep(runner.state.remembered, remembered, language.strings) }
    return tell(what: saver, behind: behind, of: ending, language)
  }

  /// The same without a screen, line by line.
  private static func converse(
    _ store: Store, _ world: World, _ author: Author, _ settings: Settings, _ clock: WallClock,
    _ options: DashboardOptions
  ) throws -> Runner.Ending {
    let device = LineTerminal()
    guard let saver = Saver(store) else { throw TerminalProblem.unavailable }
    var state = AppState(
      world: world, size: PlainConversation.size, ids: IDSource(seed: Surroundings.seed()),
      now: clock.secondsSince1970, user: author.user, settings: settings, isDemo: options.isDemo, isMouseOn: false)
    // The first line may ask for an undo.
    if let history = try? store.history(), !history.isEmpty { _ = state.update(.history(history)) }
    saver.start()
    let runner = PlainRunner(state, device: device, saver: saver, clock: clock)
    let ending = runner.run()
    if let lost = runner.lostOutput { complain(world.strings.problems.text(lost)) }
    return tell(what: saver, behind: saver.finish(), of: ending, world.language)
  }

  /// Says what could not be saved on the way out: it has no screen left to be said on.
  private static func tell(
    what saver: Saver, behind: StoreProblem?, of ending: Runner.Ending, _ language: Language
  ) -> Runner.Ending {
    let problems = language.strings.problems
    var isLost = false
    for case .notSaved(_, let problem) in saver.answers.takeAll() {
      complain(language.strings.app.notSaved(problems.text(problem)))
      isLost = true
    }
    // The journal has it; the next start brings the files up to date.
    if let behind { complain(language.strings.app.filesBehind(problems.text(behind))) }
    return isLost && ending == .quit ? .failed : ending
  }

  /// A visitor's columns are not those of who shows the program.
  private static func keep(_ remembered: Remembered, _ file: RememberedFile, _ strings: Strings) {
    do {
      try file.keep(remembered)
    } catch {
      complain(strings.problems.text(error))
    }
  }

  private static func complain(_ text: String) {
    ProcessOutput().complain(text)
  }
}
