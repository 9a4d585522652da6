/// What somebody saw at a session, in a sentence or two. About the work, never about a pupil.
enum SampleObservations {
  static func records(of records: YearRecords, in year: SchoolYear) -> [Observation] {
    let held = records.sessions.filter { $0.status == .held && $0.setting == .outOfSchool }
    let count = min(texts.count, held.count / 10)
    return (0..<count).map { index in
      let session = held[index * held.count / count]
      var observation = Observation(
        id: RecordID("o\(year.startYear % 100)-0\(index + 1)"), day: session.day,
        text: texts[(index + year.startYear) % texts.count])
      observation.session = session.id
      observation.school = session.participation.first?.school
      return observation
    }
  }

  private static var texts: [String] {
    [
      "Na een kwartier werkten alle groepjes zelfstandig; de kaartjes met tussenstappen helpen.",
      "Twee uur is krap: het nabespreken schoot erbij in.",
      "Ouders bleven op het einde kijken en vroegen naar een vervolg.",
      "De leerkracht kwam mee en neemt de proef over in de klas.",
      "Drie leerlingen zaten zonder werkende tablet; volgende keer reservetoestellen meenemen.",
      "De link met het bedrijf sprak aan: veel vragen over het werk van de gastleerkracht.",
    ]
  }
}
