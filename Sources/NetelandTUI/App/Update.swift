import Domain

extension AppState {
  /// The one way in which the dashboard changes.
  mutating func update(_ event: Event) -> [Command] {
    switch event {
    case .input(let input):
      return take(input)
    case .rest:
      rest()
      return []
    case .saved(let entries):
      note(entries)
      return []
    case .notSaved(let id, let problem):
      notice = Notice(.refused, world.strings.app.notSaved(world.strings.problems.text(problem, in: world)))
      guard unsaved.contains(where: { $0.id == id }) else {
        // A choice, of which nothing shows here before the disk has it.
        world.chooseAgain()
        return []
      }
      takeBack()
      return []
    case .history(let earlier):
      let known = Set(earlier.map(\.change.id))
      world.history = earlier + world.history.filter { !known.contains($0.change.id) }
      timeline = Timeline(world.history, of: timeline.user)
      refreshAll()
      return []
    case .changedElsewhere(let contents, let news):
      rebase(on: contents, news)
      return []
    case .newDay(let day):
      world.goOn(to: day)
      refreshAll()
      return []
    case .filesBehind(let problem):
      filesBehind = true
      notice = Notice(.warning, world.strings.app.filesBehind(world.strings.problems.text(problem, in: world)))
      return []
    case .filesUpToDate:
      filesBehind = false
      return []
    case .exported(let outcome):
      var screen = top
      let requests = screen.exported(outcome, in: world)
      top = screen
      return carryOut(requests)
    }
  }

  private mutating func take(_ input: Input) -> [Command] {
    switch input {
    case .key(let key):
      return press(key)
    case .paste(let text):
      rest()
      guard top.takesText else { return [] }
      var screen = top
      let requests = screen.paste(text, in: world)
      top = screen
      return carryOut(requests)
    case .resize(let size):
      self.size = size
      // Screens lay out what they show for the room there is.
      refreshAll()
      return []
    case .terminate(let signal):
      return [.end(signal: signal)]
    case .endOfInput:
      return [.quit]
    case .background(let colour):
      looks.adapt(to: colour)
      return []
    case .mouse(let event):
      rest()
      return take(event)
    case .wake:
      return []
    }
  }

  mutating func press(_ key: Key) -> [Command] {
    notice = nil
    news = nil
    countKeyForHint()
    if let action = keys.action(for: key, in: contexts) {
      // Whatever does not just go on with the list finds everything as it is shown.
      if ListMove(action) == nil { rest() }
      return perform(action)
    }
    rest()
    return type(key)
  }

  private mutating func type(_ key: Key) -> [Command] {
    isLeaving = false
    guard top.takesText else { return [] }
    // Taken out and put back, so that the screen is changed in place and not copied.
    var screen = top
    let requests = screen.type(key, in: world)
    top = screen
    return carryOut(requests)
  }

  /// Does an action: the app's own ones here, the rest in the screen on top.
  mutating func perform(_ action: Action) -> [Command] {
    if action != .quit { isLeaving = false }
    if let refusal = refusal(of: action) {
      notice = Notice(.refused, refusal)
      return []
    }
    switch action {
    case .quit:
      return quit()
    case .suspend:
      return isDemo ? [] : [.suspend]
    case .help:
      learn(.welcome)
      layers.append(HelpScreen(offers, in: world))
      return []
    case .palette:
      learn(.welcome)
      layers.append(PaletteScreen(offers, in: world))
      return []
    case .mouse:
      isMouseOn.toggle()
      drag = nil
      notice = Notice(.hint, isMouseOn ? world.strings.mouse.taken : world.strings.mouse.given)
      return []
    case .language:
      world.language = world.language.next
      refreshAll()
      return []
    case .nextTheme:
      guard looks.hasColours else {
        notice = Notice(.refused, world.strings.looks.noColours)
        return []
      }
      looks.goOn()
      notice = Notice(.hint, world.strings.looks.shown(looks.theme.name))
      return []
    case .undo:
      return travel(timeline.undo(id: freshID()), nothing: world.strings.app.nothingToUndo)
    case .redo:
      return travel(timeline.redo(id: freshID()), nothing: world.strings.app.nothingToRedo)
    case .problems:
      return carryOut([.start(.problems)])
    case .showHistory:
      return top.context == .history ? [] : carryOut([.start(.history)])
    case .showConflicts:
      return top.context == .conflicts ? [] : carryOut([.start(.conflicts)])
    case .inbox:
      return carryOut([.start(.numbersInbox(from: nil))])
    case .undoTyping:
      return type(TextFieldState.undoKey)
    case .redoTyping:
      return type(TextFieldState.redoKey)
    case .previousYear:
      return carryOut([.year(world.year.previous)])
    case .nextYear:
      return carryOut([.year(world.year.next)])
    case .jumpBack:
      jumps.goBack(from: place).map { show($0) }
      return []
    case .jumpForward:
      jumps.goForward(from: place).map { show($0) }
      return []
    case .showOverview, .showSchools, .showAgenda, .showReach, .showAdmin:
      let screen = ScreenID.allCases.first { $0.action == action } ?? shown
      return carryOut([.show(screen, nil)])
    default:
      var screen = top
      let requests = screen.update(action, in: world)
      top = screen
      return carryOut(requests)
    }
  }

  /// Why an action can do nothing now; nil where it can. The footer says it, and a key that is pressed all the same.
  func refusal(of action: Action) -> String? {
    if action.changesAlliance, let reason = world.readOnly { return world.strings.app.readOnly(reason) }
    switch action {
    case .inbox where !InboxWalk.isNeeded(in: world): return world.strings.inbox.nothingWaits
    case .jumpBack where jumps.behind.isEmpty: return world.strings.palette.nothingBehind
    case .jumpForward where jumps.ahead.isEmpty: return world.strings.palette.nothingAhead
    default: return top.refusal(of: action, in: world)
    }
  }

  mutating func freshID() -> String {
    (ids.next(at: now) as RecordID<Session>).text
  }
}
