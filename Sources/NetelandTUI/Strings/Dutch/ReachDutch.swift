import Domain

extension ReachStrings {
  static let dutch = ReachStrings(
    standing: DutchReach.standing,
    unread: DutchReach.unread,
    gaps: DutchReach.gaps,
    reached: { "\($0) van \(DutchWords.count($1, "leerling", "leerlingen"))" },
    definition: { DutchReachDefinition.long($0) },
    shortDefinition: { DutchReachDefinition.short($0) },
    contacts: { DutchWords.count($0, "deelnamemoment", "deelnamemomenten") },
    view: { view in
      switch view {
      case .schools: "scholen"
      case .coverage: "dekking"
      case .course: "verloop"
      case .groups: "groepen"
      case .quality: "kwaliteit"
      case .years: "jaren"
      case .forecast: "vooruit"
      }
    },
    asOf: { "stand op \($0)" },
    noEarlierDay: "het schooljaar begint hier",
    isToday: "dit is de stand van vandaag",
    name: "school",
    municipality: "gemeente",
    share: "aandeel",
    bar: "bereik",
    reachedColumn: "bereikt",
    stillToReach: "te gaan",
    needed: { "tot \($0)" },
    contactsColumn: "momenten",
    pupilsColumn: "leerl.",
    count: { $0 == $1 ? DutchWords.count($1, "school", "scholen") : "\($0) van \($1) scholen" },
    filterPlaceholder: "naam of gemeente",
    noSchools: "Voor dit schooljaar zijn er nog geen leerlingenaantallen. In Beheer vul je ze in.",
    noMatches: "Geen school die hierop lijkt. Esc wist de filter.",
    recordsOf: { "Achter het cijfer van \($0)" },
    sign: { sign in
      switch sign {
      case .contradicted: "tegenstrijdig"
      case .incomplete: "onvolledig"
      case .provisional: "voorlopig"
      }
    },
    nothingSelected: "geen school gekozen")
}

enum DutchReach {
  static func standing(_ standing: Standing, _ gaps: ReachGaps) -> String {
    switch standing.verdict {
    case .met: return "doel gehaald"
    case .missed: return "doel niet gehaald: \(pupils(standing.stillNeeded)) te weinig"
    case .notYetKnown: break
    }
    if gaps.isEmpty { return "nog niet te zeggen: geen leerlingenaantallen" }
    if gaps.cohortsWithoutEnrolment > 0 {
      let rest =
        standing.stillNeeded.upperBound > 0 ? ", van de rest nog \(pupils(standing.stillNeeded)) nodig" : ""
      return "nog niet te zeggen: \(cohorts(gaps.cohortsWithoutEnrolment)) zonder leerlingenaantal\(rest)"
    }
    if standing.stillNeeded.lowerBound == 0 {
      let most = pupils(0...standing.stillNeeded.upperBound, last: true)
      return "nog niet te zeggen: misschien gehaald, hoogstens nog \(most) nodig"
    }
    return "nog \(pupils(standing.stillNeeded)) nodig"
  }

  static func unread(assumed percent: String?, files: Int) -> [String] {
    (percent.map { ["doel onbekend, \($0) aangenomen"] } ?? [])
      + (files > 0 ? ["\(DutchWords.count(files, "bestand", "bestanden")) niet helemaal gelezen"] : [])
  }

  static func gaps(_ gaps: ReachGaps) -> [String] {
    var texts: [String] = []
    if gaps.sessionsWithoutNumbers > 0 {
      texts.append("\(DutchWords.count(gaps.sessionsWithoutNumbers, "sessie", "sessies")) zonder cijfers")
    }
    if gaps.cohortsWithoutEnrolment > 0 {
      texts.append("\(cohorts(gaps.cohortsWithoutEnrolment)) zonder leerlingenaantal")
    }
    if gaps.uncountedCohorts > 0 {
      texts.append("\(cohorts(gaps.uncountedCohorts)) niet in de leerlingenlijst")
    }
    if gaps.inferred > 0 { texts.append("\(gaps.inferred) keer enkel de klas geteld") }
    if gaps.cohortsProvisional > 0 { texts.append("\(cohorts(gaps.cohortsProvisional)) voorlopig") }
    return texts
  }

  private static func cohorts(_ count: Int) -> String { DutchWords.count(count, "klas", "klassen") }

  /// `43 leerlingen`, `12 tot 43 leerlingen`; only the last number where that is all there is to say.
  private static func pupils(_ range: ClosedRange<Int>, last: Bool = false) -> String {
    let number = Format.dutch.number as (Int) -> String
    let upper = DutchWords.count(range.upperBound, "leerling", "leerlingen")
    return last || range.lowerBound == range.upperBound ? upper : "\(number(range.lowerBound)) tot \(upper)"
  }
}
