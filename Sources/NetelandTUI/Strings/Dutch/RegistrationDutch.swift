import Domain

extension RegistrationStrings {
  static let dutch = RegistrationStrings(
    title: "Inschrijvingen",
    cohort: "Klas",
    enrolled: "leerl.",
    invited: "uitgen.",
    registered: "ingeschr.",
    nobodyInvited: "nog niemand uitgenodigd: n schrijft een groep in",
    waitingList: "Wachtlijst",
    nobodyWaits: "niemand wacht",
    waiting: "wacht",
    since: "sinds",
    taken: { registered, places in
      places.map { "\(registered) van \($0) ingeschreven" } ?? "\(registered) ingeschreven, aantal plaatsen onbekend"
    },
    free: { $0 == 0 ? "volzet" : "\($1 ? "hoogstens " : "")\(DutchWords.count($0, "plaats", "plaatsen")) vrij" },
    over: { "\(Format.dutch.number($0)) boven de capaciteit" },
    limit: { limit, names in
      switch limit {
      case .session: "plaatsen van deze sessie"
      case .workshop(let id): "plaatsen van \(names.workshop(id))"
      case .venue(let id): "plaatsen in \(names.venue(id))"
      }
    },
    next: { "Er is plaats, en \($0) (\(Format.dutch.number($1))) is eerst aan de beurt: p plaatst" },
    addTitle: "Groep inschrijven",
    withdrawTitle: "Uitschrijven",
    leaveTitle: "Van de wachtlijst halen",
    classLabel: "Klas",
    pupilsLabel: "Leerlingen",
    reasonLabel: "Reden",
    reasonHint: "mag leeg blijven; komt in de geschiedenis",
    pupilsHint: { $0.map { "hoogstens \(Format.dutch.number($0))" } ?? "hoeveel er komen" },
    fits: "Er is plaats voor iedereen",
    asks: "Er volgt een vraag: ",
    chooseClass: "Kies nog een klas",
    fillInPupils: "Vul nog in hoeveel leerlingen",
    questionTitle: "Past niet zomaar",
    group: { "\($0): \(DutchWords.count($1, "leerling", "leerlingen"))" },
    concern: { concern, names in
      let number = names.format.number as (Int) -> String
      switch concern {
      case .tooFewPlaces(let free):
        return free == 0 ? "Alle plaatsen zijn ingenomen" : "Nog \(DutchWords.count(free, "plaats", "plaatsen")) vrij"
      case .othersWait(let groups):
        let list = groups.prefix(2).map { "\(names.cohort($0.cohort)) (\(number($0.pupils)))" }
        let rest = groups.count - list.count
        let all = list + (rest > 0 ? [names.words.andOthers(rest)] : [])
        let who = names.words.list(all)
        return "\(who) \(groups.count == 1 ? "wacht" : "wachten") al langer"
      case .moreThanEnrolled(let count, let enrolled):
        return "Dan zijn er \(number(count)) van een klas van \(number(enrolled))"
      }
    },
    choice: { choice, question in
      let number = Format.dutch.number as (Int) -> String
      let placed = question.placed(by: choice)
      switch choice {
      case .fill: return "\(number(placed)) nu plaatsen, \(number(question.pupils - placed)) op de wachtlijst"
      case .hold where question.place != nil: return "Laten wachten tot er voor de hele groep plaats is"
      case .hold: return "Op de wachtlijst tot er voor de hele groep plaats is"
      case .all:
        let over = question.free.map { question.pupils - $0 } ?? 0
        return over > 0 ? "Toch iedereen nu plaatsen, \(number(over)) boven de capaciteit" : "Toch iedereen nu plaatsen"
      }
    },
    withReason: "met reden",
    reasonAsked: "Waarom? De reden blijft bewaard",
    changed: "Intussen veranderd: de vraag is een andere geworden",
    alsoPromoted: { "\($0); van de wachtlijst geplaatst: \($1)" },
    butNotPromoted: { "De eerste van de wachtlijst kan niet geplaatst worden: \($0)" },
    stillAsks: { "Er is plaats, maar niet voor de hele eerste groep van de wachtlijst: \($0)" },
    nothingSelected: "geen klas of groep gekozen",
    noneRegistered: "niemand van die klas is ingeschreven",
    unknownRegistered: "hoeveel er ingeschreven zijn is niet ingevuld",
    closed: { "de sessie is \($0)" },
    noSuchGroup: { "\($0) staat niet op de wachtlijst" },
    noSuchClass: { "\($0) heeft geen \($1): verwacht werd een van \($2) (--grade)" },
    nothingChanges: "Er verandert niets")
}
