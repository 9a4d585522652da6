import Domain

extension ReachSettingsStrings {
  static let dutch = ReachSettingsStrings(
    title: { "Wat telt: \($0)" },
    addTitle: "Nieuw doel",
    hint: { key in
      switch key {
      case "name": "zoals 60 % van de meisjes"
      case "grades": "typ een leerjaar, Enter voegt toe"
      case "counts": "ingeschreven: ook sessies die nog komen"
      case "years": "tot en met het jaar in beeld"
      default: ""
      }
    },
    remove: "Doel schrappen",
    was: "nu",
    unchanged: "zoals het nu is",
    targets: "Alle doelen",
    unnamed: "doel zonder naam",
    onlyOne: "er is maar één doel; A voegt er een toe",
    whose: { DutchReachDefinition.whose($0) },
    how: { DutchReachDefinition.how($0).joined(separator: ", ") },
    inferred: { "\($0) keer is enkel de hele klas geteld: hoeveel van deze leerlingen er waren, is een marge" },
    columns: "aandeel · nog nodig",
    problem: { problem, targets in
      switch problem {
      case .noSuchTarget(let name):
        let known = targets.filter { !$0.isEmpty }.map { "\"\($0.harmless)\"" }
        let there = known.isEmpty ? "geen enkel doel heeft een naam" : "er is \(known.joined(separator: ", "))"
        return "Er is geen doel \(name.harmless): \(there), of schrijf grades=L5,setting=both"
      case .noSuchKey(let key):
        return "\(key.harmless) is hier niets: kies uit \(DefinitionText.keys.joined(separator: ", "))"
      case .noSuchValue(let key, let value, let choices):
        return "\(key)=\(value.harmless) kan niet: kies uit \(choices.joined(separator: ", "))"
      }
    })
}

enum DutchReachDefinition {
  static func whose(_ definition: ReachDefinition) -> String {
    let grades = definition.countsAllGrades ? "alle leerjaren" : WordStrings.dutch.gradesShort(definition.grades)
    return definition.pupils == .everyone
      ? "leerlingen van \(grades)" : "\(DutchWords.pupilGroup(definition.pupils)) van \(grades)"
  }

  static func how(_ definition: ReachDefinition) -> [String] {
    let setting =
      switch definition.setting {
      case .outOfSchool: "buitenschools"
      case .inSchool: "tijdens de les"
      case .both: "alle sessies"
      }
    let parts: [String?] = [
      setting, definition.counts == .registered ? "ingeschreven" : nil,
      definition.years > 1 ? "\(definition.years) schooljaren samen" : nil,
    ]
    return parts.compactMap(\.self)
  }

  /// `L5 · meisjes · buitenschools · 3 jaar`
  static func short(_ definition: ReachDefinition) -> String {
    let grades = definition.countsAllGrades ? "alle jaren" : WordStrings.dutch.gradesShort(definition.grades)
    let group: String? =
      switch definition.pupils {
      case .everyone: nil
      case .girls: "meisjes"
      case .boys: "jongens"
      case .priority: "prioritair"
      case .others: "niet-prioritair"
      }
    let years = definition.years > 1 ? "\(definition.years) jaar" : nil
    let how = how(ReachDefinition(setting: definition.setting, counts: definition.counts))
    return ([grades, group] + how + [years]).compactMap(\.self).joined(separator: " · ")
  }

  static func long(_ definition: ReachDefinition) -> String {
    let grades = definition.grades.map(\.rawValue).joined(separator: ", ")
    let whose =
      definition.pupils == .everyone
      ? definition.countsAllGrades ? "alle leerlingen" : "alle \(grades)"
      : "de \(DutchWords.pupilGroup(definition.pupils)) van \(definition.countsAllGrades ? "alle leerjaren" : grades)"
    let verb = definition.counts == .registered ? "ingeschreven voor" : "met"
    let activity =
      switch definition.setting {
      case .outOfSchool: "minstens één buitenschoolse activiteit"
      case .inSchool: "minstens één activiteit tijdens de les"
      case .both: "minstens één activiteit"
      }
    let years = definition.years > 1 ? ", \(definition.years) schooljaren samen" : ""
    return "aandeel van \(whose) \(verb) \(activity)\(years)"
  }
}
