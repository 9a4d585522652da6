extension SeriesStrings {
  static let english = SeriesStrings(
    copyTitle: "Copy a session",
    repeatTitle: "Repeat a session",
    scopeTitle: "A session of a series",
    bulkTitle: { $0 == 1 ? "1 marked session" : "\($0) marked sessions" },
    repeatLabel: { field in
      switch field {
      case .weeks: "Every … weeks"
      case .end: "Until"
      case .until: "Last day"
      case .times: "… times more"
      case .workshops: "Workshops"
      case .academy: "STEM academy"
      case .keep: "Yet on"
      case .leave: "Not on"
      }
    },
    repeatHint: { field in
      switch field {
      case .weeks: "1 is every week"
      case .end: "Space or an arrow changes it"
      case .until: "25/11, Wed 25/11/2026"
      case .times: "so many sessions added"
      case .workshops: "empty: the same one; several: in turn"
      case .academy: "a name makes it an academy, with the same pupils"
      case .keep: "days that are skipped and go on all the same"
      case .leave: "days that are dropped"
      }
    },
    end: { end in
      switch end {
      case .holiday: "the next holiday"
      case .day: "a day"
      case .times: "a number of times"
      }
    },
    bulkLabel: { field in
      switch field {
      case .action: "What"
      case .to: "To"
      case .start: "Start"
      case .guide: "Guide"
      case .by: "Becomes"
      case .venue: "Venue"
      case .why: "Why"
      }
    },
    bulkHint: { field in
      switch field {
      case .action: "Space or an arrow changes it"
      case .to: "+7 or -1w: so much later or earlier; 25/11: all on that day"
      case .start: "empty: the same time"
      case .guide: "type a name"
      case .by: "empty: nobody"
      case .venue: "type a part of the name; empty: no venue yet"
      case .why: "is kept with every session"
      }
    },
    bulk: { action in
      switch action {
      case .confirm: "confirm"
      case .hold: "held"
      case .cancel: "cancel"
      case .move: "move"
      case .addGuide: "add a guide"
      case .replaceGuide: "replace a guide"
      case .venue: "another venue"
      }
    },
    scopeLabel: "For",
    scope: { scope, count in
      switch scope {
      case .one: "this session alone"
      case .following: "this and the following (\(count))"
      case .all: "the whole series (\(count))"
      }
    },
    reasonLabel: "Reason",
    reasonHint: "why what clashes goes on all the same",
    onlyPossibleLabel: "Only what can",
    onlyPossibleHint: { "then \($0) of \($1) go on" },
    untilHoliday: { "until \($0)" },
    noHoliday: "there is no holiday to come: until the end of the school year",
    endsWithYear: "the school year ends before that",
    joinsAcademy: { "joins \($0)" },
    makesAcademy: { pupils, unknown in
      let missing = unknown == 0 ? "" : ", of \(unknown == 1 ? "1 class" : "\(unknown) classes") not known yet"
      return "a new academy, \(pupils == 1 ? "1 pupil" : "\(pupils) pupils")\(missing)"
    },
    noSuchMove: "type +7, -1w or a day such as 25/11",
    summary: { done, same, skipped, refused in
      var parts = [done == 1 ? "1 session" : "\(done) sessions"]
      if same > 0 { parts.append("\(same) so already") }
      if skipped > 0 { parts.append("\(skipped) skipped") }
      if refused > 0 { parts.append("\(refused) cannot") }
      return parts.joined(separator: ", ")
    },
    fine: "nothing clashes",
    alreadySo: "so already",
    skipped: { "skipped: \($0)" },
    notFilledIn: "Fill in what is to be done: then you see here what comes of it, session by session",
    nothingToDo: "There is nothing to do",
    someCannot: { cannot, all, asksReason in
      var advice = asksReason ? ["give a reason"] : []
      if cannot < all { advice.append("choose Only what can for the others") }
      return "\(cannot) of \(all) cannot: \(advice.joined(separator: ", or "))"
    },
    noneCan: "This can be done for none of the sessions",
    place: { "\($0) of \($1)" },
    label: "Series",
    marked: { "\($0) marked" },
    notMarkable: "sessions are marked in the list: Tab goes there",
    dryRun: { "Not saved yet: \($0)" },
    refusedAll: { cannot, all in
      "\(cannot) of \(all) cannot, nothing was changed: --reason gives a reason, --possible does what can be done"
    },
    noSuchSession: { "There is no session \($0)" },
    noSuchTime: { "\($0) is no time: type 13:30" },
    wrongOption: { "\($0): \($1)" },
    notInSeries: { "\($0) stands alone: there is no series" },
    nothingNew: "There is no day to repeat the session on")
}
