extension ActionStrings {
  static let dutch = ActionStrings(text: DutchActions.text)
}

private enum DutchActions {
  static func text(_ action: Action) -> ActionText {
    switch action {
    case .up: ActionText("omhoog", "Eén rij omhoog")
    case .down: ActionText("omlaag", "Eén rij omlaag")
    case .pageUp: ActionText("blad terug", "Een heel blad omhoog")
    case .pageDown: ActionText("blad verder", "Een heel blad omlaag")
    case .first: ActionText("begin", "Naar de eerste rij")
    case .last: ActionText("einde", "Naar de laatste rij")
    case .nextPane: ActionText("volgend vak", "Naar het volgende vak")
    case .previousPane: ActionText("vorig vak", "Naar het vorige vak")
    case .open: ActionText("openen", "Openen wat gekozen is")
    case .back: ActionText("terug", "Eén stap terug")
    case .showOverview: ActionText("overzicht", "Naar Overzicht: waar de alliantie staat")
    case .showSchools: ActionText("scholen", "Naar Scholen: alle scholen en hun gegevens")
    case .showAgenda: ActionText("agenda", "Naar Agenda: de sessies dag na dag")
    case .showReach: ActionText("bereik", "Naar Bereik: wie nog bereikt moet worden")
    case .showAdmin: ActionText("beheer", "Naar Beheer: scholen, workshops, begeleiders en de rest bijhouden")
    case .filter: ActionText("filter", "Zoeken terwijl je typt")
    case .clearFilter: ActionText("filter weg", "De filter wissen en alles weer tonen")
    case .sort: ActionText("sorteren", "Op de volgende kolom sorteren")
    case .reverseSort: ActionText("omkeren", "De volgorde omkeren")
    case .group: ActionText("groeperen", "Groeperen per gemeente, of niet")
    case .previousYear: ActionText("vorig jaar", "Het vorige schooljaar tonen")
    case .nextYear: ActionText("volgend jaar", "Het volgende schooljaar tonen")
    case .goToToday: ActionText("vandaag", "Naar vandaag")
    case .previousPeriod: ActionText("week terug", "Naar de vorige week")
    case .nextPeriod: ActionText("week verder", "Naar de volgende week")
    case .newSession: ActionText("nieuwe sessie", "Een nieuwe sessie inplannen")
    case .editSession: ActionText("aanpassen", "De gekozen sessie aanpassen")
    case .moveSession: ActionText("verplaatsen", "De sessie naar een andere dag of een ander uur verplaatsen")
    case .cancelSession: ActionText("annuleren", "De sessie annuleren, met de reden erbij")
    case .reinstateSession: ActionText("weer inplannen", "Een geannuleerde sessie opnieuw inplannen")
    case .confirmSession: ActionText("bevestigen", "De sessie bevestigen")
    case .markHeld: ActionText("gehouden", "Aanduiden dat de sessie gehouden is")
    case .recordParticipation: ActionText("deelname", "Invullen hoeveel leerlingen er waren")
    case .add: ActionText("toevoegen", "Iets nieuws toevoegen")
    case .edit: ActionText("aanpassen", "Aanpassen wat gekozen is")
    case .retire:
      ActionText("uit gebruik", "Uit gebruik nemen, of weer in gebruik; wat voorbij is blijft kloppen")
    case .delete: ActionText("verwijderen", "Verwijderen wat er nooit had moeten staan")
    case .startYear:
      ActionText("jaar starten", "Het schooljaar starten met de leerlingenaantallen van vorig jaar")
    case .undo: ActionText("ongedaan", "De laatste wijziging ongedaan maken")
    case .redo: ActionText("opnieuw", "Opnieuw doen wat ongedaan gemaakt werd")
    case .language: ActionText("taal", "Van taal wisselen: Nederlands of Engels")
    case .problems: ActionText("problemen", "Tonen wat er mis is in de bestanden")
    case .help: ActionText("hulp", "Alle toetsen tonen die hier werken")
    case .suspend: ActionText("pauzeren", "Even terug naar de opdrachtregel; fg brengt je weer hier")
    case .quit: ActionText("stoppen", "Het programma verlaten; alles is al bewaard")
    case .submit: ActionText("bewaren", "Bewaren wat je hebt ingevuld")
    }
  }
}
