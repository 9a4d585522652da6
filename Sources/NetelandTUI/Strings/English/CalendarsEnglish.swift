import Domain

extension CalendarFileStrings {
  static let english = CalendarFileStrings(
    cancelled: { "Cancelled: \($0)" },
    notConfirmed: "Not confirmed yet",
    academy: { "STEM academy: \($0)" },
    participants: { "For: \($0)" },
    guides: { "Guides: \($0)" },
    contact: { "Contact at \($0): \($1)" },
    written: { count, cancelled, file in
      let all = EnglishWords.count(count, "session", "sessions")
      return cancelled == 0 ? "\(all) in \(file)" : "\(all) in \(file), \(cancelled) of them cancelled"
    },
    rowsWritten: { "\(EnglishWords.count($0, "row", "rows")) in \($1)" },
    notKept: {
      "The folder cannot keep what is in this calendar, so that a later one may contradict it: \($0)"
    },
    ambiguous: { "Which \($0) is \"\($1)\"? \($2)" },
    taken: { isDryRun, added, removed, unchanged in
      let verb = isDryRun ? "Would read" : "Read"
      return "\(verb): \(added) added, \(removed) taken away, \(unchanged) unchanged"
    },
    nothingNew: { "Nothing to change: \(EnglishWords.count($0, "time is", "times are")) there already" },
    leftOut: EnglishCalendars.leftOut,
    clash: { "Clash: \($0)" },
    problem: EnglishCalendars.problem, refusal: EnglishCalendars.refusal)
}

enum EnglishCalendars {
  static func leftOut(_ reason: BusyTimeImport.LeftOut, _ count: Int) -> String {
    let events = EnglishWords.count(count, "event", "events")
    return switch reason {
    case .own: "\(events) left out: a session of our own that the calendar took in"
    case .free: "\(events) left out: marked as free"
    case .cancelled: "\(events) left out: cancelled"
    case .noTime: "\(events) left out: takes no time"
    case .outsideYear: "\(events) left out: not in this school year"
    }
  }

  static func problem(_ problem: CalendarProblem) -> String {
    let found = problem.found.harmless
    return switch problem.kind {
    case .notALine: "this is no line of a calendar: \(found)"
    case .notUTF8: "the text is not UTF-8: \(found)"
    case .badNesting: "begin and end do not match: \(found)"
    case .unreadable(let property): "\(property): cannot be read, the event is left out: \(found)"
    case .missing(let property): "an event without \(property) is left out"
    case .noUID(let count):
      "\(EnglishWords.count(count, "event", "events")) without UID, known again by the hours alone (the first: \(found))"
    case .unknownZone: "unknown time zone, its hours are taken as those of Brussels: \(found)"
    case .repetitionNotUnderstood: "repetition not understood, only the first time is taken: \(found)"
    case .thisAndFuture: "changed for this and all later times; only this one time is changed: \(found)"
    case .endsBeforeItBegins: "the event ends before it begins and is left out: \(found)"
    case .tooOften: "the event repeats so often that it is left out: \(found)"
    }
  }

  static func refusal(_ refusal: CalendarRefusal) -> String {
    switch refusal {
    case .notACalendar: "This is no calendar (iCalendar): it has no BEGIN:VCALENDAR"
    case .tooMany(let limit): "More than \(Format.english.number(limit)) times in a school year: nothing was read"
    }
  }
}
