import Domain

/// The sessions that wait for numbers, one grid at a time: digits and Enter, and the next one comes by itself.
///
/// Each session is saved as a change of its own. The walk goes on when the change is made, not when it is asked for: what is
/// refused stays where it is.
struct InboxScreen: Screen {
  private(set) var walk: InboxWalk
  /// The grid of the session one is at; nil where there is nothing to fill in, or where all is done.
  private(set) var recording: RecordingScreen?
  /// Grids that were left with something typed in them.
  private var typed: [RecordID<Session>: RecordingScreen] = [:]
  private(set) var showsAllColumns = false
  /// By school year, which of the numbers that may be left out are usually counted.
  private var usual: [SchoolYear: Set<RecordingColumn>] = [:]
  /// The lines that were asked to be saved with the last key.
  private var submitted: [Participation]?

  /// Nil where no session waits.
  /// - Parameter first: the session to begin with; the oldest if not given.
  init?(from first: RecordID<Session>? = nil, in world: World) {
    walk = InboxWalk(from: first, in: world)
    guard walk.current != nil else { return nil }
    open(in: world)
  }

  var context: KeyContext { .inbox }
  var takesText: Bool { true }

  mutating func refresh(in world: World) {
    let before = walk.current
    walk.update(in: world)
    // One that was recorded before is corrected: it did not wait, so the walk cannot tell by itself.
    if walk.current == before, isSaved(in: world) { walk.goOn() }
    submitted = nil
    if walk.current != before {
      // It is saved, or what is undone is shown as it is now; what was typed meanwhile in one that still waits stays.
      if let before {
        let isLeft = walk.waiting.contains(before) && recording?.isHalfFilled == true
        typed[before] = isLeft ? recording : nil
      }
      if let current = walk.current { typed[current] = nil }
      recording = nil
    }
    open(in: world)
  }

  private func isSaved(in world: World) -> Bool {
    guard let submitted, let id = walk.current, let session = world.alliance.session(id) else { return false }
    return session.participation == submitted
  }

  /// Brings the grid of the session one is at up, as it was left.
  private mutating func open(in world: World) {
    guard let id = walk.current else {
      recording = nil
      return
    }
    if recording?.id == id, recording?.isHalfFilled == true {
      recording?.refresh(in: world)
      return
    }
    if let left = typed.removeValue(forKey: id) {
      recording = left
      recording?.refresh(in: world)
      return
    }
    recording = RecordingScreen(id, showing: columns(for: id, in: world), in: world)
  }

  private mutating func columns(for id: RecordID<Session>, in world: World) -> Set<RecordingColumn>? {
    guard !showsAllColumns, let year = world.alliance.session(id)?.schoolYear else { return nil }
    if let known = usual[year] { return known }
    let found = RecordingColumn.usual(in: world.alliance[year])
    usual[year] = found
    return found
  }

  // MARK: Keys

  mutating func update(_ action: Action, in world: World) -> [Request] {
    submitted = nil
    switch action {
    case .submit:
      return walk.current == nil ? close : answer(recording?.update(.submit, in: world) ?? [.close], in: world)
    case .skipNumbers:
      move(in: world) { $0.skip() }
    case .previousNumbers:
      move(in: world) { $0.goBack() }
    case .allColumns:
      showsAllColumns.toggle()
      guard let id = walk.current else { break }
      let shown = columns(for: id, in: world)
      recording?.show(shown)
    case .waitingList:
      return [.start(.chooseSessionToRecord)]
    case .editSession:
      return walk.current.map { [.start(.editSession($0))] } ?? []
    case .cancelSession:
      return walk.current.map { [.start(.cancelSession($0))] } ?? []
    case .back:
      return close
    default:
      break
    }
    return []
  }

  /// What was typed and not saved is kept for the next time.
  private var close: [Request] { [isHalfFilled ? .leave : .close] }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    submitted = nil
    guard recording != nil else {
      guard key == .enter else { return [] }
      if walk.current == nil { return close }
      move(in: world) { $0.skip() }
      return []
    }
    // Nobody steps through cells that were not counted.
    if key == .enter, recording?.isOnEmptyCell == true {
      if recording?.goToNextClass() == true { return [] }
      return answer(recording?.update(.submit, in: world) ?? [], in: world)
    }
    return answer(recording?.type(key, in: world) ?? [], in: world)
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    recording?.paste(text, in: world) ?? []
  }

  /// What the grid asks for, but that it closes: here the next one comes. Where nothing was typed it is skipped.
  private mutating func answer(_ requests: [Request], in world: World) -> [Request] {
    if requests == [.close] {
      move(in: world) { $0.skip() }
      return []
    }
    let rest = requests.filter { $0 != .close }
    if rest.count < requests.count { submitted = recording?.rows }
    return rest
  }

  private mutating func move(in world: World, _ step: (inout InboxWalk) -> Void) {
    if let recording, recording.isHalfFilled { typed[recording.id] = recording }
    recording = nil
    step(&walk)
    open(in: world)
  }

  func refusal(of action: Action, in world: World) -> String? {
    let texts = world.strings.inbox
    switch action {
    case .skipNumbers, .editSession, .allColumns: return walk.current == nil ? texts.nothingWaits : nil
    case .previousNumbers: return walk.place == 0 ? texts.isFirst : nil
    case .cancelSession:
      guard let id = walk.current, let session = world.alliance.session(id) else { return texts.nothingWaits }
      return session.status == .held ? texts.isHeld : nil
    default: return nil
    }
  }
}

extension InboxScreen: UnfinishedForm {
  var formKey: FormKey { .inbox }
  var isHalfFilled: Bool { recording?.isHalfFilled == true || !typed.isEmpty }

  func summary(in world: World) -> FormSummary {
    var grids = Array(typed.values)
    if let recording, recording.isHalfFilled { grids.append(recording) }
    grids.sort { ($0.session.day, $0.session.start, $0.id) < ($1.session.day, $1.session.start, $1.id) }
    return FormSummary(
      title: world.strings.recording.waitingTitle,
      lines: grids.map { FormSummary.Line(label: world.format.date($0.session.day), text: $0.workshop(in: world)) })
  }
}
