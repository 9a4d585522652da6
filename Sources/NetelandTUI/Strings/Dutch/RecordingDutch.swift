extension RecordingStrings {
  static let dutch = RecordingStrings(
    title: "Wie was er?",
    registeringTitle: "Wie is ingeschreven?",
    cohort: "Klas",
    enrolled: "Leerlingen",
    column: { column in
      switch column {
      case .attended: "Aanwezig"
      case .firstTimers: "Nieuw"
      case .beenEarlier: "Eerder"
      case .girls: "Meisjes"
      case .priority: "Prioritair"
      case .registered: "Ingeschreven"
      }
    },
    hint: "Leeg = niet geteld.  - wist een cijfer.  Enter gaat verder",
    savedDespite: { "Bewaard, maar het klopt niet: \($0)" },
    nothingToRecord: "Geen klassen uitgenodigd: voeg ze eerst toe met e",
    waitingTitle: "Wachten op cijfers",
    day: "Dag",
    workshop: "Workshop",
    schools: "Scholen",
    noneWaiting: "Alles is ingevuld")
}

extension PromptStrings {
  static let dutch = PromptStrings(
    cancelTitle: "Sessie annuleren",
    cancelQuestion: "Waarom gaat de sessie niet door?")
}
