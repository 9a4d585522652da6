import Domain

/// What counts as reached, as the layer in which it is set and the command line say it.
struct ReachSettingsStrings: Sendable {
  /// Over the form, with what the target is called.
  let title: @Sendable (String) -> String
  let addTitle: String
  /// Below a field, by its key.
  let hint: @Sendable (String) -> String
  let remove: String
  /// Before what the number was without the changes.
  let was: String
  let unchanged: String
  /// Over the list of them all.
  let targets: String
  let unnamed: String
  /// Why there is no going to the next target.
  let onlyOne: String
  /// Whose number it is: `leerlingen van L5`, `meisjes van L5`.
  let whose: @Sendable (ReachDefinition) -> String
  /// At which sessions, by which figure, over how many years: `buitenschools, 3 schooljaren samen`.
  let how: @Sendable (ReachDefinition) -> String

  /// How often only the whole class was counted where a group of its pupils is asked for.
  let inferred: @Sendable (Int) -> String
  /// Over what the lines of the targets say.
  let columns: String
  /// What is wrong with `--definition`, with the names of the targets there are.
  let problem: @Sendable (DefinitionText.Problem, [String]) -> String

  func name(_ name: String) -> String { name.isEmpty ? unnamed : name.harmless }
}
