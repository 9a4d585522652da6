import Domain

extension School {
  /// The name as it is used among schools: with the usual abbreviation for the kind of school, so that what tells two
  /// schools apart stays in sight in a narrow column. `Gemeentelijke Basisschool De Waterhoek` is `GBS De Waterhoek`.
  var shortName: String {
    let lowered = name.lowercased()
    for (kind, short) in School.abbreviations where lowered.hasPrefix(kind + " ") {
      return short + name.dropFirst(kind.count)
    }
    return name
  }

  /// The longer before the shorter that it begins with.
  private static let abbreviations = [
    ("vrije gesubsidieerde basisschool", "VBS"),
    ("gesubsidieerde vrije basisschool", "VBS"),
    ("vrije basisschool", "VBS"),
    ("gemeentelijke basisschool", "GBS"),
    ("stedelijke basisschool", "SBS"),
    ("go! basisschool", "GO! BS"),
    ("go! middenschool", "GO! MS"),
    ("basisschool", "BS"),
    ("vrij technisch instituut", "VTI"),
  ]
}
