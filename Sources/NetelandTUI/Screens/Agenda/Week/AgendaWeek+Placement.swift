import Domain

/// Steering a session that is picked up.
extension AgendaWeek {
  mutating func steer(_ action: Action, _ look: AgendaLook) -> AgendaAnswer {
    guard let held else { return .none }
    switch action {
    case .halfHourEarlier: return hold(later: -30, look)
    case .halfHourLater: return hold(later: 30, look)
    case .littleEarlier: return hold(later: -5, look)
    case .littleLater: return hold(later: 5, look)
    case .left: return variant == .days ? hold(daysOn: -1, look) : hold(venuesOn: -1, look)
    case .right: return variant == .days ? hold(daysOn: 1, look) : hold(venuesOn: 1, look)
    case .previousPeriod: return hold(daysOn: variant == .days ? -7 : -1, look)
    case .nextPeriod: return hold(daysOn: variant == .days ? 7 : 1, look)
    case .previousFree: return holdOverFreeDay(step: -1, look)
    case .nextFree: return holdOverFreeDay(step: 1, look)
    case .variant:
      toggleVariant(look)
      return .none
    case .putDown: return putDown(held, look)
    case .back:
      let texts = look.world.strings.agendaWeek
      let isHome = held.isAtHome
      drop(look)
      return isHome ? .none : .requests([.say(Notice(.hint, texts.dropped))])
    default: return .none
    }
  }

  /// A key that steers nothing says which do.
  mutating func type(_ key: Key, _ look: AgendaLook) -> AgendaAnswer {
    held == nil ? .none : .requests([.say(Notice(.hint, look.world.strings.agendaWeek.keys))])
  }

  // MARK: Over another slot

  private mutating func hold(over slot: Slot, _ look: AgendaLook) {
    held?.hold(over: slot)
    arrange(look)
  }

  /// Over the slot that is pointed at; never back to no venue.
  mutating func hold(at slot: Slot, _ look: AgendaLook) -> AgendaAnswer {
    guard let held, slot != held.slot, slot.venue != nil || held.session.venue == nil else { return .none }
    hold(over: slot, look)
    return .none
  }

  private mutating func hold(later minutes: Int, _ look: AgendaLook) -> AgendaAnswer {
    guard let held else { return .none }
    let minute = min(max(0, Int(held.slot.start.minutes) + minutes), held.latestStart)
    guard let start = TimeOfDay(minutes: minute) else { return .none }
    var slot = held.slot
    slot.start = start
    hold(over: slot, look)
    return .none
  }

  private mutating func hold(daysOn days: Int, _ look: AgendaLook) -> AgendaAnswer {
    guard let held else { return .none }
    var slot = held.slot
    slot.day = slot.day.adding(days: days)
    guard held.reaches(slot.day) else {
      return .requests([.say(Notice(.hint, look.world.strings.agendaWeek.yearEnds))])
    }
    hold(over: slot, look)
    return .none
  }

  /// Over the next venue; never back to none, since moving a session leaves its venue where none is named.
  private mutating func hold(venuesOn step: Int, _ look: AgendaLook) -> AgendaAnswer {
    guard let held, let column = columnInFocus, columns.indices.contains(column + step) else { return .none }
    let venue = columns[column + step].venue
    guard venue != nil || held.session.venue == nil else { return .none }
    var slot = held.slot
    slot.venue = venue
    hold(over: slot, look)
    return .none
  }

  private mutating func holdOverFreeDay(step: Int, _ look: AgendaLook) -> AgendaAnswer {
    guard let slot = held?.freeDay(step: step) else {
      return .requests([.say(Notice(.hint, look.world.strings.agendaWeek.noFreeDay))])
    }
    hold(over: slot, look)
    return .none
  }

  // MARK: Letting go

  /// Leaves it where it stands.
  private mutating func drop(_ look: AgendaLook) {
    held = nil
    arrange(look)
  }

  /// Moves it there; where that needs a reason, the form asks for it, and Esc in the form takes it up again.
  private mutating func putDown(_ held: WeekPlacement, _ look: AgendaLook) -> AgendaAnswer {
    let id = held.session.id
    guard !held.isAtHome else {
      drop(look)
      return .requests([.say(Notice(.hint, look.world.strings.agendaWeek.unmoved))])
    }
    let change = SessionChange(from: held.session, to: held.draft)
    if let work = SeriesWork(.change(change), on: id, in: look.world.alliance) {
      // For how much of a series is asked first, and the reasons with it; Esc there takes it up again too.
      return .requests([.start(.chooseScope(work))])
    }
    do throws(Refusal) {
      let slot = held.slot
      let edit = try Edit.move(id, to: slot.day, start: slot.start, venue: slot.venue, in: look.world.alliance)
      drop(look)
      return .requests([.edit(edit), .focus(.session(id))])
    } catch .blocked {
      return .requests([.start(.placeSession(id, held.slot))])
    } catch {
      return .requests([.say(Notice(.refused, look.world.strings.problems.text(error, in: look.world)))])
    }
  }
}
