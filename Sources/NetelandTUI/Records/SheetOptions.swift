import Domain

/// What can be chosen in the fields of records. Retired records are offered only where the record has them already, and
/// what a record points at in vain keeps its id as its label: opening a form loses nothing.
struct SheetOptions {
  let world: World

  init(_ world: World) {
    self.world = world
  }

  private var alliance: Alliance { world.alliance }
  private var words: WordStrings { world.strings.words }

  func schools(keeping ids: [RecordID<School>]) -> [FormOption] {
    options(alliance.schools, keeping: ids, name: \.name) { $0.municipality }
  }

  func partners(keeping id: RecordID<Partner>?) -> [FormOption] {
    options(alliance.partners, keeping: [id].compactMap(\.self), name: \.name) { words.sector($0.sector) }
  }

  func venues(keeping id: RecordID<Venue>?) -> [FormOption] {
    options(alliance.venues, keeping: [id].compactMap(\.self), name: \.name) { $0.address.municipality }
  }

  func kits(keeping id: RecordID<Kit>?) -> [FormOption] {
    options(alliance.kits, keeping: [id].compactMap(\.self), name: \.name) { _ in "" }
  }

  func workshops(keeping ids: [RecordID<Workshop>]) -> [FormOption] {
    options(alliance.workshops, keeping: ids, name: \.title) { $0.id.text }
  }

  var grades: [FormOption] {
    Grade.allCases.map { FormOption(key: $0.rawValue, label: $0.rawValue, detail: words.grade($0)) }
  }

  var levels: [FormOption] { Level.allCases.map { FormOption(key: $0.rawValue, label: words.level($0)) } }

  var weekdays: [FormOption] {
    Weekday.allCases.map { FormOption(key: $0.optionKey, label: words.weekday($0)) }
  }

  func municipalities(keeping name: String?) -> [FormOption] {
    var names = alliance.profile.municipalities.map(\.name)
    if let name, !names.contains(name) { names.append(name) }
    return names.map { FormOption(key: $0, label: $0) }
  }

  /// Every cohort that the schools of the alliance can have, those of the target's grades first.
  func cohorts(keeping kept: [CohortKey]) -> [FormOption] {
    let counted = Set(alliance.profile.target.grades)
    var cohorts: [CohortKey] = []
    for school in alliance.schools where !school.retired {
      for grade in Grade.allCases where school.levels.contains(grade.level) {
        cohorts.append(CohortKey(school: school.id, grade: grade))
      }
    }
    for cohort in kept where !cohorts.contains(cohort) { cohorts.append(cohort) }
    let ordered = cohorts.filter { counted.contains($0.grade) } + cohorts.filter { !counted.contains($0.grade) }
    return ordered.map { cohort in
      let school = alliance.schools[cohort.school]
      return FormOption(
        key: SessionFields.key(cohort), label: "\(school?.name ?? cohort.school.text) \(cohort.grade.rawValue)",
        detail: school?.municipality ?? "")
    }
  }

  private func options<R: Retirable>(
    _ records: Records<R>, keeping ids: [RecordID<R>], name: (R) -> String, detail: (R) -> String
  ) -> [FormOption] {
    let offered = records.filter { !$0.retired || ids.contains($0.id) }
      .map { FormOption(key: $0.id.text, label: name($0), detail: detail($0)) }
    let lost = ids.filter { records[$0] == nil }.map { FormOption(key: $0.text, label: $0.text) }
    return offered + lost
  }
}
