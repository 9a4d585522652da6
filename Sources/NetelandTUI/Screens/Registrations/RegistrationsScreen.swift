import Domain

/// *Inschrijvingen*: who has a place at a session, how many are left, and who waits for one.
struct RegistrationsScreen: Screen {
  enum Pane: Sendable { case classes, waiting }

  let id: RecordID<Session>
  private(set) var session: Session
  private(set) var places: SessionPlaces
  private(set) var pane = Pane.classes
  private(set) var classes = ListState()
  private(set) var waiting = ListState()

  /// Nil where there is no such session.
  init?(_ id: RecordID<Session>, in world: World) {
    guard let session = world.alliance.session(id) else { return nil }
    self.id = id
    self.session = session
    places = world.alliance.places(of: session)
    // Somebody waits and there is room: that is what one came to settle.
    if places.isAnybodyNext || session.participation.isEmpty && !session.waiting.isEmpty { pane = .waiting }
  }

  var context: KeyContext { .registrations }

  mutating func refresh(in world: World) {
    guard let present = world.alliance.session(id) else { return }
    session = present
    places = world.alliance.places(of: present)
    classes.clamp(count: session.participation.count)
    waiting.clamp(count: session.waiting.count)
    if session.waiting.isEmpty { pane = .classes }
  }

  /// The class that is selected; nil while a waiting group is.
  var selectedClass: Participation? {
    guard pane == .classes, session.participation.indices.contains(classes.selected) else { return nil }
    return session.participation[classes.selected]
  }

  /// The place on the waiting list that is selected; nil while a class is.
  var selectedPlace: Int? {
    pane == .waiting && session.waiting.indices.contains(waiting.selected) ? waiting.selected : nil
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      go(move, in: world)
      return []
    }
    switch action {
    case .nextPane, .previousPane:
      pane = pane == .classes && !session.waiting.isEmpty ? .waiting : .classes
      return []
    case .registerGroup,
      .open where selectedPlace == nil:
      let cohort = selectedClass?.cohort ?? selectedPlace.map { session.waiting[$0].cohort }
      return [.start(.registerGroup(GroupSeed(session: id, cohort: cohort)))]
    case .withdrawGroup:
      return withdrawal.map { [.start(.withdrawGroup($0))] } ?? []
    case .promoteGroup, .open:
      return promote(in: world)
    case .back:
      return [.close]
    default:
      return []
    }
  }

  /// Past the last class stands the first group that waits.
  private mutating func go(_ move: ListMove, in world: World) {
    let page = max(2, world.room.height / 2)
    switch (pane, move) {
    case (.classes, .down) where classes.selected + 1 >= session.participation.count && !session.waiting.isEmpty:
      pane = .waiting
      waiting.select(0, count: session.waiting.count)
    case (.waiting, .up) where waiting.selected == 0 && !session.participation.isEmpty:
      pane = .classes
      classes.select(session.participation.count - 1, count: session.participation.count)
    case (.classes, _): classes.move(move, count: session.participation.count, page: page)
    case (.waiting, _): waiting.move(move, count: session.waiting.count, page: page)
    }
  }

  private var withdrawal: Withdrawal? {
    if let place = selectedPlace { return Withdrawal(session: id, of: .waiting(place, session.waiting[place])) }
    return selectedClass.map { Withdrawal(session: id, of: .registered($0.cohort)) }
  }

  private func promote(in world: World) -> [Request] {
    do throws(Refusal) {
      let outcome = try Edit.promote(selectedPlace ?? 0, of: id, in: world.alliance)
      return outcome.requests(in: world)
    } catch {
      return [.say(Notice(.refused, world.strings.problems.text(error, in: world)))]
    }
  }

  func refusal(of action: Action, in world: World) -> String? {
    let texts = world.strings.registration
    switch action {
    case .registerGroup, .withdrawGroup, .promoteGroup, .open:
      guard session.status.isOpen else { return texts.closed(world.strings.words.status(session.status)) }
      switch action {
      case .withdrawGroup: return refusalToWithdraw(in: world)
      case .promoteGroup: return session.waiting.isEmpty ? texts.nobodyWaits : nil
      default: return nil
      }
    default:
      return nil
    }
  }

  private func refusalToWithdraw(in world: World) -> String? {
    let texts = world.strings.registration
    if selectedPlace != nil { return nil }
    guard let line = selectedClass else { return texts.nothingSelected }
    guard let registered = line.registered else { return texts.unknownRegistered }
    return registered == 0 ? texts.noneRegistered : nil
  }
}

/// What is known of a group before it is registered.
struct GroupSeed: Equatable, Sendable {
  let session: RecordID<Session>
  var cohort: CohortKey?
  var pupils: Int?
  var reason = ""
}

/// Whose places are given up.
struct Withdrawal: Equatable, Sendable {
  enum Party: Equatable, Sendable {
    case registered(CohortKey)
    /// A group of the waiting list, by its place there.
    case waiting(Int, WaitingGroup)
  }

  let session: RecordID<Session>
  let party: Party

  init(session: RecordID<Session>, of party: Party) {
    self.session = session
    self.party = party
  }

  var cohort: CohortKey {
    switch party {
    case .registered(let cohort): cohort
    case .waiting(_, let group): group.cohort
    }
  }
}

extension RegistrationOutcome {
  /// What a layer asks of the app for it: the edits one by one, the end of the layer where it has to go, a sentence where the
  /// usual one would not say all, and the question.
  func requests(closing: Bool = false, reason: String = "", in world: World) -> [Request] {
    let made = edits.filter { !$0.isEmpty }
    var requests = made.map(Request.edit)
    if closing { requests.append(.close) }
    if let notice = notice(made, in: world) { requests.append(.say(notice)) }
    if let question { requests.append(.start(.decideRegistration(question, reason: reason))) }
    return requests
  }

  private func notice(_ made: [Edit], in world: World) -> Notice? {
    let texts = world.strings.registration
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    if let obstacle {
      return Notice(.warning, texts.butNotPromoted(world.strings.problems.text(obstacle, in: world)))
    }
    guard let first = made.first, !promoted.isEmpty else { return nil }
    let groups = promoted.map { "\(names.cohort($0.cohort)) (\(world.format.number($0.pupils)))" }
    let act = world.strings.edits.text(first.act)
    return Notice(.done, texts.alsoPromoted(act, world.strings.words.list(groups)))
  }
}
