import Domain

/// *Agenda*: the sessions of the year in view, with its holidays and free days, in views that share where one stands.
struct AgendaScreen: Screen {
  private(set) var shown = AgendaViewID.list
  private(set) var views: [any AgendaView] = AgendaViewID.allCases.map(\.fresh)
  /// Nil until it is first shown.
  private var kept: AgendaLook.Kept?
  /// Beside a grid, where there is room.
  private(set) var upcoming: AgendaUpcoming?
  /// Whether the month that may stand beside the list has what is there now.
  private var isMonthFresh = false

  /// The names of the views.
  static let headHeight = 1

  init() {}

  var view: any AgendaView { views[shown.rawValue] }
  var context: KeyContext { view.context }
  var takesText: Bool { view.takesText }

  mutating func refresh(in world: World) {
    var look = AgendaLook(world)
    look.view = shown
    kept = look.kept
    views[shown.rawValue].refresh(look)
    upcoming = nil
    isMonthFresh = false
    showBesides(look)
  }

  /// Brings what stands with the view up to date: the sessions of a week and after it are found anew only where that is
  /// another week.
  private mutating func showBesides(_ look: AgendaLook) {
    guard let day = view.place?.day else { return }
    let layout = look.layout
    let height = layout.upcoming.height
    if height > 0, upcoming?.begins(with: day) != true { upcoming = AgendaUpcoming(day, height: height, look) }
    guard !layout.month.isEmpty else { return }
    let month = AgendaViewID.month.rawValue
    if !isMonthFresh { views[month].refresh(look) }
    isMonthFresh = true
    if views[month].place?.day != day { views[month].focus(on: .day(day), look) }
  }

  /// What is in view; nil until it is first shown.
  func look(in world: World) -> AgendaLook? { kept.map { AgendaLook(world, $0, view: shown) } }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    guard let look = look(in: world) else { return [] }
    // A session is steered over the grid of a week, wherever it is picked up.
    if action == .pickUp { show(.week, look) }
    if !view.owns(action) {
      switch action {
      case .nextPane where !takesText:
        show(after: 1, look)
        return []
      case .previousPane where !takesText:
        show(after: -1, look)
        return []
      case .goToToday where !world.year.contains(world.today):
        return [.focus(.day(world.today))]
      case .showRules:
        return [.start(.rules)]
      case .goToDay:
        return [.start(.goToDay)]
      case .newSession:
        return [.start(.newSession(SessionSeed(day: view.place?.day)))]
      default:
        if let id = view.place?.session, let task = Self.task(for: action, on: id) { return [.start(task)] }
      }
    }
    return carryOut(views[shown.rawValue].update(action, look), look)
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    look(in: world).map { carryOut(views[shown.rawValue].type(key, $0), $0) } ?? []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    look(in: world).map { carryOut(views[shown.rawValue].paste(text, $0), $0) } ?? []
  }

  var isDue: Bool { view.isDue }

  mutating func rest(in world: World) {
    if let look = look(in: world) { views[shown.rawValue].rest(look) }
  }

  mutating func exported(_ outcome: ExportOutcome, in world: World) -> [Request] {
    look(in: world).map { carryOut(views[shown.rawValue].exported(outcome, $0), $0) } ?? []
  }

  mutating func focus(on focus: Focus, in world: World) {
    if kept == nil { refresh(in: world) }
    guard let look = look(in: world) else { return }
    views[shown.rawValue].focus(on: focus, look)
    showBesides(look)
  }

  mutating func point(at slot: Slot, in world: World) -> [Request] {
    look(in: world).map { carryOut(views[shown.rawValue].point(at: slot, $0), $0) } ?? []
  }

  // MARK: Views

  private mutating func carryOut(_ answer: AgendaAnswer, _ look: AgendaLook) -> [Request] {
    switch answer {
    case .requests(let requests):
      showBesides(look)
      return requests
    case .show(let id):
      show(id, look)
      return []
    }
  }

  private mutating func show(after step: Int, _ look: AgendaLook) {
    let all = AgendaViewID.allCases
    show(all[(shown.rawValue + step + all.count) % all.count], look)
  }

  private mutating func show(_ id: AgendaViewID, _ look: AgendaLook) {
    let place = view.place
    shown = id
    upcoming = nil
    var look = look
    look.view = id
    views[id.rawValue].refresh(look)
    // A view that is still there stays as it was.
    if let place, view.place != place { views[id.rawValue].focus(on: place.focus, look) }
    showBesides(look)
  }

  // MARK: What is done to the selected session

  private static func task(for action: Action, on id: RecordID<Session>) -> Task? {
    switch action {
    case .open, .editSession: .editSession(id)
    case .moveSession: .moveSession(id)
    case .copySession: .copySession(id)
    case .repeatSession: .repeatSession(id)
    case .confirmSession: .confirmSession(id)
    case .markHeld: .markHeld(id)
    case .recordParticipation: .recordParticipation(id)
    case .showRegistrations: .registrations(id)
    case .cancelSession: .cancelSession(id)
    case .reinstateSession: .reinstateSession(id)
    case .whoCan: .whoCan(id)
    default: nil
    }
  }

  func refusal(of action: Action, in world: World) -> String? {
    guard kept != nil else { return nil }
    if !view.owns(action), shown != .list, action == .mark || action == .markAll || action == .markRange {
      return world.strings.series.notMarkable
    }
    // Picking one up is for moving it, whatever is marked.
    if action == .pickUp { return refusalOfSelected(.moveSession, in: world) }
    guard !view.owns(action), Self.task(for: action, on: "") != nil else {
      return look(in: world).flatMap { view.refusal(of: action, $0) }
    }
    return refusalOfSelected(action, in: world)
  }

  func crumbs(in world: World) -> [String] {
    let name = view.place.map { place in
      place.session.flatMap(world.alliance.session).flatMap { world.alliance.workshops[$0.workshop]?.title }
        ?? world.format.dayAndMonth(place.day)
    }
    return [world.strings.agenda.view(shown)] + (name.map { [$0] } ?? [])
  }

  private func refusalOfSelected(_ action: Action, in world: World) -> String? {
    // Asked for every key in the footer, of a session that mostly lies in the year in view.
    let id = view.place?.session
    guard let session = id.flatMap({ world.alliance[world.year].sessions[$0] ?? world.alliance.session($0) }) else {
      return world.strings.agenda.nothingChosen
    }
    return session.refusal(of: action, in: world)
  }
}

extension Session {
  /// Why an action can do nothing to this session now; nil where it can.
  fileprivate func refusal(of action: Action, in world: World) -> String? {
    let texts = world.strings.agenda
    let already = texts.already(world.strings.words.status(status))
    let notOpen: String? = status.isOpen ? nil : status == .cancelled ? texts.isCancelled : already
    switch action {
    case .moveSession, .cancelSession: return notOpen
    case .confirmSession: return status == .confirmed ? already : notOpen
    case .markHeld:
      return notOpen ?? (day > world.today ? texts.notYet(world.format.dayAndMonth(day)) : nil)
    case .repeatSession: return status == .cancelled ? texts.isCancelled : nil
    case .recordParticipation:
      if status == .cancelled { return texts.isCancelled }
      return participation.isEmpty ? texts.nobodyInvited : nil
    case .whoCan:
      return status == .cancelled ? texts.isCancelled : nil
    case .reinstateSession:
      return status == .cancelled || (status == .held && !hasNumbers) ? nil : texts.notCancelled
    default:
      return nil
    }
  }
}
