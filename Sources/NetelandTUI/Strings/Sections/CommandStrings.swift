import Domain

/// What the subcommands print. The help of the options stands with the options, in English.
struct CommandStrings: Sendable {
  // Columns
  let key: String
  let name: String
  let municipality: String
  let network: String
  let level: String
  let pupils: String
  let schoolYear: String
  let day: String
  let time: String
  let status: String
  let workshop: String
  let venue: String
  let guides: String
  let schools: String
  let registered: String
  let attended: String
  let held: String
  let planned: String
  let next: String
  let retired: String
  let noMember: String

  // Reach
  let reachTitle: @Sendable (String, SchoolYear) -> String
  /// From the grades and the setting that count.
  let reachDefinition: @Sendable (String, String) -> String
  let reached: String
  let share: String
  let target: String
  let verdict: String
  let stillNeeded: String
  let contacts: String
  /// From the range, the pupils it is of and the share.
  let reachedOf: @Sendable (String, String, String) -> String
  /// From the percentage and the pupils it needs.
  let needs: @Sendable (String, String) -> String
  /// From the verdict, the range of pupils still needed, and its upper end.
  let verdictNeeding: @Sendable (String, String, Int) -> String
  let contactsAre: @Sendable (String) -> String
  let part: @Sendable (ReachCommand.Part) -> String
  /// Cohorts of a school that says not where it lies.
  let withoutPart: String
  /// From how many school years, all of them over.
  let pooled: @Sendable (Int) -> String
  /// Where the alliance's own bar could not be read, from the usual one.
  let barAssumed: @Sendable (String) -> String
  /// A file of which the numbers may lack something.
  let notReadWhole: @Sendable (String) -> String
  let unrecorded: @Sendable (Int) -> String
  let withoutEnrolment: @Sendable (Int) -> String
  let provisional: @Sendable (Int) -> String
  let contradicted: @Sendable (Int) -> String

  // Sessions
  let noSessions: String
  let noSuchDay: @Sendable (String) -> String
  let endsBeforeItBegins: @Sendable (Day, Day) -> String

  // Check
  let weight: @Sendable (CheckReport.Item.Weight) -> String
  /// From how many block, are kept for a reason, and are worth a look.
  let checked: @Sendable (Int, Int, Int) -> String
  /// From how many texts seem to hold personal data.
  let privacyChecked: @Sendable (Int) -> String

  // A new folder
  /// From the folder, the municipalities and the workshops.
  let created: @Sendable (String, Int, Int) -> String
  let nextAfterInit: @Sendable (String) -> String
  let sampleWritten: @Sendable (String, Int) -> String

  // Imports
  let warning: @Sendable (String) -> String
  let moreProblems: @Sendable (Int) -> String
  let importRefused: @Sendable (Int) -> String
  let notInFile: @Sendable (Int, String) -> String
  let nothingToChange: @Sendable (Int) -> String
  /// Whether nothing was changed yet; how many are new, changed and the same.
  let imported: @Sendable (Bool, Int, Int, Int) -> String

  // Records
  let record: RecordCommandStrings

  // History
  let undone: @Sendable (String) -> String
  let redone: @Sendable (String) -> String

  // The page of the keys
  let keysTitle: String
  let keysIntroduction: String
  let keyColumn: String
  let doesColumn: String

  let outputFailed: @Sendable (String) -> String
}

/// What the commands print that add, edit and list records.
struct RecordCommandStrings: Sendable {
  /// A line of what was done, from the sentence of the edit and the id.
  let done: @Sendable (String, String) -> String
  let nothingToChange: String
  let notRetirable: @Sendable (RecordKind) -> String
  let notDeletable: @Sendable (RecordKind) -> String
  let notAddable: @Sendable (RecordKind) -> String
  let twice: @Sendable (String) -> String
  /// The fields a kind has.
  let fields: @Sendable (String) -> String
  let alreadyRetired: String
  let alreadyInUse: String
  let yearStarted: @Sendable (SchoolYear, Int) -> String
  let yearHasEnrolments: @Sendable (SchoolYear) -> String
  let nothingToStartFrom: @Sendable (SchoolYear) -> String
  let none: String
}
