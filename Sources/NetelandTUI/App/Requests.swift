import Domain

extension AppState {
  /// Does what a screen asked for, in order.
  mutating func carryOut(_ requests: [Request]) -> [Command] {
    var commands: [Command] = []
    for request in requests {
      switch request {
      case .show(let id, let focus):
        layers.removeAll()
        shown = id
        if let focus { bringInView(focus) }
        screens[id.rawValue].refresh(in: world)
        if let focus { screens[id.rawValue].focus(on: focus, in: world) }
      case .focus(let focus):
        bringInView(focus)
        screens[shown.rawValue].focus(on: focus, in: world)
      case .start(let task):
        commands += start(task)
      case .close:
        if !layers.isEmpty { layers.removeLast() }
      case .edit(let edit):
        let saves = make(Change(id: freshID(), edit: edit)) { $0.done(edit) }
        // What follows (closing the form, saying that it is done) holds only where it was made.
        if saves.isEmpty, !edit.isEmpty { return commands }
        commands += saves
      case .say(let notice):
        self.notice = notice
      case .year(let year):
        world.show(year)
        refreshAll()
      }
    }
    return commands
  }

  /// Changes the school year in view where what is asked for lies in another one.
  private mutating func bringInView(_ focus: Focus) {
    let year: SchoolYear? =
      switch focus {
      case .session(let id): world.alliance.session(id)?.schoolYear
      case .day(let day): SchoolYear(containing: day)
      case .year(let year): year
      case .school, .municipality: nil
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
    return make(change) { isUndo ? $0.undone(change.edit) : $0.redone(change.edit) }
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
    let entry = HistoryEntry(made, sequence: 0, by: Author(user: timeline.user, host: "", time: ""))
    history.append(entry)
    timeline.record(entry)
    unsaved.append(made)
    refreshAll()
    notice = Notice(.done, sentence(world.strings.edits))
    return [.save(made)]
  }

  /// A refusal, with the later change that is in the way.
  private func text(_ refusal: Refusal, of change: Change) -> String {
    let undone: String? = if case .undo(let other) = change.place { other } else { nil }
    if case .changedMeanwhile(let file, let record, _) = refusal,
      let later = timeline.latest(touching: file, record, besides: undone)
    {
      return world.strings.problems.text(.overtaken(refusal, by: later), in: world)
    }
    return world.strings.problems.text(refusal, in: world)
  }

  /// Takes over what the disk has of a change: its place in the journal, and what it was brought onto.
  mutating func note(_ saved: [HistoryEntry]) {
    for entry in saved {
      unsaved.removeAll { $0.id == entry.change.id }
      if let index = history.lastIndex(where: { $0.change.id == entry.change.id }) {
        history[index] = entry
      } else {
        history.append(entry)
      }
    }
    timeline = Timeline(history, of: timeline.user)
  }

  /// What the disk refused is taken back, newest first: nothing on the screen may look saved that is not.
  mutating func takeBack() {
    for change in unsaved.reversed() {
      // One that was left out of a rebase is not there to take back.
      _ = try? world.apply(change.edit.inverted)
    }
    history.removeAll { entry in unsaved.contains { $0.id == entry.change.id } }
    timeline = Timeline(history, of: timeline.user)
    unsaved.removeAll()
    refreshAll()
  }

  /// Takes over what is on the disk, with what is still on its way there on top. A change that no longer fits is left
  /// out: the disk refuses it too, and then it is said.
  mutating func rebase(on contents: FolderContents, _ news: News) {
    let known = world.conflicts.count
    world.replace(contents)
    for change in unsaved { _ = try? world.apply(change.edit) }
    let others = news.entries.filter { entry in !history.contains { $0.change.id == entry.change.id } }
    if !others.isEmpty {
      let ours = history.filter { $0.sequence == 0 }
      history.removeAll { $0.sequence == 0 }
      history += others + ours
      timeline = Timeline(history, of: timeline.user)
    }
    refreshAll()
    if let notice = notice(of: news, others, newConflicts: contents.conflicts.count > known) { self.notice = notice }
  }

  /// One sentence on what others did; nil where there is nothing to say.
  private func notice(of news: News, _ others: [HistoryEntry], newConflicts: Bool) -> Notice? {
    let strings = world.strings
    if newConflicts { return Notice(.warning, strings.app.conflicts(world.conflicts.count)) }
    if let last = others.last {
      return Notice(.hint, strings.app.changedBy(last.author.user.harmless, strings.edits.describe(last.change.edit)))
    }
    if news.isOfFiles { return Notice(.hint, strings.app.filesChanged) }
    return nil
  }

  mutating func refreshAll() {
    // Screens that are not shown are refreshed when they are.
    screens[shown.rawValue].refresh(in: world)
    for index in layers.indices { layers[index].refresh(in: world) }
  }

  private mutating func start(_ task: Task) -> [Command] {
    if let layer = task.layer(in: world, fresh: freshID()) {
      layers.append(layer)
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
      .recordParticipation, .add, .edit, .retire, .delete, .startYear, .undo, .redo:
      true
    default:
      false
    }
  }
}
