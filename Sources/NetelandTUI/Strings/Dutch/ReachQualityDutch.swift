import Domain

extension ReachQualityStrings {
  static let dutch = ReachQualityStrings(
    measure: { measure in
      switch measure {
      case .adoption: "Scholen die meedoen"
      case .delivery: "Sessies die doorgingen"
      case .attendance: "Aanwezig van ingeschreven"
      case .maintenance(let years): "Scholen \(years) jaar op rij"
      }
    },
    sentence: { measure, grades in
      switch measure {
      case .adoption: "Scholen met een leerling die kwam, van de scholen met \(grades)"
      case .delivery: "Sessies voor \(grades): gehouden, geannuleerd of na hun dag open gebleven"
      case .attendance: "Bij gehouden sessies waar beide cijfers bekend zijn"
      case .maintenance(let years): "Kwamen in elk van de \(years) schooljaren tot nu, van wie telkens kon"
      }
    },
    leftOut: { measure, count in
      switch measure {
      case .attendance: "\(DutchWords.count(count, "klas", "klassen")) zonder beide cijfers"
      case .adoption, .delivery, .maintenance: "\(DutchWords.count(count, "sessie", "sessies")) zonder klassen"
      }
    },
    measureColumn: "kwaliteit",
    share: "aandeel",
    count: "telling",
    of: { "\($0) van \($1)" },
    behind: { "Achter dit cijfer: \($0.prefix(1).lowercased() + $0.dropFirst())" },
    answer: { answer in
      switch answer {
      case .tookPart: "doet mee"
      case .unknown: "geen cijfers"
      case .didNot: "nog niet"
      }
    },
    outcome: { outcome in
      switch outcome {
      case .held: "gehouden"
      case .cancelled: "geannuleerd"
      case .overdue: "nog open"
      }
    },
    evenness: { gaps in
      gaps.isEmpty
        ? "Hoe gelijk het bereik verdeeld is, staat bij groepen"
        : "Naast de rest: \(gaps.joined(separator: "; "))"
    },
    nothingBehind: "niets om te tonen")
}
