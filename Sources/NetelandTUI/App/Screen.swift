import Domain

/// A screen, or a layer over it: its state, how actions change it, how it is drawn.
///
/// All of it is pure. A screen never calls another one; what it cannot do itself it asks for with a `Request`. What
/// takes work to find (rows filtered and sorted) is found in `refresh` and in `update`, never in `draw`, so that a key
/// that only moves the selection costs a frame and nothing else.
protocol Screen: Sendable {
  /// Where its keys are looked up at the moment. The app adds `list` and `everywhere` unless it `takesText`.
  var context: KeyContext { get }

  /// Whether keys that its context does not bind are typed into it.
  var takesText: Bool { get }

  /// Brings what the state has worked out up to date: called when it is first shown, and whenever the alliance, the year
  /// in view or the language has changed.
  mutating func refresh(in world: World)

  /// Does what a key asks for. The app handles screens, undo, language, help and quit itself.
  mutating func update(_ action: Action, in world: World) -> [Request]

  /// A key typed into it, while it takes text.
  mutating func type(_ key: Key, in world: World) -> [Request]

  /// A text pasted into it, while it takes text.
  mutating func paste(_ text: String, in world: World) -> [Request]

  /// Whether it has left something for `rest`.
  var isDue: Bool { get }

  /// Shows what it left while the world was hurried.
  mutating func rest(in world: World)

  /// Stands on something. What it does not show it ignores.
  mutating func focus(on focus: Focus, in world: World)

  /// Stands on an hour of a grid, or holds over it what is held. What has no such grid ignores it.
  mutating func point(at slot: Slot, in world: World) -> [Request]

  /// What came of a file that it asked for.
  mutating func exported(_ outcome: ExportOutcome, in world: World) -> [Request]

  /// Why an action of its context can do nothing at the moment, in the interface's language; nil where it can.
  func refusal(of action: Action, in world: World) -> String?

  /// Where one is in it, from the whole to the part: of a screen the view and what is selected, of a layer what it is.
  /// Asked for with every frame, so nothing that has to be looked for.
  func crumbs(in world: World) -> [String]

  /// Draws it, and says where the hardware cursor stands: in a text, or on the selected item.
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point?
}

extension Screen {
  var takesText: Bool { false }
  mutating func refresh(in world: World) {}
  mutating func type(_ key: Key, in world: World) -> [Request] { [] }
  mutating func paste(_ text: String, in world: World) -> [Request] { [] }
  var isDue: Bool { false }
  mutating func rest(in world: World) {}
  mutating func focus(on focus: Focus, in world: World) {}
  mutating func exported(_ outcome: ExportOutcome, in world: World) -> [Request] { [] }
  mutating func point(at slot: Slot, in world: World) -> [Request] { [] }
  func refusal(of action: Action, in world: World) -> String? { nil }

  /// A layer for one kind of work is called as the help calls its keys.
  func crumbs(in world: World) -> [String] {
    context.isWork ? [world.strings.app.helpGroup(context)] : []
  }
}

/// What a screen asks of the app around it.
enum Request: Equatable, Sendable {
  /// Another screen, standing on something.
  case show(ScreenID, Focus?)
  /// The screen that is shown stands on something, where it can.
  case focus(Focus)
  /// A piece of work that somebody else does.
  case start(Task)
  /// Closes this layer.
  case close
  /// Closes this layer and does an action in what lies below it, as its key would; where that refuses, stays.
  case perform(Action)
  /// Closes this layer before its work is done: what is filled in is kept.
  case leave
  /// Goes on with the form that is kept of this work.
  case resume(Task)
  /// Forgets the form that is kept of this work, and starts it anew.
  case beginAnew(Task)
  /// A change of the alliance: applied at once, then saved, and said in the usual words.
  case edit(Edit)
  /// Takes back one change, by its id, whosever it is.
  case takeBack(String)
  /// Ends contradictions with our values or with theirs, which stand there already.
  case resolve([Conflict], withOurs: Bool)
  /// One sentence on the status line.
  case say(Notice)
  /// Another school year in view.
  case year(SchoolYear)
  /// How somebody wants a table from now on.
  case arrange(TableID, TableArrangement)
  /// A text for the clipboard.
  case copy(String)
  /// A file with what was taken out of a table.
  case export(ExportFile)
}

/// A sentence on the status line, and how much it matters.
struct Notice: Equatable, Sendable {
  enum Weight: Sendable { case done, hint, warning, refused }

  let weight: Weight
  let text: String

  init(_ weight: Weight, _ text: String) {
    self.weight = weight
    self.text = text
  }
}

/// The five screens, in the order of their tabs.
enum ScreenID: Int, CaseIterable, Sendable {
  case overview, schools, agenda, reach, admin
}
