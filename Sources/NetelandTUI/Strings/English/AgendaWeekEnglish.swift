extension AgendaWeekStrings {
  static let english = AgendaWeekStrings(
    planHere: "n or Enter plans one here",
    booked: "the venue is taken then",
    verdict: { verdict in
      switch verdict {
      case .free: "Free: Enter puts the session down here"
      case .advisory: "Take note; Enter puts the session down all the same"
      case .blocked: "Clashes: Enter asks for a reason"
      }
    },
    fill: { verdict in
      switch verdict {
      case .free: "free"
      case .advisory: "take note"
      case .blocked: "clashes"
      }
    },
    steer: "Picked up: steer with the arrows",
    here: "it stands here now",
    from: { "now on \($0)" },
    anyhow: { "at any time: \($0)" },
    keys: "Arrows steer the session, Enter puts it down, Esc lets it go",
    dropped: "Let go: the session stays where it was",
    unmoved: "The session stands here already",
    yearEnds: "The school year ends here: m moves a session to another year",
    noFreeDay: "No other day of this school year is free at this hour")
}
