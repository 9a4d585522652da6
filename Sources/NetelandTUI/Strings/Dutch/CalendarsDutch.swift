import Domain

extension CalendarFileStrings {
  static let dutch = CalendarFileStrings(
    cancelled: { "Geannuleerd: \($0)" },
    notConfirmed: "Nog te bevestigen",
    academy: { "STEM-academie: \($0)" },
    participants: { "Voor: \($0)" },
    guides: { "Begeleiders: \($0)" },
    contact: { "Contact \($0): \($1)" },
    written: { count, cancelled, file in
      let all = DutchWords.count(count, "sessie", "sessies")
      return cancelled == 0 ? "\(all) in \(file)" : "\(all) in \(file), waarvan \(cancelled) geannuleerd"
    },
    rowsWritten: { "\(DutchWords.count($0, "rij", "rijen")) in \($1)" },
    notKept: {
      "In de map kan niet onthouden worden wat in deze agenda staat, dus een volgende kan hem tegenspreken: \($0)"
    },
    ambiguous: { "Welke \($0) is \"\($1)\"? \($2)" },
    taken: { isDryRun, added, removed, unchanged in
      let verb = isDryRun ? "Zou inlezen" : "Ingelezen"
      return "\(verb): \(added) toegevoegd, \(removed) weggenomen, \(unchanged) ongewijzigd"
    },
    nothingNew: { "Niets te wijzigen: \(DutchWords.count($0, "tijd staat", "tijden staan")) er al" },
    leftOut: DutchCalendars.leftOut,
    clash: { "Botst: \($0)" },
    problem: DutchCalendars.problem, refusal: DutchCalendars.refusal)
}

enum DutchCalendars {
  static func leftOut(_ reason: BusyTimeImport.LeftOut, _ count: Int) -> String {
    let events = DutchWords.count(count, "afspraak", "afspraken")
    return switch reason {
    case .own: "\(events) overgeslagen: een eigen sessie, die in die agenda was opgenomen"
    case .free: "\(events) overgeslagen: staat als vrij in de agenda"
    case .cancelled: "\(events) overgeslagen: geannuleerd"
    case .noTime: "\(events) overgeslagen: duurt geen minuut"
    case .outsideYear: "\(events) overgeslagen: niet in dit schooljaar"
    }
  }

  static func problem(_ problem: CalendarProblem) -> String {
    let found = problem.found.harmless
    return switch problem.kind {
    case .notALine: "dit is geen regel van een agenda: \(found)"
    case .notUTF8: "de tekst is geen UTF-8: \(found)"
    case .badNesting: "begin en einde passen niet bij elkaar: \(found)"
    case .unreadable(let property): "\(property): niet te lezen, de afspraak is overgeslagen: \(found)"
    case .missing(let property): "een afspraak zonder \(property) is overgeslagen"
    case .noUID(let count):
      "\(DutchWords.count(count, "afspraak", "afspraken")) zonder UID: later enkel aan de uren te herkennen (eerste: \(found))"
    case .unknownZone: "tijdzone niet gekend, de uren zijn genomen als die van Brussel: \(found)"
    case .repetitionNotUnderstood: "herhaling niet begrepen, enkel de eerste keer is genomen: \(found)"
    case .thisAndFuture: "gewijzigd voor deze en alle volgende keren; enkel deze ene keer is gewijzigd: \(found)"
    case .endsBeforeItBegins: "de afspraak eindigt voor ze begint en is overgeslagen: \(found)"
    case .tooOften: "de afspraak herhaalt zich zo vaak dat ze is overgeslagen: \(found)"
    }
  }

  static func refusal(_ refusal: CalendarRefusal) -> String {
    switch refusal {
    case .notACalendar: "Dit is geen agenda (iCalendar): er staat geen BEGIN:VCALENDAR in"
    case .tooMany(let limit): "Meer dan \(Format.dutch.number(limit)) tijden in een schooljaar: niets is ingelezen"
    }
  }
}
