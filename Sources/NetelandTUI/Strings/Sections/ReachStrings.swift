import Domain

/// The screen with every school's reach, and the sentences about reach that other screens say too.
struct ReachStrings: Sendable {
  // Sentences
  /// Where the number stands against the bar: `nog 12 tot 43 leerlingen nodig`.
  let standing: @Sendable (Standing, ReachGaps) -> String
  /// What could not be read of the files behind the number: the percent that stands in for the alliance's own where that
  /// is not known, and how many other files may lack something.
  let unread: @Sendable (String?, Int) -> [String]
  /// What is not in the number, each in a few words; empty where nothing is missing.
  let gaps: @Sendable (ReachGaps) -> [String]
  /// `412-470 van 702 leerlingen`, from the range as it is written and the pupils.
  let reached: @Sendable (String, Int) -> String
  /// Whose pupils, at which sessions: the definition in one line.
  let definition: @Sendable (ReachDefinition) -> String
  /// The same in a few words.
  let shortDefinition: @Sendable (ReachDefinition) -> String
  /// Attendances, never called reach.
  let contacts: @Sendable (Int) -> String

  // The views
  let view: @Sendable (ReachViewID) -> String
  /// From the day that is looked back to, as it is written.
  let asOf: @Sendable (String) -> String
  /// Why one cannot look back further, and why not further on.
  let noEarlierDay: String
  let isToday: String

  // The table
  let name: String
  let municipality: String
  let share: String
  let bar: String
  let reachedColumn: String
  /// Pupils of whom nobody knows that they came.
  let stillToReach: String
  /// Pupils still needed to bring this school to the bar; from the percent as it is written.
  let needed: @Sendable (String) -> String
  let contactsColumn: String
  let pupilsColumn: String
  /// How many of how many rows the filter leaves.
  let count: @Sendable (Int, Int) -> String
  let filterPlaceholder: String
  let noSchools: String
  let noMatches: String
  /// Over the records of the selected school.
  let recordsOf: @Sendable (String) -> String
  /// What the signs in the table mean, where they occur.
  let sign: @Sendable (ReachSign) -> String
  let nothingSelected: String
}

/// What is missing from a number of reached pupils.
struct ReachGaps: Equatable, Sendable {
  var cohortsWithoutEnrolment = 0
  var cohortsProvisional = 0
  var sessionsWithoutNumbers = 0
  /// Cohorts that came to sessions, but are in no list of pupils.
  var uncountedCohorts = 0
  /// Times that only the whole class was counted where a group of its pupils is asked for.
  var inferred = 0
  /// No pupils at all are known.
  var isEmpty = false
}
