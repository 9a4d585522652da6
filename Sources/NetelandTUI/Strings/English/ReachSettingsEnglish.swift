import Domain

extension ReachSettingsStrings {
  static let english = ReachSettingsStrings(
    title: { "What counts: \($0)" },
    addTitle: "New target",
    hint: { key in
      switch key {
      case "name": "such as 60% of the girls"
      case "grades": "type a grade, Enter adds it"
      case "counts": "registered: sessions to come too"
      case "years": "up to the year in view"
      default: ""
      }
    },
    remove: "Remove target",
    was: "now",
    unchanged: "as it is now",
    targets: "All targets",
    unnamed: "target without a name",
    onlyOne: "there is only one target; A adds one",
    whose: { EnglishReachDefinition.whose($0) },
    how: { EnglishReachDefinition.how($0).joined(separator: ", ") },
    inferred: {
      "\(EnglishWords.count($0, "time", "times")) only the whole class was counted: how many of these pupils came is a range"
    },
    columns: "share · still needed",
    problem: { problem, targets in
      switch problem {
      case .noSuchTarget(let name):
        let known = targets.filter { !$0.isEmpty }.map { "\"\($0.harmless)\"" }
        let there = known.isEmpty ? "no target has a name" : "there is \(known.joined(separator: ", "))"
        return "There is no target \(name.harmless): \(there), or write grades=L5,setting=both"
      case .noSuchKey(let key):
        return "\(key.harmless) is nothing here: choose from \(DefinitionText.keys.joined(separator: ", "))"
      case .noSuchValue(let key, let value, let choices):
        return "\(key)=\(value.harmless) cannot be: choose from \(choices.joined(separator: ", "))"
      }
    })
}

enum EnglishReachDefinition {
  static func whose(_ definition: ReachDefinition) -> String {
    let grades = definition.countsAllGrades ? "all grades" : WordStrings.english.gradesShort(definition.grades)
    return definition.pupils == .everyone
      ? "pupils of \(grades)" : "\(EnglishWords.pupilGroup(definition.pupils)) of \(grades)"
  }

  static func how(_ definition: ReachDefinition) -> [String] {
    let setting =
      switch definition.setting {
      case .outOfSchool: "out of school"
      case .inSchool: "in lessons"
      case .both: "all sessions"
      }
    let parts: [String?] = [
      setting, definition.counts == .registered ? "registered" : nil,
      definition.years > 1 ? "\(definition.years) school years pooled" : nil,
    ]
    return parts.compactMap(\.self)
  }

  /// `L5 · girls · out of school · 3 years`
  static func short(_ definition: ReachDefinition) -> String {
    let grades = definition.countsAllGrades ? "all grades" : WordStrings.english.gradesShort(definition.grades)
    let group: String? =
      switch definition.pupils {
      case .everyone: nil
      case .girls: "girls"
      case .boys: "boys"
      case .priority: "priority"
      case .others: "non-priority"
      }
    let years = definition.years > 1 ? "\(definition.years) years" : nil
    let how = how(ReachDefinition(setting: definition.setting, counts: definition.counts))
    return ([grades, group] + how + [years]).compactMap(\.self).joined(separator: " · ")
  }

  static func long(_ definition: ReachDefinition) -> String {
    let grades = definition.grades.map(\.rawValue).joined(separator: ", ")
    let whose =
      definition.pupils == .everyone
      ? definition.countsAllGrades ? "all pupils" : "all \(grades) pupils"
      : "the \(EnglishWords.pupilGroup(definition.pupils)) of \(definition.countsAllGrades ? "all grades" : grades)"
    let verb = definition.counts == .registered ? "registered for" : "with"
    let activity =
      switch definition.setting {
      case .outOfSchool: "at least one out-of-school activity"
      case .inSchool: "at least one activity in lesson time"
      case .both: "at least one activity"
      }
    let years = definition.years > 1 ? ", \(definition.years) school years pooled" : ""
    return "share of \(whose) \(verb) \(activity)\(years)"
  }
}
