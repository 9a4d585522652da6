import Domain

extension OpenFolder {
  /// The school that is called by its number, its name or the beginning of its name.
  func school(_ text: String) throws(UsageProblem) -> School {
    let options = SheetOptions(world(nil)).schools(keeping: alliance.schools.map(\.id))
    let field = FormField(key: "school", label: "", kind: .one(options))
    switch SheetText(field: field, app: strings.app).value(of: text) {
    case .success(let value):
      if let id = value.choice, let school = alliance.schools[RecordID(id)] { return school }
      throw UsageProblem(text: strings.recordForm.problem(.noSuchOption(text)))
    case .failure(let problem):
      throw UsageProblem(text: strings.recordForm.problem(problem))
    }
  }
}
