import Domain

/// One way to look at the sessions of the year in view.
///
/// Like a screen it is pure: what takes work is found in `refresh` and in `update`, never in `draw`.
protocol AgendaView: Sendable {
  var takesText: Bool { get }
  /// Where its keys are looked up.
  var context: KeyContext { get }
  /// Where it stands; nil until it is first shown, and where there is nothing to stand on.
  var place: AgendaPlace? { get }
  /// Brings what it shows up to date: called when it comes into view, and whenever what it looks at has changed.
  mutating func refresh(_ look: AgendaLook)
  /// Whether it does this action in its own way. What is done to the selected session is otherwise done for it, and so
  /// is planning a new one on the selected day.
  func owns(_ action: Action) -> Bool
  mutating func update(_ action: Action, _ look: AgendaLook) -> AgendaAnswer
  mutating func type(_ key: Key, _ look: AgendaLook) -> AgendaAnswer
  mutating func paste(_ text: String, _ look: AgendaLook) -> AgendaAnswer
  /// As in `Screen`.
  var isDue: Bool { get }
  mutating func rest(_ look: AgendaLook)
  /// What came of a file that it asked for.
  mutating func exported(_ outcome: ExportOutcome, _ look: AgendaLook) -> AgendaAnswer
  /// Stands on something of the year in view. What it does not show it ignores.
  mutating func focus(on focus: Focus, _ look: AgendaLook)
  /// Stands on an hour of a grid, or holds over it what is held.
  mutating func point(at slot: Slot, _ look: AgendaLook) -> AgendaAnswer
  /// Why an action of its own can do nothing now; nil where it can.
  func refusal(of action: Action, _ look: AgendaLook) -> String?
  /// What is in view, for beside the names of the views.
  func title(_ look: AgendaLook) -> StyledText
  /// Draws it, and says where the hardware cursor stands.
  func draw(in area: Rect, on buffer: inout Buffer, _ look: AgendaLook) -> Point?
}

extension AgendaView {
  var takesText: Bool { false }
  var isDue: Bool { false }
  mutating func rest(_ look: AgendaLook) {}
  var context: KeyContext { .agenda }
  func owns(_ action: Action) -> Bool { false }
  mutating func type(_ key: Key, _ look: AgendaLook) -> AgendaAnswer { .none }
  mutating func paste(_ text: String, _ look: AgendaLook) -> AgendaAnswer { .none }
  mutating func point(at slot: Slot, _ look: AgendaLook) -> AgendaAnswer { .none }
  mutating func exported(_ outcome: ExportOutcome, _ look: AgendaLook) -> AgendaAnswer { .none }
  func refusal(of action: Action, _ look: AgendaLook) -> String? { nil }
  func title(_ look: AgendaLook) -> StyledText { "" }
}

/// Where one stands in the agenda. It goes along from view to view.
struct AgendaPlace: Equatable, Sendable {
  var day: Day
  var session: RecordID<Session>?

  var focus: Focus { session.map(Focus.session) ?? .day(day) }
}

/// What a view makes of a key.
enum AgendaAnswer: Equatable, Sendable {
  case requests([Request])
  /// Another view, on the same place.
  case show(AgendaViewID)

  static let none = AgendaAnswer.requests([])
}

/// The views, in the order in which Tab goes through them.
enum AgendaViewID: Int, CaseIterable, Sendable {
  case list, week, month, year

  var fresh: any AgendaView {
    switch self {
    case .list: AgendaList()
    case .week: AgendaWeek()
    case .month: AgendaMonth()
    case .year: AgendaYear()
    }
  }
}
