import Domain

extension AppState {
  /// Does what a screen asked for, in order.
  mutating func carryOut(_ requests: [Request]) -> [Command] {
    var commands: [Command] = []
    for request in requests {
      switch request {
      case .show(let id, let focus):
        for layer in layers { keep(layer) }
        if id != shown || focus != nil { jumps.leave(place) }
        layers.removeAll()
        shown = id
        if let focus { bringInView(focus) }
        refresh(id)
        if let focus { screens[id.rawValue].focus(on: focus, in: world) }
      case .focus(let focus):
        bringInView(focus)
        screens[shown.rawValue].focus(on: focus, in: world)
      case .start(let task):
        commands += start(task)
      case .close:
        if !layers.isEmpty { layers.removeLast() }
      case .perform(let action):
        commands += performBelow(action)
      case .leave:
        if let layer = layers.popLast(), keep(layer) { notice = Notice(.hint, world.strings.keptForm.kept) }
      case .resume(let task):
        resume(task)
      case .beginAnew(let task):
        if let key = task.formKey(in: world) { kept[key] = nil }
        commands += start(task)
      case .edit(let edit):
        let saves = make(Change(id: freshID(), edit: edit)) { [keys] in $0.done(edit, keys) }
        // What follows (closing the form, saying that it is done) holds only where it was made.
        if saves.isEmpty, !edit.isEmpty { return commands }
        commands += saves
      case .takeBack(let id):
        commands += travel(
          timeline.undo(of: id, id: freshID()), nothing: world.strings.history.alreadyUndone)
      case .resolve(let conflicts, let withOurs):
        commands += resolve(conflicts, withOurs: withOurs)
      case .say(let notice):
        self.notice = notice
      case .year(let year):
        world.show(year)
        refreshAll()
      case .arrange(let table, let arrangement):
        // As it usually is, is as it is set.
        let isUsual = arrangement == .usual
        world.tables[table] = isUsual ? AppState.tables(settings, Remembered())[table] ?? .usual : arrangement
        remembered.tables[table.text] = isUsual ? nil : arrangement.text
      case .copy(let text):
        commands.append(.copy(text))
      case .export(let file):
        // A visitor leaves nothing behind on the machine of who shows the program.
        if isDemo {
          notice = Notice(.refused, world.strings.tables.notInDemo)
        } else {
          commands.append(.export(file))
        }
      }
    }
    return commands
  }

  /// Does what was chosen by its name in the layer on top.
  private mutating func performBelow(_ action: Action) -> [Command] {
    let layer = layers.popLast()
    // Asked again: others may have changed something since the names were listed.
    if let refusal = refusal(of: action) {
      if let layer { layers.append(layer) }
      notice = Notice(.refused, refusal)
      return []
    }
    return perform(action)
  }

  /// Changes the school year in view where what is asked for lies in another one.
  private mutating func bringInView(_ focus: Focus) {
    let year: SchoolYear? =
      switch focus {
      case .session(let id): world.alliance.session(id)?.schoolYear
      case .day(let day): SchoolYear(containing: day)
      case .year(let year): year
      case .record(_, _, let year): year
      case .alliance, .school, .venue, .municipality: nil
      }
    guard let year, year != world.year else { return }
    world.show(year)
    refreshAll()
  }

  /// Undoes or redoes, and names what.
  mutating func travel(_ change: Change?, nothing: String) -> [Command] {
    guard let change else {
      notice = Notice(.hint, nothing)
      return []
    }
    let isUndo = if case .undo = change.place { true } else { false }
    return make(change) { [keys] in
      isUndo ? $0.undone(change.edit, keys) : $0.redone(change.edit, keys)
    }
  }

  /// Applies a change here and sends it to the disk; where the alliance has moved on, says so and changes nothing.
  private mutating func make(_ change: Change, saying sentence: (EditStrings) -> String) -> [Command] {
    if let reason = world.readOnly {
      notice = Notice(.refused, world.strings.app.readOnly(reason))
      return []
    }
    guard !change.edit.isEmpty else { return [] }
    let made: Change
    do throws(Refusal) {
      made = Change(id: change.id, edit: try world.apply(change.edit), place: change.place)
    } catch {
      notice = Notice(.refused, text(error, of: change))
      return []
    }
    let entry = HistoryEntry(made, sequence: 0, by: Author(user: timeline.user, host: world.host, time: ""))
    world.history.append(entry)
    timeline.record(entry)
    unsaved.append(made)
    refreshAll()
    notice = Notice(.done, sentence(world.strings.edits))
    return [.save(made)]
  }

  /// A refusal, with the later change that is in the way.
  private func text(_ refusal: Refusal, of change: Change) -> String {
    world.strings.problems.text(
      refusal, by: timeline.obstacle(to: change, because: refusal), in: world.alliance)
  }

  /// Sends choices to the disk, which alone knows what stands there. Until it answers nothing changes here.
  private mutating func resolve(_ conflicts: [Conflict], withOurs: Bool) -> [Command] {
    if let reason = world.readOnly {
      notice = Notice(.refused, world.strings.app.readOnly(reason))
      return []
    }
    let open = conflicts.filter { !world.choosing.contains($0.place) }
    guard let first = open.first else { return [] }
    let strings = world.strings
    let text = ConflictText(first, in: world.alliance, strings, format: world.format, host: world.host)
    for conflict in open { world.choose(conflict) }
    notice = Notice(
      .done,
      open.count == 1
        ? strings.conflicts.chosen(withOurs, text.record, text.field)
        : strings.conflicts.chosenSeveral(withOurs, open.count))
    return open.map { .resolve($0, withOurs: withOurs, id: freshID()) }
  }

  /// Takes over what the disk has of a change: its place in the journal, and what it was brought onto.
  mutating func note(_ saved: [HistoryEntry]) {
    var hasNew = false
    for entry in saved {
      unsaved.removeAll { $0.id == entry.change.id }
      if let index = world.history.lastIndex(where: { $0.change.id == entry.change.id }) {
        world.history[index] = entry
      } else {
        world.history.append(entry)
        hasNew = true
      }
    }
    timeline = Timeline(world.history, of: timeline.user)
    guard !hasNew else { return refreshAll() }
    // What only got its place in the journal shows nowhere else, and a save is answered after every key.
    for index in layers.indices where layers[index] is HistoryScreen { layers[index].refresh(in: world) }
  }

  /// What the disk refused is taken back, newest first: nothing on the screen may look saved that is not.
  mutating func takeBack() {
    for change in unsaved.reversed() {
      // One that was left out of a rebase is not there to take back.
      _ = try? world.apply(change.edit.inverted)
    }
    let refused = Set(unsaved.map(\.id))
    world.history.removeAll { refused.contains($0.change.id) }
    timeline = Timeline(world.history, of: timeline.user)
    unsaved.removeAll()
    refreshAll()
  }

  /// Takes over what is on the disk, with what is still on its way there on top. A change that no longer fits is left
  /// out: the disk refuses it too, and then it is said.
  mutating func rebase(on contents: FolderContents, _ news: News) {
    let known = world.conflicts.count
    world.replace(contents)
    for change in unsaved { _ = try? world.apply(change.edit) }
    let others = news.entries.filter { entry in !world.history.contains { $0.change.id == entry.change.id } }
    if !others.isEmpty {
      let ours = world.history.filter { $0.sequence == 0 }
      world.history.removeAll { $0.sequence == 0 }
      world.history += others + ours
      timeline = Timeline(world.history, of: timeline.user)
    }
    refreshAll()
    guard let notice = notice(of: news, others, newConflicts: contents.conflicts.count > known) else { return }
    // What waits for a choice is not swept away by what needs none.
    if notice.weight == .hint, self.news?.weight == .warning, !world.conflicts.isEmpty { return }
    self.news = notice
  }

  /// One sentence on what others did; nil where there is nothing to say.
  private func notice(of news: News, _ others: [HistoryEntry], newConflicts: Bool) -> Notice? {
    let strings = world.strings
    if newConflicts { return Notice(.warning, strings.app.conflicts(world.conflicts.count)) }
    if let last = others.last {
      return Notice(.hint, strings.app.changedBy(last.author.user.harmless, strings.edits.describe(last.change)))
    }
    if news.isOfFiles { return Notice(.hint, strings.app.filesChanged) }
    return nil
  }

  mutating func refreshAll() {
    // Screens that are not shown are refreshed when they are.
    refreshShown()
    for index in layers.indices { layers[index].refresh(in: world) }
  }

  private mutating func start(_ task: Task) -> [Command] {
    if let offer = offer(of: task) {
      layers.append(offer)
      return []
    }
    if let layer = task.layer(in: world, fresh: freshID()) {
      layers.append(layer)
      // A form may be opened for looking; that nothing comes of filling it in is said before anybody does.
      if let reason = world.readOnly, layer.takesText {
        notice = Notice(.hint, world.strings.app.readOnly(reason))
      }
      return []
    }
    switch task {
    case .reinstateSession(let id):
      return attempt { (world) throws(Refusal) in try Edit.reinstate(id, in: world.alliance) }
    case .confirmSession(let id):
      return attempt { (world) throws(Refusal) in
        guard var session = world.alliance.session(id) else {
          throw .noSuchRecord(kind: .session, id: id.text)
        }
        session.status = .confirmed
        return try Edit.edit(session, in: world.alliance)
      }
    case .markHeld(let id):
      return attempt { (world) throws(Refusal) in try Edit.hold(id, today: world.today, in: world.alliance) }
    case .recordParticipation:
      notice = Notice(.refused, world.strings.recording.nothingToRecord)
      return []
    case .numbersInbox:
      notice = Notice(.hint, world.strings.inbox.nothingWaits)
      return []
    default:
      return []
    }
  }

  /// Makes an edit that needs no form, or says why it cannot be made.
  private mutating func attempt(_ edit: (World) throws(Refusal) -> Edit) -> [Command] {
    do throws(Refusal) {
      return carryOut([.edit(try edit(world))])
    } catch {
      notice = Notice(.refused, world.strings.problems.text(error, in: world))
      return []
    }
  }
}

extension Action {
  /// Refused as a whole where the folder can only be read.
  var changesAlliance: Bool {
    switch self {
    case .newSession, .editSession, .moveSession, .cancelSession, .reinstateSession, .confirmSession, .markHeld,
      .recordParticipation, .inbox, .copySession, .repeatSession, .pickUp, .putDown, .assignGuide, .toggleGuide,
      .replaceGuides, .nextLevel, .previousLevel, .usualLevel, .registerGroup, .withdrawGroup, .promoteGroup, .add,
      .edit, .retire, .delete, .startYear, .submit, .undo, .redo, .takeBack, .takeOurs, .keepTheirs, .takeAllOurs,
      .keepAllTheirs:
      true
    default:
      false
    }
  }
}
