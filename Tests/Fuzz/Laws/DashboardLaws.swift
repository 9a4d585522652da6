@testable import Domain
@testable import NetelandTUI

/// Whatever is pressed, in whatever order, at whatever size: the dashboard goes on, every frame can be shown, what was
/// done can be undone, and what was made can be written and read.
enum DashboardLaws {
  static func check(_ bytes: [UInt8]) throws {
    let script = KeyScript(bytes)
    var play = Play(script)
    try play.draw()
    for step in script.steps {
      if try play.take(step) { break }
      try play.draw()
    }
    try play.checkChanges()
    try play.undoAll()
  }

  static let sample = SampleAlliance.make()

  /// The dashboards that scripts start from, made once: working the figures out takes a hundred times as long as a key.
  static let dutch = start(sample, .dutch)
  static let english = start(sample, .english)

  static func start(
    _ alliance: Alliance, _ language: Language, year: SchoolYear? = nil, readOnly: ReadOnlyReason? = nil
  ) -> AppState {
    let world = World(
      alliance: alliance, today: SampleAlliance.today, year: year, language: language, readOnly: readOnly)
    return AppState(
      world: world, size: Size(width: 80, height: 24), ids: IDSource(seed: 7), now: IDSource.epoch)
  }
}

/// A dashboard while a script is played on it.
private struct Play {
  var state: AppState
  private var folder: PlayedFolder
  private let isSample: Bool
  /// The alliance to which undoing everything leads back.
  private var ground: Alliance
  /// Then some of what was done may no longer be there to undo.
  private var isChangedElsewhere = false
  private var choices: [Choice] = []

  init(_ script: KeyScript) {
    if script.isSample, !script.isReadOnly, script.year == nil {
      state = script.language == .dutch ? DashboardLaws.dutch : DashboardLaws.english
    } else {
      state = DashboardLaws.start(
        script.isSample ? DashboardLaws.sample : .empty(named: "Leeg"), script.language, year: script.year,
        readOnly: script.isReadOnly ? .asked : nil)
    }
    isSample = script.isSample
    ground = state.world.alliance
    folder = PlayedFolder(ground, earlier: script.isSample ? EarlierDays.entries : [])
    _ = state.update(.input(.resize(script.size)))
  }

  /// - Returns: whether the program ends.
  mutating func take(_ step: KeyScript.Step) throws -> Bool {
    state.now += 1
    switch step {
    case .event(let event):
      return try carryOut(state.update(event))
    case .saved:
      try answer()
    case .notSaved:
      guard let id = state.unsaved.first?.id ?? choices.first?.id else { return false }
      if state.unsaved.isEmpty { choices.removeFirst() }
      _ = try carryOut(state.update(.notSaved(id: id, .readOnly(.asked))))
    case .history:
      _ = try carryOut(state.update(.history(folder.history)))
      // These can be taken back too.
      if isSample { ground = EarlierDays.ground }
    case .putBack:
      isChangedElsewhere = true
      folder.putBack(ground)
      _ = try carryOut(state.update(.changedElsewhere(folder.contents, News(isOfFiles: true))))
    case .contradicted(let deleting):
      isChangedElsewhere = true
      folder.contradict(deleting: deleting)
      _ = try carryOut(state.update(.changedElsewhere(folder.contents, News(isOfFiles: true))))
    }
    return false
  }

  private mutating func carryOut(_ commands: [Command]) throws -> Bool {
    for command in commands {
      switch command {
      case .save(let change):
        try require(state.world.readOnly == nil, "Nothing is saved where the folder can only be read")
        // What others have taken back already is taken back by saying so.
        try require(!change.edit.isEmpty || change.place != .new, "A new change changes something")
        let line = EditCodec.encode(change.edit)
        try require(try EditCodec.decode(line, file: "journal") == change.edit, "The journal holds every change")
      case .resolve(let conflict, let withOurs, let id):
        try require(state.world.readOnly == nil, "Nothing is chosen where the folder can only be read")
        choices.append(Choice(conflict: conflict, withOurs: withOurs, id: id))
      case .suspend, .copy, .export: break
      case .quit, .end: return true
      }
    }
    return false
  }

  /// The folder takes what it was sent, as the saver does: after a change that it refuses, those behind it are not tried.
  private mutating func answer() throws {
    for change in state.unsaved {
      do throws(Refusal) {
        let entry = try folder.save(change)
        _ = state.update(.saved([entry]))
      } catch {
        _ = state.update(.notSaved(id: change.id, .refused(error)))
        break
      }
    }
    for choice in choices {
      do throws(Refusal) {
        let entries = try folder.resolve(choice)
        _ = state.update(.changedElsewhere(folder.contents, News()))
        _ = state.update(.saved(entries))
      } catch {
        _ = state.update(.notSaved(id: choice.id, .refused(error)))
      }
    }
    choices = []
    try require(state.unsaved.isEmpty, "What the folder has answered is not on its way there")
    try require(state.world.alliance == folder.contents.alliance, "The dashboard shows what the folder has")
    try require(state.world.conflicts == folder.contents.conflicts, "The dashboard knows what is contradicted")
    try require(state.world.choosing.isEmpty, "No choice waits for ever")
  }

  /// Draws a frame as the runner does.
  func draw() throws {
    var buffer = Buffer(size: state.size)
    let cursor = state.draw(on: &buffer)
    let terminal = HeadlessTerminal(size: state.size)
    terminal.present(buffer, cursor: cursor)
    try require(cursor == nil || terminal.cursor == cursor, "The cursor stands on the screen: \(cursor as Any)")
    for y in 0..<buffer.height {
      var next = 0
      for (x, cell) in buffer.row(y).enumerated() {
        if cell.isContinuation {
          try require(x == next - 1, "A wide character is followed by its other half")
        } else {
          try require(x >= next, "No character lies over another")
          next = x + Int(cell.width)
        }
        if cell.glyph > 0x7E || cell.glyph < 0x20 {
          try require(Saying.isHarmless(buffer.content(of: cell)), "A cell does a terminal no harm")
        }
      }
      try require(next <= buffer.width, "No character sticks out")
    }
  }

  /// Whatever was made by keys is saved, and can be written and read.
  mutating func checkChanges() throws {
    try answer()
    var files: Set<DataFile> = []
    for entry in state.world.history { files.formUnion(entry.change.edit.files) }
    for file in files { try FileLaws.checkWhole(state.world.alliance.encoded(file), of: file) }
  }

  /// Taking back one change after another leads to the ground; doing them again to the end.
  mutating func undoAll() throws {
    let end = state.world.alliance
    let count = state.timeline.done.count
    guard count > 0, !isChangedElsewhere, state.world.readOnly == nil else { return }
    while let last = state.timeline.done.last {
      _ = try carryOut(state.carryOut([.takeBack(last.change.id)]))
      try require(state.timeline.done.last != last, "The last change can be taken back")
    }
    try require(state.world.alliance == ground, "Undoing everything leads back to where it began")
    for _ in 0..<count { _ = try carryOut(state.perform(.redo)) }
    try require(state.world.alliance == end, "Redoing everything leads to where it ended")
    try answer()
  }
}
