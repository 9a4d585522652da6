import Domain

extension EditStrings {
  static let dutch = EditStrings(
    text: DutchEdits.text,
    cause: DutchEdits.cause,
    because: { "\($0) – \($1)" },
    sentence: { $1.isEmpty ? $0 : "\($0): \($1)" },
    doneHint: { "\($0) · \($1) maakt ongedaan" },
    undoneHint: { "Ongedaan gemaakt: \($0) · \($1) doet het opnieuw" },
    redoneHint: { "Opnieuw gedaan: \($0) · \($1) maakt ongedaan" },
    undid: { "Ongedaan gemaakt: \($0)" },
    redid: { "Opnieuw gedaan: \($0)" },
    date: Format.dutch.date)
}

private enum DutchEdits {
  static func text(_ act: Act) -> String {
    switch act {
    case .scheduled: "Ingepland"
    case .edited: "Aangepast"
    case .moved: "Verplaatst"
    case .cancelled: "Geannuleerd"
    case .reinstated: "Opnieuw ingepland"
    case .held: "Gehouden"
    case .recorded: "Deelname ingevuld"
    case .added: "Toegevoegd"
    case .retired: "Uit gebruik genomen"
    case .restored: "Weer in gebruik genomen"
    case .deleted: "Verwijderd"
    case .imported: "Ingelezen"
    case .yearStarted: "Schooljaar gestart"
    case .published: "Agenda uitgegeven"
    case .created: "Aangemaakt"
    case .resolved: "Van ons gekozen"
    case .registered: "Ingeschreven"
    case .waitlisted: "Op de wachtlijst"
    case .promoted: "Van de wachtlijst geplaatst"
    case .withdrawn: "Uitgeschreven"
    }
  }

  static func cause(_ cause: EditCause) -> String {
    switch cause {
    case .tooFewPlaces: "te weinig plaatsen"
    case .othersWait: "anderen wachten al langer"
    case .placesFree: "er kwam plaats vrij"
    }
  }
}
