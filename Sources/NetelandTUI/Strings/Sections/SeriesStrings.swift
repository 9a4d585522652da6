import Domain

/// Sessions made again, series of them, and what is done to several at once: the layers and the commands.
struct SeriesStrings: Sendable {
  // The layers
  let copyTitle: String
  let repeatTitle: String
  let scopeTitle: String
  /// From how many sessions are marked.
  let bulkTitle: @Sendable (Int) -> String
  let repeatLabel: @Sendable (RepeatField) -> String
  let repeatHint: @Sendable (RepeatField) -> String
  let end: @Sendable (RepeatEnd) -> String
  let bulkLabel: @Sendable (BulkField) -> String
  let bulkHint: @Sendable (BulkField) -> String
  let bulk: @Sendable (BulkAction) -> String
  let scopeLabel: String
  /// From the scope and how many sessions it takes in.
  let scope: @Sendable (SeriesScope, Int) -> String
  let reasonLabel: String
  let reasonHint: String
  let onlyPossibleLabel: String
  /// From how many can be done, of how many.
  let onlyPossibleHint: @Sendable (Int, Int) -> String

  // Hints
  let untilHoliday: @Sendable (_ holiday: String) -> String
  let noHoliday: String
  let endsWithYear: String
  let joinsAcademy: @Sendable (_ name: String) -> String
  /// From the pupils of the rosters, and how many classes have none yet.
  let makesAcademy: @Sendable (Int, Int) -> String
  let noSuchMove: String

  // What would come of it
  /// From how many are done, are so already, are skipped and cannot be done.
  let summary: @Sendable (Int, Int, Int, Int) -> String
  let fine: String
  let alreadySo: String
  /// From why a day is passed over.
  let skipped: @Sendable (_ why: String) -> String
  let notFilledIn: String
  let nothingToDo: String
  /// From how many cannot be done, of how many, and whether a reason would do them.
  let someCannot: @Sendable (Int, Int, Bool) -> String
  let noneCan: String

  // One session of a series
  /// From the place and the number of sessions.
  let place: @Sendable (Int, Int) -> String
  let label: String
  /// From how many sessions are marked.
  let marked: @Sendable (Int) -> String
  let notMarkable: String

  // Commands
  /// Added before what would be done, where nothing is.
  let dryRun: @Sendable (_ sentence: String) -> String
  /// From how many cannot be done, of how many: nothing was changed.
  let refusedAll: @Sendable (Int, Int) -> String
  let noSuchSession: @Sendable (_ id: String) -> String
  let noSuchTime: @Sendable (_ text: String) -> String
  /// From the option and what is wrong with its value.
  let wrongOption: @Sendable (_ option: String, _ problem: String) -> String
  let notInSeries: @Sendable (_ session: String) -> String
  let nothingNew: String

  /// Why a repeat passes over a day.
  func text(_ reason: SkipReason, findings: FindingStrings, names: Names) -> String {
    switch reason {
    case .holiday(let holiday): findings.text(holiday, format: names.format)
    case .freeDay(let period, let schools):
      schools.isEmpty ? period.name.harmless : "\(period.name.harmless): \(names.schools(schools))"
    }
  }
}
