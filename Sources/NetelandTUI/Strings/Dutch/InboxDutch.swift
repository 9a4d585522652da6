extension InboxStrings {
  static let dutch = InboxStrings(
    title: { "Wie was er?  \($0) van \($1)" },
    progress: { done, skipped, left in
      "\(done) ingevuld · " + (skipped > 0 ? "\(skipped) overgeslagen · " : "") + "nog \(left) te doen"
    },
    hint: "Enter gaat verder, op een leeg vak naar de volgende klas",
    stillOpen: "! Nog open: met cijfers is ze gehouden, X annuleert",
    noClasses: "! Geen klassen uitgenodigd: e voegt ze toe, n slaat over",
    isCancelled: "De sessie is geannuleerd",
    finished: "Cijfers: alles gehad",
    nothingWaits: "Alles is ingevuld",
    isFirst: "Dit is de eerste sessie van de rij",
    isHeld: "De sessie is gehouden: annuleren kan niet meer")
}

extension KeptFormStrings {
  static let dutch = KeptFormStrings(
    title: "Half ingevuld",
    question: "Enter gaat verder met wat er stond, Del begint opnieuw, Esc laat het zo",
    kept: "Half ingevuld: bewaard voor als je dit formulier weer opent",
    wouldBeLost: { title, count in
      let what = count == 1 ? "\(title) is half ingevuld" : "\(count) formulieren zijn half ingevuld"
      return "\(what); nog eens stoppen laat dat vallen"
    })
}
