extension String {
  /// The text with every character made visible that a terminal might obey. Cells are made harmless when they
  /// are drawn; sentences also go to standard output and standard error.
  var harmless: String {
    guard unicodeScalars.contains(where: { Harmless.replacement(for: $0) != nil }) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars { shown.append(Harmless.replacement(for: scalar) ?? scalar) }
    return String(shown)
  }
}
