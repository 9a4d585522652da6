import Domain

extension RegistrationStrings {
  static let english = RegistrationStrings(
    title: "Registrations",
    cohort: "Class",
    enrolled: "pupils",
    invited: "invited",
    registered: "registered",
    nobodyInvited: "nobody is invited yet: n registers a group",
    waitingList: "Waiting list",
    nobodyWaits: "nobody waits",
    waiting: "waiting",
    since: "since",
    taken: { registered, places in
      places.map { "\(registered) of \($0) registered" } ?? "\(registered) registered, number of places unknown"
    },
    free: { $0 == 0 ? "full" : "\($1 ? "at most " : "")\(EnglishWords.count($0, "place", "places")) left" },
    over: { "\(Format.english.number($0)) above the capacity" },
    limit: { limit, names in
      switch limit {
      case .session: "places of this session"
      case .workshop(let id): "places of \(names.workshop(id))"
      case .venue(let id): "places at \(names.venue(id))"
      }
    },
    next: { "There is room, and \($0) (\(Format.english.number($1))) is first in turn: p gives places" },
    addTitle: "Register a group",
    withdrawTitle: "Withdraw",
    leaveTitle: "Take off the waiting list",
    classLabel: "Class",
    pupilsLabel: "Pupils",
    reasonLabel: "Reason",
    reasonHint: "may stay empty; goes into the history",
    pupilsHint: { $0.map { "at most \(Format.english.number($0))" } ?? "how many come" },
    fits: "There is a place for everybody",
    asks: "A question follows: ",
    chooseClass: "Choose a class first",
    fillInPupils: "Fill in how many pupils first",
    questionTitle: "Does not simply fit",
    group: { "\($0): \(EnglishWords.count($1, "pupil", "pupils"))" },
    concern: { concern, names in
      let number = names.format.number as (Int) -> String
      switch concern {
      case .tooFewPlaces(let free):
        return free == 0 ? "All places are taken" : "\(EnglishWords.count(free, "place", "places")) left"
      case .othersWait(let groups):
        let list = groups.prefix(2).map { "\(names.cohort($0.cohort)) (\(number($0.pupils)))" }
        let rest = groups.count - list.count
        let all = list + (rest > 0 ? [names.words.andOthers(rest)] : [])
        let who = names.words.list(all)
        return "\(who) \(groups.count == 1 ? "has" : "have") been waiting longer"
      case .moreThanEnrolled(let count, let enrolled):
        return "That makes \(number(count)) of a class of \(number(enrolled))"
      }
    },
    choice: { choice, question in
      let number = Format.english.number as (Int) -> String
      let placed = question.placed(by: choice)
      switch choice {
      case .fill: return "Give \(number(placed)) a place now, \(number(question.pupils - placed)) on the waiting list"
      case .hold where question.place != nil: return "Let it wait until there is room for the whole group"
      case .hold: return "On the waiting list until there is room for the whole group"
      case .all:
        let over = question.free.map { question.pupils - $0 } ?? 0
        return over > 0
          ? "Give everybody a place all the same, \(number(over)) above the capacity"
          : "Give everybody a place all the same"
      }
    },
    withReason: "with a reason",
    reasonAsked: "Why? The reason is kept",
    changed: "Changed meanwhile: the question has become another one",
    alsoPromoted: { "\($0); promoted from the waiting list: \($1)" },
    butNotPromoted: { "The first of the waiting list cannot be given places: \($0)" },
    stillAsks: { "There is room, but not for all of the first group of the waiting list: \($0)" },
    nothingSelected: "no class or group selected",
    noneRegistered: "nobody of that class is registered",
    unknownRegistered: "how many are registered is not filled in",
    closed: { "the session is \($0)" },
    noSuchGroup: { "\($0) is not on the waiting list" },
    noSuchClass: { "\($0) has no \($1): one of \($2) was expected (--grade)" },
    nothingChanges: "Nothing changes")
}
